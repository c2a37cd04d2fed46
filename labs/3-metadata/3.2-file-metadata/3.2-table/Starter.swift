import AWSDynamoDB
import Foundation
import SmithyWaitersAPI

// usage: main.swift <table> <user> <file name> <size> [<shared with> ...]
let table = CommandLine.arguments[1]
let user = CommandLine.arguments[2]
let fileName = CommandLine.arguments[3]
let size = CommandLine.arguments[4]
let sharedWith = Array(CommandLine.arguments.dropFirst(5))

let dynamoDB = try await DynamoDBClient()

// 1. Make the table, with the keys userId and fileId. If it is there already, go on. Wait until it is active.
// 2. Make a new fileId.
// 3. Put the item, on the condition that there is none with these keys.
// 4. Print the fileId as the last line.
print("Nothing is done yet with \(fileName) of \(user).")
