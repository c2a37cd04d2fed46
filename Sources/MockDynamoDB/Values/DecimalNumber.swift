import ServiceKit

/// A DynamoDB number: an exact decimal of at most 38 significant digits with a magnitude from 1E-130 to 9.99…E+125, or
/// zero.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number
struct DecimalNumber: Hashable, Sendable {
    /// The significant digits as a whole number without trailing zeros; zero for zero.
    let mantissa: UInt128
    /// The power of ten that the mantissa is multiplied with; 0 for zero.
    let exponent: Int
    let isNegative: Bool

    static let digitsMax = 38
    /// Of the first significant digit.
    static let magnitudes = -130...125

    static let zero = DecimalNumber(unchecked: 0, exponent: 0, isNegative: false)

    private init(unchecked mantissa: UInt128, exponent: Int, isNegative: Bool) {
        self.mantissa = mantissa
        self.exponent = exponent
        self.isNegative = isNegative
    }

    /// Brings a number into its one form, and refuses what is out of range as AWS does for results of arithmetic: with
    /// words about overflow where digits would be lost, too.
    private init(mantissa: UInt128, exponent: Int, isNegative: Bool) throws(AWSError) {
        guard mantissa != 0 else {
            self = .zero
            return
        }
        var mantissa = mantissa
        var exponent = exponent
        while true {
            let (quotient, digit) = mantissa.quotientAndRemainder(dividingBy: 10)
            guard digit == 0 else { break }
            mantissa = quotient
            exponent += 1
        }
        let digits = Self.digitCount(mantissa)
        guard exponent + digits - 1 <= Self.magnitudes.upperBound, digits <= Self.digitsMax else {
            throw .numberOverflow
        }
        guard exponent + digits - 1 >= Self.magnitudes.lowerBound else { throw .numberUnderflow }
        self.init(unchecked: mantissa, exponent: exponent, isNegative: isNegative)
    }

    init(_ value: Int) {
        // No Int has more than 38 digits.
        var mantissa = UInt128(value.magnitude)
        var exponent = 0
        while mantissa != 0, mantissa.isMultiple(of: 10) {
            mantissa /= 10
            exponent += 1
        }
        self.init(unchecked: mantissa, exponent: exponent, isNegative: value < 0)
    }

    var isZero: Bool { mantissa == 0 }

    /// The exponent of the first significant digit; meaningless for zero.
    var magnitude: Int { exponent + Self.digitCount(mantissa) - 1 }

    /// The number as an integer, where it is one and fits.
    var int: Int? {
        if isZero { return 0 }
        guard exponent >= 0, magnitude < 19 else { return nil }
        let value = mantissa * powersOfTen[exponent]
        return isNegative ? Int(exactly: -Int128(value)) : Int(exactly: value)
    }

    static func digitCount(_ value: UInt128) -> Int {
        if value < 10_000_000_000 {
            var count = 1
            while count < 10, value >= powersOfTen[count] { count += 1 }
            return count
        }
        var count = 11
        while count < powersOfTen.count, value >= powersOfTen[count] { count += 1 }
        return count
    }
}

/// 10⁰ to 10³⁸.
private let powersOfTen: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<DecimalNumber.digitsMax { powers.append(powers[powers.count - 1] * 10) }
    return powers
}()

extension AWSError {
    static var numberOverflow: AWSError {
        .validation("Number overflow. Attempting to store a number with magnitude larger than supported range")
    }
    static var numberUnderflow: AWSError {
        .validation("Number underflow. Attempting to store a number with magnitude smaller than supported range")
    }
    static var numberTooPrecise: AWSError {
        .validation("Attempting to store more than 38 significant digits in a Number")
    }
    static func notNumeric(_ text: String, _ layer: ValueLayer = .older) -> AWSError {
        .validation(
            "The parameter cannot be converted to a numeric value"
                + (text.isEmpty && layer == .older ? "" : ": \(text)"))
    }
}

// MARK: - Text

extension DecimalNumber {
    /// Reads an optional sign, digits with an optional point, and an optional exponent.
    init(parsing text: String, by layer: ValueLayer = .older) throws(AWSError) {
        var scanner = DecimalScanner()
        guard scanner.scan(text) else { throw .notNumeric(text, layer) }
        if layer == .older {
            // Java's BigDecimal keeps exponents as 32-bit integers, and wraps round where it adds the digits to them.
            guard abs(scanner.written) <= Int(Int32.max) else { throw .notNumeric(text, layer) }
            guard scanner.magnitude < Int(Int32.max) else { throw .numberUnderflow }
        }
        // Zero is judged by the exponent it is written with.
        guard scanner.magnitude <= Self.magnitudes.upperBound else { throw .numberOverflow }
        guard scanner.magnitude >= Self.magnitudes.lowerBound else { throw .numberUnderflow }
        guard scanner.mantissa != 0 else {
            self = .zero
            return
        }
        guard !scanner.isTooPrecise else { throw .numberTooPrecise }
        try self.init(mantissa: scanner.mantissa, exponent: scanner.exponent, isNegative: scanner.isNegative)
    }

    /// All digits, without an exponent, as DynamoDB answers.
    var text: String {
        if mantissa <= 9_999_999_999, exponent == 0 {
            return (isNegative ? "-" : "") + String(UInt64(mantissa))
        }
        var digits = String(mantissa)
        if exponent >= 0 {
            digits += String(repeating: "0", count: exponent)
        } else if -exponent < digits.utf8.count {
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: exponent))
        } else {
            digits = "0." + String(repeating: "0", count: -exponent - digits.utf8.count) + digits
        }
        return (isNegative ? "-" : "") + digits
    }
}

