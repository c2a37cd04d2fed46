import ServiceKit
import Testing

@testable import MockS3

@Suite struct NamesTests {
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    @Test(arguments: [
        ("abc", true), ("ab", false), (String(repeating: "a", count: 63), true),
        (String(repeating: "a", count: 64), false), ("1.2.3", true), ("192.168.5.4", false), ("my.bucket-1", true),
        ("My-bucket", false), ("my_bucket", false), ("-bucket", false), ("bucket-", false), (".bucket", false),
        ("bucket.", false), ("my..bucket", false), ("my.-bucket", false), ("my-.bucket", false), ("xn--bucket", false),
        ("sthree-bucket", false), ("amzn-s3-demo-bucket", false), ("bucket-s3alias", false), ("bucket--ol-s3", false),
        ("bucket.mrap", false), ("bucket--x-s3", false), ("bucket--table-s3", false), ("büc", false),
    ])
    func `A new bucket's name follows AWS's rules`(name: String, isValid: Bool) {
        #expect(BucketName.isValid(name) == isValid)
    }

    // Wording as the service gives it in the recorded answers of LocalStack's tests against AWS.
    @Test func `A key has at most 1024 bytes`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.put(String(repeating: "é", count: 512))
        let refusal = cloud.refusal(
            PutObject.self, ["Bucket": "bucket", "Key": .string(String(repeating: "é", count: 512) + "x")])
        #expect(refusal?.code == "KeyTooLongError")
        #expect(refusal?.details.map(\.value) == ["1025", "1024"])
    }

    @Test(
        arguments: [
            ("a=1", nil), ("a=1&b=2", nil), ("a", nil), ("", nil), ("a=1&a=2", "InvalidArgument"),
            ("=1", "InvalidArgument"),
            ("a=%E4", "InvalidArgument"), ("aws:a=1", "InvalidTag"), ("a=1%3C", "InvalidArgument"),
            ((1...10).map { "k\($0)=v" }.joined(separator: "&"), nil),
            ((1...11).map { "k\($0)=v" }.joined(separator: "&"), "BadRequest"),
            (String(repeating: "k", count: 128) + "=" + String(repeating: "v", count: 256), nil),
            (String(repeating: "k", count: 129) + "=v", "InvalidTag"),
            ("k=" + String(repeating: "v", count: 257), "InvalidTag"),
        ] as [(String, String?)])
    func `The tagging header follows AWS's rules`(header: String, code: String?) throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let refusal = cloud.refusal(PutObject.self, ["Bucket": "bucket", "Key": "k", "Tagging": .string(header)])
        #expect(refusal?.code == code)
    }

    // The operations of S3's Smithy model; what is neither here nor there would be mistaken for another operation.
    @Test func `Every operation is either there or refused by name`() {
        let there = s3.operations.map { $0.name }
        let missing = s3.missing.map(\.name)
        #expect(Set(there).isDisjoint(with: missing))
        #expect(Set(there + missing).count == there.count + missing.count)
        #expect(there.count + missing.count == 108)
        #expect(Set(["RenameObject", "SelectObjectContent"]).isSubset(of: missing))
    }
}
