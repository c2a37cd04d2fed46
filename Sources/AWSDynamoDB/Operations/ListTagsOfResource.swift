// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListTagsOfResource` takes.
public struct ListTagsOfResourceInput: Sendable {
    public var nextToken: String?
    public var resourceArn: String?

    public init(nextToken: String? = nil, resourceArn: String? = nil) {
        self.nextToken = nextToken
        self.resourceArn = resourceArn
    }
}

extension ListTagsOfResourceInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&resourceArn, "ResourceArn")
        m.member(&nextToken, "NextToken")
    }
}

/// What `ListTagsOfResource` answers.
public struct ListTagsOfResourceOutput: Sendable {
    public var nextToken: String?
    public var tags: [DynamoDBClientTypes.Tag]?

    public init(nextToken: String? = nil, tags: [DynamoDBClientTypes.Tag]? = nil) {
        self.nextToken = nextToken
        self.tags = tags
    }
}

extension ListTagsOfResourceOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tags, "Tags")
        m.member(&nextToken, "NextToken")
    }
}

extension DynamoDBClient {
    static let listTagsOfResourceOperation = Operation<ListTagsOfResourceInput, ListTagsOfResourceOutput>(
        "ListTagsOfResource", "POST /",
        errors: [InternalServerError.self, InvalidEndpointException.self, ResourceNotFoundException.self]
    )

    /// Calls `ListTagsOfResource`.
    public func listTagsOfResource(input: ListTagsOfResourceInput) async throws -> ListTagsOfResourceOutput {
        try await runtime.call(Self.listTagsOfResourceOperation, input)
    }
}
