// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketCors` takes.
public struct GetBucketCorsInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketCorsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketCors` answers.
public struct GetBucketCorsOutput: Sendable {
    public var corsRules: [S3ClientTypes.CORSRule]?

    public init(corsRules: [S3ClientTypes.CORSRule]? = nil) {
        self.corsRules = corsRules
    }
}

extension GetBucketCorsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&corsRules, "CORSRule", .flat)
    }
}

extension S3Client {
    static let getBucketCorsOperation = Operation<GetBucketCorsInput, GetBucketCorsOutput>(
        "GetBucketCors", "GET /{Bucket}?cors"
    )

    /// Calls `GetBucketCors`.
    public func getBucketCors(input: GetBucketCorsInput) async throws -> GetBucketCorsOutput {
        try await runtime.call(Self.getBucketCorsOperation, input)
    }
}
