import Core
import ServiceKit

/// The value of an attribute, of one of DynamoDB's ten types.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
enum AttributeValue: Sendable {
    case string(String)
    case number(DecimalNumber)
    case binary([UInt8])
    case boolean(Bool)
    case null
    case list([AttributeValue])
    case map(Item)
    case stringSet([String])
    case numberSet([DecimalNumber])
    case binarySet([[UInt8]])

    /// A value's type by its name on the wire.
    enum Kind: String, Sendable, CaseIterable { case S, N, B, SS, NS, BS, M, L, NULL, BOOL }

    var kind: Kind {
        switch self {
        case .string: .S
        case .number: .N
        case .binary: .B
        case .boolean: .BOOL
        case .null: .NULL
        case .list: .L
        case .map: .M
        case .stringSet: .SS
        case .numberSet: .NS
        case .binarySet: .BS
        }
    }

    /// How deep lists and maps may be nested.
    ///
    /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-attributes
    static let depthMax = 32

    /// The bytes that sort as keys of this type do; nil for types that no key has.
    var keyBytes: [UInt8]? {
        switch self {
        case .string(let text): Array(text.utf8)
        case .number(let number): number.orderedBytes
        case .binary(let bytes): bytes
        default: nil
        }
    }
}

// MARK: - Equality and order

// Swift calls two texts equal when they look alike; DynamoDB when their bytes are the same.
extension AttributeValue: Equatable {
    /// Equal in type and value; sets are equal whatever their order.
    static func == (a: AttributeValue, b: AttributeValue) -> Bool {
        switch (a, b) {
        case (.string(let a), .string(let b)): a.hasBytes(of: b)
        case (.number(let a), .number(let b)): a == b
        case (.binary(let a), .binary(let b)): a == b
        case (.boolean(let a), .boolean(let b)): a == b
        case (.null, .null): true
        case (.list(let a), .list(let b)): a == b
        case (.map(let a), .map(let b)): a == b
        case (.stringSet(let a), .stringSet(let b)):
            a.sortedByBytes().elementsEqual(b.sortedByBytes(), by: { $0.hasBytes(of: $1) })
        case (.numberSet(let a), .numberSet(let b)): Set(a) == Set(b)
        case (.binarySet(let a), .binarySet(let b)): Set(a) == Set(b)
        default: false
        }
    }

    /// Whether this value is below the other; nil where the two cannot be compared: unlike types, or types without an
    /// order.
    func isLess(than other: AttributeValue) -> Bool? {
        switch (self, other) {
        case (.string(let a), .string(let b)): a.precedes(b)
        case (.number(let a), .number(let b)): a < b
        case (.binary(let a), .binary(let b)): a.lexicographicallyPrecedes(b)
        default: nil
        }
    }
}

extension String {
    /// Whether the two have the same UTF-8 bytes.
    func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// Whether this comes first by UTF-8 bytes, which is DynamoDB's order.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

extension [String] {
    func sortedByBytes() -> [String] { sorted { $0.precedes($1) } }
}

// MARK: - Size

extension AttributeValue {
    /// The bytes that count for limits and capacity.
    ///
    /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
    var sizeBytes: Int {
        switch self {
        case .string(let text): text.utf8.count
        case .number(let number): number.sizeBytes
        case .binary(let bytes): bytes.count
        case .boolean, .null: 1
        case .list(let values): values.reduce(3) { $0 + 1 + $1.sizeBytes }
        case .map(let item): item.attributes.reduce(3) { $0 + 1 + $1.name.utf8.count + $1.value.sizeBytes }
        case .stringSet(let texts): texts.reduce(0) { $0 + $1.utf8.count }
        case .numberSet(let numbers): numbers.reduce(0) { $0 + $1.sizeBytes }
        case .binarySet(let values): values.reduce(0) { $0 + $1.count }
        }
    }
}

extension DecimalNumber {
    /// One byte for two digits counted from the point, one for the exponent, one for the sign of negative numbers.
    var sizeBytes: Int {
        if isZero { return 1 }
        let digits = Self.digitCount(mantissa)
        let pairs = digits & 1 == 1 ? (digits + 1) / 2 : digits / 2 + (exponent & 1)
        return 1 + pairs + (isNegative ? 1 : 0)
    }
}
