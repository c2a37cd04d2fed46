import Core
import ServiceKit
import SQLite

/// What the listings of S3 have in common: prefix, delimiter, page size and the encoding of keys.
struct ListingParameters {
    let prefix: String
    let delimiter: String
    /// At most 1000, whatever was asked for.
    let pageSize: Int
    private let encodes: Bool

    static let pageSizeMax = 1000

    /// How AWS words a page size below zero, which differs from listing to listing.
    struct PageSizeWording {
        let member: String
        let parameter: String
        let negativeMessage: String
        let negativeName: String
        let showsValue: Bool
    }

    static let places: [HTTPBinding.Place] = [
        .query("prefix", "Prefix"), .query("delimiter", "Delimiter"), .query("encoding-type", "EncodingType"),
    ]

    init(_ input: Input, _ wording: PageSizeWording) throws(AWSError) {
        prefix = try input.string("Prefix") ?? ""
        delimiter = try input.string("Delimiter") ?? ""
        pageSize = try Self.pageSize(input, wording)
        let encoding = try input.string("EncodingType")
        encodes = encoding != nil
        if let encoding, encoding.lowercased() != "url" {
            throw .invalidArgument("Invalid Encoding Method specified in Request", "encoding-type", encoding)
        }
    }

    /// Reads `max-keys`, `max-uploads` or `max-parts`; an empty one counts as absent.
    static func pageSize(_ input: Input, _ wording: PageSizeWording) throws(AWSError) -> Int {
        guard let text = try input.string(wording.member), !text.isEmpty else { return pageSizeMax }
        guard let number = Int32(text) else {
            throw .invalidArgument(
                "Provided \(wording.parameter) not an integer or within integer range", wording.parameter, text)
        }
        guard number >= 0 else {
            throw .invalidArgument(wording.negativeMessage, wording.negativeName, wording.showsValue ? text : nil)
        }
        return min(Int(number), pageSizeMax)
    }

    /// A key, prefix or marker as the answer shows it.
    func shown(_ text: String) -> Value { .string(encodes ? S3URLEncoding.encode(text) : text) }

    /// Adds the elements every listing repeats at its end.
    func addEncodingType(to members: inout Structure) {
        if encodes { members.add("EncodingType", .string("url")) }
    }

    /// The common prefixes as elements.
    func add(_ commonPrefixes: [String], to members: inout Structure) {
        guard !commonPrefixes.isEmpty else { return }
        members.add(
            "CommonPrefixes", .flatList(commonPrefixes.map { .structure(["Prefix": shown($0)]) }))
    }
}

