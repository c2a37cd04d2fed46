// Generated from the public service model (API version 2012-08-10) by listing its input shapes, one a line; a line that
// begins with spaces goes on with the one before. A new operation's input is here already.
// Members are in the order in which AWS reports what is wrong with them, where that was measured.

/// The shapes of every request, with the constraints that AWS's framework checks.
///
/// `S` string, `Z` boolean, `I` integer, `L` long, `D` double, `T` timestamp, `B` blob; `>=` and `<=` bound lengths and
/// values, `~` is a pattern, `=` an enumeration in the order AWS prints it; `[element]`, `<key value>`, and
/// `{Member:Shape}` with `!` for required members.
let requestShapes = #"""
    ApproximateCreationDateTimePrecision S =MILLISECOND,MICROSECOND
    AttributeAction S =ADD,DELETE,PUT
    AttributeDefinition {AttributeName!:KeySchemaAttributeName AttributeType!:ScalarAttributeType}
    AttributeDefinitions [AttributeDefinition]
    AttributeName S <=65535
    AttributeNameList [AttributeName] >=1
    AttributeUpdates <AttributeName AttributeValueUpdate>
    AttributeValue {S:S N:S B:B SS:StringSetAttributeValue NS:NumberSetAttributeValue BS:BinarySetAttributeValue
      M:MapAttributeValue L:ListAttributeValue NULL:Z BOOL:Z}
    AttributeValueList [AttributeValue]
    AttributeValueUpdate {Value:AttributeValue Action:AttributeAction}
    AutoScalingPolicyName S >=1 <=256 ~\p{Print}+
    AutoScalingPolicyUpdate {PolicyName:AutoScalingPolicyName
      TargetTrackingScalingPolicyConfiguration!:AutoScalingTargetTrackingScalingPolicyConfigurationUpdate}
    AutoScalingRoleArn S >=1 <=1600 ~[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*
    AutoScalingSettingsUpdate {MinimumUnits:PositiveLongObject MaximumUnits:PositiveLongObject AutoScalingDisabled:Z
      AutoScalingRoleArn:AutoScalingRoleArn ScalingPolicyUpdate:AutoScalingPolicyUpdate}
    AutoScalingTargetTrackingScalingPolicyConfigurationUpdate {DisableScaleIn:Z ScaleInCooldown:I ScaleOutCooldown:I
      TargetValue!:D}
    BackupArn S >=37 <=1024
    BackupName S >=3 <=255 ~[a-zA-Z0-9_.-]+
    BackupTypeFilter S =USER,SYSTEM,AWS_BACKUP,ALL
    BackupsInputLimit I >=1 <=100
    BatchExecuteStatementInput {Statements!:PartiQLBatchRequest ReturnConsumedCapacity:ReturnConsumedCapacity}
    BatchGetItemInput {RequestItems!:BatchGetRequestMap ReturnConsumedCapacity:ReturnConsumedCapacity}
    BatchGetRequestMap <TableArn KeysAndAttributes> >=1 <=100
    BatchStatementRequest {Statement!:PartiQLStatement Parameters:PreparedStatementParameters ConsistentRead:Z
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    BatchWriteItemInput {RequestItems!:BatchWriteItemRequestMap ReturnConsumedCapacity:ReturnConsumedCapacity
      ReturnItemCollectionMetrics:ReturnItemCollectionMetrics}
    BatchWriteItemRequestMap <TableArn WriteRequests> >=1 <=25
    BillingMode S =PROVISIONED,PAY_PER_REQUEST
    BinarySetAttributeValue [B]
    ClientRequestToken S >=1 <=36
    ClientToken S ~^[^\$]+$
    ComparisonOperator S =IN,NULL,BETWEEN,LT,NOT_CONTAINS,EQ,GT,NOT_NULL,NE,LE,BEGINS_WITH,GE,CONTAINS
    Condition {AttributeValueList:AttributeValueList ComparisonOperator!:ComparisonOperator}
    ConditionCheck {Key!:Key TableName!:TableArn ConditionExpression!:S
      ExpressionAttributeNames:ExpressionAttributeNameMap ExpressionAttributeValues:ExpressionAttributeValueMap
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    ConditionalOperator S =OR,AND
    ContributorInsightsAction S =ENABLE,DISABLE
    ContributorInsightsMode S =ACCESSED_AND_THROTTLED_KEYS,THROTTLED_KEYS
    CreateBackupInput {TableName!:TableArn BackupName!:BackupName}
    CreateGlobalSecondaryIndexAction {IndexName!:IndexName KeySchema!:KeySchema Projection!:Projection
      ProvisionedThroughput:ProvisionedThroughput OnDemandThroughput:OnDemandThroughput
      WarmThroughput:WarmThroughput}
    CreateGlobalTableInput {GlobalTableName!:TableName ReplicationGroup!:ReplicaList}
    CreateGlobalTableWitnessGroupMemberAction {RegionName!:S}
    CreateReplicaAction {RegionName!:S}
    CreateReplicationGroupMemberAction {RegionName!:S KMSMasterKeyId:S
      ProvisionedThroughputOverride:ProvisionedThroughputOverride
      OnDemandThroughputOverride:OnDemandThroughputOverride GlobalSecondaryIndexes:ReplicaGlobalSecondaryIndexList
      TableClassOverride:TableClass}
    CreateTableInput {AttributeDefinitions!:AttributeDefinitions TableName!:TableArn KeySchema!:KeySchema
      GlobalSecondaryIndexes:GlobalSecondaryIndexList LocalSecondaryIndexes:LocalSecondaryIndexList
      BillingMode:BillingMode ProvisionedThroughput:ProvisionedThroughput StreamSpecification:StreamSpecification
      SSESpecification:SSESpecification Tags:TagList TableClass:S DeletionProtectionEnabled:Z
      WarmThroughput:WarmThroughput ResourcePolicy:S OnDemandThroughput:OnDemandThroughput
      GlobalTableSourceArn:TableArn GlobalTableSettingsReplicationMode:GlobalTableSettingsReplicationMode}
    CsvDelimiter S >=1 <=1 ~[,;:|\t ]
    CsvHeader S >=1 <=65536 ~[\x20-\x21\x23-\x2B\x2D-\x7E]*
    CsvHeaderList [CsvHeader] >=1 <=255
    CsvOptions {Delimiter:CsvDelimiter HeaderList:CsvHeaderList}
    Delete {Key!:Key TableName!:TableArn ConditionExpression:S ExpressionAttributeNames:ExpressionAttributeNameMap
      ExpressionAttributeValues:ExpressionAttributeValueMap
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    DeleteBackupInput {BackupArn!:BackupArn}
    DeleteGlobalSecondaryIndexAction {IndexName!:IndexName}
    DeleteGlobalTableWitnessGroupMemberAction {RegionName!:S}
    DeleteItemInput {TableName!:TableArn Key!:Key Expected:ExpectedAttributeMap
      ConditionalOperator:ConditionalOperator ReturnValues:ReturnValue ReturnConsumedCapacity:ReturnConsumedCapacity
      ReturnItemCollectionMetrics:ReturnItemCollectionMetrics ConditionExpression:S
      ExpressionAttributeNames:ExpressionAttributeNameMap ExpressionAttributeValues:ExpressionAttributeValueMap
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    DeleteReplicaAction {RegionName!:S}
    DeleteReplicationGroupMemberAction {RegionName!:S}
    DeleteRequest {Key!:Key}
    DeleteResourcePolicyInput {ResourceArn!:ResourceArnString ExpectedRevisionId:PolicyRevisionId}
    DeleteTableInput {TableName!:TableArn}
    DescribeBackupInput {BackupArn!:BackupArn}
    DescribeContinuousBackupsInput {TableName!:TableArn}
    DescribeContributorInsightsInput {TableName!:TableArn IndexName:IndexName}
    DescribeEndpointsRequest {}
    DescribeExportInput {ExportArn!:ExportArn}
    DescribeGlobalTableInput {GlobalTableName!:TableName}
    DescribeGlobalTableSettingsInput {GlobalTableName!:TableName}
    DescribeImportInput {ImportArn!:ImportArn}
    DescribeKinesisStreamingDestinationInput {TableName!:TableArn}
    DescribeLimitsInput {}
    DescribeTableInput {TableName!:TableArn}
    DescribeTableReplicaAutoScalingInput {TableName!:TableArn}
    DescribeTimeToLiveInput {TableName!:TableArn}
    EnableKinesisStreamingConfiguration {ApproximateCreationDateTimePrecision:ApproximateCreationDateTimePrecision}
    ExecuteStatementInput {Statement!:PartiQLStatement Parameters:PreparedStatementParameters ConsistentRead:Z
      NextToken:PartiQLNextToken ReturnConsumedCapacity:ReturnConsumedCapacity Limit:PositiveIntegerObject
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    ExecuteTransactionInput {TransactStatements!:ParameterizedStatements ClientRequestToken:ClientRequestToken
      ReturnConsumedCapacity:ReturnConsumedCapacity}
    ExpectedAttributeMap <AttributeName ExpectedAttributeValue>
    ExpectedAttributeValue {Value:AttributeValue Exists:Z ComparisonOperator:ComparisonOperator
      AttributeValueList:AttributeValueList}
    ExportArn S >=37 <=1024
    ExportFormat S =DYNAMODB_JSON,ION
    ExportTableToPointInTimeInput {TableArn!:TableArn ExportTime:T ClientToken:ClientToken S3Bucket!:S3Bucket
      S3BucketOwner:S3BucketOwner S3Prefix:S3Prefix S3SseAlgorithm:S3SseAlgorithm S3SseKmsKeyId:S3SseKmsKeyId
      ExportFormat:ExportFormat ExportType:ExportType IncrementalExportSpecification:IncrementalExportSpecification}
    ExportType S =FULL_EXPORT,INCREMENTAL_EXPORT
    ExportViewType S =NEW_IMAGE,NEW_AND_OLD_IMAGES
    ExpressionAttributeNameMap <S AttributeName>
    ExpressionAttributeValueMap <S AttributeValue>
    FilterConditionMap <AttributeName Condition>
    Get {Key!:Key TableName!:TableArn ProjectionExpression:S ExpressionAttributeNames:ExpressionAttributeNameMap}
    GetItemInput {TableName!:TableArn Key!:Key AttributesToGet:AttributeNameList ConsistentRead:Z
      ReturnConsumedCapacity:ReturnConsumedCapacity ProjectionExpression:S
      ExpressionAttributeNames:ExpressionAttributeNameMap}
    GetResourcePolicyInput {ResourceArn!:ResourceArnString}
    GlobalSecondaryIndex {IndexName!:IndexName KeySchema!:KeySchema Projection!:Projection
      ProvisionedThroughput:ProvisionedThroughput OnDemandThroughput:OnDemandThroughput
      WarmThroughput:WarmThroughput}
    GlobalSecondaryIndexAutoScalingUpdate {IndexName:IndexName
      ProvisionedWriteCapacityAutoScalingUpdate:AutoScalingSettingsUpdate}
    GlobalSecondaryIndexAutoScalingUpdateList [GlobalSecondaryIndexAutoScalingUpdate] >=1
    GlobalSecondaryIndexList [GlobalSecondaryIndex]
    GlobalSecondaryIndexUpdate {Update:UpdateGlobalSecondaryIndexAction Create:CreateGlobalSecondaryIndexAction
      Delete:DeleteGlobalSecondaryIndexAction}
    GlobalSecondaryIndexUpdateList [GlobalSecondaryIndexUpdate]
    GlobalTableGlobalSecondaryIndexSettingsUpdate {IndexName!:IndexName
      ProvisionedWriteCapacityUnits:PositiveLongObject
      ProvisionedWriteCapacityAutoScalingSettingsUpdate:AutoScalingSettingsUpdate}
    GlobalTableGlobalSecondaryIndexSettingsUpdateList [GlobalTableGlobalSecondaryIndexSettingsUpdate] >=1 <=20
    GlobalTableSettingsReplicationMode S =ENABLED,DISABLED,ENABLED_WITH_OVERRIDES
    GlobalTableWitnessGroupUpdate {Create:CreateGlobalTableWitnessGroupMemberAction
      Delete:DeleteGlobalTableWitnessGroupMemberAction}
    GlobalTableWitnessGroupUpdateList [GlobalTableWitnessGroupUpdate] >=1 <=1
    ImportArn S >=37 <=1024
    ImportNextToken S >=112 <=1024 ~([0-9a-f]{16})+
    ImportTableInput {ClientToken:ClientToken S3BucketSource!:S3BucketSource InputFormat!:InputFormat
      InputFormatOptions:InputFormatOptions InputCompressionType:InputCompressionType
      TableCreationParameters!:TableCreationParameters}
    IncrementalExportSpecification {ExportFromTime:T ExportToTime:T ExportViewType:ExportViewType}
    IndexName S >=3 <=255 ~[a-zA-Z0-9_.-]+
    InputCompressionType S =GZIP,ZSTD,NONE
    InputFormat S =DYNAMODB_JSON,ION,CSV
    InputFormatOptions {Csv:CsvOptions}
    Key <AttributeName AttributeValue>
    KeyConditions <AttributeName Condition>
    KeyList [Key] >=1 <=100
    KeySchema [KeySchemaElement] >=1
    KeySchemaAttributeName S >=1 <=255
    KeySchemaElement {AttributeName!:KeySchemaAttributeName KeyType!:KeyType}
    KeyType S =HASH,RANGE
    KeysAndAttributes {Keys!:KeyList AttributesToGet:AttributeNameList ConsistentRead:Z ProjectionExpression:S
      ExpressionAttributeNames:ExpressionAttributeNameMap}
    KinesisStreamingDestinationInput {TableName!:TableArn StreamArn!:StreamArn
      EnableKinesisStreamingConfiguration:EnableKinesisStreamingConfiguration}
    ListAttributeValue [AttributeValue]
    ListBackupsInput {TableName:TableArn Limit:BackupsInputLimit TimeRangeLowerBound:T TimeRangeUpperBound:T
      ExclusiveStartBackupArn:BackupArn BackupType:BackupTypeFilter}
    ListContributorInsightsInput {TableName:TableArn NextToken:S MaxResults:ListContributorInsightsLimit}
    ListContributorInsightsLimit I <=100
    ListExportsInput {TableArn:TableArn MaxResults:ListExportsMaxLimit NextToken:S}
    ListExportsMaxLimit I >=1 <=25
    ListGlobalTablesInput {ExclusiveStartGlobalTableName:TableName Limit:PositiveIntegerObject RegionName:S}
    ListImportsInput {TableArn:TableArn PageSize:ListImportsMaxLimit NextToken:ImportNextToken}
    ListImportsMaxLimit I >=1 <=25
    ListTablesInput {ExclusiveStartTableName:TableName Limit:ListTablesInputLimit}
    ListTablesInputLimit I >=1 <=100
    ListTagsOfResourceInput {ResourceArn!:ResourceArnString NextToken:S}
    LocalSecondaryIndex {IndexName!:IndexName KeySchema!:KeySchema Projection!:Projection}
    LocalSecondaryIndexList [LocalSecondaryIndex]
    MapAttributeValue <AttributeName AttributeValue>
    MultiRegionConsistency S =EVENTUAL,STRONG
    NonKeyAttributeName S >=1 <=255
    NonKeyAttributeNameList [NonKeyAttributeName] >=1 <=20
    NumberSetAttributeValue [S]
    OnDemandThroughput {MaxReadRequestUnits:L MaxWriteRequestUnits:L}
    OnDemandThroughputOverride {MaxReadRequestUnits:L}
    ParameterizedStatement {Statement!:PartiQLStatement Parameters:PreparedStatementParameters
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    ParameterizedStatements [ParameterizedStatement] >=1 <=100
    PartiQLBatchRequest [BatchStatementRequest] >=1 <=25
    PartiQLNextToken S >=1 <=32768
    PartiQLStatement S >=1 <=8192
    PointInTimeRecoverySpecification {PointInTimeRecoveryEnabled!:Z RecoveryPeriodInDays:RecoveryPeriodInDays}
    PolicyRevisionId S >=1 <=255
    PositiveIntegerObject I >=1
    PositiveLongObject L >=1
    PreparedStatementParameters [AttributeValue] >=1
    Projection {ProjectionType:ProjectionType NonKeyAttributes:NonKeyAttributeNameList}
    ProjectionType S =ALL,INCLUDE,KEYS_ONLY
    ProvisionedThroughput {ReadCapacityUnits!:PositiveLongObject WriteCapacityUnits!:PositiveLongObject}
    ProvisionedThroughputOverride {ReadCapacityUnits:PositiveLongObject}
    Put {Item!:PutItemInputAttributeMap TableName!:TableArn ConditionExpression:S
      ExpressionAttributeNames:ExpressionAttributeNameMap ExpressionAttributeValues:ExpressionAttributeValueMap
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    PutItemInput {TableName!:TableArn Item!:PutItemInputAttributeMap Expected:ExpectedAttributeMap
      ReturnValues:ReturnValue ReturnConsumedCapacity:ReturnConsumedCapacity
      ReturnItemCollectionMetrics:ReturnItemCollectionMetrics ConditionalOperator:ConditionalOperator
      ConditionExpression:S ExpressionAttributeNames:ExpressionAttributeNameMap
      ExpressionAttributeValues:ExpressionAttributeValueMap
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    PutItemInputAttributeMap <AttributeName AttributeValue>
    PutRequest {Item!:PutItemInputAttributeMap}
    PutResourcePolicyInput {ResourceArn!:ResourceArnString Policy!:S ExpectedRevisionId:PolicyRevisionId
      ConfirmRemoveSelfResourceAccess:Z}
    QueryInput {TableName!:TableArn IndexName:IndexName Select:Select AttributesToGet:AttributeNameList
      Limit:PositiveIntegerObject ConsistentRead:Z KeyConditions:KeyConditions QueryFilter:FilterConditionMap
      ConditionalOperator:ConditionalOperator ScanIndexForward:Z ExclusiveStartKey:Key
      ReturnConsumedCapacity:ReturnConsumedCapacity ProjectionExpression:S FilterExpression:S
      KeyConditionExpression:S ExpressionAttributeNames:ExpressionAttributeNameMap
      ExpressionAttributeValues:ExpressionAttributeValueMap}
    RecoveryPeriodInDays I >=1 <=35
    Replica {RegionName:S}
    ReplicaAutoScalingUpdate {RegionName!:S
      ReplicaGlobalSecondaryIndexUpdates:ReplicaGlobalSecondaryIndexAutoScalingUpdateList
      ReplicaProvisionedReadCapacityAutoScalingUpdate:AutoScalingSettingsUpdate}
    ReplicaAutoScalingUpdateList [ReplicaAutoScalingUpdate] >=1
    ReplicaGlobalSecondaryIndex {IndexName!:IndexName ProvisionedThroughputOverride:ProvisionedThroughputOverride
      OnDemandThroughputOverride:OnDemandThroughputOverride}
    ReplicaGlobalSecondaryIndexAutoScalingUpdate {IndexName:IndexName
      ProvisionedReadCapacityAutoScalingUpdate:AutoScalingSettingsUpdate}
    ReplicaGlobalSecondaryIndexAutoScalingUpdateList [ReplicaGlobalSecondaryIndexAutoScalingUpdate]
    ReplicaGlobalSecondaryIndexList [ReplicaGlobalSecondaryIndex] >=1
    ReplicaGlobalSecondaryIndexSettingsUpdate {IndexName!:IndexName ProvisionedReadCapacityUnits:PositiveLongObject
      ProvisionedReadCapacityAutoScalingSettingsUpdate:AutoScalingSettingsUpdate}
    ReplicaGlobalSecondaryIndexSettingsUpdateList [ReplicaGlobalSecondaryIndexSettingsUpdate] >=1 <=20
    ReplicaList [Replica]
    ReplicaSettingsUpdate {RegionName!:S ReplicaProvisionedReadCapacityUnits:PositiveLongObject
      ReplicaProvisionedReadCapacityAutoScalingSettingsUpdate:AutoScalingSettingsUpdate
      ReplicaGlobalSecondaryIndexSettingsUpdate:ReplicaGlobalSecondaryIndexSettingsUpdateList
      ReplicaTableClass:TableClass}
    ReplicaSettingsUpdateList [ReplicaSettingsUpdate] >=1 <=50
    ReplicaUpdate {Create:CreateReplicaAction Delete:DeleteReplicaAction}
    ReplicaUpdateList [ReplicaUpdate]
    ReplicationGroupUpdate {Create:CreateReplicationGroupMemberAction Update:UpdateReplicationGroupMemberAction
      Delete:DeleteReplicationGroupMemberAction}
    ReplicationGroupUpdateList [ReplicationGroupUpdate] >=1
    ResourceArnString S >=1 <=1283
    RestoreTableFromBackupInput {TargetTableName!:TableName BackupArn!:BackupArn BillingModeOverride:BillingMode
      GlobalSecondaryIndexOverride:GlobalSecondaryIndexList LocalSecondaryIndexOverride:LocalSecondaryIndexList
      ProvisionedThroughputOverride:ProvisionedThroughput OnDemandThroughputOverride:OnDemandThroughput
      SSESpecificationOverride:SSESpecification}
    RestoreTableToPointInTimeInput {SourceTableArn:TableArn SourceTableName:TableName TargetTableName!:TableName
      UseLatestRestorableTime:Z RestoreDateTime:T BillingModeOverride:BillingMode
      GlobalSecondaryIndexOverride:GlobalSecondaryIndexList LocalSecondaryIndexOverride:LocalSecondaryIndexList
      ProvisionedThroughputOverride:ProvisionedThroughput OnDemandThroughputOverride:OnDemandThroughput
      SSESpecificationOverride:SSESpecification}
    ReturnConsumedCapacity S =INDEXES,TOTAL,NONE
    ReturnItemCollectionMetrics S =SIZE,NONE
    ReturnValue S =ALL_NEW,UPDATED_OLD,ALL_OLD,NONE,UPDATED_NEW
    ReturnValuesOnConditionCheckFailure S =ALL_OLD,NONE
    S3Bucket S <=255 ~^[a-z0-9A-Z]+[\.\-\w]*[a-z0-9A-Z]+$
    S3BucketOwner S ~[0-9]{12}
    S3BucketSource {S3BucketOwner:S3BucketOwner S3Bucket!:S3Bucket S3KeyPrefix:S3Prefix}
    S3Prefix S <=1024
    S3SseAlgorithm S =AES256,KMS
    S3SseKmsKeyId S >=1 <=2048
    SSESpecification {Enabled:Z SSEType:SSEType KMSMasterKeyId:S}
    SSEType S =AES256,KMS
    ScalarAttributeType S =B,N,S
    ScanInput {TableName!:TableArn IndexName:IndexName AttributesToGet:AttributeNameList Limit:PositiveIntegerObject
      Select:Select ScanFilter:FilterConditionMap ConditionalOperator:ConditionalOperator ExclusiveStartKey:Key
      ReturnConsumedCapacity:ReturnConsumedCapacity TotalSegments:ScanTotalSegments Segment:ScanSegment
      ProjectionExpression:S FilterExpression:S ExpressionAttributeNames:ExpressionAttributeNameMap
      ExpressionAttributeValues:ExpressionAttributeValueMap ConsistentRead:Z}
    ScanSegment I >=0 <=999999
    ScanTotalSegments I >=1 <=1000000
    Select S =SPECIFIC_ATTRIBUTES,COUNT,ALL_ATTRIBUTES,ALL_PROJECTED_ATTRIBUTES
    StreamArn S >=37 <=1024
    StreamSpecification {StreamEnabled!:Z StreamViewType:StreamViewType}
    StreamViewType S =NEW_IMAGE,OLD_IMAGE,NEW_AND_OLD_IMAGES,KEYS_ONLY
    StringSetAttributeValue [S]
    TableArn S >=1 <=1024
    TableClass S =STANDARD,STANDARD_INFREQUENT_ACCESS
    TableCreationParameters {TableName!:TableName AttributeDefinitions!:AttributeDefinitions KeySchema!:KeySchema
      BillingMode:BillingMode ProvisionedThroughput:ProvisionedThroughput OnDemandThroughput:OnDemandThroughput
      SSESpecification:SSESpecification GlobalSecondaryIndexes:GlobalSecondaryIndexList}
    TableName S >=3 <=255 ~[a-zA-Z0-9_.-]+
    Tag {Key!:TagKeyString Value!:TagValueString}
    TagKeyList [TagKeyString]
    TagKeyString S >=1 <=128
    TagList [Tag]
    TagResourceInput {ResourceArn!:ResourceArnString Tags!:TagList}
    TagValueString S >=0 <=256
    TimeToLiveAttributeName S >=1 <=255
    TimeToLiveSpecification {Enabled!:Z AttributeName!:TimeToLiveAttributeName}
    TransactGetItem {Get!:Get}
    TransactGetItemList [TransactGetItem] >=1 <=100
    TransactGetItemsInput {TransactItems!:TransactGetItemList ReturnConsumedCapacity:ReturnConsumedCapacity}
    TransactWriteItem {ConditionCheck:ConditionCheck Put:Put Delete:Delete Update:Update}
    TransactWriteItemList [TransactWriteItem] >=1 <=100
    TransactWriteItemsInput {ClientRequestToken:ClientRequestToken TransactItems!:TransactWriteItemList
      ReturnConsumedCapacity:ReturnConsumedCapacity ReturnItemCollectionMetrics:ReturnItemCollectionMetrics}
    UntagResourceInput {ResourceArn!:ResourceArnString TagKeys!:TagKeyList}
    Update {Key!:Key UpdateExpression!:S TableName!:TableArn ConditionExpression:S
      ExpressionAttributeNames:ExpressionAttributeNameMap ExpressionAttributeValues:ExpressionAttributeValueMap
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    UpdateContinuousBackupsInput {TableName!:TableArn
      PointInTimeRecoverySpecification!:PointInTimeRecoverySpecification}
    UpdateContributorInsightsInput {TableName!:TableArn IndexName:IndexName
      ContributorInsightsAction!:ContributorInsightsAction ContributorInsightsMode:ContributorInsightsMode}
    UpdateGlobalSecondaryIndexAction {IndexName!:IndexName ProvisionedThroughput:ProvisionedThroughput
      OnDemandThroughput:OnDemandThroughput WarmThroughput:WarmThroughput}
    UpdateGlobalTableInput {GlobalTableName!:TableName ReplicaUpdates!:ReplicaUpdateList}
    UpdateGlobalTableSettingsInput {GlobalTableName!:TableName GlobalTableBillingMode:BillingMode
      GlobalTableProvisionedWriteCapacityUnits:PositiveLongObject
      GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate:AutoScalingSettingsUpdate
      GlobalTableGlobalSecondaryIndexSettingsUpdate:GlobalTableGlobalSecondaryIndexSettingsUpdateList
      ReplicaSettingsUpdate:ReplicaSettingsUpdateList}
    UpdateItemInput {ReturnConsumedCapacity:ReturnConsumedCapacity TableName!:TableArn ReturnValues:ReturnValue
      ConditionalOperator:ConditionalOperator Key!:Key AttributeUpdates:AttributeUpdates Expected:ExpectedAttributeMap
      ReturnItemCollectionMetrics:ReturnItemCollectionMetrics UpdateExpression:S ConditionExpression:S
      ExpressionAttributeNames:ExpressionAttributeNameMap ExpressionAttributeValues:ExpressionAttributeValueMap
      ReturnValuesOnConditionCheckFailure:ReturnValuesOnConditionCheckFailure}
    UpdateKinesisStreamingConfiguration {ApproximateCreationDateTimePrecision:ApproximateCreationDateTimePrecision}
    UpdateKinesisStreamingDestinationInput {TableName!:TableArn StreamArn!:StreamArn
      UpdateKinesisStreamingConfiguration:UpdateKinesisStreamingConfiguration}
    UpdateReplicationGroupMemberAction {RegionName!:S KMSMasterKeyId:S
      ProvisionedThroughputOverride:ProvisionedThroughputOverride
      OnDemandThroughputOverride:OnDemandThroughputOverride GlobalSecondaryIndexes:ReplicaGlobalSecondaryIndexList
      TableClassOverride:TableClass}
    UpdateTableInput {AttributeDefinitions:AttributeDefinitions TableName!:TableArn BillingMode:BillingMode
      ProvisionedThroughput:ProvisionedThroughput GlobalSecondaryIndexUpdates:GlobalSecondaryIndexUpdateList
      StreamSpecification:StreamSpecification SSESpecification:SSESpecification
      ReplicaUpdates:ReplicationGroupUpdateList TableClass:S DeletionProtectionEnabled:Z
      MultiRegionConsistency:MultiRegionConsistency GlobalTableWitnessUpdates:GlobalTableWitnessGroupUpdateList
      OnDemandThroughput:OnDemandThroughput WarmThroughput:WarmThroughput
      GlobalTableSettingsReplicationMode:GlobalTableSettingsReplicationMode}
    UpdateTableReplicaAutoScalingInput {GlobalSecondaryIndexUpdates:GlobalSecondaryIndexAutoScalingUpdateList
      TableName!:TableArn ProvisionedWriteCapacityAutoScalingUpdate:AutoScalingSettingsUpdate
      ReplicaUpdates:ReplicaAutoScalingUpdateList}
    UpdateTimeToLiveInput {TableName!:TableArn TimeToLiveSpecification!:TimeToLiveSpecification}
    WarmThroughput {ReadUnitsPerSecond:L WriteUnitsPerSecond:L}
    WriteRequest {PutRequest:PutRequest DeleteRequest:DeleteRequest}
    WriteRequests [WriteRequest] >=1 <=25
    """#
