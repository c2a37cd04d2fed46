// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketRequestPayment` takes.
public struct GetBucketRequestPaymentInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketRequestPaymentInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketRequestPayment` answers.
public struct GetBucketRequestPaymentOutput: Sendable {
    public var payer: S3ClientTypes.Payer?

    public init(payer: S3ClientTypes.Payer? = nil) {
        self.payer = payer
    }
}

extension GetBucketRequestPaymentOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&payer, "Payer")
    }
}

extension S3Client {
    static let getBucketRequestPaymentOperation = Operation<
        GetBucketRequestPaymentInput, GetBucketRequestPaymentOutput
    >("GetBucketRequestPayment", "GET /{Bucket}?requestPayment")

    /// Calls `GetBucketRequestPayment`.
    public func getBucketRequestPayment(
        input: GetBucketRequestPaymentInput
    ) async throws -> GetBucketRequestPaymentOutput {
        try await runtime.call(Self.getBucketRequestPaymentOperation, input)
    }
}
