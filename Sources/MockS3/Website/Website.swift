import Core
package import ServiceKit

/// A browser's request at a website endpoint.
package struct WebsiteRequest {
    package let bucket: String
    /// The path without its first slash, decoded.
    package let key: String
    package let method: String
    /// The region whose endpoint was asked; nil where the host does not say.
    package let region: String?
    /// The `Host` header, which redirects within the website keep.
    package let host: String
    /// The query as sent, with its question mark; empty without one.
    package let query: String
    /// The members of a read that a browser may send along: ranges and conditions.
    package let conditions: Structure

    package init(
        bucket: String, key: String, method: String, region: String?, host: String, query: String,
        conditions: Structure
    ) {
        self.bucket = bucket
        self.key = key
        self.method = method
        self.region = region
        self.host = host
        self.query = query
        self.conditions = conditions
    }
}

/// What a website answers.
package enum WebsiteAnswer {
    /// An object, as `GetObject` answers it; `headers` tell of an error whose document it is.
    case object(Output, headers: [(name: String, value: String)])
    /// A redirect without a body.
    case redirect(status: Int, location: String)
    /// A page that S3 makes itself.
    case page(status: Int, html: String, headers: [(name: String, value: String)])
}

/// A bucket as a website: index documents, error documents and redirects
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html). Every read is anonymous and decided as
/// any other.
package struct Website {
    private let request: WebsiteRequest
    private let call: Call

    /// `call` is that of an anonymous caller.
    package init(_ request: WebsiteRequest, _ call: Call) {
        self.request = request
        self.call = call
    }

    package func answer() throws(AWSError) -> WebsiteAnswer {
        do throws(AWSError) {
            let configuration = try configuration()
            do throws(AWSError) {
                return try answer(configuration)
            } catch  where error.status < 500 {
                return try answer(error, configuration)
            }
        } catch  where error.status < 500 {
            return page(error, second: nil)
        }
    }

    private func configuration() throws(AWSError) -> WebsiteConfiguration {
        guard let bucket = try Bucket.find(request.bucket, in: call.store) else {
            throw .noSuchBucket(request.bucket)
        }
        if let region = request.region, region != bucket.region {
            throw AWSError(
                "IncorrectEndpoint",
                "The specified bucket exists in another region. Please direct requests to the specified endpoint.",
                details: [("Endpoint", "\(bucket.name).s3-website-\(bucket.region).amazonaws.com")])
        }
        guard let document = try ConfigurationTable(bucket, call.store).find(.website) else {
            throw .noSuchWebsite(bucket.name)
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            throw AWSError(
                "MethodNotAllowed", "The specified method is not allowed against this resource.", status: 405,
                details: [("Method", request.method), ("ResourceType", "OBJECT")], headers: [("Allow", "HEAD, GET")])
        }
        return WebsiteConfiguration(document)
    }

    // MARK: - Finding the object

    private func answer(_ configuration: WebsiteConfiguration) throws(AWSError) -> WebsiteAnswer {
        if let all = configuration.redirectAll {
            let path = PercentEncoding.encode(request.key, keepingSlash: true)
            return .redirect(
                status: 301, location: "\(all.scheme ?? "http")://\(all.host)/\(path)\(request.query)")
        }
        if let redirect = redirect(configuration, errorStatus: nil) { return redirect }
        let isFolder = request.key.isEmpty || request.key.hasSuffix("/")
        do throws(AWSError) {
            let output = try read(request.key + (isFolder ? configuration.indexSuffix : ""), request.conditions)
            if case .string(let location)? = output["WebsiteRedirectLocation"] {
                return .redirect(status: 301, location: location)
            }
            return .object(output, headers: [])
        } catch {
            guard !isFolder, error.status == 404 || error.status == 403,
                try isReadable("\(request.key)/\(configuration.indexSuffix)")
            else { throw error }
            return found("/\(PercentEncoding.encode(request.key, keepingSlash: true))/")
        }
    }

    private func read(_ key: String, _ conditions: Structure) throws(AWSError) -> Output {
        var members = conditions
        members["Bucket"] = .string(request.bucket)
        members["Key"] = .string(key)
        let input = Input(members: members, mismatch: { _ in .malformedXML })
        return try request.method == "HEAD" ? HeadObject(input).run(call) : GetObject(input).run(call)
    }

    private func isReadable(_ key: String) throws(AWSError) -> Bool {
        do throws(AWSError) {
            _ = try read(key, Structure())
            return true
        } catch  where error.status < 500 {
            return false
        }
    }

    private func redirect(_ configuration: WebsiteConfiguration, errorStatus: Int?) -> WebsiteAnswer? {
        let rule = configuration.routes.first { $0.applies(to: request.key, errorStatus: errorStatus) }
        return rule.map {
            .redirect(status: $0.status, location: $0.location(for: request.key, host: request.host))
        }
    }

    // MARK: - Errors

    private func answer(_ error: AWSError, _ configuration: WebsiteConfiguration) throws(AWSError) -> WebsiteAnswer {
        if let redirect = redirect(configuration, errorStatus: error.status) { return redirect }
        guard let key = configuration.errorKey, (400..<500).contains(error.status) else {
            return page(error, second: nil)
        }
        do throws(AWSError) {
            var output = try read(key, Structure())
            output.status = error.status
            return .object(output, headers: headers(error))
        } catch  where error.status < 500 {
            return page(error, second: error)
        }
    }

    /// The answer for a folder whose name came without its slash.
    private func found(_ location: String) -> WebsiteAnswer {
        var error = AWSError("Found", "Resource Found", status: 302)
        error.headers = [("Location", location)]
        return page(error, second: nil)
    }

    private func headers(_ error: AWSError) -> [(name: String, value: String)] {
        [("x-amz-error-code", error.code), ("x-amz-error-message", error.message)]
            + error.details.map { ("x-amz-error-detail-\($0.name)", $0.value) } + error.headers
    }

    /// S3's own page about an error, and about a second one that kept it from showing the website's.
    private func page(_ error: AWSError, second: AWSError?) -> WebsiteAnswer {
        let title = "\(error.status) \(Self.reasons[error.status] ?? error.code)"
        let ids = [("RequestId", call.requestID), ("HostId", call.hostID)]
        var html = "<html>\n<head><title>\(title)</title></head>\n<body>\n<h1>\(title)</h1>\n"
        html += Self.list([("Code", error.code), ("Message", error.message)] + error.details + ids)
        if let second {
            html += "<h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>\n"
            html += Self.list([("Code", second.code), ("Message", second.message)] + second.details)
        }
        html += "<hr/>\n</body>\n</html>\n"
        return .page(status: error.status, html: html, headers: headers(error))
    }

    private static func list(_ items: [(name: String, value: String)]) -> String {
        "<ul>\n" + items.map { "<li>\(escaped($0.name)): \(escaped($0.value))</li>\n" }.joined() + "</ul>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.map { character -> String in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(character)
            }
        }.joined()
    }

    private static let reasons = [
        302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        412: "Precondition Failed", 416: "Requested Range Not Satisfiable",
    ]
}
