// fails: makes the table
import Foundation

print(UUID().uuidString.lowercased())
