@testable import AWSDynamoDB
@testable import AWSDynamoDBStreams
import AWSClientRuntime
import AWSSDKIdentity
import ClientRuntime
import ClientTesting
import Core
import Foundation
import HTTP
import SmithyIdentity
import SmithyRetriesAPI
import SmithyWaitersAPI
import Testing

/// The client against prepared answers in the words of DynamoDB's API reference.
@Suite struct DynamoDBClientTests {
    private static let key: [String: DynamoDBClientTypes.AttributeValue] = ["pk": .s("a")]

    /// Runs `body` with a client that is given these answers, one after the other, the last one for ever.
    private func serve(
        _ answers: (status: Int, body: String)..., body: (DynamoDBClient, CannedService) async throws -> Void
    ) async throws {
        let responses = answers.map {
            Response(status: $0.status, headers: ["x-amzn-requestid": "ID"], body: Body($0.body))
        }
        try await CannedService.serve(responses) { endpoint, service in
            let config = try await DynamoDBClient.DynamoDBClientConfig(
                awsCredentialIdentityResolver: StaticAWSCredentialIdentityResolver(
                    AWSCredentialIdentity(accessKey: "AKID", secret: "secret")),
                region: "eu-west-1", retryStrategyOptions: RetryStrategyOptions(backoffStrategy: NoDelay()),
                endpoint: endpoint)
            try await body(DynamoDBClient(config: config), service)
        }
    }

    private func text(_ request: Request) throws -> String { String(decoding: try request.body.bytes(), as: UTF8.self) }

