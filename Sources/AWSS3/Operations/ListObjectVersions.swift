// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListObjectVersions` takes.
public struct ListObjectVersionsInput: Sendable {
    public var bucket: String?
    public var delimiter: String?
    public var encodingType: S3ClientTypes.EncodingType?
    public var expectedBucketOwner: String?
    public var keyMarker: String?
    public var maxKeys: Int?
    public var optionalObjectAttributes: [S3ClientTypes.OptionalObjectAttributes]?
    public var prefix: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var versionIdMarker: String?

    public init(
        bucket: String? = nil, delimiter: String? = nil, encodingType: S3ClientTypes.EncodingType? = nil,
        expectedBucketOwner: String? = nil, keyMarker: String? = nil, maxKeys: Int? = nil,
        optionalObjectAttributes: [S3ClientTypes.OptionalObjectAttributes]? = nil, prefix: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, versionIdMarker: String? = nil
    ) {
        self.bucket = bucket
        self.delimiter = delimiter
        self.encodingType = encodingType
        self.expectedBucketOwner = expectedBucketOwner
        self.keyMarker = keyMarker
        self.maxKeys = maxKeys
        self.optionalObjectAttributes = optionalObjectAttributes
        self.prefix = prefix
        self.requestPayer = requestPayer
        self.versionIdMarker = versionIdMarker
    }
}

extension ListObjectVersionsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&delimiter, "delimiter")
        m.query(&encodingType, "encoding-type")
        m.query(&keyMarker, "key-marker")
        m.query(&maxKeys, "max-keys")
        m.query(&prefix, "prefix")
        m.query(&versionIdMarker, "version-id-marker")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&optionalObjectAttributes, "x-amz-optional-object-attributes")
    }
}

/// What `ListObjectVersions` answers.
public struct ListObjectVersionsOutput: Sendable {
    public var commonPrefixes: [S3ClientTypes.CommonPrefix]?
    public var deleteMarkers: [S3ClientTypes.DeleteMarkerEntry]?
    public var delimiter: String?
    public var encodingType: S3ClientTypes.EncodingType?
    public var isTruncated: Bool?
    public var keyMarker: String?
    public var maxKeys: Int?
    public var name: String?
    public var nextKeyMarker: String?
    public var nextVersionIdMarker: String?
    public var prefix: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var versionIdMarker: String?
    public var versions: [S3ClientTypes.ObjectVersion]?

    public init(
        commonPrefixes: [S3ClientTypes.CommonPrefix]? = nil, deleteMarkers: [S3ClientTypes.DeleteMarkerEntry]? = nil,
        delimiter: String? = nil, encodingType: S3ClientTypes.EncodingType? = nil, isTruncated: Bool? = nil,
        keyMarker: String? = nil, maxKeys: Int? = nil, name: String? = nil, nextKeyMarker: String? = nil,
        nextVersionIdMarker: String? = nil, prefix: String? = nil, requestCharged: S3ClientTypes.RequestCharged? = nil,
        versionIdMarker: String? = nil, versions: [S3ClientTypes.ObjectVersion]? = nil
    ) {
        self.commonPrefixes = commonPrefixes
        self.deleteMarkers = deleteMarkers
        self.delimiter = delimiter
        self.encodingType = encodingType
        self.isTruncated = isTruncated
        self.keyMarker = keyMarker
        self.maxKeys = maxKeys
        self.name = name
        self.nextKeyMarker = nextKeyMarker
        self.nextVersionIdMarker = nextVersionIdMarker
        self.prefix = prefix
        self.requestCharged = requestCharged
        self.versionIdMarker = versionIdMarker
        self.versions = versions
    }
}

extension ListObjectVersionsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isTruncated, "IsTruncated")
        m.member(&keyMarker, "KeyMarker")
        m.member(&versionIdMarker, "VersionIdMarker")
        m.member(&nextKeyMarker, "NextKeyMarker")
        m.member(&nextVersionIdMarker, "NextVersionIdMarker")
        m.member(&versions, "Version", .flat)
        m.member(&deleteMarkers, "DeleteMarker", .flat)
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
    static let listObjectVersionsOperation = Operation<ListObjectVersionsInput, ListObjectVersionsOutput>(
        "ListObjectVersions", "GET /{Bucket}?versions"
    )

    /// Calls `ListObjectVersions`.
    public func listObjectVersions(input: ListObjectVersionsInput) async throws -> ListObjectVersionsOutput {
        try await runtime.call(Self.listObjectVersionsOperation, input)
    }
}
