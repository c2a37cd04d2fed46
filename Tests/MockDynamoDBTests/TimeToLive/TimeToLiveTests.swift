import Core
import Testing

@testable import MockDynamoDB

/// Which values are times
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-before-you-start.html).
struct TimeToLiveTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let value: AttributeValue?
        let due: Int64?
        var testDescription: String { name }
    }

    private static let now: Int64 = 1_800_000_000
    private static let fiveYears: Int64 = 5 * 365 * 86_400

    private static func number(_ text: String) throws -> AttributeValue { .number(try DecimalNumber(parsing: text)) }

    @Test(
        "only a number is a time, and none that is over five years old",
        arguments: [
            Case(name: "no attribute", value: nil, due: nil),
            Case(name: "a text", value: .string("1800000000"), due: nil),
            Case(name: "a list", value: .list([.number(DecimalNumber(1_800_000_000))]), due: nil),
            Case(name: "now", value: .number(DecimalNumber(1_800_000_000)), due: now),
            Case(name: "past", value: .number(DecimalNumber(1_799_999_999)), due: now - 1),
            Case(name: "future", value: .number(DecimalNumber(1_900_000_000)), due: 1_900_000_000),
            Case(name: "five years ago", value: .number(DecimalNumber(Int(now - fiveYears))), due: now - fiveYears),
            Case(name: "a second more", value: .number(DecimalNumber(Int(now - fiveYears - 1))), due: nil),
            Case(name: "zero", value: .number(.zero), due: nil),
            Case(name: "negative", value: .number(DecimalNumber(-5)), due: nil),
            Case(name: "the largest there is", value: .number(DecimalNumber(.max)), due: .max),
        ])
    func due(_ test: Case) {
        var item: Item = ["p": .string("p")]
        item["e"] = test.value
        #expect(TimeToLive.due(item, "e", now: Timestamp(seconds: Self.now)) == test.due)
    }

    @Test(
        "fractions are cut off, and what is too large is no time",
        arguments: [("1800000000.9", Int64?(1_800_000_000)), ("1E+30", nil), ("1E-30", nil)])
    func fractions(_ text: String, _ due: Int64?) throws {
        let item: Item = ["e": try Self.number(text)]
        #expect(TimeToLive.due(item, "e", now: Timestamp(seconds: Self.now)) == due)
    }
}
