// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeletePublicAccessBlock` takes.
public struct DeletePublicAccessBlockInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeletePublicAccessBlockInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeletePublicAccessBlock` answers.
public struct DeletePublicAccessBlockOutput: Sendable {
    public init() {}
}

extension DeletePublicAccessBlockOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deletePublicAccessBlockOperation = Operation<
        DeletePublicAccessBlockInput, DeletePublicAccessBlockOutput
    >("DeletePublicAccessBlock", "DELETE /{Bucket}?publicAccessBlock")

    /// Calls `DeletePublicAccessBlock`.
    public func deletePublicAccessBlock(
        input: DeletePublicAccessBlockInput
    ) async throws -> DeletePublicAccessBlockOutput {
        try await runtime.call(Self.deletePublicAccessBlockOperation, input)
    }
}
