/// Writes the file of one operation: input, output, how the core sends it, and the client's functions for it.
struct OperationWriter {
    private let service: ServiceDescription
    private let shapes: ShapeWriter

    init(_ service: ServiceDescription) {
        self.service = service
        shapes = ShapeWriter(service)
    }

    func write(_ operation: OperationDescription, into file: inout SwiftFile) {
        file.uses("AWSClientRuntime", .package)
        shapes.noteImports(operation.input + operation.output, in: &file)
        file.text.line("/// What `\(operation.name)` takes.")
        shapes.structure(operation.inputType, operation.input, into: &file.text)
        file.text.gap()
        shapes.shapeConformance(operation.inputType, operation.input, into: &file.text)
        file.text.gap()
        file.text.line("/// What `\(operation.name)` answers.")
        shapes.structure(operation.outputType, operation.output, into: &file.text)
        file.text.gap()
        shapes.shapeConformance(operation.outputType, operation.output, into: &file.text)
        file.text.gap()
        client(operation, into: &file)
        if let pagination = operation.pagination { paging(operation, pagination, into: &file) }
        if operation.isPresigned { presigning(operation, into: &file) }
    }

    // MARK: - The client's functions

    private func client(_ operation: OperationDescription, into file: inout SwiftFile) {
        if operation.pagination != nil { file.uses("ClientRuntime") }
        if !operation.waiters.isEmpty { file.uses("SmithyWaitersAPI") }
        file.text.block("extension \(service.client)") { text in
            constant(operation, into: &text)
            text.gap()
            text.line("/// Calls `\(operation.name)`.")
            text.block(
                "public func \(Names.declared(operation.swiftName))", ["input: \(operation.inputType)"],
                " async throws -> \(operation.outputType)"
            ) { text in
                text.line("try await runtime.call(Self.\(operation.swiftName)Operation, input)")
            }
            if let pagination = operation.pagination { paginated(operation, pagination, into: &text) }
            for waiter in operation.waiters { wait(operation, waiter, into: &text) }
        }
    }

    /// The operation's description for the core.
    private func constant(_ operation: OperationDescription, into text: inout SwiftText) {
        let head = "static let \(operation.swiftName)Operation = Operation<"
        let types = "\(operation.inputType), \(operation.outputType)"
        // Four columns are the indentation.
        if 4 + head.count + types.count + ">(".count <= SwiftText.columnsMax {
            return text.list("\(head)\(types)>", facts(operation), "")
        }
        text.line(head, "    " + types)
        text.list(">", facts(operation), "")
    }

    /// The arguments of the operation's description for the core.
    private func facts(_ operation: OperationDescription) -> [String] {
        var facts = ["\"\(operation.name)\"", "\"\(operation.method) \(operation.path)\""]
        if !operation.errors.isEmpty {
            facts.append("errors: [\(operation.errors.map { Names.type($0) + ".self" }.joined(separator: ", "))]")
        }
        if operation.isUnwrapped { facts.append("isUnwrapped: true") }
        if operation.output.contains(where: { $0.place == .payload && $0.type == .name("ByteStream") }) {
            facts.append("streamsOutput: true")
        }
        if operation.isChecksumRequired { facts.append("requiresChecksum: true") }
        if let member = operation.input.first(where: { $0.name == operation.checksumMember }) {
            facts.append("checksumAlgorithm: { $0.\(member.swiftName)?.rawValue ?? \"\" }")
        }
        if let member = operation.input.first(where: { $0.name == operation.validationMember }) {
            facts.append("validatesResponse: { $0.\(member.swiftName) == .enabled }")
        }
        return facts
    }

