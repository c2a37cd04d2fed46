import AWSS3
import Foundation
import LabKit

/// Plays a browser with what the program prints: it sends that, and nothing else.
@main enum Checks {
    static let regions = ["eu-west-1", "eu-central-1", "ap-southeast-2", "us-west-2", "sa-east-1"]
    static let contentTypes = ["image/png", "application/pdf", "text/csv", "video/mp4"]

    /// What the program told the browser.
    struct Tickets {
        var uploadURL = ""
        var uploadHeaders: [String: String] = [:]
        var downloadURL = ""
    }

    static func main() async {
        await Lab.run { lab in
            let region = lab.random.element(of: regions)
            let contentType = lab.random.element(of: contentTypes)
            let bucket = lab.random.bucketName("user-uploads")
            let key = lab.random.key("bin")
            let s3 = try await makeBucket(lab.administrator.s3(), bucket, region)
            let old = lab.random.data(lab.random.int(in: 1000...4000))
            _ = try await s3.putObject(input: PutObjectInput(body: .data(old), bucket: bucket, key: key))

            let port = URLComponents(string: s3.config.endpoint ?? "")?.port ?? 0
            let host = "s3.\(region).localhost"
            let run = try await lab.runAnswer(
                arguments: [bucket, key, contentType],
                environment: ["FILES_ENDPOINT": "http://\(host):\(port)", "FILES_REGION": region], timeoutSeconds: 20)
            let tickets = read(run.lines)

            try await lab.require("signs what it prints", points: 1) {
                for url in [tickets.uploadURL, tickets.downloadURL] {
                    try checkAddress(url, host: host, port: port, output: run.standardOutput)
                }
            }
            await lab.check("the download link works", points: 3) {
                try await checkDownload(lab, tickets, contents: old)
            }
            let new = lab.random.data(lab.random.int(in: 5000...9000))
            try await lab.require("the upload ticket works", points: 3) {
                try await checkUpload(lab, tickets, contents: new)
            }
            await lab.check("the upload keeps its content type", points: 2) {
                try await checkStored(s3, bucket, key, contents: new, contentType: contentType)
            }
            await lab.check("the ticket allows no other content type", points: 1) {
                try await checkOtherType(lab, tickets)
            }
        }
    }

    /// Makes a bucket in a region, and returns a client for that region.
    static func makeBucket(_ s3: S3Client, _ bucket: String, _ region: String) async throws -> S3Client {
        let place = S3ClientTypes.BucketLocationConstraint(rawValue: region)
        _ = try await s3.createBucket(
            input: CreateBucketInput(
                bucket: bucket,
                createBucketConfiguration: S3ClientTypes.CreateBucketConfiguration(locationConstraint: place)))
        var config = s3.config
        config.region = region
        config.signingRegion = region
        return S3Client(config: config)
    }

    /// Takes the two URLs, and the header lines that follow the first, out of the program's output.
    static func read(_ lines: [String]) -> Tickets {
        var tickets = Tickets()
        var headersMayFollow = false
        for line in lines {
            if line.hasPrefix("PUT ") {
                tickets.uploadURL = String(line.dropFirst(4))
                headersMayFollow = true
            } else if line.hasPrefix("GET ") {
                tickets.downloadURL = String(line.dropFirst(4))
                headersMayFollow = false
            } else if headersMayFollow, let colon = line.firstIndex(of: ":") {
                let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                tickets.uploadHeaders[String(line[..<colon])] = value
            }
        }
        return tickets
    }

    static func checkAddress(_ url: String, host: String, port: Int, output: String) throws {
        let parts = URLComponents(string: url)
        let signature = parts?.queryItems?.first { $0.name == "X-Amz-Signature" }?.value ?? ""
        try expect(
            signature.count == 64,
            expected: "a line PUT <url> and a line GET <url>, both URLs presigned", seen: output,
            why: "The bucket is private. A browser without keys needs a signature in the URL.",
            tryNext: "keep presign and presignedURLForGetObject; mend what surrounds them")
        let seen = parts?.host ?? ""
        try expect(
            (seen == host || seen.hasSuffix(".\(host)")) && parts?.port == port,
            expected: "URLs at \(host):\(port), or at a bucket's own name in front of it", seen: url,
            why: "A browser reaches the files at the public address only.",
            tryNext: "use FILES_ENDPOINT as endpoint of the configuration that signs")
    }

