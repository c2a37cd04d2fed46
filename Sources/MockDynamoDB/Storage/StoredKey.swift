import Crypto
import ServiceKit

/// The bytes an item or an index entry is found by.
///
/// First four bytes of a hash of the partition key, which spread partitions as AWS spreads them, so that a scan comes in no
/// order a person could rely on; then the partition key, each part with its length; then the sort key in bytes that sort
/// as its values do. An index entry has the item's own key behind that.
struct StoredKey: Hashable, Sendable {
    let bytes: [UInt8]
    /// How many of them all items of the partition have in common.
    let partitionCount: Int

    var partition: ArraySlice<UInt8> { bytes[..<partitionCount] }
    /// The sort key's bytes, with what follows.
    var rest: ArraySlice<UInt8> { bytes[partitionCount...] }

    /// The first four bytes as a number: the place of the partition in the order of a scan.
    var place: UInt32 { bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

    /// The key of an item.
    init(hash: AttributeValue, range: AttributeValue?) {
        var bytes = Self.partition([hash])
        partitionCount = bytes.count
        if let range { bytes += range.keyBytes ?? [] }
        self.bytes = bytes
    }

    /// The key of an index entry for the item with `key`.
    init(hash: [AttributeValue], range: [AttributeValue], item key: StoredKey) {
        var bytes = Self.partition(hash)
        partitionCount = bytes.count
        for value in range { Self.appendEscaped(value.keyBytes ?? [], to: &bytes) }
        bytes += key.bytes
        self.bytes = bytes
    }

    /// What the keys of a partition begin with. A query may ask for a part longer than any that is kept, for which two
    /// bytes of length are as good as more: nothing is found.
    static func partition(_ hash: [AttributeValue]) -> [UInt8] {
        var parts: [UInt8] = []
        var digest = MD5()
        digest.update(seed)
        for value in hash {
            let bytes = value.keyBytes ?? []
            digest.update(bytes)
            parts.append(UInt8(truncatingIfNeeded: bytes.count >> 8))
            parts.append(UInt8(truncatingIfNeeded: bytes.count))
            parts += bytes
        }
        return digest.finalize()[..<4] + parts
    }

    /// What the real service puts before the key, as far as its orders tell.
    private static let seed = Array("Outliers".utf8)

    /// Bytes that sort as before and end by themselves, so that more can follow.
    static func appendEscaped(_ value: [UInt8], to bytes: inout [UInt8]) {
        for byte in value {
            bytes.append(byte)
            if byte == 0 { bytes.append(0xff) }
        }
        bytes.append(0)
        bytes.append(0)
    }
}

extension MD5 {
    fileprivate mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }
}
