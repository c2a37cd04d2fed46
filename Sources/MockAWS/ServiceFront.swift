import MockDynamoDB
import MockS3
import ServiceKit
import SigV4
import Wire

/// A service as requests reach it: what it offers, and the protocol it speaks. A class, since every request passes it
/// around and it holds much.
final class ServiceFront: Sendable {
    let service: Service
    let wire: any ServerProtocol

    static let s3 = ServiceFront(MockS3.s3)
    static let dynamoDB = ServiceFront(MockDynamoDB.dynamoDB)
    /// The services of every world.
    static let all = [s3, dynamoDB, ServiceFront(dynamoDBStreams)]

    private static let byTarget = Dictionary(
        all.filter { !$0.service.targetPrefix.isEmpty }.map { ($0.service.targetPrefix, $0) },
        uniquingKeysWith: { first, _ in first })
    private static let bySigningName = Dictionary(
        all.map { ($0.service.signingName, $0) }, uniquingKeysWith: { first, _ in first })

    /// The service whose operations have this prefix in `X-Amz-Target`.
    static func named(byTarget target: String) -> ServiceFront? {
        // By bytes: by characters it costs ten times as much.
        byTarget[String(Substring(target.utf8.prefix { $0 != UInt8(ascii: ".") }))]
    }

    /// The service that a signature is made for.
    static func named(byScope scope: CredentialScope) -> ServiceFront? {
        scope.isS3 ? s3 : bySigningName[scope.service]
    }

    private init(_ service: Service) {
        self.service = service
        wire =
            switch service.protocols.first {
            case .awsJSON10: AWSJSON(service, version: "1.0")
            case .awsJSON11: AWSJSON(service, version: "1.1")
            case .restXML: RestXML(service)
            default: preconditionFailure("\(service.name) speaks no protocol that this cloud speaks")
            }
    }

    var isS3: Bool { self === Self.s3 }

    /// The answer to a request whose signature fails, in the words of the service's kind.
    func refusal(_ failure: SignatureFailure) -> AWSError {
        isS3 ? failure.asS3Error : failure.asJSONError(signingName: service.signingName)
    }
}
