import ServiceKit

/// The keys that a statement's `WHERE` names.
enum PartiQLKeys {
    /// The one item that a write is about, and what else must hold of it.
    static func single(
        _ condition: ConditionNode?, _ schema: KeySchema
    ) throws(AWSError) -> (key: Item, rest: ConditionNode?) {
        var key = Item()
        var rest: [ConditionNode] = []
        for term in condition?.conjuncts ?? [] {
            guard let (name, value) = term.equality, schema.contains(name) else {
                rest.append(term)
                continue
            }
            guard key[name] == nil else {
                throw .validation(
                    "Multiple conditions on same key \(name). Only single item Update/Insert/Delete are supported")
            }
            key[name] = value
        }
        for attribute in schema.all {
            guard let value = key[attribute.name] else {
                throw .validation("Where clause does not contain a mandatory equality on all key attributes")
            }
            guard value.kind == attribute.kind else {
                throw .validation(
                    "Key attribute's data type should match its data type in table's schema: Key \(attribute.name)")
            }
        }
        return (key, rest.reduce(nil) { joined, term in joined.map { .and($0, term) } ?? term })
    }

    /// The whole key of one item where the `WHERE` is nothing but that; nil otherwise.
    static func exact(_ condition: ConditionNode?, _ schema: KeySchema) -> Item? {
        guard let terms = condition?.conjuncts, terms.count == schema.all.count else { return nil }
        var key = Item()
        for term in terms {
            guard let (name, value) = term.equality, let attribute = schema.all.first(where: { $0.name == name }),
                attribute.kind == value.kind
            else { return nil }
            key[name] = value
        }
        return key.count == schema.all.count ? key : nil
    }
}

extension ConditionNode {
    /// The conditions that must all hold.
    var conjuncts: [ConditionNode] {
        if case .and(let left, let right) = self { left.conjuncts + right.conjuncts } else { [self] }
    }

    /// The attribute and value of an equality between the two.
    var equality: (name: String, value: AttributeValue)? {
        guard case .comparison(.equal, let left, let right) = self else { return nil }
        if let path = left.path, !path.isNested, let value = right.literal { return (path.head, value) }
        if let path = right.path, !path.isNested, let value = left.literal { return (path.head, value) }
        return nil
    }
}
