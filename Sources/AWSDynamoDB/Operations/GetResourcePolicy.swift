// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetResourcePolicy` takes.
public struct GetResourcePolicyInput: Sendable {
    public var resourceArn: String?

    public init(resourceArn: String? = nil) {
        self.resourceArn = resourceArn
    }
}

extension GetResourcePolicyInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&resourceArn, "ResourceArn")
    }
}

/// What `GetResourcePolicy` answers.
public struct GetResourcePolicyOutput: Sendable {
    public var policy: String?
    public var revisionId: String?

    public init(policy: String? = nil, revisionId: String? = nil) {
        self.policy = policy
        self.revisionId = revisionId
    }
}

extension GetResourcePolicyOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&policy, "Policy")
        m.member(&revisionId, "RevisionId")
    }
}

extension DynamoDBClient {
    static let getResourcePolicyOperation = Operation<GetResourcePolicyInput, GetResourcePolicyOutput>(
        "GetResourcePolicy", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, PolicyNotFoundException.self,
            ResourceNotFoundException.self,
        ])

    /// Calls `GetResourcePolicy`.
    public func getResourcePolicy(input: GetResourcePolicyInput) async throws -> GetResourcePolicyOutput {
        try await runtime.call(Self.getResourcePolicyOperation, input)
    }
}
