import Core
import Crypto
import ServiceKit

/// Tells the destinations of a bucket what happened in it.
struct Notifications {
    /// The object an event is about.
    struct Subject {
        let key: String
        var size: Int?
        var etag: String?
        /// Nil without versioning.
        var version: String?
    }

    private let bucket: Bucket
    private let call: Call

    init(_ bucket: Bucket, _ call: Call) {
        self.bucket = bucket
        self.call = call
    }

    /// Publishes an event to every destination that wants it, once the call is committed. It costs nothing in a bucket
    /// without destinations.
    func announce(_ event: S3Event, _ subject: Subject) throws(AWSError) {
        guard bucket.features.contains(.notification),
            let document = try ConfigurationTable(bucket, call.store).find(.notification)
        else { return }
        let configuration = try NotificationConfiguration(document)
        let sequencer = call.events.sequencer(call.now)
        for target in configuration.targets where target.takes("s3:\(event.rawValue)", key: subject.key) {
            let record = record(event, subject, configuration: target.id, sequencer)
            publish(JSONValue.object(["Records": .array([.object(record)])]), type: event.rawValue, to: target.arn)
        }
        if configuration.usesEventBridge {
            publish(.object(bridged(event, subject, sequencer)), type: event.eventBridge.type, to: eventBus)
        }
    }

    /// What S3 sends to new queues and topics to see whether they can be reached.
    func announceTest(to configuration: NotificationConfiguration) {
        for target in configuration.targets where target.kind != .function {
            let message: JSONObject = [
                "Service": "Amazon S3", "Event": "s3:TestEvent", "Time": .string(call.now.iso8601),
                "Bucket": .string(bucket.name), "RequestId": .string(call.requestID), "HostId": .string(call.hostID),
            ]
            publish(.object(message), type: "s3:TestEvent", to: target.arn)
        }
    }

    private var eventBus: String { "arn:aws:events:\(bucket.region):\(bucket.account):event-bus/default" }

    private func publish(_ message: JSONValue, type: String, to destination: String) {
        call.publish(
            PublishedEvent(
                time: call.now, source: "arn:aws:s3:::\(bucket.name)", account: bucket.account, region: bucket.region,
                type: type, destination: destination, message: message))
    }

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
    private func record(
        _ event: S3Event, _ subject: Subject, configuration: String, _ sequencer: String
    ) -> JSONObject {
        var object: JSONObject = ["key": .string(Self.formEncoded(subject.key))]
        if event.hasSize, let size = subject.size { object["size"] = JSONValue(size) }
        if event.hasETag, let etag = subject.etag { object["eTag"] = .string(etag) }
        if let version = subject.version { object["versionId"] = .string(version) }
        if event.hasSequencer { object["sequencer"] = .string(sequencer) }
        return [
            "eventVersion": .string(event.version), "eventSource": "aws:s3", "awsRegion": .string(bucket.region),
            "eventTime": .string(call.now.iso8601), "eventName": .string(event.rawValue),
            "userIdentity": ["principalId": .string(principal)],
            "requestParameters": ["sourceIPAddress": .string(Self.sourceAddress)],
            "responseElements": [
                "x-amz-request-id": .string(call.requestID), "x-amz-id-2": .string(call.hostID),
            ],
            "s3": [
                "s3SchemaVersion": "1.0", "configurationId": .string(configuration),
                "bucket": [
                    "name": .string(bucket.name),
                    "ownerIdentity": ["principalId": .string(Self.customer(bucket.account))],
                    "arn": .string("arn:aws:s3:::\(bucket.name)"),
                ],
                "object": .object(object),
            ],
        ]
    }

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
    private func bridged(_ event: S3Event, _ subject: Subject, _ sequencer: String) -> JSONObject {
        let (type, reason, deletion) = event.eventBridge
        var object: JSONObject = ["key": .string(subject.key)]
        if event.hasSize, let size = subject.size { object["size"] = JSONValue(size) }
        if event.hasETag, let etag = subject.etag { object["etag"] = .string(etag) }
        if let version = subject.version { object["version-id"] = .string(version) }
        if event.hasSequencer { object["sequencer"] = .string(sequencer) }
        var detail: JSONObject = [
            "version": "0", "bucket": ["name": .string(bucket.name)], "object": .object(object),
            "request-id": .string(call.requestID),
            "requester": .string(call.caller.isAnonymous ? "Anonymous" : call.caller.account),
            "source-ip-address": .string(Self.sourceAddress),
        ]
        if let reason { detail["reason"] = .string(reason) }
        if let deletion { detail["deletion-type"] = .string(deletion) }
        return [
            "version": "0", "id": .string(call.random { $0.uuid() }), "detail-type": .string(type),
            "source": "aws.s3", "account": .string(bucket.account), "time": .string(call.now.iso8601Seconds),
            "region": .string(bucket.region), "resources": [.string("arn:aws:s3:::\(bucket.name)")],
            "detail": .object(detail),
        ]
    }

    /// A world listens on a loopback address only.
    private static let sourceAddress = "127.0.0.1"

    private var principal: String {
        call.caller.isAnonymous ? "Anonymous" : "AWS:\(Self.customer(call.caller.account))"
    }

    /// The id of an account's owner in the form of a retail customer's.
    private static func customer(_ account: String) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        let digest = SHA256.hash("customer of \(account)")
        return "A" + String(decoding: digest.prefix(13).map { letters[Int($0) % letters.count] }, as: UTF8.self)
    }

    /// A key as records have it: encoded as a form is, where slashes stay and a space is a plus.
    static func formEncoded(_ key: String, keepingSlash: Bool = true) -> String {
        let encoded = PercentEncoding.encode(key, keepingSlash: keepingSlash)
        guard encoded.contains("%20") else { return encoded }
        var result: [UInt8] = []
        let bytes = Array(encoded.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: Array("%20".utf8)) {
                result.append(UInt8(ascii: "+"))
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension ObjectTable {
    /// Tells the bucket's destinations of an object that was written.
    func announce(_ event: S3Event, _ object: NewObject, _ version: String) throws(AWSError) {
        guard bucket.features.contains(.notification) else { return }
        try notifications.announce(
            event, .init(key: object.key, size: object.size, etag: object.etag, version: shown(version)))
    }

    /// Tells the bucket's destinations of a change to an object that is there.
    func announce(_ event: S3Event, _ object: ObjectVersion) throws(AWSError) {
        guard bucket.features.contains(.notification) else { return }
        try notifications.announce(
            event, .init(key: object.key, size: object.size, etag: object.etag, version: shown(object.version)))
    }

    /// Tells the bucket's destinations of an object that went; of a new delete marker, whose content is nothing.
    func announce(_ event: S3Event, _ key: String, version: String?) throws(AWSError) {
        guard bucket.features.contains(.notification) else { return }
        let etag = event == .marked ? "d41d8cd98f00b204e9800998ecf8427e" : nil
        try notifications.announce(event, .init(key: key, size: 0, etag: etag, version: version.flatMap(shown)))
    }

    /// The id of a version in an event; nil in a bucket that never had versions.
    private func shown(_ version: String) -> String? { bucket.versioning == .off ? nil : version }
}
