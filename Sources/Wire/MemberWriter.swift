import Core
import ServiceKit

/// Writes members as JSON. Null members are left out, as AWS leaves them out.
struct MemberWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(256) }

    mutating func write(_ structure: Structure) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for member in structure.members {
            if case .null = member.value { continue }
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            JSONValue.write(member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            write(member.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func write(_ value: Value) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .string(let text): JSONValue.write(text, to: &bytes)
        case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .double(let number): bytes.append(contentsOf: JSONValue(number).bytes())
        case .number(let literal): bytes.append(contentsOf: literal.utf8)
        case .blob(let blob): JSONValue.write(Base64.encode(blob), to: &bytes)
        case .timestamp(let instant): write(instant)
        case .structure(let structure): write(structure)
        case .json(let json): bytes.append(contentsOf: json)
        case .list(let values, _), .flatList(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(value)
            }
            bytes.append(UInt8(ascii: "]"))
        }
    }

    /// Seconds since 1970 with up to three decimals.
    private mutating func write(_ instant: Timestamp) {
        bytes.append(contentsOf: JSONValue(Double(instant.milliseconds) / 1000).bytes())
    }
}
