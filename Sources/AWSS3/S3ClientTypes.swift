// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct AbortIncompleteMultipartUpload: Sendable {
        public var daysAfterInitiation: Int?

        public init(daysAfterInitiation: Int? = nil) {
            self.daysAfterInitiation = daysAfterInitiation
        }
    }
}

extension S3ClientTypes.AbortIncompleteMultipartUpload: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&daysAfterInitiation, "DaysAfterInitiation")
    }
}

extension S3ClientTypes {
    public struct Bucket: Sendable {
        public var bucketRegion: String?
        public var creationDate: Date?
        public var name: String?

        public init(bucketRegion: String? = nil, creationDate: Date? = nil, name: String? = nil) {
            self.bucketRegion = bucketRegion
            self.creationDate = creationDate
            self.name = name
        }
    }
}

extension S3ClientTypes.Bucket: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&name, "Name")
        m.member(&creationDate, "CreationDate")
        m.member(&bucketRegion, "BucketRegion")
    }
}

extension S3ClientTypes {
    public struct BucketInfo: Sendable {
        public var dataRedundancy: S3ClientTypes.DataRedundancy?
        public var type: S3ClientTypes.BucketType?

        public init(dataRedundancy: S3ClientTypes.DataRedundancy? = nil, type: S3ClientTypes.BucketType? = nil) {
            self.dataRedundancy = dataRedundancy
            self.type = type
        }
    }
}

extension S3ClientTypes.BucketInfo: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&dataRedundancy, "DataRedundancy")
        m.member(&type, "Type")
    }
}

extension S3ClientTypes {
    public struct BucketLifecycleConfiguration: Sendable {
        public var rules: [S3ClientTypes.LifecycleRule]?

        public init(rules: [S3ClientTypes.LifecycleRule]? = nil) {
            self.rules = rules
        }
    }
}

extension S3ClientTypes.BucketLifecycleConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&rules, "Rule", .flat)
    }
}

extension S3ClientTypes {
    public struct CORSConfiguration: Sendable {
        public var corsRules: [S3ClientTypes.CORSRule]?

        public init(corsRules: [S3ClientTypes.CORSRule]? = nil) {
            self.corsRules = corsRules
        }
    }
}

extension S3ClientTypes.CORSConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&corsRules, "CORSRule", .flat)
    }
}

extension S3ClientTypes {
    public struct CORSRule: Sendable {
        public var allowedHeaders: [String]?
        public var allowedMethods: [String]?
        public var allowedOrigins: [String]?
        public var exposeHeaders: [String]?
        public var id: String?
        public var maxAgeSeconds: Int?

        public init(
            allowedHeaders: [String]? = nil, allowedMethods: [String]? = nil, allowedOrigins: [String]? = nil,
            exposeHeaders: [String]? = nil, id: String? = nil, maxAgeSeconds: Int? = nil
        ) {
            self.allowedHeaders = allowedHeaders
            self.allowedMethods = allowedMethods
            self.allowedOrigins = allowedOrigins
            self.exposeHeaders = exposeHeaders
            self.id = id
            self.maxAgeSeconds = maxAgeSeconds
        }
    }
}

extension S3ClientTypes.CORSRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "ID")
        m.member(&allowedHeaders, "AllowedHeader", .flat)
        m.member(&allowedMethods, "AllowedMethod", .flat)
        m.member(&allowedOrigins, "AllowedOrigin", .flat)
        m.member(&exposeHeaders, "ExposeHeader", .flat)
        m.member(&maxAgeSeconds, "MaxAgeSeconds")
    }
}

extension S3ClientTypes {
    public struct Checksum: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var checksumType: S3ClientTypes.ChecksumType?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, checksumType: S3ClientTypes.ChecksumType? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.checksumType = checksumType
        }
    }
}

extension S3ClientTypes.Checksum: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
        m.member(&checksumType, "ChecksumType")
    }
}

extension S3ClientTypes {
    public struct CommonPrefix: Sendable {
        public var prefix: String?

        public init(prefix: String? = nil) {
            self.prefix = prefix
        }
    }
}

extension S3ClientTypes.CommonPrefix: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
    }
}

