import Core
import Crypto
import ServiceKit
import Testing

@testable import MockS3

@Suite struct ObjectsTests {
    /// A write that AWS refuses, and how.
    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let members: Structure
        let code: String
        let message: String?
        var testDescription: String { name }

        init(_ name: String, _ members: Structure, _ code: String, _ message: String? = nil) {
            self.name = name
            self.members = members
            self.code = code
            self.message = message
        }
    }

    // Codes and words: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html and answers recorded from AWS.
    @Test(arguments: [
        Refused("wrong MD5", ["ContentMD5": "1B2M2Y8AsgTpgAmY7PhCfg=="], "BadDigest"),
        Refused(
            "MD5 that is none", ["ContentMD5": "abc"], "InvalidDigest", "The Content-MD5 you specified was invalid."),
        Refused(
            "wrong CRC32", ["ChecksumCRC32": "AAAAAA=="], "BadDigest",
            "The CRC32 you specified did not match the calculated checksum."),
        Refused(
            "checksum of a wrong length", ["ChecksumCRC32": "AAAA"], "InvalidRequest",
            "Value for x-amz-checksum-crc32 header is invalid."),
        Refused(
            "two checksums", ["ChecksumCRC32": "AAAAAA==", "ChecksumCRC32C": "AAAAAA=="], "InvalidRequest",
            "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed."),
        Refused("an algorithm without a checksum", ["ChecksumAlgorithm": "CRC32"], "InvalidRequest"),
        Refused("unknown storage class", ["StorageClass": "FAST"], "InvalidStorageClass"),
        Refused("public ACL", ["ACL": "public-read"], "AccessControlListNotSupported"),
        Refused("grant", ["GrantRead": "id=1"], "AccessControlListNotSupported"),
        Refused("KMS", ["ServerSideEncryption": "aws:kms", "SSEKMSKeyId": "no-key"], "KMS.NotFoundException"),
        Refused("customer key", ["SSECustomerAlgorithm": "AES256"], "InvalidArgument"),
        Refused(
            "lock", ["ObjectLockLegalHoldStatus": "ON"], "InvalidRequest", "Bucket is missing Object Lock Configuration"
        ),
        Refused("redirect", ["WebsiteRedirectLocation": "nowhere"], "InvalidRedirectLocation"),
        Refused(
            "2049 bytes of metadata", ["Metadata": ["a": .string(String(repeating: "x", count: 2048))]],
            "MetadataTooLarge"),
        Refused("two conditions", ["IfMatch": "a", "IfNoneMatch": "*"], "NotImplemented"),
        Refused("a tag in If-None-Match", ["IfNoneMatch": "\"abc\""], "NotImplemented"),
        Refused("If-Match on nothing", ["IfMatch": "\"abc\""], "NoSuchKey"),
        Refused("other owner", ["ExpectedBucketOwner": "111111111111"], "AccessDenied"),
        Refused("owner that is none", ["ExpectedBucketOwner": "1"], "InvalidBucketOwnerAWSAccountID"),
    ])
    func `A put that breaks a rule is refused in AWS's words and stores nothing`(_ refused: Refused) throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let error = cloud.refusal(PutObject.self, ["Bucket": "bucket", "Key": "k"] + refused.members, Body("hello"))
        #expect(error?.code == refused.code)
        if let message = refused.message { #expect(error?.message == message) }
        #expect(cloud.refusal(GetObject.self, ["Bucket": "bucket", "Key": "k"])?.code == "NoSuchKey")
    }

    @Test func `What is put comes back with its settings, its digests and its tags counted`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let metadata: Value = ["Name": "value", "city": "Zürich"]
        let answer = try cloud.put(
            "k", "hello",
            [
                "ContentType": "text/plain", "CacheControl": "no-cache", "ContentEncoding": "aws-chunked,gzip",
                "Metadata": metadata, "StorageClass": "STANDARD_IA", "Tagging": "a=1&b=2",
                // CRC32 of "hello" from Python's zlib, MD5 from hashlib.
                "ChecksumCRC32": "NhCmhg==", "ContentMD5": "XUFAKrxLKna5cZ2REBfFkg==",
            ])
        #expect(answer.text("ETag") == "\"5d41402abc4b2a76b9719d911017c592\"")
        #expect(answer.text("ChecksumCRC32") == "NhCmhg==")
        #expect(answer.text("ChecksumType") == "FULL_OBJECT")
        #expect(answer.text("ServerSideEncryption") == "AES256")
        let read = try cloud.run(
            GetObject.self, ["Bucket": "bucket", "Key": "k", "ChecksumMode": "ENABLED", "ResponseContentType": "a/b"])
        #expect(try read.body?.bytes() == Array("hello".utf8))
        #expect(read.text("ContentType") == "a/b")
        #expect(read.text("CacheControl") == "no-cache")
        #expect(read.text("ContentEncoding") == "gzip")
        #expect(read.text("StorageClass") == "STANDARD_IA")
        #expect(read.text("TagCount") == "2")
        #expect(read.text("ChecksumCRC32") == "NhCmhg==")
        let shown = try #require(try read.members.structure("Metadata"))
        #expect(shown["name"]?.text == "value")
        #expect(shown["city"]?.text == "=?UTF-8?Q?Z=C3=83=C2=BCrich?=")
        #expect(try cloud.run(HeadObject.self, ["Bucket": "bucket", "Key": "k"])["ChecksumCRC32"] == nil)
    }

    // CRC64/NVME of "123456789" is ae8b14860a799888 (catalogue of parametrised CRC algorithms).
    @Test func `Without a checksum of the client's S3 computes CRC64NVME`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        #expect(try cloud.put("k", "123456789").text("ChecksumCRC64NVME") == "rosUhgp5mIg=")
        #expect(try cloud.put("k").text("VersionId") == nil)
    }

    // Ranges S3 ignores, satisfies and refuses: RFC 9110 14.2, and answers recorded from AWS.
    @Test(
        arguments: [
            ("bytes=0-4", "01234", "bytes 0-4/10"), ("bytes=5-", "56789", "bytes 5-9/10"),
            ("bytes=-3", "789", "bytes 7-9/10"), ("bytes=0-99", "0123456789", "bytes 0-9/10"),
            ("bytes=-99", "0123456789", "bytes 0-9/10"), ("bytes=9-9", "9", "bytes 9-9/10"),
            ("bytes=3-1", "0123456789", nil), ("bytes=0-1,3-4", "0123456789", nil), ("lines=1-2", "0123456789", nil),
            ("bytes=a-b", "0123456789", nil), ("bytes=", "0123456789", nil), ("bytes=-", "0123456789", nil),
            ("bytes=10-", nil, nil), ("bytes=10-20", nil, nil), ("bytes=-0", nil, nil),
            ("bytes=99999999999999999999-", "0123456789", nil),
        ] as [(String, String?, String?)])
    func `Ranges are read, ignored or refused as S3 does`(range: String, text: String?, shown: String?) throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.put("k", "0123456789")
        let members: Structure = ["Bucket": "bucket", "Key": "k", "Range": .string(range)]
        guard let text else {
            let error = cloud.refusal(GetObject.self, members)
            #expect(error?.code == "InvalidRange")
            #expect(error?.status == 416)
            #expect(error?.details.map(\.value) == [range, "10"])
            return
        }
        let read = try cloud.run(GetObject.self, members)
        #expect(String(decoding: try read.body?.bytes() ?? [], as: UTF8.self) == text)
        #expect(read.text("ContentRange") == shown)
        #expect(read.status == (shown == nil ? nil : 206))
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-reads.html; the object is of 1 January 2026.
    @Test(
        arguments: [
            (["IfMatch": "\"9dd4e461268c8034f5c8564e155c67a6\""], "200"),
            (["IfMatch": "9dd4e461268c8034f5c8564e155c67a6"], "200"),
            (["IfMatch": "\"other\""], "412"), (["IfNoneMatch": "\"9dd4e461268c8034f5c8564e155c67a6\""], "304"),
            (["IfNoneMatch": "\"other\""], "200"), (["IfNoneMatch": "*"], "304"),
            (["IfModifiedSince": "Wed, 31 Dec 2025 00:00:00 GMT"], "200"),
            (["IfModifiedSince": "Thu, 01 Jan 2026 00:00:00 GMT"], "304"),
            (["IfModifiedSince": "Fri, 02 Jan 2026 00:00:00 GMT"], "200"),
            (["IfUnmodifiedSince": "Wed, 31 Dec 2025 00:00:00 GMT"], "412"),
            (["IfUnmodifiedSince": "Thu, 01 Jan 2026 00:00:00 GMT"], "200"), (["IfUnmodifiedSince": "nonsense"], "200"),
            (
                [
                    "IfMatch": "\"9dd4e461268c8034f5c8564e155c67a6\"",
                    "IfUnmodifiedSince": "Wed, 31 Dec 2025 00:00:00 GMT",
                ], "200"
            ),
            (
                [
                    "IfNoneMatch": "\"9dd4e461268c8034f5c8564e155c67a6\"",
                    "IfModifiedSince": "Wed, 31 Dec 2025 00:00:00 GMT",
                ], "304"
            ),
        ] as [(Structure, String)])
    func `Conditions of a read are judged in AWS's order`(conditions: Structure, status: String) throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.put("k", "x")
        let error = cloud.refusal(GetObject.self, ["Bucket": "bucket", "Key": "k"] + conditions)
        guard error == nil else {
            #expect(error?.status == Int(status))
            #expect(error?.details.first?.name == "Condition")
            return
        }
        let read = try cloud.run(GetObject.self, ["Bucket": "bucket", "Key": "k"] + conditions)
        #expect(String(read.status ?? 200) == status)
    }

    @Test func `Strangers and the unknown are kept out`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.put("k")
        let members: Structure = ["Bucket": "bucket", "Key": "k"]
        cloud.caller = .anonymous
        #expect(cloud.refusal(GetObject.self, members)?.code == "AccessDenied")
        #expect(
            cloud.refusal(GetObject.self, members + ["ResponseExpires": "x"])?.message
                == "Request specific response headers cannot be used for anonymous GET requests.")
        cloud.caller = Caller(account: "111111111111", accessKey: "other")
        #expect(cloud.refusal(DeleteObject.self, members)?.status == 403)
        #expect(cloud.refusal(CreateBucket.self, ["Bucket": "bucket"])?.code == "BucketAlreadyExists")
        #expect(cloud.refusal(HeadBucket.self, ["Bucket": "bucket"])?.headers.first?.value == "us-east-1")
        #expect(cloud.refusal(GetObject.self, ["Bucket": "nothing", "Key": "k"])?.code == "NoSuchBucket")
        #expect(cloud.refusal(GetObject.self, ["Bucket": "no!", "Key": "k"])?.code == "InvalidBucketName")
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
    @Test(
        arguments: [
            ("us-east-1", nil, nil), ("us-east-1", "eu-west-1", nil), ("us-east-1", "EU", nil),
            ("us-east-1", "us-east-1", "InvalidLocationConstraint"),
            ("us-east-1", "mars-1", "InvalidLocationConstraint"),
            ("eu-west-1", nil, "IllegalLocationConstraintException"), ("eu-west-1", "eu-west-1", nil),
            ("eu-west-1", "eu-west-2", "IllegalLocationConstraintException"),
        ] as [(String, String?, String?)])
    func `A bucket's region must fit the endpoint`(endpoint: String, constraint: String?, code: String?) throws {
        let cloud = try TestCloud()
        cloud.region = endpoint
        var members: Structure = ["Bucket": "bucket"]
        if let constraint { members["CreateBucketConfiguration"] = ["LocationConstraint": .string(constraint)] }
        #expect(cloud.refusal(CreateBucket.self, members)?.code == code)
        guard code == nil else { return }
        let region = try bucketRegion("bucket", in: cloud.store)
        #expect(region == (constraint == "EU" ? "eu-west-1" : constraint ?? "us-east-1"))
        let again = cloud.refusal(CreateBucket.self, members)?.code
        #expect(again == (region == "us-east-1" ? nil : "BucketAlreadyOwnedByYou"))
    }

    @Test func `A copy shares bytes, outlives its source and follows the directives`() throws {
        let cloud = try TestCloud()
        // More than what fits into the object's own row.
        let hello = String(repeating: "hello", count: 1000)
        try cloud.makeBucket()
        try cloud.put(
            "a b", hello, ["ContentType": "text/plain", "Tagging": "t=1", "WebsiteRedirectLocation": "/x"])
        let copied = try cloud.run(
            CopyObject.self, ["Bucket": "bucket", "Key": "copy", "CopySource": "/bucket/a%20b"])
        #expect(copied.text("ETag") == "\"\(Hex.encode(MD5.hash(hello)))\"")
        #expect(try cloud.count("s3_blob") == 1)
        try cloud.run(DeleteObject.self, ["Bucket": "bucket", "Key": "a b"])
        #expect(try cloud.text("copy") == hello)
        let head = try cloud.run(HeadObject.self, ["Bucket": "bucket", "Key": "copy"])
        #expect(head.text("ContentType") == "text/plain")
        #expect(head.text("TagCount") == "1")
        #expect(head.text("WebsiteRedirectLocation") == nil)
        let same: Structure = ["Bucket": "bucket", "Key": "copy", "CopySource": "bucket/copy"]
        #expect(cloud.refusal(CopyObject.self, same)?.code == "InvalidRequest")
        try cloud.run(CopyObject.self, same + ["MetadataDirective": "REPLACE", "TaggingDirective": "REPLACE"])
        let replaced = try cloud.run(HeadObject.self, ["Bucket": "bucket", "Key": "copy"])
        #expect(replaced.text("ContentType") == "binary/octet-stream")
        #expect(replaced.text("TagCount") == nil)
        try cloud.run(DeleteObject.self, ["Bucket": "bucket", "Key": "copy"])
        #expect(try cloud.count("s3_blob") == 0)
        for source in ["bucket", "bucket/", "/", "%zz/a"] {
            let error = cloud.refusal(CopyObject.self, ["Bucket": "bucket", "Key": "k", "CopySource": .string(source)])
            #expect(error?.message == "Copy Source must mention the source bucket and key: sourcebucket/sourcekey")
        }
        #expect(
            cloud.refusal(
                CopyObject.self, ["Bucket": "bucket", "Key": "k", "CopySource": "bucket/none?versionId=null"])?.code
                == "NoSuchVersion")
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
    @Test func `Deleting many reports each key and needs a digest`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket(versioning: "Enabled")
        let version = try #require(try cloud.put("a").text("VersionId"))
        func objects(_ count: Int) -> Structure {
            Structure((0..<count).map { ("Object", ["Key": .string("k\($0)")]) })
        }
        let base: Structure = ["Bucket": "bucket", "ChecksumCRC32": "AAAAAA=="]
        #expect(
            cloud.refusal(DeleteObjects.self, ["Bucket": "bucket", "Delete": .structure(objects(1))])?.message
                == "Missing required header for this request: Content-MD5 OR x-amz-checksum-*")
        #expect(cloud.refusal(DeleteObjects.self, base + ["Delete": .structure(objects(1000))])?.code == nil)
        #expect(cloud.refusal(DeleteObjects.self, base + ["Delete": .structure(objects(1001))])?.code == "MalformedXML")
        #expect(cloud.refusal(DeleteObjects.self, base + ["Delete": .structure(objects(0))])?.code == "MalformedXML")
        let answer = try cloud.run(
            DeleteObjects.self,
            base + [
                "Delete": .structure(
                    Structure([
                        ("Object", ["Key": "a", "VersionId": .string(version)]), ("Object", ["Key": "b"]),
                        ("Object", ["Key": "c", "VersionId": "nonsense"]),
                    ]))
            ])
        #expect(answer.texts("Deleted", "Key") == ["a", "b"])
        #expect(answer.texts("Deleted", "DeleteMarker") == ["true"])
        #expect(answer.texts("Error", "Code") == ["NoSuchVersion"])
    }
}
