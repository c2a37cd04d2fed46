import ServiceKit
import Testing

@testable import MockDynamoDB

/// An expression and what AWS says of it; nil where it takes it.
struct ExpressionCase: Sendable, CustomTestStringConvertible {
    let text: String
    let error: String?

    init(_ text: String, _ error: String? = nil) {
        self.text = text
        self.error = error
    }

    var testDescription: String { text.count > 60 ? "\(text.prefix(60))… (\(text.count))" : text }
}

/// Names and values that the cases use.
let sampleMembers: Structure = [
    "ExpressionAttributeNames": .structure(["#n": .string("name"), "#dot": .string("a.b")]),
    "ExpressionAttributeValues": .structure([
        ":a": .structure(["N": .string("1")]), ":b": .structure(["N": .string("2")]),
        ":s": .structure(["S": .string("x")]), ":S": .structure(["S": .string("S")]),
        ":l": .structure(["L": .list([.structure(["N": .string("1")])])]),
        ":ss": .structure(["SS": .list([.string("a")])]), ":t": .structure(["BOOL": .boolean(true)]),
    ]),
]

/// What an error says, or nil for none.
func message(of body: () throws(AWSError) -> Void) -> String? {
    do throws(AWSError) {
        try body()
        return nil
    } catch {
        return error.message
    }
}

/// An item that updates and conditions are tried on.
let sampleItem: Item = [
    "p": .string("key"), "n": .number(DecimalNumber(5)), "s": .string("hello"), "nul": .null,
    "l": .list([.string("one"), .string("two"), .string("three")]),
    "m": .map(["x": .number(DecimalNumber(1)), "y": .list([.null])]), "ss": .stringSet(["a", "b"]),
]

let manyParentheses = String(repeating: "(", count: 4000)
let manyOperators = Array(repeating: "n=:a", count: 200).joined(separator: " or ")
let manyOperands = Array(repeating: ":a", count: 101).joined(separator: ",")
let longName = String(repeating: "a", count: 4092)
