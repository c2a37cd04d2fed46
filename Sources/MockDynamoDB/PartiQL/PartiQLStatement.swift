/// An expression of a PartiQL statement as written.
indirect enum PartiQLExpression: Sendable {
    enum Literal: Sendable, Equatable { case string(String), number(String), boolean(Bool), null, missing }

    enum Step: Sendable, Equatable {
        case name(String)
        case index(Int)
        /// `.*` or `[*]`
        case all
    }

    case literal(Literal)
    /// A `?`, by its place among them.
    case parameter(Int)
    case path(String, [Step], PartiQLPosition)
    case list([PartiQLExpression])
    /// `<<…>>`
    case bag([PartiQLExpression])
    case tuple([(key: PartiQLExpression, value: PartiQLExpression)])
    /// With its name in lower case.
    case call(String, [PartiQLExpression], PartiQLPosition)
    case not(PartiQLExpression)
    case negative(PartiQLExpression)
    /// Comparison, arithmetic, `AND` and `OR`, by their sign or word in lower case.
    case infix(String, PartiQLExpression, PartiQLExpression)
    case between(PartiQLExpression, PartiQLExpression, PartiQLExpression)
    case isIn(PartiQLExpression, PartiQLExpression)
    /// With the type's name in upper case.
    case isType(PartiQLExpression, String)
    /// `EXISTS(SELECT …)`
    case exists(PartiQLSelect)
    /// A literal of the Ion language.
    case ion(String)
}

/// A table, or an index of one.
struct PartiQLSource: Sendable, Equatable {
    let table: String
    let index: String?
}

/// `SELECT … FROM …`
struct PartiQLSelect: Sendable {
    /// What is selected; nil for `*`.
    let projection: [PartiQLExpression]?
    let source: PartiQLSource
    let condition: PartiQLExpression?
    let order: [(key: PartiQLExpression, isDescending: Bool)]
}

/// What a write answers with.
struct PartiQLReturning: Sendable, Equatable {
    let isModified: Bool
    let isNew: Bool

    /// As written, for errors.
    var text: String { "\(isModified ? "MODIFIED" : "ALL") \(isNew ? "NEW" : "OLD") *" }
}

/// A change of an `UPDATE`.
enum PartiQLAssignment: Sendable {
    case set(PartiQLExpression, PartiQLExpression)
    case remove(PartiQLExpression)
}

/// A whole statement as written.
enum PartiQLStatement: Sendable {
    case select(PartiQLSelect)
    case insert(PartiQLSource, item: PartiQLExpression)
    case update(PartiQLSource, [PartiQLAssignment], condition: PartiQLExpression?, PartiQLReturning?)
    case delete(PartiQLSource, condition: PartiQLExpression?, PartiQLReturning?)
    /// `EXISTS(SELECT …)`, a check in a transaction.
    case exists(PartiQLSelect)

    var isRead: Bool { if case .select = self { true } else { false } }

    var source: PartiQLSource {
        switch self {
        case .select(let select), .exists(let select): select.source
        case .insert(let source, _), .update(let source, _, _, _), .delete(let source, _, _): source
        }
    }
}

/// Limits of PartiQL
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html).
enum PartiQLLimits {
    static let statementLengthMax = 8192
    /// Parentheses, lists, tuples and signs in one another. AWS does not document one; deeper statements are refused so
    /// that none can exhaust the stack.
    static let nestingMax = 100
    /// Reads that one `SELECT` may come to: key values of an `IN` or branches of an `OR`.
    static let readsMax = 50
}
