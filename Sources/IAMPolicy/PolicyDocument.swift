/// A policy as IAM's grammar has it: statements that allow or deny
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
package struct PolicyDocument: Sendable {
    /// What a policy is attached to, which decides whether its statements name principals.
    package enum Kind: Sendable {
        /// Attached to a user, group or role: no statement has a principal.
        case identity
        /// Attached to a resource: every statement has a principal.
        case resource
        /// A role's trust policy: principals, and no resources.
        case trust
    }

    /// Which language the policy is written in; variables exist in the later one alone.
    package enum Version: String, Sendable {
        case first = "2008-10-17"
        case second = "2012-10-17"
    }

    /// The language of a policy that does not say it is the first.
    package let version: Version
    /// The policy's own name for itself.
    package let id: String?
    package let statements: [PolicyStatement]
}

/// One statement of a policy.
package struct PolicyStatement: Sendable {
    /// The statement's name, where it has one.
    package let sid: String?
    /// Its place in the policy, counted from 0.
    package let index: Int
    package let effect: PolicyEffect
    /// Nil in identity policies.
    package let principals: PolicyPrincipals?
    package let actions: PolicyMatch
    /// Nil in trust policies.
    package let resources: PolicyMatch?
    package let conditions: [PolicyCondition]
}

/// `Action` or `Resource`, or what names all but a list: `NotAction` or `NotResource`.
package struct PolicyMatch: Sendable, Equatable {
    package let patterns: [String]
    package let isInverted: Bool
}

/// `Principal`, or `NotPrincipal`, which names all but a list.
package struct PolicyPrincipals: Sendable, Equatable {
    package let members: [PolicyPrincipal]
    package let isInverted: Bool

    /// Whether it names everyone, known or not.
    package var isEveryone: Bool { !isInverted && members.contains(.everyone) }
}

/// Whom a statement is about.
package enum PolicyPrincipal: Sendable, Equatable {
    /// `"*"` and `{"AWS": "*"}`.
    case everyone
    /// An account and through it everybody whom its own policies allow: twelve digits.
    case account(String)
    /// The ARN of a user, role or session.
    case arn(String)
    /// S3's id of an account.
    case canonicalUser(String)
    /// Such as `lambda.amazonaws.com`.
    case service(String)
    /// An identity provider.
    case federated(String)
}

/// One line of a `Condition` block: an operator, a key, and the values that satisfy it.
package struct PolicyCondition: Sendable, Equatable {
    package let comparison: PolicyComparison
    /// As the policy writes it; compared without case.
    package let key: String
    package let values: [String]
}

/// Why a policy is refused. Services word it in their own ways.
package enum PolicyProblem: Error, Sendable, Equatable {
    /// Empty, or the first byte is not `{`.
    case notAnObject
    /// Not JSON, for the reader's reason.
    case invalidJSON(String)
    /// A name that comes twice in one object.
    case duplicateName(String)
    case invalidVersion(String)
    case missingField(String)
    case emptyField(String)
    case unknownField(String)
    /// A statement has both, such as `Action` and `NotAction`.
    case bothFields(String)
    case invalidEffect(String)
    /// Not a principal, or one where there may be none.
    case invalidPrincipal(String)
    case invalidAction(String)
    case invalidResource(String)
    case invalidOperator(String)
    case invalidConditionKey(String)
    /// A value that its operator cannot compare, such as an address that is none.
    case invalidConditionValue(comparison: String, value: String)
    /// An element of the wrong JSON type.
    case wrongType(String)
    /// Two statements have one name.
    case duplicateSid(String)
}
