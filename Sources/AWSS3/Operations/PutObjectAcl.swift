// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutObjectAcl` takes.
public struct PutObjectAclInput: Sendable {
    public var accessControlPolicy: S3ClientTypes.AccessControlPolicy?
    public var acl: S3ClientTypes.ObjectCannedACL?
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var grantFullControl: String?
    public var grantRead: String?
    public var grantReadACP: String?
    public var grantWrite: String?
    public var grantWriteACP: String?
    public var key: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var versionId: String?

    public init(
        accessControlPolicy: S3ClientTypes.AccessControlPolicy? = nil, acl: S3ClientTypes.ObjectCannedACL? = nil,
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, grantFullControl: String? = nil, grantRead: String? = nil,
        grantReadACP: String? = nil, grantWrite: String? = nil, grantWriteACP: String? = nil, key: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, versionId: String? = nil
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
        self.key = key
        self.requestPayer = requestPayer
        self.versionId = versionId
    }
}

extension PutObjectAclInput: Shape {
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
        m.label(&key, "Key")
        m.header(&requestPayer, "x-amz-request-payer")
        m.query(&versionId, "versionId")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutObjectAcl` answers.
public struct PutObjectAclOutput: Sendable {
    public var requestCharged: S3ClientTypes.RequestCharged?

    public init(requestCharged: S3ClientTypes.RequestCharged? = nil) {
        self.requestCharged = requestCharged
    }
}

extension PutObjectAclOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let putObjectAclOperation = Operation<PutObjectAclInput, PutObjectAclOutput>(
        "PutObjectAcl", "PUT /{Bucket}/{Key+}?acl", errors: [NoSuchKey.self], requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutObjectAcl`.
    public func putObjectAcl(input: PutObjectAclInput) async throws -> PutObjectAclOutput {
        try await runtime.call(Self.putObjectAclOperation, input)
    }
}
