public import Smithy

/// What finds an access key.
public protocol AWSCredentialIdentityResolver: IdentityResolver where IdentityT == AWSCredentialIdentity {}

extension AWSCredentialIdentityResolver {
    /// Finds the access key for a request without properties of its own.
    public func getIdentity(identityProperties: Attributes? = nil) async throws -> AWSCredentialIdentity {
        try await identity(from: self, identityProperties)
    }
}

/// Calls the requirement itself: only the base protocol is visible here, so the extension above cannot call itself.
private func identity<Resolver: IdentityResolver>(
    from resolver: Resolver, _ properties: Attributes?
) async throws -> Resolver.IdentityT {
    try await resolver.getIdentity(identityProperties: properties)
}

/// An access key that is known from the start.
public struct StaticAWSCredentialIdentityResolver: AWSCredentialIdentityResolver {
    private let credentials: AWSCredentialIdentity?

    /// A resolver without credentials, which refuses every request.
    public init() { credentials = nil }

    public init(_ credentials: AWSCredentialIdentity) { self.credentials = credentials }

    public func getIdentity(identityProperties: Attributes?) async throws -> AWSCredentialIdentity {
        guard let credentials else {
            throw ClientError.authError("StaticAWSCredentialIdentityResolver was made without credentials")
        }
        return credentials
    }
}
