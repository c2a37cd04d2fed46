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
