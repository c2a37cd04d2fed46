// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public struct OnDemandThroughput: Sendable {
        public var maxReadRequestUnits: Int?
        public var maxWriteRequestUnits: Int?

        public init(maxReadRequestUnits: Int? = nil, maxWriteRequestUnits: Int? = nil) {
            self.maxReadRequestUnits = maxReadRequestUnits
            self.maxWriteRequestUnits = maxWriteRequestUnits
        }
    }
}

extension DynamoDBClientTypes.OnDemandThroughput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&maxReadRequestUnits, "MaxReadRequestUnits")
        m.member(&maxWriteRequestUnits, "MaxWriteRequestUnits")
    }
}

extension DynamoDBClientTypes {
    public struct OnDemandThroughputOverride: Sendable {
        public var maxReadRequestUnits: Int?

        public init(maxReadRequestUnits: Int? = nil) {
            self.maxReadRequestUnits = maxReadRequestUnits
        }
    }
}

extension DynamoDBClientTypes.OnDemandThroughputOverride: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&maxReadRequestUnits, "MaxReadRequestUnits")
    }
}
