import Core
import Crypto
import ServiceKit

/// How an object is encrypted, as S3 tells it. The bytes themselves stay as they are in this cloud's own store: what clients
/// see of encryption is here, including that the bytes do not come out without the right key.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html
enum ObjectEncryption: Equatable {
    /// With S3's own keys: what every object has that is not encrypted in another way.
    case s3
    case kms(KMSEncryption)
    case customer(CustomerKeyCheck)

    /// Whether the ETag is the MD5 of the bytes.
    var hasPlainETag: Bool { self == .s3 }

    /// Whether the key is one that S3 does not keep.
    var isOfCustomer: Bool { if case .customer = self { true } else { false } }

    // MARK: - In the store

    /// Nil for S3's own keys.
    var stored: String? {
        switch self {
        case .s3: nil
        case .kms(let kms):
            "\(kms.isDual ? "dsse" : "kms") \(kms.hasBucketKey ? 1 : 0) \(kms.key) \(kms.context ?? "")"
        case .customer(let check): "customer \(check.md5) \(check.salt) \(check.digest)"
        }
    }

    /// Reads what `stored` wrote.
    init(stored: String?) {
        guard let stored else {
            self = .s3
            return
        }
        let parts = stored.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        precondition(parts.count == 4, "encryption in the store is as it was written")
        if parts[0] == "customer" {
            self = .customer(CustomerKeyCheck(md5: parts[1], salt: parts[2], digest: parts[3]))
        } else {
            self = .kms(
                KMSEncryption(
                    isDual: parts[0] == "dsse", key: parts[2], hasBucketKey: parts[1] == "1",
                    context: parts[3].isEmpty ? nil : parts[3]))
        }
    }

    // MARK: - Answers

    static let outputPlaces: [HTTPBinding.Place] = [
        .header("x-amz-server-side-encryption", "ServerSideEncryption"),
        .header("x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"),
        .header("x-amz-server-side-encryption-context", "SSEKMSEncryptionContext"),
        .header("x-amz-server-side-encryption-bucket-key-enabled", "BucketKeyEnabled"),
        .header("x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"),
        .header("x-amz-server-side-encryption-customer-key-md5", "SSECustomerKeyMD5"),
    ]

    /// Adds what reads and writes answer. The context is told to who writes alone.
    func add(to members: inout Structure, showsContext: Bool = false) {
        switch self {
        case .s3: members.add("ServerSideEncryption", .string(Self.standardName))
        case .kms(let kms):
            members.add("ServerSideEncryption", .string(kms.name))
            members.add("SSEKMSKeyId", .string(kms.key))
            if kms.hasBucketKey { members.add("BucketKeyEnabled", .boolean(true)) }
            if showsContext, let context = kms.context { members.add("SSEKMSEncryptionContext", .string(context)) }
        case .customer(let check):
            members.add("SSECustomerAlgorithm", .string(Self.standardName))
            members.add("SSECustomerKeyMD5", .string(check.md5))
        }
    }

    /// The name of S3's own keys, and of the one algorithm there is for customers' keys.
    static let standardName = "AES256"

    // MARK: - ETags

    /// The ETag of bytes with this MD5: another text where the bytes are encrypted with keys that are not S3's.
    func etag(md5: [UInt8], _ call: Call) -> String {
        Hex.encode(hasPlainETag ? md5 : call.random { $0.bytes(MD5.digestSizeBytes) })
    }
}

/// Encryption with a key of KMS.
struct KMSEncryption: Equatable {
    /// Two layers, `aws:kms:dsse`.
    let isDual: Bool
    /// An ARN.
    let key: String
    let hasBucketKey: Bool
    /// Base64 of a JSON object.
    let context: String?

    static let names = ["aws:kms", "aws:kms:dsse"]

    var name: String { isDual ? Self.names[1] : Self.names[0] }

    /// The ARN of the key that a request or a bucket names, or of the one AWS manages for S3.
    ///
    /// There is no KMS in this cloud yet: a name that can be a key's is taken for one that exists.
    static func arn(_ name: String?, _ call: Call) throws(AWSError) -> String {
        let account = call.caller.isAnonymous ? "000000000000" : call.caller.account
        let prefix = "arn:aws:kms:\(call.region):\(account):"
        guard let name, !name.isEmpty, name != "alias/aws/s3", name != "\(prefix)alias/aws/s3" else {
            return "\(prefix)key/\(managedKey(account, call.region))"
        }
        if name.hasPrefix("arn:") {
            let parts = name.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
            guard parts.count == 6, parts[2] == "kms", !parts[4].isEmpty, !name.contains(" "),
                parts[5].hasPrefix("key/") || parts[5].hasPrefix("alias/")
            else { throw notFound("Invalid keyId '\(name)'") }
            guard parts[3] == call.region else { throw notFound("Invalid arn \(parts[3])") }
            guard parts[5].hasPrefix("key/") else { throw notFound("Alias \(name) is not found.") }
            return name
        }
        if name.hasPrefix("alias/") { throw notFound("Alias \(prefix)\(name) is not found.") }
        guard isKeyID(name) else { throw notFound("Invalid keyId '\(name)'") }
        return "\(prefix)key/\(name)"
    }

    /// A UUID, or the id of a key of several regions.
    private static func isKeyID(_ text: String) -> Bool {
        if text.hasPrefix("mrk-") { return text.utf8.count == 36 && text.utf8.dropFirst(4).allSatisfy(isHex) }
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.utf8.allSatisfy(isHex) }
    }

    private static func isHex(_ byte: UInt8) -> Bool { Hex.value(byte) != nil }

    /// The id of the key `aws/s3`, which every account has in every region.
    private static func managedKey(_ account: String, _ region: String) -> String {
        let digits = Array(Hex.encode(SHA256.hash("aws/s3 of \(account) in \(region)")))
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return groups.joined(separator: "-")
    }

    private static func notFound(_ message: String) -> AWSError { AWSError("KMS.NotFoundException", message) }
}

/// What S3 remembers of a customer's key: enough to know it again, not enough to find it out.
struct CustomerKeyCheck: Equatable {
    /// Base64, as the client sends it.
    let md5: String
    /// Hexadecimal digits.
    let salt: String
    /// The salted HMAC of the key in hexadecimal digits.
    let digest: String

    static let saltSizeBytes = 16

    init(md5: String, salt: String, digest: String) {
        self.md5 = md5
        self.salt = salt
        self.digest = digest
    }

    init(_ key: CustomerKey, _ call: Call) {
        let salt = call.random { $0.bytes(Self.saltSizeBytes) }
        self.init(md5: key.md5, salt: Hex.encode(salt), digest: Self.digest(key, salt))
    }

    /// Whether a key is the one that was remembered.
    func matches(_ key: CustomerKey) -> Bool {
        guard let salt = Hex.decode(salt) else { return false }
        return Self.digest(key, salt) == digest
    }

    private static func digest(_ key: CustomerKey, _ salt: [UInt8]) -> String {
        Hex.encode(hmacSHA256(key: salt, key.bytes))
    }
}