extension S3ClientTypes {
    public struct CompletedMultipartUpload: Sendable {
        public var parts: [S3ClientTypes.CompletedPart]?

        public init(parts: [S3ClientTypes.CompletedPart]? = nil) {
            self.parts = parts
        }
    }
}

extension S3ClientTypes.CompletedMultipartUpload: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&parts, "Part", .flat)
    }
}

extension S3ClientTypes {
    public struct CompletedPart: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var eTag: String?
        public var partNumber: Int?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, eTag: String? = nil, partNumber: Int? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.eTag = eTag
            self.partNumber = partNumber
        }
    }
}

extension S3ClientTypes.CompletedPart: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eTag, "ETag")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
        m.member(&partNumber, "PartNumber")
    }
}

extension S3ClientTypes {
    public struct CopyObjectResult: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var checksumType: S3ClientTypes.ChecksumType?
        public var eTag: String?
        public var lastModified: Date?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, checksumType: S3ClientTypes.ChecksumType? = nil,
            eTag: String? = nil, lastModified: Date? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.checksumType = checksumType
            self.eTag = eTag
            self.lastModified = lastModified
        }
    }
}

extension S3ClientTypes.CopyObjectResult: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eTag, "ETag")
        m.member(&lastModified, "LastModified")
        m.member(&checksumType, "ChecksumType")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
    }
}

extension S3ClientTypes {
    public struct CopyPartResult: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var eTag: String?
        public var lastModified: Date?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, eTag: String? = nil, lastModified: Date? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.eTag = eTag
            self.lastModified = lastModified
        }
    }
}

extension S3ClientTypes.CopyPartResult: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eTag, "ETag")
        m.member(&lastModified, "LastModified")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
    }
}

extension S3ClientTypes {
    public struct CreateBucketConfiguration: Sendable {
        public var bucket: S3ClientTypes.BucketInfo?
        public var location: S3ClientTypes.LocationInfo?
        public var locationConstraint: S3ClientTypes.BucketLocationConstraint?

        public init(
            bucket: S3ClientTypes.BucketInfo? = nil, location: S3ClientTypes.LocationInfo? = nil,
            locationConstraint: S3ClientTypes.BucketLocationConstraint? = nil
        ) {
            self.bucket = bucket
            self.location = location
            self.locationConstraint = locationConstraint
        }
    }
}

extension S3ClientTypes.CreateBucketConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&locationConstraint, "LocationConstraint")
        m.member(&location, "Location")
        m.member(&bucket, "Bucket")
    }
}

extension S3ClientTypes {
    public struct Delete: Sendable {
        public var objects: [S3ClientTypes.ObjectIdentifier]?
        public var quiet: Bool?

        public init(objects: [S3ClientTypes.ObjectIdentifier]? = nil, quiet: Bool? = nil) {
            self.objects = objects
            self.quiet = quiet
        }
    }
}

extension S3ClientTypes.Delete: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&objects, "Object", .flat)
        m.member(&quiet, "Quiet")
    }
}

extension S3ClientTypes {
    public struct DeleteMarkerEntry: Sendable {
        public var isLatest: Bool?
        public var key: String?
        public var lastModified: Date?
        public var owner: S3ClientTypes.Owner?
        public var versionId: String?

        public init(
            isLatest: Bool? = nil, key: String? = nil, lastModified: Date? = nil, owner: S3ClientTypes.Owner? = nil,
            versionId: String? = nil
        ) {
            self.isLatest = isLatest
            self.key = key
            self.lastModified = lastModified
            self.owner = owner
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.DeleteMarkerEntry: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&owner, "Owner")
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&isLatest, "IsLatest")
        m.member(&lastModified, "LastModified")
    }
}

extension S3ClientTypes {
    public struct DeletedObject: Sendable {
        public var deleteMarker: Bool?
        public var deleteMarkerVersionId: String?
        public var key: String?
        public var versionId: String?

