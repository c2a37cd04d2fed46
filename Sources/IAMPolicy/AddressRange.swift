/// An IPv4 or IPv6 address, or a range of them in CIDR form.
package struct AddressRange: Equatable, Sendable {
    /// 4 or 16.
    private let bytes: [UInt8]
    private let prefixBits: Int

    /// Reads `203.0.113.0/24`, `2001:db8::/32`, or an address alone; nil when it is none.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count) else { return nil }
        guard let bytes = parts[0].contains(":") ? Self.six(parts[0]) : Self.four(parts[0]) else { return nil }
        self.bytes = bytes
        guard parts.count == 2 else {
            prefixBits = bytes.count * 8
            return
        }
        guard let bits = Int(parts[1]), (0...bytes.count * 8).contains(bits), !parts[1].hasPrefix("+") else {
            return nil
        }
        prefixBits = bits
    }

    /// Whether another address or range lies within this one.
    package func contains(_ other: AddressRange) -> Bool {
        guard bytes.count == other.bytes.count, other.prefixBits >= prefixBits else { return false }
        return (0..<prefixBits).allSatisfy { bit in
            (bytes[bit / 8] ^ other.bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
        }
    }

    /// How many leading bits are fixed.
    package var fixedBits: Int { prefixBits }
    package var isIPv6: Bool { bytes.count == 16 }

    private static func four(_ text: Substring) -> [UInt8]? {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for group in groups {
            guard (1...3).contains(group.utf8.count), group.utf8.allSatisfy({ (48...57).contains($0) }),
                let byte = UInt8(group)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static func six(_ text: Substring) -> [UInt8]? {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count) else { return nil }
        var parts: [[UInt8]] = []
        for half in halves {
            var bytes: [UInt8] = []
            let groups = half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
            for (index, group) in groups.enumerated() {
                if group.contains("."), index == groups.count - 1, let four = four(group) {
                    bytes += four
                    continue
                }
                guard (1...4).contains(group.utf8.count), let value = UInt16(group, radix: 16), group.first != "+"
                else { return nil }
                bytes += [UInt8(value >> 8), UInt8(value & 0xff)]
            }
            parts.append(bytes)
        }
        let count = parts.reduce(0) { $0 + $1.count }
        if parts.count == 1 { return count == 16 ? parts[0] : nil }
        guard count <= 14 else { return nil }
        return parts[0] + Array(repeating: 0, count: 16 - count) + parts[1]
    }
}
