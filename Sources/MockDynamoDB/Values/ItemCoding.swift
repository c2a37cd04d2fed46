import Core
import ServiceKit

// Items as JSON bytes: what the store keeps and what answers hold, so that a read need not take apart what it passes on.

extension Item {
    /// `{"name":{"S":"text"}}`, names in order, without spaces.
    var json: [UInt8] {
        var writer = ItemWriter()
        writer.write(self)
        return writer.output
    }

    /// Reads what `json` wrote.
    init(stored bytes: [UInt8]) throws(AWSError) { self = try StoredItemReader.read(bytes) }
}

extension AttributeValue {
    /// As in JSON answers.
    var json: [UInt8] {
        var writer = ItemWriter()
        writer.write(self)
        return writer.output
    }
}

/// Writes JSON without going through `JSONValue`: every read of an item that was computed comes here.
private struct ItemWriter {
    var output: [UInt8] = []

    mutating func write(_ item: Item) {
        output.append(UInt8(ascii: "{"))
        for (index, attribute) in item.attributes.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            quote(attribute.name)
            output.append(UInt8(ascii: ":"))
            write(attribute.value)
        }
        output.append(UInt8(ascii: "}"))
    }

    mutating func write(_ value: AttributeValue) {
        add("{\"")
        add(value.kind.text)
        add("\":")
        switch value {
        case .string(let text): quote(text)
        case .number(let number): quote(number.text)
        case .binary(let bytes): quote(Base64.encode(bytes))
        case .boolean(let flag): add(flag ? "true" : "false")
        case .null: add("true")
        case .list(let values): list(values) { writer, value in writer.write(value) }
        case .map(let item): write(item)
        // However a set was written, AWS keeps its members in their order.
        case .stringSet(let texts): list(texts.sortedByBytes()) { writer, text in writer.quote(text) }
        case .numberSet(let numbers): list(numbers.sorted { $0 < $1 }) { writer, number in writer.quote(number.text) }
        case .binarySet(let values):
            list(values.sorted { $0.lexicographicallyPrecedes($1) }) { writer, bytes in
                writer.quote(Base64.encode(bytes))
            }
        }
        output.append(UInt8(ascii: "}"))
    }

    private mutating func list<Element>(_ elements: [Element], _ write: (inout ItemWriter, Element) -> Void) {
        output.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        output.append(UInt8(ascii: "]"))
    }

    private mutating func add(_ text: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func quote(_ text: String) { JSONValue.write(text, to: &output) }
}

extension AttributeValue.Kind {
    fileprivate var text: StaticString {
        switch self {
        case .S: "S"
        case .N: "N"
        case .B: "B"
        case .SS: "SS"
        case .NS: "NS"
        case .BS: "BS"
        case .M: "M"
        case .L: "L"
        case .NULL: "NULL"
        case .BOOL: "BOOL"
        }
    }
}
