/// Writes structures, unions, enumerations and errors.
struct ShapeWriter {
    let types: SwiftTypes

    init(_ service: ServiceDescription) {
        types = SwiftTypes(service)
    }

    private func sorted(_ members: [Member]) -> [Member] { members.sorted { $0.swiftName < $1.swiftName } }

    private func type(_ member: Member) -> String {
        types.text(member.type) + (member.defaultValue == nil ? "?" : "")
    }

    private func parameters(_ members: [Member]) -> [String] {
        sorted(members).map { "\(Names.declared($0.swiftName)): \(type($0)) = \($0.defaultValue ?? "nil")" }
    }

    /// Notes the modules that the types of `members` come from.
    func noteImports(_ members: [Member], in file: inout SwiftFile) {
        if members.contains(where: { SwiftTypes.needsFoundation($0.type) }) { file.uses("Foundation") }
        if members.contains(where: { $0.type == .name("ByteStream") }) { file.uses("Smithy") }
    }

    // MARK: - Structures

    /// A structure with its properties and the initialiser that takes them all.
    func structure(_ name: String, _ members: [Member], isEquatable: Bool = false, into text: inout SwiftText) {
        text.block("public struct \(name): Sendable\(isEquatable ? ", Equatable" : "")") { text in
            properties(members, into: &text)
            text.gap()
            initialiser(members, into: &text)
        }
    }

    private func properties(_ members: [Member], setter: String = "", into text: inout SwiftText) {
        for member in sorted(members) {
            let value = member.defaultValue.map { " = \($0)" } ?? ""
            text.line("public \(setter)var \(Names.declared(member.swiftName)): \(type(member))\(value)")
        }
    }

    private func initialiser(_ members: [Member], path: String = "self", into text: inout SwiftText) {
        guard !members.isEmpty else { return text.line("public init() {}") }
        text.block("public init", parameters(members), "") { text in
            for member in sorted(members) {
                text.line("\(path).\(member.swiftName) = \(Names.declared(member.swiftName))")
            }
        }
    }

    /// What lets the core read and write a structure.
    func shapeConformance(_ fullName: String, _ members: [Member], into text: inout SwiftText) {
        text.block("extension \(fullName): Shape") { text in
            // Without members the public initialiser is this one.
            if !members.isEmpty {
                text.line("package init() {}")
                text.gap()
            }
            membersFunction(members, into: &text)
        }
    }

    private func membersFunction(_ members: [Member], path: String = "", into text: inout SwiftText) {
        guard !members.isEmpty else { return text.line("package mutating func members(_ m: Members) {}") }
        text.block("package mutating func members(_ m: Members)") { text in
            for member in members { text.line(visit(member, path)) }
        }
    }

    /// The call that shows one member to the visitor.
    private func visit(_ member: Member, _ path: String) -> String {
        let value = "&\(path)\(path.isEmpty ? Names.declared(member.swiftName) : member.swiftName)"
        let wireName = member.wireName ?? member.name
        let form = form(member).map { ", " + $0 } ?? ""
        let defaulted = member.defaultValue != nil
        switch member.place {
        case .body: return "m.\(defaulted ? "defaulted" : "member")(\(value), \"\(wireName)\"\(form))"
        case .label: return "m.label(\(value), \"\(member.name)\")"
        case .header(let name): return "m.\(defaulted ? "defaultedHeader" : "header")(\(value), \"\(name)\"\(form))"
        case .query(let name): return "m.query(\(value), \"\(name)\"\(form))"
        case .prefixHeaders(let prefix): return "m.headers(\(value), prefix: \"\(prefix)\")"
        case .payload where member.type == .name("ByteStream"): return "m.stream(\(value))"
        case .payload: return "m.payload(\(value), \"\(wireName)\")"
        case .status: return "m.status(\(value))"
        case .attribute(let name): return "m.attribute(\(value), \"\(name)\")"
        }
    }

    private func form(_ member: Member) -> String? {
        var arguments: [String] = []
        if member.isFlat { arguments.append("flat: true") }
        if let item = member.item { arguments.append("item: \"\(item)\"") }
        if let entry = member.entry { arguments += ["key: \"\(entry.key)\"", "value: \"\(entry.value)\""] }
        if let time = member.time { arguments.append("time: .\(time)") }
        if arguments.isEmpty { return nil }
        return arguments == ["flat: true"] ? ".flat" : "Form(\(arguments.joined(separator: ", ")))"
    }

