// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct QueueConfiguration: Sendable {
        public var events: [S3ClientTypes.Event]?
        public var filter: S3ClientTypes.NotificationConfigurationFilter?
        public var id: String?
        public var queueArn: String?

        public init(
            events: [S3ClientTypes.Event]? = nil, filter: S3ClientTypes.NotificationConfigurationFilter? = nil,
            id: String? = nil, queueArn: String? = nil
        ) {
            self.events = events
            self.filter = filter
            self.id = id
            self.queueArn = queueArn
        }
    }
}

extension S3ClientTypes.QueueConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&queueArn, "Queue")
        m.member(&events, "Event", .flat)
        m.member(&filter, "Filter")
    }
}
