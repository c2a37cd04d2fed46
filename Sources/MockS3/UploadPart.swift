import Core
import ServiceKit

/// Uploads one part (https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html).
struct UploadPart: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}", query: ["uploadId"],
        input: UploadReference.places + RequestChecksums.places + EncryptionRequest.places + [
            .query("partNumber", "PartNumber")
        ], inputPayload: .stream,
        output: ChecksumAlgorithm.places + [
            .header("etag", "ETag"), RequestPayer.chargedPlace,
        ] + ObjectEncryption.outputPlaces)

    private let upload: UploadReference
    private let number: Int
    private let checksums: RequestChecksums
    private let customerKey: CustomerKey?
    private let input: Input

    init(_ input: Input) throws(AWSError) {
        upload = try UploadReference(input)
        number = try PartNumber.required(input)
        customerKey = try CustomerKey.ofRead(input)
        checksums = try RequestChecksums(input)
        self.input = input
    }

    static func admit(_ input: Input, _ call: Call) throws(AWSError) { _ = try UploadReference(input).open(call) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (bucket, upload) = try upload.open(call)
        try CustomerKey.check(customerKey, forPartOf: upload.settings.encryption)
        let declared = checksums.declared?.algorithm
        // An upload whose checksum S3 chose takes parts with and without one.
        if !upload.isDefaultChecksum, declared != upload.algorithm {
            throw .invalidRequest(
                "Checksum Type mismatch occurred, expected checksum Type: \(upload.algorithmWord), actual checksum Type: "
                    + (declared?.rawValue.lowercased() ?? "null"))
        }
        let (md5, verified) = try checksums.verify(input, storing: upload.algorithm, ofPart: true)
        var stored = verified?.bytes ?? []
        if let declared, declared != upload.algorithm {
            stored = try Digests(of: input.body, known: input.digests, upload.algorithm).checksum
        }
        let etag = upload.settings.encryption.etag(md5: md5, call)
        try UploadTable(call).put(
            number, of: upload, size: input.body.count, etag: etag, checksum: Base64.encode(stored),
            content: ContentStore(call).save(input.body))
        var members: Structure = ["ETag": .string("\"\(etag)\"")]
        upload.settings.encryption.add(to: &members)
        RequestPayer.addCharge(to: &members, bucket, call)
        if let verified { members.add(verified.algorithm.member, .string(Base64.encode(verified.bytes))) }
        return Output(members)
    }
}

/// Makes a part from an object or a range of it
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html).
struct UploadPartCopy: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}", query: ["uploadId"], headers: ["x-amz-copy-source"],
        input: UploadReference.places + CopySource.places + CustomerKey.places + [
            .query("partNumber", "PartNumber"), .header("x-amz-copy-source-range", "CopySourceRange"),
        ],
        output: CopySource.outputPlaces, outputPayload: .members(root: "CopyPartResult"))

    private let upload: UploadReference
    private let number: Int
    private let source: CopySource
    private let customerKey: CustomerKey?
    private let range: (text: String, bytes: ClosedRange<Int>)?

    init(_ input: Input) throws(AWSError) {
        upload = try UploadReference(input)
        number = try PartNumber.required(input)
        customerKey = try CustomerKey(input, isRead: true)
        source = try CopySource(input)
        guard let text = try input.string("CopySourceRange") else {
            range = nil
            return
        }
        guard case .from(let start, through: let end?)? = ByteRange(text) else {
            throw .invalidArgument(
                "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the "
                    + "zero-based offsets of the first and last bytes to copy", "x-amz-copy-source-range", text)
        }
        range = (text, start...end)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (_, upload) = try upload.open(call)
        try CustomerKey.check(customerKey, forPartOf: upload.settings.encryption)
        let (_, original) = try source.open(call)
        let bytes = try selection(in: original)
        let contents = ContentStore(call)
        let digests = try Digests(of: contents.load(original, bytes), upload.algorithm)
        let etag = upload.settings.encryption.etag(md5: digests.md5, call)
        try UploadTable(call).put(
            number, of: upload, size: bytes.count, etag: etag, checksum: Base64.encode(digests.checksum),
            content: contents.share(original, bytes))
        var members = Structure([
            ("LastModified", .timestamp(Timestamp(seconds: call.now.seconds))), ("ETag", .string("\"\(etag)\"")),
        ])
        if !upload.isDefaultChecksum {
            members.add(upload.algorithm.member, .string(Base64.encode(digests.checksum)))
        }
        upload.settings.encryption.add(to: &members)
        if original.version != VersionID.null { members.add("CopySourceVersionId", .string(original.version)) }
        return Output(members)
    }

    private func selection(in original: ObjectVersion) throws(AWSError) -> Range<Int> {
        guard let range else {
            guard original.size <= CopySource.sizeBytesMax else {
                throw .invalidRequest(
                    "The specified copy source is larger than the maximum allowable size for a copy source: "
                        + "\(CopySource.sizeBytesMax)")
            }
            return 0..<original.size
        }
        guard range.bytes.lowerBound < original.size else {
            throw .invalidRequest("The specified copy range is invalid for the source object size")
        }
        guard range.bytes.upperBound < original.size else {
            throw .invalidArgument(
                "Range specified is not valid for source object of size: \(original.size)", "x-amz-copy-source-range",
                range.text)
        }
        return Range(range.bytes)
    }
}
