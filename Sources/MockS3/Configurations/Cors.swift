import Core
package import ServiceKit

/// What a request says about the page it comes from.
package struct CrossOriginRequest: Sendable {
    package let origin: String?
    /// `Access-Control-Request-Method`, which a preflight asks about.
    package let requestedMethod: String?
    /// The names in `Access-Control-Request-Headers`.
    package let requestedHeaders: [String]

    package init(origin: String?, requestedMethod: String?, requestedHeaders: String?) {
        self.origin = origin
        self.requestedMethod = requestedMethod
        self.requestedHeaders = (requestedHeaders ?? "").split(separator: ",")
            .map { $0.filter { $0 != " " && $0 != "\t" } }.filter { !$0.isEmpty }
    }
}

extension CrossOriginRequest {
    /// The headers that let a browser hand an answer to the page that asked; none where no rule allows it. Here too the
    /// requested method counts where one is named, as it does at AWS.
    package func answerHeaders(
        bucket name: String, method: String, in store: Store
    ) throws(AWSError) -> [(name: String, value: String)] {
        guard let origin, let rules = try Self.rules(of: name, in: store) else { return [] }
        let rule = rules.first {
            $0.allows(origin: origin, method: requestedMethod ?? method, headers: requestedHeaders)
        }
        return rule?.answerHeaders(origin: origin, requested: requestedHeaders) ?? []
    }

    /// The answer to a browser's `OPTIONS`, which asks before it sends: the headers of a 200, or a refusal.
    package func preflight(
        bucket name: String, isObject: Bool, in store: Store
    ) throws(AWSError) -> [(name: String, value: String)] {
        guard let origin else {
            throw AWSError("BadRequest", "Insufficient information. Origin request header needed.")
        }
        guard let bucket = try Bucket.find(name, in: store) else {
            throw forbidden("Bucket not found", type: "BUCKET")
        }
        guard let rules = try Self.rules(of: bucket, in: store) else {
            throw forbidden("CORS is not enabled for this bucket.", type: "BUCKET")
        }
        guard let requestedMethod, ["GET", "PUT", "HEAD", "POST", "DELETE"].contains(requestedMethod) else {
            throw AWSError("BadRequest", "Invalid Access-Control-Request-Method: \(requestedMethod ?? "null")")
        }
        let rule = rules.first { $0.allows(origin: origin, method: requestedMethod, headers: requestedHeaders) }
        guard let rule else {
            throw forbidden(
                "This CORS request is not allowed. This is usually because the evalution of Origin, request method / "
                    + "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the "
                    + "resource's CORS spec.", type: isObject ? "OBJECT" : "BUCKET")
        }
        return rule.answerHeaders(origin: origin, requested: requestedHeaders)
    }

    private func forbidden(_ message: String, type: String) -> AWSError {
        AWSError(
            "AccessForbidden", "CORSResponse: \(message)", status: 403,
            details: [("Method", requestedMethod ?? "OPTIONS"), ("ResourceType", type)])
    }

    private static func rules(of name: String, in store: Store) throws(AWSError) -> [CorsRule]? {
        guard let bucket = try Bucket.find(name, in: store) else { return nil }
        return try rules(of: bucket, in: store)
    }

    private static func rules(of bucket: Bucket, in store: Store) throws(AWSError) -> [CorsRule]? {
        try ConfigurationTable(bucket, store).find(.cors).map { $0.nodes("CORSRule").map(CorsRule.init) }
    }
}
