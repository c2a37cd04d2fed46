import Foundation

/// A line of a description that cannot be understood.
struct DescriptionError: Error, CustomStringConvertible {
    let file: String
    let line: Int
    let problem: String

    var description: String { "\(file):\(line): error: \(problem)" }
}

/// Reads a description file line by line. The format is explained at the top of `Descriptions/s3.txt`.
struct DescriptionParser {
    /// A line without its comment, cut into words.
    private struct Line {
        let number: Int
        /// In steps of four spaces.
        let depth: Int
        let words: [String]
    }

    private let file: String
    private var lines: ArraySlice<Line>
    private var service = ServiceDescription(name: "")

    private init(file: String, text: String) throws {
        self.file = file
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        lines = try all.enumerated().compactMap { index, raw in
            let indent = raw.prefix { $0 == " " }.count
            let words = raw.split(separator: " ").map(String.init)
            guard let first = words.first, !first.hasPrefix("#") else { return nil }
            guard indent % 4 == 0 else {
                throw DescriptionError(file: file, line: index + 1, problem: "indent by four spaces")
            }
            return Line(number: index + 1, depth: indent / 4, words: words)
        }[...]
    }

    /// The service that `text` describes.
    static func parse(file: String, text: String) throws -> ServiceDescription {
        var parser = try DescriptionParser(file: file, text: text)
        while let line = parser.next(depth: 0) { try parser.declaration(line) }
        if let line = parser.lines.first { throw parser.problem(line, "this line belongs to nothing above it") }
        guard !parser.service.name.isEmpty else {
            throw DescriptionError(file: file, line: 1, problem: "no line starts with \"service\"")
        }
        try parser.checkNames()
        return parser.service
    }

    private func problem(_ line: Line, _ text: String) -> DescriptionError {
        DescriptionError(file: file, line: line.number, problem: text)
    }

    private mutating func next(depth: Int) -> Line? {
        guard let line = lines.first, line.depth == depth else { return nil }
        return lines.popFirst()
    }

    // MARK: - Declarations

    private mutating func declaration(_ line: Line) throws {
        let words = line.words
        guard words.count >= 2 else { throw problem(line, "a name is missing") }
        switch words[0] {
        case "service": try readService(line)
        case "operation": try readOperation(line)
        case "structure", "union":
            let structure = Structure(
                name: words[1], isEquatable: words.dropFirst(2).contains("equatable"), members: try members(depth: 1))
            if words[0] == "union" { service.unions.append(structure) } else { service.structures.append(structure) }
        case "enum": service.enumerations.append(try enumeration(line))
        case "error": service.errors.append(try error(line))
        default: throw problem(line, "\"\(words[0])\" is none of service, operation, structure, union, enum, error")
        }
    }

    private mutating func readService(_ line: Line) throws {
        service.name = line.words[1]
        while let line = next(depth: 1) {
            let rest = Array(line.words.dropFirst())
            switch line.words[0] {
            case "id": service.id = rest.joined(separator: " ")
            case "backoff": service.backoffSeconds = rest.first
            case "protocol": service.protocolName = rest.first ?? ""
            case "signing": service.signingName = rest.first ?? ""
            case "namespace": service.namespace = rest.first
            case "target": service.target = rest.first
            case "version": service.version = rest.first
            case "settings": service.settings += rest
            case "customized": service.isCustomized = true
            default: throw problem(line, "\"\(line.words[0])\" is no fact about a service")
            }
        }
    }

    private mutating func enumeration(_ line: Line) throws -> Enumeration {
        var words = Array(line.words.dropFirst(2))
        while let line = next(depth: 1) { words += line.words }
        let values = words.map { word in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            return (name: parts[0], raw: parts.last ?? "")
        }
        guard !values.isEmpty else { throw problem(line, "an enum needs values") }
        return Enumeration(name: line.words[1], values: values)
    }

    private mutating func error(_ line: Line) throws -> ErrorDescription {
        guard line.words.count >= 3, let status = Int(line.words[2]) else {
            throw problem(line, "an error needs its HTTP status")
        }
        let flags = line.words.dropFirst(3)
        var error = ErrorDescription(name: line.words[1], code: line.words[1], status: status)
        error.isThrottling = flags.contains("throttling")
        error.isRetryable = error.isThrottling || flags.contains("retryable")
        if let code = flags.firstIndex(of: "code"), code + 1 < line.words.count { error.code = line.words[code + 1] }
        error.members = try members(depth: 1)
        return error
    }

