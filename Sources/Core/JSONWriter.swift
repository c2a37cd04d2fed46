extension JSONValue {
    /// The document as bytes, members in their order; with line breaks and two spaces a level when `pretty`.
    package func bytes(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.write(self)
        return writer.output
    }

    /// The document as text, members in their order; with line breaks and two spaces a level when `pretty`.
    package func text(pretty: Bool = false) -> String { String(decoding: bytes(pretty: pretty), as: UTF8.self) }
}

private struct JSONWriter {
    let pretty: Bool
    var output: [UInt8] = []
    private var level = 0

    init(pretty: Bool) { self.pretty = pretty }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: add("null")
        case .bool(let value): add(value ? "true" : "false")
        case .number(let literal): output.append(contentsOf: literal.utf8)
        case .string(let text): write(text)
        case .array(let values):
            list("[", "]", values) { writer, value in writer.write(value) }
        case .object(let object):
            list("{", "}", object.members) { writer, member in
                writer.write(member.name)
                writer.add(writer.pretty ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    private mutating func add(_ text: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func list<Element>(
        _ open: StaticString, _ close: StaticString, _ elements: [Element],
        _ writeElement: (inout JSONWriter, Element) -> Void
    ) {
        add(open)
        level += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { add(",") }
            breakLine()
            writeElement(&self, element)
        }
        level -= 1
        if !elements.isEmpty { breakLine() }
        add(close)
    }

    private mutating func breakLine() {
        guard pretty else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2))
    }

    private mutating func write(_ text: String) { JSONValue.write(text, to: &output) }
}

extension JSONValue {
    /// Adds a text as a JSON string.
    package static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var copied = 0
            while true {
                let end = JSONText.plainEnd(of: utf8, from: copied)
                output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<end]))
                guard end < utf8.count else { return }
                escape(utf8[end], to: &output)
                copied = end + 1
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, to output: inout [UInt8]) {
        let letter: StaticString? =
            switch byte {
            case 0x22: "\\\""
            case 0x5c: "\\\\"
            case 0x08: "\\b"
            case 0x0c: "\\f"
            case 0x0a: "\\n"
            case 0x0d: "\\r"
            case 0x09: "\\t"
            default: nil
            }
        if let letter {
            output.append(contentsOf: UnsafeBufferPointer(start: letter.utf8Start, count: letter.utf8CodeUnitCount))
        } else {
            output.append(contentsOf: "\\u00\(Hex.encode([byte]))".utf8)
        }
    }
}
