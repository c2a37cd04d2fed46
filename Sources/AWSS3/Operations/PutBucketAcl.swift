// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketAcl` takes.
public struct PutBucketAclInput: Sendable {
    public var accessControlPolicy: S3ClientTypes.AccessControlPolicy?
    public var acl: S3ClientTypes.BucketCannedACL?
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var grantFullControl: String?
    public var grantRead: String?
    public var grantReadACP: String?
    public var grantWrite: String?
    public var grantWriteACP: String?

    public init(
        accessControlPolicy: S3ClientTypes.AccessControlPolicy? = nil, acl: S3ClientTypes.BucketCannedACL? = nil,
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, grantFullControl: String? = nil, grantRead: String? = nil,
        grantReadACP: String? = nil, grantWrite: String? = nil, grantWriteACP: String? = nil
    ) {
        self.accessControlPolicy = accessControlPolicy
        self.acl = acl
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.grantFullControl = grantFullControl
        self.grantRead = grantRead
        self.grantReadACP = grantReadACP
        self.grantWrite = grantWrite
        self.grantWriteACP = grantWriteACP
    }
}

extension PutBucketAclInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&acl, "x-amz-acl")
        m.payload(&accessControlPolicy, "AccessControlPolicy")
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&grantFullControl, "x-amz-grant-full-control")
        m.header(&grantRead, "x-amz-grant-read")
        m.header(&grantReadACP, "x-amz-grant-read-acp")
        m.header(&grantWrite, "x-amz-grant-write")
        m.header(&grantWriteACP, "x-amz-grant-write-acp")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketAcl` answers.
public struct PutBucketAclOutput: Sendable {
    public init() {}
}

extension PutBucketAclOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketAclOperation = Operation<PutBucketAclInput, PutBucketAclOutput>(
        "PutBucketAcl", "PUT /{Bucket}?acl", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketAcl`.
    public func putBucketAcl(input: PutBucketAclInput) async throws -> PutBucketAclOutput {
        try await runtime.call(Self.putBucketAclOperation, input)
    }
}
