import Core
import Crypto
import HTTP
import MockS3
import ServiceKit
import SigV4
import Wire

/// The operation that takes a browser's form.
enum PostObjectForm {
    static let operation = "PostObject"
    /// The fields that make a form's signature of version 4, in the order in which S3 misses them.
    static let fields = ["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Signature"]
    static let olderFields = ["AWSAccessKeyId", "Signature"]
}

extension World {
    func makeFormSink(_ context: RequestContext) throws(AWSError) -> FormSink {
        let sink = try FormSink(
            contentType: context.head.headers["content-type"],
            // The context owns the sink, and the server both; the world outlives them.
            folder: { [unowned self] () throws(AWSError) in try spoolFolder() },
            refusal: { [unowned self, unowned context] error in fail(context, error, body: .empty) })
        context.form = sink
        return sink
    }

    /// Answers a form that has arrived: who signed it, and then what it asks for.
    func answer(_ context: RequestContext, _ sink: FormSink, _ body: Body) throws(AWSError) -> Response {
        guard let match = context.match, case .operation(let operation, let name) = match.target else {
            preconditionFailure("a form is received for an operation")
        }
        guard sink.hasFile else {
            throw AWSError(
                "InvalidArgument", "POST requires exactly one file upload per request.",
                details: [("ArgumentName", "file"), ("ArgumentValue", "0")])
        }
        var form = sink.form
        _ = try form.required("key")
        let isSigned = try authenticate(context, form)
        if let fault = faults.next(operation: name, accessKey: context.identity.caller.accessKey) { throw fault }
        form.expand(filename: sink.filename)
        let bucket = context.bucketName ?? ""
        let place = context.address.bucket == nil ? "\(context.endpoint)/\(bucket)/" : "\(context.endpoint)/"
        var input = Input(
            members: postObjectMembers(bucket: bucket, form, isSigned: isSigned, bucketURL: place),
            digests: sink.digests, mismatch: { _ in RestXML.malformedXML })
        context.input = input.members
        input.body = body
        let output = try run(operation, name, input, context)
        let response = crossOrigin(
            ServiceFront.s3.wire.response(match, output, requestID: context.requestID, hostID: hostID), context)
        record(context, response, error: nil, requestSize: body.count)
        return response
    }

    // MARK: - Signatures

    /// Finds out who signed a form's policy.
    /// - Returns: false for a form without a signature, which is anonymous.
    private func authenticate(_ context: RequestContext, _ form: PostForm) throws(AWSError) -> Bool {
        if PostObjectForm.fields.contains(where: { form[$0] != nil }) {
            try authenticateVersion4(context, form)
        } else if PostObjectForm.olderFields.contains(where: { form[$0] != nil }) {
            for name in PostObjectForm.olderFields { _ = try form.required(name) }
            let policy = try form.required("Policy")
            let credential = try known(form["AWSAccessKeyId"] ?? "", token: form["x-amz-security-token"])
            let computed = Base64.encode(hmacSHA1(key: Array(credential.secret.utf8), Array(policy.utf8)))
            try compare(computed, form["Signature"] ?? "", credential, policy)
            identify(context, credential)
        } else {
            return false
        }
        return true
    }

    private func authenticateVersion4(_ context: RequestContext, _ form: PostForm) throws(AWSError) {
        for name in PostObjectForm.fields { _ = try form.required(name) }
        let policy = try form.required("Policy")
        let algorithm = form["X-Amz-Algorithm"] ?? ""
        guard algorithm == "AWS4-HMAC-SHA256" else {
            throw Self.invalid(
                "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\"", "X-Amz-Algorithm",
                algorithm)
        }
        let (accessKey, scope) = try Self.credential(form["X-Amz-Credential"] ?? "")
        let date = form["X-Amz-Date"] ?? ""
        guard Timestamp(basic: date) != nil else {
            throw Self.invalid("X-Amz-Date must be formated via ISO8601 Long format", "X-Amz-Date", date)
        }
        if let bucket = context.bucketName, let region = try bucketRegion(bucket, in: universe.store),
            region != scope.region
        {
            var error = Self.invalid(
                "the region '\(scope.region)' is wrong; expecting '\(region)'", "X-Amz-Credential",
                form["X-Amz-Credential"] ?? "")
            error.details.append(("Region", region))
            throw error
        }
        let credential = try known(accessKey, token: form["x-amz-security-token"])
        let computed = SigningKey(secret: credential.secret, scope: scope).sign(Array(policy.utf8))
        try compare(computed, form["X-Amz-Signature"] ?? "", credential, policy)
        context.region = scope.region
        identify(context, credential)
    }

    private static func credential(_ text: String) throws(AWSError) -> (String, CredentialScope) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5 else {
            throw invalid(
                "the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".",
                "X-Amz-Credential", text)
        }
        guard !parts[0].isEmpty else {
            throw invalid(
                "a non-empty Access Key (AKID) must be provided in the credential.", "X-Amz-Credential", text)
        }
        let scope = CredentialScope(date: parts[1], region: parts[2], service: parts[3])
        guard scope.isS3 else {
            throw invalid(
                "incorrect service \"\(parts[3])\". This endpoint belongs to \"s3\".", "X-Amz-Credential", text)
        }
        guard parts[4] == CredentialScope.terminator else {
            throw invalid(
                "incorrect terminal \"\(parts[4])\". This endpoint uses \"aws4_request\".", "X-Amz-Credential", text)
        }
        return (parts[0], scope)
    }

    private static func invalid(_ message: String, _ name: String, _ value: String) -> AWSError {
        AWSError("InvalidArgument", message, details: [("ArgumentName", name), ("ArgumentValue", value)])
    }

    private func known(_ accessKey: String, token: String?) throws(AWSError) -> AccountCredential {
        guard let credential = authenticator.known(accessKey) else {
            throw SignatureFailure.unknownAccessKey(accessKey).asS3Error
        }
        // The keys a world is given are long-lived and have no session.
        if let token, !token.isEmpty { throw SignatureFailure.wrongSessionToken(given: token).asS3Error }
        return credential
    }

    private func compare(
        _ computed: String, _ given: String, _ credential: AccountCredential, _ policy: String
    ) throws(AWSError) {
        guard !constantTimeEqual(Array(computed.utf8), Array(given.utf8)) else { return }
        let mismatch = SignatureMismatch(
            accessKey: credential.accessKey, signatureProvided: given, stringToSign: policy, canonicalRequest: "")
        var error = SignatureFailure.mismatch(mismatch).asS3Error
        error.details = [
            ("AWSAccessKeyId", mismatch.accessKey), ("StringToSign", mismatch.stringToSign),
            ("SignatureProvided", given), ("StringToSignBytes", mismatch.stringToSignBytes),
        ]
        throw error
    }

    private func identify(_ context: RequestContext, _ credential: AccountCredential) {
        context.identity = Authenticator.Identity(
            caller: Caller(account: credential.account, accessKey: credential.accessKey), kind: "form",
            region: context.region)
    }
}
