import Core
import Crypto
import ServiceKit

/// Where a listing goes on, in a form that means nothing to clients and that none of them can make up by accident.
enum ContinuationToken {
    private static let sumSizeBytes = 4

    /// A token for a position.
    static func make(_ position: [UInt8]) -> String { Base64.encode(CRC32.hash(position) + position) }

    /// The position in a request's token; empty without one.
    static func parse(_ input: Input) throws(AWSError) -> [UInt8] {
        guard let text = try input.string("ContinuationToken") else { return [] }
        guard let bytes = Base64.decode(text), bytes.count > sumSizeBytes,
            CRC32.hash(Array(bytes[sumSizeBytes...])) == Array(bytes[..<sumSizeBytes])
        else {
            throw .invalidArgument("The continuation token provided is incorrect", "continuation-token", nil)
        }
        return Array(bytes[sumSizeBytes...])
    }
}
