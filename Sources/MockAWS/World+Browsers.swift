import Core
import HTTP
import MockS3
import ServiceKit
import Wire

/// What browsers ask for that programs do not: websites, leave to send a request, and headers that let a page see an
/// answer.
extension World {
    /// The answer to a request that only browsers send; nil for all others.
    func answerBrowser(_ context: RequestContext) throws(AWSError) -> Response? {
        let isPreflight = context.head.method == "OPTIONS" && context.bucketName != nil
        // S3 has nothing to allow outside buckets, so there a page wants to call one of the other services.
        if context.head.method == "OPTIONS", !isPreflight, context.head.headers["origin"] != nil {
            context.front = .dynamoDB
            context.service = ServiceFront.dynamoDB.service.name
            context.requestID = ServiceFront.dynamoDB.wire.requestID(&universe.randomness)
            return answerPreflightOfService(context)
        }
        guard isPreflight || context.address.isWebsite else { return nil }
        context.requestID = ServiceFront.s3.wire.requestID(&universe.randomness)
        context.region = context.address.region ?? "us-east-1"
        return isPreflight ? try answerPreflight(context) : try answerWebsite(context)
    }

    private func answerPreflight(_ context: RequestContext) throws(AWSError) -> Response {
        let names = context.path.split(separator: "/", maxSplits: 1)
        let headers = try context.crossOrigin.preflight(
            bucket: context.bucketName ?? "", isObject: names.count > 1, in: universe.store)
        var response = Response(status: 200, headers: commonHeaders(context))
        for header in headers { response.headers.add(header.name, header.value) }
        record(context, response, error: nil, requestSize: 0)
        return response
    }

    /// Adds the headers that let a browser hand an answer to a page of another origin: of S3 where a rule allows it, of
    /// other services always.
    func crossOrigin(_ response: Response, _ context: RequestContext) -> Response {
        guard context.head.headers["origin"] != nil, context.head.method != "OPTIONS", let front = context.front
        else { return response }
        var response = response
        guard front.isS3 else {
            for header in Self.anyOrigin { response.headers.add(header.name, header.value) }
            return response
        }
        guard let bucket = context.bucketName else { return response }
        do throws(AWSError) {
            let headers = try context.crossOrigin.answerHeaders(
                bucket: bucket, method: context.head.method, in: universe.store)
            for header in headers { response.headers.add(header.name, header.value) }
        } catch {
            configuration.report("the rules for other origins could not be read: \(error.message)")
        }
        return response
    }

    private func commonHeaders(_ context: RequestContext) -> Headers {
        ["x-amz-id-2": hostID, "x-amz-request-id": context.requestID, "Server": "AmazonS3"]
    }

    // MARK: - Websites

    /// Every read of a website is one of an anonymous caller.
    private func answerWebsite(_ context: RequestContext) throws(AWSError) -> Response {
        guard let key = PercentEncoding.decode(context.head.path.dropFirst()) else { throw RestXML.invalidURI }
        var reading = context.head
        reading.method = "GET"
        context.match = ServiceFront.s3.wire.route(reading, path: "/bucket/key", query: [])
        guard let match = context.match else { preconditionFailure("S3 has a route for reading objects") }
        let headers = context.head.headers
        var conditions = Structure()
        for (name, member) in Self.conditionHeaders {
            if let value = headers[name] { conditions.add(member, .string(value)) }
        }
        context.input = ["Bucket": .string(context.address.bucket ?? ""), "Key": .string(key)]
        let query = context.head.query
        let request = WebsiteRequest(
            bucket: context.address.bucket ?? "", key: key, method: context.head.method,
            region: context.address.region, host: headers["host"] ?? "", query: query.isEmpty ? "" : "?\(query)",
            conditions: conditions)
        let call = Call(
            service: context.service, operation: context.operation, caller: .anonymous, region: context.region,
            requestID: context.requestID, now: context.now, endpoint: context.endpoint, universe: universe,
            origin: context.origin)
        let answer = try universe.store.atomically { () throws(AWSError) in try Website(request, call).answer() }
        return finish(context, match, answer)
    }