        public init(
            deleteMarker: Bool? = nil, deleteMarkerVersionId: String? = nil, key: String? = nil,
            versionId: String? = nil
        ) {
            self.deleteMarker = deleteMarker
            self.deleteMarkerVersionId = deleteMarkerVersionId
            self.key = key
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.DeletedObject: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&deleteMarker, "DeleteMarker")
        m.member(&deleteMarkerVersionId, "DeleteMarkerVersionId")
    }
}

extension S3ClientTypes {
    public struct Error: Sendable {
        public var code: String?
        public var key: String?
        public var message: String?
        public var versionId: String?

        public init(code: String? = nil, key: String? = nil, message: String? = nil, versionId: String? = nil) {
            self.code = code
            self.key = key
            self.message = message
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.Error: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&code, "Code")
        m.member(&message, "Message")
    }
}

extension S3ClientTypes {
    public struct EventBridgeConfiguration: Sendable {
        public init() {}
    }
}

extension S3ClientTypes.EventBridgeConfiguration: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3ClientTypes {
    public struct FilterRule: Sendable {
        public var name: S3ClientTypes.FilterRuleName?
        public var value: String?

        public init(name: S3ClientTypes.FilterRuleName? = nil, value: String? = nil) {
            self.name = name
            self.value = value
        }
    }
}

extension S3ClientTypes.FilterRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&name, "Name")
        m.member(&value, "Value")
    }
}

extension S3ClientTypes {
    public struct GetObjectAttributesParts: Sendable {
        public var isTruncated: Bool?
        public var maxParts: Int?
        public var nextPartNumberMarker: String?
        public var partNumberMarker: String?
        public var parts: [S3ClientTypes.ObjectPart]?
        public var totalPartsCount: Int?

        public init(
            isTruncated: Bool? = nil, maxParts: Int? = nil, nextPartNumberMarker: String? = nil,
            partNumberMarker: String? = nil, parts: [S3ClientTypes.ObjectPart]? = nil, totalPartsCount: Int? = nil
        ) {
            self.isTruncated = isTruncated
            self.maxParts = maxParts
            self.nextPartNumberMarker = nextPartNumberMarker
            self.partNumberMarker = partNumberMarker
            self.parts = parts
            self.totalPartsCount = totalPartsCount
        }
    }
}

extension S3ClientTypes.GetObjectAttributesParts: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&totalPartsCount, "PartsCount")
        m.member(&partNumberMarker, "PartNumberMarker")
        m.member(&nextPartNumberMarker, "NextPartNumberMarker")
        m.member(&maxParts, "MaxParts")
        m.member(&isTruncated, "IsTruncated")
        m.member(&parts, "Part", .flat)
    }
}

extension S3ClientTypes {
    public struct Initiator: Sendable {
        public var displayName: String?
        public var id: String?

        public init(displayName: String? = nil, id: String? = nil) {
            self.displayName = displayName
            self.id = id
        }
    }
}

extension S3ClientTypes.Initiator: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "ID")
        m.member(&displayName, "DisplayName")
    }
}

extension S3ClientTypes {
    public struct LambdaFunctionConfiguration: Sendable {
        public var events: [S3ClientTypes.Event]?
        public var filter: S3ClientTypes.NotificationConfigurationFilter?
        public var id: String?
        public var lambdaFunctionArn: String?

        public init(
            events: [S3ClientTypes.Event]? = nil, filter: S3ClientTypes.NotificationConfigurationFilter? = nil,
            id: String? = nil, lambdaFunctionArn: String? = nil
        ) {
            self.events = events
            self.filter = filter
            self.id = id
            self.lambdaFunctionArn = lambdaFunctionArn
        }
    }
}

extension S3ClientTypes.LambdaFunctionConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&lambdaFunctionArn, "CloudFunction")
        m.member(&events, "Event", .flat)
        m.member(&filter, "Filter")
    }
}

extension S3ClientTypes {
    public struct LifecycleExpiration: Sendable {
        public var date: Date?
        public var days: Int?
        public var expiredObjectDeleteMarker: Bool?

        public init(date: Date? = nil, days: Int? = nil, expiredObjectDeleteMarker: Bool? = nil) {
            self.date = date
            self.days = days
            self.expiredObjectDeleteMarker = expiredObjectDeleteMarker
        }
    }
}

