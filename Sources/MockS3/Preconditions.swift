import Core
import ServiceKit

/// The conditional headers of a read, in the order RFC 9110 and
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-reads.html give them.
struct ReadConditions {
    private let ifMatch: String?
    private let ifNoneMatch: String?
    private let ifModifiedSince: Timestamp?
    private let ifUnmodifiedSince: Timestamp?
    private let names: (match: String, noneMatch: String, modified: String, unmodified: String)

    static let places: [HTTPBinding.Place] = [
        .header("if-match", "IfMatch"), .header("if-none-match", "IfNoneMatch"),
        .header("if-modified-since", "IfModifiedSince"), .header("if-unmodified-since", "IfUnmodifiedSince"),
    ]

    /// The same conditions on the source of a copy.
    static let copyPlaces: [HTTPBinding.Place] = [
        .header("x-amz-copy-source-if-match", "CopySourceIfMatch"),
        .header("x-amz-copy-source-if-none-match", "CopySourceIfNoneMatch"),
        .header("x-amz-copy-source-if-modified-since", "CopySourceIfModifiedSince"),
        .header("x-amz-copy-source-if-unmodified-since", "CopySourceIfUnmodifiedSince"),
    ]

    init(_ input: Input) throws(AWSError) { try self.init(input, prefix: "") }

    /// Reads the conditions on a copy's source.
    init(copySource input: Input) throws(AWSError) { try self.init(input, prefix: "CopySource") }

    private init(_ input: Input, prefix: String) throws(AWSError) {
        ifMatch = try input.string(prefix + "IfMatch")
        ifNoneMatch = try input.string(prefix + "IfNoneMatch")
        // A date that cannot be read does not count (RFC 9110, 13.1.3).
        ifModifiedSince = try input.string(prefix + "IfModifiedSince").flatMap { Self.date($0) }
        ifUnmodifiedSince = try input.string(prefix + "IfUnmodifiedSince").flatMap { Self.date($0) }
        let header = prefix.isEmpty ? "" : "x-amz-copy-source-"
        names =
            header.isEmpty
            ? ("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since")
            : (
                header + "If-Match", header + "If-None-Match", header + "If-Modified-Since",
                header + "If-Unmodified-Since"
            )
    }

    /// Whether the object is as the client knows it, which answers 304 to a read. Throws when a condition fails.
    func isNotModified(_ object: ObjectVersion, now: Timestamp) throws(AWSError) -> Bool {
        if let ifMatch {
            guard ETagList(ifMatch).contains(object.etag) else { throw .preconditionFailed(names.match) }
        } else if let ifUnmodifiedSince, object.modified.seconds > ifUnmodifiedSince.seconds {
            throw .preconditionFailed(names.unmodified)
        }
        if let ifNoneMatch { return ETagList(ifNoneMatch).contains(object.etag) }
        // A date in the future does not count either.
        if let ifModifiedSince, ifModifiedSince <= now { return object.modified.seconds <= ifModifiedSince.seconds }
        return false
    }

    /// Throws where a read would answer 304 as well: a copy has no such answer.
    func check(_ object: ObjectVersion, now: Timestamp) throws(AWSError) {
        guard try isNotModified(object, now: now) else { return }
        throw .preconditionFailed(ifNoneMatch != nil ? names.noneMatch : names.modified)
    }

    private static func date(_ text: String) -> Timestamp? { Timestamp(httpDate: text) ?? Timestamp(iso8601: text) }
}

/// The conditional headers of a write (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html).
struct WriteConditions {
    private let ifMatch: String?
    private let ifNoneMatch: Bool

    static let places: [HTTPBinding.Place] = [
        .header("if-match", "IfMatch"), .header("if-none-match", "IfNoneMatch"),
    ]

    init(_ input: Input) throws(AWSError) {
        ifMatch = try input.string("IfMatch")
        let noneMatch = try input.string("IfNoneMatch")
        ifNoneMatch = noneMatch != nil
        if ifMatch != nil, ifNoneMatch {
            throw .headerNotImplemented(
                "If-Match,If-None-Match", "Multiple conditional request headers present in the request")
        }
        if let noneMatch, noneMatch != "*" { throw Self.valueNotAccepted("If-None-Match") }
        if ifMatch == "*" { throw Self.valueNotAccepted("If-Match") }
    }

    private static func valueNotAccepted(_ header: String) -> AWSError {
        .headerNotImplemented(header, "We don't accept the provided value of \(header) header for this API")
    }

    var isEmpty: Bool { ifMatch == nil && !ifNoneMatch }

    /// Judges the object that would be overwritten.
    func check(_ key: String, in objects: ObjectTable) throws(AWSError) {
        if isEmpty { return }
        let object = try objects.current(key)
        if ifNoneMatch, object != nil { throw .preconditionFailed("If-None-Match") }
        guard let ifMatch else { return }
        guard let object else { throw .noSuchKey(key) }
        guard ETagList(ifMatch).contains(object.etag) else { throw .preconditionFailed("If-Match") }
    }

    /// What holds now did not hold all the time that an upload took.
    func refuseConflict(_ key: String) throws(AWSError) {
        if isEmpty { return }
        throw .conditionalRequestConflict(key, ifNoneMatch ? "If-None-Match" : "If-Match")
    }
}

/// The entity tags of a condition; S3 takes them with and without quotes.
struct ETagList {
    private let tags: [Substring]

    init(_ text: String) {
        tags = text.split(separator: ",").map { piece in
            var tag = piece.drop { $0 == " " }
            while tag.last == " " { tag.removeLast() }
            if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
            return Self.unquoted(tag)
        }
    }

    /// Whether one of them, or `*`, is this tag without quotes.
    func contains(_ etag: String) -> Bool { tags.contains { $0 == "*" || $0 == etag } }

    /// A tag without the quotes around it; S3 does not mind if one of the two is missing.
    static func unquoted(_ tag: Substring) -> Substring {
        var tag = tag
        if tag.hasPrefix("\"") { tag = tag.dropFirst() }
        if tag.hasSuffix("\"") { tag = tag.dropLast() }
        return tag
    }
}
