import Core
import Crypto
import ServiceKit

/// The checksums S3 keeps beside an object
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html).
enum ChecksumAlgorithm: String, CaseIterable {
    case crc32 = "CRC32"
    case crc32c = "CRC32C"
    case crc64nvme = "CRC64NVME"
    case sha1 = "SHA1"
    case sha256 = "SHA256"

    /// What S3 computes when a client asks for nothing.
    static let standard = ChecksumAlgorithm.crc64nvme

    var member: String {
        switch self {
        case .crc32: "ChecksumCRC32"
        case .crc32c: "ChecksumCRC32C"
        case .crc64nvme: "ChecksumCRC64NVME"
        case .sha1: "ChecksumSHA1"
        case .sha256: "ChecksumSHA256"
        }
    }

    var header: String { "x-amz-checksum-" + digest.rawValue }

    var digest: DigestAlgorithm {
        switch self {
        case .crc32: .crc32
        case .crc32c: .crc32c
        case .crc64nvme: .crc64nvme
        case .sha1: .sha1
        case .sha256: .sha256
        }
    }

    /// Whether the checksum of a whole follows from those of its parts.
    var isCombinable: Bool { self != .sha1 && self != .sha256 }

    /// Where checksums stand in requests and answers.
    static let places: [HTTPBinding.Place] = allCases.map { .header($0.header, $0.member) }
}

/// Whether a multipart object's checksum is that of its bytes or of its parts' checksums.
enum ChecksumType: String {
    case fullObject = "FULL_OBJECT"
    case composite = "COMPOSITE"

    static let place = HTTPBinding.Place.header("x-amz-checksum-type", "ChecksumType")
}

/// A checksum as S3 stores it.
struct Checksum {
    let algorithm: ChecksumAlgorithm
    /// Base64; with `-N` behind it for a composite of N parts.
    let value: String
    let type: ChecksumType

    /// Adds the members that say it to an answer.
    func add(to output: inout Structure, showsPartCount: Bool = true) {
        let shown = showsPartCount ? value[...] : value.prefix { $0 != "-" }
        output.add(algorithm.member, .string(String(shown)))
        output.add("ChecksumType", .string(type.rawValue))
    }
}

/// What a request says about its body's digests, and their proof.
struct RequestChecksums {
    private let contentMD5: [UInt8]?
    /// The checksum the client sent.
    let declared: (algorithm: ChecksumAlgorithm, bytes: [UInt8])?

    static let places: [HTTPBinding.Place] =
        ChecksumAlgorithm.places + [
            .header("content-md5", "ContentMD5"), .header("x-amz-sdk-checksum-algorithm", "ChecksumAlgorithm"),
        ]

    var isEmpty: Bool { contentMD5 == nil && declared == nil }

    init(_ input: Input) throws(AWSError) {
        if let text = try input.string("ContentMD5") {
            guard let bytes = Base64.decode(text), bytes.count == MD5.digestSizeBytes else {
                throw .invalidDigest(text)
            }
            contentMD5 = bytes
        } else {
            contentMD5 = nil
        }
        declared = try Self.declared(input)
        guard let wanted = try input.string("ChecksumAlgorithm") else { return }
        guard let algorithm = ChecksumAlgorithm(rawValue: wanted.uppercased()) else {
            throw .invalidRequest("Value for x-amz-sdk-checksum-algorithm header is invalid.")
        }
        guard let declared else {
            throw .invalidRequest(
                "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers "
                    + "were found.")
        }
        guard declared.algorithm == algorithm else {
            throw .invalidRequest("Value for x-amz-sdk-checksum-algorithm header is invalid.")
        }
    }

    /// The one `x-amz-checksum-` header there may be.
    static func declared(_ input: Input) throws(AWSError) -> (algorithm: ChecksumAlgorithm, bytes: [UInt8])? {
        var found: (algorithm: ChecksumAlgorithm, bytes: [UInt8])?
        for algorithm in ChecksumAlgorithm.allCases {
            guard let text = try input.string(algorithm.member) else { continue }
            guard found == nil else {
                throw .invalidRequest(
                    "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.")
            }
            guard let bytes = Base64.decode(text), bytes.count == algorithm.digest.digestSizeBytes else {
                throw .invalidRequest("Value for \(algorithm.header) header is invalid.")
            }
            found = (algorithm, bytes)
        }
        return found
    }

    /// Checks the digests of an XML document, where the protocol hands its bytes on.
    func verifyDocument(_ input: Input) throws(AWSError) {
        guard !input.body.isEmpty, !isEmpty else { return }
        _ = try verify(input, storing: nil)
    }

    /// Digests the body in one pass, checks what the client declared, and gives what S3 stores.
    ///
    /// Recorded from AWS: a refused part says the MD5 it was to have in Base64, as it was sent, and all else in hexadecimal
    /// digits.
    func verify(
        _ input: Input, storing algorithm: ChecksumAlgorithm? = .standard, ofPart isPart: Bool = false
    ) throws(AWSError) -> (md5: [UInt8], checksum: (algorithm: ChecksumAlgorithm, bytes: [UInt8])?) {
        let stored = declared?.algorithm ?? algorithm
        let digests = try Digests(of: input.body, known: input.digests, stored)
        if let contentMD5, contentMD5 != digests.md5 {
            throw .badContentMD5(
                expected: isPart ? Base64.encode(contentMD5) : Hex.encode(contentMD5),
                calculated: Base64.encode(digests.md5))
        }
        if let declared, declared.bytes != digests.checksum {
            throw .badChecksum(declared.algorithm.rawValue)
        }
        return (digests.md5, stored.map { ($0, digests.checksum) })
    }
}

/// MD5 and one checksum of a body, read once at most.
struct Digests {
    let md5: [UInt8]
    /// Empty when none was asked for.
    let checksum: [UInt8]

    init(of body: Body, known: [String: [UInt8]] = [:], _ algorithm: ChecksumAlgorithm?) throws(AWSError) {
        let knownMD5 = known[DigestAlgorithm.md5.rawValue]
        let knownChecksum = algorithm.map { known[$0.digest.rawValue] } ?? []
        if let knownMD5, let knownChecksum {
            md5 = knownMD5
            checksum = knownChecksum
            return
        }
        var first = MD5()
        var second = algorithm.map { Digest($0.digest) }
        do {
            try body.forEachChunk { chunk in
                if knownMD5 == nil { first.update(chunk) }
                if knownChecksum == nil { second?.update(chunk) }
            }
        } catch {
            throw .internalFailure(String(describing: error))
        }
        md5 = knownMD5 ?? first.finalize()
        checksum = knownChecksum ?? second?.finalize() ?? []
    }
}
