import ServiceKit

/// The operations of DynamoDB that this cloud has not, so that each is refused by its name
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB.html).
let missing: [Service.Missing] = [
    "DescribeContributorInsights", "DescribeExport", "DescribeImport", "DescribeKinesisStreamingDestination",
    "DescribeTableReplicaAutoScaling", "DisableKinesisStreamingDestination", "EnableKinesisStreamingDestination",
    "ExportTableToPointInTime", "ImportTable", "ListContributorInsights", "ListExports", "ListImports",
    "UpdateContributorInsights", "UpdateKinesisStreamingDestination", "UpdateTableReplicaAutoScaling",
].map { Service.Missing($0, HTTPBinding("POST", "/")) }
