// fails: stores every file
import Foundation

let list = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
let user = CommandLine.arguments[3]
let month = CommandLine.arguments[4]

let rows = list.split(separator: "\n").map { $0.split(separator: ",") }
let found = rows.filter { $0[0] == user && $0[4].hasPrefix(month) }
for row in found.sorted(by: { $0[4] > $1[4] }) {
    print(row[2])
}
