import ServiceKit

/// The part of DynamoDB that checks the values of a request. Which of them it is depends on the operation, and decides the
/// words; in 2026 AWS moved one operation after the other to newer ones (measured in October 2026 by
/// https://github.com/paritysuite/dynamodb-conformance in all regions).
enum ValueLayer: Sendable {
    /// PutItem, UpdateItem and DeleteItem: the newer checks, reported as the errors of a request's form are.
    case enveloped
    /// GetItem, BatchGetItem and Query: the newer checks.
    case current
    /// BatchWriteItem, Scan, transactions and PartiQL.
    case older

    /// Does what reads values, and words what it finds wrong.
    func reading<Read>(_ body: () throws(AWSError) -> Read) throws(AWSError) -> Read {
        guard self == .enveloped else { return try body() }
        do throws(AWSError) { return try body() } catch {
            guard error.code == "ValidationException" else { throw error }
            throw .requestValidation(error.message, isEnveloped: true)
        }
    }

    // MARK: - Members that are there twice

    /// Refuses a set of strings that has one of them twice.
    func repeatedStrings(_ texts: [String]) -> AWSError {
        let shown = self == .older ? texts : Self.sortedToRepeat(texts) { Array($0.utf8) }.map { "\"\($0)\"" }
        return .invalidParameter("Input collection [\(shown.joined(separator: ", "))] contains duplicates.")
    }

    /// Refuses a set of numbers that has one of them twice.
    var repeatedNumber: AWSError {
        self == .older
            ? .validation("Input collection contains duplicates")
            : .invalidParameter("Input collection contains duplicates.")
    }

    /// Refuses a set of byte strings that has one of them twice. `encode` is Base64.
    func repeatedBytes(_ values: [[UInt8]], _ encode: ([UInt8]) -> String) -> AWSError {
        let shown =
            self == .older
            ? values.map(encode).joined(separator: ", ")
            : Self.sortedToRepeat(values) { $0 }.map { "\"\(encode($0))\"" }.joined(separator: ",")
        return .invalidParameter("Input collection [\(shown)]of type BS contains duplicates.")
    }

    /// As the newer checks print a set: in the order of its bytes up to the first repeat, from there as it was sent.
    private static func sortedToRepeat<Member>(_ members: [Member], by bytes: (Member) -> [UInt8]) -> [Member] {
        var seen: Set<[UInt8]> = []
        let end = members.firstIndex { !seen.insert(bytes($0)).inserted } ?? members.endIndex
        let sorted = members[..<end].sorted { bytes($0).lexicographicallyPrecedes(bytes($1)) }
        return sorted + members[end...]
    }
}
