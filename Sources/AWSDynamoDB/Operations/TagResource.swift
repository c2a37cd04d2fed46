// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `TagResource` takes.
public struct TagResourceInput: Sendable {
    public var resourceArn: String?
    public var tags: [DynamoDBClientTypes.Tag]?

    public init(resourceArn: String? = nil, tags: [DynamoDBClientTypes.Tag]? = nil) {
        self.resourceArn = resourceArn
        self.tags = tags
    }
}

extension TagResourceInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&resourceArn, "ResourceArn")
        m.member(&tags, "Tags")
    }
}

/// What `TagResource` answers.
public struct TagResourceOutput: Sendable {
    public init() {}
}

extension TagResourceOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension DynamoDBClient {
    static let tagResourceOperation = Operation<TagResourceInput, TagResourceOutput>(
        "TagResource", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, LimitExceededException.self,
            ResourceInUseException.self, ResourceNotFoundException.self,
        ])

    /// Calls `TagResource`.
    public func tagResource(input: TagResourceInput) async throws -> TagResourceOutput {
        try await runtime.call(Self.tagResourceOperation, input)
    }
}
