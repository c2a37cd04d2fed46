// Every family of DynamoDB's operations as a program calls it. Compiled against our modules and the official shape.
import AWSClientRuntime
import AWSDynamoDB
import AWSSDKIdentity
import ClientRuntime
import Foundation
import SmithyIdentity
import SmithyRetries
import SmithyRetriesAPI
import SmithyWaitersAPI

typealias Value = DynamoDBClientTypes.AttributeValue

func clients() async throws -> DynamoDBClient {
    _ = try DynamoDBClient(region: "eu-west-1")
    let config = try await DynamoDBClient.DynamoDBClientConfig(
        awsCredentialIdentityResolver: StaticAWSCredentialIdentityResolver(
            AWSCredentialIdentity(accessKey: "k", secret: "s")),
        maxAttempts: 5, region: "eu-west-1", endpoint: "http://localhost:4566")
    _ = DynamoDBClient(config: config)
    return try await DynamoDBClient()
}

func tables(_ client: DynamoDBClient) async throws {
    let created = try await client.createTable(
        input: CreateTableInput(
            attributeDefinitions: [
                .init(attributeName: "userId", attributeType: .s), .init(attributeName: "at", attributeType: .n),
            ],
            billingMode: .provisioned, deletionProtectionEnabled: true,
            globalSecondaryIndexes: [
                DynamoDBClientTypes.GlobalSecondaryIndex(
                    indexName: "byTime", keySchema: [.init(attributeName: "at", keyType: .hash)],
                    onDemandThroughput: .init(maxReadRequestUnits: 1, maxWriteRequestUnits: 1),
                    projection: .init(nonKeyAttributes: ["name"], projectionType: .include),
                    provisionedThroughput: .init(readCapacityUnits: 1, writeCapacityUnits: 1))
            ],
            keySchema: [.init(attributeName: "userId", keyType: .hash), .init(attributeName: "at", keyType: .range)],
            localSecondaryIndexes: [
                DynamoDBClientTypes.LocalSecondaryIndex(
                    indexName: "l", keySchema: [], projection: .init(projectionType: .keysOnly))
            ],
            provisionedThroughput: .init(readCapacityUnits: 5, writeCapacityUnits: 5),
            sseSpecification: .init(enabled: true, kmsMasterKeyId: "k", sseType: .kms),
            streamSpecification: .init(streamEnabled: true, streamViewType: .newAndOldImages), tableClass: .standard,
            tableName: "t", tags: [.init(key: "k", value: "v")],
            warmThroughput: .init(readUnitsPerSecond: 1, writeUnitsPerSecond: 1)))
    print(created.tableDescription?.tableStatus == .creating, created.tableDescription?.tableArn ?? "")
    let outcome = try await client.waitUntilTableExists(
        options: WaiterOptions(maxWaitTime: 60, minDelay: 1, maxDelay: 5), input: DescribeTableInput(tableName: "t"))
    if case .success(let described) = outcome.result { print(described.table?.itemCount ?? 0) }
    _ = try await client.updateTable(
        input: UpdateTableInput(
            billingMode: .payPerRequest,
            globalSecondaryIndexUpdates: [
                .init(create: .init(indexName: "g", keySchema: [], projection: .init(projectionType: .all))),
                .init(delete: .init(indexName: "h")),
            ],
            replicaUpdates: [.init(create: .init(regionName: "eu-west-1"))], tableName: "t"))
    for try await page in client.listTablesPaginated(input: ListTablesInput(limit: 10)) { print(page.tableNames ?? []) }
    print(try await client.listTablesPaginated(input: ListTablesInput()).tableNames())
    _ = try await client.deleteTable(input: DeleteTableInput(tableName: "t"))
    _ = try await client.waitUntilTableNotExists(
        options: WaiterOptions(maxWaitTime: 60), input: DescribeTableInput(tableName: "t"))
}

