import ServiceKit

/// How a `SELECT` reads: by keys where its `WHERE` gives them, otherwise everything.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html
struct PartiQLPlan: Sendable {
    /// The queries that are made one after the other; nil for a scan.
    let queries: [KeyCondition]?
    /// What the items read must fulfil; nil for everything.
    let filter: Condition?
    let isForward: Bool

    init(
        _ select: PartiQLSelect, _ condition: ConditionNode?, _ schema: KeySchema, _ context: PartiQLContext
    ) throws(AWSError) {
        filter = condition.map { Condition($0, from: "WHERE") }
        let branches = try condition.flatMap { (node) throws(AWSError) in try PartiQLBranch.all(of: node, schema) }
        let order = try PartiQLOrder(select, branches, schema, context)
        isForward = order.isForward
        guard let branches else {
            queries = nil
            return
        }
        guard branches.count <= PartiQLLimits.readsMax else {
            throw .validation("Too many decomposed read operations for a given query.")
        }
        if !schema.range.isEmpty { try PartiQLBranch.checkDisjoint(branches) }
        queries = try Self.queries(branches, schema, order)
    }

    /// The condition of a statement's `WHERE`, checked before any table is looked for.
    static func condition(
        _ select: PartiQLSelect, _ context: PartiQLContext
    ) throws(AWSError) -> ConditionNode? {
        try select.condition.map { (expression) throws(AWSError) in
            try PartiQLConditions(context: context).condition(expression)
        }
    }

    /// One query for each range of each partition; partitions in the order of their keys, ranges in theirs.
    private static func queries(
        _ branches: [PartiQLBranch], _ schema: KeySchema, _ order: PartiQLOrder
    ) throws(AWSError) -> [KeyCondition] {
        var partitions: [[PartiQLBranch]] = []
        for branch in branches {
            if let index = partitions.firstIndex(where: { $0[0].hash == branch.hash }) {
                partitions[index].append(branch)
            } else {
                partitions.append([branch])
            }
        }
        if order.sortsPartitions {
            partitions.sort { $0[0].hash.isLess(than: $1[0].hash) ?? false }
            if order.partitionsFall { partitions.reverse() }
        }
        var queries: [KeyCondition] = []
        for var partition in partitions {
            // Without bounds, or where branches are negations of each other, the whole partition is read once.
            if partition.contains(where: { $0.isNegated || $0.range == nil }) { partition = [partition[0].unbounded] }
            partition.sort { ($0.lower ?? .null).isLess(than: $1.lower ?? .null) ?? false }
            if !order.isForward { partition.reverse() }
            for branch in partition {
                let conditions = [branch.hashCondition] + (branch.range.map { [$0] } ?? [])
                queries.append(try KeyConditions(conditions).bound(to: schema))
            }
        }
        return queries
    }
}

/// One of the alternatives that a `WHERE` consists of: a partition, and perhaps a range in it.
struct PartiQLBranch: Sendable {
    let hashCondition: LegacyCondition
    let range: LegacyCondition?
    /// Whether it says what the sort key is not.
    let isNegated: Bool

    var hash: AttributeValue { hashCondition.values[0] }
    var unbounded: PartiQLBranch { PartiQLBranch(hashCondition: hashCondition, range: nil, isNegated: false) }

    /// More alternatives than this are not taken apart; the read is a scan then.
    private static let alternativesMax = 1000

    /// The alternatives of a condition; nil where one of them names no partition.
    static func all(of condition: ConditionNode, _ schema: KeySchema) throws(AWSError) -> [PartiQLBranch]? {
        guard let alternatives = alternatives(condition, schema) else { return nil }
        var branches: [PartiQLBranch] = []
        for terms in alternatives {
            guard let branch = try branch(terms, schema) else { return nil }
            branches.append(branch)
        }
        return branches
    }

    /// The condition as an `OR` of `AND`s, as far as key attributes are in it.
    private static func alternatives(_ node: ConditionNode, _ schema: KeySchema) -> [[ConditionNode]]? {
        switch node {
        case .or(let left, let right):
            guard let left = alternatives(left, schema), let right = alternatives(right, schema) else { return nil }
            let both = left + right
            return both.count <= alternativesMax ? both : nil
        case .and(let left, let right):
            guard let left = alternatives(left, schema), let right = alternatives(right, schema),
                left.count * right.count <= alternativesMax
            else { return nil }
            return left.flatMap { first in right.map { first + $0 } }
        case .isIn(let operand, let candidates):
            guard let path = operand.path, !path.isNested, schema.contains(path.head),
                candidates.allSatisfy({ $0.literal != nil })
            else { return [[node]] }
            return candidates.map { [.comparison(.equal, operand, $0)] }
        default: return [[node]]
        }
    }

