import Core
import ServiceKit
import SQLite

/// Reads an object or a part of it (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html).
struct GetObject: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}/{Key+}", input: ObjectRead.inputPlaces, output: ObjectRead.outputPlaces,
        outputPayload: .stream)

    private let read: ObjectRead

    init(_ input: Input) throws(AWSError) { read = try ObjectRead(input, method: "GET") }

    func run(_ call: Call) throws(AWSError) -> Output { try read.run(call) }
}

/// What a read would answer, without the bytes (https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html).
struct HeadObject: Operation {
    static let binding = HTTPBinding(
        "HEAD", "/{Bucket}/{Key+}", input: ObjectRead.inputPlaces, output: ObjectRead.outputPlaces,
        outputPayload: .stream)

    private let read: ObjectRead

    init(_ input: Input) throws(AWSError) { read = try ObjectRead(input, method: "HEAD") }

    func run(_ call: Call) throws(AWSError) -> Output { try read.run(call) }
}

/// What `GetObject` and `HeadObject` have in common: all but the body.
struct ObjectRead {
    static let inputPlaces: [HTTPBinding.Place] =
        BucketReference.places + ReadConditions.places + EncryptionRequest.places + [
            .header("range", "Range"), .header("x-amz-checksum-mode", "ChecksumMode"),
            .query("versionId", "VersionId"), .query("partNumber", "PartNumber"),
        ] + overrides.map { .query($0.parameter, $0.input) }

    static let outputPlaces: [HTTPBinding.Place] =
        ObjectSettings.contentPlaces + ChecksumAlgorithm.places + [
            ChecksumType.place, .header("etag", "ETag"), .header("last-modified", "LastModified"),
            .header("accept-ranges", "AcceptRanges"), .header("content-range", "ContentRange"),
            .header("x-amz-version-id", "VersionId"), .header("x-amz-storage-class", "StorageClass"),
            RequestPayer.chargedPlace, .header("x-amz-tagging-count", "TagCount"),
            .header("x-amz-mp-parts-count", "PartsCount"),
            .headers(prefix: ObjectSettings.metadataPrefix, "Metadata"),
        ] + ObjectEncryption.outputPlaces + ObjectState.places

    /// Query parameters that change headers of the answer.
    private static let overrides: [(parameter: String, input: String, output: String)] = [
        ("response-cache-control", "ResponseCacheControl", "CacheControl"),
        ("response-content-disposition", "ResponseContentDisposition", "ContentDisposition"),
        ("response-content-encoding", "ResponseContentEncoding", "ContentEncoding"),
        ("response-content-language", "ResponseContentLanguage", "ContentLanguage"),
        ("response-content-type", "ResponseContentType", "ContentType"),
        ("response-expires", "ResponseExpires", "Expires"),
    ]

    private let method: String
    private let bucket: BucketReference
    private let key: ObjectKey
    private let version: VersionID?
    private let conditions: ReadConditions
    private let range: (text: String, value: ByteRange)?
    private let part: Int?
    private let showsChecksum: Bool
    private let customerKey: CustomerKey?
    private let overriding: [(member: String, value: String)]

    init(_ input: Input, method: String) throws(AWSError) {
        self.method = method
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        version = try VersionID(input)
        conditions = try ReadConditions(input)
        customerKey = try CustomerKey.ofRead(input)
        let header = try input.string("Range")
        range = header.flatMap { text in ByteRange(text).map { (text, $0) } }
        part = try PartNumber.parse(input)
        if part != nil, header != nil {
            throw .invalidRequest("Cannot specify both Range header and partNumber query parameter")
        }
        let mode = try input.string("ChecksumMode")
        showsChecksum = mode?.uppercased() == "ENABLED"
        var overriding: [(member: String, value: String)] = []
        for override in Self.overrides {
            guard let value = try input.string(override.input) else { continue }
            guard value.unicodeScalars.allSatisfy({ $0.value <= 0xff }) else {
                throw .invalidArgument(
                    "Header value cannot be represented using ISO-8859-1.", override.parameter, value)
            }
            overriding.append((override.output, value))
        }
        self.overriding = overriding
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        if !overriding.isEmpty, call.caller.isAnonymous {
            throw .invalidRequest("Request specific response headers cannot be used for anonymous GET requests.")
        }
        let bucket = try bucket.open(call)
        let objects = ObjectTable(bucket, call)
        let object = try objects.readable(key.text, version, method: method)
        try CustomerKey.check(customerKey, for: object.encryption)
        if try conditions.isNotModified(object, now: call.now) { return notModified(object, bucket) }
        if method == "GET" { try RestoreTable(call).read(object) }
        let selection = try select(object, call.store)
        var members = headers(of: object, bucket)
        RequestPayer.addCharge(to: &members, bucket, call)
        try ObjectState.add(of: object, in: bucket, call, to: &members, showsEnd: version == nil)
        if selection.isPart {
            members.add(
                "ContentRange",
                .string("bytes \(selection.bytes.lowerBound)-\(selection.bytes.upperBound - 1)/\(object.size)"))
        }
        if part != nil, let count = object.partCount { members.add("PartsCount", .integer(count)) }
        if showsChecksum { try checksum(of: object, selection, call.store)?.add(to: &members) }
        for (member, value) in overriding { members[member] = .string(value) }
        let body = try ContentStore(call).load(object, selection.bytes)
        return Output(members, body: body, status: selection.isPart ? 206 : nil)
    }

