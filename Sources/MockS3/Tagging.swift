import Core
import ServiceKit
import SQLite

/// Replaces an object's tags (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html).
struct PutObjectTagging: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}", query: ["tagging"],
        input: TaggedObject.places + RequestChecksums.places, inputPayload: .member("Tagging", root: "Tagging"),
        output: TaggedObject.outputPlaces)

    private let target: TaggedObject
    private let tags: TagSet

    init(_ input: Input) throws(AWSError) {
        target = try TaggedObject(input)
        try RequestChecksums(input).verifyDocument(input)
        tags = try TagSet(xml: input.structure("Tagging"), .object, input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (objects, object) = try target.find(call, method: "PUT")
        try objects.setTags(tags, of: object)
        try objects.announce(.tagged, object)
        return Output(target.members(object, objects.bucket))
    }
}

/// An object's tags (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html).
struct GetObjectTagging: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}/{Key+}", query: ["tagging"], input: TaggedObject.places,
        output: TaggedObject.outputPlaces, outputPayload: .members(root: "Tagging"))

    private let target: TaggedObject

    init(_ input: Input) throws(AWSError) { target = try TaggedObject(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (objects, object) = try target.find(call, method: "GET")
        var members = target.members(object, objects.bucket)
        members.add("TagSet", TagSet(stored: object.tags).value)
        return Output(members)
    }
}

/// Removes an object's tags (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html).
struct DeleteObjectTagging: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}/{Key+}", query: ["tagging"], input: TaggedObject.places,
        output: TaggedObject.outputPlaces, status: 204)

    private let target: TaggedObject

    init(_ input: Input) throws(AWSError) { target = try TaggedObject(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (objects, object) = try target.find(call, method: "DELETE")
        try objects.setTags(TagSet(), of: object)
        try objects.announce(.untagged, object)
        return Output(target.members(object, objects.bucket))
    }
}

/// The object version that a tagging request is about.
private struct TaggedObject {
    static let places = VersionReference.places
    static let outputPlaces: [HTTPBinding.Place] = [.header("x-amz-version-id", "VersionId")]

    private let reference: VersionReference

    init(_ input: Input) throws(AWSError) { reference = try VersionReference(input) }

    func find(_ call: Call, method: String) throws(AWSError) -> (ObjectTable, ObjectVersion) {
        do throws(AWSError) { return try reference.findBehindMarkers(call, method: method) } catch {
            // Recorded from AWS: here, and only here, the key is given with its bucket.
            guard method == "GET", error.code == "NoSuchKey" else { throw error }
            throw .noSuchKey("\(reference.bucket.name)/\(reference.key.text)")
        }
    }

    func members(_ object: ObjectVersion, _ bucket: Bucket) -> Structure {
        bucket.versioning == .off ? Structure() : ["VersionId": .string(object.version)]
    }
}

// MARK: - Buckets

/// Replaces a bucket's tags (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html).
struct PutBucketTagging: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["tagging"], input: BucketReference.places + RequestChecksums.places,
        inputPayload: .member("Tagging", root: "Tagging"), status: 204)

    private let bucket: BucketReference
    private let tags: TagSet

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums(input).verifyDocument(input)
        tags = try TagSet(xml: input.structure("Tagging"), .bucket, input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try setBucketTags(tags, of: bucket.open(call), call)
        return Output()
    }
}

/// A bucket's tags (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html).
struct GetBucketTagging: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["tagging"], input: BucketReference.places,
        outputPayload: .members(root: "Tagging"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let stored = try call.store.first("SELECT tags FROM s3_bucket WHERE id = ?", [.integer(bucket.id)]) { row in
            row.text(0)
        }
        guard let stored, !stored.isEmpty else { throw .noSuchTagSet(bucket.name) }
        return Output(["TagSet": TagSet(stored: stored).value])
    }
}

/// Removes a bucket's tags (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html).
struct DeleteBucketTagging: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["tagging"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        try setBucketTags(TagSet(), of: bucket.open(call), call)
        return Output()
    }
}

/// An empty set and none are the same.
private func setBucketTags(_ tags: TagSet, of bucket: Bucket, _ call: Call) throws(AWSError) {
    try call.store.write(
        "UPDATE s3_bucket SET tags = ? WHERE id = ?",
        [.text(tags.tags.isEmpty ? nil : tags.encoded), .integer(bucket.id)])
}
