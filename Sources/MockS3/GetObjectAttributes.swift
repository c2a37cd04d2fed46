import Core
import ServiceKit
import SQLite

/// Facts about an object without its bytes
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html).
struct GetObjectAttributes: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}/{Key+}", query: ["attributes"],
        input: BucketReference.places + EncryptionRequest.places + [
            .query("versionId", "VersionId"), .header("x-amz-object-attributes", "ObjectAttributes"),
            .header("x-amz-max-parts", "MaxParts"), .header("x-amz-part-number-marker", "PartNumberMarker"),
        ],
        output: [.header("last-modified", "LastModified"), .header("x-amz-version-id", "VersionId")],
        outputPayload: .members(root: "GetObjectAttributesResponse"))

    /// In the order of the answer.
    private enum Attribute: String, CaseIterable {
        case etag = "ETag"
        case checksum = "Checksum"
        case parts = "ObjectParts"
        case storageClass = "StorageClass"
        case size = "ObjectSize"
    }

    private let bucket: BucketReference
    private let key: ObjectKey
    private let version: VersionID?
    private let attributes: Set<Attribute>
    private let pageSize: Int
    private let marker: Int
    private let customerKey: CustomerKey?

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        version = try VersionID(input)
        customerKey = try CustomerKey.ofRead(input)
        let text = try input.string("ObjectAttributes") ?? ""
        var attributes: Set<Attribute> = []
        for name in text.split(separator: ",").map({ $0.drop { $0 == " " } }) {
            guard let attribute = Attribute(rawValue: String(name)) else {
                throw .invalidArgument("Invalid attribute name specified.", "x-amz-object-attributes", String(name))
            }
            attributes.insert(attribute)
        }
        guard !attributes.isEmpty else {
            throw .invalidRequest(
                "The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty"
            )
        }
        self.attributes = attributes
        pageSize = try ListingParameters.pageSize(input, ListParts.wording("MaxParts", "x-amz-max-parts"))
        marker = try input.string("PartNumberMarker").flatMap { Int($0) } ?? 0
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let object = try ObjectTable(bucket, call).readable(key.text, version, method: "GET")
        try CustomerKey.check(customerKey, for: object.encryption)
        var members: Structure = ["LastModified": .timestamp(object.modified)]
        if bucket.versioning != .off { members.add("VersionId", .string(object.version)) }
        for attribute in Attribute.allCases where attributes.contains(attribute) {
            switch attribute {
            case .etag: members.add("ETag", .string(object.etag))
            case .checksum:
                guard let checksum = object.checksum else { continue }
                var shown = Structure()
                checksum.add(to: &shown, showsPartCount: false)
                members.add("Checksum", .structure(shown))
            case .parts:
                if let count = object.partCount {
                    members.add("ObjectParts", .structure(try parts(of: object, count, call.store)))
                }
            case .storageClass: members.add("StorageClass", .string(object.storageClass))
            case .size: members.add("ObjectSize", .integer(object.size))
            }
        }
        return Output(members)
    }

    /// Parts are listed only where each has a checksum that counts.
    private func parts(of object: ObjectVersion, _ count: Int, _ store: Store) throws(AWSError) -> Structure {
        var shown: Structure = ["PartsCount": .integer(count)]
        guard let checksum = object.checksum, checksum.type == .composite else { return shown }
        let found = try store.query(
            """
            SELECT number, size, checksum FROM s3_object_part
            WHERE object = ? AND number > ? ORDER BY number LIMIT ?
            """, [.integer(object.id), .int(marker), .int(pageSize + 1)]
        ) { row in (number: row.int(0), size: row.int(1), checksum: row.text(2)) }
        let page = found.prefix(pageSize)
        shown.add("PartNumberMarker", .integer(marker))
        shown.add("NextPartNumberMarker", .integer(page.last?.number ?? 0))
        shown.add("MaxParts", .integer(pageSize))
        shown.add("IsTruncated", .boolean(pageSize > 0 && found.count > pageSize))
        for part in page {
            shown.add(
                "Part",
                .structure([
                    checksum.algorithm.member: .string(part.checksum), "PartNumber": .integer(part.number),
                    "Size": .integer(part.size),
                ]))
        }
        return shown
    }
}