    private static func error(_ name: String, _ members: String = "") -> (status: Int, body: String) {
        (400, #"{"__type":"com.amazonaws.dynamodb.v20120810#\#(name)","message":"why"\#(members)}"#)
    }

    // MARK: - Values

    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
    private static let values: [(DynamoDBClientTypes.AttributeValue, String)] = [
        (.s("Hello"), #"{"S":"Hello"}"#), (.n("123.45"), #"{"N":"123.45"}"#), (.b(Data([0, 255])), #"{"B":"AP8="}"#),
        (.b(Data()), #"{"B":""}"#), (.bool(true), #"{"BOOL":true}"#), (.null(true), #"{"NULL":true}"#),
        (.ss(["Giraffe", "Zebra"]), #"{"SS":["Giraffe","Zebra"]}"#), (.ns(["42.2", "-19"]), #"{"NS":["42.2","-19"]}"#),
        (.bs([Data([1]), Data([2])]), #"{"BS":["AQ==","Ag=="]}"#),
        (.l([.s("x"), .l([]), .n("3.14159")]), #"{"L":[{"S":"x"},{"L":[]},{"N":"3.14159"}]}"#),
        (.m(["b": .m([:]), "a": .null(true)]), #"{"M":{"a":{"NULL":true},"b":{"M":{}}}}"#),
    ]

    @Test(arguments: values)
    func `Every kind of value goes out and comes back`(
        value: DynamoDBClientTypes.AttributeValue, json: String
    ) async throws {
        try await serve((200, #"{"Item":{"v":\#(json)}}"#)) { client, service in
            let output = try await client.getItem(input: GetItemInput(key: ["v": value], tableName: "t"))
            #expect(output.item == ["v": value])
            #expect(try text(service.requests[0]) == #"{"TableName":"t","Key":{"v":\#(json)}}"#)
        }
    }

    @Test func `A kind of value that is not known yet is kept by its name`() async throws {
        try await serve((200, #"{"Item":{"v":{"VECTOR":"1"}}}"#)) { client, _ in
            let output = try await client.getItem(input: GetItemInput(key: Self.key, tableName: "t"))
            #expect(output.item == ["v": .sdkUnknown("VECTOR")])
        }
    }

    // MARK: - Requests and answers

    @Test func `A request names its operation in a header`() async throws {
        try await serve((200, #"{"ConsumedCapacity":{"TableName":"t","CapacityUnits":1.5}}"#)) { client, service in
            let output = try await client.putItem(
                input: PutItemInput(
                    conditionExpression: "attribute_not_exists(#p)", expressionAttributeNames: ["#p": "pk"],
                    item: Self.key, returnConsumedCapacity: .total, tableName: "t"))
            #expect(output.consumedCapacity?.capacityUnits == 1.5)
            let head = service.requests[0].head
            #expect(head.method == "POST")
            #expect(head.target == "/")
            #expect(head.headers["x-amz-target"] == "DynamoDB_20120810.PutItem")
            #expect(head.headers["content-type"] == "application/x-amz-json-1.0")
            #expect(head.headers["authorization"]?.contains("/eu-west-1/dynamodb/aws4_request") == true)
            let body = try JSONValue(parsing: service.requests[0].body.bytes())
            #expect(body["Item"]?["pk"]?["S"]?.string == "a")
            #expect(body["ExpressionAttributeNames"]?["#p"]?.string == "pk")
            #expect(body["ReturnConsumedCapacity"]?.string == "TOTAL")
        }
    }

    @Test func `Counts are there even when nothing was counted`() async throws {
        try await serve((200, #"{"Count":0,"ScannedCount":0}"#), (200, "{}")) { client, _ in
            for _ in 0..<2 {
                let output = try await client.query(input: QueryInput(tableName: "t"))
                #expect(output.count == 0)
                #expect(output.items == nil)
            }
        }
    }

    @Test func `Pages follow each other by their keys`() async throws {
        let first = #"{"Items":[{"n":{"N":"1"}}],"Count":1,"LastEvaluatedKey":{"pk":{"S":"a"}}}"#
        try await serve((200, first), (200, #"{"Items":[{"n":{"N":"2"}}],"Count":1}"#)) { client, service in
            let items = try await client.queryPaginated(input: QueryInput(tableName: "t")).items()
            #expect(items == [["n": .n("1")], ["n": .n("2")]])
            #expect(service.requests.count == 2)
            let start = try JSONValue(parsing: service.requests[1].body.bytes())["ExclusiveStartKey"]
            #expect(start?["pk"]?["S"]?.string == "a")
        }
        let tables = (200, #"{"TableNames":["a"],"LastEvaluatedTableName":"a"}"#)
        try await serve(tables, (200, #"{"TableNames":["b"]}"#)) { client, _ in
            let names = try await client.listTablesPaginated(input: ListTablesInput()).tableNames()
            #expect(names == ["a", "b"])
        }
    }

    @Test func `A wait for a table ends when it is there, or is no more`() async throws {
        let options = WaiterOptions(maxWaitTime: 20, minDelay: 0.001, maxDelay: 0.002)
        let creating = (200, #"{"Table":{"TableStatus":"CREATING"}}"#)
        let active = (200, #"{"Table":{"TableStatus":"ACTIVE","CreationDateTime":1.5}}"#)
        let missing = Self.error("ResourceNotFoundException")
        try await serve(missing, creating, active) { client, _ in
            let outcome = try await client.waitUntilTableExists(
                options: options, input: DescribeTableInput(tableName: "t"))
            #expect(outcome.attempts == 3)
        }
        try await serve(active, missing) { client, _ in
            let outcome = try await client.waitUntilTableNotExists(
                options: options, input: DescribeTableInput(tableName: "t"))
            #expect(outcome.attempts == 2)
        }
    }

    // MARK: - Errors

    @Test func `A failed condition brings the item that failed it`() async throws {
        let refused = Self.error("ConditionalCheckFailedException", #","Item":{"v":{"N":"7"}}"#)
        try await serve(refused) { client, service in
            let error = await #expect(throws: ConditionalCheckFailedException.self) {
                try await client.putItem(input: PutItemInput(item: Self.key, tableName: "t"))
            }
            #expect(error?.message == "why")
            #expect(error?.properties.item == ["v": .n("7")])
            #expect(error?.requestID == "ID")
            #expect(service.requests.count == 1)
        }
    }

    @Test func `A cancelled transaction says why, place by place`() async throws {
        let reasons =
            #","CancellationReasons":[{"Code":"None"},{"Code":"ConditionalCheckFailed","Message":"m","Item":{"v":{"N":"7"}}}]"#
        try await serve(Self.error("TransactionCanceledException", reasons)) { client, _ in
            let error = await #expect(throws: TransactionCanceledException.self) {
                try await client.transactWriteItems(input: TransactWriteItemsInput(transactItems: []))
            }
            #expect(error?.properties.cancellationReasons?.map(\.code) == ["None", "ConditionalCheckFailed"])
            #expect(error?.properties.cancellationReasons?.last?.item == ["v": .n("7")])
        }
    }

    @Test func `An error without a type of its own says its code`() async throws {
        try await serve((400, #"{"__type":"com.amazon.coral.validate#ValidationException","message":"why"}"#)) {
            client, _ in
            let error = await #expect(throws: UnknownAWSHTTPServiceError.self) {
                try await client.query(input: QueryInput(tableName: "t"))
            }
            #expect(error?.errorCode == "ValidationException")
            #expect(error?.message == "why")
        }
    }

    @Test(
        arguments: [
            ("ProvisionedThroughputExceededException", 3), ("ThrottlingException", 3), ("RequestLimitExceeded", 3),
            ("TransactionInProgressException", 3), ("TransactionConflictException", 1), ("ResourceInUseException", 1),
        ])
    func `What was too much for now is tried again`(code: String, attempts: Int) async throws {
        try await serve(Self.error(code)) { client, service in
            await #expect(throws: (any Error).self) {
                try await client.transactWriteItems(input: TransactWriteItemsInput(transactItems: []))
            }
            #expect(service.requests.count == attempts)
        }
    }

    @Test func `Both services begin with short pauses, and have their own environment variables`() {
        #expect(DynamoDBClient.facts.backoffSeconds == 0.025)
        #expect(DynamoDBStreamsClient.facts.backoffSeconds == 0.025)
        let config = SharedConfig(environment: [
            "AWS_ENDPOINT_URL_DYNAMODB": "http://tables", "AWS_ENDPOINT_URL_DYNAMODB_STREAMS": "http://streams",
        ])
        #expect(config.endpointURL(service: DynamoDBClient.facts.name) == "http://tables")
        #expect(config.endpointURL(service: DynamoDBStreamsClient.facts.name) == "http://streams")
    }

    // MARK: - Streams

    @Test func `Records of a stream have the item before and after`() async throws {
        let answer = #"""
            {"NextShardIterator":"next","Records":[{"awsRegion":"eu-west-1","eventID":"1","eventName":"MODIFY",
            "eventSource":"aws:dynamodb","eventVersion":"1.1","dynamodb":{"ApproximateCreationDateTime":1700000000,
            "Keys":{"pk":{"S":"a"}},"NewImage":{"pk":{"S":"a"},"n":{"N":"2"}},"OldImage":{"pk":{"S":"a"}},
            "SequenceNumber":"100000000003498069978","SizeBytes":26,"StreamViewType":"NEW_AND_OLD_IMAGES"}}]}
            """#
        try await CannedService.serve([Response(status: 200, body: Body(answer))]) { endpoint, service in
            let client = DynamoDBStreamsClient(
                config: try await DynamoDBStreamsClient.DynamoDBStreamsClientConfig(
                    awsCredentialIdentityResolver: StaticAWSCredentialIdentityResolver(
                        AWSCredentialIdentity(accessKey: "AKID", secret: "secret")),
                    region: "eu-west-1", endpoint: endpoint))
            let output = try await client.getRecords(input: GetRecordsInput(shardIterator: "first"))
            let record = try #require(output.records?.first)
            #expect(record.eventName == .modify)
            // Values of streams cannot be compared, as in the official SDK.
            guard case .n("2")? = record.dynamodb?.newImage?["n"] else {
                Issue.record("the new image lacks n: 2")
                return
            }
            #expect(record.dynamodb?.oldImage?.count == 1)
            #expect(record.dynamodb?.approximateCreationDateTime == Date(timeIntervalSince1970: 1_700_000_000))
            #expect(output.nextShardIterator == "next")
            #expect(service.requests[0].head.headers["x-amz-target"] == "DynamoDBStreams_20120810.GetRecords")
        }
    }
}
