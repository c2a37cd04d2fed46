// fails: creates the table
import Foundation

let list = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
let user = CommandLine.arguments[3]

for line in list.split(separator: "\n").sorted() where line.hasPrefix("\(user),") {
    print(line.split(separator: ",")[1])
}
