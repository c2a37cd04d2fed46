import ServiceKit

/// What the names (`#n`) and values (`:v`) of a request stand for, and which of them its expressions have used.
struct ExpressionAttributes: Sendable {
    private var names: [(alias: String, name: String, isUsed: Bool)] = []
    private var values: [(alias: String, value: AttributeValue, isUsed: Bool)] = []
    /// Whether errors in the request are reported as the validation layer does.
    let isEnveloped: Bool
    /// Who checks the values.
    let layer: ValueLayer

    /// No names and no values.
    init(isEnveloped: Bool = false) {
        self.isEnveloped = isEnveloped
        layer = isEnveloped ? .enveloped : .older
    }

    /// Reads and checks `ExpressionAttributeNames` and `ExpressionAttributeValues`, which come after all other members in
    /// AWS's order; `ExpressionParameters` checks before whether they may be there at all.
    init(_ members: Structure, isEnveloped: Bool = false, layer: ValueLayer = .older) throws(AWSError) {
        self.isEnveloped = isEnveloped
        self.layer = isEnveloped ? .enveloped : layer
        if case .structure(let structure)? = members["ExpressionAttributeNames"] { try readNames(structure) }
        if case .structure(let structure)? = members["ExpressionAttributeValues"] { try readValues(structure) }
    }

    private mutating func readNames(_ structure: Structure) throws(AWSError) {
        guard !structure.isEmpty else { throw refuse("ExpressionAttributeNames must not be empty") }
        for member in structure.members {
            try check(member.name, sign: "#", in: "ExpressionAttributeNames")
            guard case .string(let name) = member.value else { continue }
            guard !name.isEmpty else {
                throw refuse(
                    "ExpressionAttributeNames contains invalid value: Empty attribute name for key \(member.name)")
            }
            guard name.utf8.count <= AttributeNameLimits.sizeBytesMax else {
                throw refuse(
                    "Attribute name is too large, must be less than \(AttributeNameLimits.sizeBytesMax + 1) bytes")
            }
            names.append((member.name, name, false))
        }
    }

    private mutating func readValues(_ structure: Structure) throws(AWSError) {
        guard !structure.isEmpty else { throw refuse("ExpressionAttributeValues must not be empty") }
        for member in structure.members { try check(member.name, sign: ":", in: "ExpressionAttributeValues") }
        for member in structure.members {
            guard layer == .older else {
                values.append((member.name, try AttributeValue(member.value, by: layer), false))
                continue
            }
            do throws(AWSError) {
                values.append((member.name, try AttributeValue(member.value), false))
            } catch {
                throw refuseValue(error, for: member.name)
            }
        }
        let sizeBytes = values.reduce(0) { $0 + $1.alias.utf8.count + $1.value.sizeBytes }
        guard sizeBytes <= ExpressionLimits.substitutionBytesMax else {
            throw refuse("ExpressionAttributeValues exceeds max size")
        }
    }

    private func check(_ alias: String, sign: Character, in parameter: String) throws(AWSError) {
        guard alias.first == sign, alias.utf8.count > 1, alias.utf8.dropFirst().allSatisfy(\.isNamePart) else {
            throw refuse("\(parameter) contains invalid key: Syntax error; key: \"\(alias)\"")
        }
        guard alias.utf8.count <= ExpressionLimits.substitutionNameBytesMax else {
            throw refuse(
                "\(parameter) contains invalid key: The expression attribute map contains a key that is too long")
        }
    }

    /// An error that the older checks find in a value, with the value's name; errors of the request's form stay as they
    /// are.
    private func refuseValue(_ error: AWSError, for alias: String) -> AWSError {
        guard error.code == "ValidationException" else { return error }
        // These two are found before the values are looked at by name.
        for start in ["Nesting Levels", "One or more parameter values were invalid: Null attribute"]
        where error.message.hasPrefix(start) { return refuse(error.message) }
        return refuse("ExpressionAttributeValues contains invalid value: \(error.message) for key \(alias)")
    }

