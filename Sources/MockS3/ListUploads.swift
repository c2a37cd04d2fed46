import Core
import ServiceKit
import SQLite

/// The parts of an upload so far (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html).
struct ListParts: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}/{Key+}", query: ["uploadId"],
        input: UploadReference.places + CustomerKey.places + [
            .query("max-parts", "MaxParts"), .query("part-number-marker", "PartNumberMarker"),
        ], output: LifecycleConfiguration.abortPlaces, outputPayload: .members(root: "ListPartsResult"))

    private let upload: UploadReference
    private let pageSize: Int
    private let marker: Int

    init(_ input: Input) throws(AWSError) {
        upload = try UploadReference(input)
        pageSize = try ListingParameters.pageSize(input, Self.wording("MaxParts", "max-parts"))
        marker = try Self.number(input, "PartNumberMarker", "part-number-marker")
    }

    private static func number(_ input: Input, _ member: String, _ parameter: String) throws(AWSError) -> Int {
        guard let text = try input.string(member), !text.isEmpty else { return 0 }
        guard let number = Int32(text) else {
            throw .invalidArgument("Provided \(parameter) not an integer or within integer range", parameter, text)
        }
        guard number >= 0 else {
            throw .invalidArgument(
                "Argument \(parameter) must be an integer between 0 and 2147483647", parameter, text)
        }
        return Int(number)
    }

    /// AWS's words about a page size of uploads or parts.
    static func wording(_ member: String, _ parameter: String) -> ListingParameters.PageSizeWording {
        ListingParameters.PageSizeWording(
            member: member, parameter: parameter,
            negativeMessage: "Argument \(parameter) must be an integer between 0 and 2147483647",
            negativeName: parameter, showsValue: true)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (bucket, upload) = try upload.open(call)
        let found = try UploadTable(call).parts(of: upload, after: marker, limit: pageSize + 1)
        let page = found.prefix(pageSize)
        let owner = upload.owner(in: bucket)
        var members = Structure([
            ("Bucket", .string(bucket.name)), ("Key", .string(upload.key)), ("UploadId", .string(upload.name)),
            ("Initiator", owner), ("Owner", owner), ("StorageClass", .string(upload.settings.storageClass)),
            ("PartNumberMarker", .integer(marker)), ("NextPartNumberMarker", .integer(page.last?.number ?? 0)),
            ("MaxParts", .integer(pageSize)), ("IsTruncated", .boolean(pageSize > 0 && found.count > pageSize)),
        ])
        upload.addChecksum(to: &members)
        try bucket.addAbortion(key: upload.key, initiated: upload.initiated, call, to: &members)
        for part in page {
            var entry = Structure([
                ("PartNumber", .integer(part.number)), ("LastModified", .timestamp(part.modified)),
                ("ETag", .string("\"\(part.etag)\"")), ("Size", .integer(part.size)),
            ])
            if !upload.isDefaultChecksum { entry.add(upload.algorithm.member, .string(part.checksum)) }
            members.add("Part", .structure(entry))
        }
        return Output(members)
    }
}

/// The open uploads of a bucket
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html).
struct ListMultipartUploads: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["uploads"],
        input: BucketReference.places + ListingParameters.places + [
            .query("max-uploads", "MaxUploads"), .query("key-marker", "KeyMarker"),
            .query("upload-id-marker", "UploadIdMarker"),
        ], outputPayload: .members(root: "ListMultipartUploadsResult"))

    private let bucket: BucketReference
    private let parameters: ListingParameters
    private let keyMarker: String
    private let uploadMarker: String

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        parameters = try ListingParameters(input, ListParts.wording("MaxUploads", "max-uploads"))
        keyMarker = try input.string("KeyMarker") ?? ""
        // Without a key marker S3 ignores it.
        uploadMarker = keyMarker.isEmpty ? "" : try input.string("UploadIdMarker") ?? ""
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let page = try UploadPage(parameters, of: bucket, after: keyMarker, uploadMarker, call.store)
        var members = Structure([
            ("Bucket", .string(bucket.name)), ("KeyMarker", parameters.shown(keyMarker)),
            ("UploadIdMarker", .string(uploadMarker)), ("NextKeyMarker", parameters.shown(page.nextKeyMarker)),
            ("NextUploadIdMarker", .string(page.uploads.last?.name ?? "")),
        ])
        if !parameters.delimiter.isEmpty { members.add("Delimiter", parameters.shown(parameters.delimiter)) }
        if !parameters.prefix.isEmpty { members.add("Prefix", parameters.shown(parameters.prefix)) }
        parameters.addEncodingType(to: &members)
        members.add("MaxUploads", .integer(parameters.pageSize))
        members.add("IsTruncated", .boolean(page.walk.isTruncated))
        for upload in page.uploads {
            let owner = upload.owner(in: bucket)
            var entry = Structure([
                ("Key", parameters.shown(upload.key)), ("UploadId", .string(upload.name)), ("Initiator", owner),
                ("Owner", owner), ("StorageClass", .string(upload.settings.storageClass)),
                ("Initiated", .timestamp(upload.initiated)),
            ])
            upload.addChecksum(to: &entry)
            members.add("Upload", .structure(entry))
        }
        parameters.add(page.walk.commonPrefixes, to: &members)
        return Output(members)
    }
}

/// A page of a bucket's open uploads: by key, then in the order they were begun.
private struct UploadPage {
    private(set) var uploads: [MultipartUpload] = []
    private(set) var walk: KeyWalk
    private(set) var lastKey = ""

    /// Recorded from AWS: a page of nothing but common prefixes names no key to go on from.
    var nextKeyMarker: String { uploads.isEmpty ? "" : lastKey }

    init(
        _ parameters: ListingParameters, of bucket: Bucket, after key: String, _ name: String, _ store: Store
    ) throws(AWSError) {
        walk = KeyWalk(parameters, after: key)
        if !name.isEmpty, walk.isOwnEntry(key) {
            let marker = try store.first(
                "SELECT id FROM s3_upload WHERE name = ? AND bucket = ? AND key = ?",
                [.text(name), .integer(bucket.id), .text(key)]
            ) { row in row.integer(0) }
            guard let marker else { throw .invalidArgument("Invalid uploadId marker", "upload-id-marker", name) }
            _ = try read(
                "key = ? AND id > ?", [.integer(bucket.id), .text(key), .integer(marker)], store)
        }
        while !walk.isTruncated {
            var range = "key >= CAST(? AS TEXT)"
            var values: [SQLValue] = [.integer(bucket.id), .blob(walk.position)]
            if !walk.end.isEmpty {
                range += " AND key < CAST(? AS TEXT)"
                values.append(.blob(walk.end))
            }
            guard try read(range, values, store) else { return }
        }
    }

    /// - Returns: whether reading goes on from `walk.position`.
    private mutating func read(_ range: String, _ values: [SQLValue], _ store: Store) throws(AWSError) -> Bool {
        var page = self
        var goesOn = false
        try store.forEach(
            """
            SELECT \(MultipartUpload.columns) FROM s3_upload
            WHERE completed IS NULL AND bucket = ? AND \(range) ORDER BY key, id
            """, values
        ) { row in
            switch page.walk.visit(row.text(2)) {
            case .take:
                page.uploads.append(MultipartUpload(row: row))
                page.lastKey = page.walk.last
                return true
            case .seek:
                page.lastKey = page.walk.last
                goesOn = true
                return false
            case .stop:
                return false
            }
        }
        self = page
        return goesOn
    }
}
