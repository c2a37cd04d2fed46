import AWSS3
import Foundation
import LabKit

/// Two files of different kinds are uploaded and lent; then time passes.
@main enum Checks {
    /// "Five minutes", with room for another reading of it.
    static let linkSecondsMax = 600

    struct Shared {
        let name: String
        let contentType: String
        let contents: Data
        let link: String
    }

    static func main() async {
        await Lab.run { lab in
            let bucket = lab.random.bucketName("team-files")
            let s3 = try await lab.administrator.s3()
            _ = try await s3.createBucket(input: CreateBucketInput(bucket: bucket))

            let shared = [
                try await share(lab, bucket, ending: "pdf", contentType: "application/pdf"),
                try await share(lab, bucket, ending: lab.random.hex(3), contentType: "application/octet-stream"),
                try await share(lab, bucket, ending: "csv", contentType: "text/csv"),
            ]
            let calls = lab.calls

            try await lab.require("stores the file under its name", points: 3) {
                for file in shared {
                    try await checkStored(lab, s3, bucket, file, calls)
                }
            }
            await lab.check("stores the content type", points: 2) {
                for file in shared {
                    try await checkContentType(s3, bucket, file)
                }
            }
            try await lab.require("the link downloads the file", points: 3) {
                for file in shared {
                    try await checkLink(lab, file)
                }
            }
            await lab.check("the link runs out", points: 2) {
                try await lab.advanceClock(seconds: linkSecondsMax + 1)
                for file in shared {
                    try await checkExpired(lab, file)
                }
            }
        }
    }

    /// Runs the answer on a file that did not exist before, in a folder, with contents of its own.
    static func share(_ lab: Lab, _ bucket: String, ending: String, contentType: String) async throws -> Shared {
        let name = "\(lab.random.hex(8)).\(ending)"
        let path = "album-\(lab.random.hex(4))/\(name)"
        let contents = lab.random.data(lab.random.int(in: 3000...60_000))
        _ = try lab.file(path, contents: contents)
        let run = try await lab.runAnswer(arguments: [path, bucket], timeoutSeconds: 20)
        return Shared(name: name, contentType: contentType, contents: contents, link: run.lines.last ?? "")
    }

    static func checkStored(
        _ lab: Lab, _ s3: S3Client, _ bucket: String, _ file: Shared, _ calls: [RecordedCall]
    ) async throws {
        let list = try await s3.listObjectsV2(input: ListObjectsV2Input(bucket: bucket))
        let keys = (list.contents ?? []).compactMap(\.key)
        try expect(
            keys.contains(file.name), expected: "an object with the key \(file.name) in \(bucket)",
            seen: keys.isEmpty
                ? "an empty bucket; \(lab.summary(of: calls))" : "the keys \(keys.joined(separator: ", "))",
            why: "The key is all that finds a file again, and the folder on Ana's disk is nobody's business.",
            tryNext: "putObject with key: file.lastPathComponent")
        let object = try await s3.getObject(input: GetObjectInput(bucket: bucket, key: file.name))
        let stored = try await object.body?.readData() ?? Data()
        try expect(
            stored == file.contents, expected: "the \(file.contents.count) bytes of the file",
            seen: "\(stored.count) bytes\(stored.count == file.contents.count ? " that differ" : "")",
            why: "Ben must get what Ana sent.", tryNext: "body: .data(try Data(contentsOf: file))")
    }

    static func checkContentType(_ s3: S3Client, _ bucket: String, _ file: Shared) async throws {
        let head = try await s3.headObject(input: HeadObjectInput(bucket: bucket, key: file.name))
        try expect(
            head.contentType == file.contentType, expected: "\(file.name) stored as \(file.contentType)",
            seen: head.contentType ?? "no content type",
            why: "The browser decides by the content type whether it shows a file or saves it.",
            tryNext: "a switch over file.pathExtension, and its result as contentType: of PutObjectInput")
    }

    static func checkLink(_ lab: Lab, _ file: Shared) async throws {
        let names = (URLComponents(string: file.link)?.queryItems ?? []).map(\.name)
        try expect(
            names.contains("X-Amz-Signature"), expected: "a presigned URL as the last line",
            seen: "the line: \(file.link)",
            why: "The object is private. Without a signature its address opens nothing.",
            tryNext: "presignedURLForGetObject(input:expiration:), and print its absoluteString last")
        let answer = try await lab.http("GET", file.link)
        try expect(
            answer.status == 200 && answer.body == file.contents,
            expected: "status 200 and \(file.contents.count) bytes when a plain HTTP client opens the link",
            seen: "status \(answer.status) and \(answer.body.count) bytes: \(errorText(answer.status, answer.body))",
            why: "Ben has a browser and no keys.", tryNext: "presign the bucket and the key that you have just stored")
    }

    static func checkExpired(_ lab: Lab, _ file: Shared) async throws {
        let answer = try await lab.http("GET", file.link)
        try expect(
            answer.status == 403 && errorText(answer.status, answer.body).contains("Request has expired"),
            expected: "403 AccessDenied, Request has expired, \(linkSecondsMax / 60) minutes later",
            seen: "status \(answer.status): \(errorText(answer.status, answer.body))",
            why: "Links end up in chats and logs. A short life limits what they can do there.",
            tryNext: "expiration: 300, which is in seconds")
    }

    /// The start of an error's XML; empty for an answer that is none.
    static func errorText(_ status: Int, _ body: Data) -> String {
        status < 400 ? "" : String(decoding: body.prefix(300), as: UTF8.self)
    }
}