/// Takes a decimal apart without losing or overflowing anything.
private struct DecimalScanner {
    var mantissa: UInt128 = 0
    var isNegative = false
    var isTooPrecise = false
    private var digits = 0
    /// Zeros seen after the last digit that was taken in; they count only when another digit follows.
    private var zerosHeld = 0
    private var pointOffset = 0
    /// The exponent as it was written.
    private(set) var written = 0

    /// The power of ten of the mantissa.
    var exponent: Int { pointOffset + zerosHeld + written }
    /// The power of ten of the first significant digit.
    var magnitude: Int { exponent + max(digits, 1) - 1 }

    mutating func scan(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in scan(utf8) }
    }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        var digitsSeen = 0
        var isFraction = false
        while index < text.count {
            if text[index] == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if text[index] >= 48, text[index] <= 57 {
                digitsSeen += 1
                take(text[index] - 48)
                if isFraction { pointOffset -= 1 }
            } else {
                break
            }
            index += 1
        }
        guard digitsSeen > 0 else { return false }
        guard index < text.count else { return true }
        guard text[index] | 0x20 == UInt8(ascii: "e") else { return false }
        return scanExponent(text, from: index + 1)
    }

    private mutating func take(_ digit: UInt8) {
        if digit == 0 {
            if digits > 0 { zerosHeld += 1 }
            return
        }
        guard digits + zerosHeld < DecimalNumber.digitsMax else {
            // The digit counts for the magnitude only, which the zeros stand for.
            isTooPrecise = true
            zerosHeld += 1
            return
        }
        mantissa = mantissa * powersOfTen[zerosHeld + 1] + UInt128(digit)
        digits += zerosHeld + 1
        zerosHeld = 0
    }

    private mutating func scanExponent(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var index = start
        var isDown = false
        if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isDown = text[index] == UInt8(ascii: "-")
            index += 1
        }
        guard index < text.count else { return false }
        var value = 0
        while index < text.count {
            guard text[index] >= 48, text[index] <= 57 else { return false }
            let (tens, isLost) = value.multipliedReportingOverflow(by: 10)
            guard !isLost else { return false }
            let (sum, isPast) = tens.addingReportingOverflow(Int(text[index] - 48))
            guard !isPast else { return false }
            value = sum
            index += 1
        }
        // Held where sums with it cannot overflow; far out of range either way.
        written = min(value, Int.max / 4) * (isDown ? -1 : 1)
        return true
    }
}

// MARK: - Order

extension DecimalNumber: Comparable {
    static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
        if a.isNegative != b.isNegative { return a.isNegative }
        return a.isNegative ? b.isNearerZero(than: a) : a.isNearerZero(than: b)
    }

    private func isNearerZero(than other: DecimalNumber) -> Bool {
        if isZero || other.isZero { return !other.isZero }
        if magnitude != other.magnitude { return magnitude < other.magnitude }
        return scaled < other.scaled
    }

    /// The digits moved so that all numbers have 38 of them.
    private var scaled: UInt128 { mantissa * powersOfTen[Self.digitsMax - Self.digitCount(mantissa)] }

    /// Bytes that sort as the numbers do: one for sign and size, then two digits a byte. Negative numbers have every byte
    /// turned round and a last one that sorts after all digits.
    var orderedBytes: [UInt8] {
        if isZero { return [0x80] }
        // The power of one hundred above the first digit, from -64 to 63.
        let hundreds = magnitude >> 1 + 1
        var rest = mantissa
        // Two digits a byte, counted from the point.
        var pairs: [UInt8] = []
        if exponent & 1 != 0 {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            pairs.append(UInt8(digit) * 10)
            rest = quotient
        }
        while rest > 0 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            pairs.append(UInt8(pair))
            rest = quotient
        }
        let size = UInt8(hundreds + 192)
        guard isNegative else { return [size] + pairs.reversed().map { $0 + 1 } }
        return [~size] + pairs.reversed().map { 101 - $0 } + [102]
    }
}

// MARK: - Arithmetic

extension DecimalNumber {
    var negated: DecimalNumber {
        isZero ? self : DecimalNumber(unchecked: mantissa, exponent: exponent, isNegative: !isNegative)
    }

    /// The exact sum; refused where it cannot be exact.
    func adding(_ other: DecimalNumber) throws(AWSError) -> DecimalNumber {
        if isZero { return other }
        if other.isZero { return self }
        let (high, low) = exponent >= other.exponent ? (self, other) : (other, self)
        let shift = high.exponent - low.exponent
        guard shift <= Self.digitsMax else { throw .numberOverflow }
        let (aligned, isLost) = high.mantissa.multipliedReportingOverflow(by: powersOfTen[shift])
        guard !isLost else { throw .numberOverflow }
        if high.isNegative == low.isNegative {
            let (sum, isLost) = aligned.addingReportingOverflow(low.mantissa)
            guard !isLost else { throw .numberOverflow }
            return try DecimalNumber(mantissa: sum, exponent: low.exponent, isNegative: high.isNegative)
        }
        return aligned >= low.mantissa
            ? try DecimalNumber(
                mantissa: aligned - low.mantissa, exponent: low.exponent, isNegative: high.isNegative)
            : try DecimalNumber(mantissa: low.mantissa - aligned, exponent: low.exponent, isNegative: low.isNegative)
    }

    /// The exact difference; refused where it cannot be exact.
    func subtracting(_ other: DecimalNumber) throws(AWSError) -> DecimalNumber { try adding(other.negated) }
}
