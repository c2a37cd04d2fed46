import Core
import ServiceKit
import SQLite

/// Who owns what is put into a bucket, and whether access control lists count
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html).
enum ObjectOwnership: Int, CaseIterable {
    case bucketOwnerEnforced, bucketOwnerPreferred, objectWriter

    /// What a new bucket has since April 2023.
    static let standard = bucketOwnerEnforced

    var name: String {
        switch self {
        case .bucketOwnerEnforced: "BucketOwnerEnforced"
        case .bucketOwnerPreferred: "BucketOwnerPreferred"
        case .objectWriter: "ObjectWriter"
        }
    }

    init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}

/// Sets who owns objects (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html).
struct PutBucketOwnershipControls: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["ownershipControls"], input: BucketReference.places + RequestChecksums.places,
        inputPayload: .member("OwnershipControls", root: "OwnershipControls"))

    private let bucket: BucketReference
    private let ownership: ObjectOwnership

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums(input).verifyDocument(input)
        guard let rules = try input.structure("OwnershipControls")?.flatList("Rule"), rules.count == 1,
            case .structure(let rule)? = rules.first, case .string(let name)? = rule["ObjectOwnership"],
            let ownership = ObjectOwnership(name: name)
        else { throw .malformedXML }
        self.ownership = ownership
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        if ownership == .bucketOwnerEnforced, bucket.acl != nil, !bucket.accessControlList.isPrivate {
            throw .aclWithEnforcedOwnership
        }
        try call.store.write(
            "UPDATE s3_bucket SET ownership = ? WHERE id = ?", [.int(ownership.rawValue), .integer(bucket.id)])
        return Output()
    }
}

/// Who owns objects (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html).
struct GetBucketOwnershipControls: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["ownershipControls"], input: BucketReference.places,
        outputPayload: .members(root: "OwnershipControls"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard let ownership = bucket.ownership else {
            throw AWSError(
                "OwnershipControlsNotFoundError", "The bucket ownership controls were not found", status: 404,
                details: [("BucketName", bucket.name)])
        }
        return Output(["Rule": .structure(["ObjectOwnership": .string(ownership.name)])])
    }
}

/// Goes back to what was before there was a choice: lists count, and whoever writes an object owns it
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketOwnershipControls.html).
struct DeleteBucketOwnershipControls: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["ownershipControls"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        try call.store.write(
            "UPDATE s3_bucket SET ownership = -1 WHERE id = ?", [.integer(bucket.open(call).id)])
        return Output()
    }
}

extension AWSError {
    /// A list that grants something, where lists are disabled.
    static var aclWithEnforcedOwnership: AWSError {
        AWSError(
            "InvalidBucketAclWithObjectOwnership",
            "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting")
    }
}
