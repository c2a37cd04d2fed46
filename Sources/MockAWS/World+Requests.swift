import Core
import Crypto
package import HTTP
import ServiceKit
import SigV4
import Wire

/// What is known of a request between its head and its answer.
///
/// `@unchecked Sendable`: it is made, passed and used on the loop thread of one world.
final class RequestContext: @unchecked Sendable {
    let head: RequestHead
    let now: Timestamp
    let address: S3Address
    /// The path with a virtual host's bucket in front.
    let path: String
    var query: [(name: String, value: String?)] = []
    /// The head with what a presigned URL says in place of headers.
    var statedHead: RequestHead
    /// The service that is asked; nil when this cloud has not got it.
    var front: ServiceFront? = .s3
    /// Its name, also when this cloud has not got it.
    var service = ServiceFront.s3.service.name
    var requestID = ""
    var match: Router.Match?
    /// Who the request says it is from.
    var claim = Authenticator.Claim.nobody
    /// Who it is from, once that is verified.
    var identity = Authenticator.Identity()
    var sink: UploadSink?
    /// The sink of a browser's form.
    var form: FormSink?
    // For the trace:
    var region = ""
    var input = Structure()
    var notes = Structure()

    init(head: RequestHead, now: Timestamp, address: S3Address, path: String) {
        self.head = head
        statedHead = head
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
        origin.authentication =
            switch identity.kind {
            case "presigned": "REST-QUERY-STRING"
            case "form": "POST"
            default: "REST-HEADER"
            }
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
            if let response = try answerBrowser(context) { return .refuse(response) }
            try prepare(context)
            if context.operation == PostObjectForm.operation, context.front?.isS3 == true {
                return .accept(try makeFormSink(context), context: context)
            }
            try askBeforeBody(context)
            let sink = try makeSink(context)
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
            if let form = context.form { return reply(try answer(context, form, request.body)) }
            reply(try answer(context, request.body))
        } catch {
            reply(fail(context, error, body: request.body))
        }
    }

    /// What is no HTTP is evidence, too.
    package func notice(_ failure: ParseFailure, _ head: RequestHead?) {
        universe.trace.record(
            TraceEntry(
                number: 0, time: universe.clock.now, service: "", operation: "", method: head?.method ?? "",
                target: head?.target ?? "", host: head?.headers["host"] ?? "",
                userAgent: head?.headers["user-agent"] ?? "", caller: .anonymous, region: "", requestID: "",
                input: Structure(), status: failure.status, errorCode: "", errorMessage: failure.reason,
                requestSizeBytes: 0, responseSizeBytes: 0, authentication: "anonymous"))
    }

    package func commit() -> CommitFailure? {
        do {
            try universe.store.commit()
            try deliverEvents()
            return nil
        } catch {
            bucketRegions = [:]
            hasAccessLogs = nil
            configuration.report(
                error.isDiskFull
                    ? "the disk is full: nothing of the last requests was stored; free some space and go on"
                    : "the cloud's data could not be written: \(error)")
            let failure = AWSError.internalFailure("the cloud's data could not be written: \(error)")
            return { [hostID] context in
                let context = context as? RequestContext
                return (context?.front ?? .s3).wire.response(
                    failure, method: context?.head.method ?? "GET", requestID: context?.requestID ?? "", hostID: hostID)
            }
        }
    }

    // MARK: - The path of a request

    private func makeContext(_ head: RequestHead) -> RequestContext {
        let address = address(of: head.headers["host"] ?? "")
        let path = address.bucket.map { "/\($0)\(head.path)" } ?? String(head.path)
        return RequestContext(head: head, now: universe.clock.now, address: address, path: path)
    }

    /// What a host names; nearly all requests have the same as the one before.
    private func address(of host: String) -> S3Address {
        if lastAddress.host != host { lastAddress = (host, S3Address(host: host)) }
        return lastAddress.address
    }

    /// What the head alone decides: the service, the operation, and the form of the proof of identity.
    private func prepare(_ context: RequestContext) throws(AWSError) {
        if let target = context.head.headers["x-amz-target"] { context.front = .named(byTarget: target) }
        try readQuery(context)
        route(context)
        do throws(SignatureFailure) {
            context.claim = try Authenticator.claim(context.head, query: context.query)
        } catch {
            try checkTime(context)
            throw refusal(context, error)
        }
        if let scope = context.claim.scope { try compare(scope, with: context) }
        context.region = context.claim.scope?.region ?? context.address.region ?? "us-east-1"
        guard context.front?.isS3 == true else { return }
        try checkRegion(context)
        if case .version4(let parsed) = context.claim, case .absent = parsed.payload {
            throw AWSError("InvalidRequest", "Missing required header for this request: x-amz-content-sha256")
        }
        // S3's requests say the hash of their body, so the head is enough; the body may be large.
        try authenticate(context, payloadSHA256: nil)
    }

    private func readQuery(_ context: RequestContext) throws(AWSError) {
        let query = context.head.query
        if query.isEmpty { return }
        guard let parsed = QueryString.parse(query, plusIsSpace: true) else { throw RestXML.invalidURI }
        context.query = parsed
        for field in PresignedHeaders.fields(in: parsed) where context.head.headers[field.name] == nil {
            context.statedHead.headers.add(field.name, field.value)
        }
    }

    private func route(_ context: RequestContext) {
        let front = context.front ?? .s3
        context.service = front.service.name
        context.requestID = front.wire.requestID(&universe.randomness)
        context.match = front.wire.route(context.statedHead, path: context.path, query: context.query)
    }

    /// All services share one port. Where neither a target nor its absence tells them apart, the scope of the signature
    /// does.
    private func compare(_ scope: CredentialScope, with context: RequestContext) throws(AWSError) {
        let meant = ServiceFront.named(byScope: scope)
        if let front = context.front, front.service.signingName == meant?.service.signingName { return }
        if let front = context.front, !front.isS3 {
            try checkTime(context)
            throw SignatureFailure.wrongService(expecting: front.service.signingName)
        }
        context.front = meant
        guard meant == nil else { return route(context) }
        context.match = nil
        context.service = scope.service
        throw AWSError("NotImplemented", "\(scope.service) is not in this cloud.", status: 501)
    }

    /// Whoever asks before sending a body hears at once that it would be in vain.
    private func askBeforeBody(_ context: RequestContext) throws(AWSError) {
        guard context.head.headers["expect"] != nil, context.head.headers["content-length"] != "0",
            let front = context.front, front.isS3, let match = context.match, front.wire.isStreaming(match),
            case .operation(let operation, let name) = match.target
        else { return }
        let input = try front.wire.input(
            match, headers: context.statedHead.headers, query: context.query, body: .empty, digests: [:])
        context.input = input.members
        let call = makeCall(name, context)
        try universe.store.atomically { () throws(AWSError) in try operation.admit(input, call) }
    }

    func authenticate(_ context: RequestContext, payloadSHA256: String?) throws(AWSError) {
        do throws(SignatureFailure) {
            context.identity = try authenticator.verify(
                context.claim, context.head, path: context.path, payloadSHA256: payloadSHA256, now: context.now)
        } catch {
            throw refusal(context, error)
        }
    }

    func refusal(_ context: RequestContext, _ failure: SignatureFailure) -> AWSError {
        (context.front ?? .s3).refusal(failure)
    }

    private func makeSink(_ context: RequestContext) throws(AWSError) -> UploadSink {
        let front = context.front ?? .s3
        return try UploadSink(
            head: context.statedHead, identity: context.identity,
            isStreaming: context.match.map(front.wire.isStreaming) ?? false,
            // S3 alone is sure of its caller here; the others sign the hash of a body that is still to come.
            hashesBody: !front.isS3, documentSizeBytesMax: front.service.documentSizeBytesMax,
            folder: spoolFolder,
            // The context owns the sink; the server keeps the context for as long as it uses the sink.
            refusal: { [self, unowned context] error in fail(context, error, body: .empty) })
    }

    func spoolFolder() throws(AWSError) -> String {
        do { return try universe.store.spoolDirectory() } catch { throw .internalFailure(error.description) }
    }

    private func answer(_ context: RequestContext, _ body: Body) throws(AWSError) -> Response {
        let sink = context.sink
        let headers = sink?.headers(with: context.statedHead) ?? context.statedHead.headers
        let front = context.front ?? .s3
        guard let match = context.match else {
            throw front.wire.unknownOperation(context.head, path: context.path)
        }
        guard case .operation(let operation, let name) = match.target else {
            throw .notImplemented(service: front.service.name, operation: context.operation)
        }
        var input: Input?
        if !front.isS3 {
            input = try readDocument(context, match, front, headers: headers, body: body)
        }
        if let fault = faults.next(operation: name, accessKey: context.identity.caller.accessKey) { throw fault }
        var members: Input
        if let input {
            members = input
        } else {
            members = try front.wire.input(
                match, headers: headers, query: context.query, body: body, digests: sink?.digests ?? [:])
        }
        context.input = members.members
        members.body = body
        let output = try run(operation, name, members, context)
        let response = crossOrigin(
            sealed(
                compressed(front.wire.response(match, output, requestID: context.requestID, hostID: hostID), context),
                front), context)
        record(context, response, error: nil, requestSize: body.count)
        return response
    }

    func run(
        _ operation: any Operation.Type, _ name: String, _ input: Input, _ context: RequestContext
    ) throws(AWSError) -> Output {
        let call = makeCall(name, context)
        defer { context.notes = call.notes }
        let output = try universe.store.atomically { () throws(AWSError) in try operation.init(input).run(call) }
        if name == "CreateBucket" || name == "DeleteBucket" { bucketRegions = [:] }
        if name == "PutBucketLogging" { hasAccessLogs = nil }
        return output
    }

    private func makeCall(_ operation: String, _ context: RequestContext) -> Call {
        Call(
            service: context.service, operation: operation, caller: context.identity.caller, region: context.region,
            requestID: context.requestID, now: context.now, endpoint: context.endpoint, universe: universe,
            origin: context.origin)
    }

    /// The answer with a checksum of its body, for services that send one.
    private func sealed(_ response: Response, _ front: ServiceFront) -> Response {
        guard front.service.answersWithCRC32 else { return response }
        var checksum = CRC32()
        for case .bytes(let bytes) in response.body.segments { checksum.update(bytes) }
        var response = response
        response.headers.add("x-amz-crc32", String(checksum.finalize().reduce(0) { $0 << 8 | UInt32($1) }))
        return response
    }

    /// The answer to a request that failed, recorded.
    func fail(_ context: RequestContext, _ error: AWSError, body: Body) -> Response {
        if error.status >= 500 && error.code == "InternalError" { configuration.report(error.message) }
        let response =
            if let front = context.front {
                sealed(
                    front.wire.response(
                        error, method: context.head.method, requestID: context.requestID, hostID: hostID), front)
            } else {
                AbsentService.response(error, to: context.head, requestID: context.requestID)
            }
        let answer = crossOrigin(response, context)
        record(context, answer, error: error, requestSize: body.count)
        return answer
    }

    func record(_ context: RequestContext, _ response: Response, error: AWSError?, requestSize: Int) {
        logAccess(context, response, error: error, requestSize: requestSize)
        universe.trace.record(
            TraceEntry(
                number: 0, time: context.now, service: context.service, operation: context.operation,
                method: context.head.method, target: context.head.target, host: context.head.headers["host"] ?? "",
                userAgent: context.head.headers["user-agent"] ?? "", caller: context.identity.caller,
                region: context.region, requestID: context.requestID, input: context.input, notes: context.notes,
                status: response.status, errorCode: error?.code ?? "", errorMessage: error?.message ?? "",
                requestSizeBytes: requestSize, responseSizeBytes: response.body.count,
                authentication: context.identity.kind))
    }
}
