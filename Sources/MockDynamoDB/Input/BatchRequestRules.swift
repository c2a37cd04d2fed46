import Core
import ServiceKit

/// Constraints on the maps of batches, which AWS reports for the map as a whole and with all of the request.
struct BatchRequestRules {
    /// Whether what is wrong with the map is reported only where nothing else is.
    var givesWay: Bool { isWrite }
    private let isWrite: Bool

    /// Nil for other shapes.
    init?(_ shape: Shape) {
        switch shape.name {
        case "BatchGetRequestMap": isWrite = false
        case "BatchWriteItemRequestMap": isWrite = true
        default: return nil
        }
    }

    /// The rule that the tables' names or the numbers of writes break, with the request as AWS repeats it.
    func fault(_ tables: Structure) -> (rule: String, echo: String)? {
        if tables.members.contains(where: { !TableNames.isPlausible($0.name) }) {
            return (
                "Map keys must satisfy constraint: [Member must have length less than or equal to 255, Member must have "
                    + "length greater than or equal to 3, Member must satisfy regular expression pattern: "
                    + "\(TableNames.pattern)]",
                isWrite ? Value.structure(tables).javaWrites : tables.plainJSON.text()
            )
        }
        let counts = tables.members.map { if case .list(let values, _) = $0.value { values.count } else { 1 } }
        guard isWrite, counts.contains(where: { !(1...BatchWriteItem.writesMax).contains($0) }) else { return nil }
        return (
            "Map value must satisfy constraint: [Member must have length less than or equal to 25, Member must have "
                + "length greater than or equal to 1]", Value.structure(tables).javaWrites
        )
    }
}

extension Value {
    /// A value as Java prints it.
    var javaText: String {
        switch self {
        case .list(let values, _): "[\(values.map(\.javaText).joined(separator: ", "))]"
        case .structure(let structure): Self.javaMap(structure) { $0.javaText }
        case .string(let text), .number(let text): text
        case .boolean(let flag): String(flag)
        case .integer(let number): String(number)
        default: ""
        }
    }

    private static func javaMap(_ structure: Structure, _ text: (Value) -> String) -> String {
        "{\(structure.members.map { "\($0.name)=\(text($0.value))" }.joined(separator: ", "))}"
    }

    /// The tables of a batch with their writes, each with all the members it could have.
    fileprivate var javaWrites: String {
        guard case .structure(let tables) = self else { return javaText }
        return Self.javaMap(tables) { requests in
            guard case .list(let requests, _) = requests else { return requests.javaText }
            return "[\(requests.map(\.javaWrite).joined(separator: ", "))]"
        }
    }

    private var javaWrite: String {
        guard case .structure(let request) = self else { return javaText }
        let put = request.part("PutRequest")?.part("Item").map { "PutRequest(item=\(Self.javaItem($0))" }
        let delete = request.part("DeleteRequest")?.part("Key").map { "DeleteRequest(key=\(Self.javaItem($0))" }
        return "WriteRequest(putRequest=\(put.map { $0 + ", workloadProfileName=null)" } ?? "null"), "
            + "deleteRequest=\(delete.map { $0 + ", workloadProfileName=null)" } ?? "null"))"
    }

    private static func javaItem(_ item: Structure) -> String { javaMap(item) { $0.javaAttribute } }

    /// AWS's own class for values has members for types that were never published.
    private var javaAttribute: String {
        guard case .structure(let value) = self else { return javaText }
        let kinds = [
            "S", "N", "B", "INT", "DECIMAL", "DOUBLE", "SS", "NS", "BS", "INTSET", "DECIMALSET", "DOUBLESET", "M", "L",
            "NULL", "BOOL",
        ]
        let members = kinds.map { kind in
            let shown: String =
                switch (kind, value[kind]) {
                case (_, nil), (_, .null?): "null"
                case ("M", .structure(let item)?): Self.javaItem(item)
                case ("L", .list(let values, _)?): "[\(values.map(\.javaAttribute).joined(separator: ", "))]"
                case (_, let value?): value.javaText
                }
            return "\(kind.prefix(1).lowercased() + kind.dropFirst())=\(shown)"
        }
        return "AttributeValue(\(members.joined(separator: ", ")))"
    }
}