func items(_ client: DynamoDBClient) async throws {
    let item: [String: Value] = [
        "s": .s("x"), "n": .n("1"), "b": .b(Data([1])), "f": .bool(false), "z": .null(true), "l": .l([.s("x")]),
        "m": .m(["k": .n("1")]), "ss": .ss(["a"]), "ns": .ns(["1"]), "bs": .bs([Data()]),
    ]
    do {
        let put = try await client.putItem(
            input: PutItemInput(
                conditionExpression: "attribute_not_exists(#i)", expressionAttributeNames: ["#i": "id"], item: item,
                returnConsumedCapacity: .indexes, returnItemCollectionMetrics: .size, returnValues: .allOld,
                returnValuesOnConditionCheckFailure: .allOld, tableName: "t"))
        print(put.attributes ?? [:], put.consumedCapacity?.capacityUnits ?? 0)
    } catch let error as ConditionalCheckFailedException {
        print(error.message ?? "", error.properties.item?["n"] == .n("1"))
    } catch let error as ProvisionedThroughputExceededException {
        print(error.message ?? "")
    } catch let error as AWSServiceError where error.errorCode == "ValidationException" {
        print(error.message ?? "")
    }
    let got = try await client.getItem(
        input: GetItemInput(
            consistentRead: true, key: ["s": .s("x")], projectionExpression: "n, m.k", tableName: "t"))
    switch got.item?["n"] {
    case .n(let digits)?: print(digits)
    case .sdkUnknown(let name)?: print(name)
    case .some, nil: break
    }
    let updated = try await client.updateItem(
        input: UpdateItemInput(
            expressionAttributeValues: [":one": .n("1")], key: ["s": .s("x")], returnValues: .updatedNew,
            tableName: "t", updateExpression: "SET n = n + :one"))
    print(updated.attributes ?? [:])
    _ = try await client.updateItem(
        input: UpdateItemInput(attributeUpdates: ["n": .init(action: .add, value: .n("1"))], tableName: "t"))
    print(try await client.deleteItem(input: DeleteItemInput(key: ["s": .s("x")], tableName: "t")).attributes ?? [:])
}

func searches(_ client: DynamoDBClient) async throws {
    var input = QueryInput(
        expressionAttributeValues: [":u": .s("a"), ":f": .s("2026")], filterExpression: "size(#n) > :f",
        indexName: "byTime", keyConditionExpression: "userId = :u AND begins_with(at, :f)", limit: 25,
        scanIndexForward: false, select: .allProjectedAttributes, tableName: "t")
    repeat {
        let page = try await client.query(input: input)
        let sum: Int = page.count + page.scannedCount
        print(sum, page.items ?? [])
        input.exclusiveStartKey = page.lastEvaluatedKey
    } while input.exclusiveStartKey != nil
    let all: [[String: Value]] = try await client.queryPaginated(input: input).items()
    print(all.count)
    _ = try await client.query(
        input: QueryInput(
            keyConditions: ["k": .init(attributeValueList: [.s("a")], comparisonOperator: .eq)], tableName: "t"))
    for try await page in client.scanPaginated(input: ScanInput(segment: 0, tableName: "t", totalSegments: 4)) {
        print(page.items?.count ?? 0, page.consumedCapacity?.table?.capacityUnits ?? 0)
    }
}

func batches(_ client: DynamoDBClient) async throws {
    var left: [String: [DynamoDBClientTypes.WriteRequest]]? = [
        "t": [.init(putRequest: .init(item: ["k": .s("a")])), .init(deleteRequest: .init(key: ["k": .s("b")]))]
    ]
    while let requests = left, !requests.isEmpty {
        left = try await client.batchWriteItem(input: BatchWriteItemInput(requestItems: requests)).unprocessedItems
    }
    let read = try await client.batchGetItem(
        input: BatchGetItemInput(
            requestItems: ["t": .init(consistentRead: true, keys: [["k": .s("a")]], projectionExpression: "n")]))
    print(read.responses?["t"]?.count ?? 0, read.unprocessedKeys?.isEmpty == true)
}

func transactions(_ client: DynamoDBClient) async throws {
    do {
        _ = try await client.transactWriteItems(
            input: TransactWriteItemsInput(
                clientRequestToken: "once",
                transactItems: [
                    .init(conditionCheck: .init(conditionExpression: "c", key: [:], tableName: "t")),
                    .init(delete: .init(key: [:], tableName: "t")), .init(put: .init(item: [:], tableName: "t")),
                    .init(update: .init(key: [:], tableName: "t", updateExpression: "SET a = :a")),
                ]))
    } catch let error as TransactionCanceledException {
        for reason in error.properties.cancellationReasons ?? [] { print(reason.code ?? "", reason.message ?? "") }
    } catch is TransactionConflictException {
        print("in the way of another")
    } catch is IdempotentParameterMismatchException {
        print("the token was used before")
    }
    let read = try await client.transactGetItems(
        input: TransactGetItemsInput(transactItems: [.init(get: .init(key: ["k": .s("a")], tableName: "t"))]))
    print(read.responses?.first?.item ?? [:])
}

