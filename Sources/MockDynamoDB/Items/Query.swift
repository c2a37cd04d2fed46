import ServiceKit

/// The items of one partition, in the order of their sort keys
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html).
struct Query: Operation {
    private let request: PageRequest
    private let conditions: KeyConditions
    private let isForward: Bool

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "QueryInput", by: .current)
        let members = input.members
        try ExpressionParameters.check(
            members, expressions: [.filter, .projection, .keyCondition],
            legacy: ["AttributesToGet", "QueryFilter", "ConditionalOperator", "KeyConditions"])
        let start = try members["ExclusiveStartKey"].flatMap { $0.isNull ? nil : $0 }.map { (value) throws(AWSError) in
            try Item(value, by: .current)
        }
        try PageRequest.checkSelect(members, isEnveloped: true)
        var attributes = try ExpressionAttributes(members, layer: .current)
        conditions = try KeyConditions(members, &attributes)
        request = try PageRequest(input, legacyFilter: "QueryFilter", startKey: start, &attributes)
        try attributes.checkAllUsed()
        isForward = members.flag("ScanIndexForward") ?? true
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let source = try request.open(call)
        let schema = source.schema
        let condition = try conditions.bound(to: schema)
        try request.filter?.checkContainsNoKey(schema.all.map(\.name))
        try request.filter?.checkKeysAreScalars(source.table.schema.all.map(\.name))
        try request.projection?.checkKeysAreScalars(source.table.schema.all.map(\.name))
        var bounds = condition.bounds(isIndex: source.index != nil)
        if let start = request.startKey {
            guard let key = source.position(of: start) else {
                throw .validation("The provided starting key is invalid")
            }
            guard Array(key.partition) == StoredKey.partition(condition.hash.map(\.value)) else {
                throw .validation("The provided starting key is outside query boundaries based on provided conditions")
            }
            guard condition.holds(for: start) else {
                throw .validation("The provided starting key does not match the range key predicate")
            }
            bounds.resume(after: key.bytes, isForward: isForward)
        }
        var reader = PageReader(request, source, isForward: isForward, call)
        return try reader.read(bounds)
    }
}

/// All items, or a share of them, in no order a person could rely on
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html).
struct Scan: Operation {
    private let request: PageRequest
    private let segment: (number: Int, total: Int)?

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "ScanInput")
        let members = input.members
        try ExpressionParameters.check(
            members, expressions: [.filter, .projection],
            legacy: ["AttributesToGet", "ScanFilter", "ConditionalOperator"])
        segment = try Self.segment(members)
        let start = try members["ExclusiveStartKey"].flatMap { $0.isNull ? nil : $0 }.map { (value) throws(AWSError) in
            try Item(value)
        }
        try PageRequest.checkSelect(members, isEnveloped: false)
        var attributes = try ExpressionAttributes(members)
        request = try PageRequest(input, legacyFilter: "ScanFilter", startKey: start, &attributes)
        try attributes.checkAllUsed()
    }

    private static func segment(_ members: Structure) throws(AWSError) -> (number: Int, total: Int)? {
        let number = members["Segment"].flatMap { $0.isNull ? nil : $0.wholeNumber }
        let total = members["TotalSegments"].flatMap { $0.isNull ? nil : $0.wholeNumber }
        switch (number, total) {
        case (nil, nil): return nil
        case (_?, nil):
            throw .validation(
                "The TotalSegments parameter is required but was not present in the request when Segment parameter is present"
            )
        case (nil, _?):
            throw .validation(
                "The Segment parameter is required but was not present in the request when parameter TotalSegments is present"
            )
        case (let number?, let total?):
            guard number < total else {
                throw .validation(
                    "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: "
                        + "\(number) is not less than TotalSegments: \(total)")
            }
            return (number, total)
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let source = try request.open(call)
        let keys = source.table.schema.all.map(\.name)
        try request.filter?.checkKeysAreScalars(keys)
        try request.projection?.checkKeysAreScalars(keys)
        var bounds = segment.map { KeyBounds(segment: $0.number, of: $0.total) } ?? .all
        if let start = request.startKey {
            guard let key = source.position(of: start) else {
                throw .validation(
                    "The provided starting key is invalid: The provided key element does not match the schema")
            }
            if let segment, !bounds.contains(key.bytes) {
                throw .validation(
                    "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with "
                        + "correct Segment. TotalSegments: \(segment.total) Segment: \(segment.number)")
            }
            bounds.resume(after: key.bytes, isForward: true)
        }
        var reader = PageReader(request, source, call)
        return try reader.read(bounds)
    }
}
