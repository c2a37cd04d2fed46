import Core
import ServiceKit

/// Says which pages of other origins may use a bucket
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html).
struct PutBucketCors: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["cors"], input: ConfigurationRequest.places,
        inputPayload: .member("CORSConfiguration", root: "CORSConfiguration"))

    private let request: ConfigurationRequest

    init(_ input: Input) throws(AWSError) {
        request = try ConfigurationRequest(input, "CORSConfiguration", CorsRule.rules, needsDigest: true)
        try CorsRule.validate(request.document)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try request.bucket.configurations(call).1.put(.cors, request.document)
        return Output()
    }
}

/// A bucket's rules for other origins (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketCors.html).
struct GetBucketCors: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["cors"], input: BucketReference.places,
        outputPayload: .members(root: "CORSConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (bucket, table) = try bucket.configurations(call)
        guard let document = try table.find(.cors) else {
            throw AWSError(
                "NoSuchCORSConfiguration", "The CORS configuration does not exist", status: 404,
                details: [("BucketName", bucket.name)])
        }
        return Output(document)
    }
}

/// Removes a bucket's rules for other origins
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketCors.html).
struct DeleteBucketCors: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["cors"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        try bucket.configurations(call).1.remove(.cors)
        return Output()
    }
}

// MARK: - Rules

/// One rule of a bucket for requests from other origins.
struct CorsRule {
    private let origins: [String]
    private let methods: [String]
    private let headers: [String]
    private let exposed: [String]
    private let maxAge: String?

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSConfiguration.html
    static let countMax = 100
    static let idLengthMax = 255
    private static let methodsKnown = ["GET", "PUT", "HEAD", "POST", "DELETE"]

    static let rules: [XMLRule] = [
        .elements(
            "CORSRule", required: true, many: true,
            [
                .text("ID"), .text("AllowedHeader", many: true), .text("AllowedMethod", required: true, many: true),
                .text("AllowedOrigin", required: true, many: true), .text("ExposeHeader", many: true),
                .integer("MaxAgeSeconds"),
            ])
    ]

    init(_ document: Structure) {
        origins = document.leaves("AllowedOrigin")
        methods = document.leaves("AllowedMethod")
        headers = document.leaves("AllowedHeader").map { $0.lowercased() }
        exposed = document.leaves("ExposeHeader")
        maxAge = document.leaf("MaxAgeSeconds")
    }

    /// Refuses rules that S3 does not take.
    static func validate(_ document: Structure) throws(AWSError) {
        let rules = document.nodes("CORSRule")
        guard rules.count <= countMax else {
            throw .invalidRequest("The number of CORS rules should not exceed allowed limit of \(countMax) rules.")
        }
        for rule in rules {
            guard rule.leaf("ID")?.utf16.count ?? 0 <= idLengthMax else { throw .malformedXML }
            for method in rule.leaves("AllowedMethod") where !methodsKnown.contains(method) {
                throw .invalidRequest(
                    "Found unsupported HTTP method in CORS config. Unsupported method is \(method)")
            }
            for name in ["AllowedOrigin", "AllowedHeader"] {
                for pattern in rule.leaves(name) where pattern.utf8.count(where: { $0 == UInt8(ascii: "*") }) > 1 {
                    throw .invalidRequest("\(name) \"\(pattern)\" can not have more than one wildcard.")
                }
            }
            for header in rule.leaves("ExposeHeader") where header.contains("*") {
                throw .invalidRequest(
                    "ExposeHeader \"\(header)\" contains wildcard. We currently do not support wildcard for "
                        + "ExposeHeader.")
            }
        }
    }

    /// Whether the rule lets a page of `origin` use `method` with these headers of its own.
    func allows(origin: String, method: String, headers requested: [String]) -> Bool {
        methods.contains(method) && origins.contains { Self.matches($0, origin) }
            && requested.allSatisfy { name in headers.contains { Self.matches($0, name.lowercased()) } }
    }

    /// What the answer to an allowed request says about it, in S3's order.
    func answerHeaders(origin: String, requested: [String]) -> [(name: String, value: String)] {
        let isOpen = origins.contains("*")
        var result = [
            ("Access-Control-Allow-Origin", isOpen ? "*" : origin),
            ("Access-Control-Allow-Methods", methods.joined(separator: ", ")),
        ]
        if !requested.isEmpty {
            result.append(
                ("Access-Control-Allow-Headers", requested.map { $0.lowercased() }.joined(separator: ", ")))
        }
        if !exposed.isEmpty { result.append(("Access-Control-Expose-Headers", exposed.joined(separator: ", "))) }
        if let maxAge { result.append(("Access-Control-Max-Age", maxAge)) }
        if !isOpen { result.append(("Access-Control-Allow-Credentials", "true")) }
        result.append(("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method"))
        return result
    }

    /// Whether a text fits a pattern whose one asterisk stands for any text, also for none.
    static func matches(_ pattern: String, _ text: String) -> Bool {
        let parts = pattern.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return pattern == text }
        return text.utf8.count >= parts[0].utf8.count + parts[1].utf8.count && text.hasPrefix(parts[0])
            && text.hasSuffix(parts[1])
    }
}
