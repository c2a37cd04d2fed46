import ServiceKit

/// Numbers in parameters, which AWS reads into 32-bit exponents before it looks at their range. Items have no such rule.
enum ParameterNumbers {
    /// Refuses numbers whose exponent, or the scale it leaves, does not fit.
    static func check(_ value: Value) throws(AWSError) {
        switch value {
        case .structure(let structure):
            for member in structure.members {
                switch (member.name, member.value) {
                case ("N", .string(let text)): try check(text)
                case ("NS", .list(let texts, _)):
                    for case .string(let text) in texts { try check(text) }
                case ("L", .list(let values, _)):
                    for value in values { try check(value) }
                case ("M", .structure(let map)):
                    for member in map.members { try check(member.value) }
                default: break
                }
            }
        default: break
        }
    }

    private static func check(_ text: String) throws(AWSError) {
        guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return }
        let mantissa = text[..<mark].drop { "+-".contains($0) }
        var written = text[text.index(after: mark)...]
        if written.first == "+" { written = written.dropFirst() }
        // What is no number at all is found where numbers are read.
        guard !written.isEmpty, written.dropFirst(written.first == "-" ? 1 : 0).utf8.allSatisfy(\.isDigit),
            mantissa.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
        else { return }
        let fraction = mantissa.firstIndex(of: ".").map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
        guard let exponent = Int32(written), let scale = Int32(exactly: fraction - Int(exponent)) else {
            throw .notNumeric(text)
        }
        let digits = mantissa.drop { $0 == "0" || $0 == "." }.count { $0 != "." }
        // The size of the number is computed in 32 bits, too, and turns round.
        guard digits == 0 || digits - Int(scale) <= Int(Int32.max) else { throw .numberUnderflow }
    }
}
