import AWSS3
import Foundation

// usage: main.swift <file> <bucket> <key>
let path = CommandLine.arguments[1]
let bucket = CommandLine.arguments[2]
let key = CommandLine.arguments[3]
let partSizeBytes = 5 * 1024 * 1024

// 1. Open the file; read one part at a time.
// 2. Create the upload, send the parts, keep their ETags.
// 3. Complete the upload.
// 4. If anything fails: abort this upload, and end with an exit status other than 0.

print("Nothing is done yet with \(path).")
