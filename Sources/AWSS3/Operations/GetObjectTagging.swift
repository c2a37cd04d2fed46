// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetObjectTagging` takes.
public struct GetObjectTaggingInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var versionId: String?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, key: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.requestPayer = requestPayer
        self.versionId = versionId
    }
}

extension GetObjectTaggingInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&versionId, "versionId")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&requestPayer, "x-amz-request-payer")
    }
}

/// What `GetObjectTagging` answers.
public struct GetObjectTaggingOutput: Sendable {
    public var tagSet: [S3ClientTypes.Tag]?
    public var versionId: String?

    public init(tagSet: [S3ClientTypes.Tag]? = nil, versionId: String? = nil) {
        self.tagSet = tagSet
        self.versionId = versionId
    }
}

extension GetObjectTaggingOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&versionId, "x-amz-version-id")
        m.member(&tagSet, "TagSet", Form(item: "Tag"))
    }
}

extension S3Client {
    static let getObjectTaggingOperation = Operation<GetObjectTaggingInput, GetObjectTaggingOutput>(
        "GetObjectTagging", "GET /{Bucket}/{Key+}?tagging"
    )

    /// Calls `GetObjectTagging`.
    public func getObjectTagging(input: GetObjectTaggingInput) async throws -> GetObjectTaggingOutput {
        try await runtime.call(Self.getObjectTaggingOperation, input)
    }
}
