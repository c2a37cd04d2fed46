import AWSS3
import Foundation
import LabKit

/// A folder that goes into a bucket, comes back in pages, is lent by link and loses one file.
@main enum Checks {
    static let pageSize = 2
    static let linkSecondsMax = 900

    static func main() async {
        await Lab.run { lab in
            let bucket = lab.random.bucketName("holiday")
            let files = try makeFolder(lab)
            let names = files.keys.sorted()
            let shared = names[lab.random.int(in: 0...names.count - 2)]
            let doomed = names[names.count - 1]
            let run = try await lab.runAnswer(
                arguments: [bucket, "photos", String(pageSize), shared, doomed], timeoutSeconds: 30)
            let calls = lab.calls
            let s3 = try await lab.administrator.s3()

            try await lab.require("creates the bucket", points: 1) {
                try expect(
                    calls.contains { $0.operation == "CreateBucket" && $0["Bucket"] == bucket && $0.status == 200 },
                    expected: "a CreateBucket call for \(bucket) that succeeds", seen: lab.summary(of: calls),
                    why: "An object needs a bucket, and this one is new on every run.",
                    tryNext: "createBucket(input: CreateBucketInput(bucket: bucket))")
            }
            await lab.check("uploads every file", points: 3) {
                try checkUploads(calls, lab, bucket, names)
                // What was deleted since is for another check.
                for name in try await keys(s3, bucket) where files[name] != nil {
                    try await checkContents(s3, bucket, name, files[name] ?? Data())
                }
            }
            await lab.check("lists to the last page", points: 3) {
                try checkPages(calls, lab, bucket, names, printed: run.lines)
            }
            await lab.check("downloads the file", points: 2) {
                try checkDownload(calls, lab, bucket, shared, contents: files[shared] ?? Data())
            }
            await lab.check("deletes one file only", points: 1) {
                try await checkDeletion(calls, lab, s3, bucket, names, doomed)
            }
            await lab.check("lends a link", points: 2) {
                try await checkLink(lab, run.lines.last ?? "", contents: files[shared] ?? Data())
            }
        }
    }

    /// Files whose names and contents differ on every run; two names need encoding on their way into a URL.
    static func makeFolder(_ lab: Lab) throws -> [String: Data] {
        var files = [
            "Grüße aus Köln \(lab.random.hex(4)).txt": Data(lab.random.text(words: 12).utf8),
            "two words \(lab.random.hex(4)).jpg": lab.random.data(lab.random.int(in: 2000...9000)),
        ]
        for _ in 0..<lab.random.int(in: 3...5) {
            files[lab.random.key("jpg")] = lab.random.data(lab.random.int(in: 1...5000))
        }
        for (name, contents) in files {
            _ = try lab.file("photos/\(name)", contents: contents)
        }
        return files
    }

    static func checkUploads(_ calls: [RecordedCall], _ lab: Lab, _ bucket: String, _ names: [String]) throws {
        let puts = calls.filter { $0.operation == "PutObject" && $0["Bucket"] == bucket && $0.status == 200 }
        let missing = names.filter { name in !puts.contains { $0["Key"] == name } }
        try expect(
            missing.isEmpty,
            expected: "one PutObject for each of \(names.count) files, with the file's name as its key",
            seen: "no PutObject for \(missing.joined(separator: ", ")); \(lab.summary(of: calls))",
            why: "The key is all that finds a file again.",
            tryNext: "loop over FileManager.default.contentsOfDirectory(atPath: folder) and give the name alone as key")
    }

    static func keys(_ s3: S3Client, _ bucket: String) async throws -> [String] {
        let list = try await s3.listObjectsV2(input: ListObjectsV2Input(bucket: bucket))
        return (list.contents ?? []).compactMap(\.key)
    }

    static func checkContents(_ s3: S3Client, _ bucket: String, _ key: String, _ contents: Data) async throws {
        let object = try await s3.getObject(input: GetObjectInput(bucket: bucket, key: key))
        let stored = try await object.body?.readData() ?? Data()
        try expect(
            stored == contents, expected: "\(contents.count) bytes under \(key), as in the file",
            seen: "\(stored.count) bytes\(stored.count == contents.count ? " that differ" : "")",
            why: "S3 keeps what it is sent and never looks at your disk.",
            tryNext: "body: .data(contents) with contents from Data(contentsOf:)")
    }

