import Core
import Crypto
import HTTP
import SigV4
public import Smithy
public import SmithyIdentity
import Synchronization

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Takes the temporary access key of a role, which it asks STS for with an access key from another resolver.
public struct STSAssumeRoleAWSCredentialIdentityResolver: AWSCredentialIdentityResolver {
    /// How long before its end a temporary access key is replaced, in seconds.
    private static let refreshSeconds: TimeInterval = 300
    private static let answerBytesMax = 64 * 1024

    private let source: any AWSCredentialIdentityResolver
    private let roleArn: String
    private let sessionName: String
    private let durationSeconds: TimeInterval
    private let config: SharedConfig
    private let client = HTTPClient()
    private let cache = Cache()

    /// The key got last. A class, so that copies of the resolver share it.
    private final class Cache: Sendable {
        let identity = Mutex<AWSCredentialIdentity?>(nil)
    }

    public init(
        awsCredentialIdentityResolver: any AWSCredentialIdentityResolver, roleArn: String, sessionName: String,
        durationSeconds: TimeInterval = 900
    ) throws {
        source = awsCredentialIdentityResolver
        self.roleArn = roleArn
        self.sessionName = sessionName
        self.durationSeconds = durationSeconds
        config = SharedConfig()
    }

    public func getIdentity(identityProperties: Attributes?) async throws -> AWSCredentialIdentity {
        if let known = cache.identity.withLock({ $0 }), let end = known.expiration,
            end.timeIntervalSinceNow > Self.refreshSeconds
        {
            return known
        }
        let fresh = try await assumeRole(try await source.getIdentity())
        cache.identity.withLock { $0 = fresh }
        return fresh
    }

    private func assumeRole(_ caller: AWSCredentialIdentity) async throws -> AWSCredentialIdentity {
        guard let url = config.endpointURL(service: "STS") else {
            throw ClientError.dataNotFound(
                "no endpoint for STS: set AWS_ENDPOINT_URL, for example to http://localhost:4566")
        }
        guard let region = config.value("AWS_REGION", "region") ?? config.environment["AWS_DEFAULT_REGION"] else {
            throw ClientError.dataNotFound("no region for STS: set AWS_REGION, or the region of the profile")
        }
        let endpoint = try HTTPEndpoint(url: url)
        let parameters = [
            ("Action", "AssumeRole"), ("Version", "2011-06-15"), ("RoleArn", roleArn), ("RoleSessionName", sessionName),
            ("DurationSeconds", String(Int(durationSeconds))),
        ]
        let body = Array(parameters.map { "\($0)=\(PercentEncoding.encode($1))" }.joined(separator: "&").utf8)
        var head = RequestHead(
            method: "POST", target: "/",
            headers: [
                "Host": "\(endpoint.host):\(endpoint.port)", "Content-Type": "application/x-www-form-urlencoded",
            ])
        let credential = Credential(
            accessKey: caller.accessKey, secret: caller.secret, sessionToken: caller.sessionToken)
        var signer = SigV4Signer(credential: credential, region: region, service: "sts")
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        signer.sign(&head, payloadHash: Hex.encode(SHA256.hash(body)), at: now)
        let answer = try await client.send(Request(head: head, body: Body(body)), to: endpoint)
        let bytes = try await answer.body.collect(limitBytes: Self.answerBytesMax)
        return try Self.identity(try XMLElement(parsing: bytes), roleArn: roleArn)
    }

    /// Reads what STS answered: a key, or why there is none.
    private static func identity(_ root: XMLElement, roleArn: String) throws -> AWSCredentialIdentity {
        guard let found = root["AssumeRoleResult"]?["Credentials"], let key = found["AccessKeyId"]?.text,
            let secret = found["SecretAccessKey"]?.text
        else {
            let why = root["Error"]?["Message"]?.text ?? "the answer has no credentials"
            throw ClientError.authError("the role \(roleArn) cannot be assumed: \(why)")
        }
        let end = found["Expiration"].flatMap { Timestamp(iso8601: $0.text) }
        return AWSCredentialIdentity(
            accessKey: key, secret: secret,
            expiration: end.map { Date(timeIntervalSince1970: Double($0.milliseconds) / 1000) },
            sessionToken: found["SessionToken"]?.text)
    }
}
