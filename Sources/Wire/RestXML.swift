package import Core
package import HTTP
package import ServiceKit

/// The protocol of S3 (and CloudFront, Route 53): members in path, query, headers and an XML body.
///
/// https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
package struct RestXML: ServerProtocol {
    private let service: Service
    private let router: Router

    package init(_ service: Service) {
        self.service = service
        router = Router(service)
    }

    package func route(_ head: RequestHead, path: String, query: [(name: String, value: String?)]) -> Router.Match? {
        router.match(method: head.method, path: path, query: query) { head.headers[$0] != nil }
    }

    package func unknownOperation(_ head: RequestHead, path: String) -> AWSError {
        let names = path.split(separator: "/", maxSplits: 1)
        let type = names.isEmpty ? "SERVICE" : names.count == 1 ? "BUCKET" : "OBJECT"
        return AWSError(
            "MethodNotAllowed", "The specified method is not allowed against this resource.", status: 405,
            details: [("Method", head.method), ("ResourceType", type)])
    }

    package func isStreaming(_ match: Router.Match) -> Bool {
        if case .stream = router.bindings[match.bindingIndex].binding.inputPayload { true } else { false }
    }

    package func input(
        _ match: Router.Match, headers: Headers, query: [(name: String, value: String?)], body: Body,
        digests: [String: [UInt8]]
    ) throws(AWSError) -> Input {
        let compiled = router.bindings[match.bindingIndex]
        var members = Structure()
        for label in match.labels {
            guard let value = PercentEncoding.decode(label.value) else { throw Self.invalidURI }
            members.add(label.name, .string(value))
        }
        for parameter in query {
            if let member = compiled.inputQuery[parameter.name] { members.add(member, .string(parameter.value ?? "")) }
        }
        addHeaders(headers, compiled, &members)
        var input = Input(members: members, digests: digests, mismatch: { _ in Self.malformedXML })
        switch compiled.binding.inputPayload {
        case .stream: break
        case .none: return input
        case .member(let name, let root):
            if let document = try document(body, root: root) { input.members.add(name, .structure(document)) }
        case .members(let root):
            for member in try document(body, root: root)?.members ?? [] { input.members.add(member.name, member.value) }
        }
        // A document's bytes go along too, for operations that check a digest of them.
        input.body = body
        return input
    }

    private func addHeaders(_ headers: Headers, _ compiled: CompiledBinding, _ members: inout Structure) {
        var prefixed: [(member: String, values: Structure)] = []
        for field in headers.fields {
            let name = field.name.lowercased()
            if let member = compiled.inputHeaders[name] {
                members.add(member, .string(field.value))
                continue
            }
            for place in compiled.inputPrefixes where name.hasPrefix(place.wireName) {
                let rest = String(name.dropFirst(place.wireName.count))
                if let index = prefixed.firstIndex(where: { $0.member == place.member }) {
                    prefixed[index].values.add(rest, .string(field.value))
                } else {
                    prefixed.append((place.member, [rest: .string(field.value)]))
                }
            }
        }
        for (member, values) in prefixed { members.add(member, .structure(values)) }
    }

    private func document(_ body: Body, root: String) throws(AWSError) -> Structure? {
        if body.isEmpty { return nil }
        let bytes: [UInt8]
        do { bytes = try body.bytes() } catch { throw .internalFailure("\(error)") }
        let element: XMLElement
        do { element = try XMLElement(parsing: bytes) } catch { throw Self.malformedXML }
        guard element.name == root else { throw Self.malformedXML }
        return Self.structure(element)
    }

    private static func structure(_ element: XMLElement) -> Structure {
        var structure = Structure()
        for attribute in element.attributes where attribute.name != "xmlns" {
            structure.add("@\(attribute.name)", .string(attribute.value))
        }
        for child in element.children {
            let hasMembers = !child.children.isEmpty
            structure.add(child.name, hasMembers ? .structure(Self.structure(child)) : .string(child.text))
        }
        return structure
    }

    // S3's own words: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
    package static let malformedXML = AWSError(
        "MalformedXML",
        "The XML you provided was not well-formed or did not validate against our published schema")
    package static let invalidURI = AWSError("InvalidURI", "Couldn't parse the specified URI.")
}

// MARK: - Answers