extension S3ClientTypes.LifecycleExpiration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&date, "Date")
        m.member(&days, "Days")
        m.member(&expiredObjectDeleteMarker, "ExpiredObjectDeleteMarker")
    }
}

extension S3ClientTypes {
    public struct LifecycleRule: Sendable {
        public var abortIncompleteMultipartUpload: S3ClientTypes.AbortIncompleteMultipartUpload?
        public var expiration: S3ClientTypes.LifecycleExpiration?
        public var filter: S3ClientTypes.LifecycleRuleFilter?
        public var id: String?
        public var noncurrentVersionExpiration: S3ClientTypes.NoncurrentVersionExpiration?
        public var noncurrentVersionTransitions: [S3ClientTypes.NoncurrentVersionTransition]?
        public var prefix: String?
        public var status: S3ClientTypes.ExpirationStatus?
        public var transitions: [S3ClientTypes.Transition]?

        public init(
            abortIncompleteMultipartUpload: S3ClientTypes.AbortIncompleteMultipartUpload? = nil,
            expiration: S3ClientTypes.LifecycleExpiration? = nil, filter: S3ClientTypes.LifecycleRuleFilter? = nil,
            id: String? = nil, noncurrentVersionExpiration: S3ClientTypes.NoncurrentVersionExpiration? = nil,
            noncurrentVersionTransitions: [S3ClientTypes.NoncurrentVersionTransition]? = nil, prefix: String? = nil,
            status: S3ClientTypes.ExpirationStatus? = nil, transitions: [S3ClientTypes.Transition]? = nil
        ) {
            self.abortIncompleteMultipartUpload = abortIncompleteMultipartUpload
            self.expiration = expiration
            self.filter = filter
            self.id = id
            self.noncurrentVersionExpiration = noncurrentVersionExpiration
            self.noncurrentVersionTransitions = noncurrentVersionTransitions
            self.prefix = prefix
            self.status = status
            self.transitions = transitions
        }
    }
}

extension S3ClientTypes.LifecycleRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&expiration, "Expiration")
        m.member(&id, "ID")
        m.member(&prefix, "Prefix")
        m.member(&filter, "Filter")
        m.member(&status, "Status")
        m.member(&transitions, "Transition", .flat)
        m.member(&noncurrentVersionTransitions, "NoncurrentVersionTransition", .flat)
        m.member(&noncurrentVersionExpiration, "NoncurrentVersionExpiration")
        m.member(&abortIncompleteMultipartUpload, "AbortIncompleteMultipartUpload")
    }
}

extension S3ClientTypes {
    public struct LifecycleRuleAndOperator: Sendable {
        public var objectSizeGreaterThan: Int?
        public var objectSizeLessThan: Int?
        public var prefix: String?
        public var tags: [S3ClientTypes.Tag]?

        public init(
            objectSizeGreaterThan: Int? = nil, objectSizeLessThan: Int? = nil, prefix: String? = nil,
            tags: [S3ClientTypes.Tag]? = nil
        ) {
            self.objectSizeGreaterThan = objectSizeGreaterThan
            self.objectSizeLessThan = objectSizeLessThan
            self.prefix = prefix
            self.tags = tags
        }
    }
}

extension S3ClientTypes.LifecycleRuleAndOperator: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tags, "Tag", .flat)
        m.member(&objectSizeGreaterThan, "ObjectSizeGreaterThan")
        m.member(&objectSizeLessThan, "ObjectSizeLessThan")
    }
}

extension S3ClientTypes {
    public struct LifecycleRuleFilter: Sendable {
        public var and: S3ClientTypes.LifecycleRuleAndOperator?
        public var objectSizeGreaterThan: Int?
        public var objectSizeLessThan: Int?
        public var prefix: String?
        public var tag: S3ClientTypes.Tag?

        public init(
            and: S3ClientTypes.LifecycleRuleAndOperator? = nil, objectSizeGreaterThan: Int? = nil,
            objectSizeLessThan: Int? = nil, prefix: String? = nil, tag: S3ClientTypes.Tag? = nil
        ) {
            self.and = and
            self.objectSizeGreaterThan = objectSizeGreaterThan
            self.objectSizeLessThan = objectSizeLessThan
            self.prefix = prefix
            self.tag = tag
        }
    }
}

