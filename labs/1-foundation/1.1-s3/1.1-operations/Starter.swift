import AWSS3
import Foundation

// usage: main.swift <bucket> <folder> <page size> <key to share> <key to delete>
let bucket = CommandLine.arguments[1]
let folder = CommandLine.arguments[2]
let pageSize = Int(CommandLine.arguments[3])
let keyToShare = CommandLine.arguments[4]
let keyToDelete = CommandLine.arguments[5]

let s3 = try await S3Client()

// 1. Create the bucket.

// 2. Upload every file of the folder; the key is the file's name.

// 3. List all keys, in pages of pageSize, and print each on its own line.

// 4. Download keyToShare into the file download.bin.

// 5. Delete keyToDelete.

// 6. Print, as the last line, a presigned URL for keyToShare.
print("Nothing is done yet with the bucket \(bucket).")
