// fails: uploads in parts
import Foundation

let key = CommandLine.arguments[3]
print("stored \(key) in 3 parts")