extension S3ClientTypes.LifecycleRuleFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tag, "Tag")
        m.member(&objectSizeGreaterThan, "ObjectSizeGreaterThan")
        m.member(&objectSizeLessThan, "ObjectSizeLessThan")
        m.member(&and, "And")
    }
}

extension S3ClientTypes {
    public struct LocationInfo: Sendable {
        public var name: String?
        public var type: S3ClientTypes.LocationType?

        public init(name: String? = nil, type: S3ClientTypes.LocationType? = nil) {
            self.name = name
            self.type = type
        }
    }
}

extension S3ClientTypes.LocationInfo: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&type, "Type")
        m.member(&name, "Name")
    }
}

extension S3ClientTypes {
    public struct MultipartUpload: Sendable {
        public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
        public var checksumType: S3ClientTypes.ChecksumType?
        public var initiated: Date?
        public var initiator: S3ClientTypes.Initiator?
        public var key: String?
        public var owner: S3ClientTypes.Owner?
        public var storageClass: S3ClientTypes.StorageClass?
        public var uploadId: String?

        public init(
            checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, checksumType: S3ClientTypes.ChecksumType? = nil,
            initiated: Date? = nil, initiator: S3ClientTypes.Initiator? = nil, key: String? = nil,
            owner: S3ClientTypes.Owner? = nil, storageClass: S3ClientTypes.StorageClass? = nil, uploadId: String? = nil
        ) {
            self.checksumAlgorithm = checksumAlgorithm
            self.checksumType = checksumType
            self.initiated = initiated
            self.initiator = initiator
            self.key = key
            self.owner = owner
            self.storageClass = storageClass
            self.uploadId = uploadId
        }
    }
}

extension S3ClientTypes.MultipartUpload: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&uploadId, "UploadId")
        m.member(&key, "Key")
        m.member(&initiated, "Initiated")
        m.member(&storageClass, "StorageClass")
        m.member(&owner, "Owner")
        m.member(&initiator, "Initiator")
        m.member(&checksumAlgorithm, "ChecksumAlgorithm")
        m.member(&checksumType, "ChecksumType")
    }
}

extension S3ClientTypes {
    public struct NoncurrentVersionExpiration: Sendable {
        public var newerNoncurrentVersions: Int?
        public var noncurrentDays: Int?

        public init(newerNoncurrentVersions: Int? = nil, noncurrentDays: Int? = nil) {
            self.newerNoncurrentVersions = newerNoncurrentVersions
            self.noncurrentDays = noncurrentDays
        }
    }
}

extension S3ClientTypes.NoncurrentVersionExpiration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&noncurrentDays, "NoncurrentDays")
        m.member(&newerNoncurrentVersions, "NewerNoncurrentVersions")
    }
}

extension S3ClientTypes {
    public struct NoncurrentVersionTransition: Sendable {
        public var newerNoncurrentVersions: Int?
        public var noncurrentDays: Int?
        public var storageClass: S3ClientTypes.TransitionStorageClass?

        public init(
            newerNoncurrentVersions: Int? = nil, noncurrentDays: Int? = nil,
            storageClass: S3ClientTypes.TransitionStorageClass? = nil
        ) {
            self.newerNoncurrentVersions = newerNoncurrentVersions
            self.noncurrentDays = noncurrentDays
            self.storageClass = storageClass
        }
    }
}

extension S3ClientTypes.NoncurrentVersionTransition: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&noncurrentDays, "NoncurrentDays")
        m.member(&storageClass, "StorageClass")
        m.member(&newerNoncurrentVersions, "NewerNoncurrentVersions")
    }
}

extension S3ClientTypes {
    public struct NotificationConfiguration: Sendable {
        public var eventBridgeConfiguration: S3ClientTypes.EventBridgeConfiguration?
        public var lambdaFunctionConfigurations: [S3ClientTypes.LambdaFunctionConfiguration]?
        public var queueConfigurations: [S3ClientTypes.QueueConfiguration]?
        public var topicConfigurations: [S3ClientTypes.TopicConfiguration]?

