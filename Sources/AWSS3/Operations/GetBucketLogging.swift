// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketLogging` takes.
public struct GetBucketLoggingInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketLoggingInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketLogging` answers.
public struct GetBucketLoggingOutput: Sendable {
    public var loggingEnabled: S3ClientTypes.LoggingEnabled?

    public init(loggingEnabled: S3ClientTypes.LoggingEnabled? = nil) {
        self.loggingEnabled = loggingEnabled
    }
}

extension GetBucketLoggingOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&loggingEnabled, "LoggingEnabled")
    }
}

extension S3Client {
    static let getBucketLoggingOperation = Operation<GetBucketLoggingInput, GetBucketLoggingOutput>(
        "GetBucketLogging", "GET /{Bucket}?logging"
    )

    /// Calls `GetBucketLogging`.
    public func getBucketLogging(input: GetBucketLoggingInput) async throws -> GetBucketLoggingOutput {
        try await runtime.call(Self.getBucketLoggingOperation, input)
    }
}
