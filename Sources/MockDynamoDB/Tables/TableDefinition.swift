import Core
import ServiceKit

/// The keys, indexes and throughput that a request defines, by AWS's rules in AWS's order.
struct TableDefinition {
    /// Names with types, in the request's order.
    let definitions: [(name: String, type: String)]
    let keys: [Key]
    let localIndexes: [Index]
    let globalIndexes: [Index]
    let billingMode: String
    let throughput: Table.Throughput?

    struct Key: Equatable {
        let name: String
        let type: String
    }

    /// An index with its members as they were given.
    struct Index {
        let name: String
        let keys: [Key]
        let projectionType: String?
        let nonKeyAttributes: [String]?
        let throughput: Table.Throughput?
        let members: Structure
    }

    static let localIndexesMax = 5
    static let globalIndexesMax = 20
    static let nonKeyAttributesMax = 100
    /// Of each kind, in a global secondary index.
    static let keyPartsMax = 4

    /// Reads the members of `CreateTable`.
    init(_ input: Input) throws(AWSError) {
        let members = input.members
        definitions = Self.definitions(members)
        keys = Self.keys(members)
        let local = members.elements("LocalSecondaryIndexes")
        let global = members.elements("GlobalSecondaryIndexes")
        localIndexes = (local ?? []).map(Index.init)
        globalIndexes = (global ?? []).map(Index.init)
        billingMode = try input.string("BillingMode") ?? "PROVISIONED"
        throughput = Table.Throughput(members.part("ProvisionedThroughput"))
        try checkThroughput()
        try checkDefinitions()
        try checkTableKeys()
        if local?.isEmpty == true { throw .invalidParameter("List of LocalSecondaryIndexes is empty") }
        if global?.isEmpty == true { throw .invalidParameter("List of GlobalSecondaryIndexes is empty") }
        for index in localIndexes + globalIndexes { try checkDefined(index) }
        try checkUse()
        try checkIndexes()
    }

    static func definitions(_ members: Structure) -> [(name: String, type: String)] {
        (members.elements("AttributeDefinitions") ?? []).map {
            (name: $0.text("AttributeName") ?? "", type: $0.text("AttributeType") ?? "")
        }
    }

    fileprivate static func keys(_ members: Structure) -> [Key] {
        (members.elements("KeySchema") ?? []).map {
            Key(name: $0.text("AttributeName") ?? "", type: $0.text("KeyType") ?? "")
        }
    }

    // MARK: - Rules

    private func checkThroughput() throws(AWSError) {
        if billingMode == "PAY_PER_REQUEST" {
            if throughput != nil {
                throw .invalidParameter(
                    "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST"
                )
            }
            return
        }
        guard let throughput else {
            throw .invalidParameter(
                "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED")
        }
        try throughput.checkBounds()
    }

    private func checkDefinitions() throws(AWSError) {
        var seen: Set<String> = []
        for definition in definitions where !seen.insert(definition.name).inserted {
            throw .validation("Attribute Name is duplicated: \(definition.name)")
        }
    }

    private func checkTableKeys() throws(AWSError) {
        let defined = Set(definitions.map(\.name))
        let isDefined = keys.allSatisfy { defined.contains($0.name) }
        if keys.count > 2 {
            throw Self.tooManyKeys(keys, at: "keySchema")
        }
        if keys.count == 1, !isDefined { throw Self.undefined(keys, definitions) }
        if keys.count == 2, !isDefined || definitions.count < 2 {
            throw .validation("Invalid KeySchema: Some index key attribute have no definition")
        }
        try Self.checkOrder(keys)
    }

    private static func tooManyKeys(_ keys: [Key], at place: String) -> AWSError {
        let shown = keys.map { "KeySchemaElement(attributeName=\($0.name), keyType=\($0.type))" }
        return .constraint(
            "Value '[\(shown.joined(separator: ", "))]' at '\(place)'",
            "Member must have length less than or equal to 2")
    }

    private static func undefined(_ keys: [Key], _ definitions: [(name: String, type: String)]) -> AWSError {
        .invalidParameter(
            "Some index key attributes are not defined in AttributeDefinitions. Keys: "
                + "[\(keys.map(\.name).joined(separator: ", "))], AttributeDefinitions: "
                + "[\(definitions.map(\.name).joined(separator: ", "))]")
    }

