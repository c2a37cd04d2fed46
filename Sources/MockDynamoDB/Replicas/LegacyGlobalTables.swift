import ServiceKit

// Global tables of version 2017.11.29. AWS makes no new ones, and there are no old ones here, so every answer is the one
// that AWS gives an account without any
// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V1globaltables_upgrade.html).

extension AWSError {
    fileprivate static func noGlobalTable(_ input: Input) throws(AWSError) -> AWSError {
        AWSError(
            "GlobalTableNotFoundException",
            "Global table with name '\(try input.string("GlobalTableName") ?? "")' does not exist.")
    }
}

/// Refuses: AWS makes no global tables of this kind any more
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateGlobalTable.html).
struct CreateGlobalTable: Operation {
    static let differences = ["As for every new account, version 2017.11.29 is not supported."]

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "CreateGlobalTableInput")
        throw .invalidParameter(
            "DynamoDB global tables version 2017.11.29 is not supported. We recommend using DynamoDB global tables "
                + "version 2019.11.21, instead of version 2017.11.29 (Legacy).")
    }

    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

/// Finds no global table of this kind to change
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalTable.html).
struct UpdateGlobalTable: Operation {
    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "UpdateGlobalTableInput")
        throw try .noGlobalTable(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

/// Finds no global table of this kind
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeGlobalTable.html).
struct DescribeGlobalTable: Operation {
    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DescribeGlobalTableInput")
        throw try .noGlobalTable(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

/// Finds no global table of this kind
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeGlobalTableSettings.html).
struct DescribeGlobalTableSettings: Operation {
    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DescribeGlobalTableSettingsInput")
        throw try .noGlobalTable(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

/// Finds no global table of this kind to change
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalTableSettings.html).
struct UpdateGlobalTableSettings: Operation {
    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "UpdateGlobalTableSettingsInput")
        throw try .noGlobalTable(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

/// The global tables of this kind: none
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListGlobalTables.html).
struct ListGlobalTables: Operation {
    init(_ input: Input) throws(AWSError) { try InputCheck.check(input, "ListGlobalTablesInput") }

    func run(_ call: Call) throws(AWSError) -> Output { Output(["GlobalTables": .list([])]) }
}
