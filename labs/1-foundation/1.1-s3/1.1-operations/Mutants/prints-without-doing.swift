// fails: creates the bucket
import Foundation

let bucket = CommandLine.arguments[1]
let folder = CommandLine.arguments[2]
let keyToShare = CommandLine.arguments[4]

for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
    print(name)
}
try FileManager.default.copyItem(atPath: "\(folder)/\(keyToShare)", toPath: "download.bin")
let endpoint = ProcessInfo.processInfo.environment["AWS_ENDPOINT_URL"] ?? ""
print("\(endpoint)/\(bucket)/\(keyToShare)?X-Amz-Expires=300&X-Amz-Signature=00")
