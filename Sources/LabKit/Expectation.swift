import AWSClientRuntime
import ClientRuntime

/// Fails the check it stands in unless `condition` holds.
///
/// - Parameters:
///   - expected: what would be right, in the learner's terms.
///   - seen: what the cloud, or the program's user, saw instead.
///   - why: why it matters; a sentence.
///   - tryNext: the nearest thing to try.
public func expect(
    _ condition: Bool, expected: String, seen: String, why: String = "", tryNext: String = ""
) throws {
    if !condition { throw ExpectationFailure(expected: expected, seen: seen, why: why, tryNext: tryNext) }
}

/// What a failed check tells the learner.
public struct ExpectationFailure: Error, Equatable, CustomStringConvertible {
    public var expected: String
    public var seen: String
    public var why: String
    public var tryNext: String

    public init(expected: String, seen: String, why: String = "", tryNext: String = "") {
        self.expected = expected
        self.seen = seen
        self.why = why
        self.tryNext = tryNext
    }

    public var description: String { "expected \(expected), seen \(seen)" }

    /// An error that a check did not foresee, such as `NoSuchKey` when it fetches what should have been stored.
    init(unexpected error: any Error) {
        self.init(
            expected: "that this check can look at what your program left behind", seen: describe(error),
            why: "The check asked the cloud for something that your program should have made.")
    }
}

/// An error in words: AWS's code and message where it has them.
func describe(_ error: any Error) -> String {
    if let error = error as? any AWSServiceError {
        return [error.errorCode, error.message].compactMap { $0 }.joined(separator: ": ")
    }
    return "\(error)"
}
