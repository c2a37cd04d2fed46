package import Core
package import HTTP
package import ServiceKit

/// The protocols of DynamoDB, Cognito and others: the operation's name in a header, members as one JSON document.
///
/// https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html and aws-json-1_1
package struct AWSJSON: ServerProtocol {
    private let service: Service
    private let targets: [String: Router.Match]
    private let contentType: String

    package init(_ service: Service, version: String) {
        self.service = service
        contentType = "application/x-amz-json-\(version)"
        var targets: [String: Router.Match] = [:]
        func add(_ name: String, _ target: Router.Match.Target) {
            targets["\(service.targetPrefix).\(name)"] = Router.Match(target: target, labels: [], bindingIndex: 0)
        }
        for operation in service.operations { add(operation.name, .operation(operation, name: operation.name)) }
        for missing in service.missing { add(missing.name, .missing(missing.name)) }
        self.targets = targets
    }

    // MARK: - Requests

    package func route(
        _ head: RequestHead, path: String, query: [(name: String, value: String?)]
    ) -> Router.Match? {
        guard isOurs(head), let target = head.headers["x-amz-target"] else { return nil }
        return targets[target]
    }

    package func unknownOperation(_ head: RequestHead, path: String) -> AWSError {
        AWSError("UnknownOperationException", "", status: isOurs(head) ? 400 : 404)
    }

    /// Whether a request is one of this protocol at all: a post of JSON, or of nothing.
    private func isOurs(_ head: RequestHead) -> Bool {
        guard head.method == "POST" else { return false }
        guard head.headers["content-length"] != "0" else { return true }
        guard let given = head.headers["content-type"]?.utf8.drop(while: Self.endsType) else { return false }
        let type = given.prefix { !Self.endsType($0) }
        return type.elementsEqual(contentType.utf8) || type.elementsEqual("application/json".utf8)
    }

    private static func endsType(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ";") || byte == UInt8(ascii: " ") }

    package func isStreaming(_ match: Router.Match) -> Bool { false }

    package func input(
        _ match: Router.Match, headers: Headers, query: [(name: String, value: String?)], body: Body,
        digests: [String: [UInt8]]
    ) throws(AWSError) -> Input {
        let document: JSONValue
        do { document = try JSONValue(parsing: body.bytes()) } catch { throw Self.notJSON }
        guard case .structure(let members) = Value(document) else { throw Self.notJSON }
        return Input(members: members, mismatch: Self.mismatch)
    }

    private static let notJSON = AWSError("SerializationException", "")

    /// A value of the wrong type, in the words of the reader behind DynamoDB.
    private static func mismatch(_ mismatch: TypeMismatch) -> AWSError {
        let seen =
            switch mismatch.seen {
            case .structure: "Unrecognized collection type class"
            case .list: "Unrecognized collection type class"
            case .string: "STRING_VALUE cannot be converted to"
            case .boolean(let flag): "\(flag ? "TRUE_VALUE" : "FALSE_VALUE") cannot be converted to"
            case .number(let text):
                "\(text.utf8.contains(0x2e) ? "DECIMAL_VALUE" : "NUMBER_VALUE") cannot be converted to"
            default: "Unexpected value for"
            }
        let expected =
            switch mismatch.expected {
            case "integer": "Integer"
            case "boolean": "Boolean"
            case "string": "String"
            default: mismatch.expected
            }
        return AWSError("SerializationException", "\(seen) \(expected)")
    }

    // MARK: - Answers

    package func response(
        _ match: Router.Match, _ output: Output, requestID: String, hostID: String
    ) -> Response {
        // An operation without output answers nothing, which is not the same as an empty document.
        if let body = output.body, body.count == 0 { return response(output.status ?? 200, [], requestID: requestID) }
        var writer = MemberWriter()
        writer.write(output.members)
        return response(output.status ?? 200, writer.bytes, requestID: requestID)
    }

    package func response(_ error: AWSError, method: String, requestID: String, hostID: String) -> Response {
        if let bytes = Self.bodyOfFrontEnd(error) {
            return Response(
                status: bytes.isEmpty ? 413 : error.status,
                headers: ["Server": "Server", "x-amzn-RequestId": requestID], body: Body(bytes))
        }
        var members: Structure = ["__type": .string(Self.type(of: error, in: service))]
        for member in error.members.members { members.add(member.name, member.value) }
        if !error.message.isEmpty, error.members["Message"] == nil { members.add("message", .string(error.message)) }
        var writer = MemberWriter()
        writer.write(members)
        return response(error.status, writer.bytes, requestID: requestID)
    }

    /// What AWS's front end answers before the service sees a request: not JSON to what is not of this protocol, and
    /// nothing to what is too large (recorded by dynalite's tests, test/connection.js).
    private static func bodyOfFrontEnd(_ error: AWSError) -> [UInt8]? {
        switch (error.code, error.status) {
        case ("UnknownOperationException", 404): Array("<UnknownOperationException/>\n".utf8)
        case ("MaxMessageLengthExceeded", _): []
        default: nil
        }
    }

    private func response(_ status: Int, _ bytes: [UInt8], requestID: String) -> Response {
        Response(
            status: status,
            headers: ["Server": "Server", "Content-Type": contentType, "x-amzn-RequestId": requestID],
            body: Body(bytes))
    }

    /// An error's full name: what AWS's framework says itself is in its own namespace, as clients in other languages see.
    private static func type(of error: AWSError, in service: Service) -> String {
        guard !service.shapeNamespace.isEmpty else { return error.code }
        return switch error.code {
        case "ValidationException": "com.amazon.coral.validate#ValidationException"
        case "SerializationException", "UnknownOperationException", "InvalidSignatureException",
            "IncompleteSignatureException", "MissingAuthenticationTokenException", "UnrecognizedClientException",
            "ExpiredTokenException", "InternalFailure", "AccessDeniedException":
            "com.amazon.coral.service#\(error.code)"
        // S3 alone has the shorter name for it.
        case "InternalError": "\(service.shapeNamespace)#InternalServerError"
        default: "\(service.shapeNamespace)#\(error.code)"
        }
    }

    /// 52 characters, of which the last four are always the same.
    package func requestID(_ randomness: inout Randomness) -> String {
        randomness.text(48, from: "0123456789ABCDEFGHIJKLMNOPQRSTUV") + "AAJG"
    }
}

extension Value {
    /// A JSON document as members.
    package init(_ json: JSONValue) {
        self =
            switch json {
            case .null: .null
            case .bool(let flag): .boolean(flag)
            case .number(let text): .number(text)
            case .string(let text): .string(text)
            case .array(let values): .list(values.map(Value.init))
            case .object(let object):
                .structure(Structure(object.members.map { (name: $0.name, value: Value($0.value)) }))
            }
    }
}