    // MARK: - Parts of the answer

    private func headers(of object: ObjectVersion, _ bucket: Bucket) -> Structure {
        var members = Structure([
            ("ETag", .string(object.quotedETag)), ("LastModified", .timestamp(object.modified)),
            ("ContentType", .string(object.contentType)), ("AcceptRanges", .string("bytes")),
        ])
        object.encryption.add(to: &members)
        ObjectSettings.add(object.fields, to: &members)
        if object.storageClass != StorageClass.standard { members.add("StorageClass", .string(object.storageClass)) }
        if !object.tags.isEmpty { members.add("TagCount", .integer(TagSet.count(stored: object.tags))) }
        if bucket.versioning != .off { members.add("VersionId", .string(object.version)) }
        return members
    }

    /// A 304 repeats what a cache needs (RFC 9110, 15.4.5).
    private func notModified(_ object: ObjectVersion, _ bucket: Bucket) -> Output {
        var members = Structure([
            ("ETag", .string(object.quotedETag)), ("LastModified", .timestamp(object.modified)),
        ])
        if bucket.versioning != .off { members.add("VersionId", .string(object.version)) }
        return Output(members, status: 304)
    }

    /// The checksum of what is read: the whole, or one part of a composite, by its number or its very range; else the
    /// checksum of the whole says nothing about less than that.
    ///
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
    private func checksum(
        of object: ObjectVersion, _ selection: (bytes: Range<Int>, isPart: Bool), _ store: Store
    ) throws(AWSError) -> Checksum? {
        guard let whole = object.checksum, selection.isPart else { return object.checksum }
        if whole.type == .composite {
            let found = try store.first(
                "SELECT checksum FROM s3_object_part WHERE object = ? AND start = ? AND size = ? AND checksum IS NOT NULL",
                [.integer(object.id), .int(selection.bytes.lowerBound), .int(selection.bytes.count)]
            ) { row in row.text(0) }
            if let found { return Checksum(algorithm: whole.algorithm, value: found, type: whole.type) }
        }
        return selection.bytes == 0..<object.size ? whole : nil
    }

    private func select(
        _ object: ObjectVersion, _ store: Store
    ) throws(AWSError) -> (bytes: Range<Int>, isPart: Bool) {
        if let range {
            guard let bytes = range.value.resolve(size: object.size) else {
                throw .invalidRange(range.text, sizeBytes: object.size)
            }
            return (bytes, true)
        }
        guard let part else { return (0..<object.size, false) }
        // An object that was put in one request has one part.
        let count = object.partCount ?? 1
        if object.partCount == nil {
            guard part == 1 else { throw .invalidPartNumber(part, count: count) }
            return (0..<object.size, object.size > 0)
        }
        let found = try store.first(
            "SELECT start, size FROM s3_object_part WHERE object = ? AND number = ?",
            [.integer(object.id), .int(part)]
        ) { row in row.int(0)..<row.int(0) + row.int(1) }
        guard let found else { throw .invalidPartNumber(part, count: count) }
        return (found, !found.isEmpty)
    }
}

/// The number of a part of a multipart upload.
enum PartNumber {
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
    static let range = 1...10_000

    /// Reads `partNumber` of an upload.
    static func required(_ input: Input) throws(AWSError) -> Int {
        guard let number = try parse(input) else {
            throw .invalidArgument("This operation does not accept an uploadId without a partNumber", "partNumber", nil)
        }
        return number
    }

    /// Reads `partNumber`.
    static func parse(_ input: Input) throws(AWSError) -> Int? {
        guard let text = try input.string("PartNumber") else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .invalidArgument(
                "Part number must be an integer between 1 and 10000, inclusive", "partNumber", text)
        }
        return number
    }
}
