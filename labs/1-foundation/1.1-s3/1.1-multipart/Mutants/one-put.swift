// fails: uploads in parts
import AWSS3
import Foundation

let path = CommandLine.arguments[1]
let bucket = CommandLine.arguments[2]
let key = CommandLine.arguments[3]

let s3 = try await S3Client()
let contents = try Data(contentsOf: URL(fileURLWithPath: path))
_ = try await s3.putObject(input: PutObjectInput(body: .data(contents), bucket: bucket, key: key))
print("stored \(key)")
