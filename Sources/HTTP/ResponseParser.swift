/// A response's status and headers.
package struct ResponseHead: Sendable {
    package var status: Int
    package var headers: Headers
}

/// Turns the bytes of a connection into the responses to one request: bytes in, events out, no sockets.
package struct ResponseParser: ~Copyable {
    /// What the bytes mean. Pieces of a body point into the bytes given.
    package enum Event {
        /// An interim head (1xx) is followed by another.
        case head(ResponseHead, keepsAlive: Bool)
        case body(UnsafeRawBufferPointer)
        case end
        case needsMore
    }

    private let limits: MessageLimits
    private let answersHead: Bool
    private var scanner = HeadScanner()
    private var decoder: BodyDecoder?

    /// The answer to HEAD has no body, whatever its headers say.
    package init(limits: MessageLimits = MessageLimits(), answersHead: Bool) {
        self.limits = limits
        self.answersHead = answersHead
    }

    /// Whether the end of the connection now is the end of the response.
    package var mayEnd: Bool { decoder?.endsWithConnection ?? false }

    /// Consumes bytes from `offset` on. After `.needsMore`, what was not consumed comes again with more behind it.
    package mutating func next(in bytes: UnsafeRawBufferPointer, from offset: inout Int) throws(ParseFailure) -> Event {
        if decoder != nil {
            switch try decoder!.next(in: bytes, from: &offset, limits: limits) {
            case .content(let piece): return .body(piece)
            case .needsMore: return .needsMore
            case .end: return .end
            }
        }
        guard let count = try scanner.end(in: bytes, from: &offset, limits: limits) else { return .needsMore }
        let text = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
        offset += count
        let lines = scanner.lines
        scanner = HeadScanner()
        return try head(text, lines: lines)
    }

    private mutating func head(_ bytes: UnsafeRawBufferPointer, lines: Int) throws(ParseFailure) -> Event {
        guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed >= 12,
            bytes.prefix(7).elementsEqual("HTTP/1.".utf8), bytes[8] == 32,
            let status = Int(String(decoding: bytes[9..<12], as: UTF8.self)), (100...999).contains(status),
            bytes[12] == 32 || bytes[12] == 13
        else { throw .statusLine }
        var fields = FieldReader()
        try fields.read(UnsafeRawBufferPointer(rebasing: bytes[(feed + 1)..<(bytes.count - 2)]), count: lines - 1)
        let isHTTP11 = bytes[7] != UInt8(ascii: "0")
        var length = BodyLength.fixed(0)
        if status >= 200 {
            if !answersHead && statusHasBody(status) {
                length = fields.isChunked ? .chunked : fields.contentLength.map { .fixed($0) } ?? .untilClose
            }
            decoder = BodyDecoder(length)
        }
        let keepsAlive =
            length != .untilClose && !fields.asksToClose && (isHTTP11 || fields.asksToKeepAlive)
        return .head(ResponseHead(status: status, headers: Headers(fields.fields)), keepsAlive: keepsAlive)
    }
}
