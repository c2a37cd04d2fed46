// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBStreamsClientTypes {
    public struct Identity: Sendable {
        public var principalId: String?
        public var type: String?

        public init(principalId: String? = nil, type: String? = nil) {
            self.principalId = principalId
            self.type = type
        }
    }
}

extension DynamoDBStreamsClientTypes.Identity: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&principalId, "PrincipalId")
        m.member(&type, "Type")
    }
}
