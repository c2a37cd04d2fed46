// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public struct WarmThroughput: Sendable {
        public var readUnitsPerSecond: Int?
        public var writeUnitsPerSecond: Int?

        public init(readUnitsPerSecond: Int? = nil, writeUnitsPerSecond: Int? = nil) {
            self.readUnitsPerSecond = readUnitsPerSecond
            self.writeUnitsPerSecond = writeUnitsPerSecond
        }
    }
}

extension DynamoDBClientTypes.WarmThroughput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&readUnitsPerSecond, "ReadUnitsPerSecond")
        m.member(&writeUnitsPerSecond, "WriteUnitsPerSecond")
    }
}

extension DynamoDBClientTypes {
    public struct WriteRequest: Sendable {
        public var deleteRequest: DynamoDBClientTypes.DeleteRequest?
        public var putRequest: DynamoDBClientTypes.PutRequest?

        public init(
            deleteRequest: DynamoDBClientTypes.DeleteRequest? = nil, putRequest: DynamoDBClientTypes.PutRequest? = nil
        ) {
            self.deleteRequest = deleteRequest
            self.putRequest = putRequest
        }
    }
}

extension DynamoDBClientTypes.WriteRequest: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&putRequest, "PutRequest")
        m.member(&deleteRequest, "DeleteRequest")
    }
}