    private func paginated(_ operation: OperationDescription, _ pagination: Pagination, into text: inout SwiftText) {
        text.gap()
        text.line("/// Calls `\(operation.name)` for page after page, as they are asked for.")
        text.block(
            "public func \(operation.swiftName)Paginated", ["input: \(operation.inputType)"],
            " -> PaginatorSequence<\(operation.inputType), \(operation.outputType)>"
        ) { text in
            var arguments = [
                "input: input", "inputKey: \\.\(keyPath(pagination.inputToken))",
                "outputKey: \\.\(keyPath(pagination.outputToken))",
            ]
            if let truncated = pagination.truncated { arguments.append("isTruncatedKey: \\.\(keyPath(truncated))") }
            text.list("PaginatorSequence", arguments + ["paginationFunction: \(operation.swiftName)(input:)"], "")
        }
    }

    /// A path of member names in Swift, with every step but the last unwrapped.
    private func keyPath(_ path: String) -> String {
        path.split(separator: ".").map { Names.member(String($0)) }.joined(separator: "?.")
    }

    private func paging(_ operation: OperationDescription, _ pagination: Pagination, into file: inout SwiftFile) {
        let token = operation.input.first { $0.name == pagination.inputToken }
        let type = token.map { shapes.types.text($0.type) } ?? "String"
        let name = Names.member(pagination.inputToken)
        file.text.gap()
        file.text.block("extension \(operation.inputType): PaginateToken") { text in
            text.block("public func usingPaginationToken(_ token: \(type)) -> \(operation.inputType)") { text in
                text.line("var next = self", "next.\(name) = token", "return next")
            }
        }
        guard let items = pagination.items, let type = itemsType(operation, items) else { return }
        file.text.gap()
        file.text.line("extension PaginatorSequence")
        file.text.block(
            "where OperationStackInput == \(operation.inputType), OperationStackOutput == \(operation.outputType)"
        ) { text in
            let name = Names.member(items.split(separator: ".").last.map(String.init) ?? items)
            text.line("/// The items of all pages.")
            text.block("public func \(Names.declared(name))() async throws -> \(type)") { text in
                let isMap = type.hasPrefix("[(")
                let page = "page.\(keyPath(items)) ?? \(isMap ? "[:]" : "[]")"
                text.line("var all: \(type) = []")
                text.line(
                    "for try await page in self { all += \(isMap ? "(\(page)).map { ($0.key, $0.value) }" : page) }")
                text.line("return all")
            }
        }
    }

    /// The type that the items of all pages are collected in; a map gives a list of pairs.
    private func itemsType(_ operation: OperationDescription, _ path: String) -> String? {
        switch memberType(operation.output, path) {
        case .map(let value): "[(String, \(shapes.types.text(value)))]"
        case .some(let type): shapes.types.text(type)
        case nil: nil
        }
    }

    private func memberType(_ members: [Member], _ path: String) -> TypeReference? {
        var members = members
        var found: TypeReference?
        for step in path.split(separator: ".") {
            found = members.first { $0.name == step }?.type
            members = found.map { shapes.types.members(of: $0) } ?? []
        }
        return found
    }

    // MARK: - Waiters

    private func wait(_ operation: OperationDescription, _ waiter: WaiterDescription, into text: inout SwiftText) {
        text.gap()
        text.line("/// Calls `\(operation.name)` until what `\(waiter.name)` stands for is so.")
        text.block(
            "public func waitUntil\(Names.type(waiter.name))",
            ["options: WaiterOptions", "input: \(operation.inputType)"],
            " async throws -> WaiterOutcome<\(operation.outputType)>"
        ) { text in
            let acceptors = waiter.acceptors.map { acceptor in
                "Acceptor(.\(acceptor.state), \(condition(acceptor.condition, operation)))"
            }
            text.list("let acceptors: [Acceptor<\(operation.outputType)>] = ", acceptors, "", open: "[", close: "]")
            text.list(
                "return try await wait",
                [
                    "options", "minDelaySeconds: \(waiter.minDelaySeconds)", "acceptors",
                ], " { try await \(Names.declared(operation.swiftName))(input: input) }")
        }
    }