        public init(
            eventBridgeConfiguration: S3ClientTypes.EventBridgeConfiguration? = nil,
            lambdaFunctionConfigurations: [S3ClientTypes.LambdaFunctionConfiguration]? = nil,
            queueConfigurations: [S3ClientTypes.QueueConfiguration]? = nil,
            topicConfigurations: [S3ClientTypes.TopicConfiguration]? = nil
        ) {
            self.eventBridgeConfiguration = eventBridgeConfiguration
            self.lambdaFunctionConfigurations = lambdaFunctionConfigurations
            self.queueConfigurations = queueConfigurations
            self.topicConfigurations = topicConfigurations
        }
    }
}

extension S3ClientTypes.NotificationConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&topicConfigurations, "TopicConfiguration", .flat)
        m.member(&queueConfigurations, "QueueConfiguration", .flat)
        m.member(&lambdaFunctionConfigurations, "CloudFunctionConfiguration", .flat)
        m.member(&eventBridgeConfiguration, "EventBridgeConfiguration")
    }
}

extension S3ClientTypes {
    public struct NotificationConfigurationFilter: Sendable {
        public var key: S3ClientTypes.S3KeyFilter?

        public init(key: S3ClientTypes.S3KeyFilter? = nil) {
            self.key = key
        }
    }
}

extension S3ClientTypes.NotificationConfigurationFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "S3Key")
    }
}

extension S3ClientTypes {
    public struct Object: Sendable {
        public var checksumAlgorithm: [S3ClientTypes.ChecksumAlgorithm]?
        public var checksumType: S3ClientTypes.ChecksumType?
        public var eTag: String?
        public var key: String?
        public var lastModified: Date?
        public var owner: S3ClientTypes.Owner?
        public var restoreStatus: S3ClientTypes.RestoreStatus?
        public var size: Int?
        public var storageClass: S3ClientTypes.ObjectStorageClass?

        public init(
            checksumAlgorithm: [S3ClientTypes.ChecksumAlgorithm]? = nil,
            checksumType: S3ClientTypes.ChecksumType? = nil, eTag: String? = nil, key: String? = nil,
            lastModified: Date? = nil, owner: S3ClientTypes.Owner? = nil,
            restoreStatus: S3ClientTypes.RestoreStatus? = nil, size: Int? = nil,
            storageClass: S3ClientTypes.ObjectStorageClass? = nil
        ) {
            self.checksumAlgorithm = checksumAlgorithm
            self.checksumType = checksumType
            self.eTag = eTag
            self.key = key
            self.lastModified = lastModified
            self.owner = owner
            self.restoreStatus = restoreStatus
            self.size = size
            self.storageClass = storageClass
        }
    }
}

extension S3ClientTypes.Object: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&lastModified, "LastModified")
        m.member(&eTag, "ETag")
        m.member(&checksumAlgorithm, "ChecksumAlgorithm", .flat)
        m.member(&checksumType, "ChecksumType")
        m.member(&size, "Size")
        m.member(&storageClass, "StorageClass")
        m.member(&owner, "Owner")
        m.member(&restoreStatus, "RestoreStatus")
    }
}

extension S3ClientTypes {
    public struct ObjectIdentifier: Sendable {
        public var eTag: String?
        public var key: String?
        public var lastModifiedTime: Date?
        public var size: Int?
        public var versionId: String?

        public init(
            eTag: String? = nil, key: String? = nil, lastModifiedTime: Date? = nil, size: Int? = nil,
            versionId: String? = nil
        ) {
            self.eTag = eTag
            self.key = key
            self.lastModifiedTime = lastModifiedTime
            self.size = size
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.ObjectIdentifier: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&eTag, "ETag")
        m.member(&lastModifiedTime, "LastModifiedTime", Form(time: .http))
        m.member(&size, "Size")
    }
}

extension S3ClientTypes {
    public struct ObjectPart: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var partNumber: Int?
        public var size: Int?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, partNumber: Int? = nil, size: Int? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.partNumber = partNumber
            self.size = size
        }
    }
}

