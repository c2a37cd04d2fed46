import IAMPolicy
import ServiceKit

/// What S3 asks of a bucket's policy beyond the grammar.
enum BucketPolicyRules {
    /// Throws for the first statement that cannot be about this bucket.
    static func check(_ policy: PolicyDocument, _ bucket: Bucket) throws(AWSError) {
        for statement in policy.statements {
            try checkPrincipals(statement)
            let kinds = try checkResources(statement, bucket)
            try checkActions(statement, kinds)
            try checkConditions(statement)
        }
    }

    private static func checkPrincipals(_ statement: PolicyStatement) throws(AWSError) {
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
        if statement.effect == .allow, statement.principals?.isInverted == true {
            throw .malformedPolicy("Allow with NotPrincipal is not allowed")
        }
        for case .canonicalUser(let id) in statement.principals?.members ?? [] {
            let isID = id.utf8.count == 64 && id.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
            guard isID else { throw .malformedPolicy("Invalid principal in policy") }
        }
    }

    /// Every resource is the bucket or keys of it.
    /// - Returns: what the statement covers.
    private static func checkResources(
        _ statement: PolicyStatement, _ bucket: Bucket
    ) throws(AWSError) -> Set<S3ActionNames.Kind> {
        var kinds: Set<S3ActionNames.Kind> = []
        for pattern in statement.resources?.patterns ?? [] {
            let parts = pattern.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
            guard parts.count == 6, parts[1].hasPrefix("aws"), parts[2] == "s3", parts[3].isEmpty, parts[4].isEmpty
            else { throw .malformedPolicy("Policy has invalid resource") }
            let name = parts[5].prefix { $0 != "/" }
            guard PolicyGlob.matches(String(name), bucket.name) else {
                throw .malformedPolicy("Policy has invalid resource")
            }
            if parts[5].contains("/") {
                kinds.insert(.object)
            } else {
                kinds.insert(.bucket)
                // A star at the end of the bucket's name reaches its keys too.
                if name.hasSuffix("*") { kinds.insert(.object) }
            }
        }
        if statement.resources?.isInverted == true { return [.bucket, .object] }
        return kinds
    }

    private static func checkActions(
        _ statement: PolicyStatement, _ kinds: Set<S3ActionNames.Kind>
    ) throws(AWSError) {
        for pattern in statement.actions.patterns {
            let found = S3ActionNames.kinds(matching: pattern)
            guard !found.isEmpty else { throw .malformedPolicy("Policy has invalid action") }
            guard !found.isDisjoint(with: kinds) || statement.actions.isInverted else {
                throw .malformedPolicy("Action does not apply to any resource(s) in statement")
            }
        }
    }

    private static func checkConditions(_ statement: PolicyStatement) throws(AWSError) {
        let exact = statement.actions.patterns.filter { !$0.contains("*") && !$0.contains("?") }.map { $0.lowercased() }
        for condition in statement.conditions {
            let key = condition.key.lowercased()
            let isKnown =
                key.hasPrefix("s3:")
                ? RequestFacts.knownKeys.contains(key) || RequestFacts.tagPrefixes.contains { key.hasPrefix($0) }
                : key.contains(":") && !key.hasPrefix(":")
            guard isKnown else { throw .malformedPolicy("Policy has an invalid condition key") }
            guard let actions = applicable[key], !statement.actions.isInverted else { continue }
            guard exact.allSatisfy(actions.contains) else {
                throw .malformedPolicy(
                    "Conditions do not apply to combination of actions and resources in statement")
            }
        }
    }

    private static let listings: Set<String> = ["s3:listbucket", "s3:listbucketversions"]
    private static let lists: Set<String> = [
        "s3:putobject", "s3:putbucketacl", "s3:putobjectacl", "s3:putobjectversionacl",
    ]

    /// Keys that some actions alone have.
    private static let applicable: [String: Set<String>] = [
        "s3:prefix": listings, "s3:delimiter": listings, "s3:max-keys": listings, "s3:x-amz-acl": lists,
    ]
}

/// The actions of S3 that a bucket's policy can name.
enum S3ActionNames {
    enum Kind { case bucket, object }

