public import Foundation

/// One request of the learner's program, as the cloud saw it.
public struct RecordedCall: Sendable {
    /// Such as `s3`.
    public let service: String
    /// AWS's name of the operation, such as `PutObject`; empty when the request was refused before it was known.
    public let operation: String
    /// The HTTP status of the answer.
    public let status: Int
    /// AWS's error code; nil for success.
    public let errorCode: String?
    public let errorMessage: String?
    /// The members of the input by AWS's names, such as `Bucket`, without bodies; numbers in digits, instants in ISO 8601,
    /// structures and lists as JSON.
    public let parameters: [String: String]
    /// What the call consumed of each table's throughput, in DynamoDB's capacity units; empty for other services.
    public let consumedCapacity: [String: Double]
    public let userAgent: String
    /// Whether the signature was in the URL.
    public let isPresigned: Bool
    /// Of the body.
    public let requestSizeBytes: Int
    /// Of the body.
    public let responseSizeBytes: Int
    /// By the cloud's clock.
    public let time: Date
    /// The HTTP method, such as `PUT`.
    public let method: String
    /// The request's path and query as sent.
    public let target: String

    /// An input's member by AWS's name, such as `call["Bucket"]`.
    public subscript(parameter: String) -> String? { parameters[parameter] }

    /// The capacity units that the call consumed of all tables together.
    public var consumedCapacityUnits: Double { consumedCapacity.values.sorted().reduce(0, +) }
}

extension Lab {
    /// How many different calls in a row a summary names.
    private static let summaryCallsMax = 12

    /// Calls in a line, such as `3 calls: CreateBucket, PutObject ×2 (403 AccessDenied)`.
    public func summary(of calls: [RecordedCall]) -> String { Self.summary(of: calls) }

    static func summary(of calls: [RecordedCall]) -> String {
        if calls.isEmpty { return "no calls" }
        var groups: [(text: String, count: Int)] = []
        for call in calls {
            let text = brief(call)
            if groups.last?.text == text { groups[groups.count - 1].count += 1 } else { groups.append((text, 1)) }
        }
        var parts = groups.prefix(summaryCallsMax).map { $0.count == 1 ? $0.text : "\($0.text) ×\($0.count)" }
        if groups.count > summaryCallsMax { parts.append("…") }
        return "\(calls.count) call\(calls.count == 1 ? "" : "s"): " + parts.joined(separator: ", ")
    }

    private static func brief(_ call: RecordedCall) -> String {
        let name = call.operation.isEmpty ? "\(call.method) \(call.target.prefix(60))" : call.operation
        if call.status < 400 && call.errorCode == nil { return name }
        return "\(name) (\(call.status)\(call.errorCode.map { " \($0)" } ?? ""))"
    }
}
