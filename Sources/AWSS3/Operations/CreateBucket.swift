// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `CreateBucket` takes.
public struct CreateBucketInput: Sendable {
    public var acl: S3ClientTypes.BucketCannedACL?
    public var bucket: String?
    public var createBucketConfiguration: S3ClientTypes.CreateBucketConfiguration?
    public var grantFullControl: String?
    public var grantRead: String?
    public var grantReadACP: String?
    public var grantWrite: String?
    public var grantWriteACP: String?
    public var objectLockEnabledForBucket: Bool?
    public var objectOwnership: S3ClientTypes.ObjectOwnership?

    public init(
        acl: S3ClientTypes.BucketCannedACL? = nil, bucket: String? = nil,
        createBucketConfiguration: S3ClientTypes.CreateBucketConfiguration? = nil, grantFullControl: String? = nil,
        grantRead: String? = nil, grantReadACP: String? = nil, grantWrite: String? = nil, grantWriteACP: String? = nil,
        objectLockEnabledForBucket: Bool? = nil, objectOwnership: S3ClientTypes.ObjectOwnership? = nil
    ) {
        self.acl = acl
        self.bucket = bucket
        self.createBucketConfiguration = createBucketConfiguration
        self.grantFullControl = grantFullControl
        self.grantRead = grantRead
        self.grantReadACP = grantReadACP
        self.grantWrite = grantWrite
        self.grantWriteACP = grantWriteACP
        self.objectLockEnabledForBucket = objectLockEnabledForBucket
        self.objectOwnership = objectOwnership
    }
}

extension CreateBucketInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&acl, "x-amz-acl")
        m.label(&bucket, "Bucket")
        m.payload(&createBucketConfiguration, "CreateBucketConfiguration")
        m.header(&grantFullControl, "x-amz-grant-full-control")
        m.header(&grantRead, "x-amz-grant-read")
        m.header(&grantReadACP, "x-amz-grant-read-acp")
        m.header(&grantWrite, "x-amz-grant-write")
        m.header(&grantWriteACP, "x-amz-grant-write-acp")
        m.header(&objectLockEnabledForBucket, "x-amz-bucket-object-lock-enabled")
        m.header(&objectOwnership, "x-amz-object-ownership")
    }
}

/// What `CreateBucket` answers.
public struct CreateBucketOutput: Sendable {
    public var location: String?

    public init(location: String? = nil) {
        self.location = location
    }
}

extension CreateBucketOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&location, "Location")
    }
}

extension S3Client {
    static let createBucketOperation = Operation<CreateBucketInput, CreateBucketOutput>(
        "CreateBucket", "PUT /{Bucket}", errors: [BucketAlreadyExists.self, BucketAlreadyOwnedByYou.self]
    )

    /// Calls `CreateBucket`.
    public func createBucket(input: CreateBucketInput) async throws -> CreateBucketOutput {
        try await runtime.call(Self.createBucketOperation, input)
    }
}
