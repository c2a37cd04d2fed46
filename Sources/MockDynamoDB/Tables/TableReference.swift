import ServiceKit

/// The table a request names, by name or ARN.
struct TableReference: Hashable, Sendable {
    /// As the request has it, for answers that repeat it.
    let text: String
    let name: String
    /// Account and region of an ARN.
    private let account: String?
    private let region: String?

    /// Reads a text that has passed the checks of the request's form.
    init(_ text: String) {
        self.text = text
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        if parts.count == 6, parts[0] == "arn", parts[2] == "dynamodb", parts[5].hasPrefix("table/") {
            region = String(parts[3])
            account = String(parts[4])
            name = String(parts[5].dropFirst("table/".count).prefix { $0 != "/" })
        } else {
            region = nil
            account = nil
            name = text
        }
    }

    /// The member `TableName`; `InputCheck` has seen that it is there.
    init(_ input: Input) throws(AWSError) { self.init(try input.string("TableName") ?? "") }

    /// Refuses a request without a name as the operations on tables do, before anything else.
    static func checkForTableOperation(_ input: Input) throws(AWSError) {
        guard input.members["TableName"]?.isNull == false else {
            throw .validation("The parameter 'TableName' is required but was not present in the request")
        }
    }

    /// The table in whatever state; nil when there is none.
    func find(_ call: Call) throws(AWSError) -> Table? {
        if let region, region != call.region { return nil }
        let table = try Table.find(name, account: account ?? call.caller.account, region: region ?? call.region, call)
        if let table { try TableAccess.require(table, call) }
        return table
    }

    /// A table whose items can be read and written.
    func open(_ call: Call) throws(AWSError) -> Table {
        guard let table = try find(call), table.isOpen(call.now) else { throw .resourceNotFound }
        return table
    }

    /// A table that is to be described or changed.
    func existing(_ call: Call) throws(AWSError) -> Table {
        guard let table = try find(call) else { throw .tableNotFound(name) }
        return table
    }

    /// A table that can be changed now.
    func changeable(_ call: Call) throws(AWSError) -> Table {
        let table = try existing(call)
        guard !table.isReady(call.now) else { return table }
        throw switch table.state {
        case .creating: .tableInUse("Table is being created: \(name)")
        case .updating: .tableInUse("Table is being updated: \(name)")
        case .deleting: .tableInUse("Table is being deleted: \(name)")
        }
    }
}
