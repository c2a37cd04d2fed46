import AWSS3
import Foundation
import LabKit

/// One upload that goes well, a larger one that must not take more memory, one whose completion the cloud refuses, one
/// that loses a part.
@main enum Checks {
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
    static let partSizeBytesMin = 5 * 1024 * 1024
    /// More attempts than any client makes, so that a retry does not hide the fault.
    static let faultTimes = 20
    /// Far more than a few parts and their copies, and still stored within a second.
    static let largeSizeBytes = 64 * 1024 * 1024

    /// One run of the answer on a file and a key of its own.
    struct Upload {
        let key: String
        let contents: Data
        let run: LabRun
        let calls: [RecordedCall]
    }

    static func main() async {
        await Lab.run { lab in
            let bucket = lab.random.bucketName("video-archive")
            let s3 = try await lab.administrator.s3()
            _ = try await s3.createBucket(input: CreateBucketInput(bucket: bucket))

            let good = try await upload(lab, bucket)
            try await lab.require("uploads in parts", points: 2) {
                try checkParts(lab, good)
            }
            try await lab.require("sends parts of at least 5 MiB", points: 2) {
                try checkPartSizes(good)
            }
            await lab.check("stores the file byte for byte", points: 2) {
                try await checkStored(lab, s3, bucket, good)
            }
            let large = try await upload(lab, bucket, Data(repeating: 1, count: largeSizeBytes))
            await lab.check("never holds the whole file in memory", points: 1) {
                try checkMemory(lab, good, large)
            }

            let colleague = lab.random.key("mp4")
            _ = try await s3.createMultipartUpload(input: CreateMultipartUploadInput(bucket: bucket, key: colleague))
            lab.injectFault(operation: "CompleteMultipartUpload", status: 400, code: "InvalidPart", times: faultTimes)
            let unfinished = try await upload(lab, bucket)
            lab.injectFault(operation: "UploadPart", status: 400, code: "BadDigest", afterCalls: 1, times: faultTimes)
            let broken = try await upload(lab, bucket)

            await lab.check("says that it failed", points: 1) {
                for failed in [broken, unfinished] {
                    try checkExit(failed)
                }
            }
            await lab.check("leaves other uploads alone", points: 1) {
                try await checkColleague(s3, bucket, colleague)
            }
            try await lab.require("aborts when a part fails", points: 2) {
                try await checkAborted(lab, s3, bucket, broken, failedCall: "UploadPart")
            }
            await lab.check("aborts when the completion fails", points: 1) {
                try await checkAborted(lab, s3, bucket, unfinished, failedCall: "CompleteMultipartUpload")
            }
        }
    }

    /// Runs the answer on a file; of two full parts and a bit unless told otherwise.
    static func upload(_ lab: Lab, _ bucket: String, _ given: Data? = nil) async throws -> Upload {
        let key = "tours/\(lab.random.key("mp4"))"
        let name = "\(lab.random.hex(6)).bin"
        let contents = given ?? lab.random.data(2 * partSizeBytesMin + lab.random.int(in: 1...500_000))
        _ = try lab.file(name, contents: contents)
        lab.clearCalls()
        let run = try await lab.runAnswer(arguments: [name, bucket, key], timeoutSeconds: 60)
        return Upload(key: key, contents: contents, run: run, calls: lab.calls)
    }

    static func sent(_ upload: Upload) -> [RecordedCall] {
        upload.calls.filter { $0.operation == "UploadPart" && $0["Key"] == upload.key && $0.status == 200 }
    }

    static func checkParts(_ lab: Lab, _ upload: Upload) throws {
        let created = upload.calls.filter { $0.operation == "CreateMultipartUpload" && $0["Key"] == upload.key }
        try expect(
            created.count == 1, expected: "one CreateMultipartUpload for \(upload.key)",
            seen: lab.summary(of: upload.calls), why: "It gives the upload id that all other calls need.",
            tryNext: "createMultipartUpload(input: CreateMultipartUploadInput(bucket: bucket, key: key))")
        let numbers = Set(sent(upload).compactMap { $0["PartNumber"] })
        try expect(
            numbers.count >= 2, expected: "at least two parts for a file of \(upload.contents.count) bytes",
            seen: "\(numbers.count) parts; \(lab.summary(of: upload.calls))",
            why: "A part is what can be repeated alone and what must fit into memory.",
            tryNext: "read 5 MiB at a time, and send each piece with the next part number")
    }

    static func checkPartSizes(_ upload: Upload) throws {
        let parts = sent(upload).sorted { Int($0["PartNumber"] ?? "") ?? 0 < Int($1["PartNumber"] ?? "") ?? 0 }
        let small = parts.dropLast().filter { $0.requestSizeBytes < partSizeBytesMin }
        try expect(
            small.isEmpty, expected: "\(partSizeBytesMin) bytes or more in every part but the last",
            seen: small.map { "part \($0["PartNumber"] ?? "?") with \($0.requestSizeBytes) bytes" }
                .joined(separator: ", "),
            why: "S3 takes smaller parts, and refuses the upload when all bytes have been sent: EntityTooSmall.",
            tryNext: "5 * 1024 * 1024, and read(upToCount:) with that number")
    }

