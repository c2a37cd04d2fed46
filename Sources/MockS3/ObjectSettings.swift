import Core
import ServiceKit

/// What a client says about an object when it writes it: content headers, user metadata, storage class and tags.
struct ObjectSettings {
    var contentType: String
    /// Headers to give back with the object, one `Member: value` a line; user metadata as `x-amz-meta-name: value`.
    var fields: String
    var storageClass: String
    var tags: TagSet

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
    static let metadataSizeBytesMax = 2048
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html
    static let redirectLengthMax = 2048
    static let defaultContentType = "binary/octet-stream"
    static let metadataPrefix = "x-amz-meta-"

    /// The members that are stored and given back as they came, apart from the content type.
    private static let members = [
        "CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "Expires",
        "WebsiteRedirectLocation",
    ]

    init(_ input: Input) throws(AWSError) {
        try WriteHeaders.check(input)
        let type = try input.string("ContentType") ?? ""
        contentType = type.isEmpty ? Self.defaultContentType : type
        fields = ""
        for member in Self.members {
            guard var value = try input.string(member) else { continue }
            if member == "ContentEncoding" { value = Self.withoutTransferCoding(value) }
            if member == "WebsiteRedirectLocation" { try Self.checkRedirect(value) }
            if !value.isEmpty { fields += "\(member): \(Self.oneLine(value))\n" }
        }
        if let metadata = try input.structure("Metadata") { fields += try Self.metadataLines(metadata) }
        storageClass = try StorageClass.parse(input.string("StorageClass"))
        tags = try input.string("Tagging").map { header throws(AWSError) in try TagSet(header: header) } ?? TagSet()
    }

    init(contentType: String, fields: String, storageClass: String, tags: TagSet) {
        self.contentType = contentType
        self.fields = fields
        self.storageClass = storageClass
        self.tags = tags
    }

    /// The lines of `fields` as members of an answer.
    static func add(_ fields: String, to output: inout Structure) {
        guard !fields.isEmpty else { return }
        var metadata = Structure()
        for line in fields.split(separator: "\n") {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = line[..<colon]
            let value = String(line[line.utf8.index(colon, offsetBy: 2)...])
            if name.hasPrefix(metadataPrefix) {
                metadata.add(String(name.dropFirst(metadataPrefix.utf8.count)), .string(encodedWord(value)))
            } else {
                output.add(String(name), .string(value))
            }
        }
        if !metadata.isEmpty { output.add("Metadata", .structure(metadata)) }
    }

    /// Lower-cases names, joins what came twice, and checks the size.
    private static func metadataLines(_ metadata: Structure) throws(AWSError) -> String {
        var entries: [(name: String, value: String)] = []
        for (name, value) in metadata.members {
            guard case .string(let text) = value else { continue }
            let name = name.lowercased()
            if let index = entries.firstIndex(where: { $0.name == name }) {
                entries[index].value += "," + text
            } else {
                entries.append((name, text))
            }
        }
        let sizeBytes = entries.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        guard sizeBytes <= metadataSizeBytesMax else { throw .metadataTooLarge(sizeBytes) }
        return entries.map { "\(metadataPrefix)\($0.name): \(oneLine($0.value))\n" }.joined()
    }

    /// `aws-chunked` says how a body travels, and is not stored.
    private static func withoutTransferCoding(_ value: String) -> String {
        guard value.contains("aws-chunked") else { return value }
        return value.split(separator: ",").map { $0.drop { $0 == " " } }.filter { $0 != "aws-chunked" }
            .joined(separator: ",")
    }

    private static func checkRedirect(_ value: String) throws(AWSError) {
        guard value.hasPrefix("/") || value.hasPrefix("http://") || value.hasPrefix("https://") else {
            throw .invalidRedirectLocation
        }
        guard value.utf8.count <= redirectLengthMax else { throw .redirectLocationTooLong }
    }

    private static func oneLine(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return value }
        return String(decoding: value.utf8.map { $0 == 10 || $0 == 13 ? 32 : $0 }, as: UTF8.self)
    }

    /// Metadata that is not ASCII comes back as an encoded word, as headers cannot hold it. S3 takes each byte it was sent
    /// for a character of Latin-1, as the example of
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html shows.
    private static func encodedWord(_ value: String) -> String {
        if value.utf8.allSatisfy({ $0 < 0x80 }) { return value }
        var latin = ""
        for byte in value.utf8 { latin.unicodeScalars.append(Unicode.Scalar(byte)) }
        return EncodedWord.encode(latin)
    }
}

