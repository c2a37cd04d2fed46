// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime
public import Foundation

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

extension S3Client {
    /// The signed request, valid for `expiration` seconds, for a client of Foundation's.
    public func presignedRequestForPutObject(
        input: PutObjectInput, expiration: TimeInterval
    ) async throws -> URLRequest {
        try urlRequest(
            await runtime.presign(
                Self.putObjectOperation, input, expirationSeconds: expiration))
    }

    /// The signed request, valid for `expiration` seconds, for a client of Foundation's.
    public func presignedRequestForGetObject(
        input: GetObjectInput, expiration: TimeInterval
    ) async throws -> URLRequest {
        try urlRequest(
            await runtime.presign(
                Self.getObjectOperation, input, expirationSeconds: expiration))
    }

    /// The signed request, valid for `expiration` seconds, for a client of Foundation's.
    public func presignedRequestForDeleteObject(
        input: DeleteObjectInput, expiration: TimeInterval
    ) async throws -> URLRequest {
        try urlRequest(
            await runtime.presign(
                Self.deleteObjectOperation, input, expirationSeconds: expiration))
    }

    /// The signed request, valid for `expiration` seconds, for a client of Foundation's.
    public func presignedRequestForUploadPart(
        input: UploadPartInput, expiration: TimeInterval
    ) async throws -> URLRequest {
        try urlRequest(
            await runtime.presign(
                Self.uploadPartOperation, input, expirationSeconds: expiration))
    }
}
