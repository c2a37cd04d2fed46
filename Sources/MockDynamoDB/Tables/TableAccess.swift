import Core
import IAMPolicy
import ServiceKit

/// Whether a caller may use a table: its own account may unless the table's policy denies it, another account only if
/// the policy allows it.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html
enum TableAccess {
    static func require(_ table: Table, _ call: Call) throws(AWSError) {
        let isOwn = table.account == call.caller.account
        let policy = ResourcePolicy(table, stream: nil)
        if isOwn, policy == nil { return }
        // Whoever owns a table can always mend its policy.
        if isOwn, call.operation.hasSuffix("ResourcePolicy") { return }
        for action in actions(of: call.operation) {
            switch try policy.map({ (policy) throws(AWSError) in try decision(policy, action, table, call) }) {
            case .allow?: continue
            case .deny?: throw refusal(action, table, call, "with an explicit deny in a resource-based policy")
            case .noMatch?, nil:
                if isOwn { continue }
                throw refusal(action, table, call, "because no resource-based policy allows the \(action) action")
            }
        }
    }

    /// What an operation is called in policies. Those that do several things ask for all that they may do.
    private static func actions(of operation: String) -> [String] {
        let names: [String] =
            switch operation {
            case "TransactGetItems": ["GetItem"]
            case "TransactWriteItems": ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"]
            case "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction":
                ["PartiQLSelect", "PartiQLInsert", "PartiQLUpdate", "PartiQLDelete"]
            default: [operation]
            }
        return names.map { "dynamodb:\($0)" }
    }

    private static func decision(
        _ policy: ResourcePolicy, _ action: String, _ table: Table, _ call: Call
    ) throws(AWSError) -> PolicyDecision {
        let document: PolicyDocument
        do throws(PolicyProblem) { document = try PolicyDocument(parsing: Array(policy.text.utf8), .resource) } catch {
            throw .internalFailure("the policy of \(table.name), checked when it was put, cannot be read: \(error)")
        }
        let facts = [
            "aws:principalaccount": call.caller.account, "aws:principalarn": call.caller.arn,
            "aws:securetransport": "false", "aws:sourceip": "127.0.0.1",
        ]
        return document.evaluate(
            PolicyRequest(
                principal: RequestPrincipal(account: call.caller.account, arns: [call.caller.arn]), action: action,
                resource: table.arn, context: PolicyContext { facts[$0].map { [$0] } }))
    }

    private static func refusal(_ action: String, _ table: Table, _ call: Call, _ reason: String) -> AWSError {
        AWSError(
            "AccessDeniedException",
            "User: \(call.caller.arn) is not authorized to perform: \(action) on resource: \(table.arn) \(reason)")
    }
}