extension S3ClientTypes.ObjectPart: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&partNumber, "PartNumber")
        m.member(&size, "Size")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
    }
}

extension S3ClientTypes {
    public struct ObjectVersion: Sendable {
        public var checksumAlgorithm: [S3ClientTypes.ChecksumAlgorithm]?
        public var checksumType: S3ClientTypes.ChecksumType?
        public var eTag: String?
        public var isLatest: Bool?
        public var key: String?
        public var lastModified: Date?
        public var owner: S3ClientTypes.Owner?
        public var restoreStatus: S3ClientTypes.RestoreStatus?
        public var size: Int?
        public var storageClass: S3ClientTypes.ObjectVersionStorageClass?
        public var versionId: String?

        public init(
            checksumAlgorithm: [S3ClientTypes.ChecksumAlgorithm]? = nil,
            checksumType: S3ClientTypes.ChecksumType? = nil, eTag: String? = nil, isLatest: Bool? = nil,
            key: String? = nil, lastModified: Date? = nil, owner: S3ClientTypes.Owner? = nil,
            restoreStatus: S3ClientTypes.RestoreStatus? = nil, size: Int? = nil,
            storageClass: S3ClientTypes.ObjectVersionStorageClass? = nil, versionId: String? = nil
        ) {
            self.checksumAlgorithm = checksumAlgorithm
            self.checksumType = checksumType
            self.eTag = eTag
            self.isLatest = isLatest
            self.key = key
            self.lastModified = lastModified
            self.owner = owner
            self.restoreStatus = restoreStatus
            self.size = size
            self.storageClass = storageClass
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.ObjectVersion: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eTag, "ETag")
        m.member(&checksumAlgorithm, "ChecksumAlgorithm", .flat)
        m.member(&checksumType, "ChecksumType")
        m.member(&size, "Size")
        m.member(&storageClass, "StorageClass")
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&isLatest, "IsLatest")
        m.member(&lastModified, "LastModified")
        m.member(&owner, "Owner")
        m.member(&restoreStatus, "RestoreStatus")
    }
}

extension S3ClientTypes {
    public struct Owner: Sendable {
        public var displayName: String?
        public var id: String?

        public init(displayName: String? = nil, id: String? = nil) {
            self.displayName = displayName
            self.id = id
        }
    }
}

extension S3ClientTypes.Owner: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&displayName, "DisplayName")
        m.member(&id, "ID")
    }
}

extension S3ClientTypes {
    public struct Part: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var eTag: String?
        public var lastModified: Date?
        public var partNumber: Int?
        public var size: Int?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, eTag: String? = nil, lastModified: Date? = nil,
            partNumber: Int? = nil, size: Int? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.eTag = eTag
            self.lastModified = lastModified
            self.partNumber = partNumber
            self.size = size
        }
    }
}

extension S3ClientTypes.Part: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&partNumber, "PartNumber")
        m.member(&lastModified, "LastModified")
        m.member(&eTag, "ETag")
        m.member(&size, "Size")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
    }
}

extension S3ClientTypes {
    public struct PublicAccessBlockConfiguration: Sendable {
        public var blockPublicAcls: Bool?
        public var blockPublicPolicy: Bool?
        public var ignorePublicAcls: Bool?
        public var restrictPublicBuckets: Bool?

        public init(
            blockPublicAcls: Bool? = nil, blockPublicPolicy: Bool? = nil, ignorePublicAcls: Bool? = nil,
            restrictPublicBuckets: Bool? = nil
        ) {
            self.blockPublicAcls = blockPublicAcls
            self.blockPublicPolicy = blockPublicPolicy
            self.ignorePublicAcls = ignorePublicAcls
            self.restrictPublicBuckets = restrictPublicBuckets
        }
    }
}

extension S3ClientTypes.PublicAccessBlockConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&blockPublicAcls, "BlockPublicAcls")
        m.member(&ignorePublicAcls, "IgnorePublicAcls")
        m.member(&blockPublicPolicy, "BlockPublicPolicy")
        m.member(&restrictPublicBuckets, "RestrictPublicBuckets")
    }
}

