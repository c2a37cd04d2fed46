// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteObjectTagging` takes.
public struct DeleteObjectTaggingInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var versionId: String?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, key: String? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.versionId = versionId
    }
}

extension DeleteObjectTaggingInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&versionId, "versionId")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteObjectTagging` answers.
public struct DeleteObjectTaggingOutput: Sendable {
    public var versionId: String?

    public init(versionId: String? = nil) {
        self.versionId = versionId
    }
}

extension DeleteObjectTaggingOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&versionId, "x-amz-version-id")
    }
}

extension S3Client {
    static let deleteObjectTaggingOperation = Operation<DeleteObjectTaggingInput, DeleteObjectTaggingOutput>(
        "DeleteObjectTagging", "DELETE /{Bucket}/{Key+}?tagging"
    )

    /// Calls `DeleteObjectTagging`.
    public func deleteObjectTagging(input: DeleteObjectTaggingInput) async throws -> DeleteObjectTaggingOutput {
        try await runtime.call(Self.deleteObjectTaggingOperation, input)
    }
}
