import AWSS3
import Foundation

// usage: main.swift <bucket> <key> <content type>
// FILES_ENDPOINT is the address at which browsers reach the files, FILES_REGION the region of the bucket.
//
// This program is ill: browsers get 403 SignatureDoesNotMatch (or 400) for both URLs that it prints.
// Find out what was signed and what is sent, and mend it.
let bucket = CommandLine.arguments[1]
let key = CommandLine.arguments[2]
let contentType = CommandLine.arguments[3]
let endpoint = ProcessInfo.processInfo.environment["FILES_ENDPOINT"] ?? ""
let region = ProcessInfo.processInfo.environment["FILES_REGION"] ?? ""

/// Puts the public address in place of the one that a URL was made with.
func published(_ url: URL) -> String {
    guard let address = URLComponents(string: endpoint), let host = address.host,
        var parts = URLComponents(url: url, resolvingAgainstBaseURL: false)
    else { return url.absoluteString }
    parts.host = host
    parts.port = address.port
    return parts.string ?? url.absoluteString
}

// The upload.
let config = try S3Client.S3ClientConfig(region: region, endpoint: endpoint)
let upload = PutObjectInput(bucket: bucket, contentType: contentType, key: key)
if let request = try await upload.presign(config: config, expiration: 300), let url = request.destination.url {
    print("PUT \(url.absoluteString)")
}

// The download.
let s3 = try await S3Client()
let download = try await s3.presignedURLForGetObject(
    input: GetObjectInput(bucket: bucket, key: key), expiration: 300)
print("GET \(published(download))")
