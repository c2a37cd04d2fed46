// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct ObjectPart: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var partNumber: Int?
        public var size: Int?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, partNumber: Int? = nil, size: Int? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.partNumber = partNumber
            self.size = size
        }
    }
}

extension S3ClientTypes.ObjectPart: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&partNumber, "PartNumber")
        m.member(&size, "Size")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
    }
}
