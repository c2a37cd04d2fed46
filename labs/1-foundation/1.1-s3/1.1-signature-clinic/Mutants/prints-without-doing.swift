// fails: signs what it prints
import Foundation

let bucket = CommandLine.arguments[1]
let key = CommandLine.arguments[2]
let contentType = CommandLine.arguments[3]
let endpoint = ProcessInfo.processInfo.environment["FILES_ENDPOINT"] ?? ""

print("PUT \(endpoint)/\(bucket)/\(key)")
print("Content-Type: \(contentType)")
print("GET \(endpoint)/\(bucket)/\(key)")
