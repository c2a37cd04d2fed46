import MockAWS
import Testing

@Suite struct `Addresses` {
    @Test(
        arguments: [
            ("127.0.0.1:4566", nil, nil), ("localhost:4566", nil, nil), ("s3.localhost", nil, nil),
            ("s3.eu-west-1.localhost:4566", nil, "eu-west-1"), ("photos.localhost:1", "photos", nil),
            ("my.photos.localhost", "my.photos", nil), ("photos.s3.localhost", "photos", nil),
            ("my.photos.s3.eu-west-1.localhost:4566", "my.photos", "eu-west-1"),
            ("photos.s3.amazonaws.com", "photos", nil), ("s3.us-west-2.amazonaws.com", nil, "us-west-2"),
            ("sts.amazonaws.com", nil, nil), ("", nil, nil), ("PHOTOS.LOCALHOST", "photos", nil),
        ] as [(String, String?, String?)])
    func `a host names a bucket, a region, both or none`(host: String, bucket: String?, region: String?) {
        #expect(S3Address(host: host) == S3Address(bucket: bucket, region: region))
    }

    @Test(
        arguments: [
            ("photos.s3-website.localhost:1", "photos", nil), ("my.photos.s3-website.localhost", "my.photos", nil),
            ("photos.s3-website-eu-west-1.localhost", "photos", "eu-west-1"),
            ("photos.s3-website.eu-west-1.amazonaws.com", "photos", "eu-west-1"), ("s3-website.localhost", nil, nil),
        ] as [(String, String?, String?)])
    func `a host names a bucket as a website`(host: String, bucket: String?, region: String?) {
        #expect(S3Address(host: host) == S3Address(bucket: bucket, region: region, isWebsite: true))
    }

    @Test(arguments: ["", "1:2", "000000000000:key", "12:key:secret", "00000000000x:key:secret", "000000000000::s"])
    func `a malformed credential is refused with a sentence`(text: String) {
        #expect(throws: CredentialError.self) { try AccountCredential(parsing: text) }
    }

    @Test func `a secret may hold colons`() throws {
        let credential = try AccountCredential(parsing: "123456789012:AKIA:a:b")
        #expect(credential == AccountCredential(account: "123456789012", accessKey: "AKIA", secret: "a:b"))
    }
}
