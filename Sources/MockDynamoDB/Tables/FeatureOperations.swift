import ServiceKit

/// The operations on what tables have beside their items.
let featureOperations: [any Operation.Type] = [
    UpdateTimeToLive.self, DescribeTimeToLive.self, TagResource.self, UntagResource.self, ListTagsOfResource.self,
    PutResourcePolicy.self, GetResourcePolicy.self, DeleteResourcePolicy.self, DescribeLimits.self,
    DescribeEndpoints.self, CreateBackup.self, DescribeBackup.self, DeleteBackup.self, ListBackups.self,
    RestoreTableFromBackup.self, UpdateContinuousBackups.self, DescribeContinuousBackups.self,
    RestoreTableToPointInTime.self, CreateGlobalTable.self, UpdateGlobalTable.self, DescribeGlobalTable.self,
    DescribeGlobalTableSettings.self, UpdateGlobalTableSettings.self, ListGlobalTables.self,
]