    private func refuse(_ message: String) -> AWSError {
        .requestValidation(message, isEnveloped: isEnveloped)
    }

    /// How errors in an expression of this request are worded.
    func refusal(_ kind: ExpressionKind) -> ExpressionRefusal {
        ExpressionRefusal(kind: kind, isEnveloped: isEnveloped)
    }

    // MARK: Use

    /// The attribute that a `#name` stands for, which counts as used from now on.
    mutating func name(_ alias: String) -> String? {
        guard let index = names.firstIndex(where: { $0.alias == alias }) else { return nil }
        names[index].isUsed = true
        return names[index].name
    }

    /// The value that a `:name` stands for, which counts as used from now on.
    mutating func value(_ alias: String) -> AttributeValue? {
        guard let index = values.firstIndex(where: { $0.alias == alias }) else { return nil }
        values[index].isUsed = true
        return values[index].value
    }

    /// Refuses names and values that no expression has used; to be called when all have been read.
    func checkAllUsed() throws(AWSError) {
        let unusedNames = names.filter { !$0.isUsed }.map(\.alias)
        guard unusedNames.isEmpty else { throw unused("ExpressionAttributeNames", unusedNames) }
        let unusedValues = values.filter { !$0.isUsed }.map(\.alias)
        guard unusedValues.isEmpty else { throw unused("ExpressionAttributeValues", unusedValues) }
    }

    private func unused(_ parameter: String, _ aliases: [String]) -> AWSError {
        refuse("Value provided in \(parameter) unused in expressions: keys: {\(aliases.joined(separator: ", "))}")
    }
}

/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-attributes
enum AttributeNameLimits {
    static let sizeBytesMax = 65_535

    /// Refuses the name of an attribute in an item.
    static func check(_ name: String) throws(AWSError) {
        guard !name.isEmpty else { throw .emptyAttributeName }
        guard name.utf8.count <= sizeBytesMax else {
            throw .validation("Attribute name is too large, must be less than \(sizeBytesMax + 1) bytes")
        }
    }
}

/// Which parameters of a request go together: expressions never with those they replaced.
enum ExpressionParameters {
    /// Checks what AWS checks before it looks into any parameter. `expressions` and `legacy` are the operation's
    /// parameters in AWS's order of reporting.
    static func check(
        _ members: Structure, expressions: [ExpressionKind], legacy: [String], isEnveloped: Bool = false
    ) throws(AWSError) {
        let used = expressions.map(\.rawValue).filter { members.holds($0) }
        var replaced = legacy.filter { members.holds($0) }
        // A query may have old key conditions beside a new filter or projection.
        if !members.holds("KeyConditionExpression") { replaced.removeAll { $0 == "KeyConditions" } }
        if !used.isEmpty, !replaced.isEmpty {
            throw .requestValidation(
                "Can not use both expression and non-expression parameters in the same request: Non-expression "
                    + "parameters: {\(replaced.joined(separator: ", "))} Expression parameters: "
                    + "{\(used.joined(separator: ", "))}", isEnveloped: isEnveloped)
        }
        if used.isEmpty, members.holds("ExpressionAttributeNames") {
            throw .requestValidation(
                "ExpressionAttributeNames can only be specified when using expressions", isEnveloped: isEnveloped)
        }
        let takers = expressions.filter { $0 != .projection }.map(\.rawValue)
        if members.holds("ExpressionAttributeValues"), !takers.contains(where: { members.holds($0) }) {
            let missing = takers.joined(separator: " and ") + (takers.count > 1 ? " are null" : " is null")
            throw .requestValidation(
                "ExpressionAttributeValues can only be specified when using expressions"
                    + (isEnveloped || takers.isEmpty ? "" : ": \(missing)"), isEnveloped: isEnveloped)
        }
    }
}

extension Structure {
    /// Whether a member is there and not null.
    fileprivate func holds(_ name: String) -> Bool {
        switch self[name] {
        case nil, .null: false
        default: true
        }
    }
}
