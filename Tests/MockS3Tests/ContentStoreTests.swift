import Core
import ServiceKit
import Testing

@testable import MockS3

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ContentStoreTests {
    /// A body as the protocol spools it.
    private func spooled(_ bytes: [UInt8], _ store: Store) throws -> Body {
        var template = Array("\(try store.spoolDirectory())/spool-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
        let file = StoredFile(descriptor: descriptor, path: path, isTemporary: true)
        return Body(segments: [.file(file, offset: 0, count: bytes.count)])
    }

    private func files(_ store: Store) throws -> [String] {
        var names: [String] = []
        try store.sweep { name in
            names.append(name)
            return true
        }
        return names.sorted()
    }

    @Test func `A large body stays in its file, shared by copies, and goes with the last of them`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let bytes = Array("0123456789".utf8)
        let members: Structure = ["Bucket": "bucket", "Key": "big"]
        try cloud.run(PutObject.self, members, try spooled(bytes, cloud.store))
        try cloud.store.commit()
        #expect(try files(cloud.store).count == 1)
        try cloud.run(CopyObject.self, ["Bucket": "bucket", "Key": "copy", "CopySource": "bucket/big"])
        let open = try cloud.run(GetObject.self, members)
        try cloud.put("big", "small now")
        try cloud.run(DeleteObject.self, ["Bucket": "bucket", "Key": "copy"])
        #expect(try files(cloud.store).count == 1)
        try cloud.store.commit()
        #expect(try files(cloud.store).isEmpty)
        // Who was reading goes on reading.
        #expect(try open.body?.bytes() == bytes)
    }

    @Test func `A refused put leaves neither row nor file`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let body = try spooled(Array("hello".utf8), cloud.store)
        let error = cloud.refusal(
            PutObject.self, ["Bucket": "bucket", "Key": "k", "ChecksumCRC32": "AAAAAA=="], body)
        #expect(error?.code == "BadDigest")
        try cloud.store.commit()
        #expect(try cloud.count("s3_blob") == 0)
    }

    @Test func `A sweep keeps what rows refer to and removes the rest`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.run(PutObject.self, ["Bucket": "bucket", "Key": "k"], try spooled([1, 2, 3], cloud.store))
        try cloud.store.commit()
        let stray = open("\(try cloud.store.spoolDirectory())/s3-stray", O_CREAT | O_WRONLY, 0o600)
        close(stray)
        #expect(try files(cloud.store).count == 2)
        let store = cloud.store
        try store.sweep { name throws(AWSError) in try s3Needs(file: name, in: store) }
        #expect(try files(cloud.store).count == 1)
        #expect(try cloud.run(GetObject.self, ["Bucket": "bucket", "Key": "k"]).body?.bytes() == [1, 2, 3])
    }

    @Test func `Digests that came with the body are used as they are`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let answer = try cloud.run(
            PutObject.self, ["Bucket": "bucket", "Key": "k"], Body("x"),
            digests: ["md5": [UInt8](repeating: 0xab, count: 16), "crc64nvme": [UInt8](repeating: 0, count: 8)])
        #expect(answer.text("ETag") == "\"" + String(repeating: "ab", count: 16) + "\"")
        #expect(answer.text("ChecksumCRC64NVME") == "AAAAAAAAAAA=")
    }
}
