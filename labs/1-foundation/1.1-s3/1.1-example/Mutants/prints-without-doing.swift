// fails: stores the file under its name
import Foundation

let file = URL(fileURLWithPath: CommandLine.arguments[1])
let bucket = CommandLine.arguments[2]
let endpoint = ProcessInfo.processInfo.environment["AWS_ENDPOINT_URL"] ?? ""
print("\(endpoint)/\(bucket)/\(file.lastPathComponent)?X-Amz-Expires=300&X-Amz-Signature=00")