    static func checkPages(
        _ calls: [RecordedCall], _ lab: Lab, _ bucket: String, _ names: [String], printed: [String]
    ) throws {
        let lists = calls.filter { $0.operation == "ListObjectsV2" && $0["Bucket"] == bucket && $0.status == 200 }
        let paged = lists.filter { $0["MaxKeys"] == String(pageSize) }
        try expect(
            !paged.isEmpty, expected: "ListObjectsV2 with MaxKeys \(pageSize)", seen: lab.summary(of: lists),
            why: "The page size is the third argument.",
            tryNext: "ListObjectsV2Input(bucket: bucket, maxKeys: pageSize)")
        let following = Set(paged.compactMap { $0["ContinuationToken"] })
        let pages = (names.count + pageSize - 1) / pageSize
        try expect(
            following.count >= pages - 1,
            expected: "\(pages) calls for \(names.count) keys, each after the first with the token of the one before",
            seen: "\(paged.count) calls, \(following.count) of them with a ContinuationToken",
            why: "One answer is one page. What comes after it is silently missing if you stop there.",
            tryNext: "repeat while the answer brings a nextContinuationToken, or use listObjectsV2Paginated(input:)")
        let unprinted = names.filter { !printed.contains($0) }
        try expect(
            unprinted.isEmpty, expected: "every key on a line of its own",
            seen: "not printed: \(unprinted.joined(separator: ", "))",
            why: "The list is what the user of the service sees.", tryNext: "print(object.key ?? \"\") for each object")
    }

    static func checkDownload(
        _ calls: [RecordedCall], _ lab: Lab, _ bucket: String, _ key: String, contents: Data
    ) throws {
        try expect(
            calls.contains {
                $0.operation == "GetObject" && $0["Bucket"] == bucket && $0["Key"] == key && $0.status == 200
            },
            expected: "a GetObject for \(key)", seen: lab.summary(of: calls),
            why: "A copy of the local file proves nothing about what is in the cloud.",
            tryNext: "getObject(input: GetObjectInput(bucket: bucket, key: keyToShare))")
        let saved = try lab.contents(of: "download.bin")
        try expect(
            saved == contents, expected: "download.bin with the \(contents.count) bytes of \(key)",
            seen: saved.map { "download.bin with \($0.count) bytes" } ?? "no file download.bin",
            why: "The body is a stream; nothing is on your disk until you write it.",
            tryNext: "readData() on the body, then write(to: URL(fileURLWithPath: \"download.bin\"))")
    }

    static func checkDeletion(
        _ calls: [RecordedCall], _ lab: Lab, _ s3: S3Client, _ bucket: String, _ names: [String], _ doomed: String
    ) async throws {
        let deletes = calls.filter { $0.operation == "DeleteObject" || $0.operation == "DeleteObjects" }
        let left = try await keys(s3, bucket)
        try expect(
            !deletes.isEmpty && !left.contains(doomed), expected: "\(doomed) deleted", seen: lab.summary(of: calls),
            why: "The key to delete is the fifth argument.",
            tryNext: "deleteObject(input: DeleteObjectInput(bucket: bucket, key: keyToDelete))")
        let lost = names.filter { $0 != doomed && !left.contains($0) }
        try expect(
            lost.isEmpty, expected: "every other file still there", seen: "also gone: \(lost.joined(separator: ", "))",
            why: "Without versioning a deleted object cannot be brought back.",
            tryNext: "delete the one key and no more")
    }

    static func checkLink(_ lab: Lab, _ link: String, contents: Data) async throws {
        let query = URLComponents(string: link)?.queryItems ?? []
        let seconds = query.first { $0.name == "X-Amz-Expires" }?.value.flatMap { Int($0) }
        try expect(
            seconds.map { 1...linkSecondsMax ~= $0 } ?? false,
            expected: "a presigned URL as the last line, valid for at most \(linkSecondsMax) seconds",
            seen: seconds.map { "a URL valid for \($0) seconds" } ?? "the last line is: \(link)",
            why: "Objects are private. A signature in the URL is what lends the file, and for how long.",
            tryNext: "presignedURLForGetObject(input:expiration: 300), then print its absoluteString last")
        let answer = try await lab.http("GET", link)
        try expect(
            answer.status == 200 && answer.body == contents,
            expected: "status 200 and the \(contents.count) bytes of the file when a plain HTTP client opens the link",
            seen: "status \(answer.status) and \(answer.body.count) bytes",
            why: "Your users have a browser, not your credentials.",
            tryNext: "presign the key to share, and do not delete it before")
    }
}