    /// The partition key first, the sort key second.
    private static func checkOrder(_ keys: [Key]) throws(AWSError) {
        guard keys.first?.type == "HASH" else {
            throw .validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
        }
        guard keys.count > 1 else { return }
        if keys[0].name == keys[1].name {
            throw .validation(
                "Both the Hash Key and the Range Key element in the KeySchema have the same name")
        }
        guard keys[1].type == "RANGE" else {
            throw .validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type")
        }
    }

    /// A global index may have several attributes of each kind, the partition's first.
    private static func checkGlobalOrder(_ keys: [Key]) throws(AWSError) {
        guard keys.first?.type == "HASH" else {
            throw .validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
        }
        if keys.count == 2, keys[0].name == keys[1].name {
            // Two of one kind are no pair of partition and sort key any more, since an index may have several of each.
            throw keys[1].type == "HASH"
                ? .validation("The KeySchema contains multiple key attributes with the same name")
                : .validation("Both the Hash Key and the Range Key element in the KeySchema have the same name")
        }
        guard Set(keys.map(\.name)).count == keys.count else {
            throw .validation("The KeySchema contains multiple key attributes with the same name")
        }
        guard !keys.drop(while: { $0.type == "HASH" }).contains(where: { $0.type == "HASH" }) else {
            throw .invalidParameter("All HASH key attributes must precede RANGE key attributes in the KeySchema")
        }
        for type in ["HASH", "RANGE"] where keys.filter({ $0.type == type }).count > keyPartsMax {
            throw .invalidParameter(
                "The KeySchema exceeds the maximum allowed number of \(type) key attributes")
        }
    }

    private func checkIndexes() throws(AWSError) {
        var names: Set<String> = []
        for index in localIndexes {
            guard keys.count == 2 else {
                throw .invalidParameter(
                    "Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex"
                )
            }
            try checkDefined(index)
            try Self.checkOrder(index.keys)
            try checkLocal(index)
            try index.checkProjection()
            try Self.checkName(index, &names)
        }
        guard localIndexes.count <= Self.localIndexesMax else {
            throw .invalidParameter("Number of LocalSecondaryIndexes exceeds per-table limit of 5")
        }
        for index in globalIndexes {
            try checkGlobal(index)
            try Self.checkName(index, &names)
        }
        guard globalIndexes.count <= Self.globalIndexesMax else {
            throw .invalidParameter("GlobalSecondaryIndex count exceeds the per-table limit of 20")
        }
        let included = (localIndexes + globalIndexes).reduce(0) { $0 + ($1.nonKeyAttributes?.count ?? 0) }
        guard included <= Self.nonKeyAttributesMax else {
            throw .invalidParameter(
                "Number of projected attributes exceeds per-table limit of \(Self.nonKeyAttributesMax)")
        }
    }

    private static func checkName(_ index: Index, _ names: inout Set<String>) throws(AWSError) {
        guard names.insert(index.name).inserted else {
            throw .invalidParameter("Duplicate index name: \(index.name)")
        }
    }

    private func checkLocal(_ index: Index) throws(AWSError) {
        if index.keys.count > 2, let number = localIndexes.firstIndex(where: { $0.name == index.name }) {
            throw Self.tooManyKeys(index.keys, at: "localSecondaryIndexes.\(number + 1).member.keySchema")
        }
        guard index.keys.count == 2 else {
            throw .invalidParameter("Index KeySchema does not have a range key for index: \(index.name)")
        }
        guard index.keys[0] == keys[0] else {
            throw .invalidParameter(
                "Index KeySchema does not have the same leading hash key as table KeySchema for index: \(index.name). "
                    + "index hash key: \(index.keys[0].name), table hash key: \(keys[0].name)")
        }
    }

    private func checkGlobal(_ index: Index) throws(AWSError) {
        try checkDefined(index)
        try Self.checkGlobalOrder(index.keys)
        try index.checkProjection()
        try index.checkThroughput(billingMode, isNew: !keys.isEmpty)
    }

    private func checkDefined(_ index: Index) throws(AWSError) {
        let defined = Set(definitions.map(\.name))
        guard index.keys.allSatisfy({ defined.contains($0.name) }) else {
            throw Self.undefined(index.keys, definitions)
        }
    }

