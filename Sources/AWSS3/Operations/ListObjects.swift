// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListObjects` takes.
public struct ListObjectsInput: Sendable {
    public var bucket: String?
    public var delimiter: String?
    public var encodingType: S3ClientTypes.EncodingType?
    public var expectedBucketOwner: String?
    public var marker: String?
    public var maxKeys: Int?
    public var optionalObjectAttributes: [S3ClientTypes.OptionalObjectAttributes]?
    public var prefix: String?
    public var requestPayer: S3ClientTypes.RequestPayer?

    public init(
        bucket: String? = nil, delimiter: String? = nil, encodingType: S3ClientTypes.EncodingType? = nil,
        expectedBucketOwner: String? = nil, marker: String? = nil, maxKeys: Int? = nil,
        optionalObjectAttributes: [S3ClientTypes.OptionalObjectAttributes]? = nil, prefix: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil
    ) {
        self.bucket = bucket
        self.delimiter = delimiter
        self.encodingType = encodingType
        self.expectedBucketOwner = expectedBucketOwner
        self.marker = marker
        self.maxKeys = maxKeys
        self.optionalObjectAttributes = optionalObjectAttributes
        self.prefix = prefix
        self.requestPayer = requestPayer
    }
}

extension ListObjectsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&delimiter, "delimiter")
        m.query(&encodingType, "encoding-type")
        m.query(&marker, "marker")
        m.query(&maxKeys, "max-keys")
        m.query(&prefix, "prefix")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&optionalObjectAttributes, "x-amz-optional-object-attributes")
    }
}

/// What `ListObjects` answers.
public struct ListObjectsOutput: Sendable {
    public var commonPrefixes: [S3ClientTypes.CommonPrefix]?
    public var contents: [S3ClientTypes.Object]?
    public var delimiter: String?
    public var encodingType: S3ClientTypes.EncodingType?
    public var isTruncated: Bool?
    public var marker: String?
    public var maxKeys: Int?
    public var name: String?
    public var nextMarker: String?
    public var prefix: String?
    public var requestCharged: S3ClientTypes.RequestCharged?

    public init(
        commonPrefixes: [S3ClientTypes.CommonPrefix]? = nil, contents: [S3ClientTypes.Object]? = nil,
        delimiter: String? = nil, encodingType: S3ClientTypes.EncodingType? = nil, isTruncated: Bool? = nil,
        marker: String? = nil, maxKeys: Int? = nil, name: String? = nil, nextMarker: String? = nil,
        prefix: String? = nil, requestCharged: S3ClientTypes.RequestCharged? = nil
    ) {
        self.commonPrefixes = commonPrefixes
        self.contents = contents
        self.delimiter = delimiter
        self.encodingType = encodingType
        self.isTruncated = isTruncated
        self.marker = marker
        self.maxKeys = maxKeys
        self.name = name
        self.nextMarker = nextMarker
        self.prefix = prefix
        self.requestCharged = requestCharged
    }
}

extension ListObjectsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isTruncated, "IsTruncated")
        m.member(&marker, "Marker")
        m.member(&nextMarker, "NextMarker")
        m.member(&contents, "Contents", .flat)
        m.member(&name, "Name")
        m.member(&prefix, "Prefix")
        m.member(&delimiter, "Delimiter")
        m.member(&maxKeys, "MaxKeys")
        m.member(&commonPrefixes, "CommonPrefixes", .flat)
        m.member(&encodingType, "EncodingType")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let listObjectsOperation = Operation<ListObjectsInput, ListObjectsOutput>(
        "ListObjects", "GET /{Bucket}", errors: [NoSuchBucket.self]
    )

    /// Calls `ListObjects`.
    public func listObjects(input: ListObjectsInput) async throws -> ListObjectsOutput {
        try await runtime.call(Self.listObjectsOperation, input)
    }
}
