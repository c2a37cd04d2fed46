import Core
import ServiceKit

/// Copies an object without moving its bytes through the client
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html).
struct CopyObject: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}", headers: ["x-amz-copy-source"],
        input: BucketReference.places + ObjectSettings.inputPlaces + CopySource.places + WriteConditions.places + [
            .header("x-amz-metadata-directive", "MetadataDirective"),
            .header("x-amz-tagging-directive", "TaggingDirective"),
            .header("x-amz-checksum-algorithm", "ChecksumAlgorithm"),
        ],
        output: CopySource.outputPlaces + [LifecycleConfiguration.expirationPlace],
        outputPayload: .members(root: "CopyObjectResult"))

    private let bucket: BucketReference
    private let key: ObjectKey
    private let source: CopySource
    private let settings: ObjectSettings
    private let conditions: WriteConditions
    private let replacesSettings: Bool
    private let replacesTags: Bool
    private let algorithm: ChecksumAlgorithm?
    /// Whether the request says anything that makes a copy onto itself worth doing.
    private let changesSomething: Bool

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        source = try CopySource(input)
        settings = try ObjectSettings(input)
        conditions = try WriteConditions(input)
        replacesSettings = try Self.replaces(
            input, "MetadataDirective", "x-amz-metadata-directive", "Unknown metadata directive.")
        replacesTags = try Self.replaces(
            input, "TaggingDirective", "x-amz-tagging-directive", "Unknown tagging directive.")
        algorithm = try ChecksumAlgorithm.parse(input)
        var changesSomething = replacesSettings
        for member in ["StorageClass", "WebsiteRedirectLocation"]
        where try input.string(member) != nil {
            changesSomething = true
        }
        self.changesSomething = changesSomething || settings.wantedEncryption.isSpecified
    }

    private static func replaces(
        _ input: Input, _ member: String, _ header: String, _ message: String
    ) throws(AWSError) -> Bool {
        switch try input.string(member) {
        case nil, "COPY"?: return false
        case "REPLACE"?: return true
        case let other?: throw .invalidArgument(message, header, other)
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let objects = ObjectTable(bucket, call)
        let (sourceBucket, original) = try source.open(call)
        let settings = try settings.settled(in: bucket, key: key.text, call)
        if sourceBucket.id == bucket.id, original.key.utf8.elementsEqual(key.text.utf8), original.isLatest,
            !changesSomething, original.encryption == .s3, bucket.encryption.method == nil
        {
            throw .invalidRequest(
                "This copy request is illegal because it is trying to copy an object to itself without changing the "
                    + "object's metadata, storage class, website redirect location or encryption attributes.")
        }
        guard original.size <= CopySource.sizeBytesMax else {
            throw .invalidRequest(
                "The specified copy source is larger than the maximum allowable size for a copy source: "
                    + "\(CopySource.sizeBytesMax)")
        }
        try conditions.check(key.text, in: objects)
        let (etag, checksum) = try digests(of: original, settings.encryption, call)
        let object = NewObject(
            key: key.text, size: original.size, etag: etag, settings: merge(settings, original), checksum: checksum,
            bytes: try ContentStore(call).share(original))
        let version = try objects.put(object)
        try objects.announce(.createdByCopy, object, version)
        var members = Structure([
            ("LastModified", .timestamp(Timestamp(seconds: call.now.seconds))), ("ETag", .string("\"\(etag)\"")),
        ])
        checksum.add(to: &members)
        settings.encryption.add(to: &members, showsContext: true)
        RequestPayer.addCharge(to: &members, sourceBucket, call)
        try bucket.addExpiration(of: object, call, to: &members)
        // Recorded from AWS: unlike a put, a copy names the null version it makes, and never one it read.
        if bucket.versioning != .off { members.add("VersionId", .string(version)) }
        if original.version != VersionID.null { members.add("CopySourceVersionId", .string(original.version)) }
        return Output(members)
    }

    /// Storage class and redirect are never copied: they are those of the request.
    private func merge(_ settings: ObjectSettings, _ original: ObjectVersion) -> ObjectSettings {
        var result = settings
        if !replacesSettings {
            let redirect = "WebsiteRedirectLocation: "
            let kept = original.fields.split(separator: "\n").filter { !$0.hasPrefix(redirect) }
            let own = settings.fields.split(separator: "\n").filter { $0.hasPrefix(redirect) }
            result.contentType = original.contentType
            result.fields = (kept + own).map { $0 + "\n" }.joined()
        }
        if !replacesTags { result.tags = TagSet(stored: original.tags) }
        return result
    }

    /// Digests of the copy, which is one piece whatever the original was made of; read only where they differ from
    /// the original's.
    private func digests(
        of original: ObjectVersion, _ encryption: ObjectEncryption, _ call: Call
    ) throws(AWSError) -> (String, Checksum) {
        let wanted = algorithm ?? original.checksum?.algorithm ?? .standard
        let known = original.checksum.flatMap { $0.algorithm == wanted && $0.type == .fullObject ? $0 : nil }
        let keepsETag = original.partCount == nil && original.encryption.hasPlainETag && encryption.hasPlainETag
        if keepsETag, let known { return (original.etag, known) }
        let body = try ContentStore(call).load(original, 0..<original.size)
        let digests = try Digests(of: body, known == nil ? wanted : nil)
        let checksum =
            known ?? Checksum(algorithm: wanted, value: Base64.encode(digests.checksum), type: .fullObject)
        return (keepsETag ? original.etag : encryption.etag(md5: digests.md5, call), checksum)
    }
}

