/// The types that `IS` asks for.
enum PartiQLTypes {
    /// The DynamoDB types that each name covers; an empty set where DynamoDB has none.
    static func kinds(_ name: String) -> Set<AttributeValue.Kind>? { table[name] }

    /// First words of type names, in upper case.
    static let names: Set<String> = Set(table.keys.filter { !$0.contains(" ") })
        .union(["MISSING", "DOUBLE", "CHARACTER", "DATE", "TIME", "TIMESTAMP", "SEXP", "SYMBOL", "ANY"])

    private static let table: [String: Set<AttributeValue.Kind>] = [
        "NULL": [.NULL], "BOOL": [.BOOL], "BOOLEAN": [.BOOL],
        "STRING": [.S], "VARCHAR": [.S], "CHAR": [.S], "CHARACTER": [.S], "CHARACTER VARYING": [.S],
        "BLOB": [.B], "CLOB": [.B],
        "NUMERIC": [.N], "DECIMAL": [.N], "INT": [.N], "INTEGER": [.N], "SMALLINT": [.N], "BIGINT": [.N],
        "INT2": [.N], "INT4": [.N], "INT8": [.N], "INTEGER2": [.N], "INTEGER4": [.N], "INTEGER8": [.N],
        "FLOAT": [.N], "REAL": [.N], "DOUBLE PRECISION": [.N],
        "STRUCT": [.M], "TUPLE": [.M], "LIST": [.L], "BAG": [.SS, .NS, .BS],
    ]
}

/// The functions that statements know.
enum PartiQLFunctions {
    /// Conditions and `size`, with the number of their operands.
    static let ofConditions = ConditionFunctions.operandCounts
    /// Words of SQL that are functions; DynamoDB has none of them.
    static let ofSQL: Set<String> = [
        "avg", "cast", "char_length", "character_length", "coalesce", "count", "extract", "lower", "max", "min",
        "nullif", "substring", "sum", "trim", "upper",
    ]
}
