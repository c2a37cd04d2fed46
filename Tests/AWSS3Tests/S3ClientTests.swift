@testable import AWSS3
@testable import AWSClientRuntime
import AWSSDKChecksums
import Core
import Foundation
import HTTP
import SigV4
import Smithy
import SmithyHTTPAPI
import SmithyIdentity
import Testing

@Suite struct S3ClientTests {
    private func config(_ endpoint: String, forcePathStyle: Bool? = nil) throws -> S3Client.S3ClientConfig {
        try S3Client.S3ClientConfig(
            awsCredentialIdentityResolver: StaticAWSCredentialIdentityResolver(
                AWSCredentialIdentity(accessKey: "AKID", secret: "secret", sessionToken: "token")),
            region: "eu-west-1", forcePathStyle: forcePathStyle, endpoint: endpoint)
    }

    /// The official endpoint rules for a custom endpoint.
    @Test(
        arguments: [
            ("http://localhost:4566", "my-bucket", nil, "http://my-bucket.localhost:4566/k"),
            ("http://localhost:4566", "my-bucket", true, "http://localhost:4566/my-bucket/k"),
            ("http://localhost:4566/base/", "my-bucket", nil, "http://my-bucket.localhost:4566/base/k"),
            ("http://127.0.0.1:4566", "my-bucket", nil, "http://127.0.0.1:4566/my-bucket/k"),
            ("http://[::1]:4566", "my-bucket", nil, "http://[::1]:4566/my-bucket/k"),
            ("http://localhost", "my.bucket", nil, "http://my.bucket.localhost/k"),
            ("http://localhost:4566", "My_Bucket", nil, "http://localhost:4566/My_Bucket/k"),
            ("http://localhost:4566", "10.0.0.1", nil, "http://localhost:4566/10.0.0.1/k"),
        ] as [(String, String, Bool?, String)])
    func `A bucket goes into the host where it can`(
        endpoint: String, bucket: String, forcePathStyle: Bool?, url: String
    ) async throws {
        let config = try config(endpoint, forcePathStyle: forcePathStyle)
        let presigned = try await GetObjectInput(bucket: bucket, key: "k").presignURL(config: config, expiration: 60)
        #expect(presigned?.absoluteString.hasPrefix(url + "?x-id=GetObject&") == true)
    }

    @Test func `A presigned request is one that the service accepts`() async throws {
        let input = PutObjectInput(
            body: .data(Data("x".utf8)), bucket: "bucket", contentType: "text/plain", key: "a b/ü", metadata: ["m": "1"]
        )
        let config = try config("http://localhost:4566")
        let request = try #require(try await input.presign(config: config, expiration: 300))
        #expect(request.method == .put)
        #expect(request.path == "/a%20b/%C3%BC")
        let query = Dictionary(
            uniqueKeysWithValues: (request.queryItems ?? []).map { ($0.name, $0.value ?? "") })
        #expect(query["X-Amz-Expires"] == "300")
        #expect(query["x-amz-meta-m"] == "1")
        #expect(query["X-Amz-Security-Token"] == "token")
        #expect(query["X-Amz-SignedHeaders"] == "content-type%3Bhost")
        #expect(request.headers.value(for: "Content-Type") == "text/plain")
        var head = RequestHead(method: "PUT", target: request.destination.target, headers: [:])
        for header in request.headers.headers { head.headers.add(header.name, header.value.joined(separator: ",")) }
        let parsed = try #require(try ParsedAuthorization.parse(head))
        var verifier = SigV4Verifier()
        let credential = Credential(accessKey: "AKID", secret: "secret", sessionToken: "token")
        _ = try verifier.verify(parsed, head: head, now: parsed.date) { $0 == "AKID" ? credential : nil }
    }

    @Test func `Structures and enumerations have the names of the wire`() {
        let delete = S3ClientTypes.Delete(
            objects: [S3ClientTypes.ObjectIdentifier(key: "a&b", versionId: "v")], quiet: true)
        guard case .fields(let members) = delete.node(.plain) else {
            Issue.record("a structure has fields")
            return
        }
        #expect(members.map(\.name) == ["Object", "Quiet"])
        #expect(S3ClientTypes.StorageClass(rawValue: "GLACIER") == .glacier)
        #expect(S3ClientTypes.StorageClass(rawValue: "COLDER") == .sdkUnknown("COLDER"))
        #expect(S3ClientTypes.StorageClass.allCases.count == 11)
    }

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html
    @Test func `A grantee's type is an attribute`() throws {
        let xml =
            "<AccessControlPolicy xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><AccessControlList><Grant>"
            + "<Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"CanonicalUser\"><ID>a</ID>"
            + "</Grantee><Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>"
        let policy = S3ClientTypes.AccessControlPolicy(
            grants: [.init(grantee: .init(id: "a", type: .canonicaluser), permission: .read)])
        let written = XMLBody.encode(
            "AccessControlPolicy", policy.node(.plain), namespace: "http://s3.amazonaws.com/doc/2006-03-01/")
        #expect(String(decoding: written, as: UTF8.self) == xml)
        let read = try S3ClientTypes.AccessControlPolicy.read(XMLBody.decode(Array(xml.utf8)).node, .plain)
        #expect(read.grants?.first?.grantee?.type == .canonicaluser)
        #expect(read.grants?.first?.grantee?.id == "a")
        #expect(read.grants?.first?.permission == .read)
    }

    @Test func `The settings of the environment are the least specific`() throws {
        let config = try S3Client.S3ClientConfig(maxAttempts: 5, region: "eu-north-1", endpoint: "http://here")
        #expect(config.region == "eu-north-1")
        #expect(config.signingRegion == "eu-north-1")
        #expect(config.maxAttempts == 5)
        #expect(config.endpoint == "http://here")
        #expect(config.requestChecksumCalculation == .whenSupported)
    }
}
