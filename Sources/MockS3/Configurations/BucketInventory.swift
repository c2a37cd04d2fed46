import ServiceKit

/// Says which inventories are delivered
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketInventoryConfiguration.html).
struct PutBucketInventoryConfiguration: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["inventory"], input: IdentifiedConfiguration.putPlaces,
        inputPayload: .member("InventoryConfiguration", root: "InventoryConfiguration"))
    static let differences = [
        "Inventories are made at the stroke of midnight in UTC, where AWS takes up to two days for the first; a clock that is "
            + "moved past several gets the last of them alone.",
        "Those in the formats ORC and Parquet are configured and not delivered.",
    ]

    private static let rules: [XMLRule] = [
        .elements("Destination", required: true, [destination]), .boolean("IsEnabled", required: true),
        .elements("Filter", [.text("Prefix", required: true)]), .text("Id", required: true),
        .choice("IncludedObjectVersions", ["All", "Current"], required: true),
        .elements("OptionalFields", [.choice("Field", fields, many: true)]),
        .elements("Schedule", required: true, [.choice("Frequency", ["Daily", "Weekly"], required: true)]),
    ]

    private static let destination = XMLRule.elements(
        "S3BucketDestination", required: true,
        [
            .text("AccountId"), .text("Bucket", required: true),
            .choice("Format", ["CSV", "ORC", "Parquet"], required: true), .text("Prefix"),
            .elements("Encryption", [.elements("SSE-S3", []), .elements("SSE-KMS", [.text("KeyId", required: true)])]),
        ])

    /// In the order in which an inventory shows them.
    static let fields = [
        "Size", "LastModifiedDate", "StorageClass", "ETag", "IsMultipartUploaded", "ReplicationStatus",
        "EncryptionStatus", "ObjectLockRetainUntilDate", "ObjectLockMode", "ObjectLockLegalHoldStatus",
        "IntelligentTieringAccessTier", "BucketKeyStatus", "ChecksumAlgorithm", "ObjectAccessControlList",
        "ObjectOwner", "LifecycleExpirationDate",
    ]

    private let configuration: IdentifiedConfiguration
    private let document: Structure

    init(_ input: Input) throws(AWSError) {
        configuration = try IdentifiedConfiguration(input, .inventory)
        document = try configuration.document(input, "InventoryConfiguration", Self.rules)
        try InventoryDestination.check(document.node("Destination"))
    }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.put(document, call) }
}

/// One of them, by its id
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketInventoryConfiguration.html).
struct GetBucketInventoryConfiguration: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["inventory", "id"], input: IdentifiedConfiguration.places,
        outputPayload: .members(root: "InventoryConfiguration"))

    private let configuration: IdentifiedConfiguration

    init(_ input: Input) throws(AWSError) { configuration = try IdentifiedConfiguration(input, .inventory) }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.find(call) }
}

/// All of them, a hundred a page
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketInventoryConfigurations.html).
struct ListBucketInventoryConfigurations: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["inventory"], input: IdentifiedConfiguration.listPlaces,
        outputPayload: .members(root: "ListInventoryConfigurationsResult"))

    private let bucket: BucketReference
    private let token: [UInt8]

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        token = try ContinuationToken.parse(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try IdentifiedConfiguration.list(.inventory, as: "InventoryConfiguration", of: bucket, after: token, call)
    }
}

/// Removes one of them
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketInventoryConfiguration.html).
struct DeleteBucketInventoryConfiguration: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["inventory"], input: IdentifiedConfiguration.places, status: 204)

    private let configuration: IdentifiedConfiguration

    init(_ input: Input) throws(AWSError) { configuration = try IdentifiedConfiguration(input, .inventory) }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.remove(call) }
}

/// Where reports go: a bucket, by its ARN.
enum InventoryDestination {
    static func check(_ destination: Structure?) throws(AWSError) {
        guard let bucket = destination?.node("S3BucketDestination")?.leaf("Bucket") else { return }
        let prefix = "arn:aws:s3:::"
        guard bucket.hasPrefix(prefix), BucketName.canExist(String(bucket.dropFirst(prefix.utf8.count))) else {
            throw AWSError("InvalidS3DestinationBucket", "Invalid bucket ARN.")
        }
    }
}
