import Core
import ServiceKit

// Every error of S3 in one place, with AWS's wording and the elements AWS adds, in AWS's order
// (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and answers of the real service as recorded in
// the public tests of its emulators).

// MARK: - Who and where

extension AWSError {
    /// The caller may not do this.
    static var accessDenied: AWSError { AWSError("AccessDenied", "Access Denied", status: 403) }

    /// No bucket of this name, in any account.
    static func noSuchBucket(_ name: String) -> AWSError {
        AWSError(
            "NoSuchBucket", "The specified bucket does not exist", status: 404, details: [("BucketName", name)])
    }

    /// A name that no bucket can have.
    static func invalidBucketName(_ name: String) -> AWSError {
        AWSError("InvalidBucketName", "The specified bucket is not valid.", details: [("BucketName", name)])
    }

    /// The bucket's name is taken by another account.
    static func bucketAlreadyExists(_ name: String) -> AWSError {
        AWSError(
            "BucketAlreadyExists",
            "The requested bucket name is not available. The bucket namespace is shared by all users of the system. "
                + "Please select a different name and try again.", status: 409, details: [("BucketName", name)])
    }

    /// The bucket exists and is the caller's.
    static func bucketAlreadyOwnedByYou(_ name: String) -> AWSError {
        AWSError(
            "BucketAlreadyOwnedByYou",
            "Your previous request to create the named bucket succeeded and you already own it.", status: 409,
            details: [("BucketName", name)])
    }

    /// The account has as many buckets as it may.
    static var tooManyBuckets: AWSError {
        AWSError("TooManyBuckets", "You have attempted to create more buckets than allowed")
    }

    /// A bucket with objects, or with versions of them, cannot go.
    static func bucketNotEmpty(_ name: String, hasVersions: Bool) -> AWSError {
        AWSError(
            "BucketNotEmpty",
            "The bucket you tried to delete is not empty"
                + (hasVersions ? ". You must delete all versions in the bucket." : ""), status: 409,
            details: [("BucketName", name)])
    }

    /// A region that does not fit the endpoint the request was sent to.
    static func illegalLocationConstraint(_ region: String) -> AWSError {
        AWSError(
            "IllegalLocationConstraintException",
            "The \(region) location constraint is incompatible for the region specific endpoint this request was sent to."
        )
    }

    /// Not a region at all.
    static func invalidLocationConstraint(_ region: String) -> AWSError {
        AWSError(
            "InvalidLocationConstraint", "The specified location-constraint is not valid",
            details: [("LocationConstraint", region)])
    }

    /// `x-amz-expected-bucket-owner` is not twelve digits.
    static func invalidBucketOwner(_ account: String) -> AWSError {
        AWSError(
            "InvalidBucketOwnerAWSAccountID",
            "The value of the expected bucket owner parameter must be an AWS Account ID... [\(account)]")
    }
}

// MARK: - Objects

extension AWSError {
    /// No object under this key.
    static func noSuchKey(_ key: String) -> AWSError {
        AWSError("NoSuchKey", "The specified key does not exist.", status: 404, details: [("Key", key)])
    }

    /// The current version is a delete marker.
    static func deleted(_ key: String, version: String) -> AWSError {
        AWSError(
            "NoSuchKey", "The specified key does not exist.", status: 404, details: [("Key", key)],
            headers: [("x-amz-delete-marker", "true"), ("x-amz-version-id", version)])
    }

    /// No version of this id.
    static func noSuchVersion(_ key: String, _ version: String) -> AWSError {
        AWSError(
            "NoSuchVersion", "The specified version does not exist.", status: 404,
            details: [("Key", key), ("VersionId", version)])
    }

    /// Not the form of a version id.
    static func invalidVersionID(_ version: String) -> AWSError {
        .invalidArgument("Invalid version id specified", "versionId", version)
    }

