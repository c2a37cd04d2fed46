import Core
package import HTTP
import MockS3
import ServiceKit
import SigV4
import Wire

/// What is known of a request between its head and its answer.
///
/// `@unchecked Sendable`: it is made, passed and used on the loop thread of one world.
final class RequestContext: @unchecked Sendable {
    let head: RequestHead
    let requestID: String
    let now: Timestamp
    let address: S3Address
    /// The path with a virtual host's bucket in front.
    let path: String
    var query: [(name: String, value: String?)] = []
    /// The head with what a presigned URL says in place of headers.
    var statedHead: RequestHead
    var match: Router.Match?
    var identity = Authenticator.Identity()
    var sink: UploadSink?
    /// The service that is asked: the scope of the signature names it, since all share one port.
    var service = s3.name
    // For the trace:
    var region = ""
    var input = Structure()

    init(head: RequestHead, requestID: String, now: Timestamp, address: S3Address, path: String) {
        self.head = head
        statedHead = head
        self.requestID = requestID
        self.now = now
        self.address = address
        self.path = path
    }

    var operation: String {
        switch match?.target {
        case .operation(_, let name): name
        case .missing(let name): name
        case nil: ""
        }
    }

    /// The endpoint as the client wrote it.
    var endpoint: String { "http://\(head.headers["host"] ?? "localhost")" }

    /// What policies may ask about the way the request came.
    var origin: RequestOrigin {
        var origin = RequestOrigin()
        origin.userAgent = head.headers["user-agent"]
        origin.referer = head.headers["referer"]
        origin.contentSHA256 = head.headers["x-amz-content-sha256"]
        guard !identity.caller.isAnonymous else { return origin }
        origin.authentication = identity.kind == "presigned" ? "REST-QUERY-STRING" : "REST-HEADER"
        origin.signatureVersion = identity.region == nil ? "AWS" : "AWS4-HMAC-SHA256"
        let date = head.headers["x-amz-date"] ?? query.first { $0.name == "X-Amz-Date" }?.value
        if let signed = date.flatMap({ Timestamp(basic: $0) }) {
            origin.signatureAgeMilliseconds = now.milliseconds - signed.milliseconds
        }
        return origin
    }
}

extension World: RequestHandler {
    package func admit(_ head: RequestHead) -> Admission {
        if head.path.hasPrefix(Control.prefix) { return control.admit(head) }
        let context = makeContext(head)
        do throws(AWSError) {
            try prepare(context)
            let sink = try UploadSink(
                head: context.statedHead, identity: context.identity,
                isStreaming: context.match.map(s3Protocol.isStreaming) ?? false, folder: spoolFolder,
                // The context owns the sink; the server keeps the context for as long as it uses the sink.
                refusal: { [self, unowned context] error in fail(context, error, body: .empty) })
            context.sink = sink
            return .accept(sink, context: context)
        } catch {
            return .refuse(fail(context, error, body: .empty))
        }
    }

    package func handle(_ request: Request, context: (any Sendable)?, reply: Reply) {
        guard let context = context as? RequestContext else {
            return reply(control.answer(request))
        }
        do throws(AWSError) {
            reply(try answer(context, request.body))
        } catch {
            reply(fail(context, error, body: request.body))
        }
    }

    package func commit() -> Response? {
        do {
            try universe.store.commit()
            return nil
        } catch {
            bucketRegions = [:]
            configuration.report(
                error.isDiskFull
                    ? "the disk is full: nothing of the last requests was stored; free some space and go on"
                    : "the cloud's data could not be written: \(error)")
            return s3Protocol.response(
                .internalFailure("the cloud's data could not be written: \(error)"), method: "GET",
                requestID: "", hostID: hostID)
        }
    }

    // MARK: - The path of a request

