import ServiceKit

/// Gives a statement's literals and parameters their values.
struct PartiQLContext: Sendable {
    let parameters: [AttributeValue]

    /// The value of an expression that an item has no part in. `place` is where it stands inside the whole value.
    func value(_ expression: PartiQLExpression, at place: String = "root") throws(AWSError) -> AttributeValue {
        switch expression {
        case .literal(let literal): return try value(literal, at: place)
        case .parameter(let index): return parameters[index]
        case .list(let elements):
            var list: [AttributeValue] = []
            for (index, element) in elements.enumerated() {
                list.append(try value(element, at: "\(place)[\(index)]"))
            }
            return .list(list)
        case .bag(let elements): return try set(elements, at: place)
        case .tuple(let members): return .map(try item(members, at: place))
        case .ion(let text): throw .validation("Ion Literals are not supported: \(text) under key \(place)")
        case .call(let name, _, let position):
            throw .validation("Unsupported data type: \(name) under key \(place) at \(position)")
        default:
            throw .validation("Unsupported data type: \(expression.operationName) under key \(place)")
        }
    }

    private func value(
        _ literal: PartiQLExpression.Literal, at place: String
    ) throws(AWSError) -> AttributeValue {
        switch literal {
        case .string(let text): return .string(text)
        case .boolean(let flag): return .boolean(flag)
        case .null: return .null
        case .missing: throw .validation("MISSING must be compared using IS operator")
        case .number(let text):
            do throws(AWSError) {
                return .number(try DecimalNumber(parsing: text))
            } catch {
                throw .validation("\(error.message) under \(place)")
            }
        }
    }

    /// The attributes of a tuple.
    func item(
        _ members: [(key: PartiQLExpression, value: PartiQLExpression)], at place: String, isTop: Bool = false
    ) throws(AWSError) -> Item {
        var item = Item()
        for (key, expression) in members {
            let name: String
            switch key {
            case .literal(.string(let text)): name = text
            case .parameter(let index):
                guard case .string(let text) = parameters[index] else {
                    throw unnamed(parameters[index].kind.rawValue, place)
                }
                name = text
            default: throw unnamed(key.operationName, place)
            }
            guard item[name] == nil else { throw .validation("Duplicate keys in tuple. Key: \(name) under \(place)") }
            item[name] = try value(expression, at: isTop ? place : "\(place).\(name)")
        }
        return item
    }

    private func unnamed(_ type: String, _ place: String) -> AWSError {
        .validation("Tuple keys must be of type String. Actual type: \(type) under \(place)")
    }

    /// A set of strings, numbers or binaries: what the first member is decides.
    private func set(_ elements: [PartiQLExpression], at place: String) throws(AWSError) -> AttributeValue {
        guard !elements.isEmpty else { throw .validation("Empty bags are not supported") }
        var values: [AttributeValue] = []
        for element in elements { values.append(try value(element, at: place)) }
        func unexpected(_ value: AttributeValue, in set: String) -> AWSError {
            .validation("Unexpected data type \(value.kind.rawValue) in \(set) Set under key \(place)")
        }
        switch values[0] {
        case .string:
            let texts = try values.map { (value) throws(AWSError) in
                guard case .string(let text) = value else { throw unexpected(value, in: "String") }
                return text
            }
            try checkDistinct(values, shown: texts)
            return .stringSet(texts)
        case .number:
            let numbers = try values.map { (value) throws(AWSError) in
                guard case .number(let number) = value else { throw unexpected(value, in: "Number") }
                return number
            }
            try checkDistinct(values, shown: numbers.map(\.text))
            return .numberSet(numbers)
        case .binary:
            let binaries = try values.map { (value) throws(AWSError) in
                guard case .binary(let bytes) = value else { throw unexpected(value, in: "Binary") }
                return bytes
            }
            try checkDistinct(values, shown: values.map(\.boundText))
            return .binarySet(binaries)
        default:
            throw .validation(
                "Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags")
        }
    }

    private func checkDistinct(_ values: [AttributeValue], shown: [String]) throws(AWSError) {
        for (index, value) in values.enumerated() where values[..<index].contains(value) {
            throw .invalidParameter("Input collection [\(shown.joined(separator: ", "))] contains duplicates.")
        }
    }

    // MARK: Paths

    /// The place that a path means.
    func path(_ head: String, _ steps: [PartiQLExpression.Step]) throws(AWSError) -> DocumentPath {
        var rest: [DocumentPath.Step] = []
        for step in steps {
            switch step {
            case .name(let name): rest.append(.name(name))
            case .index(let index): rest.append(.index(index))
            case .all: throw .validation("Wildcard path component like a[*].b are not supported")
            }
        }
        return DocumentPath(head, rest)
    }
}
