package import ServiceKit

/// Amazon DynamoDB.
package let dynamoDB = Service(
    name: "dynamodb", title: "Amazon DynamoDB", protocols: [.awsJSON10], targetPrefix: "DynamoDB_20120810",
    shapeNamespace: "com.amazonaws.dynamodb.v20120810", answersWithCRC32: true, documentSizeBytesMax: 16 << 20,
    operations: [
        CreateTable.self, DescribeTable.self, ListTables.self, UpdateTable.self, DeleteTable.self, PutItem.self,
        GetItem.self, UpdateItem.self, DeleteItem.self, Query.self, Scan.self, BatchGetItem.self, BatchWriteItem.self,
        TransactWriteItems.self, TransactGetItems.self, ExecuteStatement.self, BatchExecuteStatement.self,
        ExecuteTransaction.self,
    ] + featureOperations, missing: missing, migrations: schema + [featureSchema],
    upkeep: { (universe) throws(AWSError) in
        try TableLifecycle.upkeep(universe)
        try Garbage.sweep(universe.store)
    })
