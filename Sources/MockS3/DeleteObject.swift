import Core
import ServiceKit

/// Deletes an object, or puts a delete marker on top of its versions
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html).
struct DeleteObject: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}/{Key+}",
        input: BucketReference.places + [
            .query("versionId", "VersionId"), .header("if-match", "IfMatch"),
            .header("x-amz-if-match-last-modified-time", "IfMatchLastModifiedTime"),
            .header("x-amz-if-match-size", "IfMatchSize"), LockTable.bypassPlace,
        ],
        output: [.header("x-amz-delete-marker", "DeleteMarker"), .header("x-amz-version-id", "VersionId")],
        status: 204)

    private let bucket: BucketReference
    private let key: ObjectKey
    private let version: VersionID?
    private let ifMatch: String?
    private let bypass: Bool?

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        version = try VersionID(input)
        ifMatch = try input.string("IfMatch")
        bypass = try LockTable.bypass(input)
        // These two exist for directory buckets only.
        for (member, header) in [
            ("IfMatchLastModifiedTime", "x-amz-if-match-last-modified-time"), ("IfMatchSize", "x-amz-if-match-size"),
        ] where try input.string(member) != nil {
            throw .headerNotImplemented(header)
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let objects = ObjectTable(try bucket.open(call), call)
        try LockTable.checkBypass(bypass, in: objects.bucket)
        let deletion = try Deletion.run(key.text, version, ifMatch: ifMatch, bypass: bypass == true, in: objects)
        var members = Structure()
        if deletion.isMarker { members.add("DeleteMarker", .boolean(true)) }
        if let version = deletion.version { members.add("VersionId", .string(version)) }
        return Output(members)
    }
}

/// One deletion, by `DeleteObject` or as one of many.
enum Deletion {
    /// What happened, in the terms of `DeleteObject`'s answer.
    struct Outcome {
        /// Whether a delete marker was made or removed.
        let isMarker: Bool
        /// The version that was made or removed; nil in buckets without versioning.
        let version: String?
    }

    static func run(
        _ key: String, _ version: VersionID?, ifMatch: String?, bypass: Bool, in objects: ObjectTable
    ) throws(AWSError) -> Outcome {
        if let ifMatch {
            let target: ObjectVersion?
            if let version { target = try objects.version(key, version) } else { target = try objects.current(key) }
            guard let target else { throw .noSuchKey(key) }
            guard ETagList(ifMatch).contains(target.etag) else { throw .preconditionFailed("If-Match") }
        }
        guard let version else {
            let isThere = objects.bucket.features.contains(.notification) ? try objects.latest(key) != nil : false
            let marker = try objects.delete(key)
            if marker != nil || isThere {
                try objects.announce(marker == nil ? .removed : .marked, key, version: marker)
            }
            return Outcome(isMarker: marker != nil, version: marker)
        }
        // Deleting what is not there succeeds: the outcome is the one asked for.
        guard let object = try objects.version(key, version) else {
            guard version.isOurs else { throw .invalidVersionID(version.text) }
            return Outcome(isMarker: false, version: version.text)
        }
        try LockTable(objects.call).checkDeletable(object, in: objects.bucket, bypass: bypass)
        try objects.remove(object)
        try objects.announce(.removed, key, version: object.version)
        return Outcome(isMarker: object.isMarker, version: version.text)
    }
}
