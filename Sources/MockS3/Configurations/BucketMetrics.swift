import ServiceKit

/// Says which requests CloudWatch would count
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketMetricsConfiguration.html).
struct PutBucketMetricsConfiguration: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["metrics"], input: IdentifiedConfiguration.putPlaces,
        inputPayload: .member("MetricsConfiguration", root: "MetricsConfiguration"), status: 204)
    static let differences = ["The configuration is kept; no requests are counted."]

    private static let rules: [XMLRule] = [
        .text("Id", required: true), IdentifiedConfiguration.filter([.text("AccessPointArn")]),
    ]

    private let configuration: IdentifiedConfiguration
    private let document: Structure

    init(_ input: Input) throws(AWSError) {
        configuration = try IdentifiedConfiguration(input, .metrics)
        document = try configuration.document(input, "MetricsConfiguration", Self.rules)
        try IdentifiedConfiguration.checkFilter(document)
    }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.put(document, call) }
}

/// One of them, by its id
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketMetricsConfiguration.html).
struct GetBucketMetricsConfiguration: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["metrics", "id"], input: IdentifiedConfiguration.places,
        outputPayload: .members(root: "MetricsConfiguration"))

    private let configuration: IdentifiedConfiguration

    init(_ input: Input) throws(AWSError) { configuration = try IdentifiedConfiguration(input, .metrics) }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.find(call) }
}

/// All of them, a hundred a page
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketMetricsConfigurations.html).
struct ListBucketMetricsConfigurations: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["metrics"], input: IdentifiedConfiguration.listPlaces,
        outputPayload: .members(root: "ListMetricsConfigurationsResult"))

    private let bucket: BucketReference
    private let token: [UInt8]

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        token = try ContinuationToken.parse(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try IdentifiedConfiguration.list(.metrics, as: "MetricsConfiguration", of: bucket, after: token, call)
    }
}

/// Removes one of them
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketMetricsConfiguration.html).
struct DeleteBucketMetricsConfiguration: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["metrics"], input: IdentifiedConfiguration.places, status: 204)

    private let configuration: IdentifiedConfiguration

    init(_ input: Input) throws(AWSError) { configuration = try IdentifiedConfiguration(input, .metrics) }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.remove(call) }
}