    private mutating func readOperation(_ line: Line) throws {
        // Query and RPC protocols send everything to one place.
        var operation = OperationDescription(name: line.words[1], method: "POST", path: "/")
        if line.words.count >= 4 {
            operation.method = line.words[2]
            operation.path = line.words[3]
        }
        while let line = next(depth: 1) {
            let rest = Array(line.words.dropFirst())
            switch line.words[0] {
            case "errors": operation.errors = rest
            case "checksum":
                operation.checksumMember = rest.first { $0 != "required" }
                operation.isChecksumRequired = rest.contains("required")
            case "validates": operation.validationMember = rest.first
            case "unwrapped": operation.isUnwrapped = true
            case "presigned": operation.isPresigned = true
            case "paginated": operation.pagination = try pagination(line)
            case "waiter": operation.waiters.append(try waiter(line))
            case "input": operation.input = try members(depth: 2)
            case "output": operation.output = try members(depth: 2)
            default: throw problem(line, "\"\(line.words[0])\" is no fact about an operation")
            }
        }
        service.operations.append(operation)
    }

    private func pagination(_ line: Line) throws -> Pagination {
        guard line.words.count >= 3 else { throw problem(line, "pagination needs the input's and the output's token") }
        var pagination = Pagination(inputToken: line.words[1], outputToken: line.words[2])
        var rest = line.words.dropFirst(3)
        while let word = rest.popFirst() {
            switch word {
            case "items": pagination.items = rest.popFirst()
            case "truncated": pagination.truncated = rest.popFirst()
            default: throw problem(line, "\"\(word)\" is neither items nor truncated")
            }
        }
        return pagination
    }

    private func waiter(_ line: Line) throws -> WaiterDescription {
        guard line.words.count >= 5, let delay = Int(line.words[2]) else {
            throw problem(line, "a waiter needs its least delay in seconds and what it accepts")
        }
        let acceptors = line.words.dropFirst(3).split(separator: "or").map { words in
            WaiterDescription.Acceptor(state: words.first ?? "", condition: Array(words.dropFirst()))
        }
        for acceptor in acceptors
        where !["success", "retry", "failure"].contains(acceptor.state) || acceptor.condition.isEmpty {
            throw problem(line, "each acceptor is success, retry or failure, then a condition")
        }
        return WaiterDescription(name: line.words[1], minDelaySeconds: delay, acceptors: acceptors)
    }

    // MARK: - Members

    private mutating func members(depth: Int) throws -> [Member] {
        var members: [Member] = []
        while let line = next(depth: depth) { members.append(try member(line)) }
        return members
    }

    private func member(_ line: Line) throws -> Member {
        guard line.words.count >= 2, let type = Self.type(line.words[1]) else {
            throw problem(line, "a member is a name, a type, and words about it")
        }
        var member = Member(name: line.words[0], type: type)
        var rest = line.words.dropFirst(2)
        while let word = rest.popFirst() {
            func argument() throws -> String {
                guard let argument = rest.popFirst() else { throw problem(line, "something must follow \"\(word)\"") }
                return argument
            }
            switch word {
            case "label": member.place = .label
            case "header": member.place = .header(try argument())
            case "query": member.place = .query(try argument())
            case "headers": member.place = .prefixHeaders(try argument())
            case "payload": member.place = .payload
            case "status": member.place = .status
            case "attribute": member.place = .attribute(try argument())
            case "as": member.wireName = try argument()
            case "=": member.defaultValue = try argument()
            case "flat": member.isFlat = true
            case "item": member.item = try argument()
            case "entry": member.entry = (try argument(), try argument())
            case "time": member.time = try argument()
            default: throw problem(line, "\"\(word)\" says nothing about a member")
            }
        }
        return member
    }

    private static func type(_ word: String) -> TypeReference? {
        let inner = String(word.dropFirst().dropLast())
        if word.hasPrefix("["), word.hasSuffix("]") { return type(inner).map { .list($0) } }
        if word.hasPrefix("{"), word.hasSuffix("}") { return type(inner).map { .map($0) } }
        return word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? .name(word) : nil
    }

    /// Refuses names of types and errors that nothing declares.
    private func checkNames() throws {
        var known = Set(SwiftTypes.primitives.keys)
        known.formUnion((service.structures + service.unions).map(\.name))
        known.formUnion(service.enumerations.map(\.name))
        known.formUnion(service.errors.map(\.name))
        func check(_ type: TypeReference, _ owner: String) throws {
            switch type {
            case .list(let inner), .map(let inner): try check(inner, owner)
            case .name(let name):
                if !known.contains(name) {
                    let problem = "\(owner) has a member of the unknown type \(name)"
                    throw DescriptionError(file: file, line: 1, problem: problem)
                }
            }
        }
        for structure in service.structures + service.unions {
            for member in structure.members { try check(member.type, structure.name) }
        }
        for operation in service.operations {
            for member in operation.input + operation.output { try check(member.type, operation.name) }
            for error in operation.errors where !service.errors.contains(where: { $0.name == error }) {
                throw DescriptionError(file: file, line: 1, problem: "\(operation.name) has an unknown error \(error)")
            }
        }
    }
}
