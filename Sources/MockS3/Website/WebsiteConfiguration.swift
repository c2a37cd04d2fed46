import Core
import ServiceKit

/// What a bucket is as a website: its documents and redirects.
struct WebsiteConfiguration {
    /// Where all requests go, whatever they are for.
    struct RedirectAll {
        let host: String
        let scheme: String?
    }

    let redirectAll: RedirectAll?
    let indexSuffix: String
    let errorKey: String?
    let routes: [RoutingRule]

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketWebsite.html
    static let rulesMax = 50

    static let rules: [XMLRule] = [
        .elements("RedirectAllRequestsTo", [.text("HostName", required: true), .text("Protocol")]),
        .elements("IndexDocument", [.text("Suffix", required: true)]),
        .elements("ErrorDocument", [.text("Key", required: true)]),
        .elements(
            "RoutingRules",
            [
                .elements(
                    "RoutingRule", required: true, many: true,
                    [
                        .elements("Condition", [.text("HttpErrorCodeReturnedEquals"), .text("KeyPrefixEquals")]),
                        .elements(
                            "Redirect", required: true,
                            [
                                .text("HostName"), .integer("HttpRedirectCode"), .text("Protocol"),
                                .text("ReplaceKeyPrefixWith"), .text("ReplaceKeyWith"),
                            ]),
                    ])
            ]),
    ]

    init(_ document: Structure) {
        redirectAll = document.node("RedirectAllRequestsTo").map {
            RedirectAll(host: $0.leaf("HostName") ?? "", scheme: $0.leaf("Protocol"))
        }
        indexSuffix = document.node("IndexDocument")?.leaf("Suffix") ?? ""
        errorKey = document.node("ErrorDocument")?.leaf("Key")
        routes = document.node("RoutingRules")?.nodes("RoutingRule").map(RoutingRule.init) ?? []
    }

    // MARK: - Rules

    /// Refuses what S3 does not take, in its order: the redirect of everything, the documents, then each rule.
    static func validate(_ document: Structure) throws(AWSError) {
        if let all = document.node("RedirectAllRequestsTo") {
            guard document.members.count == 1 else {
                throw .invalidArgument(
                    "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
                    "RedirectAllRequestsTo", "not null")
            }
            guard all.leaf("HostName") != "" else {
                throw .invalidRequest("A host name must be provided to redirect all requests (e.g. \"example.com\").")
            }
            return try checkScheme(all)
        }
        guard let index = document.node("IndexDocument") else {
            throw .invalidArgument(
                "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
                "IndexDocument", "null")
        }
        let suffix = index.leaf("Suffix") ?? ""
        guard !suffix.isEmpty, !suffix.contains("/") else {
            throw .invalidArgument("The IndexDocument Suffix is not well formed", "IndexDocument", suffix)
        }
        if let error = document.node("ErrorDocument"), error.leaf("Key") == "" { throw .malformedXML }
        let routes = document.node("RoutingRules")?.nodes("RoutingRule") ?? []
        guard routes.count <= rulesMax else {
            throw .invalidRequest(
                "\(routes.count) routing rules provided, the number of routing rules in a website configuration is "
                    + "limited to \(rulesMax).")
        }
        for route in routes { try check(route) }
    }

    private static func check(_ route: Structure) throws(AWSError) {
        if let condition = route.node("Condition") {
            guard !condition.isEmpty else {
                throw .invalidRequest(
                    "Condition cannot be empty. To redirect all requests without a condition, the condition element "
                        + "shouldn't be present.")
            }
            if let code = condition.leaf("HttpErrorCodeReturnedEquals") {
                guard let number = Int(code), (400...599).contains(number) else {
                    throw .invalidRequest(
                        "The provided HTTP error code (\(code)) is not valid. Valid codes are 4XX or 5XX.")
                }
            }
        }
        let redirect = route.node("Redirect") ?? Structure()
        try checkScheme(redirect)
        guard redirect.leaf("HostName") != "" else {
            throw .invalidRequest(
                "The HostName cannot be blank. To redirect within the same domain, the element should not be present.")
        }
        if let code = redirect.leaf("HttpRedirectCode") {
            guard let number = Int(code), [301, 302, 303, 304, 305, 307, 308].contains(number) else {
                throw .invalidRequest(
                    "The provided HTTP redirect code (\(code)) is not valid. Valid codes are 3XX except 300.")
            }
        }
        guard redirect.leaf("ReplaceKeyWith") == nil || redirect.leaf("ReplaceKeyPrefixWith") == nil else {
            throw .invalidRequest("You can only define ReplaceKeyPrefix or ReplaceKey but not both.")
        }
    }

    private static func checkScheme(_ document: Structure) throws(AWSError) {
        guard let scheme = document.leaf("Protocol"), scheme != "http", scheme != "https" else { return }
        throw .invalidRequest(
            "Invalid protocol, protocol can be http or https. If not defined the protocol will be selected "
                + "automatically.")
    }
}

/// One redirect of a website, with what it asks of a request.
struct RoutingRule {
    private let prefix: String?
    /// The status of the answer there would have been; nil for a rule that decides before anything is looked up.
    private let errorStatus: Int?
    private let scheme: String?
    private let host: String?
    private let prefixReplacement: String?
    private let keyReplacement: String?
    let status: Int

    init(_ document: Structure) {
        let condition = document.node("Condition")
        prefix = condition?.leaf("KeyPrefixEquals")
        errorStatus = condition?.leaf("HttpErrorCodeReturnedEquals").flatMap { Int($0) }
        let redirect = document.node("Redirect")
        scheme = redirect?.leaf("Protocol")
        host = redirect?.leaf("HostName")
        prefixReplacement = redirect?.leaf("ReplaceKeyPrefixWith")
        keyReplacement = redirect?.leaf("ReplaceKeyWith")
        status = redirect?.leaf("HttpRedirectCode").flatMap { Int($0) } ?? 301
    }

    /// Whether the rule is for a request of this key; `errorStatus` is nil while there is no error yet.
    func applies(to key: String, errorStatus: Int?) -> Bool {
        self.errorStatus == errorStatus && key.hasPrefix(prefix ?? "")
    }

    /// Where the rule sends a request; what it does not name stays as it was.
    func location(for key: String, host own: String) -> String {
        let target: String =
            if let keyReplacement {
                keyReplacement
            } else if let prefixReplacement {
                prefixReplacement + key.dropFirst((prefix ?? "").count)
            } else {
                key
            }
        return "\(scheme ?? "http")://\(host ?? own)/\(PercentEncoding.encode(target, keepingSlash: true))"
    }
}
