import ServiceKit

// statement itself carries: each clause by what it names and writes, and not by what it reads or takes away. The figures
// are those that the public DynamoDB conformance suite measured (github.com/paritysuite/dynamodb-conformance,
// tests/tier3/limits/itemSizeBySurface.test.ts); AWS documents none of them. Updates in transactions, in PartiQL and by
// the old `AttributeUpdates` have no such bound.

extension Update {
    /// Refuses a statement that carries more than an item may hold.
    func checkCharge() throws(AWSError) {
        guard origin == .expression else { return }
        let charge = changes.reduce(UpdateCharge.statement) { $0 + UpdateCharge.clause($1.path, $1.action) }
        guard charge <= Item.sizeBytesMax else { throw .updateTooLarge }
    }
}

/// The bytes that count for a part of an update expression.
private enum UpdateCharge {
    static let statement = 3
    /// `SET` and `ADD`.
    static let write = 19
    /// `REMOVE` and `DELETE`.
    static let removal = 1

    static func clause(_ target: DocumentPath, _ action: UpdateAction) -> Int {
        switch action {
        case .set(let value): write + bytes(of: target) + operand(value)
        case .add(let value): write + bytes(of: target) + value.sizeBytes
        case .remove, .delete: removal + bytes(of: target)
        }
    }

    /// What a path costs that is written to.
    private static func bytes(of target: DocumentPath) -> Int {
        target.rest.reduce(target.head.utf8.count) { $0 + 4 + $1.sizeBytes }
    }

    /// What stands right of an equals sign: paths cost their names, values their size at every use.
    private static func operand(_ value: UpdateValue) -> Int {
        switch value {
        case .value(let value): value.sizeBytes
        case .path(let path): path.steps.reduce(1) { $0 + 14 + $1.sizeBytes }
        case .sum(let left, let right): 34 + operand(left) + operand(right)
        case .difference(let left, let right), .listAppend(let left, let right): 37 + operand(left) + operand(right)
        case .ifNotExists(let path, let value): 39 + operand(.path(path)) + operand(value)
        }
    }
}

extension DocumentPath.Step {
    /// A name's bytes, an index's digits.
    fileprivate var sizeBytes: Int {
        switch self {
        case .name(let name): name.utf8.count
        case .index(let index): String(index).utf8.count
        }
    }
}

extension AWSError {
    static var updateTooLarge: AWSError { .validation("Item size to update has exceeded the maximum allowed size") }
}