    private func makeContext(_ head: RequestHead) -> RequestContext {
        let address = S3Address(host: head.headers["host"] ?? "")
        let path = address.bucket.map { "/\($0)\(head.path)" } ?? String(head.path)
        return RequestContext(
            head: head, requestID: universe.randomness.text(16, from: "0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
            now: universe.clock.now, address: address, path: path)
    }

    /// What the head alone decides: the operation, and the form of the proof of identity.
    private func prepare(_ context: RequestContext) throws(AWSError) {
        let query = context.head.query
        if !query.isEmpty {
            guard let parsed = QueryString.parse(query, plusIsSpace: true) else { throw RestXML.invalidURI }
            context.query = parsed
            for field in PresignedHeaders.fields(in: parsed) where context.head.headers[field.name] == nil {
                context.statedHead.headers.add(field.name, field.value)
            }
        }
        context.match = s3Protocol.route(context.statedHead, path: context.path, query: context.query)
        context.identity = try authenticator.identify(
            context.head, path: context.path, query: context.query, now: context.now
        ) { (scope, isPresigned) throws(AWSError) in
            if let scope, !scope.isS3 {
                context.service = scope.service
                throw AWSError("NotImplemented", "\(scope.service) is not in this cloud.", status: 501)
            }
            try checkRegion(context, signed: scope?.region, isPresigned: isPresigned)
        }
        context.region = context.identity.region ?? context.address.region ?? "us-east-1"
    }

    private func spoolFolder() throws(AWSError) -> String {
        do { return try universe.store.spoolDirectory() } catch { throw .internalFailure(error.description) }
    }

    private func answer(_ context: RequestContext, _ body: Body) throws(AWSError) -> Response {
        let sink = context.sink
        let headers = sink?.headers(with: context.statedHead) ?? context.statedHead.headers
        guard let match = context.match else { throw Self.methodNotAllowed(context) }
        guard case .operation(let operation, let name) = match.target else {
            throw .notImplemented(service: "s3", operation: context.operation)
        }
        if let fault = faults.next(operation: name, accessKey: context.identity.caller.accessKey) { throw fault }
        var input = try s3Protocol.input(
            match, headers: headers, query: context.query, body: body, digests: sink?.digests ?? [:])
        context.input = input.members
        input.body = body
        let call = Call(
            service: s3.name, operation: name, caller: context.identity.caller, region: context.region,
            requestID: context.requestID, now: context.now, endpoint: context.endpoint, universe: universe,
            origin: context.origin)
        let output = try universe.store.atomically { () throws(AWSError) in try operation.init(input).run(call) }
        if name == "CreateBucket" || name == "DeleteBucket" { bucketRegions = [:] }
        let response = s3Protocol.response(match, output, requestID: context.requestID, hostID: hostID)
        record(context, response, error: nil, requestSize: body.count)
        return response
    }

    /// The answer to a request that failed, recorded.
    func fail(_ context: RequestContext, _ error: AWSError, body: Body) -> Response {
        if error.status >= 500 && error.code == "InternalError" { configuration.report(error.message) }
        let response =
            context.service == s3.name
            ? s3Protocol.response(
                error, method: context.head.method, requestID: context.requestID, hostID: hostID)
            : AbsentService.response(error, to: context.head, requestID: context.requestID)
        record(context, response, error: error, requestSize: body.count)
        return response
    }

    private func record(_ context: RequestContext, _ response: Response, error: AWSError?, requestSize: Int) {
        universe.trace.record(
            TraceEntry(
                number: 0, time: context.now, service: context.service, operation: context.operation,
                method: context.head.method, target: context.head.target, host: context.head.headers["host"] ?? "",
                userAgent: context.head.headers["user-agent"] ?? "", caller: context.identity.caller,
                region: context.region,
                requestID: context.requestID, input: context.input, status: response.status,
                errorCode: error?.code ?? "", errorMessage: error?.message ?? "", requestSizeBytes: requestSize,
                responseSizeBytes: response.body.count, authentication: context.identity.kind))
    }

    private static func methodNotAllowed(_ context: RequestContext) -> AWSError {
        let names = context.path.split(separator: "/", maxSplits: 1)
        let type = names.isEmpty ? "SERVICE" : names.count == 1 ? "BUCKET" : "OBJECT"
        return AWSError(
            "MethodNotAllowed", "The specified method is not allowed against this resource.", status: 405,
            details: [("Method", context.head.method), ("ResourceType", type)])
    }

    /// A bucket is reached through its own region only.
    ///
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (PermanentRedirect,
    /// AuthorizationHeaderMalformed)
    private func checkRegion(
        _ context: RequestContext, signed: String?, isPresigned: Bool
    ) throws(AWSError) {
        guard let label = context.match?.labels.first(where: { $0.name == "Bucket" })?.value,
            let bucket = PercentEncoding.decode(label), context.operation != "CreateBucket",
            let region = try region(of: bucket)
        else { return }
        let headers = [(name: "x-amz-bucket-region", value: region)]
        if let addressed = context.address.region, addressed != region {
            throw AWSError(
                "PermanentRedirect",
                "The bucket you are attempting to access must be addressed using the specified endpoint. "
                    + "Please send all future requests to this endpoint.",
                status: 301,
                details: [("Endpoint", "\(bucket).s3.\(region).amazonaws.com"), ("Bucket", bucket)], headers: headers)
        }
        guard let signed, signed != region else { return }
        throw AWSError(
            isPresigned ? "AuthorizationQueryParametersError" : "AuthorizationHeaderMalformed",
            (isPresigned
                ? "Error parsing the X-Amz-Credential parameter; the region"
                : "The authorization header is malformed; the region")
                + " '\(signed)' is wrong; expecting '\(region)'",
            details: [("Region", region)], headers: headers)
    }

    /// Where a bucket is, remembered until buckets come or go, since every request asks.
    private func region(of bucket: String) throws(AWSError) -> String? {
        if let known = bucketRegions[bucket] { return known }
        let region = try bucketRegion(bucket, in: universe.store)
        if bucketRegions.count >= Self.bucketRegionsMax { bucketRegions = [:] }
        bucketRegions[bucket] = region
        return region
    }

    private static let bucketRegionsMax = 1000
}