    /// A delete marker can only be deleted.
    static func methodNotAllowed(_ method: String, marker: String, modified: Timestamp) -> AWSError {
        AWSError(
            "MethodNotAllowed", "The specified method is not allowed against this resource.", status: 405,
            details: [("Method", method), ("ResourceType", "DeleteMarker")],
            headers: [
                ("Allow", "DELETE"), ("x-amz-delete-marker", "true"), ("x-amz-version-id", marker),
                ("Last-Modified", modified.httpDate),
            ])
    }

    /// More than 1024 bytes of key.
    static func keyTooLong(_ sizeBytes: Int) -> AWSError {
        AWSError(
            "KeyTooLongError", "Your key is too long",
            details: [("Size", String(sizeBytes)), ("MaxSizeAllowed", String(ObjectKey.sizeBytesMax))])
    }

    /// More than 2 KB of user metadata.
    static func metadataTooLarge(_ sizeBytes: Int) -> AWSError {
        AWSError(
            "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size",
            details: [("Size", String(sizeBytes)), ("MaxSizeAllowed", String(ObjectSettings.metadataSizeBytesMax))])
    }

    /// Not the name of a storage class.
    static func invalidStorageClass(_ name: String) -> AWSError {
        AWSError(
            "InvalidStorageClass", "The storage class you specified is not valid",
            details: [("StorageClassRequested", name)])
    }

    static let notForStorageClass = "The operation is not valid for the object's storage class"

    /// An archived object must be restored before it is read.
    static func invalidObjectState(_ message: String, _ storageClass: String, _ tier: ArchiveTier?) -> AWSError {
        AWSError(
            "InvalidObjectState", message, status: 403,
            details: [("StorageClass", storageClass)] + (tier.map { [("AccessTier", $0.rawValue)] } ?? []))
    }

    /// Not a path or URL.
    static var invalidRedirectLocation: AWSError {
        AWSError(
            "InvalidRedirectLocation",
            "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.")
    }

    /// A range that starts behind the object's end.
    static func invalidRange(_ requested: String, sizeBytes: Int) -> AWSError {
        AWSError(
            "InvalidRange", "The requested range is not satisfiable", status: 416,
            details: [("RangeRequested", requested), ("ActualObjectSize", String(sizeBytes))],
            headers: [("Content-Range", "bytes */\(sizeBytes)")])
    }

    /// The object has fewer parts.
    static func invalidPartNumber(_ requested: Int, count: Int) -> AWSError {
        AWSError(
            "InvalidPartNumber", "The requested partnumber is not satisfiable", status: 416,
            details: [("ActualPartCount", String(count)), ("PartNumberRequested", String(requested))])
    }

    /// A conditional header did not hold.
    static func preconditionFailed(_ condition: String) -> AWSError {
        AWSError(
            "PreconditionFailed", "At least one of the pre-conditions you specified did not hold", status: 412,
            details: [("Condition", condition)])
    }

    /// The object changed while a conditional write was under way.
    static func conditionalRequestConflict(_ key: String, _ condition: String) -> AWSError {
        AWSError(
            "ConditionalRequestConflict",
            "The conditional request cannot succeed due to a conflicting operation against this resource.", status: 409,
            details: [("Condition", condition), ("Key", key)])
    }
}

// MARK: - Form

extension AWSError {
    /// A parameter with a value it cannot have.
    static func invalidArgument(_ message: String, _ name: String, _ value: String?) -> AWSError {
        AWSError(
            "InvalidArgument", message,
            details: [("ArgumentName", name)] + (value.map { [("ArgumentValue", $0)] } ?? []))
    }

    /// A request that makes no sense as a whole.
    static func invalidRequest(_ message: String) -> AWSError { AWSError("InvalidRequest", message) }

    /// XML that is not what the operation takes.
    static var malformedXML: AWSError {
        AWSError(
            "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema")
    }

    /// A header that AWS knows and this cloud does not act on; better said than pretended.
    static func headerNotImplemented(_ header: String, _ more: String? = nil) -> AWSError {
        AWSError(
            "NotImplemented", "A header you provided implies functionality that is not implemented", status: 501,
            details: [("Header", header)] + (more.map { [("additionalMessage", $0)] } ?? []))
    }

