import AWSS3
import Foundation

// usage: main.swift <file> <bucket>
let file = URL(fileURLWithPath: CommandLine.arguments[1])
let bucket = CommandLine.arguments[2]

// 1. Upload the file. Its key is its name, without the folder.
// 2. Store it with the content type that belongs to its ending.
// 3. Presign a GET that is valid for five minutes.
// 4. Print the link as the last line.

print("Nothing is done yet with \(file.lastPathComponent).")
