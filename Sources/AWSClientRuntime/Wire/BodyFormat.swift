import Core
import SmithyHTTPAPI

extension ServiceFacts {
    /// The body of a request and its content type; nil for none.
    func encode(_ members: Members, operation: String) -> (bytes: [UInt8], contentType: String)? {
        if let payload = members.parts.payload {
            switch payload.node {
            case .text(let text): return (Array(text.utf8), "text/plain")
            case .bytes(let bytes): return (bytes, "application/octet-stream")
            case let node where format == .restXml:
                return (XMLBody.encode(payload.name, node, namespace: namespace), "application/xml")
            case let node: return (JSONBody.encode(node), "application/json")
            }
        }
        let body = Node.fields(members.fields)
        switch format {
        case .restXml:
            if members.fields.isEmpty { return nil }
            return (XMLBody.encode("\(operation)Request", body, namespace: namespace), "application/xml")
        case .restJson1: return members.fields.isEmpty ? nil : (JSONBody.encode(body), "application/json")
        case .awsJson1_0: return (JSONBody.encode(body), "application/x-amz-json-1.0")
        case .awsJson1_1: return (JSONBody.encode(body), "application/x-amz-json-1.1")
        case .awsQuery:
            return (
                QueryBody.encode(action: operation, version: version, body), "application/x-www-form-urlencoded"
            )
        }
    }

    /// The content of an answer's body.
    func decode(_ bytes: [UInt8], operation: String, isUnwrapped: Bool) throws -> Node {
        guard !bytes.isEmpty else { return .fields([]) }
        switch format {
        case .restXml:
            let root = try XMLBody.decode(bytes)
            guard isUnwrapped else { return root.node }
            // S3 answers with an empty element for a bucket in us-east-1, which has no location constraint.
            if case .text("") = root.node { return .fields([]) }
            return .element([root])
        case .awsQuery:
            let root = try XMLBody.decode(bytes).node
            return root.children.first { $0.name == "\(operation)Result" }?.node ?? root
        case .restJson1, .awsJson1_0, .awsJson1_1: return try JSONBody.decode(bytes)
        }
    }
}

/// What an error response says, whatever its protocol.
struct ErrorFacts {
    var code: String?
    var message: String?
    var requestID: String?
    /// The members of the error.
    var node: Node

    /// How much of a body that cannot be read is quoted.
    private static let quotedBytesMax = 80

    /// Reads a response that was not a success. Of a body that cannot be read, the message says so, and the headers say the
    /// rest.
    init(_ facts: ServiceFacts, status: Int, headers: SmithyHTTPAPI.Headers, bytes: [UInt8]) {
        node = .fields([])
        var problem: String?
        switch facts.format {
        case .restXml, .awsQuery:
            do {
                let root = bytes.isEmpty ? Node.fields([]) : try XMLBody.decode(bytes).node
                node = root.children.first { $0.name == "Error" }?.node ?? root
                requestID = Self.text("RequestId", node) ?? Self.text("RequestId", root)
            } catch {
                problem = Self.unreadable("XML", bytes, error)
            }
            code = Self.text("Code", node)
        case .restJson1, .awsJson1_0, .awsJson1_1:
            do { node = try JSONBody.decode(bytes) } catch { problem = Self.unreadable("JSON", bytes, error) }
            let said = headers.value(for: "x-amzn-errortype") ?? Self.text("__type", node) ?? Self.text("code", node)
            // `prefix#Name:link` in the longest form.
            code = said?.split(separator: ":").first?.split(separator: "#").last.map(String.init)
        }
        message = Self.text("Message", node) ?? Self.text("message", node) ?? problem
        requestID =
            headers.value(for: "x-amz-request-id") ?? headers.value(for: "x-amzn-requestid") ?? requestID
        // A response to HEAD has no body to say what is wrong.
        if code == nil, bytes.isEmpty, status == HTTPStatusCode.notFound.rawValue { code = "NotFound" }
    }

    private static func unreadable(_ format: String, _ bytes: [UInt8], _ error: any Error) -> String {
        let start = String(decoding: bytes.prefix(quotedBytesMax), as: UTF8.self)
        return "the body of this error is no \(format) (\(error)); it begins with: \(start)"
    }

    private static func text(_ name: String, _ node: Node) -> String? {
        guard case .text(let text)? = node.children.first(where: { $0.name == name })?.node else { return nil }
        return text
    }
}
