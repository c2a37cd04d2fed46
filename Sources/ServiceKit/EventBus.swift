package import Core

/// Something a service tells another, such as S3's news for a queue. It is a fact once it is published: whoever gets it
/// can no longer prevent it.
package struct PublishedEvent: Sendable {
    /// Counts up from 1 in a world; given when it is published.
    package internal(set) var number = 0
    package let time: Timestamp
    /// The ARN of what it is about, such as a bucket.
    package let source: String
    package let account: String
    package let region: String
    /// What happened, in the source's words.
    package let type: String
    /// The ARN it is for: a queue, topic, function or event bus.
    package let destination: String
    /// What the destination gets, as AWS would write it.
    package let message: JSONValue

    package init(
        time: Timestamp, source: String, account: String, region: String, type: String, destination: String,
        message: JSONValue
    ) {
        self.time = time
        self.source = source
        self.account = account
        self.region = region
        self.type = type
        self.destination = destination
        self.message = message
    }
}

/// Carries events from service to service within a world, after the commit of what they tell of. Confined to the
/// world's loop.
///
/// A service that can be a destination subscribes under the name its ARNs carry. What is published while no service of
/// that name is there is kept as evidence all the same.
package final class EventBus {
    /// A service that events can be sent to.
    package struct Subscriber {
        /// Whether a destination exists.
        package let knows: (_ arn: String) -> Bool
        /// Takes an event; what it changes is committed with it.
        package let deliver: (PublishedEvent, Universe) throws(AWSError) -> Void

        package init(
            knows: @escaping (_ arn: String) -> Bool,
            deliver: @escaping (PublishedEvent, Universe) throws(AWSError) -> Void
        ) {
            self.knows = knows
            self.deliver = deliver
        }
    }

    /// How many of the last events are kept to be looked at.
    package static let keptMax = 1000
    /// How many events may come of one commit, one causing the next, before it must be a circle.
    package static let chainMax = 10_000

    private var subscribers: [String: Subscriber] = [:]
    private var waiting: [PublishedEvent] = []
    private var lastSequence: UInt64 = 0
    /// How many events there have been.
    package private(set) var count = 0
    /// The last events, oldest first.
    package private(set) var recent: [PublishedEvent] = []

    package init() {}

    /// Sends events for ARNs of a service, such as `sqs`, to it.
    package func subscribe(_ service: String, _ subscriber: Subscriber) { subscribers[service] = subscriber }

    /// What is wrong with a destination, in AWS's words; nil if nothing is. `kind` is what AWS calls such a thing.
    package func problem(with arn: String, kind: String) -> String? {
        if let subscriber = subscribers[Self.service(of: arn)], subscriber.knows(arn) { return nil }
        return "The destination \(kind) does not exist"
    }

    /// Hexadecimal digits that are larger for each later event: what tells the order of two events.
    package func sequencer(_ now: Timestamp) -> String {
        lastSequence = max(lastSequence + 1, UInt64(max(now.milliseconds, 0)) << 16)
        let digits = String(lastSequence, radix: 16, uppercase: true)
        return "00" + String(repeating: "0", count: max(16 - digits.utf8.count, 0)) + digits
    }

    /// Takes an event whose cause is committed.
    func publish(_ event: PublishedEvent) {
        count += 1
        var event = event
        event.number = count
        if recent.count == Self.keptMax { recent.removeFirst() }
        recent.append(event)
        waiting.append(event)
    }

    package var hasWaiting: Bool { !waiting.isEmpty }

    /// Hands over what waits. Each delivery is a call of its own: one that fails takes back what it changed and
    /// nothing else. What deliveries publish waits for their commit.
    /// - Returns: the failures, worded for the person at the terminal.
    package func deliver(in universe: Universe) -> [String] {
        let events = waiting
        waiting = []
        var failures: [String] = []
        for event in events {
            guard let subscriber = subscribers[Self.service(of: event.destination)] else { continue }
            do throws(AWSError) {
                try universe.store.atomically { () throws(AWSError) in try subscriber.deliver(event, universe) }
            } catch {
                failures.append("an event for \(event.destination) could not be delivered: \(error.message)")
            }
        }
        return failures
    }

    private static func service(of arn: String) -> String {
        let parts = arn.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count > 2 ? String(parts[2]) : ""
    }
}
