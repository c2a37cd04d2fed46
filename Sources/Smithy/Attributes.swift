/// The name of a value in `Attributes`, together with the value's type.
public struct AttributeKey<ValueType>: Sendable {
    let name: String

    /// A key that matches every other key of the same name and type.
    public init(name: String) { self.name = name }
}

/// Values of any type under typed keys, passed along with a request.
public struct Attributes: Sendable {
    private var values: [String: any Sendable] = [:]

    public init() {}

    /// The value under `key`, or nil if there is none of the key's type.
    public func get<T: Sendable>(key: AttributeKey<T>) -> T? { values[key.name] as? T }

    /// Stores `value` under `key`, or removes what is there with nil.
    public mutating func set<T: Sendable>(key: AttributeKey<T>, value: T?) { values[key.name] = value }
}
