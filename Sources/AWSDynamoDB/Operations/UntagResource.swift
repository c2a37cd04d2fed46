// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `UntagResource` takes.
public struct UntagResourceInput: Sendable {
    public var resourceArn: String?
    public var tagKeys: [String]?

    public init(resourceArn: String? = nil, tagKeys: [String]? = nil) {
        self.resourceArn = resourceArn
        self.tagKeys = tagKeys
    }
}

extension UntagResourceInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&resourceArn, "ResourceArn")
        m.member(&tagKeys, "TagKeys")
    }
}

/// What `UntagResource` answers.
public struct UntagResourceOutput: Sendable {
    public init() {}
}

extension UntagResourceOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension DynamoDBClient {
    static let untagResourceOperation = Operation<UntagResourceInput, UntagResourceOutput>(
        "UntagResource", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, LimitExceededException.self,
            ResourceInUseException.self, ResourceNotFoundException.self,
        ])

    /// Calls `UntagResource`.
    public func untagResource(input: UntagResourceInput) async throws -> UntagResourceOutput {
        try await runtime.call(Self.untagResourceOperation, input)
    }
}
