// fails: the download link works
import AWSS3
import Foundation

// usage: main.swift <bucket> <key> <content type>
// FILES_ENDPOINT is the address at which browsers reach the files, FILES_REGION the region of the bucket.
let bucket = CommandLine.arguments[1]
let key = CommandLine.arguments[2]
let contentType = CommandLine.arguments[3]
let endpoint = ProcessInfo.processInfo.environment["FILES_ENDPOINT"] ?? ""
let region = ProcessInfo.processInfo.environment["FILES_REGION"] ?? ""

// Both are signed for the place where they will be used.
let config = try S3Client.S3ClientConfig(region: region, endpoint: endpoint)

// The upload: the URL, and the headers that were signed with it.
let setByEveryClient = ["host", "content-length"]
let upload = PutObjectInput(bucket: bucket, contentType: contentType, key: key)
if let request = try await upload.presign(config: config, expiration: 300), let url = request.destination.url {
    print("PUT \(url.absoluteString)")
    for header in request.headers.headers where !setByEveryClient.contains(header.name.lowercased()) {
        print("\(header.name): \(header.value.joined(separator: ","))")
    }
}

// The download.
let abroad = S3Client(config: try S3Client.S3ClientConfig(region: "ca-west-1", endpoint: endpoint))
let download = try await abroad.presignedURLForGetObject(
    input: GetObjectInput(bucket: bucket, key: key), expiration: 300)
print("GET \(download.absoluteString)")
