import ServiceKit

/// The operations on buckets' configurations, and those that browsers come with.
let configurationOperations: [any Operation.Type] = [
    PutBucketAnalyticsConfiguration.self, GetBucketAnalyticsConfiguration.self,
    ListBucketAnalyticsConfigurations.self, DeleteBucketAnalyticsConfiguration.self,
    PutBucketMetricsConfiguration.self, GetBucketMetricsConfiguration.self, ListBucketMetricsConfigurations.self,
    DeleteBucketMetricsConfiguration.self, PutBucketInventoryConfiguration.self, GetBucketInventoryConfiguration.self,
    ListBucketInventoryConfigurations.self, DeleteBucketInventoryConfiguration.self,
    PutBucketIntelligentTieringConfiguration.self, GetBucketIntelligentTieringConfiguration.self,
    ListBucketIntelligentTieringConfigurations.self, DeleteBucketIntelligentTieringConfiguration.self,
    PutBucketCors.self, GetBucketCors.self, DeleteBucketCors.self, PutBucketWebsite.self, GetBucketWebsite.self,
    DeleteBucketWebsite.self, PutBucketAccelerateConfiguration.self, GetBucketAccelerateConfiguration.self,
    PutBucketLogging.self, GetBucketLogging.self, PutBucketNotificationConfiguration.self,
    GetBucketNotificationConfiguration.self, PostObject.self, GetObjectTorrent.self,
]
