package import Core
import Crypto
package import HTTP

/// A signature in the way before SigV4, which S3 still honours in its oldest regions and which boto3 and version 1 of the
/// AWS CLI still choose to presign URLs for `us-east-1`.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html
package struct SignatureVersion2: Sendable {
    package let accessKey: String
    private let signature: String
    private let form: Form
    private let query: [(name: String, value: String?)]

    private enum Form {
        /// A presigned URL with the second it ends at, as written.
        case query(expires: String)
        case header
    }

    /// Regions that opened before 2014; all others know SigV4 alone.
    /// https://docs.aws.amazon.com/general/latest/gr/signature-version-2.html
    package static let regions: Set<String> = [
        "us-east-1", "us-west-1", "us-west-2", "eu-west-1", "ap-southeast-1", "ap-southeast-2", "ap-northeast-1",
        "sa-east-1",
    ]

    /// How far a client's clock may be off.
    private static let skewSecondsMax = 15 * 60

    package var isPresigned: Bool { if case .query = form { true } else { false } }

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
        form = .query(expires: expires)
        self.query = query
    }

    /// Reads `AWS AccessKeyId:Signature`; nil when the header is of another kind.
    package init?(
        authorization header: String, query: [(name: String, value: String?)]
    ) throws(SignatureFailure) {
        guard header.hasPrefix("AWS ") || header == "AWS" else { return nil }
        let parts = header.dropFirst(4).split(separator: ":", omittingEmptySubsequences: false)
        guard !query.contains(where: { $0.name == "Signature" || $0.name == "X-Amz-Algorithm" }) else {
            throw .severalMechanisms
        }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { throw .malformedVersion2 }
        accessKey = String(parts[0])
        signature = String(parts[1])
        form = .header
        self.query = query
    }

    /// Checks time and signature. `resource` is the path as sent, with the bucket of a virtual host in front.
    package func verify(
        _ head: RequestHead, resource: String, now: Timestamp, lookup: (_ accessKey: String) -> Credential?
    ) throws(SignatureFailure) {
        switch form {
        case .query(let expires): try Self.checkDeadline(expires, now)
        case .header: try Self.checkDate(head.headers, now)
        }
        guard let credential = lookup(accessKey) else { throw .unknownAccessKey(accessKey) }
        let toSign = stringToSign(head, resource: resource)
        if matches(toSign, credential) { return }
        // A bucket alone has a slash behind it in the name of a host, and clients sign one whatever the style.
        let isBucket = resource.utf8.count > 1 && resource.utf8.dropFirst().allSatisfy { $0 != UInt8(ascii: "/") }
        if isBucket, matches(stringToSign(head, resource: resource + "/"), credential) { return }
        throw .mismatch(
            SignatureMismatch(
                accessKey: accessKey, signatureProvided: signature, stringToSign: toSign, canonicalRequest: ""))
    }

    private func matches(_ toSign: String, _ credential: Credential) -> Bool {
        let computed = Base64.encode(hmacSHA1(key: Array(credential.secret.utf8), Array(toSign.utf8)))
        return constantTimeEqual(Array(computed.utf8), Array(signature.utf8))
    }

    private static func checkDeadline(_ expires: String, _ now: Timestamp) throws(SignatureFailure) {
        guard let seconds = Int64(expires) else { throw .expiresNotANumber(expires) }
        let deadline = Timestamp(seconds: seconds)
        guard now <= deadline else {
            throw .expired(expiresSeconds: nil, expires: deadline, serverTime: now)
        }
    }

    private static func checkDate(_ headers: Headers, _ now: Timestamp) throws(SignatureFailure) {
        guard let text = headers["x-amz-date"] ?? headers["date"] else { throw .missingDate }
        let inGMT = text.hasSuffix(" +0000") ? text.dropLast(5) + "GMT" : text[...]
        guard let date = Timestamp(httpDate: inGMT) ?? Timestamp(basic: text), date.milliseconds >= 0 else {
            throw .malformedDate(.header, text)
        }
        guard abs(date.milliseconds - now.milliseconds) <= Int64(skewSecondsMax) * 1000 else {
            throw .skewed(requestTime: date, serverTime: now, skewSecondsMax: skewSecondsMax)
        }
    }

    private func stringToSign(_ head: RequestHead, resource: String) -> String {
        let own = query.filter { Self.subresources.contains($0.name) }.sorted { $0.name < $1.name }
            .map { item in item.value.map { $0.isEmpty ? item.name : "\(item.name)=\($0)" } ?? item.name }
        let suffix = own.isEmpty ? "" : "?" + own.joined(separator: "&")
        var headers = head.headers
        let time: String
        switch form {
        case .query(let expires):
            time = expires
            for item in query where headers[item.name] == nil { headers.add(item.name, item.value ?? "") }
        case .header: time = headers["x-amz-date"] == nil ? headers["date"] ?? "" : ""
        }
        var amazon: [String: [String]] = [:]
        for field in headers.fields where field.name.lowercased().hasPrefix("x-amz-") {
            amazon[field.name.lowercased(), default: []].append(field.value)
        }
        let lines = amazon.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.joined(separator: ","))\n" }
        return
            "\(head.method)\n\(headers["content-md5"] ?? "")\n\(headers["content-type"] ?? "")\n\(time)\n"
            + lines.joined() + resource + suffix
    }
}
