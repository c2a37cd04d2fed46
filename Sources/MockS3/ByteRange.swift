import Core
import ServiceKit

/// A `Range` header of one range.
enum ByteRange: Equatable {
    /// From an offset to an offset, both included, or to the end.
    case from(Int, through: Int?)
    /// The last bytes.
    case last(Int)

    /// Nil for everything that S3 ignores: several ranges, other units, ends before starts, plain nonsense.
    init?(_ text: String) {
        let prefix = "bytes="
        guard text.hasPrefix(prefix) else { return nil }
        let range = text.dropFirst(prefix.utf8.count)
        guard let dash = range.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
        let low = range[..<dash]
        let high = range[range.index(after: dash)...]
        if low.isEmpty {
            guard let count = Self.number(high) else { return nil }
            self = .last(count)
            return
        }
        guard let start = Self.number(low) else { return nil }
        if high.isEmpty {
            self = .from(start, through: nil)
            return
        }
        guard let end = Self.number(high), start <= end else { return nil }
        self = .from(start, through: end)
    }

    /// The bytes it means in an object; nil when there are none.
    func resolve(size: Int) -> Range<Int>? {
        switch self {
        case .from(let start, let end):
            guard start < size else { return nil }
            return start..<min((end ?? size - 1) + 1, size)
        case .last(let count):
            guard count > 0, size > 0 else { return nil }
            return max(size - count, 0)..<size
        }
    }

    /// Digits only, and not so many that they overflow; `Int` alone would take a sign.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
