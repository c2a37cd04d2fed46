import AWSClientRuntime
import Smithy

/// Where S3 puts a bucket: into the host name where that can be done, else into the path.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
struct S3Customization: Sendable {
    /// Bucket names have 3 to 63 characters.
    private static let bucketLengths = 3...63
    private let forcesPathStyle: Bool

    init(_ config: S3Client.S3ClientConfig) { forcesPathStyle = config.forcePathStyle ?? false }

    /// Moves the bucket out of the path into the host.
    func adjust(_ draft: inout RequestDraft) throws {
        guard let bucket = draft.labels["Bucket"], draft.template.hasPrefix("/{Bucket}") else { return }
        if bucket.hasPrefix("arn:") {
            throw ClientError.invalidValue("\(bucket) is an ARN; only the names of buckets can be used here")
        }
        guard !forcesPathStyle, !Self.isAddress(draft.host), Self.fitsHostName(bucket) else { return }
        draft.host = "\(bucket).\(draft.host)"
        draft.template.removeFirst("/{Bucket}".count)
        if draft.template.isEmpty { draft.template = "/" }
    }

    /// Whether a host is an IP address, which has no names below it.
    static func isAddress(_ host: String) -> Bool {
        host.hasPrefix("[") || host.split(separator: ".").allSatisfy { UInt8($0) != nil }
    }

    /// Whether a bucket's name can stand in a host name. Dots make further labels, which is fine without TLS.
    static func fitsHostName(_ bucket: String) -> Bool {
        guard bucketLengths.contains(bucket.utf8.count), !isAddress(bucket) else { return false }
        return bucket.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            guard let first = label.utf8.first, let last = label.utf8.last else { return false }
            return isLetterOrDigit(first) && isLetterOrDigit(last)
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte)
    }
}
