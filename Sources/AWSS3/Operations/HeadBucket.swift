// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import SmithyWaitersAPI

/// What `HeadBucket` takes.
public struct HeadBucketInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension HeadBucketInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `HeadBucket` answers.
public struct HeadBucketOutput: Sendable {
    public var accessPointAlias: Bool?
    public var bucketLocationName: String?
    public var bucketLocationType: S3ClientTypes.LocationType?
    public var bucketRegion: String?

    public init(
        accessPointAlias: Bool? = nil, bucketLocationName: String? = nil,
        bucketLocationType: S3ClientTypes.LocationType? = nil, bucketRegion: String? = nil
    ) {
        self.accessPointAlias = accessPointAlias
        self.bucketLocationName = bucketLocationName
        self.bucketLocationType = bucketLocationType
        self.bucketRegion = bucketRegion
    }
}

extension HeadBucketOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&bucketLocationType, "x-amz-bucket-location-type")
        m.header(&bucketLocationName, "x-amz-bucket-location-name")
        m.header(&bucketRegion, "x-amz-bucket-region")
        m.header(&accessPointAlias, "x-amz-access-point-alias")
    }
}

extension S3Client {
    static let headBucketOperation = Operation<HeadBucketInput, HeadBucketOutput>(
        "HeadBucket", "HEAD /{Bucket}", errors: [NotFound.self]
    )

    /// Calls `HeadBucket`.
    public func headBucket(input: HeadBucketInput) async throws -> HeadBucketOutput {
        try await runtime.call(Self.headBucketOperation, input)
    }

    /// Calls `HeadBucket` until what `BucketExists` stands for is so.
    public func waitUntilBucketExists(
        options: WaiterOptions, input: HeadBucketInput
    ) async throws -> WaiterOutcome<HeadBucketOutput> {
        let acceptors: [Acceptor<HeadBucketOutput>] = [
            Acceptor(.success, .output), Acceptor(.retry, .error("NotFound")),
        ]
        return try await wait(options, minDelaySeconds: 5, acceptors) { try await headBucket(input: input) }
    }

    /// Calls `HeadBucket` until what `BucketNotExists` stands for is so.
    public func waitUntilBucketNotExists(
        options: WaiterOptions, input: HeadBucketInput
    ) async throws -> WaiterOutcome<HeadBucketOutput> {
        let acceptors: [Acceptor<HeadBucketOutput>] = [Acceptor(.success, .error("NotFound"))]
        return try await wait(options, minDelaySeconds: 5, acceptors) { try await headBucket(input: input) }
    }
}
