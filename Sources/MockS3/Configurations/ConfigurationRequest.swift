import ServiceKit

/// A request that puts a configuration document on a bucket: the bucket, and the document read by its rules.
struct ConfigurationRequest {
    let bucket: BucketReference
    let document: Structure

    static let places: [HTTPBinding.Place] = BucketReference.places + RequestChecksums.places

    /// - Parameter needsDigest: whether S3 insists on a digest of the document.
    init(_ input: Input, _ member: String, _ rules: [XMLRule], needsDigest: Bool = false) throws(AWSError) {
        bucket = try BucketReference(input)
        let checksums = try RequestChecksums(input)
        if needsDigest, checksums.isEmpty {
            throw .invalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*")
        }
        try checksums.verifyDocument(input)
        guard let structure = try input.structure(member) else {
            throw .missingRequestBody
        }
        document = try XMLRule.read(structure, rules)
    }
}

extension AWSError {
    /// A document was expected, and there is none.
    static var missingRequestBody: AWSError { AWSError("MissingRequestBodyError", "Request Body is empty") }
}

extension BucketReference {
    /// Opens the bucket for its configurations.
    func configurations(_ call: Call) throws(AWSError) -> (Bucket, ConfigurationTable) {
        let bucket = try open(call)
        return (bucket, ConfigurationTable(bucket, call.store))
    }
}
