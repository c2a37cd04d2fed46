import ServiceKit

/// Says where records of a bucket's requests go
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html).
struct PutBucketLogging: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["logging"], input: ConfigurationRequest.places,
        inputPayload: .member("BucketLoggingStatus", root: "BucketLoggingStatus"))
    static let differences = [
        "Records are delivered after five minutes of the world's clock, and say that requests took no time."
    ]

    private static let rules: [XMLRule] = [
        .elements(
            "LoggingEnabled",
            [
                .text("TargetBucket", required: true), .elements("TargetGrants", [grant]),
                .text("TargetPrefix", required: true),
                .elements(
                    "TargetObjectKeyFormat",
                    [
                        .elements("SimplePrefix", []),
                        .elements(
                            "PartitionedPrefix",
                            [.choice("PartitionDateSource", ["EventTime", "DeliveryTime"])]),
                    ]),
            ])
    ]

    private static let grant = XMLRule.elements(
        "Grant", many: true,
        [
            .elements(
                "Grantee",
                [
                    .choice("@type", ["CanonicalUser", "AmazonCustomerByEmail", "Group"], required: true), .text("ID"),
                    .text("DisplayName"), .text("EmailAddress"), .text("URI"),
                ]),
            .choice("Permission", ["FULL_CONTROL", "READ", "WRITE"]),
        ])

    private let request: ConfigurationRequest

    init(_ input: Input) throws(AWSError) {
        request = try ConfigurationRequest(input, "BucketLoggingStatus", Self.rules)
        let format = request.document.node("LoggingEnabled")?.node("TargetObjectKeyFormat")
        if let format, format.members.count != 1 { throw .malformedXML }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (bucket, table) = try request.bucket.configurations(call)
        guard let logging = request.document.node("LoggingEnabled") else {
            try table.remove(.logging)
            return Output()
        }
        try Self.checkTarget(logging.leaf("TargetBucket") ?? "", of: bucket, call)
        try table.put(.logging, request.document)
        return Output()
    }

    private static func checkTarget(_ name: String, of bucket: Bucket, _ call: Call) throws(AWSError) {
        guard let target = try Bucket.find(name, in: call.store) else {
            throw invalidTarget("The target bucket for logging does not exist", name)
        }
        guard target.account == bucket.account else {
            throw invalidTarget(
                "The owner for the bucket to be logged and the target bucket must be the same.", name)
        }
        guard target.region == bucket.region else {
            // Recorded from AWS: the first region goes without saying.
            let source = bucket.region == Region.classic ? [] : [("SourceBucketLocation", bucket.region)]
            throw AWSError(
                "CrossLocationLoggingProhibitted", "Cross S3 location logging not allowed. ", status: 403,
                details: source + [("TargetBucketLocation", target.region)])
        }
    }

    private static func invalidTarget(_ message: String, _ name: String) -> AWSError {
        AWSError("InvalidTargetBucketForLogging", message, details: [("TargetBucket", name)])
    }
}

/// Where records of a bucket's requests go; empty when nowhere
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html).
struct GetBucketLogging: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["logging"], input: BucketReference.places,
        outputPayload: .members(root: "BucketLoggingStatus"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        guard let document = try bucket.configurations(call).1.find(.logging) else { return Output() }
        return Output(Self.withNamespace(document))
    }

    /// A grantee's type is an attribute of XML Schema's own namespace.
    private static func withNamespace(_ structure: Structure) -> Structure {
        var result = Structure()
        for member in structure.members {
            switch member.value {
            case .string where member.name == "@type":
                result.add("@xmlns:xsi", .string("http://www.w3.org/2001/XMLSchema-instance"))
                result.add("@xsi:type", member.value)
            case .structure(let inner): result.add(member.name, .structure(withNamespace(inner)))
            default: result.add(member.name, member.value)
            }
        }
        return result
    }
}
