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
    /// What a bucket has that requests would otherwise have to ask for: bits of `Feature`.
    let features: Int

    enum Feature {
        static let notification = 1
        static let logging = 2
    }

    static let columns = "id, name, account, region, created, versioning, features"

    /// The bucket of a name, whoever owns it.
    static func find(_ name: String, in store: Store) throws(AWSError) -> Bucket? {
        try store.first(findSQL, [.text(name)], Bucket.init(row:))
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
        features = row.int(6)
    }
}

/// The bucket a request is about, and what it expects of it.
struct BucketReference {
    let name: String
    private let expectedOwner: String?

    static let places: [HTTPBinding.Place] = [.header("x-amz-expected-bucket-owner", "ExpectedBucketOwner")]

    init(_ input: Input) throws(AWSError) {
        name = try input.string("Bucket") ?? ""
        expectedOwner = try Self.account(input, "ExpectedBucketOwner")
    }

    /// Another bucket than the request's own, such as the source of a copy.
    init(name: String, expectedOwner: String?) {
        self.name = name
        self.expectedOwner = expectedOwner
    }

    /// Reads an account that a request expects to own a bucket.
    static func account(_ input: Input, _ member: String) throws(AWSError) -> String? {
        guard let account = try input.string(member) else { return nil }
        guard account.utf8.count == 12, account.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw .invalidBucketOwner(account)
        }
        return account
    }

    /// Finds the bucket and checks that the caller may use it: until there are policies, its own account alone may.
    func open(_ call: Call) throws(AWSError) -> Bucket {
        guard let bucket = try Bucket.find(name, in: call.store) else {
            throw BucketName.canExist(name) ? .noSuchBucket(name) : .invalidBucketName(name)
        }
        guard !call.caller.isAnonymous, bucket.account == call.caller.account,
            expectedOwner == nil || expectedOwner == bucket.account
        else { throw .accessDenied }
        return bucket
    }
}

/// The owner of buckets and objects as S3 names it: an id derived from the account, without a display name, which AWS
/// stopped to return in 2025.
enum Owner {
    static func id(ofAccount account: String) -> String { Hex.encode(SHA256.hash("canonical user of \(account)")) }

    static func value(ofAccount account: String) -> Value { .structure(["ID": .string(id(ofAccount: account))]) }
}
