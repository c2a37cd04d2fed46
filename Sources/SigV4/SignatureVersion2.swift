package import Core
import Crypto
package import HTTP

/// A URL presigned in the way before SigV4, which S3 still honours in its oldest regions and which boto3 and version 1 of
/// the AWS CLI still choose for `us-east-1`.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html
package struct SignatureVersion2: Sendable {
    package let accessKey: String
    private let signature: String
    private let expires: String
    private let query: [(name: String, value: String?)]

    /// Parameters of the query that are part of the resource. The list is closed: others may be added to a URL by anybody.
    private static let subresources: Set<String> = [
        "accelerate", "acl", "analytics", "cors", "delete", "encryption", "inventory", "lifecycle", "location",
        "logging",
        "metrics", "notification", "object-lock", "ownershipControls", "partNumber", "policy", "publicAccessBlock",
        "replication", "requestPayment", "response-cache-control", "response-content-disposition",
        "response-content-encoding", "response-content-language", "response-content-type", "response-expires",
        "restore",
        "tagging", "torrent", "uploadId", "uploads", "versionId", "versioning", "versions", "website",
    ]

    /// Nil when the query holds no such signature.
    package init?(query: [(name: String, value: String?)]) {
        func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
        guard let accessKey = value("AWSAccessKeyId"), let signature = value("Signature"),
            let expires = value("Expires")
        else { return nil }
        self.accessKey = accessKey
        self.signature = signature
        self.expires = expires
        self.query = query
    }

    /// Checks time and signature. `resource` is the path as sent, with the bucket of a virtual host in front.
    package func verify(
        _ head: RequestHead, resource: String, now: Timestamp, lookup: (_ accessKey: String) -> Credential?
    ) throws(SignatureFailure) {
        guard let seconds = Int64(expires) else { throw .expiresNotANumber(expires) }
        let deadline = Timestamp(seconds: seconds)
        guard now <= deadline else {
            throw .expired(expiresSeconds: nil, expires: deadline, serverTime: now)
        }
        guard let credential = lookup(accessKey) else { throw .unknownAccessKey(accessKey) }
        let toSign = stringToSign(head, resource: resource)
        let computed = Base64.encode(hmacSHA1(key: Array(credential.secret.utf8), Array(toSign.utf8)))
        guard constantTimeEqual(Array(computed.utf8), Array(signature.utf8)) else {
            throw .mismatch(
                SignatureMismatch(
                    accessKey: accessKey, signatureProvided: signature, stringToSign: toSign, canonicalRequest: ""))
        }
    }

    private func stringToSign(_ head: RequestHead, resource: String) -> String {
        let own = query.filter { Self.subresources.contains($0.name) }.sorted { $0.name < $1.name }
            .map { item in item.value.map { $0.isEmpty ? item.name : "\(item.name)=\($0)" } ?? item.name }
        let suffix = own.isEmpty ? "" : "?" + own.joined(separator: "&")
        var headers = head.headers
        for item in query where headers[item.name] == nil { headers.add(item.name, item.value ?? "") }
        var amazon: [String: [String]] = [:]
        for field in headers.fields where field.name.lowercased().hasPrefix("x-amz-") {
            amazon[field.name.lowercased(), default: []].append(field.value)
        }
        let lines = amazon.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.joined(separator: ","))\n" }
        return
            "\(head.method)\n\(headers["content-md5"] ?? "")\n\(headers["content-type"] ?? "")\n\(expires)\n"
            + lines.joined() + resource + suffix
    }
}