extension RestXML {
    package func response(_ match: Router.Match, _ output: Output, requestID: String, hostID: String) -> Response {
        let compiled = router.bindings[match.bindingIndex]
        var headers = Self.commonHeaders(requestID: requestID, hostID: hostID)
        var rest: [(name: String, value: Value)] = []
        for member in output.members.members {
            guard let place = compiled.outputPlaces[member.name] else {
                rest.append(member)
                continue
            }
            add(member.value, at: place, to: &headers)
        }
        var response = Response(status: output.status ?? compiled.binding.status, headers: headers)
        switch compiled.binding.outputPayload {
        case .stream:
            response.body = output.body ?? .empty
        case .none:
            break
        case .members(let root), .member(_, let root):
            if case .member(let name, _) = compiled.binding.outputPayload {
                guard case .structure(let document)? = output.members[name] else { break }
                rest = document.members
            }
            var writer = XMLWriter()
            write(Structure(rest), as: root, namespace: service.xmlNamespace, to: &writer)
            response.headers.add("Content-Type", "application/xml")
            response.body = Body(writer.bytes)
        }
        return response
    }

    /// S3's error document, without a body where the method or the status forbids one.
    package func response(
        _ error: AWSError, method: String, requestID: String, hostID: String
    ) -> Response {
        var headers = Self.commonHeaders(requestID: requestID, hostID: hostID)
        for header in error.headers { headers.add(header.name, header.value) }
        var response = Response(status: error.status, headers: headers)
        response.headers.add("Content-Type", "application/xml")
        if method == "HEAD" || error.status == 304 { return response }
        var writer = XMLWriter()
        writer.open("Error")
        writer.element("Code", error.code)
        writer.element("Message", error.message)
        for detail in error.details { writer.element(detail.name, detail.value) }
        writer.element("RequestId", requestID)
        writer.element("HostId", hostID)
        writer.close()
        response.body = Body(writer.bytes)
        return response
    }

    package func requestID(_ randomness: inout Randomness) -> String {
        randomness.text(16, from: "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    }

    private static func commonHeaders(requestID: String, hostID: String) -> Headers {
        ["x-amz-id-2": hostID, "x-amz-request-id": requestID, "Server": "AmazonS3"]
    }

    private func add(_ value: Value, at place: HTTPBinding.Place, to headers: inout Headers) {
        if place.kind == .headerPrefix {
            guard case .structure(let structure) = value else { return }
            for member in structure.members {
                if let text = Self.headerText(member.value) { headers.add(place.wireName + member.name, text) }
            }
        } else if let text = Self.headerText(value) {
            headers.add(place.wireName, text)
        }
    }

    private static func headerText(_ value: Value) -> String? {
        if case .timestamp(let instant) = value { return instant.httpDate }
        return text(value)
    }

    /// A leaf's text; nil for null and for what has members.
    private static func text(_ value: Value) -> String? {
        switch value {
        case .string(let text), .number(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .double(let number): String(number)
        case .blob(let bytes): Base64.encode(bytes)
        case .timestamp(let instant): instant.iso8601
        case .null, .structure, .list, .flatList, .json: nil
        }
    }

    private func write(_ structure: Structure, as name: String, namespace: String = "", to writer: inout XMLWriter) {
        var attributes: [(name: String, value: String)] = namespace.isEmpty ? [] : [("xmlns", namespace)]
        var children: [(name: String, value: Value)] = []
        for member in structure.members {
            if member.name.isEmpty {
                let text = Self.text(member.value) ?? ""
                writer.element(XMLElement(name: name, attributes: attributes, text: text))
                return
            }
            if member.name.hasPrefix("@") {
                attributes.append((String(member.name.dropFirst()), Self.text(member.value) ?? ""))
            } else {
                children.append(member)
            }
        }
        writer.open(name, attributes: attributes)
        for child in children { write(child.value, as: child.name, to: &writer) }
        writer.close()
    }

    private func write(_ value: Value, as name: String, to writer: inout XMLWriter) {
        switch value {
        case .null: break
        case .structure(let structure): write(structure, as: name, to: &writer)
        case .flatList(let values):
            for value in values { write(value, as: name, to: &writer) }
        case .list(let values, let member):
            writer.open(name)
            for value in values { write(value, as: member, to: &writer) }
            writer.close()
        default:
            if let text = Self.text(value) { writer.element(name, text) }
        }
    }
}
