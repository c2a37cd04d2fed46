import Core
import IAMPolicy
import ServiceKit

/// The condition keys of one request
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
struct RequestFacts {
    private let members: Structure
    private let bucket: Bucket
    private let key: String?
    private let object: ObjectVersion?
    private let call: Call

    init(_ members: Structure, _ bucket: Bucket, key: String?, _ object: ObjectVersion?, _ call: Call) {
        self.members = members
        self.bucket = bucket
        self.key = key
        self.object = object
        self.call = call
    }

    /// Keys whose value is a member of the request as it stands.
    private static let memberKeys: [String: String] = [
        "s3:prefix": "Prefix", "s3:delimiter": "Delimiter", "s3:max-keys": "MaxKeys", "s3:versionid": "VersionId",
        "s3:x-amz-acl": "ACL", "s3:x-amz-grant-full-control": "GrantFullControl", "s3:x-amz-grant-read": "GrantRead",
        "s3:x-amz-grant-read-acp": "GrantReadACP", "s3:x-amz-grant-write": "GrantWrite",
        "s3:x-amz-grant-write-acp": "GrantWriteACP", "s3:x-amz-copy-source": "CopySource",
        "s3:x-amz-metadata-directive": "MetadataDirective",
        "s3:x-amz-server-side-encryption": "ServerSideEncryption",
        "s3:x-amz-server-side-encryption-aws-kms-key-id": "SSEKMSKeyId",
        "s3:x-amz-server-side-encryption-customer-algorithm": "SSECustomerAlgorithm",
        "s3:x-amz-storage-class": "StorageClass",
        "s3:x-amz-website-redirect-location": "WebsiteRedirectLocation",
        "s3:x-amz-object-ownership": "ObjectOwnership", "s3:object-lock-mode": "ObjectLockMode",
        "s3:object-lock-retain-until-date": "ObjectLockRetainUntilDate",
        "s3:object-lock-legal-hold": "ObjectLockLegalHoldStatus", "s3:if-match": "IfMatch",
        "s3:if-none-match": "IfNoneMatch",
    ]

    /// The S3 keys that a policy may name, tags aside.
    static let knownKeys = Set(memberKeys.keys).union([
        "s3:authtype", "s3:signatureage", "s3:signatureversion", "s3:x-amz-content-sha256", "s3:resourceaccount",
        "s3:requestobjecttagkeys", "s3:tlsversion", "s3:locationconstraint", "s3:object-lock-remaining-retention-days",
        "s3:objectcreationoperation", "s3:dataaccesspointaccount", "s3:dataaccesspointarn",
        "s3:accesspointnetworkorigin",
        "s3:accessgrantsinstancearn", "s3:inventoryaccessibleoptionalfields", "s3:isreplicationpauserequest",
        "s3:jobsuspendedcause", "s3:x-amz-object-lock-mode", "s3:bucketbackup",
    ])

    static let tagPrefixes = ["s3:existingobjecttag/", "s3:requestobjecttag/", "s3:buckettag/"]

    /// The values of a key in lower case, tag names as they are; nil when the request has none.
    func values(of name: String) -> [String]? {
        if let member = Self.memberKeys[name] { return text(member) }
        if let slash = name.firstIndex(of: "/") {
            let tag = String(name[name.index(after: slash)...])
            switch name[..<slash] {
            case "s3:existingobjecttag": return Self.value(of: tag, in: TagSet(stored: object?.tags ?? ""))
            case "s3:requestobjecttag": return Self.value(of: tag, in: requestTags)
            default: return nil
            }
        }
        if name == "s3:requestobjecttagkeys" {
            let keys = requestTags.tags.map(\.key)
            return keys.isEmpty ? nil : keys
        }
        return origin(name) ?? caller(name)
    }

    private func text(_ member: String) -> [String]? {
        if case .string(let text)? = members[member] { [text] } else { nil }
    }

    private static func value(of key: String, in set: TagSet) -> [String]? {
        set.tags.first { $0.key == key }.map { [$0.value] }
    }

    /// Tags in the header or in the document of a tagging request.
    private var requestTags: TagSet {
        switch members["Tagging"] {
        case .string(let header)?:
            TagSet(stored: QueryString.parse(header[...], plusIsSpace: true) == nil ? "" : header)
        case .structure(let document)?: TagSet(unchecked: document)
        default: TagSet()
        }
    }

    /// How and when the request came.
    private func origin(_ name: String) -> [String]? {
        let origin = call.origin
        switch name {
        case "aws:sourceip": return [origin.sourceAddress]
        // This cloud listens on the loopback interface, without TLS.
        case "aws:securetransport": return ["false"]
        case "aws:currenttime": return [call.now.iso8601Seconds]
        case "aws:epochtime": return [String(call.now.seconds)]
        case "aws:useragent": return origin.userAgent.map { [$0] }
        case "aws:referer": return origin.referer.map { [$0] }
        case "aws:requestedregion": return [call.region]
        case "s3:authtype": return origin.authentication.map { [$0] }
        case "s3:signatureversion": return origin.signatureVersion.map { [$0] }
        case "s3:signatureage": return origin.signatureAgeMilliseconds.map { [String($0)] }
        case "s3:x-amz-content-sha256": return origin.contentSHA256.map { [$0] }
        default: return nil
        }
    }

    /// Who asks whom.
    private func caller(_ name: String) -> [String]? {
        let caller = call.caller
        switch name {
        case "aws:principaltype": return [caller.isAnonymous ? "Anonymous" : "Account"]
        case "aws:principalaccount": return caller.isAnonymous ? nil : [caller.account]
        case "aws:principalarn": return caller.isAnonymous ? nil : [caller.arn]
        case "aws:userid": return [caller.isAnonymous ? "anonymous" : caller.account]
        case "aws:principalisawsservice", "aws:viaawsservice": return ["false"]
        case "aws:resourceaccount", "s3:resourceaccount": return [bucket.account]
        default: return nil
        }
    }
}

extension TagSet {
    /// The tags of a document as far as they can be read: whether they are valid is for the operation to say.
    fileprivate init(unchecked document: Structure) {
        self.init()
        guard case .structure(let set)? = document["TagSet"] else { return }
        let pairs = set.flatList("Tag").compactMap { element -> String? in
            guard case .structure(let tag) = element, case .string(let key)? = tag["Key"],
                case .string(let value)? = tag["Value"]
            else { return nil }
            return "\(PercentEncoding.encode(key))=\(PercentEncoding.encode(value))"
        }
        self.init(stored: pairs.joined(separator: "&"))
    }
}
