import ServiceKit

/// Says how an analysis of storage classes would be made
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAnalyticsConfiguration.html).
struct PutBucketAnalyticsConfiguration: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["analytics"], input: IdentifiedConfiguration.putPlaces,
        inputPayload: .member("AnalyticsConfiguration", root: "AnalyticsConfiguration"))
    static let differences = ["The configuration is kept; no analysis is made."]

    private static let rules: [XMLRule] = [
        .text("Id", required: true), IdentifiedConfiguration.filter(),
        .elements(
            "StorageClassAnalysis", required: true,
            [
                .elements(
                    "DataExport",
                    [
                        .choice("OutputSchemaVersion", ["V_1"], required: true),
                        .elements(
                            "Destination", required: true,
                            [
                                .elements(
                                    "S3BucketDestination", required: true,
                                    [
                                        .choice("Format", ["CSV"], required: true), .text("BucketAccountId"),
                                        .text("Bucket", required: true), .text("Prefix"),
                                    ])
                            ]),
                    ])
            ]),
    ]

    private let configuration: IdentifiedConfiguration
    private let document: Structure

    init(_ input: Input) throws(AWSError) {
        configuration = try IdentifiedConfiguration(input, .analytics)
        document = try configuration.document(input, "AnalyticsConfiguration", Self.rules)
        try IdentifiedConfiguration.checkFilter(document)
        try InventoryDestination.check(
            document.node("StorageClassAnalysis")?.node("DataExport")?.node("Destination"))
    }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.put(document, call) }
}

/// One of them, by its id
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAnalyticsConfiguration.html).
struct GetBucketAnalyticsConfiguration: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["analytics", "id"], input: IdentifiedConfiguration.places,
        outputPayload: .members(root: "AnalyticsConfiguration"))

    private let configuration: IdentifiedConfiguration

    init(_ input: Input) throws(AWSError) { configuration = try IdentifiedConfiguration(input, .analytics) }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.find(call) }
}

/// All of them, a hundred a page
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketAnalyticsConfigurations.html).
struct ListBucketAnalyticsConfigurations: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["analytics"], input: IdentifiedConfiguration.listPlaces,
        outputPayload: .members(root: "ListBucketAnalyticsConfigurationResult"))

    private let bucket: BucketReference
    private let token: [UInt8]

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        token = try ContinuationToken.parse(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try IdentifiedConfiguration.list(.analytics, as: "AnalyticsConfiguration", of: bucket, after: token, call)
    }
}

/// Removes one of them
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketAnalyticsConfiguration.html).
struct DeleteBucketAnalyticsConfiguration: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["analytics"], input: IdentifiedConfiguration.places, status: 204)

    private let configuration: IdentifiedConfiguration

    init(_ input: Input) throws(AWSError) { configuration = try IdentifiedConfiguration(input, .analytics) }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.remove(call) }
}
