// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketOwnershipControls` takes.
public struct GetBucketOwnershipControlsInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketOwnershipControlsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketOwnershipControls` answers.
public struct GetBucketOwnershipControlsOutput: Sendable {
    public var ownershipControls: S3ClientTypes.OwnershipControls?

    public init(ownershipControls: S3ClientTypes.OwnershipControls? = nil) {
        self.ownershipControls = ownershipControls
    }
}

extension GetBucketOwnershipControlsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&ownershipControls, "OwnershipControls")
    }
}

extension S3Client {
    static let getBucketOwnershipControlsOperation = Operation<
        GetBucketOwnershipControlsInput, GetBucketOwnershipControlsOutput
    >("GetBucketOwnershipControls", "GET /{Bucket}?ownershipControls")

    /// Calls `GetBucketOwnershipControls`.
    public func getBucketOwnershipControls(
        input: GetBucketOwnershipControlsInput
    ) async throws -> GetBucketOwnershipControlsOutput {
        try await runtime.call(Self.getBucketOwnershipControlsOperation, input)
    }
}