    // MARK: - Unions

    /// An enumeration with one case for each member, and how the core reads and writes it.
    func union(_ union: Structure, namespace: String, into text: inout SwiftText) {
        let name = Names.nestedType(union.name)
        func caseName(_ member: Member) -> String { member.swiftName.lowercased() }
        text.block("extension \(namespace)") { text in
            text.block("public indirect enum \(name): Sendable\(union.isEquatable ? ", Equatable" : "")") { text in
                for member in union.members {
                    text.line("case \(Names.declared(caseName(member)))(\(types.text(member.type)))")
                }
                text.line("case sdkUnknown(String)")
            }
        }
        text.gap()
        text.block("extension \(namespace).\(name): WireUnion") { text in
            text.block("package func node(_ form: Form) -> Node") { text in
                text.line("switch self {")
                for member in union.members {
                    let wire = member.wireName ?? member.name
                    text.line("case .\(caseName(member))(let value): .member(\"\(wire)\", value)")
                }
                text.line("case .sdkUnknown: .fields([])", "}")
            }
            text.gap()
            text.block("package static func read(_ node: Node, _ form: Form) throws -> Self") { text in
                text.line("let (name, value) = try node.onlyMember()", "switch name {")
                for member in union.members {
                    let wire = member.wireName ?? member.name
                    text.line("case \"\(wire)\": return .\(caseName(member))(try .read(value, .plain))")
                }
                text.line("default: return .sdkUnknown(name)", "}")
            }
        }
    }

    // MARK: - Enumerations

    /// An enumeration with a case for texts that are not known yet.
    func enumeration(_ enumeration: Enumeration, namespace: String, into text: inout SwiftText) {
        let name = Names.nestedType(enumeration.name)
        let cases = enumeration.values.map { (name: Names.enumCase($0.name), raw: $0.raw) }.sorted { $0.name < $1.name }
        text.block("extension \(namespace)") { text in
            text.block("public enum \(name): Sendable, Hashable, RawRepresentable, CaseIterable") { text in
                for (name, _) in cases { text.line("case \(Names.declared(name))") }
                text.line("case sdkUnknown(String)")
                text.gap()
                text.block("public static var allCases: [\(name)]") { text in
                    text.list("", cases.map { ".\($0.name)" }, "", open: "[", close: "]")
                }
                text.gap()
                text.block("public init?(rawValue: String)") { text in
                    text.line("self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)")
                }
                text.gap()
                text.block("public var rawValue: String") { text in
                    text.line("switch self {")
                    for (name, raw) in cases { text.line("case .\(name): \"\(raw)\"") }
                    text.line("case .sdkUnknown(let text): text", "}")
                }
            }
        }
        text.gap()
        text.line("extension \(namespace).\(name): WireEnum {}")
    }

    // MARK: - Errors

    /// An error with a type of its own.
    func error(_ error: ErrorDescription, into text: inout SwiftText) {
        let name = Names.type(error.name)
        text.line("/// `\(error.code)`, HTTP status \(error.status).")
        text.block("public struct \(name): ModeledError, AWSServiceError, HTTPError, Error, Sendable") { text in
            if !error.members.isEmpty {
                text.line("/// What the service says about this error.")
                text.block("public struct Properties: Sendable") { text in
                    properties(error.members, setter: "internal(set) ", into: &text)
                }
                text.gap()
                text.line("public internal(set) var properties = Properties()")
            }
            text.line("public static var typeName: String { \"\(error.code)\" }")
            text.line("public static var fault: ErrorFault { .\(error.status < 500 ? "client" : "server") }")
            text.line("public static var isRetryable: Bool { \(error.isRetryable) }")
            text.line("public static var isThrottling: Bool { \(error.isThrottling) }")
            text.line("public var httpResponse = HTTPResponse()", "public var message: String?")
            text.line("public var requestID: String?")
            text.gap()
            initialiser(error.members, path: "properties", into: &text)
        }
        text.gap()
        text.block("extension \(name): ServiceErrorShape") { text in
            if !error.members.isEmpty {
                text.line("package init() {}")
                text.gap()
            }
            membersFunction(error.members, path: "properties.", into: &text)
            text.gap()
            text.line("public var debugDescription: String { summary }")
        }
    }
}
