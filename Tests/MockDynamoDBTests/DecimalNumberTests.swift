import Testing

@testable import MockDynamoDB

/// Forms that AWS accepts, and how it answers them (as recorded in the tests of dynalite and Alternator).
@Test(
    "Numbers are exact and come back as plain digits",
    arguments: [
        ("0", "0"), ("-0", "0"), ("+3", "3"), (".123", "0.123"), ("0001.23", "1.23"),
        ("1e+5", "100000"),
        ("-7.1234", "-7.1234"), ("-0015.789e6", "-15789000"), ("1.50", "1.5"), ("100", "100"), ("5.", "5"),
        ("0000012345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
        ("-00001.23456789012345678901234567890123456780000", "-1.2345678901234567890123456789012345678"),
        ("9.99e125", "999" + String(repeating: "0", count: 123)),
        ("1e-130", "0." + String(repeating: "0", count: 129) + "1"),
    ])
func plainDigits(_ written: String, _ answered: String) throws {
    #expect(try DecimalNumber(parsing: written).text == answered)
}

@Test(
    "What is no number, too large, too small or too long is refused in AWS's words",
    arguments: [
        ("", "The parameter cannot be converted to a numeric value"),
        ("dog", "The parameter cannot be converted to a numeric value: dog"),
        (" 1", "The parameter cannot be converted to a numeric value:  1"),
        ("NaN", "The parameter cannot be converted to a numeric value: NaN"),
        ("1e", "The parameter cannot be converted to a numeric value: 1e"),
        ("1e126", "Number overflow. Attempting to store a number with magnitude larger than supported range"),
        (
            "-1.0e2000000000",
            "Number overflow. Attempting to store a number with magnitude larger than supported range"
        ),
        ("0.9e-130", "Number underflow. Attempting to store a number with magnitude smaller than supported range"),
        ("123456789012345678901234567890123456789", "Attempting to store more than 38 significant digits in a Number"),
        ("3.14159265358979323846264338327950288419", "Attempting to store more than 38 significant digits in a Number"),
    ])
func refusedNumbers(_ written: String, _ message: String) {
    let error = #expect(throws: (any Error).self) { try DecimalNumber(parsing: written) }
    #expect("\(error, default: "")".contains(message))
}

@Test(
    "Sums are exact or refused",
    arguments: [
        ("1", "10000000000000000000000", "10000000000000000000001"), ("0.1", "0.2", "0.3"), ("-5", "5", "0"),
        ("1e38", "-1", String(repeating: "9", count: 38)), ("5e125", "4e125", "9" + String(repeating: "0", count: 125)),
        ("1e-130", "-2e-130", "-0." + String(repeating: "0", count: 129) + "1"), ("1e50", "1", nil),
        ("9e125", "9e125", nil),
        ("9e38", "-1", nil), ("1e125", "1e-130", nil),
    ] as [(String, String, String?)])
func sums(_ a: String, _ b: String, _ sum: String?) throws {
    let (a, b) = (try DecimalNumber(parsing: a), try DecimalNumber(parsing: b))
    guard let sum else {
        #expect(throws: (any Error).self) { try a.adding(b) }
        return
    }
    #expect(try a.adding(b).text == sum)
    #expect(try b.adding(a).text == sum)
    #expect(try DecimalNumber(parsing: sum).subtracting(b) == a)
}

@Test("Numbers sort as their bytes do, whatever their signs, sizes and lengths")
func order() throws {
    let texts = [
        "-9.99e125", "-1e125", "-12345678901234567890123456789012345678", "-100", "-99.5", "-99", "-10", "-9.9", "-2",
        "-1.01", "-1", "-0.99", "-0.1", "-0.01", "-1e-130", "0", "1e-130", "1.5e-130", "0.01", "0.0101", "0.1", "0.99",
        "1",
        "1.01", "1.1", "2", "9", "9.9", "10", "11", "99", "99.5", "100", "101", "1e37",
        "12345678901234567890123456789012345678", "99999999999999999999999999999999999999", "1e125", "9.99e125",
    ]
    let numbers = try texts.map { try DecimalNumber(parsing: $0) }
    for (a, b) in zip(numbers, numbers.dropFirst()) {
        #expect(a < b && !(b < a), "\(a.text) < \(b.text)")
        #expect(a.orderedBytes.lexicographicallyPrecedes(b.orderedBytes), "\(a.text) < \(b.text)")
    }
}

@Test("An item comes back from the store as it went in", arguments: ["é", "e\u{301}", "\u{0}\u{1f}\"\\\n", "", "🙂"])
func storedItems(_ text: String) throws {
    var inner = Item()
    inner["é"] = .string("composed")
    inner["e\u{301}"] = .string("decomposed")
    let item: Item = [
        "s\(text)": .string(text), "n": .number(try DecimalNumber(parsing: "-1.5e-7")), "b": .binary(Array(text.utf8)),
        "t": .boolean(true), "f": .boolean(false), "z": .null, "l": .list([.map(inner), .list([])]),
        "ss": .stringSet([text + "x"]), "ns": .numberSet([DecimalNumber(3)]), "bs": .binarySet([[1]]),
        "m": .map(Item()),
    ]
    #expect(inner.count == 2, "names are told apart by their bytes")
    #expect(try Item(stored: item.json) == item)
}
