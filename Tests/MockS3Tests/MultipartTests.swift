import Core
import Crypto
import ServiceKit
import Testing

@testable import MockS3

@Suite struct MultipartTests {
    private static let partSize = MultipartLimits.partSizeBytesMin

    private static let contents = [bytes(partSize, seed: 1), bytes(partSize + 1, seed: 2), bytes(7, seed: 3)]
    private static let whole = contents[0] + contents[1] + contents[2]

    private static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
        var random = Randomness(seed: seed)
        return random.bytes(count)
    }

    /// An open upload with its members for further calls.
    private func begin(_ cloud: TestCloud, _ more: Structure = [:]) throws -> Structure {
        let begun = try cloud.run(CreateMultipartUpload.self, ["Bucket": "bucket", "Key": "k"] + more)
        return ["Bucket": "bucket", "Key": "k", "UploadId": .string(try #require(begun.text("UploadId")))]
    }

    private func part(_ number: Int, _ output: Output, _ more: Structure = [:]) -> (name: String, value: Value) {
        let etag = output.text("ETag") ?? ""
        return ("Part", .structure(["PartNumber": .string(String(number)), "ETag": .string(etag)] + more))
    }

    private func complete(_ upload: Structure, _ parts: [(name: String, value: Value)]) -> Structure {
        upload + ["MultipartUpload": .structure(Structure(parts))]
    }

    @Test(
        arguments: [nil, "CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"] as [String?],
        [nil, "FULL_OBJECT"] as [String?])
    func `An upload in parts becomes one object with the right ETag and checksum`(
        algorithm: String?, type: String?
    ) throws {
        let chosen = algorithm.flatMap { ChecksumAlgorithm(rawValue: $0) }
        let cloud = try TestCloud()
        try cloud.makeBucket()
        var settings: Structure = ["ContentType": "text/plain", "Tagging": "a=1"]
        if let algorithm { settings["ChecksumAlgorithm"] = .string(algorithm) }
        if let type { settings["ChecksumType"] = .string(type) }
        if type != nil, chosen?.isCombinable != true {
            #expect(
                cloud.refusal(CreateMultipartUpload.self, ["Bucket": "bucket", "Key": "k"] + settings)?.code
                    == "InvalidRequest")
            return
        }
        let upload = try begin(cloud, settings)
        let contents = Self.contents
        var parts: [(name: String, value: Value)] = []
        for (index, bytes) in contents.enumerated() {
            var members = upload + ["PartNumber": .string(String(index * 2 + 1))]
            var sum: Structure = [:]
            if let chosen {
                sum[chosen.member] = .string(Base64.encode(Digest.hash(chosen.digest, bytes)))
                members = members + sum
            }
            parts.append(part(index * 2 + 1, try cloud.run(UploadPart.self, members, Body(bytes)), sum))
        }
        let listed = try cloud.run(ListParts.self, upload + ["MaxParts": "2"])
        #expect(listed.texts("Part", "PartNumber") == ["1", "3"])
        #expect(listed.text("NextPartNumberMarker") == "3")
        #expect(listed.text("IsTruncated") == "true")
        let answer = try cloud.run(CompleteMultipartUpload.self, complete(upload, parts))
        let etag = Hex.encode(MD5.hash(contents.flatMap { MD5.hash($0) })) + "-3"
        #expect(answer.text("ETag") == "\"\(etag)\"")
        let stored = chosen ?? .crc64nvme
        let isComposite = chosen != nil && chosen != .crc64nvme && type == nil
        let whole = Self.whole
        let sum =
            isComposite
            ? Base64.encode(Digest.hash(stored.digest, contents.flatMap { Digest.hash(stored.digest, $0) })) + "-3"
            : Base64.encode(Digest.hash(stored.digest, whole))
        #expect(answer.text(stored.member) == sum)
        #expect(answer.text("ChecksumType") == (isComposite ? "COMPOSITE" : "FULL_OBJECT"))
        let again = try cloud.run(CompleteMultipartUpload.self, complete(upload, parts))
        #expect(again.text("ETag") == answer.text("ETag"))
        try checkReads(cloud, whole)
        #expect(cloud.refusal(UploadPart.self, upload + ["PartNumber": "1"])?.code == "NoSuchUpload")
    }

    private func checkReads(_ cloud: TestCloud, _ whole: [UInt8]) throws {
        let members: Structure = ["Bucket": "bucket", "Key": "k"]
        #expect(try cloud.run(GetObject.self, members).body?.bytes() == whole)
        let low = Self.partSize - 3
        let high = 2 * Self.partSize + 4
        let range = try cloud.run(GetObject.self, members + ["Range": .string("bytes=\(low)-\(high)")])
        #expect(try range.body?.bytes() == Array(whole[low...high]))
        let part = try cloud.run(GetObject.self, members + ["PartNumber": "5"])
        #expect(try part.body?.bytes() == Array(whole.suffix(7)))
        #expect(part.text("PartsCount") == "3")
        #expect(part.status == 206)
        #expect(cloud.refusal(GetObject.self, members + ["PartNumber": "2"])?.code == "InvalidPartNumber")
        #expect(try cloud.run(HeadObject.self, members).text("TagCount") == "1")
        try cloud.run(CopyObject.self, ["Bucket": "bucket", "Key": "copy", "CopySource": "bucket/k"])
        let copy = try cloud.run(GetObject.self, ["Bucket": "bucket", "Key": "copy"])
        #expect(copy.text("ETag") == "\"\(Hex.encode(MD5.hash(whole)))\"")
        try cloud.run(DeleteObject.self, members)
        #expect(try cloud.run(GetObject.self, ["Bucket": "bucket", "Key": "copy"]).body?.bytes() == whole)
        try cloud.run(DeleteObject.self, ["Bucket": "bucket", "Key": "copy"])
        for table in ["s3_blob", "s3_list", "s3_piece", "s3_object_part", "s3_part"] {
            #expect(try cloud.count(table) == 0)
        }
    }

    // Words: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html and recorded answers.
    @Test func `Completion refuses what does not fit`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let upload = try begin(cloud)
        func send(_ number: Int) throws -> (name: String, value: Value) {
            part(
                number, try cloud.run(UploadPart.self, upload + ["PartNumber": .string(String(number))], Body("small")))
        }
        let parts = try [send(1), send(2)]
        func refusal(_ parts: [(name: String, value: Value)], _ more: Structure = [:]) -> AWSError? {
            cloud.refusal(CompleteMultipartUpload.self, complete(upload, parts) + more)
        }
        #expect(refusal(parts)?.code == "EntityTooSmall")
        #expect(refusal(parts)?.details.map(\.name) == ["ProposedSize", "MinSizeAllowed", "PartNumber", "ETag"])
        #expect(refusal(parts.reversed())?.code == "InvalidPartOrder")
        #expect(refusal([parts[0], parts[0]])?.code == "InvalidPartOrder")
        let wrong = ("Part", ["PartNumber": "1", "ETag": "\"0\""] as Value)
        #expect(refusal([(name: wrong.0, value: wrong.1)])?.code == "InvalidPart")
        #expect(refusal([])?.code == "MalformedXML")
        #expect(refusal([parts[1]], ["MpuObjectSize": "6"])?.code == "InvalidRequest")
        #expect(refusal([parts[1]], ["ChecksumType": "COMPOSITE"])?.code == "InvalidRequest")
        #expect(refusal([parts[1]], ["ChecksumCRC64NVME": "AAAAAAAAAAA="])?.code == "BadDigest")
        try cloud.put("k", "here already")
        #expect(refusal([parts[1]], ["IfNoneMatch": "*"])?.code == "PreconditionFailed")
        for number in ["0", "10001", "x"] {
            #expect(
                cloud.refusal(UploadPart.self, upload + ["PartNumber": .string(number)])?.message
                    == "Part number must be an integer between 1 and 10000, inclusive")
        }
        #expect(refusal([parts[1]]) == nil)
        #expect(try cloud.text("k") == "small")
        #expect(cloud.refusal(AbortMultipartUpload.self, upload)?.code == "NoSuchUpload")
    }

    @Test func `Parts can be copied from ranges of objects, and share their bytes`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let source = Self.bytes(2 * Self.partSize, seed: 9)
        try cloud.run(PutObject.self, ["Bucket": "bucket", "Key": "source"], Body(source))
        let upload = try begin(cloud)
        func copy(_ number: Int, _ range: String) throws -> (name: String, value: Value) {
            part(
                number,
                try cloud.run(
                    UploadPartCopy.self,
                    upload + [
                        "PartNumber": .string(String(number)), "CopySource": "bucket/source",
                        "CopySourceRange": .string(range),
                    ]))
        }
        let parts = try [copy(1, "bytes=1-\(Self.partSize)"), copy(2, "bytes=0-9")]
        for range in ["bytes=0-", "bytes=-5", "0-5", "bytes=5-4", "bytes=0-\(2 * Self.partSize)"] {
            let members =
                upload + ["PartNumber": "3", "CopySource": "bucket/source", "CopySourceRange": .string(range)]
            #expect(cloud.refusal(UploadPartCopy.self, members)?.code == "InvalidArgument")
        }
        try cloud.run(CompleteMultipartUpload.self, complete(upload, parts))
        #expect(try cloud.count("s3_blob") == 1)
        try cloud.run(DeleteObject.self, ["Bucket": "bucket", "Key": "source"])
        let read = try cloud.run(GetObject.self, ["Bucket": "bucket", "Key": "k"])
        #expect(try read.body?.bytes() == Array(source[1...Self.partSize] + source[0...9]))
    }

    @Test func `Open uploads are listed by key and age, in pages`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        for key in ["b", "a/1", "b", "c", "a/2"] {
            try cloud.run(CreateMultipartUpload.self, ["Bucket": "bucket", "Key": .string(key)])
        }
        let all = try cloud.run(ListMultipartUploads.self, ["Bucket": "bucket"])
        #expect(all.texts("Upload", "Key") == ["a/1", "a/2", "b", "b", "c"])
        var found: [String] = []
        var marker: Structure = [:]
        // More pages than there can be, so that a marker that leads nowhere fails and does not hang.
        for _ in 0..<10 {
            let page = try cloud.run(
                ListMultipartUploads.self, ["Bucket": "bucket", "MaxUploads": "1"] + marker)
            found += page.texts("Upload", "UploadId")
            guard page.text("IsTruncated") == "true" else { break }
            marker = ["KeyMarker": .string(page.text("NextKeyMarker") ?? "")]
            marker.add("UploadIdMarker", .string(page.text("NextUploadIdMarker") ?? ""))
        }
        #expect(found == all.texts("Upload", "UploadId"))
        let grouped = try cloud.run(ListMultipartUploads.self, ["Bucket": "bucket", "Delimiter": "/"])
        #expect(grouped.texts("CommonPrefixes", "Prefix") + grouped.texts("Upload", "Key") == ["a/", "b", "b", "c"])
        #expect(cloud.refusal(DeleteBucket.self, ["Bucket": "bucket"])?.code == nil)
    }

    @Test(arguments: [ChecksumAlgorithm.crc32, .crc32c, .crc64nvme])
    func `Checksums of parts combine into that of the whole`(algorithm: ChecksumAlgorithm) throws {
        let combination = try #require(CRCCombination(algorithm))
        for (first, second) in [(0, 0), (0, 9), (9, 0), (1, 1), (1000, 1), (3, 4097), (65_536, 65_537)] {
            let a = Self.bytes(first, seed: 5)
            let b = Self.bytes(second, seed: 6)
            let combined = combination.combine(
                Digest.hash(algorithm.digest, a), Digest.hash(algorithm.digest, b), secondSize: second)
            #expect(combined == Digest.hash(algorithm.digest, a + b))
        }
    }
}
