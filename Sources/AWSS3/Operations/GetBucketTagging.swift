// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketTagging` takes.
public struct GetBucketTaggingInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketTaggingInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketTagging` answers.
public struct GetBucketTaggingOutput: Sendable {
    public var tagSet: [S3ClientTypes.Tag]?

    public init(tagSet: [S3ClientTypes.Tag]? = nil) {
        self.tagSet = tagSet
    }
}

extension GetBucketTaggingOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tagSet, "TagSet", Form(item: "Tag"))
    }
}

extension S3Client {
    static let getBucketTaggingOperation = Operation<GetBucketTaggingInput, GetBucketTaggingOutput>(
        "GetBucketTagging", "GET /{Bucket}?tagging"
    )

    /// Calls `GetBucketTagging`.
    public func getBucketTagging(input: GetBucketTaggingInput) async throws -> GetBucketTaggingOutput {
        try await runtime.call(Self.getBucketTaggingOperation, input)
    }
}
