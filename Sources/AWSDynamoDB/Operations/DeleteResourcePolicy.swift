// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteResourcePolicy` takes.
public struct DeleteResourcePolicyInput: Sendable {
    public var expectedRevisionId: String?
    public var resourceArn: String?

    public init(expectedRevisionId: String? = nil, resourceArn: String? = nil) {
        self.expectedRevisionId = expectedRevisionId
        self.resourceArn = resourceArn
    }
}

extension DeleteResourcePolicyInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&resourceArn, "ResourceArn")
        m.member(&expectedRevisionId, "ExpectedRevisionId")
    }
}

/// What `DeleteResourcePolicy` answers.
public struct DeleteResourcePolicyOutput: Sendable {
    public var revisionId: String?

    public init(revisionId: String? = nil) {
        self.revisionId = revisionId
    }
}

extension DeleteResourcePolicyOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&revisionId, "RevisionId")
    }
}

extension DynamoDBClient {
    static let deleteResourcePolicyOperation = Operation<DeleteResourcePolicyInput, DeleteResourcePolicyOutput>(
        "DeleteResourcePolicy", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, LimitExceededException.self,
            PolicyNotFoundException.self, ResourceInUseException.self, ResourceNotFoundException.self,
        ])

    /// Calls `DeleteResourcePolicy`.
    public func deleteResourcePolicy(input: DeleteResourcePolicyInput) async throws -> DeleteResourcePolicyOutput {
        try await runtime.call(Self.deleteResourcePolicyOperation, input)
    }
}