extension S3ClientTypes {
    public struct QueueConfiguration: Sendable {
        public var events: [S3ClientTypes.Event]?
        public var filter: S3ClientTypes.NotificationConfigurationFilter?
        public var id: String?
        public var queueArn: String?

        public init(
            events: [S3ClientTypes.Event]? = nil, filter: S3ClientTypes.NotificationConfigurationFilter? = nil,
            id: String? = nil, queueArn: String? = nil
        ) {
            self.events = events
            self.filter = filter
            self.id = id
            self.queueArn = queueArn
        }
    }
}

extension S3ClientTypes.QueueConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&queueArn, "Queue")
        m.member(&events, "Event", .flat)
        m.member(&filter, "Filter")
    }
}

extension S3ClientTypes {
    public struct RestoreStatus: Sendable {
        public var isRestoreInProgress: Bool?
        public var restoreExpiryDate: Date?

        public init(isRestoreInProgress: Bool? = nil, restoreExpiryDate: Date? = nil) {
            self.isRestoreInProgress = isRestoreInProgress
            self.restoreExpiryDate = restoreExpiryDate
        }
    }
}

extension S3ClientTypes.RestoreStatus: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isRestoreInProgress, "IsRestoreInProgress")
        m.member(&restoreExpiryDate, "RestoreExpiryDate")
    }
}

extension S3ClientTypes {
    public struct S3KeyFilter: Sendable {
        public var filterRules: [S3ClientTypes.FilterRule]?

        public init(filterRules: [S3ClientTypes.FilterRule]? = nil) {
            self.filterRules = filterRules
        }
    }
}

extension S3ClientTypes.S3KeyFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&filterRules, "FilterRule", .flat)
    }
}

extension S3ClientTypes {
    public struct Tag: Sendable {
        public var key: String?
        public var value: String?

        public init(key: String? = nil, value: String? = nil) {
            self.key = key
            self.value = value
        }
    }
}

extension S3ClientTypes.Tag: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&value, "Value")
    }
}

extension S3ClientTypes {
    public struct Tagging: Sendable {
        public var tagSet: [S3ClientTypes.Tag]?

        public init(tagSet: [S3ClientTypes.Tag]? = nil) {
            self.tagSet = tagSet
        }
    }
}

extension S3ClientTypes.Tagging: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tagSet, "TagSet", Form(item: "Tag"))
    }
}

extension S3ClientTypes {
    public struct TopicConfiguration: Sendable {
        public var events: [S3ClientTypes.Event]?
        public var filter: S3ClientTypes.NotificationConfigurationFilter?
        public var id: String?
        public var topicArn: String?

        public init(
            events: [S3ClientTypes.Event]? = nil, filter: S3ClientTypes.NotificationConfigurationFilter? = nil,
            id: String? = nil, topicArn: String? = nil
        ) {
            self.events = events
            self.filter = filter
            self.id = id
            self.topicArn = topicArn
        }
    }
}

extension S3ClientTypes.TopicConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&topicArn, "Topic")
        m.member(&events, "Event", .flat)
        m.member(&filter, "Filter")
    }
}

extension S3ClientTypes {
    public struct Transition: Sendable {
        public var date: Date?
        public var days: Int?
        public var storageClass: S3ClientTypes.TransitionStorageClass?

        public init(date: Date? = nil, days: Int? = nil, storageClass: S3ClientTypes.TransitionStorageClass? = nil) {
            self.date = date
            self.days = days
            self.storageClass = storageClass
        }
    }
}

extension S3ClientTypes.Transition: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&date, "Date")
        m.member(&days, "Days")
        m.member(&storageClass, "StorageClass")
    }
}

extension S3ClientTypes {
    public struct VersioningConfiguration: Sendable {
        public var mfaDelete: S3ClientTypes.MFADelete?
        public var status: S3ClientTypes.BucketVersioningStatus?

        public init(mfaDelete: S3ClientTypes.MFADelete? = nil, status: S3ClientTypes.BucketVersioningStatus? = nil) {
            self.mfaDelete = mfaDelete
            self.status = status
        }
    }
}

extension S3ClientTypes.VersioningConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&mfaDelete, "MfaDelete")
        m.member(&status, "Status")
    }
}
