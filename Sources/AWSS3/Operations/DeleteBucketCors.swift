// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketCors` takes.
public struct DeleteBucketCorsInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketCorsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketCors` answers.
public struct DeleteBucketCorsOutput: Sendable {
    public init() {}
}

extension DeleteBucketCorsOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketCorsOperation = Operation<DeleteBucketCorsInput, DeleteBucketCorsOutput>(
        "DeleteBucketCors", "DELETE /{Bucket}?cors"
    )

    /// Calls `DeleteBucketCors`.
    public func deleteBucketCors(input: DeleteBucketCorsInput) async throws -> DeleteBucketCorsOutput {
        try await runtime.call(Self.deleteBucketCorsOperation, input)
    }
}
