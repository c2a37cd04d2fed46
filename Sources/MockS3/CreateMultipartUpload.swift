import Core
import ServiceKit
import SQLite

/// Begins an upload in parts (https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html).
struct CreateMultipartUpload: Operation {
    static let binding = HTTPBinding(
        "POST", "/{Bucket}/{Key+}", query: ["uploads"],
        input: BucketReference.places + ObjectSettings.inputPlaces + [
            .header("x-amz-checksum-algorithm", "ChecksumAlgorithm"), ChecksumType.place,
        ],
        output: [
            .header("x-amz-checksum-algorithm", "ChecksumAlgorithm"), ChecksumType.place,
            RequestPayer.chargedPlace,
        ] + ObjectEncryption.outputPlaces + LifecycleConfiguration.abortPlaces,
        outputPayload: .members(root: "InitiateMultipartUploadResult"))

    private static let nameLength = 128

    private let bucket: BucketReference
    private let key: ObjectKey
    private let settings: ObjectSettings
    private let algorithm: ChecksumAlgorithm?
    private let type: ChecksumType

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        settings = try ObjectSettings(input)
        algorithm = try ChecksumAlgorithm.parse(input)
        type = try Self.type(input, algorithm)
    }

    /// Which algorithms go with which type:
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
    private static func type(_ input: Input, _ algorithm: ChecksumAlgorithm?) throws(AWSError) -> ChecksumType {
        guard let text = try input.string("ChecksumType") else {
            return algorithm == nil || algorithm == .crc64nvme ? .fullObject : .composite
        }
        guard let type = ChecksumType(rawValue: text.uppercased()) else {
            throw .invalidRequest("Value for x-amz-checksum-type header is invalid.")
        }
        guard let algorithm else {
            throw .invalidRequest(
                "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.")
        }
        let fits = type == .fullObject ? algorithm.isCombinable : algorithm != .crc64nvme
        guard fits else {
            throw .invalidRequest(
                "The \(type.rawValue) checksum type cannot be used with the \(algorithm.rawValue.lowercased()) "
                    + "checksum algorithm.")
        }
        return type
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard settings.lock.isEmpty || bucket.features.contains(.lock) else { throw .noObjectLock }
        if let retention = settings.lock.retention {
            try LockTable(call).checkFuture(retention.until, name: "x-amz-object-lock-retain-until-date")
        }
        let settings = try settings.settled(in: bucket, key: key.text, call)
        try UploadTable(call).removeOldCompletions()
        if !bucket.features.contains(.uploads) { try bucket.set(.uploads, true, in: call.store) }
        let name = call.random {
            $0.text(
                Self.nameLength, from: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._")
        }
        try call.store.write(
            """
            INSERT INTO s3_upload (name, bucket, key, initiated, content_type, fields, storage_class, tags,
                checksum_algorithm, checksum_type, is_default_checksum, acl, encryption)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(name), .integer(bucket.id), .text(key.text), .integer(call.now.seconds * 1000),
                .text(settings.contentType), .text(settings.fields + settings.lock.uploadFields),
                .text(settings.storageClass),
                .text(settings.tags.encoded), .text((algorithm ?? .standard).rawValue), .text(type.rawValue),
                .bool(algorithm == nil), .text(settings.acl), .text(settings.encryption.stored),
            ])
        var members: Structure = [
            "Bucket": .string(bucket.name), "Key": .string(key.text), "UploadId": .string(name),
        ]
        settings.encryption.add(to: &members, showsContext: true)
        RequestPayer.addCharge(to: &members, bucket, call)
        if let algorithm {
            members.add("ChecksumAlgorithm", .string(algorithm.rawValue))
            members.add("ChecksumType", .string(type.rawValue))
        }
        try bucket.addAbortion(
            key: key.text, initiated: Timestamp(seconds: call.now.seconds), call, to: &members)
        return Output(members)
    }
}

/// Gives an upload up (https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html).
struct AbortMultipartUpload: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}/{Key+}", query: ["uploadId"],
        input: UploadReference.places + [.header("x-amz-if-match-initiated-time", "IfMatchInitiatedTime")],
        status: 204)

    private let upload: UploadReference

    init(_ input: Input) throws(AWSError) {
        upload = try UploadReference(input)
        // For directory buckets only.
        if try input.string("IfMatchInitiatedTime") != nil {
            throw .headerNotImplemented("x-amz-if-match-initiated-time")
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try UploadTable(call).remove(upload.open(call).1.id)
        return Output()
    }
}
