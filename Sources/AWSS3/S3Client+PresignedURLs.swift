// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3Client {
    /// The URL of a signed `PutObject`, valid for `expiration` seconds.
    public func presignedURLForPutObject(input: PutObjectInput, expiration: TimeInterval) async throws -> URL {
        try await runtime
            .presignedURL(Self.putObjectOperation, input, expirationSeconds: expiration)
    }

    /// The URL of a signed `GetObject`, valid for `expiration` seconds.
    public func presignedURLForGetObject(input: GetObjectInput, expiration: TimeInterval) async throws -> URL {
        try await runtime
            .presignedURL(Self.getObjectOperation, input, expirationSeconds: expiration)
    }

    /// The URL of a signed `DeleteObject`, valid for `expiration` seconds.
    public func presignedURLForDeleteObject(input: DeleteObjectInput, expiration: TimeInterval) async throws -> URL {
        try await runtime
            .presignedURL(Self.deleteObjectOperation, input, expirationSeconds: expiration)
    }

    /// The URL of a signed `UploadPart`, valid for `expiration` seconds.
    public func presignedURLForUploadPart(input: UploadPartInput, expiration: TimeInterval) async throws -> URL {
        try await runtime
            .presignedURL(Self.uploadPartOperation, input, expirationSeconds: expiration)
    }
}
