import Core
import Crypto
import HTTP
import SigV4
import Testing

let exampleCredential = Credential(
    accessKey: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
let exampleInstant = Timestamp(basic: "20130524T000000Z")!

/// A request from AWS's pages, unsigned, with the signature printed there.
struct PublishedExample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let head: RequestHead
    let payloadHash: String
    let signature: String

    init(_ name: String, _ method: String, _ target: String, _ headers: Headers, _ hash: String, _ signature: String) {
        testDescription = name
        head = RequestHead(method: method, target: target, headers: headers)
        payloadHash = hash
        self.signature = signature
    }
}

let streamingHead = RequestHead(
    method: "PUT", target: "/examplebucket/chunkObject.txt",
    headers: [
        "Host": "s3.amazonaws.com", "x-amz-storage-class": "REDUCED_REDUNDANCY", "Content-Encoding": "aws-chunked",
        "x-amz-decoded-content-length": "66560", "Content-Length": "66824",
    ])
let trailerHead = RequestHead(
    method: "PUT", target: "/examplebucket/chunkObject.txt",
    headers: [
        "Host": "s3.amazonaws.com", "x-amz-storage-class": "REDUCED_REDUNDANCY", "Content-Encoding": "aws-chunked",
        "x-amz-decoded-content-length": "66560", "x-amz-trailer": "x-amz-checksum-crc32c",
    ])

/// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, sigv4-streaming.html and
/// sigv4-streaming-trailers.html
private let examples = [
    PublishedExample(
        "GET object", "GET", "/test.txt", ["Host": "examplebucket.s3.amazonaws.com", "Range": "bytes=0-9"],
        PayloadHash.emptySHA256, "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
    PublishedExample(
        "PUT object", "PUT", "/test$file.text",
        [
            "Host": "examplebucket.s3.amazonaws.com", "Date": "Fri, 24 May 2013 00:00:00 GMT",
            "x-amz-storage-class": "REDUCED_REDUNDANCY",
        ], Hex.encode(SHA256.hash("Welcome to Amazon S3.")),
        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
    PublishedExample(
        "GET bucket lifecycle", "GET", "/?lifecycle", ["Host": "examplebucket.s3.amazonaws.com"],
        PayloadHash.emptySHA256, "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
    PublishedExample(
        "List objects", "GET", "/?max-keys=2&prefix=J", ["Host": "examplebucket.s3.amazonaws.com"],
        PayloadHash.emptySHA256, "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
    PublishedExample(
        "Chunked upload", "PUT", streamingHead.target, streamingHead.headers,
        PayloadHash.Streaming.signed.rawValue, "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"),
    PublishedExample(
        "Chunked upload with trailer", "PUT", trailerHead.target, trailerHead.headers,
        PayloadHash.Streaming.signedWithTrailer.rawValue,
        "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e"),
]

@Test(arguments: examples)
func `the examples on AWS's pages are signed and verified`(example: PublishedExample) throws {
    var signer = SigV4Signer(credential: exampleCredential, region: "us-east-1", service: "s3")
    var head = example.head
    signer.sign(&head, payloadHash: example.payloadHash, at: exampleInstant)
    let parsed = try #require(try ParsedAuthorization.parse(head))
    #expect(parsed.signature == example.signature)
    #expect(parsed.scope == CredentialScope(date: "20130524", region: "us-east-1", service: "s3"))
    var verifier = SigV4Verifier()
    let verified = try verifier.verify(parsed, head: head, now: exampleInstant) {
        $0 == "AKIAIOSFODNN7EXAMPLE" ? exampleCredential : nil
    }
    #expect(verified.credential == exampleCredential)
}

/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
@Test
func `the presigned URL on AWS's page is made and verified`() throws {
    var signer = SigV4Signer(credential: exampleCredential, region: "us-east-1", service: "s3")
    var head = RequestHead(method: "GET", target: "/test.txt", headers: ["Host": "examplebucket.s3.amazonaws.com"])
    head.target = signer.presign(head, expiresSeconds: 86400, at: exampleInstant)
    #expect(
        head.target == "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404")
    let parsed = try #require(try ParsedAuthorization.parse(head))
    var verifier = SigV4Verifier()
    try verifier.verify(parsed, head: head, now: exampleInstant.advanced(bySeconds: 86400)) { _ in exampleCredential }
}
