public import Smithy
public import SmithyIdentity

/// Takes the access key from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`.
public struct EnvironmentAWSCredentialIdentityResolver: AWSCredentialIdentityResolver {
    private let config: SharedConfig

    public init() { self.init(SharedConfig()) }
    package init(_ config: SharedConfig) { self.config = config }

    public func getIdentity(identityProperties: Attributes?) async throws -> AWSCredentialIdentity {
        guard let identity = identity() else {
            throw ClientError.authError("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set")
        }
        return identity
    }

    func identity() -> AWSCredentialIdentity? {
        let variables = config.environment
        guard let key = variables["AWS_ACCESS_KEY_ID"], !key.isEmpty, let secret = variables["AWS_SECRET_ACCESS_KEY"],
            !secret.isEmpty
        else { return nil }
        let token = variables["AWS_SESSION_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
        return AWSCredentialIdentity(
            accessKey: key, secret: secret, accountID: variables["AWS_ACCOUNT_ID"], sessionToken: token)
    }
}

/// Takes the access key from a profile of the shared `config` and `credentials` files.
public struct ProfileAWSCredentialIdentityResolver: AWSCredentialIdentityResolver {
    private let config: SharedConfig

    /// Without arguments, the files and the profile that the environment names, or else the usual ones.
    public init(
        profileName: String? = nil, configFilePath: String? = nil, credentialsFilePath: String? = nil
    ) throws {
        self.init(
            SharedConfig(
                profileName: profileName, configFilePath: configFilePath, credentialsFilePath: credentialsFilePath))
    }

    package init(_ config: SharedConfig) { self.config = config }

    public func getIdentity(identityProperties: Attributes?) async throws -> AWSCredentialIdentity {
        guard let profile = config.profile else {
            throw ClientError.authError("the shared AWS files have no profile \"\(config.profileName)\"")
        }
        guard let identity = Self.identity(profile) else {
            throw ClientError.authError(
                "the profile \"\(config.profileName)\" lacks aws_access_key_id or aws_secret_access_key")
        }
        return identity
    }

    func identity() -> AWSCredentialIdentity? { config.profile.flatMap(Self.identity) }

    private static func identity(_ profile: SharedConfig.Section) -> AWSCredentialIdentity? {
        guard let key = profile["aws_access_key_id"], let secret = profile["aws_secret_access_key"] else { return nil }
        return AWSCredentialIdentity(
            accessKey: key, secret: secret, accountID: profile["aws_account_id"],
            sessionToken: profile["aws_session_token"])
    }
}

/// Looks for an access key where the SDKs do by default: in the environment, then in the shared files.
public actor DefaultAWSCredentialIdentityResolverChain: AWSCredentialIdentityResolver {
    private let config: SharedConfig

    public init() { config = SharedConfig() }
    package init(_ config: SharedConfig) { self.config = config }

    public func getIdentity(identityProperties: Attributes?) async throws -> AWSCredentialIdentity {
        if let identity = EnvironmentAWSCredentialIdentityResolver(config).identity() { return identity }
        if let identity = ProfileAWSCredentialIdentityResolver(config).identity() { return identity }
        throw ClientError.authError(
            "found no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or add the profile "
                + "\"\(config.profileName)\" to ~/.aws/credentials")
    }
}
