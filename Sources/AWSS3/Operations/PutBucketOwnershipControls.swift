// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketOwnershipControls` takes.
public struct PutBucketOwnershipControlsInput: Sendable {
    public var bucket: String?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var ownershipControls: S3ClientTypes.OwnershipControls?

    public init(
        bucket: String? = nil, contentMD5: String? = nil, expectedBucketOwner: String? = nil,
        ownershipControls: S3ClientTypes.OwnershipControls? = nil
    ) {
        self.bucket = bucket
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.ownershipControls = ownershipControls
    }
}

extension PutBucketOwnershipControlsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.payload(&ownershipControls, "OwnershipControls")
    }
}

/// What `PutBucketOwnershipControls` answers.
public struct PutBucketOwnershipControlsOutput: Sendable {
    public init() {}
}

extension PutBucketOwnershipControlsOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketOwnershipControlsOperation = Operation<
        PutBucketOwnershipControlsInput, PutBucketOwnershipControlsOutput
    >("PutBucketOwnershipControls", "PUT /{Bucket}?ownershipControls", requiresChecksum: true)

    /// Calls `PutBucketOwnershipControls`.
    public func putBucketOwnershipControls(
        input: PutBucketOwnershipControlsInput
    ) async throws -> PutBucketOwnershipControlsOutput {
        try await runtime.call(Self.putBucketOwnershipControlsOperation, input)
    }
}
