import Core
import IAMPolicy
import ServiceKit
import SQLite

/// Replaces a bucket's policy (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html).
struct PutBucketPolicy: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["policy"],
        input: BucketReference.places + RequestChecksums.places + [
            .header("x-amz-confirm-remove-self-bucket-access", "ConfirmRemoveSelfBucketAccess")
        ], inputPayload: .stream, status: 204)

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
    static let sizeBytesMax = 20_480

    private let bucket: BucketReference
    private let text: [UInt8]

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums(input).verifyDocument(input)
        guard input.body.count <= Self.sizeBytesMax else {
            throw .malformedPolicy("Policy exceeds the maximum allowed document size.")
        }
        do { text = try input.body.bytes() } catch { throw .internalFailure(String(describing: error)) }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let policy: PolicyDocument
        do { policy = try PolicyDocument(parsing: text, .resource) } catch { throw .malformedPolicy(error.s3Wording) }
        try BucketPolicyRules.check(policy, bucket)
        if policy.isPublic, bucket.publicAccess?.blocksPublicPolicy == true {
            throw .notAuthorized(
                call.caller, bucket.account, "s3:PutBucketPolicy", bucket.arn,
                "because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.")
        }
        try call.store.write(
            "UPDATE s3_bucket SET policy = ? WHERE id = ?",
            [.text(String(decoding: text, as: UTF8.self)), .integer(bucket.id)])
        return Output()
    }
}

/// A bucket's policy as it was put (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html).
struct GetBucketPolicy: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["policy"], input: BucketReference.places,
        output: [.header("content-type", "ContentType")], outputPayload: .stream)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard let text = bucket.policyText else { throw .noSuchBucketPolicy(bucket.name) }
        return Output(["ContentType": .string("application/json")], body: Body(text))
    }
}

/// Removes a bucket's policy (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html).
struct DeleteBucketPolicy: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["policy"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        try call.store.write("UPDATE s3_bucket SET policy = NULL WHERE id = ?", [.integer(bucket.open(call).id)])
        return Output()
    }
}

/// Whether a bucket's policy opens it to everybody
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html).
struct GetBucketPolicyStatus: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["policyStatus"], input: BucketReference.places,
        outputPayload: .members(root: "PolicyStatus"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard let policy = try bucket.policy else { throw .noSuchBucketPolicy(bucket.name) }
        return Output(["IsPublic": .boolean(policy.isPublic)])
    }
}

extension Bucket {
    /// The policy, read anew for each decision: few buckets have one, and none is long.
    var policy: PolicyDocument? {
        get throws(AWSError) {
            guard let policyText else { return nil }
            do { return try PolicyDocument(parsing: Array(policyText.utf8), .resource) } catch {
                throw .internalFailure("the policy of \(name) is damaged: \(error)")
            }
        }
    }
}

extension AWSError {
    /// A policy that S3 does not take.
    static func malformedPolicy(_ message: String) -> AWSError { AWSError("MalformedPolicy", message) }

    /// The bucket has no policy.
    static func noSuchBucketPolicy(_ bucket: String) -> AWSError {
        AWSError(
            "NoSuchBucketPolicy", "The bucket policy does not exist", status: 404, details: [("BucketName", bucket)])
    }
}

extension PolicyProblem {
    /// S3's words, as users of the real service report them.
    fileprivate var s3Wording: String {
        switch self {
        case .notAnObject: "Policies must be valid JSON and the first byte must be '{'"
        case .invalidJSON, .duplicateName: "This policy contains invalid Json"
        case .invalidVersion: "The policy must contain a valid version string"
        case .missingField(let name): "Missing required field \(name)"
        case .emptyField("Statement"): "Could not parse the policy: Statement is empty!"
        case .emptyField("Principal"), .invalidPrincipal: "Invalid principal in policy"
        case .emptyField(let name): "Missing required field \(name) cannot be empty!"
        case .unknownField(let name): "Unknown field \(name)"
        case .bothFields(let name): "Statement/policy already has instance of \(name)"
        case .invalidEffect(let effect): "Invalid effect: \(effect)"
        case .invalidAction: "Policy has invalid action"
        case .invalidResource: "Policy has invalid resource"
        case .invalidOperator(let name): "Invalid Condition type : \(name)"
        case .invalidConditionKey: "Policy has an invalid condition key"
        case .invalidConditionValue(let comparison, _) where comparison.contains("IpAddress"):
            "Invalid IP address in Conditions"
        case .invalidConditionValue, .wrongType: "Invalid policy syntax."
        case .duplicateSid: "Duplicate Statement Ids in policy"
        }
    }
}
