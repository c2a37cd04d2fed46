// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

/// What `ListObjectsV2` takes.
public struct ListObjectsV2Input: Sendable {
    public var bucket: String?
    public var continuationToken: String?
    public var delimiter: String?
    public var encodingType: S3ClientTypes.EncodingType?
    public var expectedBucketOwner: String?
    public var fetchOwner: Bool?
    public var maxKeys: Int?
    public var optionalObjectAttributes: [S3ClientTypes.OptionalObjectAttributes]?
    public var prefix: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var startAfter: String?

    public init(
        bucket: String? = nil, continuationToken: String? = nil, delimiter: String? = nil,
        encodingType: S3ClientTypes.EncodingType? = nil, expectedBucketOwner: String? = nil, fetchOwner: Bool? = nil,
        maxKeys: Int? = nil, optionalObjectAttributes: [S3ClientTypes.OptionalObjectAttributes]? = nil,
        prefix: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil, startAfter: String? = nil
    ) {
        self.bucket = bucket
        self.continuationToken = continuationToken
        self.delimiter = delimiter
        self.encodingType = encodingType
        self.expectedBucketOwner = expectedBucketOwner
        self.fetchOwner = fetchOwner
        self.maxKeys = maxKeys
        self.optionalObjectAttributes = optionalObjectAttributes
        self.prefix = prefix
        self.requestPayer = requestPayer
        self.startAfter = startAfter
    }
}

extension ListObjectsV2Input: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&delimiter, "delimiter")
        m.query(&encodingType, "encoding-type")
        m.query(&maxKeys, "max-keys")
        m.query(&prefix, "prefix")
        m.query(&continuationToken, "continuation-token")
        m.query(&fetchOwner, "fetch-owner")
        m.query(&startAfter, "start-after")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&optionalObjectAttributes, "x-amz-optional-object-attributes")
    }
}

/// What `ListObjectsV2` answers.
public struct ListObjectsV2Output: Sendable {
    public var commonPrefixes: [S3ClientTypes.CommonPrefix]?
    public var contents: [S3ClientTypes.Object]?
    public var continuationToken: String?
    public var delimiter: String?
    public var encodingType: S3ClientTypes.EncodingType?
    public var isTruncated: Bool?
    public var keyCount: Int?
    public var maxKeys: Int?
    public var name: String?
    public var nextContinuationToken: String?
    public var prefix: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var startAfter: String?

    public init(
        commonPrefixes: [S3ClientTypes.CommonPrefix]? = nil, contents: [S3ClientTypes.Object]? = nil,
        continuationToken: String? = nil, delimiter: String? = nil, encodingType: S3ClientTypes.EncodingType? = nil,
        isTruncated: Bool? = nil, keyCount: Int? = nil, maxKeys: Int? = nil, name: String? = nil,
        nextContinuationToken: String? = nil, prefix: String? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil, startAfter: String? = nil
    ) {
        self.commonPrefixes = commonPrefixes
        self.contents = contents
        self.continuationToken = continuationToken
        self.delimiter = delimiter
        self.encodingType = encodingType
        self.isTruncated = isTruncated
        self.keyCount = keyCount
        self.maxKeys = maxKeys
        self.name = name
        self.nextContinuationToken = nextContinuationToken
        self.prefix = prefix
        self.requestCharged = requestCharged
        self.startAfter = startAfter
    }
}

extension ListObjectsV2Output: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isTruncated, "IsTruncated")
        m.member(&contents, "Contents", .flat)
        m.member(&name, "Name")
        m.member(&prefix, "Prefix")
        m.member(&delimiter, "Delimiter")
        m.member(&maxKeys, "MaxKeys")
        m.member(&commonPrefixes, "CommonPrefixes", .flat)
        m.member(&encodingType, "EncodingType")
        m.member(&keyCount, "KeyCount")
        m.member(&continuationToken, "ContinuationToken")
        m.member(&nextContinuationToken, "NextContinuationToken")
        m.member(&startAfter, "StartAfter")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let listObjectsV2Operation = Operation<ListObjectsV2Input, ListObjectsV2Output>(
        "ListObjectsV2", "GET /{Bucket}?list-type=2", errors: [NoSuchBucket.self]
    )

    /// Calls `ListObjectsV2`.
    public func listObjectsV2(input: ListObjectsV2Input) async throws -> ListObjectsV2Output {
        try await runtime.call(Self.listObjectsV2Operation, input)
    }

    /// Calls `ListObjectsV2` for page after page, as they are asked for.
    public func listObjectsV2Paginated(
        input: ListObjectsV2Input
    ) -> PaginatorSequence<ListObjectsV2Input, ListObjectsV2Output> {
        PaginatorSequence(
            input: input, inputKey: \.continuationToken, outputKey: \.nextContinuationToken,
            isTruncatedKey: \.isTruncated, paginationFunction: listObjectsV2(input:)
        )
    }
}

extension ListObjectsV2Input: PaginateToken {
    public func usingPaginationToken(_ token: String) -> ListObjectsV2Input {
        var next = self
        next.continuationToken = token
        return next
    }
}
