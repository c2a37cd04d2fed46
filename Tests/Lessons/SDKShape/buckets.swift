// S3's configurations of buckets and objects as a program sets and reads them. Compiled against our modules and the
// official shape.
import AWSClientRuntime
import AWSS3
import Foundation

let bucket = "b"

func access(_ s3: S3Client) async throws {
    let grant = S3ClientTypes.Grant(
        grantee: .init(type: .group, uri: "http://acs.amazonaws.com/groups/global/AllUsers"), permission: .read)
    _ = try await s3.putBucketAcl(
        input: PutBucketAclInput(
            accessControlPolicy: .init(grants: [grant], owner: .init(id: "o")), bucket: bucket))
    _ = try await s3.putObjectAcl(input: PutObjectAclInput(acl: .publicRead, bucket: bucket, key: "k"))
    print(try await s3.getBucketAcl(input: GetBucketAclInput(bucket: bucket)).grants?.first?.permission == .fullControl)
    print(try await s3.getObjectAcl(input: GetObjectAclInput(bucket: bucket, key: "k")).owner?.id ?? "")
    _ = try await s3.putBucketOwnershipControls(
        input: PutBucketOwnershipControlsInput(
            bucket: bucket, ownershipControls: .init(rules: [.init(objectOwnership: .objectwriter)])))
    _ = try await s3.putBucketPolicy(input: PutBucketPolicyInput(bucket: bucket, policy: "{}"))
    print(try await s3.getBucketPolicy(input: GetBucketPolicyInput(bucket: bucket)).policy ?? "")
    let status = try await s3.getBucketPolicyStatus(input: GetBucketPolicyStatusInput(bucket: bucket))
    print(status.policyStatus?.isPublic ?? false)
    let block = try await s3.getPublicAccessBlock(input: GetPublicAccessBlockInput(bucket: bucket))
    print(block.publicAccessBlockConfiguration?.blockPublicAcls ?? false)
    _ = try await s3.deletePublicAccessBlock(input: DeletePublicAccessBlockInput(bucket: bucket))
    do {
        _ = try await s3.getBucketCors(input: GetBucketCorsInput(bucket: bucket))
    } catch let error as AWSServiceError where error.errorCode == "NoSuchCORSConfiguration" {
        print(error.message ?? "")
    }
    _ = try await s3.deleteBucketCors(input: DeleteBucketCorsInput(bucket: bucket))
}

func protection(_ s3: S3Client) async throws {
    _ = try await s3.putBucketEncryption(
        input: PutBucketEncryptionInput(
            bucket: bucket,
            serverSideEncryptionConfiguration: .init(rules: [
                .init(
                    applyServerSideEncryptionByDefault: .init(kmsMasterKeyID: "k", sseAlgorithm: .awsKms),
                    bucketKeyEnabled: true)
            ])))
    print(try await s3.getBucketEncryption(input: GetBucketEncryptionInput(bucket: bucket)))
    _ = try await s3.putObjectLockConfiguration(
        input: PutObjectLockConfigurationInput(
            bucket: bucket,
            objectLockConfiguration: .init(
                objectLockEnabled: .enabled, rule: .init(defaultRetention: .init(days: 1, mode: .compliance)))))
    _ = try await s3.putObjectRetention(
        input: PutObjectRetentionInput(
            bucket: bucket, bypassGovernanceRetention: true, key: "k",
            retention: .init(mode: .governance, retainUntilDate: Date())))
    _ = try await s3.putObjectLegalHold(
        input: PutObjectLegalHoldInput(bucket: bucket, key: "k", legalHold: .init(status: .on)))
    let hold = try await s3.getObjectLegalHold(input: GetObjectLegalHoldInput(bucket: bucket, key: "k"))
    let retention = try await s3.getObjectRetention(input: GetObjectRetentionInput(bucket: bucket, key: "k"))
    print(hold.legalHold?.status == .off, retention.retention?.retainUntilDate as Any)
}

