/// The Swift types of a service's members.
struct SwiftTypes {
    static let primitives = [
        "String": "String", "Bool": "Bool", "Int": "Int", "Int8": "Int8", "Int16": "Int16", "Float": "Float",
        "Double": "Double", "Date": "Date", "Data": "Data", "ByteStream": "ByteStream",
    ]

    private let namespace: String
    private let errors: Set<String>
    private let enumerations: Set<String>
    private let members: [String: [Member]]

    init(_ service: ServiceDescription) {
        namespace = service.types
        errors = Set(service.errors.map(\.name))
        enumerations = Set(service.enumerations.map(\.name))
        members = (service.structures + service.unions).reduce(into: [:]) { $0[$1.name] = $1.members }
    }

    /// The type without the mark of an optional.
    func text(_ type: TypeReference) -> String {
        switch type {
        case .list(let inner): return "[\(text(inner))]"
        case .map(let inner): return "[String: \(text(inner))]"
        case .name(let name):
            if let primitive = Self.primitives[name] { return primitive }
            return errors.contains(name) ? Names.type(name) : "\(namespace).\(Names.nestedType(name))"
        }
    }

    func isEnumeration(_ type: TypeReference) -> Bool {
        if case .name(let name) = type { enumerations.contains(name) } else { false }
    }

    /// The members of a structure; none for other types.
    func members(of type: TypeReference) -> [Member] {
        if case .name(let name) = type { members[name] ?? [] } else { [] }
    }

    /// Whether the type, or one inside it, is declared by Foundation.
    static func needsFoundation(_ type: TypeReference) -> Bool {
        switch type {
        case .list(let inner), .map(let inner): needsFoundation(inner)
        case .name(let name): name == "Date" || name == "Data"
        }
    }
}
