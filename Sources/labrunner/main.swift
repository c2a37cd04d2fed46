import MockAWS
import Glibc
var c = World.Configuration(dataDirectory: CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : nil)
c.report = { print($0) }
let w = try World(c)
print(try w.start(port: Int(CommandLine.arguments[1])!))
while true { pause() }