    /// What an acceptor looks for: any success, an error's code, or values in the output.
    private func condition(_ words: [String], _ operation: OperationDescription) -> String {
        if words == ["output"] { return ".output" }
        if words.count == 1 { return ".error(\"\(words[0])\")" }
        let quantified = words[0] == "all" || words[0] == "any"
        let quantifier = quantified ? words[0] : "one"
        let path = words[quantified ? 1 : 0]
        return ".\(quantifier)(\"\(words.last ?? "")\") { \(values(path, operation.output)) }"
    }

    /// The texts at `path`, as a list; `[]` after a step goes into each item of a list.
    private func values(_ path: String, _ output: [Member]) -> String {
        var members = output
        var expression = "$0"
        var listed: String?
        for raw in path.split(separator: ".").map(String.init) {
            let isList = raw.hasSuffix("[]")
            let name = isList ? String(raw.dropLast(2)) : raw
            let member = members.first { $0.name == name }
            expression += (expression == "$0" ? "." : "?.") + Names.member(name)
            var type = member?.type ?? .name("String")
            if isList, case .list(let inner) = type {
                type = inner
                listed = "(\(expression) ?? [])"
                expression = "$0"
            }
            if shapes.types.isEnumeration(type) { expression += "?.rawValue" }
            members = shapes.types.members(of: type)
        }
        return listed.map { "\($0).map { \(expression) }" } ?? "[\(expression)]"
    }

    // MARK: - Presigning

    private func presigning(_ operation: OperationDescription, into file: inout SwiftFile) {
        file.uses("SmithyHTTPAPI")
        file.uses("Foundation")
        let config = ["config: \(service.client).\(service.client)Config", "expiration: TimeInterval"]
        file.text.gap()
        file.text.block("extension \(operation.inputType)") { text in
            text.line("/// The signed request, valid for `expiration` seconds, without sending it.")
            text.block("public func presign", config, " async throws -> HTTPRequest?") { text in
                text.line("try await \(service.client)(config: config).runtime")
                text.line(
                    "    .presign(\(service.client).\(operation.swiftName)Operation, self, expirationSeconds: expiration)"
                )
            }
            text.gap()
            text.line("/// The URL of the signed request, valid for `expiration` seconds.")
            text.block("public func presignURL", config, " async throws -> URL?") { text in
                text.line("try await \(service.client)(config: config).runtime")
                text.line(
                    "    .presignedURL("
                        + "\(service.client).\(operation.swiftName)Operation, self, expirationSeconds: expiration)")
            }
        }
    }

    /// Writes what needs Foundation's networking module, in a file of its own so that only programs that use it load
    /// that module.
    func presignedRequests(_ operations: [OperationDescription], into file: inout SwiftFile) {
        file.uses("AWSClientRuntime", .internal)
        file.uses("FoundationNetworking")
        file.text.block("extension \(service.client)") { text in
            for operation in operations {
                text.gap()
                text.line("/// The signed request, valid for `expiration` seconds, for a client of Foundation's.")
                text.block(
                    "public func presignedRequestFor\(operation.name)",
                    ["input: \(operation.inputType)", "expiration: TimeInterval"], " async throws -> URLRequest"
                ) { text in
                    text.line("try urlRequest(")
                    text.line("    await runtime.presign(")
                    text.line("        Self.\(operation.swiftName)Operation, input, expirationSeconds: expiration))")
                }
            }
        }
    }

    /// Writes the functions that give URLs.
    func presignedURLs(_ operations: [OperationDescription], into file: inout SwiftFile) {
        file.uses("AWSClientRuntime", .internal)
        file.uses("Foundation")
        file.text.block("extension \(service.client)") { text in
            for operation in operations {
                text.gap()
                text.line("/// The URL of a signed `\(operation.name)`, valid for `expiration` seconds.")
                text.block(
                    "public func presignedURLFor\(operation.name)",
                    ["input: \(operation.inputType)", "expiration: TimeInterval"], " async throws -> URL"
                ) { text in
                    text.line("try await runtime")
                    text.line(
                        "    .presignedURL(Self.\(operation.swiftName)Operation, input, expirationSeconds: expiration)")
                }
            }
        }
    }
}
