package import Core

extension PolicyDocument {
    /// Reads and validates a document. What only a service can know, such as whether an action exists, is left to it.
    package init(parsing bytes: [UInt8], _ kind: Kind) throws(PolicyProblem) {
        let first = bytes.first { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }
        guard first == UInt8(ascii: "{") else { throw .notAnObject }
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch { throw .invalidJSON(error.description) }
        try self.init(json, kind)
    }

    /// Reads and validates a document that is JSON already.
    package init(_ json: JSONValue, _ kind: Kind) throws(PolicyProblem) {
        guard let object = json.object else { throw .notAnObject }
        let members = try Fields(object, ["Version", "Id", "Statement"])
        switch members["Version"] {
        case nil: version = .first
        case .string(let text)?:
            guard let known = Version(rawValue: text) else { throw .invalidVersion(text) }
            version = known
        case let other?: throw .invalidVersion(other.text())
        }
        id = try members.string("Id")
        let elements: [JSONValue]
        switch members["Statement"] {
        case nil: throw .missingField("Statement")
        case .array(let array)?: elements = array
        case let single?: elements = [single]
        }
        guard !elements.isEmpty else { throw .emptyField("Statement") }
        var statements: [PolicyStatement] = []
        var names: Set<String> = []
        for (index, element) in elements.enumerated() {
            let statement = try PolicyStatement(element, index: index, kind)
            if let sid = statement.sid, !sid.isEmpty, !names.insert(sid).inserted { throw .duplicateSid(sid) }
            statements.append(statement)
        }
        self.statements = statements
    }
}

extension PolicyStatement {
    fileprivate init(_ json: JSONValue, index: Int, _ kind: PolicyDocument.Kind) throws(PolicyProblem) {
        guard let object = json.object else { throw .wrongType("Statement") }
        let members = try Fields(
            object,
            [
                "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
                "Condition",
            ])
        self.index = index
        sid = try members.string("Sid")
        switch members["Effect"] {
        case nil: throw .missingField("Effect")
        case .string(let text)?:
            guard let effect = PolicyEffect(rawValue: text) else { throw .invalidEffect(text) }
            self.effect = effect
        case let other?: throw .invalidEffect(other.text())
        }
        principals = try PolicyPrincipals(members)
        if kind == .identity, principals != nil { throw .invalidPrincipal("") }
        if kind != .identity, principals == nil { throw .missingField("Principal") }
        guard let actions = try PolicyMatch(members, "Action") else { throw .missingField("Action") }
        for action in actions.patterns where !Self.isAction(action) { throw .invalidAction(action) }
        self.actions = actions
        resources = try PolicyMatch(members, "Resource")
        if kind != .trust, resources == nil { throw .missingField("Resource") }
        for resource in resources?.patterns ?? [] where !Self.isResource(resource) { throw .invalidResource(resource) }
        conditions = try Self.conditions(members["Condition"])
    }

    /// `*`, or a service's name and an action with wildcards.
    private static func isAction(_ text: String) -> Bool {
        if text == "*" { return true }
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, let service = parts.first, let name = parts.last, !service.isEmpty, !name.isEmpty else {
            return false
        }
        return service.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
            && name.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (48...57).contains(byte)
    }

    /// `*`, or something with the form of an ARN.
    private static func isResource(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) { return !text.isEmpty }
        return text.hasPrefix("arn:") && text.utf8.count(where: { $0 == UInt8(ascii: ":") }) >= 5
            || text.hasPrefix("arn:") && text.hasSuffix("*")
    }

    private static func conditions(_ json: JSONValue?) throws(PolicyProblem) -> [PolicyCondition] {
        guard let json else { return [] }
        guard let block = json.object else { throw .wrongType("Condition") }
        if let name = block.duplicate { throw .duplicateName(name) }
        var conditions: [PolicyCondition] = []
        for (name, keys) in block.members {
            guard let comparison = PolicyComparison(name) else { throw .invalidOperator(name) }
            guard let keys = keys.object else { throw .wrongType(name) }
            if let name = keys.duplicate { throw .duplicateName(name) }
            for (key, json) in keys.members {
                guard !key.isEmpty else { throw .invalidConditionKey(key) }
                let elements = json.array ?? [json]
                var values: [String] = []
                for element in elements {
                    switch element {
                    case .string(let text), .number(let text): values.append(text)
                    case .bool(let flag): values.append(flag ? "true" : "false")
                    default: throw .wrongType(key)
                    }
                }
                for value in values where !comparison.canCompare(value) {
                    throw .invalidConditionValue(comparison: name, value: value)
                }
                conditions.append(PolicyCondition(comparison: comparison, key: key, values: values))
            }
        }
        return conditions
    }
}