    /// Every definition is for a key.
    private func checkUse() throws(AWSError) {
        let used = Set((keys + localIndexes.flatMap(\.keys) + globalIndexes.flatMap(\.keys)).map(\.name))
        guard definitions.contains(where: { !used.contains($0.name) }) else { return }
        if localIndexes.isEmpty, globalIndexes.isEmpty {
            throw .invalidParameter(
                "Number of attributes in KeySchema does not exactly match number of attributes defined in "
                    + "AttributeDefinitions")
        }
        throw .invalidParameter(
            "Some AttributeDefinitions are not used. AttributeDefinitions: "
                + "[\(definitions.map(\.name).joined(separator: ", "))], keys used: "
                + "[\(definitions.map(\.name).filter { used.contains($0) }.joined(separator: ", "))]")
    }

    /// The rules for an index that comes to a table that exists, whose definitions this request completes.
    init(adding index: Index, definitions: [(name: String, type: String)], billingMode: String) throws(AWSError) {
        self.definitions = definitions
        keys = []
        localIndexes = []
        globalIndexes = [index]
        self.billingMode = billingMode
        throughput = nil
        try checkGlobal(index)
    }
}

extension TableDefinition.Index {
    init(_ members: Structure) {
        name = members.text("IndexName") ?? ""
        keys = TableDefinition.keys(members)
        let projection = members.part("Projection")
        projectionType = projection?.text("ProjectionType")
        nonKeyAttributes = projection?.texts("NonKeyAttributes")
        throughput = Table.Throughput(members.part("ProvisionedThroughput"))
        self.members = members
    }

    fileprivate func checkProjection() throws(AWSError) {
        guard let projectionType else { throw .invalidParameter("Unknown ProjectionType: null") }
        if projectionType != "INCLUDE", nonKeyAttributes != nil {
            throw .invalidParameter("ProjectionType is \(projectionType), but NonKeyAttributes is specified")
        }
        if projectionType == "INCLUDE", nonKeyAttributes == nil {
            throw .invalidParameter("ProjectionType is INCLUDE, but NonKeyAttributes is not specified")
        }
        var seen: Set<String> = []
        for name in nonKeyAttributes ?? [] where !seen.insert(name).inserted {
            throw .invalidParameter("Duplicate element in NonKeyAttributes: \(name)")
        }
    }

    fileprivate func checkThroughput(_ billingMode: String, isNew: Bool) throws(AWSError) {
        if billingMode == "PAY_PER_REQUEST" {
            guard throughput == nil else {
                guard isNew else { throw ThroughputRules.isOnDemand(index: name) }
                throw .invalidParameter(
                    "ProvisionedThroughput should not be specified for index: \(name) when BillingMode is PAY_PER_REQUEST"
                )
            }
            return
        }
        guard let throughput else {
            throw .invalidParameter(
                isNew
                    ? "ProvisionedThroughput is not specified for index: \(name)"
                    : "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: \(name)")
        }
        try throughput.checkBounds(index: name)
    }
}

extension Table.Throughput {
    init?(_ members: Structure?) {
        guard let read = members?["ReadCapacityUnits"], let write = members?["WriteCapacityUnits"] else { return nil }
        self.init(read: read.wholeNumber, write: write.wholeNumber)
    }

    static let unitsMax = 1_000_000_000_000

    func checkBounds(index: String? = nil) throws(AWSError) {
        for (name, value) in [("ReadCapacityUnits", read), ("WriteCapacityUnits", write)] where value > Self.unitsMax {
            throw .validation(
                "Given value \(value) for \(name) is out of bounds" + (index.map { " for index \($0)" } ?? ""))
        }
    }
}

// MARK: - Members that have passed `InputCheck`

extension Structure {
    /// A string member.
    func text(_ name: String) -> String? {
        if case .string(let text)? = self[name] { text } else { nil }
    }

    /// A boolean member.
    func flag(_ name: String) -> Bool? {
        if case .boolean(let flag)? = self[name] { flag } else { nil }
    }

    /// A structure or map.
    func part(_ name: String) -> Structure? {
        if case .structure(let structure)? = self[name] { structure } else { nil }
    }

    /// A list of structures.
    func elements(_ name: String) -> [Structure]? {
        guard case .list(let values, _)? = self[name] else { return nil }
        return values.map { value in if case .structure(let structure) = value { structure } else { Structure() } }
    }

    /// A list of strings.
    func texts(_ name: String) -> [String]? {
        guard case .list(let values, _)? = self[name] else { return nil }
        return values.compactMap { value in if case .string(let text) = value { text } else { nil } }
    }
}
