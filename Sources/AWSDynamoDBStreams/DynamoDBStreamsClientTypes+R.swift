// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBStreamsClientTypes {
    public struct Record: Sendable {
        public var awsRegion: String?
        public var dynamodb: DynamoDBStreamsClientTypes.StreamRecord?
        public var eventID: String?
        public var eventName: DynamoDBStreamsClientTypes.OperationType?
        public var eventSource: String?
        public var eventVersion: String?
        public var userIdentity: DynamoDBStreamsClientTypes.Identity?

        public init(
            awsRegion: String? = nil, dynamodb: DynamoDBStreamsClientTypes.StreamRecord? = nil, eventID: String? = nil,
            eventName: DynamoDBStreamsClientTypes.OperationType? = nil, eventSource: String? = nil,
            eventVersion: String? = nil, userIdentity: DynamoDBStreamsClientTypes.Identity? = nil
        ) {
            self.awsRegion = awsRegion
            self.dynamodb = dynamodb
            self.eventID = eventID
            self.eventName = eventName
            self.eventSource = eventSource
            self.eventVersion = eventVersion
            self.userIdentity = userIdentity
        }
    }
}

extension DynamoDBStreamsClientTypes.Record: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eventID, "eventID")
        m.member(&eventName, "eventName")
        m.member(&eventVersion, "eventVersion")
        m.member(&eventSource, "eventSource")
        m.member(&awsRegion, "awsRegion")
        m.member(&dynamodb, "dynamodb")
        m.member(&userIdentity, "userIdentity")
    }
}
