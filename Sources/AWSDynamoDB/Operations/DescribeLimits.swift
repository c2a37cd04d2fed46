// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DescribeLimits` takes.
public struct DescribeLimitsInput: Sendable {
    public init() {}
}

extension DescribeLimitsInput: Shape {
    package mutating func members(_ m: Members) {}
}

/// What `DescribeLimits` answers.
public struct DescribeLimitsOutput: Sendable {
    public var accountMaxReadCapacityUnits: Int?
    public var accountMaxWriteCapacityUnits: Int?
    public var tableMaxReadCapacityUnits: Int?
    public var tableMaxWriteCapacityUnits: Int?

    public init(
        accountMaxReadCapacityUnits: Int? = nil, accountMaxWriteCapacityUnits: Int? = nil,
        tableMaxReadCapacityUnits: Int? = nil, tableMaxWriteCapacityUnits: Int? = nil
    ) {
        self.accountMaxReadCapacityUnits = accountMaxReadCapacityUnits
        self.accountMaxWriteCapacityUnits = accountMaxWriteCapacityUnits
        self.tableMaxReadCapacityUnits = tableMaxReadCapacityUnits
        self.tableMaxWriteCapacityUnits = tableMaxWriteCapacityUnits
    }
}

extension DescribeLimitsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&accountMaxReadCapacityUnits, "AccountMaxReadCapacityUnits")
        m.member(&accountMaxWriteCapacityUnits, "AccountMaxWriteCapacityUnits")
        m.member(&tableMaxReadCapacityUnits, "TableMaxReadCapacityUnits")
        m.member(&tableMaxWriteCapacityUnits, "TableMaxWriteCapacityUnits")
    }
}

extension DynamoDBClient {
    static let describeLimitsOperation = Operation<DescribeLimitsInput, DescribeLimitsOutput>(
        "DescribeLimits", "POST /", errors: [InternalServerError.self, InvalidEndpointException.self]
    )

    /// Calls `DescribeLimits`.
    public func describeLimits(input: DescribeLimitsInput) async throws -> DescribeLimitsOutput {
        try await runtime.call(Self.describeLimitsOperation, input)
    }
}
