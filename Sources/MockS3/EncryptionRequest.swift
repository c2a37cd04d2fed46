import Core
import Crypto
import ServiceKit

/// A key that the client keeps and sends along with each request.
struct CustomerKey {
    let bytes: [UInt8]
    /// Base64.
    let md5: String

    static let sizeBytes = 32

    /// Headers of a customer's key; with `copy-source-` in them for the key of what is copied. S3 refuses them over HTTP;
    /// this cloud has nothing else and takes them.
    static let places = places(prefix: "x-amz-server-side-encryption-", memberPrefix: "")
    static let copySourcePlaces = places(
        prefix: "x-amz-copy-source-server-side-encryption-", memberPrefix: "CopySource")

    private static func places(prefix: String, memberPrefix: String) -> [HTTPBinding.Place] {
        [
            .header("\(prefix)customer-algorithm", "\(memberPrefix)SSECustomerAlgorithm"),
            .header("\(prefix)customer-key", "\(memberPrefix)SSECustomerKey"),
            .header("\(prefix)customer-key-md5", "\(memberPrefix)SSECustomerKeyMD5"),
        ]
    }

    /// Reads the three headers; nil when there is none of them. A read answers a key of the wrong length like any other
    /// wrong key.
    init?(_ input: Input, prefix: String = "", isRead: Bool = false) throws(AWSError) {
        let algorithm = try input.string("\(prefix)SSECustomerAlgorithm")
        let key = try input.string("\(prefix)SSECustomerKey")
        let md5 = try input.string("\(prefix)SSECustomerKeyMD5")
        guard algorithm != nil || key != nil || md5 != nil else { return nil }
        guard let algorithm else {
            throw Self.invalid(
                "Requests specifying Server Side Encryption with Customer provided keys must provide a valid encryption "
                    + "algorithm.")
        }
        guard algorithm == ObjectEncryption.standardName else {
            throw AWSError(
                "InvalidEncryptionAlgorithmError",
                "The Encryption request you specified is not valid. Supported value: AES256.",
                details: [("ArgumentName", "x-amz-server-side-encryption"), ("ArgumentValue", algorithm)])
        }
        guard let key else {
            throw Self.invalid(
                "Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate "
                    + "secret key.")
        }
        guard let bytes = Base64.decode(key) else {
            throw Self.invalid("The secret key was invalid for the specified algorithm.")
        }
        guard let md5 else {
            throw Self.invalid(
                "Requests specifying Server Side Encryption with Customer provided keys must provide the client "
                    + "calculated MD5 of the secret key.")
        }
        guard md5 == Base64.encode(MD5.hash(bytes)) else {
            throw Self.invalid("The calculated MD5 hash of the key did not match the hash that was provided.")
        }
        guard isRead || bytes.count == Self.sizeBytes else {
            throw Self.invalid("The secret key was invalid for the specified algorithm.")
        }
        self.bytes = bytes
        self.md5 = md5
    }

    /// The key that a read brings. How the object is encrypted otherwise is not for a read to say.
    static func ofRead(_ input: Input) throws(AWSError) -> CustomerKey? {
        for place in EncryptionRequest.ownPlaces {
            if let value = try input.string(place.member) {
                throw .invalidArgument(
                    "\(place.wireName) header is not supported for this operation.", place.wireName, value)
            }
        }
        return try CustomerKey(input, isRead: true)
    }

    private static func invalid(_ message: String) -> AWSError {
        .invalidArgument(message, "x-amz-server-side-encryption", "null")
    }

    /// Refuses a read without the right key.
    static func check(_ key: CustomerKey?, for encryption: ObjectEncryption) throws(AWSError) {
        guard case .customer(let check) = encryption else {
            if key == nil { return }
            throw .invalidRequest("The encryption parameters are not applicable to this object.")
        }
        guard let key else {
            throw .invalidRequest(
                "The object was stored using a form of Server Side Encryption. The correct parameters must be provided to "
                    + "retrieve the object.")
        }
        guard check.matches(key) else {
            throw AWSError(
                "AccessDenied",
                "Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret "
                    + "key.", status: 403)
        }
    }

    /// Refuses a part without the key that its upload was begun with.
    static func check(_ key: CustomerKey?, forPartOf encryption: ObjectEncryption) throws(AWSError) {
        let isNeeded = if case .customer = encryption { true } else { false }
        guard (key != nil) == isNeeded else {
            throw .invalidRequest(
                "The multipart upload initiate requested encryption. Subsequent part requests must include the "
                    + "appropriate encryption parameters.")
        }
        if case .customer(let check) = encryption, let key, !check.matches(key) {
            throw .invalidRequest("The provided encryption parameters did not match the ones used originally.")
        }
    }
}

