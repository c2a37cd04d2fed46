import AWSDynamoDB
import Foundation
import SmithyWaitersAPI

// usage: main.swift <table> <list> <user> <page size> <file to count> <file to give> <new owner>
let table = CommandLine.arguments[1]
let list = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
let user = CommandLine.arguments[3]
let pageSize = Int(CommandLine.arguments[4])
let fileToCount = CommandLine.arguments[5]
let fileToGive = CommandLine.arguments[6]
let newOwner = CommandLine.arguments[7]

let dynamoDB = try await DynamoDBClient()

// 1. Create the table, on-demand, with the keys userId and fileId, and wait until it is there.

// 2. Write every line of the list as an item, in batches. A line is userId,fileId,fileName,size,downloads.

// 3. Query the user's files, in pages of pageSize, and print each fileId on its own line.

// 4. Add 1 to the downloads of fileToCount.

// 5. Give fileToGive to newOwner: all or nothing.
print("Nothing is done yet with the table \(table).")
