#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How long a body is, as its message's headers say.
package enum BodyLength: Equatable, Sendable {
    case fixed(Int)
    case chunked
    /// Up to the end of the connection; responses only.
    case untilClose

    package var isEmpty: Bool { self == .fixed(0) }
}

/// Takes the framing off a body: bytes in, pieces of content out.
struct BodyDecoder {
    enum Step {
        case content(UnsafeRawBufferPointer)
        case end
        case needsMore
    }

    private enum State {
        case content(Int)
        case chunkHeader
        case chunk(Int)
        case chunkEnd
        case trailers(Int)
        case untilClose
    }

    private var state: State

    init(_ length: BodyLength) {
        switch length {
        case .fixed(let count): state = .content(count)
        case .chunked: state = .chunkHeader
        case .untilClose: state = .untilClose
        }
    }

    /// Whether the end of the connection is the end of the body.
    var endsWithConnection: Bool { if case .untilClose = state { true } else { false } }

    /// Consumes bytes from `offset` on. After `.needsMore`, what was not consumed comes again with more behind it.
    mutating func next(
        in bytes: UnsafeRawBufferPointer, from offset: inout Int, limits: MessageLimits
    ) throws(ParseFailure) -> Step {
        while true {
            switch state {
            case .content(0): return .end
            case .content(let left):
                let piece = take(left, of: bytes, from: &offset)
                state = .content(left - piece.count)
                return piece.isEmpty ? .needsMore : .content(piece)
            case .untilClose:
                let piece = take(.max, of: bytes, from: &offset)
                return piece.isEmpty ? .needsMore : .content(piece)
            case .chunk(0): state = .chunkEnd
            case .chunk(let left):
                let piece = take(left, of: bytes, from: &offset)
                state = .chunk(left - piece.count)
                return piece.isEmpty ? .needsMore : .content(piece)
            case .chunkHeader:
                let max = limits.chunkHeaderBytesMax
                guard let line = try Self.line(in: bytes, from: &offset, max: max, tooLong: .chunkHeader) else {
                    return .needsMore
                }
                let size = try Self.chunkSize(line)
                state = size == 0 ? .trailers(limits.trailerBytesMax) : .chunk(size)
            case .chunkEnd:
                guard let line = try Self.line(in: bytes, from: &offset, max: 2, tooLong: .chunkEnd) else {
                    return .needsMore
                }
                if !line.isEmpty { throw .chunkEnd }
                state = .chunkHeader
            case .trailers(let left):
                guard let line = try Self.line(in: bytes, from: &offset, max: left, tooLong: .trailers) else {
                    return .needsMore
                }
                if line.isEmpty { state = .content(0) } else { state = .trailers(left - line.count - 2) }
                if !line.isEmpty, line.firstIndex(of: UInt8(ascii: ":")) ?? 0 == 0 { throw .headerName }
            }
        }
    }

    private func take(
        _ count: Int, of bytes: UnsafeRawBufferPointer, from offset: inout Int
    ) -> UnsafeRawBufferPointer {
        let start = offset
        offset += min(count, bytes.count - start)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
    }

    /// The next line without its CR LF, or nil when its end has not arrived. Length is checked before content, so that
    /// bytes fail in the same way however they were cut.
    private static func line(
        in bytes: UnsafeRawBufferPointer, from offset: inout Int, max: Int, tooLong: ParseFailure
    ) throws(ParseFailure) -> UnsafeRawBufferPointer? {
        let available = bytes.count - offset
        guard available > 0, let start = bytes.baseAddress.map({ $0 + offset }) else { return nil }
        guard let found = memchr(start, Int32(UInt8(ascii: "\n")), min(available, max)) else {
            if available >= max { throw tooLong }
            return nil
        }
        let count = start.distance(to: UnsafeRawPointer(found))
        guard count > 0, start.load(fromByteOffset: count - 1, as: UInt8.self) == UInt8(ascii: "\r") else {
            throw .bareLineFeed
        }
        offset += count + 1
        return UnsafeRawBufferPointer(start: start, count: count - 1)
    }

    /// Reads `1a2b` or `1a2b;name=value`.
    private static func chunkSize(_ line: UnsafeRawBufferPointer) throws(ParseFailure) -> Int {
        var size = 0
        var digits = 0
        for byte in line {
            let digit: UInt8
            switch byte {
            case 48...57: digit = byte - 48
            case 65...70: digit = byte - 55
            case 97...102: digit = byte - 87
            case 9, 32, UInt8(ascii: ";"):
                if digits == 0 { throw .chunkSize }
                return size
            default: throw .chunkSize
            }
            digits += 1
            if digits > 15 { throw .chunkSize }
            size = size << 4 | Int(digit)
        }
        if digits == 0 { throw .chunkSize }
        return size
    }
}
