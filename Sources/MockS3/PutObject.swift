import Core
import ServiceKit

/// Stores an object in one request (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html).
struct PutObject: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}",
        input: BucketReference.places + ObjectSettings.inputPlaces + RequestChecksums.places + WriteConditions.places,
        inputPayload: .stream, output: outputPlaces)

    private static let outputPlaces: [HTTPBinding.Place] =
        ChecksumAlgorithm.places + [
            ChecksumType.place, .header("etag", "ETag"), .header("x-amz-version-id", "VersionId"),
            RequestPayer.chargedPlace, LifecycleConfiguration.expirationPlace,
        ] + ObjectEncryption.outputPlaces

    private let bucket: BucketReference
    private let key: ObjectKey
    private let settings: ObjectSettings
    private let checksums: RequestChecksums
    private let conditions: WriteConditions
    private let input: Input

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        settings = try ObjectSettings(input)
        checksums = try RequestChecksums(input)
        conditions = try WriteConditions(input)
        self.input = input
    }

    static func admit(_ input: Input, _ call: Call) throws(AWSError) { _ = try BucketReference(input).open(call) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let settings = try settings.settled(in: bucket, key: key.text, call)
        let objects = ObjectTable(bucket, call)
        try LockTable(call).checkDigest(checksums, settings.lock, in: bucket)
        let digests = try checksums.verify(input)
        try conditions.check(key.text, in: objects)
        let checksum = digests.checksum.map {
            Checksum(algorithm: $0.algorithm, value: Base64.encode($0.bytes), type: .fullObject)
        }
        let object = NewObject(
            key: key.text, size: input.body.count, etag: settings.encryption.etag(md5: digests.md5, call),
            settings: settings,
            checksum: checksum, bytes: .body(input.body))
        let version = try objects.put(object)
        if bucket.features.contains(.notification) {
            try objects.announce(
                call.operation == PostObject.name ? .createdByPost : .createdByPut, object, version)
        }
        var members: Structure = ["ETag": .string("\"\(object.etag)\"")]
        settings.encryption.add(to: &members, showsContext: true)
        RequestPayer.addCharge(to: &members, bucket, call)
        checksum?.add(to: &members)
        try bucket.addExpiration(of: object, call, to: &members)
        if bucket.versioning == .enabled { members.add("VersionId", .string(version)) }
        return Output(members)
    }
}
