// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketWebsite` takes.
public struct DeleteBucketWebsiteInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketWebsiteInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketWebsite` answers.
public struct DeleteBucketWebsiteOutput: Sendable {
    public init() {}
}

extension DeleteBucketWebsiteOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketWebsiteOperation = Operation<DeleteBucketWebsiteInput, DeleteBucketWebsiteOutput>(
        "DeleteBucketWebsite", "DELETE /{Bucket}?website"
    )

    /// Calls `DeleteBucketWebsite`.
    public func deleteBucketWebsite(input: DeleteBucketWebsiteInput) async throws -> DeleteBucketWebsiteOutput {
        try await runtime.call(Self.deleteBucketWebsiteOperation, input)
    }
}
