import Core
import ServiceKit
import SQLite

/// How objects of a bucket are encrypted whose writers do not say it, and which ways are blocked
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html).
struct BucketEncryption: Equatable {
    /// `aws:kms` or `aws:kms:dsse`; nil for S3's own keys.
    var method: String?
    /// As it was put: S3 does not look for the key before an object needs it.
    var key: String?
    var hasBucketKey = false
    var blocksCustomerKeys = Self.newBucketsBlockCustomerKeys

    /// Since April 2026 new buckets refuse keys that customers send, until told otherwise:
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-s3-c-encryption-setting-faq.html
    static let newBucketsBlockCustomerKeys = true

    init() {}

    /// Reads what `stored` wrote.
    init(stored: String?) {
        guard let parts = stored?.split(separator: " ", omittingEmptySubsequences: false), parts.count == 4 else {
            return
        }
        method = parts[0].isEmpty ? nil : String(parts[0])
        hasBucketKey = parts[1] == "1"
        blocksCustomerKeys = parts[2] == "1"
        key = parts[3].isEmpty ? nil : String(parts[3])
    }

    var stored: String {
        "\(method ?? "") \(hasBucketKey ? 1 : 0) \(blocksCustomerKeys ? 1 : 0) \(key ?? "")"
    }

    /// The one rule there is.
    var rule: Structure {
        var standard: Structure = ["SSEAlgorithm": .string(method ?? ObjectEncryption.standardName)]
        if let key { standard.add("KMSMasterKeyID", .string(key)) }
        return [
            "ApplyServerSideEncryptionByDefault": .structure(standard), "BucketKeyEnabled": .boolean(hasBucketKey),
            "BlockedEncryptionTypes": .structure([
                "EncryptionType": .string(blocksCustomerKeys ? Self.customerKeys : Self.nothing)
            ]),
        ]
    }

    fileprivate static let customerKeys = "SSE-C"
    fileprivate static let nothing = "NONE"
}

/// Sets the default (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html).
struct PutBucketEncryption: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["encryption"], input: BucketReference.places + RequestChecksums.places,
        inputPayload: .member("ServerSideEncryptionConfiguration", root: "ServerSideEncryptionConfiguration"))

    private let bucket: BucketReference
    private let document: Structure?
    private let input: Input

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums(input).verifyDocument(input)
        document = try input.structure("ServerSideEncryptionConfiguration")
        self.input = input
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let encryption = try parse(bucket.encryption)
        try call.store.write(
            "UPDATE s3_bucket SET encryption = ? WHERE id = ?", [.text(encryption.stored), .integer(bucket.id)])
        return Output()
    }

    /// What the rule leaves out about blocked types stays as it was.
    private func parse(_ old: BucketEncryption) throws(AWSError) -> BucketEncryption {
        guard let rules = document?.flatList("Rule"), rules.count == 1, case .structure(let rule)? = rules.first else {
            throw .malformedXML
        }
        var result = BucketEncryption()
        result.blocksCustomerKeys = old.blocksCustomerKeys
        if let standard = rule["ApplyServerSideEncryptionByDefault"] {
            guard case .structure(let standard) = standard, case .string(let method)? = standard["SSEAlgorithm"] else {
                throw .malformedXML
            }
            switch method {
            case ObjectEncryption.standardName: break
            case _ where KMSEncryption.names.contains(method): result.method = method
            default: throw .malformedXML
            }
            if case .string(let key)? = standard["KMSMasterKeyID"], !key.isEmpty {
                guard result.method != nil else {
                    throw .invalidArgument(
                        "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
                        "ApplyServerSideEncryptionByDefault", nil)
                }
                guard !key.contains(" ") else { throw .malformedXML }
                result.key = key
            }
        } else if rule["BlockedEncryptionTypes"] == nil {
            throw .malformedXML
        }
        result.hasBucketKey =
            try input.read { (_) throws(TypeMismatch) in try rule.boolean("BucketKeyEnabled") } ?? false
        if let blocked = try input.read({ (_) throws(TypeMismatch) in try rule.structure("BlockedEncryptionTypes") }) {
            result.blocksCustomerKeys = try Self.blocksCustomerKeys(blocked)
        }
        return result
    }

    private static func blocksCustomerKeys(_ blocked: Structure) throws(AWSError) -> Bool {
        var names: Set<String> = []
        for type in blocked.flatList("EncryptionType") {
            guard case .string(let name) = type,
                [BucketEncryption.customerKeys, BucketEncryption.nothing].contains(name)
            else { throw .malformedXML }
            names.insert(name)
        }
        guard names.count == 1 else { throw .malformedXML }
        return names.contains(BucketEncryption.customerKeys)
    }
}

/// The default; every bucket has one
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketEncryption.html).
struct GetBucketEncryption: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["encryption"], input: BucketReference.places,
        outputPayload: .members(root: "ServerSideEncryptionConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        Output(["Rule": .structure(try bucket.open(call).encryption.rule)])
    }
}

/// Goes back to S3's own keys; what is blocked stays blocked
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketEncryption.html).
struct DeleteBucketEncryption: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["encryption"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        var encryption = BucketEncryption()
        encryption.blocksCustomerKeys = bucket.encryption.blocksCustomerKeys
        try call.store.write(
            "UPDATE s3_bucket SET encryption = ? WHERE id = ?", [.text(encryption.stored), .integer(bucket.id)])
        return Output()
    }
}
