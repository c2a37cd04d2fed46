/// One header field with all its values.
public struct Header: Sendable, Hashable, Comparable {
    public var name: String
    public var value: [String]

    public init(name: String, value: String) { self.init(name: name, values: [value]) }

    public init(name: String, values: [String]) {
        self.name = name
        self.value = values
    }

    public static func < (a: Header, b: Header) -> Bool { a.name < b.name }
}

/// Header fields in the order they were added, names compared without regard to case.
public struct Headers: Sendable, Hashable {
    public var headers: [Header] = []

    public init() {}

    public init(_ dictionary: [String: String]) {
        // Sorted, since the order of a dictionary differs from run to run.
        headers = dictionary.sorted { $0.key < $1.key }.map { Header(name: $0.key, value: $0.value) }
    }

    public init(_ dictionary: [String: [String]]) {
        headers = dictionary.sorted { $0.key < $1.key }.map { Header(name: $0.key, values: $0.value) }
    }

    private func index(of name: String) -> Int? {
        let wanted = name.lowercased()
        return headers.firstIndex { $0.name.lowercased() == wanted }
    }

    /// Adds a value beside those the name already has.
    public mutating func add(name: String, value: String) { add(name: name, values: [value]) }

    /// Adds values beside those the name already has.
    public mutating func add(name: String, values: [String]) {
        if let index = index(of: name) {
            headers[index].value += values
        } else {
            headers.append(Header(name: name, values: values))
        }
    }

    /// Replaces all values of a name by one.
    public mutating func update(name: String, value: String) {
        if let index = index(of: name) {
            headers[index].value = [value]
        } else {
            headers.append(Header(name: name, value: value))
        }
    }

    public mutating func remove(name: String) {
        if let index = index(of: name) { headers.remove(at: index) }
    }

    /// All values of a name as one, joined by commas.
    public func value(for name: String) -> String? { values(for: name)?.joined(separator: ",") }

    public func values(for name: String) -> [String]? { index(of: name).map { headers[$0].value } }

    public func exists(name: String) -> Bool { index(of: name) != nil }

    public var dictionary: [String: [String]] {
        headers.reduce(into: [:]) { $0[$1.name, default: []] += $1.value }
    }

    public var isEmpty: Bool { headers.isEmpty }
}
