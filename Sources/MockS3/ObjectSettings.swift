import Core
import ServiceKit

/// What a client says about an object when it writes it: content headers, user metadata, storage class and tags.
struct ObjectSettings {
    var contentType: String
    /// Headers to give back with the object, one `Member: value` a line; user metadata as `x-amz-meta-name: value`.
    var fields: String
    var storageClass: String
    var tags: TagSet
    /// As `AccessControlList.stored`; nil for the usual. Known once the bucket is.
    private(set) var acl: String?
    /// Known once the bucket is.
    private(set) var encryption = ObjectEncryption.s3
    /// What the request says of the two.
    let access: AccessControlRequest
    let wantedEncryption: EncryptionRequest
    /// What the client asks for; the bucket may have a default.
    var lock = ObjectLock()

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
        access = try AccessControlRequest(input, .object)
        wantedEncryption = try EncryptionRequest(input)
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
        lock = try ObjectLock(headers: input)
        tags = try input.string("Tagging").map { header throws(AWSError) in try TagSet(header: header) } ?? TagSet()
    }

    /// Settings that are in the store.
    init(
        contentType: String, fields: String, storageClass: String, tags: TagSet, acl: String? = nil,
        encryption: ObjectEncryption = .s3
    ) {
        access = .none
        wantedEncryption = EncryptionRequest()
        self.acl = acl
        self.encryption = encryption
        self.contentType = contentType
        self.fields = fields
        self.storageClass = storageClass
        self.tags = tags
    }

    /// The settings in a bucket, which decides what the request leaves open and what it may not ask for.
    func settled(in bucket: Bucket, key: String, _ call: Call) throws(AWSError) -> ObjectSettings {
        var result = self
        let list = try access.list(forNew: .object, in: bucket, call)
        let action = call.operation == "CopyObject" ? "s3:CopyObject" : "s3:PutObject"
        try bucket.checkIsNotBlocked(list, action, "\(bucket.arn)/\(key)", call)
        result.acl = list?.stored
        result.encryption = try wantedEncryption.encryption(in: bucket, key: key, call)
        return result
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
                entries.append((name, EncodedWord.normalize(text)))
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
        WriteHeaders.places + AccessControlRequest.places + EncryptionRequest.places + contentPlaces + [
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

/// Headers of writes that this cloud does not act on: they are refused by name.
enum WriteHeaders {
    static let places: [HTTPBinding.Place] =
        [.header("x-amz-write-offset-bytes", "WriteOffsetBytes")] + ObjectLock.places

    /// Throws for the first header with a meaning this cloud does not have.
    static func check(_ input: Input) throws(AWSError) {
        if try input.string("WriteOffsetBytes") != nil { throw .headerNotImplemented("x-amz-write-offset-bytes") }
    }
}