/// How a write wants its object encrypted.
struct EncryptionRequest {
    private enum Form {
        case unspecified
        case s3
        case kms(isDual: Bool)
        case customer(CustomerKey)
    }

    private let form: Form
    private let key: String?
    private let context: String?
    private let hasBucketKey: Bool?

    static let places: [HTTPBinding.Place] = CustomerKey.places + ownPlaces

    static let ownPlaces: [HTTPBinding.Place] = [
        .header("x-amz-server-side-encryption", "ServerSideEncryption"),
        .header("x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"),
        .header("x-amz-server-side-encryption-context", "SSEKMSEncryptionContext"),
        .header("x-amz-server-side-encryption-bucket-key-enabled", "BucketKeyEnabled"),
    ]

    private static let header = "x-amz-server-side-encryption"

    /// Nothing said: as the bucket has it.
    init() {
        form = .unspecified
        key = nil
        context = nil
        hasBucketKey = nil
    }

    init(_ input: Input) throws(AWSError) {
        let method = try input.string("ServerSideEncryption")
        key = try input.string("SSEKMSKeyId")
        context = try input.string("SSEKMSEncryptionContext")
        hasBucketKey = try Self.flag(input.string("BucketKeyEnabled"))
        let hasCustomerKey = CustomerKey.places.contains { input.members[$0.member] != nil }
        if let method, hasCustomerKey {
            throw .invalidArgument(
                "Server Side Encryption with Customer provided key is incompatible with the encryption method specified",
                Self.header, method)
        }
        switch method {
        case nil: form = try CustomerKey(input).map { .customer($0) } ?? .unspecified
        case ObjectEncryption.standardName?: form = .s3
        case KMSEncryption.names[0]?: form = .kms(isDual: false)
        case KMSEncryption.names[1]?: form = .kms(isDual: true)
        case let other?:
            throw .invalidArgument("The encryption method specified is not supported", Self.header, other)
        }
        if case .kms = form {
            if let context { try Self.check(context: context) }
        } else if key != nil || context != nil {
            throw .invalidArgument(
                "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : "
                    + "aws:kms", Self.header, method)
        }
    }

    private static func flag(_ text: String?) throws(AWSError) -> Bool? {
        switch text?.lowercased() {
        case nil: return nil
        case "true"?: return true
        case "false"?: return false
        default:
            throw .invalidArgument(
                "The value specified for x-amz-server-side-encryption-bucket-key-enabled must be true or false",
                "x-amz-server-side-encryption-bucket-key-enabled", text)
        }
    }

    private static func check(context: String) throws(AWSError) {
        if let bytes = Base64.decode(context) {
            do {
                let json = try JSONValue(parsing: bytes)
                if let object = json.object, object.members.allSatisfy({ $0.value.string != nil }) { return }
            } catch {
                // The answer below says what is wrong.
            }
        }
        throw .invalidArgument(
            "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string holding JSON which "
                + "represents a string-string map", "x-amz-server-side-encryption-context", context)
    }

    /// Whether the request says anything, which makes a copy onto itself worth doing.
    var isSpecified: Bool { if case .unspecified = form { false } else { true } }

    /// Whether the request brings a key of its own.
    private var isCustomer: Bool { if case .customer = form { true } else { false } }

    /// What the object will have, with the bucket's defaults where the request says nothing.
    func encryption(in bucket: Bucket, key objectKey: String, _ call: Call) throws(AWSError) -> ObjectEncryption {
        let defaults = bucket.encryption
        if isCustomer, defaults.blocksCustomerKeys {
            let action = call.operation == "CopyObject" ? "s3:CopyObject" : "s3:PutObject"
            throw .notAuthorized(
                call.caller, bucket.account, action, "\(bucket.arn)/\(objectKey)",
                "because this bucket has blocked upload requests that specify Server Side Encryption with Customer "
                    + "provided keys (SSE-C). Please specify a different server-side encryption type")
        }
        switch form {
        case .s3: return .s3
        case .customer(let key): return .customer(CustomerKeyCheck(key, call))
        case .kms(let isDual):
            let key = self.key ?? (defaults.method == nil ? nil : defaults.key)
            return try kms(isDual: isDual, key, defaults, call)
        case .unspecified:
            guard let method = defaults.method else { return .s3 }
            return try kms(isDual: method == KMSEncryption.names[1], defaults.key, defaults, call)
        }
    }

    /// Bucket keys do not go with two layers.
    private func kms(
        isDual: Bool, _ key: String?, _ defaults: BucketEncryption, _ call: Call
    ) throws(AWSError) -> ObjectEncryption {
        let hasBucketKey = !isDual && (hasBucketKey ?? (defaults.method != nil && defaults.hasBucketKey))
        return .kms(
            KMSEncryption(
                isDual: isDual, key: try KMSEncryption.arn(key, call), hasBucketKey: hasBucketKey, context: context))
    }
}
