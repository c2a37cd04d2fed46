import Core
import IAMPolicy
import ServiceKit

/// Whether a caller may do something to a bucket or a key: the one place where S3 decides.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-s3-evaluates-access-control.html
struct Access {
    private let bucket: Bucket
    private let key: String?
    private let members: Structure
    private let call: Call

    /// `members` are those of the request, which policies may have conditions on.
    init(to bucket: Bucket, key: String?, _ members: Structure, _ call: Call) {
        self.bucket = bucket
        self.key = key
        self.members = members
        self.call = call
    }

    /// What allowed an action.
    private enum Ground {
        /// The bucket's or the object's own account asks.
        case ownership
        case policy
        case list
    }

    /// Throws AWS's refusal unless the caller may do it.
    func require(_ action: S3Action) throws(AWSError) {
        // Most requests: the account itself, and nothing that could say no.
        if call.caller.account == bucket.account, bucket.policyText == nil,
            action.resource != .object || bucket.ownership == .bucketOwnerEnforced
        {
            return
        }
        let object = try object(for: action)
        if action.resource == .object, object?.isMarker ?? true {
            return try requireToKnow(action)
        }
        let ground = try ground(action, object)
        for name in secondary(action) { try requireSecondary(name, ground) }
    }

    /// A missing object is admitted to who may list the bucket; for all others it is as if it were there.
    private func requireToKnow(_ action: S3Action) throws(AWSError) {
        if case .deny? = try bucket.policy?.evaluate(request(action.name, object: nil)) {
            throw explicitDenial(action)
        }
        try Access(to: bucket, key: nil, [:], call).require(.listBucket)
    }

    // MARK: - The decision

    private func ground(_ action: S3Action, _ object: ObjectVersion?) throws(AWSError) -> Ground {
        let isOwnAccount = call.caller.account == bucket.account
        let foreignList = object.flatMap { object in
            let list = object.accessControlList(in: bucket)
            return list.owner == Owner.id(ofAccount: bucket.account) ? nil : list
        }
        let decision = try bucket.policy?.evaluate(request(action.name, object: object)) ?? .noMatch
        if case .deny = decision, !(isOwnAccount && action.isAboutPolicy) { throw explicitDenial(action) }
        if !isOwnAccount, bucket.publicAccess?.restrictsPublicBuckets == true, try bucket.policy?.isPublic == true {
            throw explicitDenial(action)
        }
        // A bucket's policy has no say over objects that belong to others, except to deny.
        if foreignList == nil {
            if isOwnAccount { return .ownership }
            if case .allow = decision { return .policy }
        }
        if let permission = action.permission, bucket.ownership != .bucketOwnerEnforced {
            let list = object?.accessControlList(in: bucket) ?? bucket.accessControlList
            let ignoresPublic = bucket.publicAccess?.ignoresPublicACLs == true
            if list.allows(permission, to: call.caller, ignoringPublicGrants: ignoresPublic) { return .list }
        }
        throw .accessDenied
    }

    /// What a request does besides, by its headers.
    private func secondary(_ action: S3Action) -> [String] {
        let operations: Set<String> = ["PutObject", "PostObject", "CopyObject", "CreateMultipartUpload"]
        if call.operation == "GetObjectAttributes" {
            return [members["VersionId"] == nil ? "s3:GetObject" : "s3:GetObjectVersion"]
        }
        guard action.name == S3Action.putObject.name, operations.contains(call.operation) else { return [] }
        var names: [String] = []
        if (["ACL"] + AccessControlRequest.grantMembers).contains(where: { members[$0] != nil }) {
            names.append("s3:PutObjectAcl")
        }
        if members["Tagging"] != nil { names.append("s3:PutObjectTagging") }
        if members["ObjectLockMode"] != nil { names.append("s3:PutObjectRetention") }
        if members["ObjectLockLegalHoldStatus"] != nil { names.append("s3:PutObjectLegalHold") }
        return names
    }

    /// Where a policy allowed the action it must allow these too; nobody may do what it denies.
    private func requireSecondary(_ name: String, _ ground: Ground) throws(AWSError) {
        switch try bucket.policy?.evaluate(request(name, object: nil)) {
        case .deny?: throw explicitDenial(S3Action(named: name))
        case .allow?: return
        case .noMatch?, nil: if ground == .policy { throw .accessDenied }
        }
    }

    // MARK: - The question

    private var resource: String { key.map { "\(bucket.arn)/\($0)" } ?? bucket.arn }

    private func request(_ action: String, object: ObjectVersion?) -> PolicyRequest {
        let facts = RequestFacts(members, bucket, key: key, object, call)
        return PolicyRequest(
            principal: RequestPrincipal(call.caller), action: action, resource: resource,
            context: PolicyContext { facts.values(of: $0) })
    }

    private func object(for action: S3Action) throws(AWSError) -> ObjectVersion? {
        guard action.resource == .object, let key else { return nil }
        let objects = ObjectTable(bucket, call)
        guard case .string(let version)? = members["VersionId"], !version.isEmpty else {
            return try objects.latest(key)
        }
        return try objects.version(key, VersionID(version))
    }

    private func explicitDenial(_ action: S3Action) -> AWSError {
        .notAuthorized(
            call.caller, bucket.account, action.name, action.resource == .bucket ? bucket.arn : resource,
            "with an explicit deny in a resource-based policy")
    }
}

extension S3Action {
    /// An action that goes along with another.
    fileprivate init(named name: String) {
        self.init(String(name.dropFirst(3)), .key)
    }
}

extension RequestPrincipal {
    /// A caller as policies see it.
    init(_ caller: Caller) {
        guard !caller.isAnonymous else {
            self = .anonymous
            return
        }
        self.init(account: caller.account, arns: [caller.arn], canonicalUser: Owner.id(ofAccount: caller.account))
    }
}

extension AWSError {
    /// A refusal that says who, what, on what and why. Other accounts are not told:
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
    static func notAuthorized(
        _ caller: Caller, _ owner: String, _ action: String, _ resource: String, _ reason: String
    ) -> AWSError {
        guard !caller.isAnonymous, caller.account == owner else { return .accessDenied }
        return AWSError(
            "AccessDenied",
            "User: \(caller.arn) is not authorized to perform: \(action) on resource: \"\(resource)\" \(reason)",
            status: 403)
    }
}
