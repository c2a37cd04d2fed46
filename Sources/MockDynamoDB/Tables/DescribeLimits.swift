import ServiceKit

/// The account's quotas in a region
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html).
struct DescribeLimits: Operation {
    /// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
    static let accountUnitsMax = 80_000
    static let tableUnitsMax = 40_000

    init(_ input: Input) throws(AWSError) {}

    func run(_ call: Call) throws(AWSError) -> Output {
        Output([
            "AccountMaxReadCapacityUnits": .integer(Self.accountUnitsMax),
            "AccountMaxWriteCapacityUnits": .integer(Self.accountUnitsMax),
            "TableMaxReadCapacityUnits": .integer(Self.tableUnitsMax),
            "TableMaxWriteCapacityUnits": .integer(Self.tableUnitsMax),
        ])
    }
}

/// Where clients that ask for it should send their requests: here
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeEndpoints.html).
struct DescribeEndpoints: Operation {
    static let cacheMinutes = 1440

    init(_ input: Input) throws(AWSError) {}

    func run(_ call: Call) throws(AWSError) -> Output {
        let address = call.endpoint.split(separator: "/").last.map(String.init) ?? call.endpoint
        return Output([
            "Endpoints": .list([
                .structure([
                    "Address": .string(address), "CachePeriodInMinutes": .integer(Self.cacheMinutes),
                ])
            ])
        ])
    }
}