    /// Not the Base64 of an MD5.
    static func invalidDigest(_ value: String) -> AWSError {
        AWSError("InvalidDigest", "The Content-MD5 you specified was invalid.", details: [("Content-MD5", value)])
    }

    /// The body is not what `Content-MD5` says.
    static func badContentMD5(expected: String, calculated: String) -> AWSError {
        AWSError(
            "BadDigest", "The Content-MD5 you specified did not match what we received.",
            details: [("ExpectedDigest", expected), ("CalculatedDigest", calculated)])
    }

    /// The body is not what an `x-amz-checksum-` header says.
    static func badChecksum(_ algorithm: String) -> AWSError {
        AWSError("BadDigest", "The \(algorithm) you specified did not match the calculated checksum.")
    }

    /// A part has no such checksum, its upload being of another algorithm.
    static func badPartChecksum(_ algorithm: ChecksumAlgorithm, number: Int) -> AWSError {
        AWSError(
            "BadDigest",
            "The \(algorithm.rawValue.lowercased()) you specified for part \(number) did not match what we received.")
    }

    /// The bucket's owner owns all objects, and lists do not count.
    static var aclsNotSupported: AWSError {
        AWSError("AccessControlListNotSupported", "The bucket does not allow ACLs")
    }
}

// MARK: - Multipart uploads

extension AWSError {
    /// Unknown, aborted or completed.
    static func noSuchUpload(_ upload: String) -> AWSError {
        AWSError(
            "NoSuchUpload",
            "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or "
                + "completed.", status: 404, details: [("UploadId", upload)])
    }

    /// A part that was not uploaded, or is another than the client thinks.
    static func invalidPart(upload: String, number: Int, etag: String) -> AWSError {
        AWSError(
            "InvalidPart",
            "One or more of the specified parts could not be found.  The part may not have been uploaded, or the "
                + "specified entity tag may not match the part's entity tag.",
            details: [("UploadId", upload), ("PartNumber", String(number)), ("ETag", etag)])
    }

    /// Part numbers must rise.
    static func invalidPartOrder(upload: String) -> AWSError {
        AWSError(
            "InvalidPartOrder",
            "The list of parts was not in ascending order. Parts must be ordered by part number.",
            details: [("UploadId", upload)])
    }

    /// Every part but the last has at least 5 MiB.
    static func entityTooSmall(sizeBytes: Int, number: Int, etag: String) -> AWSError {
        AWSError(
            "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size",
            details: [
                ("ProposedSize", String(sizeBytes)), ("MinSizeAllowed", String(MultipartLimits.partSizeBytesMin)),
                ("PartNumber", String(number)), ("ETag", etag),
            ])
    }

    /// Larger than any object may be.
    static func entityTooLarge(sizeBytes: Int) -> AWSError {
        AWSError(
            "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size",
            details: [
                ("ProposedSize", String(sizeBytes)), ("MaxSizeAllowed", String(MultipartLimits.objectSizeBytesMax)),
            ])
    }
}

// MARK: - Tags and settings

extension AWSError {
    /// A tag against the rules; `key` and `value` are those in question.
    static func invalidTag(_ message: String, key: String? = nil, value: String? = nil) -> AWSError {
        AWSError(
            "InvalidTag", message,
            details: (key.map { [("TagKey", $0)] } ?? []) + (value.map { [("TagValue", $0)] } ?? []))
    }

    /// More tags than the resource may have.
    static func tooManyTags(_ message: String) -> AWSError { AWSError("BadRequest", message) }

    /// The bucket has no tags.
    static func noSuchTagSet(_ bucket: String) -> AWSError {
        AWSError("NoSuchTagSet", "The TagSet does not exist", status: 404, details: [("BucketName", bucket)])
    }

    /// A versioning configuration that says nothing.
    static var illegalVersioning: AWSError {
        AWSError("IllegalVersioningConfigurationException", "The Versioning element must be specified")
    }
}
