import ServiceKit

/// Says when objects of `INTELLIGENT_TIERING` are archived
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketIntelligentTieringConfiguration.html).
struct PutBucketIntelligentTieringConfiguration: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["intelligent-tiering"], input: IdentifiedConfiguration.putPlaces,
        inputPayload: .member("IntelligentTieringConfiguration", root: "IntelligentTieringConfiguration"))
    static let differences = ["Objects move to archive tiers at the stroke of midnight in UTC."]

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

    private static func check(_ document: Structure) throws(AWSError) {
        var seen: Set<String> = []
        for tiering in document.nodes("Tiering") {
            guard let name = tiering.leaf("AccessTier"), let days = tiering.leafInteger("Days"),
                let tier = ArchiveTier(rawValue: name), seen.insert(name).inserted
            else { throw .malformedXML }
            guard (tier.daysMin...ArchiveTier.daysMax).contains(days) else {
                throw .invalidArgument(
                    "'Days' for \(name) must be between \(tier.daysMin) and \(ArchiveTier.daysMax)", "Days",
                    String(days))
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
