#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
public import Smithy

/// Who a request is made by.
public protocol Identity: Sendable {
    /// When the identity stops being valid, where it does.
    var expiration: Date? { get }
    var properties: Attributes { get }
}

/// What finds the identity a request is made by.
public protocol IdentityResolver: Sendable {
    associatedtype IdentityT: Identity

    /// Finds the identity; called for every request.
    func getIdentity(identityProperties: Attributes?) async throws -> IdentityT
}

/// An access key, and the session token that goes with it when it is temporary.
public struct AWSCredentialIdentity: Identity {
    public let accessKey: String
    public let secret: String
    public let accountID: String?
    public let sessionToken: String?
    public let expiration: Date?
    public let properties: Attributes

    public init(
        accessKey: String, secret: String, accountID: String? = nil, expiration: Date? = nil,
        sessionToken: String? = nil, properties: Attributes = Attributes()
    ) {
        self.accessKey = accessKey
        self.secret = secret
        self.accountID = accountID
        self.expiration = expiration
        self.sessionToken = sessionToken
        self.properties = properties
    }
}
