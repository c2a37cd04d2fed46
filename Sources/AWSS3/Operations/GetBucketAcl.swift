// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketAcl` takes.
public struct GetBucketAclInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketAclInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketAcl` answers.
public struct GetBucketAclOutput: Sendable {
    public var grants: [S3ClientTypes.Grant]?
    public var owner: S3ClientTypes.Owner?

    public init(grants: [S3ClientTypes.Grant]? = nil, owner: S3ClientTypes.Owner? = nil) {
        self.grants = grants
        self.owner = owner
    }
}

extension GetBucketAclOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&owner, "Owner")
        m.member(&grants, "AccessControlList", Form(item: "Grant"))
    }
}

extension S3Client {
    static let getBucketAclOperation = Operation<GetBucketAclInput, GetBucketAclOutput>(
        "GetBucketAcl", "GET /{Bucket}?acl"
    )

    /// Calls `GetBucketAcl`.
    public func getBucketAcl(input: GetBucketAclInput) async throws -> GetBucketAclOutput {
        try await runtime.call(Self.getBucketAclOperation, input)
    }
}