func statements(_ client: DynamoDBClient) async throws {
    let page = try await client.executeStatement(
        input: ExecuteStatementInput(
            consistentRead: true, limit: 5, nextToken: nil, parameters: [.s("a")],
            statement: "SELECT * FROM t WHERE k = ?"))
    print(page.items ?? [], page.nextToken ?? "", page.lastEvaluatedKey ?? [:])
    let batch = try await client.batchExecuteStatement(
        input: BatchExecuteStatementInput(statements: [.init(parameters: [.n("1")], statement: "…")]))
    print(batch.responses?.first?.error?.code == .validationerror)
    _ = try await client.executeTransaction(
        input: ExecuteTransactionInput(clientRequestToken: "t", transactStatements: [.init(statement: "…")]))
}

func settings(_ client: DynamoDBClient) async throws {
    _ = try await client.updateTimeToLive(
        input: UpdateTimeToLiveInput(tableName: "t", timeToLiveSpecification: .init(attributeName: "a", enabled: true)))
    let life = try await client.describeTimeToLive(input: DescribeTimeToLiveInput(tableName: "t"))
    print(life.timeToLiveDescription?.timeToLiveStatus == .enabled)
    _ = try await client.tagResource(input: TagResourceInput(resourceArn: "a", tags: [.init(key: "k", value: "v")]))
    _ = try await client.untagResource(input: UntagResourceInput(resourceArn: "a", tagKeys: ["k"]))
    print(try await client.listTagsOfResource(input: ListTagsOfResourceInput(resourceArn: "a")).tags ?? [])
    _ = try await client.putResourcePolicy(input: PutResourcePolicyInput(policy: "{}", resourceArn: "a"))
    print(try await client.getResourcePolicy(input: GetResourcePolicyInput(resourceArn: "a")).policy ?? "")
    _ = try await client.deleteResourcePolicy(input: DeleteResourcePolicyInput(resourceArn: "a"))
    print(try await client.describeLimits(input: DescribeLimitsInput()).accountMaxReadCapacityUnits ?? 0)
    let endpoints = try await client.describeEndpoints(input: DescribeEndpointsInput()).endpoints
    print(endpoints?.first?.cachePeriodInMinutes as Any)
}

func backups(_ client: DynamoDBClient) async throws {
    let backup = try await client.createBackup(input: CreateBackupInput(backupName: "b", tableName: "t"))
    let arn = backup.backupDetails?.backupArn
    print(try await client.describeBackup(input: DescribeBackupInput(backupArn: arn)).backupDescription as Any)
    print(try await client.listBackups(input: ListBackupsInput(backupType: .user)).backupSummaries ?? [])
    _ = try await client.restoreTableFromBackup(
        input: RestoreTableFromBackupInput(backupArn: arn, targetTableName: "u"))
    _ = try await client.deleteBackup(input: DeleteBackupInput(backupArn: arn))
    _ = try await client.updateContinuousBackups(
        input: UpdateContinuousBackupsInput(
            pointInTimeRecoverySpecification: .init(pointInTimeRecoveryEnabled: true), tableName: "t"))
    print(
        try await client.describeContinuousBackups(input: DescribeContinuousBackupsInput(tableName: "t"))
            .continuousBackupsDescription?.pointInTimeRecoveryDescription?.earliestRestorableDateTime as Any)
    _ = try await client.restoreTableToPointInTime(
        input: RestoreTableToPointInTimeInput(
            restoreDateTime: Date(), sourceTableName: "t", targetTableName: "u", useLatestRestorableTime: false))
    _ = try await client.createGlobalTable(
        input: CreateGlobalTableInput(globalTableName: "t", replicationGroup: [.init(regionName: "eu-west-1")]))
    _ = try await client.updateGlobalTable(
        input: UpdateGlobalTableInput(
            globalTableName: "t", replicaUpdates: [.init(delete: .init(regionName: "eu-west-1"))]))
    print(try await client.describeGlobalTable(input: DescribeGlobalTableInput(globalTableName: "t")))
    print(try await client.listGlobalTables(input: ListGlobalTablesInput()).globalTables ?? [])
}
