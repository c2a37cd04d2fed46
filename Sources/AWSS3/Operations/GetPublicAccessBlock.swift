// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetPublicAccessBlock` takes.
public struct GetPublicAccessBlockInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetPublicAccessBlockInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetPublicAccessBlock` answers.
public struct GetPublicAccessBlockOutput: Sendable {
    public var publicAccessBlockConfiguration: S3ClientTypes.PublicAccessBlockConfiguration?

    public init(publicAccessBlockConfiguration: S3ClientTypes.PublicAccessBlockConfiguration? = nil) {
        self.publicAccessBlockConfiguration = publicAccessBlockConfiguration
    }
}

extension GetPublicAccessBlockOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&publicAccessBlockConfiguration, "PublicAccessBlockConfiguration")
    }
}

extension S3Client {
    static let getPublicAccessBlockOperation = Operation<GetPublicAccessBlockInput, GetPublicAccessBlockOutput>(
        "GetPublicAccessBlock", "GET /{Bucket}?publicAccessBlock"
    )

    /// Calls `GetPublicAccessBlock`.
    public func getPublicAccessBlock(input: GetPublicAccessBlockInput) async throws -> GetPublicAccessBlockOutput {
        try await runtime.call(Self.getPublicAccessBlockOperation, input)
    }
}