    private static func branch(_ terms: [ConditionNode], _ schema: KeySchema) throws(AWSError) -> PartiQLBranch? {
        var hash: LegacyCondition?
        var range: LegacyCondition?
        var isNegated = false
        for term in terms {
            if let condition = term.keyCondition {
                if condition.attribute == schema.hash[0].name, condition.comparison == .equal {
                    hash = hash ?? condition
                } else if condition.attribute == schema.range.first?.name, range?.comparison != .equal {
                    range = condition.comparison == .equal ? condition : range ?? condition
                }
            } else if let sort = schema.range.first?.name {
                isNegated = isNegated || term.isNegation(on: sort)
            }
        }
        guard let hash else { return nil }
        for (condition, attribute) in [(hash, schema.hash.first), (range, schema.range.first)] {
            guard let condition, let attribute else { continue }
            guard condition.values.allSatisfy({ $0.kind == attribute.kind }) else {
                throw .validation(
                    "Key attribute's data type should match its data type in table's schema: Key \(attribute.name)")
            }
        }
        return PartiQLBranch(hashCondition: hash, range: range, isNegated: isNegated)
    }

    // MARK: Overlap

    /// Refuses alternatives that would read an item twice.
    static func checkDisjoint(_ branches: [PartiQLBranch]) throws(AWSError) {
        for (index, second) in branches.enumerated() {
            for first in branches[..<index] where first.hash == second.hash {
                if first.isNegated || second.isNegated { continue }
                guard first.isBefore(second) || second.isBefore(first) else {
                    throw .validation("Overlapping conditions with range keys are not supported in where clause")
                }
            }
        }
    }

    /// The least value that it takes; nil where there is none.
    var lower: AttributeValue? {
        guard let range else { return nil }
        return switch range.comparison {
        case .less, .lessOrEqual: nil
        default: range.values[0]
        }
    }

    /// Whether everything it takes is below what the other takes.
    private func isBefore(_ other: PartiQLBranch) -> Bool {
        guard let range, let otherLower = other.lower, let otherRange = other.range else { return false }
        switch range.comparison {
        case .greater, .greaterOrEqual: return false
        case .beginsWith:
            let start = LegacyCondition(unchecked: range.attribute, .beginsWith, range.values).node
            return range.values[0].isLess(than: otherLower) == true
                && !start.holds(in: Item([(range.attribute, otherLower)]))
        case .less: return otherLower.isLess(than: range.values[0]) == false
        default:
            let upper = range.comparison == .between ? range.values[1] : range.values[0]
            if upper.isLess(than: otherLower) == true { return true }
            return upper == otherLower && otherRange.comparison == .greater
        }
    }
}

extension ConditionNode {
    /// A condition on one attribute that a query can be made by.
    fileprivate var keyCondition: LegacyCondition? {
        func condition(
            _ operand: Operand, _ comparison: ComparisonOperator, _ values: [Operand]
        ) -> LegacyCondition? {
            guard let path = operand.path, !path.isNested else { return nil }
            let literals = values.compactMap(\.literal)
            return literals.count == values.count ? LegacyCondition(unchecked: path.head, comparison, literals) : nil
        }
        switch self {
        case .comparison(.notEqual, _, _): return nil
        case .comparison(let comparator, let left, let right):
            return condition(left, comparator.legacy, [right]) ?? condition(right, comparator.reversed.legacy, [left])
        case .between(let operand, let lower, let upper): return condition(operand, .between, [lower, upper])
        case .beginsWith(let operand, let start): return condition(operand, .beginsWith, [start])
        default: return nil
        }
    }

    /// Whether it says what an attribute is not.
    fileprivate func isNegation(on name: String) -> Bool {
        switch self {
        case .not, .comparison(.notEqual, _, _): paths.contains { $0.head == name }
        default: false
        }
    }
}

/// What a `SELECT`'s `ORDER BY` comes to.
struct PartiQLOrder: Sendable {
    let isForward: Bool
    let sortsPartitions: Bool
    let partitionsFall: Bool

    init(
        _ select: PartiQLSelect, _ branches: [PartiQLBranch]?, _ schema: KeySchema, _ context: PartiQLContext
    ) throws(AWSError) {
        var isForward = true
        var partitions: Bool?
        if !select.order.isEmpty {
            guard select.condition != nil else {
                throw .validation("Must have WHERE clause in the statement when using ORDER BY clause.")
            }
            guard branches != nil else {
                throw .validation(
                    "Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause."
                )
            }
        }
        for (key, isDescending) in select.order {
            guard case .path(let name, let steps, _) = key, steps.isEmpty else {
                throw .validation(
                    "Argument to ORDER BY must be of type VariableReference. Type: \(key.operationName)")
            }
            guard schema.contains(name) else {
                throw .validation("Variable reference \(name) in ORDER BY clause must be part of the primary key")
            }
            if name == schema.hash[0].name { partitions = isDescending } else { isForward = !isDescending }
        }
        let hashes = branches?.map(\.hash) ?? []
        let isManyPartitions = hashes.contains { $0 != hashes[0] }
        guard select.order.isEmpty || partitions != nil || !isManyPartitions else {
            throw .validation(
                "Must have hash key in ORDER BY clause when more than one hash key condition specified in WHERE clause."
            )
        }
        self.isForward = isForward
        sortsPartitions = partitions != nil
        partitionsFall = partitions ?? false
    }
}
