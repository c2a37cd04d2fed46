/// Who asks, as policies see it.
package struct RequestPrincipal: Sendable {
    /// Twelve digits; empty for nobody known.
    package let account: String
    /// The ARNs that name the caller: a user's, or a session's and its role's, or the account's root.
    package let arns: [String]
    /// S3's id of the account.
    package let canonicalUser: String
    /// The service that calls for itself, such as `lambda.amazonaws.com`.
    package let service: String?

    package init(account: String, arns: [String], canonicalUser: String = "", service: String? = nil) {
        self.account = account
        self.arns = arns
        self.canonicalUser = canonicalUser
        self.service = service
    }

    /// A caller without a proof of who it is.
    package static let anonymous = RequestPrincipal(account: "", arns: [])
    package var isAnonymous: Bool { account.isEmpty && service == nil }
    /// Whether the caller is the account itself.
    package var isRoot: Bool { arns.contains { $0.hasSuffix(":root") } }
}

/// The values of condition keys in one request, found when they are asked for.
package struct PolicyContext {
    private let find: (_ lowercasedKey: String) -> [String]?

    /// `find` is given keys in lower case, except what follows the first `/`, which is the name of a tag.
    package init(_ find: @escaping (_ key: String) -> [String]?) { self.find = find }

    /// Nil when the request does not have the key.
    package subscript(key: String) -> [String]? {
        guard let slash = key.firstIndex(of: "/") else { return find(key.lowercased()) }
        return find(key[..<slash].lowercased() + key[slash...])
    }
}

/// One question to a policy.
package struct PolicyRequest {
    package let principal: RequestPrincipal
    /// Such as `s3:GetObject`.
    package let action: String
    /// An ARN.
    package let resource: String
    package let context: PolicyContext

    package init(principal: RequestPrincipal, action: String, resource: String, context: PolicyContext) {
        self.principal = principal
        self.action = action
        self.resource = resource
        self.context = context
    }
}

/// A policy's answer, with the statement that decided.
package enum PolicyDecision: Sendable {
    case deny(PolicyStatement)
    case allow(PolicyStatement, PrincipalMatch)
    case noMatch
}

/// How a statement came to be about a caller.
package enum PrincipalMatch: Sendable, Comparable {
    /// By naming its account, which leaves the decision to the account's own policies.
    case account
    /// By naming everyone, or through `NotPrincipal`.
    case everyone
    /// By its own name, or because the policy is the caller's own.
    case itself
}

extension PolicyDocument {
    /// Decides one request: a denial wins over every permission.
    package func evaluate(_ request: PolicyRequest) -> PolicyDecision {
        var allowed: (statement: PolicyStatement, match: PrincipalMatch)?
        let variables = version == .second ? PolicyVariables(context: request.context) : nil
        for statement in statements {
            guard let match = statement.matches(request, variables) else { continue }
            if statement.effect == .deny { return .deny(statement) }
            if allowed.map({ $0.match < match }) ?? true { allowed = (statement, match) }
        }
        guard let allowed else { return .noMatch }
        return .allow(allowed.statement, allowed.match)
    }
}

extension PolicyStatement {
    /// Whether the statement is about a request; nil when it is not.
    fileprivate func matches(_ request: PolicyRequest, _ variables: PolicyVariables?) -> PrincipalMatch? {
        guard let match = matches(request.principal), covers(action: request.action),
            covers(resource: request.resource, variables),
            conditions.allSatisfy({ $0.holds(in: request.context, variables) })
        else { return nil }
        return match
    }

    /// Whether an action is among those of the statement.
    package func covers(action: String) -> Bool {
        let isListed = actions.patterns.contains { pattern in
            PolicyPattern(pattern, nil, ignoresCase: true)?.matches(action, ignoresCase: true) ?? false
        }
        return isListed != actions.isInverted
    }

    private func covers(resource: String, _ variables: PolicyVariables?) -> Bool {
        guard let resources else { return true }
        let isListed = resources.patterns.contains { PolicyPattern($0, variables)?.matches(resource) ?? false }
        return isListed != resources.isInverted
    }

    private func matches(_ caller: RequestPrincipal) -> PrincipalMatch? {
        guard let principals else { return .itself }
        let found = principals.members.compactMap { $0.matches(caller) }.max()
        guard principals.isInverted else { return found }
        return found == nil ? .everyone : nil
    }
}

extension PolicyPrincipal {
    fileprivate func matches(_ caller: RequestPrincipal) -> PrincipalMatch? {
        switch self {
        case .everyone: .everyone
        case .account(let account):
            !caller.isAnonymous && account == caller.account ? (caller.isRoot ? .itself : .account) : nil
        case .arn(let arn): caller.arns.contains(arn) ? .itself : nil
        case .canonicalUser(let id):
            !caller.canonicalUser.isEmpty && id == caller.canonicalUser ? (caller.isRoot ? .itself : .account) : nil
        case .service(let name): caller.service == name ? .itself : nil
        // Nobody signs in through a provider yet.
        case .federated: nil
        }
    }
}
