import Core
import ServiceKit
import SQLite

/// What a bucket refuses to have open to everybody, whatever policies and lists say
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html).
struct PublicAccessBlock: Equatable {
    var blocksPublicACLs = false
    var ignoresPublicACLs = false
    var blocksPublicPolicy = false
    var restrictsPublicBuckets = false

    /// As one bit each.
    var bits: Int {
        (blocksPublicACLs ? 1 : 0) | (ignoresPublicACLs ? 2 : 0) | (blocksPublicPolicy ? 4 : 0)
            | (restrictsPublicBuckets ? 8 : 0)
    }

    init() {}

    init(bits: Int) {
        blocksPublicACLs = bits & 1 != 0
        ignoresPublicACLs = bits & 2 != 0
        blocksPublicPolicy = bits & 4 != 0
        restrictsPublicBuckets = bits & 8 != 0
    }
}

/// Sets what is blocked; what is left out is not
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html).
struct PutPublicAccessBlock: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["publicAccessBlock"], input: BucketReference.places + RequestChecksums.places,
        inputPayload: .member("PublicAccessBlockConfiguration", root: "PublicAccessBlockConfiguration"))

    private let bucket: BucketReference
    private let block: PublicAccessBlock

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums(input).verifyDocument(input)
        guard let document = try input.structure("PublicAccessBlockConfiguration"), !document.isEmpty else {
            throw .malformedXML
        }
        block = try input.read { (_) throws(TypeMismatch) in
            var block = PublicAccessBlock()
            block.blocksPublicACLs = try document.boolean("BlockPublicAcls") ?? false
            block.ignoresPublicACLs = try document.boolean("IgnorePublicAcls") ?? false
            block.blocksPublicPolicy = try document.boolean("BlockPublicPolicy") ?? false
            block.restrictsPublicBuckets = try document.boolean("RestrictPublicBuckets") ?? false
            return block
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try call.store.write(
            "UPDATE s3_bucket SET public_access = ? WHERE id = ?", [.int(block.bits), .integer(bucket.open(call).id)])
        return Output()
    }
}

/// What is blocked (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html).
struct GetPublicAccessBlock: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["publicAccessBlock"], input: BucketReference.places,
        outputPayload: .members(root: "PublicAccessBlockConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard let block = bucket.publicAccess else {
            throw AWSError(
                "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found",
                status: 404, details: [("BucketName", bucket.name)])
        }
        return Output([
            "BlockPublicAcls": .boolean(block.blocksPublicACLs), "IgnorePublicAcls": .boolean(block.ignoresPublicACLs),
            "BlockPublicPolicy": .boolean(block.blocksPublicPolicy),
            "RestrictPublicBuckets": .boolean(block.restrictsPublicBuckets),
        ])
    }
}

/// Blocks nothing any more (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html).
struct DeletePublicAccessBlock: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["publicAccessBlock"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        try call.store.write(
            "UPDATE s3_bucket SET public_access = -1 WHERE id = ?", [.integer(bucket.open(call).id)])
        return Output()
    }
}