extension ObjectSettings {
    /// Where the members above stand in requests.
    static let inputPlaces: [HTTPBinding.Place] =
        WriteHeaders.places + contentPlaces + [
            .headers(prefix: metadataPrefix, "Metadata"),
            .header("x-amz-storage-class", "StorageClass"),
            .header("x-amz-tagging", "Tagging"),
        ]

    /// Content headers stand in the same place in requests and answers.
    static let contentPlaces: [HTTPBinding.Place] = [
        .header("cache-control", "CacheControl"), .header("content-disposition", "ContentDisposition"),
        .header("content-encoding", "ContentEncoding"), .header("content-language", "ContentLanguage"),
        .header("content-type", "ContentType"), .header("expires", "Expires"),
        .header("x-amz-website-redirect-location", "WebsiteRedirectLocation"),
    ]
}

/// Headers of writes that this cloud does not act on: harmless values pass, the others are refused by name.
enum WriteHeaders {
    static let places: [HTTPBinding.Place] =
        encryptionPlaces + lockPlaces + grantPlaces + [
            .header("x-amz-acl", "ACL"),
            .header("x-amz-server-side-encryption", "ServerSideEncryption"),
            .header("x-amz-write-offset-bytes", "WriteOffsetBytes"),
        ]

    /// Encryption with keys other than S3's own.
    static let encryptionPlaces: [HTTPBinding.Place] = [
        .header("x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"),
        .header("x-amz-server-side-encryption-customer-key", "SSECustomerKey"),
        .header("x-amz-server-side-encryption-customer-key-md5", "SSECustomerKeyMD5"),
        .header("x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"),
        .header("x-amz-server-side-encryption-context", "SSEKMSEncryptionContext"),
    ]
    private static let lockPlaces: [HTTPBinding.Place] = [
        .header("x-amz-object-lock-mode", "ObjectLockMode"),
        .header("x-amz-object-lock-retain-until-date", "ObjectLockRetainUntilDate"),
        .header("x-amz-object-lock-legal-hold", "ObjectLockLegalHoldStatus"),
    ]
    static let grantPlaces: [HTTPBinding.Place] = [
        .header("x-amz-grant-full-control", "GrantFullControl"), .header("x-amz-grant-read", "GrantRead"),
        .header("x-amz-grant-read-acp", "GrantReadACP"), .header("x-amz-grant-write", "GrantWrite"),
        .header("x-amz-grant-write-acp", "GrantWriteACP"),
    ]

    private static let refused = Dictionary(
        uniqueKeysWithValues: places.map { ($0.member, $0.wireName) })
    private static let lockMembers = Set(lockPlaces.map(\.member))
    private static let grantMembers = Set(grantPlaces.map(\.member))

    /// Throws for the first header with a meaning this cloud does not have.
    static func check(_ input: Input) throws(AWSError) {
        for (name, value) in input.members.members {
            guard let header = refused[name], case .string(let text) = value else { continue }
            if lockMembers.contains(name) { throw .invalidRequest("Bucket is missing Object Lock Configuration") }
            if grantMembers.contains(name) { throw .aclsNotSupported }
            switch name {
            case "ACL": try checkACL(text)
            case "ServerSideEncryption": try checkEncryption(text)
            default: throw .headerNotImplemented(header)
            }
        }
    }

    private static func checkACL(_ value: String) throws(AWSError) {
        switch value {
        case "private", "bucket-owner-full-control": return
        case "public-read", "public-read-write", "authenticated-read", "aws-exec-read", "bucket-owner-read",
            "log-delivery-write":
            throw .aclsNotSupported
        default: throw .invalidArgument("", "x-amz-acl", value)
        }
    }

    private static func checkEncryption(_ value: String) throws(AWSError) {
        switch value {
        case "AES256": return
        case "aws:kms", "aws:kms:dsse", "aws:fsx": throw .headerNotImplemented("x-amz-server-side-encryption")
        default:
            throw .invalidArgument(
                "The encryption method specified is not supported", "x-amz-server-side-encryption", value)
        }
    }
}
