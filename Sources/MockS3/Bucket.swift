import Core
import Crypto
import ServiceKit
import SQLite

/// A bucket as the store knows it.
struct Bucket {
    /// Whether objects keep their versions. Once on, it can be suspended and never be off again.
    enum Versioning: Int {
        case off, enabled, suspended
    }

    let id: Int64
    let name: String
    let account: String
    let region: String
    let created: Timestamp
    let versioning: Versioning
    /// Nil without ownership controls: lists count, and whoever writes an object owns it.
    let ownership: ObjectOwnership?
    /// Nil without a configuration: nothing is blocked.
    let publicAccess: PublicAccessBlock?
    /// As it was put.
    let policyText: String?
    /// As `AccessControlList.stored`; nil for the usual.
    let acl: String?
    let encryption: BucketEncryption
    let isRequesterPays: Bool
    let features: BucketFeatures

    static let columns = """
        id, name, account, region, created, versioning, ownership, public_access, policy, acl, encryption, \
        is_requester_pays, features
        """

    var arn: String { Self.arn(of: name) }

    static func arn(of name: String) -> String { "arn:aws:s3:::\(name)" }

    /// The bucket of a name, whoever owns it.
    static func find(_ name: String, in store: Store) throws(AWSError) -> Bucket? {
        try store.first(
            findSQL, [.text(name)], Bucket.init(row:))
    }

    /// The bucket that an object's row belongs to.
    static func of(object: Int64, in store: Store) throws(AWSError) -> Bucket? {
        try store.first(
            "SELECT \(columns) FROM s3_bucket WHERE id = (SELECT bucket FROM s3_object WHERE id = ?)",
            [.integer(object)], Bucket.init(row:))
    }

    /// Put together once: every request asks for it.
    private static let findSQL = "SELECT \(columns) FROM s3_bucket WHERE name = ?"

    init(row: borrowing Row) {
        id = row.integer(0)
        name = row.text(1)
        account = row.text(2)
        region = row.text(3)
        created = Timestamp(milliseconds: row.integer(4))
        versioning = Versioning(rawValue: row.int(5)) ?? .off
        ownership = ObjectOwnership(rawValue: row.int(6))
        publicAccess = row.int(7) < 0 ? nil : PublicAccessBlock(bits: row.int(7))
        policyText = row.isNull(8) ? nil : row.text(8)
        acl = row.isNull(9) ? nil : row.text(9)
        encryption = BucketEncryption(stored: row.isNull(10) ? nil : row.text(10))
        isRequesterPays = row.bool(11)
        features = BucketFeatures(rawValue: row.int(12))
    }
}

/// The bucket a request is about, with the key where it has one, and what it expects of the bucket.
struct BucketReference {
    let name: String
    private let key: String?
    private let expectedOwner: String?
    /// What policies may have conditions on.
    private let members: Structure

    static let places: [HTTPBinding.Place] =
        [.header("x-amz-expected-bucket-owner", "ExpectedBucketOwner")] + RequestPayer.places

    init(_ input: Input) throws(AWSError) {
        name = try input.string("Bucket") ?? ""
        key = try input.string("Key")
        expectedOwner = try Self.account(input, "ExpectedBucketOwner")
        members = input.members
    }

    /// Another bucket than the request's own, such as the source of a copy. `members` say what is wanted of it.
    init(name: String, key: String?, expectedOwner: String?, _ members: Structure) {
        self.name = name
        self.key = key
        self.expectedOwner = expectedOwner
        self.members = members
    }

    /// Reads an account that a request expects to own a bucket.
    static func account(_ input: Input, _ member: String) throws(AWSError) -> String? {
        guard let account = try input.string(member) else { return nil }
        guard account.utf8.count == 12, account.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw .invalidBucketOwner(account)
        }
        return account
    }

    /// Finds the bucket and checks that the caller may do what the operation does there, to the request's key where it has
    /// one.
    func open(_ call: Call) throws(AWSError) -> Bucket {
        let hasVersion = if case .string(let version)? = members["VersionId"] { !version.isEmpty } else { false }
        return try open(call, S3Action.of(call.operation, hasKey: key != nil, hasVersion: hasVersion))
    }

    /// Finds the bucket and checks that the caller may do this there; nil leaves that to the operation.
    func open(_ call: Call, _ action: S3Action?) throws(AWSError) -> Bucket {
        guard let bucket = try Bucket.find(name, in: call.store) else {
            throw BucketName.canExist(name) ? .noSuchBucket(name) : .invalidBucketName(name)
        }
        guard expectedOwner == nil || expectedOwner == bucket.account else { throw .accessDenied }
        if let action { try Access(to: bucket, key: key, members, call).require(action) }
        try RequestPayer.check(members, bucket, call.caller)
        return bucket
    }
}

/// The owner of buckets and objects as S3 names it: an id derived from the account, without a display name, which AWS
/// stopped to return in 2025.
enum Owner {
    static func id(ofAccount account: String) -> String { Hex.encode(SHA256.hash("canonical user of \(account)")) }

    static func value(ofAccount account: String) -> Value { .structure(["ID": .string(id(ofAccount: account))]) }
}
