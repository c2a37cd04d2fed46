/// Turns the bytes of a connection into requests: bytes in, events out, no sockets.
package struct RequestParser: ~Copyable {
    /// What the bytes mean. Pieces of a body point into the bytes given.
    package enum Event {
        case head(RequestHead, RequestFraming)
        case body(UnsafeRawBufferPointer)
        case end
        case needsMore
        case failed(ParseFailure)
    }

    private enum State {
        case head
        case body
        case failed(ParseFailure)
    }

    private let limits: MessageLimits
    private var state = State.head
    private var scanner = HeadScanner()
    private var decoder = BodyDecoder(.fixed(0))

    package init(limits: MessageLimits = MessageLimits()) { self.limits = limits }

    /// Whether the next byte starts or continues a head, rather than a body.
    package var isBetweenBodies: Bool { if case .body = state { false } else { true } }

    /// Consumes bytes from `offset` on and says what they were. After `.needsMore`, what was not consumed comes again
    /// with more behind it. A failed parser stays failed.
    package mutating func next(in bytes: UnsafeRawBufferPointer, from offset: inout Int) -> Event {
        do throws(ParseFailure) {
            switch state {
            case .failed(let failure): return .failed(failure)
            case .head:
                guard let count = try scanner.end(in: bytes, from: &offset, limits: limits) else { return .needsMore }
                let head = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
                let lines = scanner.lines
                scanner = HeadScanner()
                offset += count
                let (request, framing) = try RequestHeadReader.read(head, lines: lines, limits: limits)
                decoder = BodyDecoder(framing.length)
                state = .body
                return .head(request, framing)
            case .body:
                switch try decoder.next(in: bytes, from: &offset, limits: limits) {
                case .content(let piece): return .body(piece)
                case .needsMore: return .needsMore
                case .end:
                    state = .head
                    return .end
                }
            }
        } catch {
            state = .failed(error)
            return .failed(error)
        }
    }
}

/// What a request's head says about the rest of the exchange.
package struct RequestFraming: Equatable, Sendable {
    package var length: BodyLength
    package var keepsAlive: Bool
    package var expectsContinue: Bool
}

/// Reads a complete head, whose end has been found.
private enum RequestHeadReader {
    static func read(
        _ bytes: UnsafeRawBufferPointer, lines: Int, limits: MessageLimits
    ) throws(ParseFailure) -> (RequestHead, RequestFraming) {
        let text = bytes.bindMemory(to: UInt8.self)
        // The scanner found the CR LF of the first line and of the empty line at the end.
        var feed = 1
        while text[feed] != UInt8(ascii: "\n") { feed += 1 }
        let line = try FirstLine(UnsafeBufferPointer(rebasing: text[..<(feed - 1)]), limits: limits)
        var fields = FieldReader()
        try fields.read(UnsafeRawBufferPointer(rebasing: bytes[(feed + 1)..<(bytes.count - 2)]), count: lines - 1)
        if fields.isChunked && !line.isHTTP11 { throw .chunkedHTTP10 }
        if fields.hostCount > 1 { throw .hostRepeated }
        if fields.hostCount == 0 && line.isHTTP11 && line.authority == nil { throw .hostMissing }

        var headers = Headers(fields.fields)
        if let authority = line.authority { headers["host"] = authority }
        let head = RequestHead(method: line.method, target: line.target, headers: headers, isHTTP11: line.isHTTP11)
        let framing = RequestFraming(
            length: fields.isChunked ? .chunked : .fixed(fields.contentLength ?? 0),
            keepsAlive: line.isHTTP11 ? !fields.asksToClose : fields.asksToKeepAlive && !fields.asksToClose,
            expectsContinue: fields.expectsContinue && line.isHTTP11)
        return (head, framing)
    }
}

/// `GET /path?query HTTP/1.1`, taken apart.
private struct FirstLine {
    let method: String
    /// In origin form, also when the client sent an absolute URL as to a proxy.
    private(set) var target: String
    private(set) var authority: String?
    let isHTTP11: Bool

    init(_ line: UnsafeBufferPointer<UInt8>, limits: MessageLimits) throws(ParseFailure) {
        var space = 0
        while space < line.count && isTokenByte(line[space]) { space += 1 }
        guard space > 0, space < line.count, line[space] == 32 else { throw .firstLine }
        var end = line.count
        while end > space && line[end - 1] != 32 { end -= 1 }
        guard end - 1 > space else { throw .firstLine }
        let version = UnsafeBufferPointer(rebasing: line[end...])
        let target = UnsafeBufferPointer(rebasing: line[(space + 1)..<(end - 1)])

        isHTTP11 = try Self.isHTTP11(version)
        if target.count > limits.targetBytesMax { throw .targetTooLong }
        method = String(decoding: UnsafeBufferPointer(rebasing: line[..<space]), as: UTF8.self)
        self.target = try Self.text(target)
        try makeOriginForm()
    }

    private static func isHTTP11(_ version: UnsafeBufferPointer<UInt8>) throws(ParseFailure) -> Bool {
        guard version.count == 8, version[5] >= 48, version[5] <= 57, version[6] == UInt8(ascii: "."),
            version[7] >= 48, version[7] <= 57,
            version.prefix(5).elementsEqual([0x48, 0x54, 0x54, 0x50, 0x2F])
        else { throw .firstLine }
        guard version[5] == UInt8(ascii: "1"), version[7] <= UInt8(ascii: "1") else { throw .version }
        return version[7] == UInt8(ascii: "1")
    }

    private static func text(_ target: UnsafeBufferPointer<UInt8>) throws(ParseFailure) -> String {
        var all: UInt8 = 0
        var isValid = true
        for byte in target {
            isValid = isValid && byte > 32 && byte != 127
            all |= byte
        }
        guard isValid else { throw .target }
        if all < 128 { return String(decoding: target, as: UTF8.self) }
        guard let text = String(validating: target, as: UTF8.self) else { throw .target }
        return text
    }

    /// Leaves `/path` and `*` as they are and splits `http://host/path` (RFC 9112 §3.2).
    private mutating func makeOriginForm() throws(ParseFailure) {
        if target.utf8.first == UInt8(ascii: "/") || (target == "*" && method == "OPTIONS") { return }
        guard target.utf8.starts(with: "http://".utf8) else { throw .target }
        let rest = target.utf8.dropFirst(7)
        let slash = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
        guard slash > rest.startIndex else { throw .target }
        authority = String(rest[..<slash])
        let path = rest[slash...]
        target = path.first == UInt8(ascii: "/") ? String(path) ?? "/" : "/" + (String(path) ?? "")
    }
}
