package import ServiceKit

/// Amazon DynamoDB.
package let dynamoDB = Service(
    name: "dynamodb", title: "Amazon DynamoDB", protocols: [.awsJSON10], targetPrefix: "DynamoDB_20120810",
    shapeNamespace: "com.amazonaws.dynamodb.v20120810", answersWithCRC32: true, documentSizeBytesMax: 16 << 20,
    operations: [], missing: missing, migrations: schema)
