// fails: lends a link
import AWSS3
import Foundation

// usage: main.swift <bucket> <folder> <page size> <key to share> <key to delete>
let bucket = CommandLine.arguments[1]
let folder = CommandLine.arguments[2]
let pageSize = Int(CommandLine.arguments[3])
let keyToShare = CommandLine.arguments[4]
let keyToDelete = CommandLine.arguments[5]

let s3 = try await S3Client()

_ = try await s3.createBucket(input: CreateBucketInput(bucket: bucket))

for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
    let contents = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    _ = try await s3.putObject(input: PutObjectInput(body: .data(contents), bucket: bucket, key: name))
}

let pages = s3.listObjectsV2Paginated(input: ListObjectsV2Input(bucket: bucket, maxKeys: pageSize))
for try await page in pages {
    for object in page.contents ?? [] {
        print(object.key ?? "")
    }
}

let object = try await s3.getObject(input: GetObjectInput(bucket: bucket, key: keyToShare))
let contents = try await object.body?.readData() ?? Data()
try contents.write(to: URL(fileURLWithPath: "download.bin"))

_ = try await s3.deleteObject(input: DeleteObjectInput(bucket: bucket, key: keyToDelete))

let link = try await s3.presignedURLForGetObject(
    input: GetObjectInput(bucket: bucket, key: keyToShare), expiration: 604_800)
print(link.absoluteString)
