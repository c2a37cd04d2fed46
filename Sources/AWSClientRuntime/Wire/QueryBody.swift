import Core

/// Requests of awsQuery: form parameters whose names spell out the way to each value.
enum QueryBody {
    static func encode(action: String, version: String?, _ node: Node) -> [UInt8] {
        var parameters = [("Action", action)]
        if let version { parameters.append(("Version", version)) }
        for child in node.children { add(child.name, child.node, to: &parameters) }
        let text = parameters.map { "\(PercentEncoding.encode($0.0))=\(PercentEncoding.encode($0.1))" }
        return Array(text.joined(separator: "&").utf8)
    }

    private static func add(_ path: String, _ node: Node, to parameters: inout [(String, String)]) {
        switch node {
        case .null: break
        case .list(let items, let form):
            // An empty list is said, since leaving it out would mean no change.
            if items.isEmpty { parameters.append((path, "")) }
            let prefix = form.isFlat ? path : "\(path).\(form.item)"
            for (index, item) in items.enumerated() { add("\(prefix).\(index + 1)", item, to: &parameters) }
        case .map(let entries, let form):
            let prefix = form.isFlat ? path : "\(path).entry"
            for (index, entry) in entries.enumerated() {
                parameters.append(("\(prefix).\(index + 1).\(form.key)", entry.key))
                add("\(prefix).\(index + 1).\(form.value)", entry.value, to: &parameters)
            }
        case .fields(let children), .element(let children):
            for child in children { add("\(path).\(child.name)", child.node, to: &parameters) }
        case .text, .bool, .integer, .real, .bytes, .instant: parameters.append((path, node.headerText(.iso8601)))
        }
    }
}
