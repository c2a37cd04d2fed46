// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutResourcePolicy` takes.
public struct PutResourcePolicyInput: Sendable {
    public var confirmRemoveSelfResourceAccess: Bool?
    public var expectedRevisionId: String?
    public var policy: String?
    public var resourceArn: String?

    public init(
        confirmRemoveSelfResourceAccess: Bool? = nil, expectedRevisionId: String? = nil, policy: String? = nil,
        resourceArn: String? = nil
    ) {
        self.confirmRemoveSelfResourceAccess = confirmRemoveSelfResourceAccess
        self.expectedRevisionId = expectedRevisionId
        self.policy = policy
        self.resourceArn = resourceArn
    }
}

extension PutResourcePolicyInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&resourceArn, "ResourceArn")
        m.member(&policy, "Policy")
        m.member(&expectedRevisionId, "ExpectedRevisionId")
        m.header(&confirmRemoveSelfResourceAccess, "x-amz-confirm-remove-self-resource-access")
    }
}

/// What `PutResourcePolicy` answers.
public struct PutResourcePolicyOutput: Sendable {
    public var revisionId: String?

    public init(revisionId: String? = nil) {
        self.revisionId = revisionId
    }
}

extension PutResourcePolicyOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&revisionId, "RevisionId")
    }
}

extension DynamoDBClient {
    static let putResourcePolicyOperation = Operation<PutResourcePolicyInput, PutResourcePolicyOutput>(
        "PutResourcePolicy", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, LimitExceededException.self,
            PolicyNotFoundException.self, ResourceInUseException.self, ResourceNotFoundException.self,
        ])

    /// Calls `PutResourcePolicy`.
    public func putResourcePolicy(input: PutResourcePolicyInput) async throws -> PutResourcePolicyOutput {
        try await runtime.call(Self.putResourcePolicyOperation, input)
    }
}