/// How S3 writes keys with `encoding-type=url`: as in forms, but for `/` and `*`.
enum S3URLEncoding {
    static func encode(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "): bytes.append(UInt8(ascii: "+"))
            case UInt8(ascii: "*"): bytes.append(byte)
            case UInt8(ascii: "~"): bytes += "%7E".utf8
            default: PercentEncoding.append([byte], keepingSlash: true, to: &bytes)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Walks keys in order, folding those that share a common prefix, and never touches a key it does not need: past a
/// common prefix it seeks to the first key behind it.
struct KeyWalk {
    let prefix: [UInt8]
    let delimiter: [UInt8]
    let pageSize: Int
    /// Where the next reading starts; a key equal to it counts.
    private(set) var position: [UInt8]
    private(set) var commonPrefixes: [String] = []
    private(set) var count = 0
    private(set) var isTruncated = false
    /// The key or common prefix that came last.
    private(set) var last = ""

    /// Starts at `position`, or behind the common prefix that `marker` lies in: it was returned before.
    init(_ parameters: ListingParameters, at position: [UInt8] = [], after marker: String = "") {
        prefix = Array(parameters.prefix.utf8)
        delimiter = Array(parameters.delimiter.utf8)
        pageSize = parameters.pageSize
        self.position = position
        var start = position
        if !marker.isEmpty {
            let bytes = Array(marker.utf8)
            start = max(start, commonPrefix(of: bytes).map(KeyWalk.successor) ?? bytes + [0], by: KeyWalk.isBefore)
        }
        self.position = max(start, prefix, by: KeyWalk.isBefore)
    }

    /// What to do after a key was shown to `visit`.
    enum Step {
        /// The key is part of the page.
        case take
        /// The key is folded: read on from `position`.
        case seek
        /// The page is full.
        case stop
    }

    /// The first key that is past every key under `prefix`; empty when there is no such bound.
    var end: [UInt8] { prefix.isEmpty ? [] : Self.successor(of: prefix) }

    /// Judges the next key.
    mutating func visit(_ key: String) -> Step {
        guard count < pageSize else {
            isTruncated = pageSize > 0
            return .stop
        }
        count += 1
        if fold(key) { return .seek }
        last = key
        position = Array(key.utf8) + [0]
        return .take
    }

    /// Folds a key into its common prefix, if it has one: then reading goes on at `position`.
    mutating func fold(_ key: String) -> Bool {
        guard let common = commonPrefix(of: Array(key.utf8)) else { return false }
        last = String(decoding: common, as: UTF8.self)
        commonPrefixes.append(last)
        position = Self.successor(of: common)
        return true
    }

    /// Whether a key stands for itself in this listing: it has the prefix, and is not folded.
    func isOwnEntry(_ key: String) -> Bool {
        let bytes = Array(key.utf8)
        return bytes.starts(with: prefix) && commonPrefix(of: bytes) == nil
    }

    /// The part of a key up to the first delimiter behind the prefix.
    private func commonPrefix(of key: [UInt8]) -> [UInt8]? {
        guard !delimiter.isEmpty, key.count >= prefix.count + delimiter.count, key.starts(with: prefix) else {
            return nil
        }
        var index = prefix.count
        while index + delimiter.count <= key.count {
            if key[index] == delimiter[0], key[index..<index + delimiter.count].elementsEqual(delimiter) {
                return Array(key[..<(index + delimiter.count)])
            }
            index += 1
        }
        return nil
    }

    /// The smallest text of bytes that comes after everything that starts with `bytes`.
    static func successor(of bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        while let byte = bytes.popLast() {
            if byte < 0xff { return bytes + [byte + 1] }
        }
        return [0xff]
    }

    private static func isBefore(_ a: [UInt8], _ b: [UInt8]) -> Bool { a.lexicographicallyPrecedes(b) }
}

private func max(_ a: [UInt8], _ b: [UInt8], by isBefore: ([UInt8], [UInt8]) -> Bool) -> [UInt8] {
    isBefore(a, b) ? b : a
}

/// A page of a bucket's current objects.
struct ObjectPage {
    private(set) var objects: [ObjectVersion] = []
    private(set) var walk: KeyWalk

    init(_ walk: KeyWalk, of bucket: Bucket, in store: Store) throws(AWSError) {
        self.walk = walk
        var isDone = false
        while !isDone {
            isDone = true
            // A key is read as bytes: the bounds need not be valid text.
            var sql = """
                SELECT \(ObjectVersion.columns) FROM s3_object
                WHERE bucket = ? AND state = 0 AND key >= CAST(? AS TEXT)
                """
            var values: [SQLValue] = [.integer(bucket.id), .blob(self.walk.position)]
            if !walk.end.isEmpty {
                sql += " AND key < CAST(? AS TEXT)"
                values.append(.blob(walk.end))
            }
            try store.forEach(sql + " ORDER BY key", values) { row in
                switch self.walk.visit(row.text(1)) {
                case .take:
                    objects.append(ObjectVersion(row: row))
                    return true
                case .seek:
                    isDone = false
                    return false
                case .stop:
                    return false
                }
            }
        }
    }

    /// The objects as `Contents` elements.
    func add(
        to members: inout Structure, _ parameters: ListingParameters, ownersIn bucket: Bucket?,
        restores: [Int64: Structure]
    ) {
        guard !objects.isEmpty else { return }
        members.add(
            "Contents",
            .flatList(
                objects.map { object in
                    var entry = Structure([
                        ("Key", parameters.shown(object.key)), ("LastModified", .timestamp(object.modified)),
                        ("ETag", .string(object.quotedETag)),
                    ])
                    if let checksum = object.checksum {
                        entry.add("ChecksumAlgorithm", .string(checksum.algorithm.rawValue))
                        entry.add("ChecksumType", .string(checksum.type.rawValue))
                    }
                    entry.add("Size", .integer(object.size))
                    if let bucket { entry.add("Owner", object.owner(in: bucket)) }
                    if let status = restores[object.id] { entry.add("RestoreStatus", .structure(status)) }
                    entry.add("StorageClass", .string(object.storageClass))
                    return .structure(entry)
                }))
    }
}
