import Core
import ServiceKit

/// The attributes of an item or of a map, sorted by the bytes of their names, each name once.
struct Item: Sendable {
    struct Attribute: Sendable {
        let name: String
        var value: AttributeValue
    }

    private(set) var attributes: [Attribute] = []

    init() {}

    /// Of attributes with one name the last stays, as in JSON.
    init(_ attributes: [(name: String, value: AttributeValue)]) {
        self.attributes.reserveCapacity(attributes.count)
        for attribute in attributes { self[attribute.name] = attribute.value }
    }

    var isEmpty: Bool { attributes.isEmpty }
    var count: Int { attributes.count }
    var names: [String] { attributes.map(\.name) }

    subscript(name: String) -> AttributeValue? {
        get {
            let place = place(of: name)
            return place.isFound ? attributes[place.index].value : nil
        }
        set {
            let place = place(of: name)
            switch (place.isFound, newValue) {
            case (true, let value?): attributes[place.index].value = value
            case (true, nil): attributes.remove(at: place.index)
            case (false, let value?): attributes.insert(Attribute(name: name, value: value), at: place.index)
            case (false, nil): break
            }
        }
    }

    /// Where an attribute is, or where it would be.
    private func place(of name: String) -> (index: Int, isFound: Bool) {
        // Names mostly come in order when an item is read.
        if let last = attributes.last, last.name.precedes(name) { return (attributes.count, false) }
        var low = 0
        var high = attributes.count
        while low < high {
            let middle = (low + high) / 2
            if attributes[middle].name.precedes(name) { low = middle + 1 } else { high = middle }
        }
        return (low, low < attributes.count && attributes[low].name.hasBytes(of: name))
    }

    /// The bytes that count for limits and capacity: names and values.
    var sizeBytes: Int { attributes.reduce(0) { $0 + $1.name.utf8.count + $1.value.sizeBytes } }

    /// 400 KB (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-items).
    static let sizeBytesMax = 409_600
}

extension Item: Equatable {
    static func == (a: Item, b: Item) -> Bool {
        a.attributes.count == b.attributes.count
            && zip(a.attributes, b.attributes).allSatisfy { $0.name.hasBytes(of: $1.name) && $0.value == $1.value }
    }
}

extension Item: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, AttributeValue)...) {
        self.init(elements.map { (name: $0.0, value: $0.1) })
    }
}