    /// What the actions are about that a pattern such as `s3:Get*` matches; empty when it matches none.
    static func kinds(matching pattern: String) -> Set<Kind> {
        if pattern == "*" { return [.bucket, .object] }
        let pattern = pattern.lowercased()
        guard pattern.hasPrefix("s3:") else { return [] }
        let wanted = String(pattern.dropFirst(3))
        var kinds: Set<Kind> = []
        if bucket.contains(where: { PolicyGlob.matches(wanted, $0) }) { kinds.insert(.bucket) }
        if object.contains(where: { PolicyGlob.matches(wanted, $0) }) { kinds.insert(.object) }
        return kinds
    }

    private static let bucket = names(
        """
        DeleteBucket DeleteBucketPolicy DeleteBucketWebsite GetAccelerateConfiguration GetAnalyticsConfiguration \
        GetBucketAbac GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration \
        GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy \
        GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning \
        GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration \
        GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration ListBucket \
        ListBucketMultipartUploads ListBucketVersions PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAbac \
        PutBucketAcl PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration \
        PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging \
        PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration PutIntelligentTieringConfiguration \
        PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration PutReplicationConfiguration \
        CreateBucketMetadataTableConfiguration DeleteBucketMetadataTableConfiguration
        """)

    private static let object = names(
        """
        AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectTagging DeleteObjectVersion \
        DeleteObjectVersionTagging GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention \
        GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes \
        GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent InitiateReplication \
        ListMultipartUploadParts ObjectOwnerOverrideToBucketOwner PutObject PutObjectAcl PutObjectLegalHold \
        PutObjectRetention PutObjectTagging PutObjectVersionAcl PutObjectVersionTagging ReplicateDelete ReplicateObject \
        ReplicateTags RestoreObject UpdateObjectEncryption
        """)

    private static func names(_ text: String) -> [String] { text.lowercased().split(separator: " ").map(String.init) }
}

extension PolicyDocument {
    /// Whether S3 calls the policy public: a statement allows everybody something, and no condition ties that to values
    /// that are known beforehand.
    ///
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
    var isPublic: Bool {
        statements.contains { statement in
            guard statement.effect == .allow, let principals = statement.principals else { return false }
            guard principals.isEveryone || principals.isInverted else { return false }
            return !statement.conditions.contains(where: \.tiesToFixedValues)
        }
    }
}

extension PolicyCondition {
    private static let tyingKeys: Set<String> = [
        "aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce", "aws:sourceowner", "aws:sourceaccount", "aws:userid",
        "aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn",
        "aws:sourceorgid", "aws:sourceorgpaths", "aws:vpcsourceip", "aws:sourceip",
        "s3:x-amz-server-side-encryption-aws-kms-key-id",
        "s3:dataaccesspointarn", "s3:dataaccesspointaccount",
    ]

    /// Whether it limits a statement to callers that the policy itself names.
    fileprivate var tiesToFixedValues: Bool {
        let key = key.lowercased()
        guard Self.tyingKeys.contains(key), !comparison.isInverted, !comparison.holdsIfMissing, !values.isEmpty,
            comparison.quantifier != .forAll
        else { return false }
        if key == "aws:sourceip" || key == "aws:vpcsourceip" { return values.allSatisfy(Self.isNarrow) }
        return values.allSatisfy { value in
            guard !value.contains("${"), !value.contains("?") else { return false }
            guard let star = value.firstIndex(of: "*") else { return true }
            // A role's id with any session, or an ARN with a fixed account, still names somebody.
            if key == "aws:userid" { return value.hasSuffix(":*") && star == value.index(before: value.endIndex) }
            if key == "aws:sourcearn" || key == "aws:principalarn" || key == "s3:dataaccesspointarn" {
                let parts = value.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
                return parts.count == 6 && parts[4].utf8.count == 12 && !parts[4].contains("*")
            }
            return false
        }
    }

    /// Ranges wider than these count as everybody.
    private static func isNarrow(_ text: String) -> Bool {
        guard let range = AddressRange(text) else { return false }
        return range.fixedBits >= (range.isIPv6 ? 32 : 8)
    }
}
