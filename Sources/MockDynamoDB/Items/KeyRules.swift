import ServiceKit

// What a key must be, in a request for an item and in an item itself.

extension Table {
    /// The stored key of an item that a request names: exactly the table's key attributes.
    func key(_ key: Item) throws(AWSError) -> StoredKey {
        guard key.count == schema.all.count else { throw .keyMismatch }
        for attribute in schema.all {
            guard let value = key[attribute.name], value.kind == attribute.kind else { throw .keyMismatch }
        }
        return try storedKey(key)
    }

    /// The stored key of an item that is to be put.
    func key(ofNew item: Item) throws(AWSError) -> StoredKey {
        for attribute in schema.all {
            guard let value = item[attribute.name] else {
                throw .invalidParameter("Missing the key \(attribute.name) in the item")
            }
            guard value.kind == attribute.kind else {
                throw .invalidParameter(
                    "Type mismatch for key \(attribute.name) expected: \(attribute.kind.rawValue) actual: "
                        + value.kind.rawValue)
            }
        }
        return try storedKey(item)
    }

    private func storedKey(_ item: Item) throws(AWSError) -> StoredKey {
        for attribute in schema.all {
            if let value = item[attribute.name] { try KeyLimits.checkNotEmpty(value, .table(attribute.name)) }
        }
        // The attributes are there: both callers have looked.
        guard let hash = schema.hash.first.flatMap({ item[$0.name] }) else { throw .keyMismatch }
        let range = schema.range.first.flatMap { item[$0.name] }
        try KeyLimits.checkSizes([hash], range.map { [$0] } ?? [])
        return StoredKey(hash: hash, range: range)
    }

    /// The key attributes of an item.
    func keyAttributes(of item: Item) -> Item {
        var key = Item()
        for attribute in schema.all { key[attribute.name] = item[attribute.name] }
        return key
    }

    /// Refuses an item with index key attributes that an index cannot have.
    func checkIndexKeys(_ item: Item, isUpdate: Bool) throws(AWSError) {
        for index in indexes {
            for attribute in index.schema.all where !schema.contains(attribute.name) {
                guard let value = item[attribute.name] else { continue }
                guard value.kind == attribute.kind else {
                    throw isUpdate
                        ? .validation(
                            "The update expression attempted to update the secondary index key to unsupported type")
                        : Self.mismatch(attribute, value.kind, index)
                }
                try KeyLimits.checkNotEmpty(value, isUpdate ? .updatedIndex : .index(index.name, attribute.name))
            }
            if let hash = index.schema.hash.values(in: item), let range = index.schema.range.values(in: item) {
                try KeyLimits.checkSizes(hash, range, index: index.name)
            }
        }
    }

    /// Refuses an update that gives index key attributes what they cannot have, as far as the request itself shows it.
    func checkIndexKeys(_ update: Update) throws(AWSError) {
        for index in indexes {
            for attribute in index.schema.all where !schema.contains(attribute.name) {
                guard let action = update.action(on: attribute.name), let kind = action.kind else { continue }
                guard kind == attribute.kind else { throw Self.mismatch(attribute, kind, index) }
                if case .set(.value(let value)) = action { try KeyLimits.checkNotEmpty(value, .updatedIndex) }
            }
        }
        for index in indexes {
            let names = index.schema.all.map(\.name).filter { !schema.contains($0) }
            try KeyPaths.check(update.paths, keys: names, isIndex: true)
        }
    }

    private static func mismatch(
        _ attribute: KeyAttribute, _ actual: AttributeValue.Kind, _ index: SecondaryIndex
    ) -> AWSError {
        .invalidParameter(
            "Type mismatch for Index Key \(attribute.name) Expected: \(attribute.kind.rawValue) Actual: "
                + "\(actual.rawValue) IndexName: \(index.name)")
    }
}

/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-partition-sort-keys
enum KeyLimits {
    static let hashBytesMax = 2048
    static let rangeBytesMax = 1024

    /// What an empty value was to be the key of.
    enum Place {
        case table(String)
        /// Of the index of the first name, the attribute of the second.
        case index(String, String)
        case updatedIndex
    }

    static func checkNotEmpty(_ value: AttributeValue, _ place: Place) throws(AWSError) {
        let type: String
        switch value {
        case .string(let text) where text.isEmpty: type = "string"
        case .binary(let bytes) where bytes.isEmpty: type = "binary"
        default: return
        }
        let (why, where_) =
            switch place {
            case .table(let name): ("", " Key: \(name)")
            case .index(let index, let name):
                (
                    "A value specified for a secondary index key is not supported. ",
                    " IndexName: \(index), IndexKey: \(name)"
                )
            case .updatedIndex:
                (
                    "The update expression attempted to update a secondary index key to a value that is not supported. ",
                    ""
                )
            }
        throw .validation(
            "One or more parameter values are not valid. \(why)The AttributeValue for a key attribute cannot contain an "
                + "empty \(type) value.\(where_)")
    }

    /// Whether these can be the keys of an index.
    static func allow(_ hash: [AttributeValue], _ range: [AttributeValue]) -> Bool {
        !hash.contains(where: \.isEmptyKey) && !range.contains(where: \.isEmptyKey)
            && hash.reduce(0) { $0 + $1.keySizeBytes } <= hashBytesMax
            && range.reduce(0) { $0 + $1.keySizeBytes } <= rangeBytesMax
    }

    static func checkSizes(
        _ hash: [AttributeValue], _ range: [AttributeValue], index: String? = nil
    ) throws(AWSError) {
        let place = index.map { " IndexName: \($0)" } ?? ""
        guard hash.reduce(0, { $0 + $1.keySizeBytes }) <= hashBytesMax else {
            throw .invalidParameter(
                "Size of hashkey has exceeded the maximum size limit of\(hashBytesMax) bytes\(place)")
        }
        guard range.reduce(0, { $0 + $1.keySizeBytes }) <= rangeBytesMax else {
            throw .invalidParameter(
                "Aggregated size of all range keys has exceeded the size limit of \(rangeBytesMax) bytes\(place)")
        }
    }
}

extension AttributeValue {
    fileprivate var isEmptyKey: Bool {
        switch self {
        case .string(let text): text.isEmpty
        case .binary(let bytes): bytes.isEmpty
        default: false
        }
    }

    /// What counts for the limits of keys, which numbers never reach.
    fileprivate var keySizeBytes: Int {
        switch self {
        case .string(let text): text.utf8.count
        case .binary(let bytes): bytes.count
        default: 0
        }
    }
}
