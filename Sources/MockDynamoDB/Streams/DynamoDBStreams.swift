package import ServiceKit

/// Amazon DynamoDB Streams, which has an endpoint and a list of operations of its own.
package let dynamoDBStreams = Service(
    name: "streams.dynamodb", title: "Amazon DynamoDB Streams", protocols: [.awsJSON10], signingName: "dynamodb",
    targetPrefix: "DynamoDBStreams_20120810", shapeNamespace: "com.amazonaws.dynamodb.v20120810",
    answersWithCRC32: true,
    operations: [ListStreams.self, DescribeStream.self, GetShardIterator.self, GetRecords.self], migrations: [])

/// The shapes of its requests, in the form of `requestShapes`.
let streamRequestShapes = #"""
    DescribeStreamInput {StreamArn!:StreamArn Limit:StreamLimit ExclusiveStartShardId:ShardId ShardFilter:ShardFilter}
    GetRecordsInput {ShardIterator!:ShardIterator Limit:RecordLimit}
    GetShardIteratorInput {StreamArn!:StreamArn ShardId!:ShardId ShardIteratorType!:ShardIteratorType
      SequenceNumber:SequenceNumber}
    ListStreamsInput {TableName:TableName Limit:StreamLimit ExclusiveStartStreamArn:StreamArn}
    RecordLimit I >=1 <=1000
    SequenceNumber S >=21 <=40
    ShardFilter {Type:ShardFilterType ShardId:ShardId}
    ShardFilterType S =CHILD_SHARDS
    ShardId S >=28 <=65
    ShardIterator S >=1 <=2048
    ShardIteratorType S =AFTER_SEQUENCE_NUMBER,LATEST,AT_SEQUENCE_NUMBER,TRIM_HORIZON
    StreamLimit I >=1 <=100
    """#