extension PolicyPrincipals {
    fileprivate init?(_ members: Fields) throws(PolicyProblem) {
        if members["Principal"] != nil, members["NotPrincipal"] != nil { throw .bothFields("Principal") }
        isInverted = members["NotPrincipal"] != nil
        guard let json = members["Principal"] ?? members["NotPrincipal"] else { return nil }
        if case .string(let text) = json {
            guard text == "*" else { throw .invalidPrincipal(text) }
            self.members = [.everyone]
            return
        }
        guard let object = json.object else { throw .wrongType("Principal") }
        if let name = object.duplicate { throw .duplicateName(name) }
        guard !object.isEmpty else { throw .emptyField("Principal") }
        var found: [PolicyPrincipal] = []
        for (type, json) in object.members {
            for element in json.array ?? [json] {
                guard let text = element.string else { throw .wrongType("Principal") }
                found.append(try PolicyPrincipal(type: type, text))
            }
        }
        guard !found.isEmpty else { throw .emptyField("Principal") }
        self.members = found
    }
}

extension PolicyPrincipal {
    fileprivate init(type: String, _ text: String) throws(PolicyProblem) {
        switch type {
        case "AWS":
            guard let principal = Self.aws(text) else { throw .invalidPrincipal(text) }
            self = principal
        case "CanonicalUser":
            guard !text.isEmpty else { throw .invalidPrincipal(text) }
            self = .canonicalUser(text)
        case "Service":
            guard text == "*" || text.contains(".") else { throw .invalidPrincipal(text) }
            self = .service(text)
        case "Federated":
            guard !text.isEmpty else { throw .invalidPrincipal(text) }
            self = .federated(text)
        default: throw .invalidPrincipal(type)
        }
    }

    /// `*`, an account, or an ARN of IAM or STS without wildcards.
    private static func aws(_ text: String) -> PolicyPrincipal? {
        if text == "*" { return .everyone }
        if isAccount(text) { return .account(text) }
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), parts[3].isEmpty,
            parts[4] == "aws" || isAccount(String(parts[4])), !text.contains("*"), !text.contains("?")
        else { return nil }
        let resource = parts[5]
        switch parts[2] {
        case "iam":
            if resource == "root" { return .account(String(parts[4])) }
            let isKnown = ["user/", "role/"].contains { resource.hasPrefix($0) && resource.utf8.count > $0.utf8.count }
            return isKnown ? .arn(text) : nil
        case "sts":
            let isKnown = ["assumed-role/", "federated-user/"].contains { resource.hasPrefix($0) }
            return isKnown ? .arn(text) : nil
        default: return nil
        }
    }

    private static func isAccount(_ text: String) -> Bool {
        text.utf8.count == 12 && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension PolicyMatch {
    /// Reads a list under its name or under `Not` and its name; nil when there is neither.
    fileprivate init?(_ members: Fields, _ name: String) throws(PolicyProblem) {
        let inverse = "Not\(name)"
        if members[name] != nil, members[inverse] != nil { throw .bothFields(name) }
        isInverted = members[inverse] != nil
        switch members[name] ?? members[inverse] {
        case nil: return nil
        case .string(let text)?: patterns = [text]
        case .array(let elements)?:
            guard !elements.isEmpty else { throw .emptyField(name) }
            var texts: [String] = []
            for element in elements {
                guard let text = element.string else { throw .wrongType(name) }
                texts.append(text)
            }
            patterns = texts
        default: throw .wrongType(name)
        }
    }
}

/// The members of an object of the grammar: names that it knows, each once.
private struct Fields {
    private let object: JSONObject

    init(_ object: JSONObject, _ known: Set<String>) throws(PolicyProblem) {
        if let name = object.duplicate { throw .duplicateName(name) }
        for name in object.names where !known.contains(name) { throw .unknownField(name) }
        self.object = object
    }

    subscript(name: String) -> JSONValue? { object[name] }

    func string(_ name: String) throws(PolicyProblem) -> String? {
        switch object[name] {
        case nil: return nil
        case .string(let text)?: return text
        default: throw .wrongType(name)
        }
    }
}
