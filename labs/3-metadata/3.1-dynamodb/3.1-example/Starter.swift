import AWSDynamoDB
import Foundation
import SmithyWaitersAPI

// usage: main.swift <table> <list> <user> <month>
let table = CommandLine.arguments[1]
let list = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
let user = CommandLine.arguments[3]
let month = CommandLine.arguments[4]

let dynamoDB = try await DynamoDBClient()

// 1. Create the table: partition key userId, and a sort key that begins with the time. Wait until it is there.
// 2. Store every line of the list. A line is userId,fileId,fileName,size,uploadedAt,note.
// 3. Query the user's files of the month, newest first, and print their names.
print("Nothing is done yet for \(user) in \(month).")
