// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketWebsite` takes.
public struct GetBucketWebsiteInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketWebsiteInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketWebsite` answers.
public struct GetBucketWebsiteOutput: Sendable {
    public var errorDocument: S3ClientTypes.ErrorDocument?
    public var indexDocument: S3ClientTypes.IndexDocument?
    public var redirectAllRequestsTo: S3ClientTypes.RedirectAllRequestsTo?
    public var routingRules: [S3ClientTypes.RoutingRule]?

    public init(
        errorDocument: S3ClientTypes.ErrorDocument? = nil, indexDocument: S3ClientTypes.IndexDocument? = nil,
        redirectAllRequestsTo: S3ClientTypes.RedirectAllRequestsTo? = nil,
        routingRules: [S3ClientTypes.RoutingRule]? = nil
    ) {
        self.errorDocument = errorDocument
        self.indexDocument = indexDocument
        self.redirectAllRequestsTo = redirectAllRequestsTo
        self.routingRules = routingRules
    }
}

extension GetBucketWebsiteOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&redirectAllRequestsTo, "RedirectAllRequestsTo")
        m.member(&indexDocument, "IndexDocument")
        m.member(&errorDocument, "ErrorDocument")
        m.member(&routingRules, "RoutingRules", Form(item: "RoutingRule"))
    }
}

extension S3Client {
    static let getBucketWebsiteOperation = Operation<GetBucketWebsiteInput, GetBucketWebsiteOutput>(
        "GetBucketWebsite", "GET /{Bucket}?website"
    )

    /// Calls `GetBucketWebsite`.
    public func getBucketWebsite(input: GetBucketWebsiteInput) async throws -> GetBucketWebsiteOutput {
        try await runtime.call(Self.getBucketWebsiteOperation, input)
    }
}
