/// A structure of a service: its members, named once for reading and writing both.
package protocol Shape: WireValue {
    /// A value with nothing in it, to be filled while reading.
    init()

    /// Shows each member to `m`, which takes its value or sets it.
    mutating func members(_ m: Members)
}

extension Shape {
    package func node(_ form: Form) -> Node {
        let members = Members(writing: ())
        var copy = self
        copy.members(members)
        return .fields(members.fields)
    }

    package static func read(_ node: Node, _ form: Form) throws -> Self {
        try read(Members(reading: node))
    }

    static func read(_ members: Members) throws -> Self {
        var shape = Self()
        shape.members(members)
        if let failure = members.failure { throw failure }
        return shape
    }
}
