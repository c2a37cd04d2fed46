import Core
import ServiceKit

/// The name of a general purpose bucket, by the rules of
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html.
struct BucketName {
    let text: String

    static let lengthRange = 3...63
    private static let refusedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"]
    private static let refusedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3", "-an"]

    init(_ text: String) throws(AWSError) {
        guard Self.isValid(text) else { throw .invalidBucketName(text) }
        self.text = text
    }

    /// Whether a new bucket may be called so. A suffix `-an` belongs to account-regional namespaces, which need a
    /// header that this cloud does not take.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard lengthRange.contains(bytes.count), let first = bytes.first, let last = bytes.last,
            isAlphanumeric(first), isAlphanumeric(last),
            bytes.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }),
            !text.contains(".."), !text.contains(".-"), !text.contains("-.")
        else { return false }
        return !isAddress(text) && !refusedPrefixes.contains { text.hasPrefix($0) }
            && !refusedSuffixes.contains { text.hasSuffix($0) }
    }

    /// Whether a bucket of this name can exist: those made before the rules of today may have up to 255 characters.
    static func canExist(_ text: String) -> Bool {
        (3...255).contains(text.utf8.count)
            && text.utf8.allSatisfy { isAlphanumeric($0 | 0x20) || [45, 46, 95].contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Whether it looks like `192.168.5.4`.
    private static func isAddress(_ text: String) -> Bool {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        return groups.count == 4
            && groups.allSatisfy { (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }
}

/// The key of an object.
struct ObjectKey {
    let text: String

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
    static let sizeBytesMax = 1024

    init(_ text: String) throws(AWSError) {
        guard text.utf8.count <= Self.sizeBytesMax else { throw .keyTooLong(text.utf8.count) }
        self.text = text
    }

    /// The key of a request.
    init(_ input: Input) throws(AWSError) { try self.init(input.string("Key") ?? "") }
}

/// The id of an object's version: `null`, or 32 characters that mean nothing to clients.
struct VersionID {
    let text: String

    static let null = "null"
    static let length = 32

    /// The version a request asks for.
    init?(_ input: Input) throws(AWSError) {
        guard let text = try input.string("VersionId") else { return nil }
        guard !text.isEmpty else {
            throw .invalidArgument("Version id cannot be the empty string", "versionId", text)
        }
        try self.init(text)
    }

    /// AWS answers an id that cannot be one with `InvalidArgument`, and one that might be with `NoSuchVersion`.
    ///
    /// What it never gave out cannot be one, however much it looks so; that is only asked where nothing was found
    /// (`absent`), so that every id in the store stays good.
    init(_ text: String) throws(AWSError) {
        guard text == Self.null || text.utf8.count == Self.length && text.utf8.allSatisfy(Self.isLetter) else {
            throw .invalidVersionID(text)
        }
        self.text = text
    }

    /// A new id: chance, and two letters that follow from the others.
    static func make(_ call: Call) -> String {
        let start = call.random { $0.text(length - checkLength, from: letters) }
        return start + check(start)
    }

    /// The answer to a request for a version of this id that is not there.
    func absent(_ key: String) -> AWSError { isOurs ? .noSuchVersion(key, text) : .invalidVersionID(text) }

    /// Whether this cloud may have given it out.
    var isOurs: Bool {
        text == Self.null || text.hasSuffix(Self.check(String(text.dropLast(Self.checkLength))))
    }

    private static let letters: StaticString = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._"
    private static let checkLength = 2

    /// 12 bits of an FNV-1a hash.
    private static func check(_ start: String) -> String {
        let hash = start.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return letters.withUTF8Buffer { table in
            String(decoding: [table[Int(hash >> 26)], table[Int(hash >> 20 & 63)]], as: UTF8.self)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

/// The storage classes an object of a general purpose bucket can be put into.
enum StorageClass {
    static let standard = "STANDARD"
    static let intelligentTiering = "INTELLIGENT_TIERING"
    static let names = [
        standard, "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", intelligentTiering, "GLACIER", "DEEP_ARCHIVE",
        "GLACIER_IR",
    ]
    private static let known = Set(names)

    /// Reads `x-amz-storage-class`.
    static func parse(_ text: String?) throws(AWSError) -> String {
        guard let text else { return standard }
        guard known.contains(text) else { throw .invalidStorageClass(text) }
        return text
    }

    /// Whether an object must be restored before it can be read.
    static func isArchive(_ name: String) -> Bool { name == "GLACIER" || name == "DEEP_ARCHIVE" }

    /// Whether something is kept beside an object of this class: its restored copy, or its tier.
    static func hasState(_ name: String) -> Bool { isArchive(name) || name == intelligentTiering }
}

/// The regions a bucket can be in; the order is that of the alphabet.
enum Region {
    static let classic = "us-east-1"
    static let all: Set<String> = [
        "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1",
        "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5",
        "ap-southeast-7", "ca-central-1", "ca-west-1", "cn-north-1", "cn-northwest-1", "eu-central-1", "eu-central-2",
        "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1",
        "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-gov-east-1",
        "us-gov-west-1", "us-west-1", "us-west-2",
    ]
}
