package import Core

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// What can be a member of a message.
package protocol WireValue: Sendable {
    func node(_ form: Form) -> Node
    static func read(_ node: Node, _ form: Form) throws -> Self
}

extension String: WireValue {
    package func node(_ form: Form) -> Node { .text(self) }

    package static func read(_ node: Node, _ form: Form) throws -> String {
        switch node {
        case .text(let text): return text
        // An element without content but with attributes or comments is an empty text.
        case .element(let children) where children.isEmpty: return ""
        default: throw WireError.unexpected(node, wanted: "a text")
        }
    }
}

extension Bool: WireValue {
    package func node(_ form: Form) -> Node { .bool(self) }

    package static func read(_ node: Node, _ form: Form) throws -> Bool {
        switch node {
        case .bool(let value): return value
        case .text("true"): return true
        case .text("false"): return false
        // S3 has answered with Python's words in the past, and its emulators still do.
        case .text(let text) where text.lowercased() == "true": return true
        case .text(let text) where text.lowercased() == "false": return false
        default: throw WireError.unexpected(node, wanted: "true or false")
        }
    }
}

extension Int: WireValue {
    package func node(_ form: Form) -> Node { .integer(self) }

    package static func read(_ node: Node, _ form: Form) throws -> Int {
        switch node {
        case .integer(let value): return value
        case .real(let value):
            if let whole = Int(exactly: value) { return whole }
        case .text(let text):
            if let value = Int(text) { return value }
        default: break
        }
        throw WireError.unexpected(node, wanted: "a whole number")
    }
}

extension Int8: WireValue {
    package func node(_ form: Form) -> Node { .integer(Int(self)) }

    package static func read(_ node: Node, _ form: Form) throws -> Int8 {
        guard let value = Int8(exactly: try Int.read(node, form)) else {
            throw WireError.unexpected(node, wanted: "a small whole number")
        }
        return value
    }
}

extension Int16: WireValue {
    package func node(_ form: Form) -> Node { .integer(Int(self)) }

    package static func read(_ node: Node, _ form: Form) throws -> Int16 {
        guard let value = Int16(exactly: try Int.read(node, form)) else {
            throw WireError.unexpected(node, wanted: "a small whole number")
        }
        return value
    }
}

extension Double: WireValue {
    package func node(_ form: Form) -> Node { .real(self) }

    package static func read(_ node: Node, _ form: Form) throws -> Double {
        switch node {
        case .real(let value): return value
        case .integer(let value): return Double(value)
        case .text("NaN"): return .nan
        case .text("Infinity"): return .infinity
        case .text("-Infinity"): return -.infinity
        case .text(let text):
            if let value = Double(text) { return value }
        default: break
        }
        throw WireError.unexpected(node, wanted: "a number")
    }
}

extension Float: WireValue {
    package func node(_ form: Form) -> Node { .real(Double(self)) }
    package static func read(_ node: Node, _ form: Form) throws -> Float { Float(try Double.read(node, form)) }
}

extension Data: WireValue {
    package func node(_ form: Form) -> Node { .bytes([UInt8](self)) }

    package static func read(_ node: Node, _ form: Form) throws -> Data {
        switch node {
        case .bytes(let bytes): return Data(bytes)
        case .text(let text):
            if let bytes = Data(base64Encoded: text) { return bytes }
        default: break
        }
        throw WireError.unexpected(node, wanted: "bytes in base64")
    }
}

extension Date: WireValue {
    package func node(_ form: Form) -> Node { .instant(timestamp, form.time) }

    package static func read(_ node: Node, _ form: Form) throws -> Date {
        switch node {
        case .integer(let seconds): return Date(timeIntervalSince1970: Double(seconds))
        case .real(let seconds): return Date(timeIntervalSince1970: seconds)
        case .text(let text):
            if let time = Timestamp(iso8601: text) ?? Timestamp(httpDate: text) { return Date(time) }
            if let seconds = Double(text) { return Date(timeIntervalSince1970: seconds) }
        default: break
        }
        throw WireError.unexpected(node, wanted: "a time")
    }

    /// This date as the rest of the project counts time, rounded to milliseconds.
    package var timestamp: Timestamp { Timestamp(milliseconds: Int64((timeIntervalSince1970 * 1000).rounded())) }
    package init(_ time: Timestamp) { self.init(timeIntervalSince1970: Double(time.milliseconds) / 1000) }
}

extension Array: WireValue where Element: WireValue {
    package func node(_ form: Form) -> Node { .list(map { $0.node(Form(time: form.time)) }, form) }

    package static func read(_ node: Node, _ form: Form) throws -> [Element] {
        switch node {
        case .list(let items, _): try items.map { try Element.read($0, form) }
        case .element(let items): try items.map { try Element.read($0.node, Form(time: form.time)) }
        // An element without items.
        case .text: []
        default: throw WireError.unexpected(node, wanted: "a list")
        }
    }
}

extension Dictionary: WireValue where Key == String, Value: WireValue {
    package func node(_ form: Form) -> Node {
        // Sorted, so that equal inputs make equal requests.
        .map(sorted { $0.key < $1.key }.map { ($0.key, $0.value.node(Form(time: form.time))) }, form)
    }

    package static func read(_ node: Node, _ form: Form) throws -> [String: Value] {
        switch node {
        case .fields(let entries):
            return try entries.reduce(into: [:]) { $0[$1.name] = try Value.read($1.node, .plain) }
        case .map(let entries, _):
            return try entries.reduce(into: [:]) { $0[$1.key] = try Value.read($1.value, .plain) }
        case .element(let entries):
            return try entries.reduce(into: [:]) { map, entry in
                let parts = entry.node.children
                guard let key = parts.first(where: { $0.name == form.key })?.node,
                    let value = parts.first(where: { $0.name == form.value })?.node
                else { throw WireError(description: "an entry of a map lacks its key or its value") }
                map[try String.read(key, .plain)] = try Value.read(value, .plain)
            }
        case .text: return [:]
        default: throw WireError.unexpected(node, wanted: "a map")
        }
    }
}

/// An enumeration whose cases are texts on the wire.
package protocol WireEnum: WireValue, RawRepresentable where RawValue == String {}

extension WireEnum {
    package func node(_ form: Form) -> Node { .text(rawValue) }

    package static func read(_ node: Node, _ form: Form) throws -> Self {
        let text = try String.read(node, form)
        guard let value = Self(rawValue: text) else { throw WireError.unexpected(node, wanted: "a \(Self.self)") }
        return value
    }
}
