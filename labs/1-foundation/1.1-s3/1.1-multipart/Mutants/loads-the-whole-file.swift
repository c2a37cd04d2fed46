// fails: never holds the whole file in memory
import AWSS3
import Foundation

// usage: main.swift <file> <bucket> <key>
let path = CommandLine.arguments[1]
let bucket = CommandLine.arguments[2]
let key = CommandLine.arguments[3]
let partSizeBytes = 5 * 1024 * 1024

let contents = try Data(contentsOf: URL(fileURLWithPath: path))
let s3 = try await S3Client()
let upload = try await s3.createMultipartUpload(input: CreateMultipartUploadInput(bucket: bucket, key: key))

do {
    var parts: [S3ClientTypes.CompletedPart] = []
    for start in stride(from: 0, to: contents.count, by: partSizeBytes) {
        let number = parts.count + 1
        let chunk = contents[start..<min(start + partSizeBytes, contents.count)]
        let part = try await s3.uploadPart(
            input: UploadPartInput(
                body: .data(chunk), bucket: bucket, key: key, partNumber: number, uploadId: upload.uploadId))
        parts.append(S3ClientTypes.CompletedPart(eTag: part.eTag, partNumber: number))
    }
    _ = try await s3.completeMultipartUpload(
        input: CompleteMultipartUploadInput(
            bucket: bucket, key: key, multipartUpload: S3ClientTypes.CompletedMultipartUpload(parts: parts),
            uploadId: upload.uploadId))
    print("stored \(key) in \(parts.count) parts")
} catch {
    _ = try await s3.abortMultipartUpload(
        input: AbortMultipartUploadInput(bucket: bucket, key: key, uploadId: upload.uploadId))
    print("not stored: \(error)")
    exit(1)
}
