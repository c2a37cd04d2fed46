// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetObjectAcl` takes.
public struct GetObjectAclInput: Sendable {
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

extension GetObjectAclInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&versionId, "versionId")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetObjectAcl` answers.
public struct GetObjectAclOutput: Sendable {
    public var grants: [S3ClientTypes.Grant]?
    public var owner: S3ClientTypes.Owner?
    public var requestCharged: S3ClientTypes.RequestCharged?

    public init(
        grants: [S3ClientTypes.Grant]? = nil, owner: S3ClientTypes.Owner? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil
    ) {
        self.grants = grants
        self.owner = owner
        self.requestCharged = requestCharged
    }
}

extension GetObjectAclOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&owner, "Owner")
        m.member(&grants, "AccessControlList", Form(item: "Grant"))
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let getObjectAclOperation = Operation<GetObjectAclInput, GetObjectAclOutput>(
        "GetObjectAcl", "GET /{Bucket}/{Key+}?acl", errors: [NoSuchKey.self]
    )

    /// Calls `GetObjectAcl`.
    public func getObjectAcl(input: GetObjectAclInput) async throws -> GetObjectAclOutput {
        try await runtime.call(Self.getObjectAclOperation, input)
    }
}