    static func checkDownload(_ lab: Lab, _ tickets: Tickets, contents: Data) async throws {
        let answer = try await lab.http("GET", tickets.downloadURL)
        try expect(
            answer.status == 200 && answer.body == contents,
            expected: "status 200 and the file's \(contents.count) bytes at the GET link",
            seen: describe(answer.status, answer.body),
            why: "The region is part of the signing key, and the host is part of what is signed.",
            tryNext: "sign with the region and the endpoint at which the link is used, and change nothing afterwards")
    }

    static func checkUpload(_ lab: Lab, _ tickets: Tickets, contents: Data) async throws {
        let answer = try await lab.http(
            "PUT", tickets.uploadURL, headers: tickets.uploadHeaders, body: contents)
        try expect(
            answer.status == 200, expected: "status 200 for a PUT with exactly the headers that were printed",
            seen: "\(describe(answer.status, answer.body))\nHeaders sent: \(list(tickets.uploadHeaders))",
            why: "A header that was signed must arrive, with the same value. See SignedHeaders in the URL.",
            tryNext: "print request.headers after the PUT line, one a line, as name: value")
    }

    static func checkStored(
        _ s3: S3Client, _ bucket: String, _ key: String, contents: Data, contentType: String
    ) async throws {
        let object = try await s3.getObject(input: GetObjectInput(bucket: bucket, key: key))
        let stored = try await object.body?.readData() ?? Data()
        try expect(
            stored == contents, expected: "the uploaded bytes under \(key)",
            seen: "\(stored.count) bytes of something else",
            why: "The ticket is for this bucket and this key.", tryNext: "presign PutObjectInput with bucket and key")
        try expect(
            object.contentType == contentType, expected: "the object stored as \(contentType)",
            seen: object.contentType ?? "no content type",
            why: "Whoever downloads the file later gets the type that it was stored with.",
            tryNext: "contentType: contentType in PutObjectInput, and its header in the printed ticket")
    }

    static func checkOtherType(_ lab: Lab, _ tickets: Tickets) async throws {
        var headers = tickets.uploadHeaders.filter { $0.key.lowercased() != "content-type" }
        headers["Content-Type"] = "text/html"
        let answer = try await lab.http(
            "PUT", tickets.uploadURL, headers: headers, body: Data("<script>alert(1)</script>".utf8))
        try expect(
            answer.status == 403, expected: "403 SignatureDoesNotMatch when the browser sends text/html instead",
            seen: describe(answer.status, answer.body),
            why: "A type that is not signed is the sender's choice, and a stranger's text/html acts as your own page.",
            tryNext: "presign(config:expiration:) with the content type in the input, which signs it")
    }

    /// A refusal with the request as the cloud wrote it down, which is where the difference shows.
    static func describe(_ status: Int, _ body: Data) -> String {
        guard status >= 400 else { return "status \(status)" }
        let text = String(decoding: body, as: UTF8.self)
        let refusal = ["Code", "Message"].compactMap { element($0, of: text) }.joined(separator: ": ")
        guard let canonical = element("CanonicalRequest", of: text) else { return "\(status) \(refusal)" }
        return "\(status) \(refusal)\nThe request that arrived, as S3 wrote it down:\n\(canonical)"
    }

    static func element(_ name: String, of xml: String) -> String? {
        guard let start = xml.range(of: "<\(name)>"), let end = xml.range(of: "</\(name)>") else { return nil }
        return xml[start.upperBound..<end.lowerBound].replacingOccurrences(of: "&amp;", with: "&")
    }

    static func list(_ headers: [String: String]) -> String {
        headers.isEmpty ? "none" : headers.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: ", ")
    }
}
