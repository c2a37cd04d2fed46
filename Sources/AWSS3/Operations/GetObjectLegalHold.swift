// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetObjectLegalHold` takes.
public struct GetObjectLegalHoldInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var versionId: String?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, key: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.requestPayer = requestPayer
        self.versionId = versionId
    }
}

extension GetObjectLegalHoldInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&versionId, "versionId")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetObjectLegalHold` answers.
public struct GetObjectLegalHoldOutput: Sendable {
    public var legalHold: S3ClientTypes.ObjectLockLegalHold?

    public init(legalHold: S3ClientTypes.ObjectLockLegalHold? = nil) {
        self.legalHold = legalHold
    }
}

extension GetObjectLegalHoldOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&legalHold, "LegalHold")
    }
}

extension S3Client {
    static let getObjectLegalHoldOperation = Operation<GetObjectLegalHoldInput, GetObjectLegalHoldOutput>(
        "GetObjectLegalHold", "GET /{Bucket}/{Key+}?legal-hold"
    )

    /// Calls `GetObjectLegalHold`.
    public func getObjectLegalHold(input: GetObjectLegalHoldInput) async throws -> GetObjectLegalHoldOutput {
        try await runtime.call(Self.getObjectLegalHoldOperation, input)
    }
}
