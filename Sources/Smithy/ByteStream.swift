#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The body of a request or a response: bytes in memory, a stream that is read piece by piece, or nothing.
public enum ByteStream: Sendable {
    case data(Data?)
    case stream(any Stream)
    case noStream

    /// A body of no bytes.
    public static var empty: ByteStream { .data(nil) }

    /// Whether there is nothing to read. A stream that may still receive bytes is not empty.
    public var isEmpty: Bool {
        switch self {
        case .data(let data): data?.isEmpty ?? true
        case .stream(let stream): stream.isEmpty
        case .noStream: true
        }
    }

    /// Everything in the body, in memory. A stream can be read once.
    public func readData() async throws -> Data? {
        switch self {
        case .data(let data): data
        case .stream(let stream): try await stream.readToEndAsync()
        case .noStream: nil
        }
    }
}

extension ByteStream: Equatable {
    /// Compares bytes in memory by content and streams by identity, since reading a stream would empty it.
    public static func == (a: ByteStream, b: ByteStream) -> Bool {
        switch (a, b) {
        case (.data(let x), .data(let y)): x == y
        case (.stream(let x), .stream(let y)): x === y
        case (.noStream, .noStream): true
        default: false
        }
    }
}

extension ByteStream: CustomDebugStringConvertible {
    /// The size of the body, or its text where it is short and valid UTF-8.
    public var debugDescription: String {
        switch self {
        case .data(let data?):
            if data.count <= Self.shownBytesMax, let text = String(validating: data, as: UTF8.self) { return text }
            return "\(data.count) bytes"
        case .data(nil), .noStream: return "no bytes"
        case .stream(let stream): return stream.length.map { "stream of \($0) bytes" } ?? "stream of unknown length"
        }
    }

    private static let shownBytesMax = 1024
}
