package import Core

/// One request as the cloud saw it: the evidence that checks and learners read.
package struct TraceEntry: Sendable {
    /// Counts up from 1 in a world.
    package var number: Int
    package var time: Timestamp
    package var service: String
    /// Empty when the request was refused before its operation was known.
    package var operation: String
    package var method: String
    /// The request target as sent.
    package var target: String
    package var host: String
    package var userAgent: String
    package var caller: Caller
    package var region: String
    package var requestID: String
    /// The members of the input, without bodies.
    package var input: Structure
    /// What the operation noted beside its answer, such as the capacity it consumed.
    package var notes: Structure
    package var status: Int
    /// AWS's error code; empty for success.
    package var errorCode: String
    package var errorMessage: String
    package var requestSizeBytes: Int
    package var responseSizeBytes: Int
    /// How the request proved who it is: `header`, `presigned`, `anonymous`.
    package var authentication: String

    package init(
        number: Int, time: Timestamp, service: String, operation: String, method: String, target: String,
        host: String, userAgent: String, caller: Caller, region: String, requestID: String, input: Structure,
        notes: Structure = Structure(), status: Int, errorCode: String, errorMessage: String, requestSizeBytes: Int,
        responseSizeBytes: Int,
        authentication: String
    ) {
        self.number = number
        self.time = time
        self.service = service
        self.operation = operation
        self.method = method
        self.target = target
        self.host = host
        self.userAgent = userAgent
        self.caller = caller
        self.region = region
        self.requestID = requestID
        self.input = input
        self.notes = notes
        self.status = status
        self.errorCode = errorCode
        self.errorMessage = errorMessage
        self.requestSizeBytes = requestSizeBytes
        self.responseSizeBytes = responseSizeBytes
        self.authentication = authentication
    }
}

/// The last requests of a world, oldest first. Confined to the world's loop.
package final class Trace {
    private var ring: [TraceEntry] = []
    private var start = 0
    private let capacity: Int
    /// How many requests the world has seen.
    package private(set) var count: Int

    /// Keeps the last `capacity` requests; numbering goes on from `count`.
    package init(capacity: Int, count: Int = 0) {
        precondition(capacity > 0, "a trace keeps at least one entry")
        self.capacity = capacity
        self.count = count
    }

    /// Numbers and keeps an entry.
    package func record(_ entry: TraceEntry) {
        count += 1
        var entry = entry
        entry.number = count
        if ring.count < capacity {
            ring.append(entry)
        } else {
            ring[start] = entry
            start = (start + 1) % capacity
        }
    }

    package var entries: [TraceEntry] { Array(ring[start...] + ring[..<start]) }

    /// The entries numbered after `number`.
    package func entries(after number: Int) -> [TraceEntry] { entries.filter { $0.number > number } }
}
