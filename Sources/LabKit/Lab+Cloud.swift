public import AWSDynamoDB
public import AWSDynamoDBStreams
public import AWSS3
import AWSSDKIdentity
import Core
public import Foundation
import HTTP
import ServiceKit
import SmithyIdentity
import Synchronization

extension Lab {
    /// The learner's calls in order, since the start or the last `clearCalls()`. The administrator's are not among them.
    public var calls: [RecordedCall] {
        do {
            return try cloud.calls(after: state.withLock { $0.clearedUpTo })
        } catch {
            report.fault("The trace could not be read: \(describe(error)).")
            return []
        }
    }

    /// Forgets the calls so far, so that `calls` begins with the next one.
    public func clearCalls() {
        do {
            let last = try cloud.lastCallNumber()
            state.withLock { $0.clearedUpTo = last }
        } catch {
            report.fault("The trace could not be read: \(describe(error)).")
        }
    }

    /// Moves the cloud's time on: links expire, lifecycles run, without anybody waiting.
    public func advanceClock(seconds: Int) async throws { try cloud.advanceClock(seconds: seconds) }

    /// The time the cloud believes it is.
    public var now: Date { get throws { try cloud.now() } }

    /// Makes calls of the learner's program fail.
    ///
    /// - Parameters:
    ///   - operation: AWS's name, such as `UploadPart`.
    ///   - status: the HTTP status, such as 503.
    ///   - code: AWS's error code, such as `SlowDown`.
    ///   - message: AWS's message; a neutral one unless given.
    ///   - afterCalls: how many such calls still pass.
    ///   - times: how many fail then. Clients repeat what may succeed later, so one failure may go unnoticed.
    public func injectFault(
        operation: String, status: Int, code: String, message: String = "We could not do this now.",
        afterCalls: Int = 0,
        times: Int = 1
    ) {
        cloud.inject(
            operation, AWSError(code, message, status: status), callsBefore: afterCalls, times: times)
    }
}

/// Access to the cloud with a key that is not the learner's.
public struct LabAdministrator: Sendable {
    let cloud: LabCloud

    private var credentials: StaticAWSCredentialIdentityResolver {
        StaticAWSCredentialIdentityResolver(
            AWSCredentialIdentity(accessKey: cloud.administrator.accessKey, secret: cloud.administrator.secret))
    }

    /// A client for S3, in the learner's region unless told otherwise.
    public func s3(region: String? = nil) async throws -> S3Client {
        S3Client(
            config: try await S3Client.S3ClientConfig(
                awsCredentialIdentityResolver: credentials, region: region ?? LabCloud.region, forcePathStyle: true,
                endpoint: cloud.endpoint))
    }

    /// A client for DynamoDB, in the learner's region unless told otherwise.
    public func dynamoDB(region: String? = nil) async throws -> DynamoDBClient {
        DynamoDBClient(
            config: try await DynamoDBClient.DynamoDBClientConfig(
                awsCredentialIdentityResolver: credentials, region: region ?? LabCloud.region,
                endpoint: cloud.endpoint))
    }

    /// A client for DynamoDB's streams, in the learner's region unless told otherwise.
    public func dynamoDBStreams(region: String? = nil) async throws -> DynamoDBStreamsClient {
        DynamoDBStreamsClient(
            config: try await DynamoDBStreamsClient.DynamoDBStreamsClientConfig(
                awsCredentialIdentityResolver: credentials, region: region ?? LabCloud.region,
                endpoint: cloud.endpoint))
    }
}

/// What a plain HTTP client was answered.
public struct LabResponse: Sendable {
    public let status: Int
    /// By name in lower case.
    public let headers: [String: String]
    public let body: Data
    /// The body read as UTF-8.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

extension Lab {
    /// Larger answers are an error: no lab needs them.
    private static let responseSizeBytesMax = 256 * 1024 * 1024

    /// Sends a request as a browser or `curl` would: without signature, unless it is in the address.
    ///
    /// An address that leads nowhere fails the check, for addresses come from the learner's program.
    public func http(
        _ method: String, _ url: String, headers: [String: String] = [:], body: Data? = nil
    ) async throws -> LabResponse {
        do {
            let endpoint = try HTTPEndpoint(url: url)
            guard Self.isThisMachine(endpoint.host) else { throw HTTPClientError.badURL(url) }
            var fields = Headers()
            fields.add("Host", "\(endpoint.host):\(endpoint.port)")
            fields.add("User-Agent", cloud.userAgent)
            for (name, value) in headers.sorted(by: { $0.key < $1.key }) { fields[name] = value }
            let head = RequestHead(method: method, target: Self.target(of: url), headers: fields)
            let response = try await HTTPClient().send(
                Request(head: head, body: Body([UInt8](body ?? Data()))), to: endpoint)
            let bytes = try await response.body.collect(limitBytes: Self.responseSizeBytesMax)
            let pairs = response.headers.fields.map { ($0.name.lowercased(), $0.value) }
            return LabResponse(
                status: response.status, headers: Dictionary(pairs, uniquingKeysWith: { $0 + ", " + $1 }),
                body: Data(bytes))
        } catch {
            throw ExpectationFailure(
                expected: "an address that a plain HTTP client can open", seen: "\(error)",
                why: "Whoever gets the address has nothing but the address.",
                tryNext: "print the whole address, from http:// on, and nothing else on its line")
        }
    }

    /// Sends a request as a browser or `curl` would.
    public func http(
        _ method: String, _ url: URL, headers: [String: String] = [:], body: Data? = nil
    ) async throws -> LabResponse {
        try await http(method, url.absoluteString, headers: headers, body: body)
    }

    private static func isThisMachine(_ host: String) -> Bool {
        let host = host.lowercased()
        return host == "127.0.0.1" || host == "localhost" || host.hasSuffix(".localhost")
    }

    /// The path and query, from the first slash behind the host.
    private static func target(of url: String) -> String {
        let rest = url.dropFirst("http://".count)
        guard let start = rest.firstIndex(where: { $0 == "/" || $0 == "?" || $0 == "#" }) else { return "/" }
        let target = rest[start...].prefix { $0 != "#" }
        return target.hasPrefix("/") ? String(target) : "/" + target
    }
}