    static func checkStored(_ lab: Lab, _ s3: S3Client, _ bucket: String, _ upload: Upload) async throws {
        let completed = upload.calls.filter { $0.operation == "CompleteMultipartUpload" }
        try expect(
            completed.contains { $0.status == 200 && $0.errorCode == nil },
            expected: "a CompleteMultipartUpload that succeeds",
            seen: completed.first.map { "\($0.status) \($0.errorCode ?? ""): \($0.errorMessage ?? "")" }
                ?? lab.summary(of: upload.calls),
            why: "Until then the object does not exist.",
            tryNext: "completeMultipartUpload with the parts in ascending order, each with the ETag it was answered")
        let object = try await s3.getObject(input: GetObjectInput(bucket: bucket, key: upload.key))
        let stored = try await object.body?.readData() ?? Data()
        try expect(
            stored == upload.contents, expected: "the \(upload.contents.count) bytes of the file",
            seen: "\(stored.count) bytes\(stored.count == upload.contents.count ? " that differ" : "")",
            why: "The last part is nearly always shorter than the others. It counts too.",
            tryNext: "go on until read(upToCount:) gives nothing or an empty piece")
    }

    /// What an empty program needs differs between machines, so two runs are compared.
    static func checkMemory(_ lab: Lab, _ small: Upload, _ large: Upload) throws {
        let sentBytes = sent(large).map(\.requestSizeBytes).reduce(0, +)
        try expect(
            sentBytes >= large.contents.count / 2, expected: "a file of \(large.contents.count) bytes sent in parts",
            seen: "\(sentBytes) bytes; \(lab.summary(of: large.calls))",
            why: "The first file was small; this one is not.", tryNext: "go on until read(upToCount:) gives nothing")
        let grownBytes = large.run.peakMemoryBytes - small.run.peakMemoryBytes
        let difference = large.contents.count - small.contents.count
        try expect(
            grownBytes < difference / 2,
            expected: "as much memory for \(megabytes(large.contents.count)) as for \(megabytes(small.contents.count))",
            seen: "\(megabytes(large.run.peakMemoryBytes)) at the peak, not \(megabytes(small.run.peakMemoryBytes))",
            why: "A part is what must fit into memory. A file of 20 GB fits nowhere.",
            tryNext: "FileHandle and read(upToCount:) for one part at a time, and nothing that keeps the parts sent")
    }

    static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000) MB" }

    static func checkExit(_ upload: Upload) throws {
        try expect(
            upload.run.exitCode != 0, expected: "an exit status other than 0 after a failed upload",
            seen: "status 0, and the output: \(upload.run.standardOutput.prefix(200))",
            why: "Whoever calls the program believes its status, and may delete the original.",
            tryNext: "exit(1) at the end of the catch")
    }

    static func checkColleague(_ s3: S3Client, _ bucket: String, _ key: String) async throws {
        let open = try await s3.listMultipartUploads(input: ListMultipartUploadsInput(bucket: bucket))
        try expect(
            (open.uploads ?? []).contains { $0.key == key },
            expected: "the upload of \(key), which somebody else began, still open", seen: "it has been aborted",
            why: "A bucket is shared. Its list of open uploads is not a list of yours.",
            tryNext: "abort the one upload id that createMultipartUpload gave you")
    }

    static func checkAborted(
        _ lab: Lab, _ s3: S3Client, _ bucket: String, _ upload: Upload, failedCall: String
    ) async throws {
        try expect(
            upload.calls.contains { $0.operation == failedCall && $0.status >= 400 },
            expected: "a \(failedCall) call, which the cloud refused this time", seen: lab.summary(of: upload.calls),
            why: "What the program does next is what this check is about.", tryNext: "see the first check")
        let open = try await s3.listMultipartUploads(input: ListMultipartUploadsInput(bucket: bucket))
        try expect(
            !(open.uploads ?? []).contains { $0.key == upload.key },
            expected: "no upload of \(upload.key) left open after \(failedCall) failed",
            seen: "it is still open with its parts; \(lab.summary(of: upload.calls))",
            why: "Parts of unfinished uploads are billed, and no list of objects shows them.",
            tryNext: "one do around all that follows createMultipartUpload, and abortMultipartUpload in its catch")
        let list = try await s3.listObjectsV2(input: ListObjectsV2Input(bucket: bucket, prefix: upload.key))
        try expect(
            (list.contents ?? []).isEmpty, expected: "no object \(upload.key) after a failed upload", seen: "an object",
            why: "Half a file that looks like a whole one is worse than none.", tryNext: "abort, and stop there")
    }
}
