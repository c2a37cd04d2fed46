// fails: the link downloads the file
import AWSS3
import Foundation

// usage: main.swift <file> <bucket>
let file = URL(fileURLWithPath: CommandLine.arguments[1])
let bucket = CommandLine.arguments[2]

func contentType(of file: URL) -> String {
    switch file.pathExtension.lowercased() {
    case "jpg": "image/jpeg"
    case "png": "image/png"
    case "pdf": "application/pdf"
    case "txt": "text/plain"
    case "csv": "text/csv"
    default: "application/octet-stream"
    }
}

let s3 = try await S3Client()
let key = file.lastPathComponent

_ = try await s3.putObject(
    input: PutObjectInput(
        body: .data(try Data(contentsOf: file)), bucket: bucket, contentType: contentType(of: file), key: key))

let link = try await s3.presignedURLForGetObject(
    input: GetObjectInput(bucket: bucket, key: "\(key).bak"), expiration: 300)
print(link.absoluteString)
