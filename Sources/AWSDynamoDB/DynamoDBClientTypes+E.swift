// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public struct Endpoint: Sendable {
        public var address: String?
        public var cachePeriodInMinutes: Int = 0

        public init(address: String? = nil, cachePeriodInMinutes: Int = 0) {
            self.address = address
            self.cachePeriodInMinutes = cachePeriodInMinutes
        }
    }
}

extension DynamoDBClientTypes.Endpoint: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&address, "Address")
        m.defaulted(&cachePeriodInMinutes, "CachePeriodInMinutes")
    }
}

extension DynamoDBClientTypes {
    public struct ExpectedAttributeValue: Sendable {
        public var attributeValueList: [DynamoDBClientTypes.AttributeValue]?
        public var comparisonOperator: DynamoDBClientTypes.ComparisonOperator?
        public var exists: Bool?
        public var value: DynamoDBClientTypes.AttributeValue?

        public init(
            attributeValueList: [DynamoDBClientTypes.AttributeValue]? = nil,
            comparisonOperator: DynamoDBClientTypes.ComparisonOperator? = nil, exists: Bool? = nil,
            value: DynamoDBClientTypes.AttributeValue? = nil
        ) {
            self.attributeValueList = attributeValueList
            self.comparisonOperator = comparisonOperator
            self.exists = exists
            self.value = value
        }
    }
}

extension DynamoDBClientTypes.ExpectedAttributeValue: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&value, "Value")
        m.member(&exists, "Exists")
        m.member(&comparisonOperator, "ComparisonOperator")
        m.member(&attributeValueList, "AttributeValueList")
    }
}
