// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `AbortMultipartUpload` takes.
public struct AbortMultipartUploadInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var ifMatchInitiatedTime: Date?
    public var key: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var uploadId: String?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, ifMatchInitiatedTime: Date? = nil,
        key: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil, uploadId: String? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.ifMatchInitiatedTime = ifMatchInitiatedTime
        self.key = key
        self.requestPayer = requestPayer
        self.uploadId = uploadId
    }
}

extension AbortMultipartUploadInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&uploadId, "uploadId")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&ifMatchInitiatedTime, "x-amz-if-match-initiated-time")
    }
}

/// What `AbortMultipartUpload` answers.
public struct AbortMultipartUploadOutput: Sendable {
    public var requestCharged: S3ClientTypes.RequestCharged?

    public init(requestCharged: S3ClientTypes.RequestCharged? = nil) {
        self.requestCharged = requestCharged
    }
}

extension AbortMultipartUploadOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let abortMultipartUploadOperation = Operation<AbortMultipartUploadInput, AbortMultipartUploadOutput>(
        "AbortMultipartUpload", "DELETE /{Bucket}/{Key+}?x-id=AbortMultipartUpload", errors: [NoSuchUpload.self]
    )

    /// Calls `AbortMultipartUpload`.
    public func abortMultipartUpload(input: AbortMultipartUploadInput) async throws -> AbortMultipartUploadOutput {
        try await runtime.call(Self.abortMultipartUploadOperation, input)
    }
}