extension ChecksumAlgorithm {
    /// Reads `x-amz-checksum-algorithm`.
    static func parse(_ input: Input) throws(AWSError) -> ChecksumAlgorithm? {
        guard let text = try input.string("ChecksumAlgorithm") else { return nil }
        guard let algorithm = ChecksumAlgorithm(rawValue: text.uppercased()) else {
            throw .invalidRequest(
                "Checksum algorithm provided is unsupported. Please try again with any of the valid types: "
                    + "[CRC32, CRC32C, CRC64NVME, SHA1, SHA256]")
        }
        return algorithm
    }
}

/// The object a copy reads: `x-amz-copy-source` and the conditions on it.
struct CopySource {
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
    static let sizeBytesMax = 5 << 30

    static let places: [HTTPBinding.Place] =
        ReadConditions.copyPlaces + CustomerKey.copySourcePlaces + [
            .header("x-amz-copy-source", "CopySource"),
            .header("x-amz-source-expected-bucket-owner", "ExpectedSourceBucketOwner"),
        ]

    static let outputPlaces: [HTTPBinding.Place] =
        [
            .header("x-amz-copy-source-version-id", "CopySourceVersionId"), .header("x-amz-version-id", "VersionId"),
            RequestPayer.chargedPlace,
        ] + ObjectEncryption.outputPlaces

    private static let header = "x-amz-copy-source"

    private let bucket: BucketReference
    private let key: String
    private let version: VersionID?
    private let conditions: ReadConditions
    private let customerKey: CustomerKey?

    init(_ input: Input) throws(AWSError) {
        customerKey = try CustomerKey(input, prefix: "CopySource", isRead: true)
        let text = try input.string("CopySource") ?? ""
        var path = Substring(text)
        if path.hasPrefix("arn:") { throw .headerNotImplemented(Self.header) }
        if let question = Self.versionStart(path) {
            let id = String(path[path.utf8.index(question, offsetBy: Self.versionParameter.utf8.count)...])
            version = try VersionID(PercentEncoding.decode(id) ?? id)
            path = path[..<question]
        } else {
            version = nil
        }
        guard let decoded = PercentEncoding.decode(path, plusIsSpace: true) else { throw Self.malformed(text) }
        let plain = decoded.hasPrefix("/") ? decoded.dropFirst() : decoded[...]
        guard plain.utf8.contains(UInt8(ascii: "/")) else {
            throw .invalidArgument("Invalid copy source object key", Self.header, Self.header)
        }
        guard let slash = plain.utf8.firstIndex(of: UInt8(ascii: "/")), slash != plain.startIndex,
            plain.index(after: slash) < plain.endIndex
        else { throw Self.malformed(text) }
        key = try ObjectKey(String(plain[plain.utf8.index(after: slash)...])).text
        var wanted: Structure = ["RequestPayer": input.members["RequestPayer"] ?? .null]
        if let version { wanted.add("VersionId", .string(version.text)) }
        bucket = BucketReference(
            name: String(plain[..<slash]), key: key,
            expectedOwner: try BucketReference.account(input, "ExpectedSourceBucketOwner"), wanted)
        conditions = try ReadConditions(copySource: input)
    }

    /// Finds the object and checks the conditions.
    func open(_ call: Call) throws(AWSError) -> (Bucket, ObjectVersion) {
        let bucket = try bucket.open(call, S3Action.of("GetObject", hasKey: true, hasVersion: version != nil))
        let objects = ObjectTable(bucket, call)
        if let version, let object = try objects.version(key, version), object.isMarker {
            throw .invalidRequest(
                "The source of a copy request may not specifically refer to a delete marker by version id.")
        }
        let object = try objects.readable(key, version, method: "GET")
        try CustomerKey.check(customerKey, for: object.encryption)
        try conditions.check(object, now: call.now)
        try RestoreTable(call).read(object, as: "Operation is not valid for the source object's storage class")
        return (bucket, object)
    }

    private static let versionParameter = "?versionId="

    /// Where the version begins; a question mark that belongs to the key is percent-encoded.
    private static func versionStart(_ path: Substring) -> Substring.Index? {
        guard let question = path.utf8.lastIndex(of: UInt8(ascii: "?")),
            path[question...].hasPrefix(versionParameter)
        else { return nil }
        return question
    }

    private static func malformed(_ text: String) -> AWSError {
        .invalidArgument(
            "Copy Source must mention the source bucket and key: sourcebucket/sourcekey", header, text)
    }
}
