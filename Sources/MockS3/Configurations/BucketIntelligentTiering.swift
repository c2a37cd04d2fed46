import ServiceKit

/// Says when objects of `INTELLIGENT_TIERING` would be archived
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketIntelligentTieringConfiguration.html).
struct PutBucketIntelligentTieringConfiguration: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["intelligent-tiering"], input: IdentifiedConfiguration.putPlaces,
        inputPayload: .member("IntelligentTieringConfiguration", root: "IntelligentTieringConfiguration"))
    static let differences = [
        "The configuration is kept; no object moves to an archive tier."
    ]

    private static let rules: [XMLRule] = [
        .text("Id", required: true), IdentifiedConfiguration.filter(),
        .choice("Status", ["Enabled", "Disabled"], required: true),
        .elements(
            "Tiering", required: true, many: true,
            [
                .choice("AccessTier", ["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"], required: true),
                .integer("Days", required: true),
            ]),
    ]

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Tiering.html
    private static let daysMin = ["ARCHIVE_ACCESS": 90, "DEEP_ARCHIVE_ACCESS": 180]
    private static let daysMax = 730

    private static func check(_ document: Structure) throws(AWSError) {
        var seen: Set<String> = []
        for tiering in document.nodes("Tiering") {
            guard let tier = tiering.leaf("AccessTier"), let days = tiering.leaf("Days").flatMap({ Int($0) }),
                let least = daysMin[tier]
            else { throw .malformedXML }
            guard seen.insert(tier).inserted else { throw .malformedXML }
            guard (least...daysMax).contains(days) else {
                throw .invalidArgument(
                    "'Days' for \(tier) must be between \(least) and \(daysMax)", "Days", String(days))
            }
        }
    }

    private let configuration: IdentifiedConfiguration
    private let document: Structure

    init(_ input: Input) throws(AWSError) {
        configuration = try IdentifiedConfiguration(input, .tiering)
        document = try configuration.document(input, "IntelligentTieringConfiguration", Self.rules)
        try IdentifiedConfiguration.checkFilter(document)
        try Self.check(document)
    }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.put(document, call) }
}

/// One of them, by its id
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketIntelligentTieringConfiguration.html).
struct GetBucketIntelligentTieringConfiguration: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["intelligent-tiering", "id"], input: IdentifiedConfiguration.places,
        outputPayload: .members(root: "IntelligentTieringConfiguration"))

    private let configuration: IdentifiedConfiguration

    init(_ input: Input) throws(AWSError) { configuration = try IdentifiedConfiguration(input, .tiering) }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.find(call) }
}

/// All of them, a hundred a page
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketIntelligentTieringConfigurations.html).
struct ListBucketIntelligentTieringConfigurations: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["intelligent-tiering"], input: IdentifiedConfiguration.listPlaces,
        outputPayload: .members(root: "ListBucketIntelligentTieringConfigurationsOutput"))

    private let bucket: BucketReference
    private let token: [UInt8]

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        token = try ContinuationToken.parse(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try IdentifiedConfiguration.list(
            .tiering, as: "IntelligentTieringConfiguration", of: bucket, after: token, call)
    }
}

/// Removes one of them
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketIntelligentTieringConfiguration.html).
struct DeleteBucketIntelligentTieringConfiguration: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["intelligent-tiering"], input: IdentifiedConfiguration.places, status: 204)

    private let configuration: IdentifiedConfiguration

    init(_ input: Input) throws(AWSError) { configuration = try IdentifiedConfiguration(input, .tiering) }

    func run(_ call: Call) throws(AWSError) -> Output { try configuration.remove(call) }
}
