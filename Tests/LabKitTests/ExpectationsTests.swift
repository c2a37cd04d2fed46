@testable import LabKit
import Foundation
import ServiceKit
import Testing

@Suite struct ExpectationsTests {
    private static func call(_ operation: String, code: String? = nil, units: [String: Double] = [:]) -> RecordedCall {
        RecordedCall(
            service: "dynamodb", operation: operation, status: code == nil ? 200 : 400, errorCode: code,
            errorMessage: nil, parameters: [:], consumedCapacity: units, userAgent: "", isPresigned: false,
            requestSizeBytes: 0, responseSizeBytes: 0, time: Date(timeIntervalSince1970: 0), method: "POST", target: "/"
        )
    }

    private static let calls = [
        call("PutItem", units: ["a": 1]), call("Query", code: "ValidationException"),
        call("Scan", units: ["a": 40, "b": 0.5]),
    ]

    /// A name, what is expected, and what a learner is told; nothing where the expectation holds.
    private static let cases: [(String, @Sendable ([RecordedCall]) throws -> Void, String?)] = [
        ("called", { try $0.expect(["PutItem", "Scan"], why: "", tryNext: "") }, nil),
        (
            "called in vain, and not called", { try $0.expect(["PutItem", "Query", "GetItem"], why: "", tryNext: "") },
            "expected a successful call of Query and one of GetItem, "
                + "seen 3 calls: PutItem, Query (400 ValidationException), Scan"
        ),
        ("not called", { try $0.forbid(["BatchGetItem"], why: "", tryNext: "") }, nil),
        (
            "called though forbidden", { try $0.forbid(["Scan", "BatchGetItem"], why: "", tryNext: "") },
            "expected no call of Scan or BatchGetItem, seen 1 call: Scan, which consumed 40.5 capacity units"
        ),
        ("just enough", { try $0.expectCapacityUnits(atMost: 41.5, why: "", tryNext: "") }, nil),
        (
            "too much", { try $0.expectCapacityUnits(atMost: 41, why: "", tryNext: "") },
            "expected at most 41 consumed capacity units, "
                + "seen 41.5; 3 calls: PutItem, Query (400 ValidationException), Scan"
        ),
    ]

    @Test(arguments: cases.indices) func `Calls are expected and forbidden by name and by cost`(index: Int) {
        let (name, expectation, told) = Self.cases[index]
        var failure: ExpectationFailure?
        do { try expectation(Self.calls) } catch { failure = error as? ExpectationFailure }
        #expect(failure?.description == told, "\(name)")
    }

    @Test func `Consumed capacity is added up by table`() {
        func note(_ table: String, _ units: Value) -> Value {
            .structure([
                "TableName": .string(table), "CapacityUnits": units, "Table": .structure(["CapacityUnits": units]),
            ])
        }
        let notes: Structure = [
            "ConsumedCapacity": note("a", .double(0.5)), "Other": note("a", .integer(9)),
            "ConsumedCapacity": note("b", .integer(2)), "ConsumedCapacity": note("a", .number("1.5")),
        ]
        #expect(LabCloud.consumedCapacity(notes) == ["a": 2, "b": 2])
        #expect(LabCloud.consumedCapacity([:]) == [:])
    }
}
