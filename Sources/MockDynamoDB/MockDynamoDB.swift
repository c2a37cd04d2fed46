package import ServiceKit

/// Amazon DynamoDB.
package let dynamoDB = Service(
    name: "dynamodb", protocols: [.awsJSON10], targetPrefix: "DynamoDB_20120810", operations: [], migrations: [])
