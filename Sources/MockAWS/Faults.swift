import MockDynamoDB
package import ServiceKit

/// A failure that a check or a learner orders: some calls of an operation are answered with an error of their choice.
package struct Fault: Sendable {
    package var operation: String
    package var error: AWSError
    /// How many matching calls pass before the first that fails.
    package var callsBefore: Int
    /// How many calls fail then.
    package var times: Int
    /// Only calls with this access key; every key when nil.
    package var accessKey: String?

    package init(operation: String, error: AWSError, callsBefore: Int = 0, times: Int = 1, accessKey: String? = nil) {
        self.operation = operation
        self.error = error
        self.callsBefore = callsBefore
        self.times = times
        self.accessKey = accessKey
    }
}

/// The faults that are ordered and not used up. Confined to the world's loop.
struct Faults {
    private var ordered: [Fault] = []

    mutating func add(_ fault: Fault) { ordered.append(fault) }

    mutating func removeAll() { ordered = [] }

    /// The error this call is to be answered with, if any.
    mutating func next(operation: String, accessKey: String) -> AWSError? {
        for index in ordered.indices
        where ordered[index].operation == operation && (ordered[index].accessKey ?? accessKey) == accessKey {
            if ordered[index].callsBefore > 0 {
                ordered[index].callsBefore -= 1
                continue
            }
            let error = ordered[index].error
            ordered[index].times -= 1
            if ordered[index].times <= 0 { ordered.remove(at: index) }
            return error
        }
        return nil
    }
}

extension World {
    /// Orders a failure.
    package func inject(_ fault: Fault) { onLoop { $0.faults.add(fault) } }

    /// Makes DynamoDB's eventually consistent reads miss what was just written, for all tables; a chance of 0 ends it.
    ///
    /// - Parameters:
    ///   - chance: how likely such a read is stale, from 0 to 1.
    ///   - seconds: for how long after a write, by the world's clock.
    package func makeReadsStale(chance: Double, lagSeconds seconds: Int64) {
        onLoop { StaleReads.set($0.universe, chance: chance, lagSeconds: seconds) }
    }

    /// Makes DynamoDB's tables and indexes take this long, by the world's clock, to come, change and go.
    package func delayTables(bySeconds seconds: Int) throws(AWSError) {
        try perform { (universe) throws(AWSError) in try TableTransitions.set(seconds: seconds, universe.store) }
    }
}