func time(_ s3: S3Client) async throws {
    let rules = try await s3.getBucketLifecycleConfiguration(
        input: GetBucketLifecycleConfigurationInput(bucket: bucket)
    ).rules
    print(rules?.first?.transitions?.first?.storageClass == .glacierIr)
    _ = try await s3.deleteBucketLifecycle(input: DeleteBucketLifecycleInput(bucket: bucket))
    do {
        _ = try await s3.restoreObject(
            input: RestoreObjectInput(
                bucket: bucket, key: "k",
                restoreRequest: .init(days: 2, glacierJobParameters: .init(tier: .expedited))))
    } catch is ObjectAlreadyInActiveTierError {
        print("nothing to restore")
    }
    _ = try await s3.putBucketReplication(
        input: PutBucketReplicationInput(
            bucket: bucket,
            replicationConfiguration: .init(
                role: "arn",
                rules: [
                    .init(
                        deleteMarkerReplication: .init(status: .disabled), destination: .init(bucket: "arn"),
                        filter: .init(prefix: "a/"), id: "r", priority: 1, status: .enabled)
                ])))
    print(try await s3.getBucketReplication(input: GetBucketReplicationInput(bucket: bucket)))
}

func web(_ s3: S3Client) async throws {
    _ = try await s3.putBucketWebsite(
        input: PutBucketWebsiteInput(
            bucket: bucket,
            websiteConfiguration: .init(
                errorDocument: .init(key: "error.html"), indexDocument: .init(suffix: "index.html"),
                routingRules: [
                    .init(
                        condition: .init(httpErrorCodeReturnedEquals: "404", keyPrefixEquals: "old/"),
                        redirect: .init(hostName: "h", httpRedirectCode: "301", replaceKeyPrefixWith: "new/"))
                ])))
    print(try await s3.getBucketWebsite(input: GetBucketWebsiteInput(bucket: bucket)).indexDocument?.suffix ?? "")
    _ = try await s3.putBucketLogging(
        input: PutBucketLoggingInput(
            bucket: bucket, bucketLoggingStatus: .init(loggingEnabled: .init(targetBucket: "l", targetPrefix: "p/"))))
    _ = try await s3.putBucketAccelerateConfiguration(
        input: PutBucketAccelerateConfigurationInput(
            accelerateConfiguration: .init(status: .enabled), bucket: bucket))
    _ = try await s3.putBucketRequestPayment(
        input: PutBucketRequestPaymentInput(
            bucket: bucket, requestPaymentConfiguration: .init(payer: .requester)))
    let notification = try await s3.getBucketNotificationConfiguration(
        input: GetBucketNotificationConfigurationInput(bucket: bucket))
    print(notification.queueConfigurations?.first?.queueArn ?? "")
}

func reports(_ s3: S3Client) async throws {
    _ = try await s3.putBucketAnalyticsConfiguration(
        input: PutBucketAnalyticsConfigurationInput(
            analyticsConfiguration: .init(filter: .prefix("a/"), id: "i", storageClassAnalysis: .init()),
            bucket: bucket, id: "i"))
    _ = try await s3.putBucketMetricsConfiguration(
        input: PutBucketMetricsConfigurationInput(
            bucket: bucket, id: "i", metricsConfiguration: .init(filter: .tag(.init(key: "k", value: "v")), id: "i")))
    _ = try await s3.putBucketInventoryConfiguration(
        input: PutBucketInventoryConfigurationInput(
            bucket: bucket, id: "i",
            inventoryConfiguration: .init(
                destination: .init(s3BucketDestination: .init(bucket: "arn", format: .csv)), id: "i",
                includedObjectVersions: .current, isEnabled: true, optionalFields: [.size],
                schedule: .init(frequency: .daily))))
    _ = try await s3.putBucketIntelligentTieringConfiguration(
        input: PutBucketIntelligentTieringConfigurationInput(
            bucket: bucket, id: "i",
            intelligentTieringConfiguration: .init(
                id: "i", status: .enabled, tierings: [.init(accessTier: .archiveAccess, days: 90)])))
    let listed = try await s3.listBucketInventoryConfigurations(
        input: ListBucketInventoryConfigurationsInput(bucket: bucket))
    print(listed.inventoryConfigurationList?.first?.id ?? "", listed.isTruncated ?? false)
}
