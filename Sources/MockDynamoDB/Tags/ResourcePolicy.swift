import Core
import IAMPolicy
import ServiceKit

/// The policy of a table or of a stream of its.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html
struct ResourcePolicy {
    static let bytesMax = 20_480
    /// What a request expects that wants no policy to be there.
    static let none = "NO_POLICY"

    let text: String
    /// Milliseconds since 1970 of its last change, as text.
    let revision: String

    /// What a table's settings hold it under.
    private static func name(_ stream: String?) -> String { Table.Own.policy + (stream.map { "/\($0)" } ?? "") }
    private static func revisionName(_ stream: String?) -> String {
        Table.Own.policyRevision + (stream.map { "/\($0)" } ?? "")
    }

    /// What is kept for a table, or for its stream with this label.
    init?(_ table: Table, stream: String?) {
        guard let text = table.settings[Self.name(stream)]?.string else { return nil }
        self.text = text
        revision = table.settings[Self.revisionName(stream)]?.string ?? String(table.created.milliseconds)
    }

    /// Keeps a policy, or takes it away.
    /// - Returns: the new revision.
    static func set(
        _ text: String?, after old: ResourcePolicy?, _ table: Table, stream: String?, _ call: Call
    ) throws(AWSError) -> String {
        let last = old.flatMap { Int64($0.revision) } ?? 0
        let revision = String(max(call.now.milliseconds, last + 1))
        try table.keep(call.store) {
            $0[name(stream)] = text.map { JSONValue($0) }
            $0[revisionName(stream)] = text == nil ? nil : JSONValue(revision)
        }
        return revision
    }

    /// Checks the form of a policy.
    static func check(_ text: String) throws(AWSError) {
        guard text.utf8.count <= bytesMax else {
            throw .invalidParameter("Maximum policy size of \(bytesMax) bytes exceeded")
        }
        let policy: PolicyDocument
        do throws(PolicyProblem) { policy = try PolicyDocument(parsing: Array(text.utf8), .resource) } catch {
            throw .invalidParameter("Invalid policy document: \(error.wording)")
        }
        // No public access: whoever it is must be named, or bound by a condition.
        let isUnbounded = policy.statements.contains {
            $0.effect == .allow && $0.principals?.isEveryone == true && $0.conditions.isEmpty
        }
        guard !isUnbounded else {
            throw .validation(
                "Resource-based policy grants unbounded access in one or more elements. Please revise the policy to ensure "
                    + "least-privilege form of access")
        }
    }

    /// Whether two policies say the same.
    func says(_ other: String) throws(AWSError) -> Bool {
        do { return try JSONValue(parsing: text) == JSONValue(parsing: other) } catch { return false }
    }

    /// Refuses a request that expects another policy than there is.
    static func checkRevision(_ expected: String?, _ policy: ResourcePolicy?, _ table: Table) throws(AWSError) {
        guard let expected else { return }
        switch policy {
        case let policy? where expected == none:
            throw .noPolicy(
                "Requested policy update expecting none to be present for table \(table.name), but a policy exists "
                    + "with revision id \(policy.revision).")
        case let policy? where expected != policy.revision:
            throw .noPolicy(
                "Requested update for policy with revision id \(expected), but the policy associated to target table "
                    + "\(table.name) has revision id \(policy.revision).")
        case nil where expected != none:
            throw .noPolicy(
                "Requested update for policy with revision id \(expected), but no policy is associated to target table "
                    + "\(table.name).")
        default: break
        }
    }
}

extension PolicyProblem {
    /// DynamoDB's words, as far as users of the real service report them.
    fileprivate var wording: String {
        switch self {
        case .notAnObject, .invalidJSON, .duplicateName: "This policy contains invalid Json"
        case .missingField(let name): "Missing required field \(name)"
        case .emptyField("Statement"): "Could not parse the policy: Statement is empty!"
        case .emptyField(let name): "Missing required field \(name) cannot be empty!"
        case .duplicateSid: "The Statement Ids in the policy are not unique"
        case .invalidAction(let name): "The following action names are invalid: \(name)"
        case .invalidPrincipal: "Invalid principal in policy document."
        case .unknownField(let name): "Unknown field \(name)"
        case .bothFields(let name): "Statement/policy already has instance of \(name)"
        case .invalidEffect(let effect): "Invalid effect: \(effect)"
        case .invalidVersion: "The policy must contain a valid version string"
        case .invalidResource: "Policy has invalid resource"
        case .invalidOperator(let name): "Invalid Condition type : \(name)"
        case .invalidConditionKey: "Policy has an invalid condition key"
        case .invalidConditionValue: "Policy has an invalid condition value"
        case .wrongType(let name): "Syntax error in \(name)"
        }
    }
}

extension AWSError {
    fileprivate static func noPolicy(_ rest: String) -> AWSError {
        AWSError(
            "PolicyNotFoundException",
            "Resource-based policy not found for the provided ResourceArn: \(rest)")
    }
}

extension ResourceReference {
    /// The table whose policy, or whose stream's, is meant.
    fileprivate func governed(_ call: Call) throws(AWSError) -> Table {
        try checkOwner(call)
        guard region == call.region else { throw .invalidParameter("Invalid resource Arn: \(arn)") }
        let found = try table.existing(call)
        if let stream, found.settings["LatestStreamLabel"]?.string != stream {
            throw AWSError(
                "ResourceNotFoundException",
                "Requested resource not found: Stream: \(stream) not found for Table: \(found.name)")
        }
        return found
    }
}

/// Gives a table or stream a policy
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html).
struct PutResourcePolicy: Operation {
    static let differences = [
        "A transaction or a PartiQL statement is judged by all actions that its kind may contain.",
        "Policies of streams are kept without effect.",
    ]

    private let resource: ResourceReference
    private let policy: String
    private let expected: String?

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "PutResourcePolicyInput")
        resource = try ResourceReference(input)
        policy = try input.string("Policy") ?? ""
        expected = try input.string("ExpectedRevisionId")
        try ResourcePolicy.check(policy)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try resource.governed(call)
        let old = ResourcePolicy(table, stream: resource.stream)
        try ResourcePolicy.checkRevision(expected, old, table)
        if let old, try old.says(policy) { return Output(["RevisionId": .string(old.revision)]) }
        let revision = try ResourcePolicy.set(policy, after: old, table, stream: resource.stream, call)
        return Output(["RevisionId": .string(revision)])
    }
}

/// The policy of a table or stream
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html).
struct GetResourcePolicy: Operation {
    private let resource: ResourceReference

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "GetResourcePolicyInput")
        resource = try ResourceReference(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try resource.governed(call)
        guard let policy = ResourcePolicy(table, stream: resource.stream) else { throw .noPolicy(resource.arn) }
        return Output(["Policy": .string(policy.text), "RevisionId": .string(policy.revision)])
    }
}

/// Takes a policy away
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteResourcePolicy.html).
struct DeleteResourcePolicy: Operation {
    private let resource: ResourceReference
    private let expected: String?

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DeleteResourcePolicyInput")
        resource = try ResourceReference(input)
        expected = try input.string("ExpectedRevisionId")
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try resource.governed(call)
        let old = ResourcePolicy(table, stream: resource.stream)
        try ResourcePolicy.checkRevision(expected, old, table)
        guard let old else { return Output(["RevisionId": .string("")]) }
        _ = try ResourcePolicy.set(nil, after: old, table, stream: resource.stream, call)
        return Output(["RevisionId": .string(old.revision)])
    }
}
