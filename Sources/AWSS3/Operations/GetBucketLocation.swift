// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketLocation` takes.
public struct GetBucketLocationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketLocationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketLocation` answers.
public struct GetBucketLocationOutput: Sendable {
    public var locationConstraint: S3ClientTypes.BucketLocationConstraint?

    public init(locationConstraint: S3ClientTypes.BucketLocationConstraint? = nil) {
        self.locationConstraint = locationConstraint
    }
}

extension GetBucketLocationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&locationConstraint, "LocationConstraint")
    }
}

extension S3Client {
    static let getBucketLocationOperation = Operation<GetBucketLocationInput, GetBucketLocationOutput>(
        "GetBucketLocation", "GET /{Bucket}?location", isUnwrapped: true
    )

    /// Calls `GetBucketLocation`.
    public func getBucketLocation(input: GetBucketLocationInput) async throws -> GetBucketLocationOutput {
        try await runtime.call(Self.getBucketLocationOperation, input)
    }
}
