import Core
import Crypto
import ServiceKit

extension ObjectTable {
    /// Puts an object that S3 itself delivers, such as a log or a report.
    func deliver(
        _ bytes: [UInt8], as key: String, contentType: String, encryption: ObjectEncryption = .s3
    ) throws(AWSError) {
        let digests = try Digests(of: Body(bytes), .standard)
        let object = NewObject(
            key: key, size: bytes.count, etag: encryption.etag(md5: digests.md5, call),
            settings: ObjectSettings(
                contentType: contentType, fields: "", storageClass: StorageClass.standard, tags: TagSet(),
                encryption: encryption),
            checksum: Checksum(algorithm: .standard, value: Base64.encode(digests.checksum), type: .fullObject),
            bytes: .body(Body(bytes)))
        let version = try put(object)
        try announce(.createdByPut, object, version)
    }
}