    private func finish(_ context: RequestContext, _ match: Router.Match, _ answer: WebsiteAnswer) -> Response {
        var response: Response
        var error: AWSError?
        switch answer {
        case .object(let output, let headers):
            response = ServiceFront.s3.wire.response(match, output, requestID: context.requestID, hostID: hostID)
            for header in headers { response.headers.add(header.name, header.value) }
        case .redirect(let status, let location):
            response = Response(status: status, headers: commonHeaders(context))
            response.headers.add("Location", location)
        case .page(let status, let html, let headers):
            response = Response(status: status, headers: commonHeaders(context), body: Body(html))
            for header in headers { response.headers.add(header.name, header.value) }
            response.headers.add("Content-Type", "text/html; charset=utf-8")
        }
        if let code = response.headers["x-amz-error-code"] {
            error = AWSError(code, response.headers["x-amz-error-message"] ?? "", status: response.status)
        }
        response = crossOrigin(response, context)
        record(context, response, error: error, requestSize: 0)
        return response
    }

    private static let conditionHeaders = [
        ("range", "Range"), ("if-match", "IfMatch"), ("if-none-match", "IfNoneMatch"),
        ("if-modified-since", "IfModifiedSince"), ("if-unmodified-since", "IfUnmodifiedSince"),
    ]

    // MARK: - Events

    /// Hands over what services told each other, and what that led to, until there is no more.
    func deliverEvents() throws(StoreError) {
        var rounds = 0
        while universe.events.hasWaiting {
            for failure in universe.events.deliver(in: universe) { configuration.report(failure) }
            try universe.store.commit()
            rounds += 1
            guard rounds < EventBus.chainMax else {
                return configuration.report("events cause each other without end; the rest waits for the next request")
            }
        }
    }

    // MARK: - Access logs

    /// Keeps a record of a request to a bucket whose requests are logged.
    func logAccess(_ context: RequestContext, _ response: Response, error: AWSError?, requestSize: Int) {
        guard context.front?.isS3 == true, hasAccessLogs != false, let bucket = context.bucketName else { return }
        do throws(AWSError) {
            if hasAccessLogs == nil { hasAccessLogs = try s3KeepsAccessLogs(in: universe.store) }
            guard hasAccessLogs == true else { return }
            let names = context.path.split(separator: "/", maxSplits: 1)
            let access = AccessRecord(
                time: context.now, bucket: bucket,
                key: names.count > 1 ? PercentEncoding.decode(names[1]) ?? String(names[1]) : nil,
                requester: context.identity.caller, requestID: context.requestID, operation: context.operation,
                method: context.head.method, target: context.head.target, isHTTP11: context.head.isHTTP11,
                isWebsite: context.address.isWebsite, status: response.status, errorCode: error?.code,
                bytesSent: response.body.count, bytesReceived: requestSize,
                referrer: context.head.headers["referer"], userAgent: context.head.headers["user-agent"],
                version: response.headers["x-amz-version-id"], hostID: hostID,
                authentication: context.identity.kind, host: context.head.headers["host"])
            try universe.store.atomically { () throws(AWSError) in try access.keep(in: universe.store) }
        } catch {
            configuration.report("a record of access could not be kept: \(error.message)")
        }
    }
}

extension RequestContext {
    /// The bucket a request to S3 is about, by its path alone.
    var bucketName: String? {
        let name = path.utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") }
        return name.isEmpty ? nil : PercentEncoding.decode(Substring(name))
    }

    /// What the request says of the page it comes from.
    var crossOrigin: CrossOriginRequest {
        CrossOriginRequest(
            origin: head.headers["origin"], requestedMethod: head.headers["access-control-request-method"],
            requestedHeaders: head.headers["access-control-request-headers"])
    }
}
