import ServiceKit

/// The object that a request names, and the version of it where the request names one.
struct VersionReference {
    static let places: [HTTPBinding.Place] = BucketReference.places + [.query("versionId", "VersionId")]

    let bucket: BucketReference
    let key: ObjectKey
    /// Nil for the latest.
    let version: VersionID?

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        version = try VersionID(input)
    }

    /// The bucket's objects and the one that is meant, with AWS's answer where there is none.
    func find(_ call: Call, method: String) throws(AWSError) -> (ObjectTable, ObjectVersion) {
        let objects = ObjectTable(try bucket.open(call), call)
        return (objects, try objects.readable(key.text, version, method: method))
    }

    /// The same for the subresources that, where a read would say that there is nothing, say that there is a marker.
    func findBehindMarkers(_ call: Call, method: String) throws(AWSError) -> (ObjectTable, ObjectVersion) {
        let objects = ObjectTable(try bucket.open(call), call)
        if version == nil, let latest = try objects.latest(key.text), latest.isMarker {
            throw .methodNotAllowed(method, marker: latest.version, modified: latest.modified)
        }
        return (objects, try objects.readable(key.text, version, method: method))
    }
}
