// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListMultipartUploads` takes.
public struct ListMultipartUploadsInput: Sendable {
    public var bucket: String?
    public var delimiter: String?
    public var encodingType: S3ClientTypes.EncodingType?
    public var expectedBucketOwner: String?
    public var keyMarker: String?
    public var maxUploads: Int?
    public var prefix: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var uploadIdMarker: String?

    public init(
        bucket: String? = nil, delimiter: String? = nil, encodingType: S3ClientTypes.EncodingType? = nil,
        expectedBucketOwner: String? = nil, keyMarker: String? = nil, maxUploads: Int? = nil, prefix: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, uploadIdMarker: String? = nil
    ) {
        self.bucket = bucket
        self.delimiter = delimiter
        self.encodingType = encodingType
        self.expectedBucketOwner = expectedBucketOwner
        self.keyMarker = keyMarker
        self.maxUploads = maxUploads
        self.prefix = prefix
        self.requestPayer = requestPayer
        self.uploadIdMarker = uploadIdMarker
    }
}

extension ListMultipartUploadsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&delimiter, "delimiter")
        m.query(&encodingType, "encoding-type")
        m.query(&keyMarker, "key-marker")
        m.query(&maxUploads, "max-uploads")
        m.query(&prefix, "prefix")
        m.query(&uploadIdMarker, "upload-id-marker")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&requestPayer, "x-amz-request-payer")
    }
}

/// What `ListMultipartUploads` answers.
public struct ListMultipartUploadsOutput: Sendable {
    public var bucket: String?
    public var commonPrefixes: [S3ClientTypes.CommonPrefix]?
    public var delimiter: String?
    public var encodingType: S3ClientTypes.EncodingType?
    public var isTruncated: Bool?
    public var keyMarker: String?
    public var maxUploads: Int?
    public var nextKeyMarker: String?
    public var nextUploadIdMarker: String?
    public var prefix: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var uploadIdMarker: String?
    public var uploads: [S3ClientTypes.MultipartUpload]?

    public init(
        bucket: String? = nil, commonPrefixes: [S3ClientTypes.CommonPrefix]? = nil, delimiter: String? = nil,
        encodingType: S3ClientTypes.EncodingType? = nil, isTruncated: Bool? = nil, keyMarker: String? = nil,
        maxUploads: Int? = nil, nextKeyMarker: String? = nil, nextUploadIdMarker: String? = nil, prefix: String? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil, uploadIdMarker: String? = nil,
        uploads: [S3ClientTypes.MultipartUpload]? = nil
    ) {
        self.bucket = bucket
        self.commonPrefixes = commonPrefixes
        self.delimiter = delimiter
        self.encodingType = encodingType
        self.isTruncated = isTruncated
        self.keyMarker = keyMarker
        self.maxUploads = maxUploads
        self.nextKeyMarker = nextKeyMarker
        self.nextUploadIdMarker = nextUploadIdMarker
        self.prefix = prefix
        self.requestCharged = requestCharged
        self.uploadIdMarker = uploadIdMarker
        self.uploads = uploads
    }
}

extension ListMultipartUploadsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&bucket, "Bucket")
        m.member(&keyMarker, "KeyMarker")
        m.member(&uploadIdMarker, "UploadIdMarker")
        m.member(&nextKeyMarker, "NextKeyMarker")
        m.member(&prefix, "Prefix")
        m.member(&delimiter, "Delimiter")
        m.member(&nextUploadIdMarker, "NextUploadIdMarker")
        m.member(&maxUploads, "MaxUploads")
        m.member(&isTruncated, "IsTruncated")
        m.member(&uploads, "Upload", .flat)
        m.member(&commonPrefixes, "CommonPrefixes", .flat)
        m.member(&encodingType, "EncodingType")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let listMultipartUploadsOperation = Operation<ListMultipartUploadsInput, ListMultipartUploadsOutput>(
        "ListMultipartUploads", "GET /{Bucket}?uploads"
    )

    /// Calls `ListMultipartUploads`.
    public func listMultipartUploads(input: ListMultipartUploadsInput) async throws -> ListMultipartUploadsOutput {
        try await runtime.call(Self.listMultipartUploadsOperation, input)
    }
}
