// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketVersioning` takes.
public struct GetBucketVersioningInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketVersioningInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketVersioning` answers.
public struct GetBucketVersioningOutput: Sendable {
    public var mfaDelete: S3ClientTypes.MFADeleteStatus?
    public var status: S3ClientTypes.BucketVersioningStatus?

    public init(mfaDelete: S3ClientTypes.MFADeleteStatus? = nil, status: S3ClientTypes.BucketVersioningStatus? = nil) {
        self.mfaDelete = mfaDelete
        self.status = status
    }
}

extension GetBucketVersioningOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
        m.member(&mfaDelete, "MfaDelete")
    }
}

extension S3Client {
    static let getBucketVersioningOperation = Operation<GetBucketVersioningInput, GetBucketVersioningOutput>(
        "GetBucketVersioning", "GET /{Bucket}?versioning"
    )

    /// Calls `GetBucketVersioning`.
    public func getBucketVersioning(input: GetBucketVersioningInput) async throws -> GetBucketVersioningOutput {
        try await runtime.call(Self.getBucketVersioningOperation, input)
    }
}
