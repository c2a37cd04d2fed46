package import Core

/// How a list, a map or a time is written, where it differs from the protocol's usual way.
package struct Form: Sendable {
    /// How an instant is written as text or number.
    package enum Time: Sendable { case http, iso8601, epoch }

    /// Whether the items of a list or map stand directly in the element of the structure, without one around them.
    package var isFlat: Bool
    /// The element around each item of a list.
    package var item: String
    /// The elements around the key and the value of a map's entry.
    package var key: String
    package var value: String
    /// Nil for the protocol's and the place's usual format.
    package var time: Time?

    package init(
        flat: Bool = false, item: String = "member", key: String = "key", value: String = "value", time: Time? = nil
    ) {
        self.isFlat = flat
        self.item = item
        self.key = key
        self.value = value
        self.time = time
    }

    package static let plain = Form()
    package static let flat = Form(flat: true)
}

/// A value of a message, apart from any protocol: what shapes are turned into before XML, JSON or a query is made of
/// them, and what those are turned into before shapes are.
package indirect enum Node: Sendable {
    case null
    case text(String)
    case bool(Bool)
    case integer(Int)
    case real(Double)
    case bytes([UInt8])
    case instant(Timestamp, Form.Time?)
    case list([Node], Form)
    case map([(key: String, value: Node)], Form)
    /// A structure, or an object as read from JSON.
    case fields([(name: String, node: Node)])
    /// An element as read from XML. Names repeat where lists are flat.
    case element([(name: String, node: Node)])

    /// What the names of XML attributes begin with, to tell them from elements.
    static let attributeMark = "@"

    /// The members of a structure by name; empty for what is not a structure.
    var children: [(name: String, node: Node)] {
        switch self {
        case .fields(let children), .element(let children): children
        default: []
        }
    }

    /// A structure with one member, as unions are written.
    package static func member(_ name: String, _ value: some WireValue, _ form: Form = .plain) -> Node {
        .fields([(name, value.node(form))])
    }

    /// The one member of a union as it was received.
    package func onlyMember() throws -> (name: String, node: Node) {
        let present = children.filter { if case .null = $0.node { false } else { true } }
        guard present.count == 1 else {
            throw WireError(description: "a union has \(present.count) members instead of one")
        }
        return present[0]
    }
}

/// A message that does not have the form its operation demands.
package struct WireError: Error, CustomStringConvertible, Sendable {
    package let description: String

    package init(description: String) { self.description = description }

    /// A value of another kind than the member's.
    static func unexpected(_ node: Node, wanted: String) -> WireError {
        switch node {
        case .text(let text): WireError(description: "\"\(text)\" is not \(wanted)")
        default: WireError(description: "the response holds something else where \(wanted) was expected")
        }
    }
}
