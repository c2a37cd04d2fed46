import Core
import Testing

@testable import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A small workbook in a folder of its own that goes when the value goes.
final class TemporaryWorkbook {
    let root: String

    static let lesson = """
        ---
        title: What S3 is
        points: 10
        teaches: What a bucket is.
        ---
        # What S3 is
        Read.
        """
    static let lab = """
        ---
        title: Share a file
        points: 20
        teaches: How to presign.
        files: main.swift = Starter.swift
        ---
        ## Goal
        Share.
        ## Hints
        1. Look.
        2. Look closer.
        """
    static let quiz = """
        # S3
        ## 1. What is a key?
        - [ ] A secret
          > No, a name.
        - [x] A name
          > Right.
        ## 2. Which are stores?
        - [x] S3
          > Yes.
        - [x] DynamoDB
          > Yes, too.
        - [ ] IAM
          > IAM keeps no data of yours.
        ## 3. Which call lists?
        answer: ListObjects | ListObjectsV2
        > The second version pages with a token.
        """

    /// Three steps in one module, and whatever `more` adds or replaces, by path.
    init(_ more: [String: String] = [:]) throws {
        var template = Array("/tmp/workbook-XXXXXX".utf8CString)
        root = String(cString: try #require(mkdtemp(&template)))
        let step = "labs/1-foundation/1.1-s3/"
        var files = [
            "Package.swift": "", "labs/1-foundation/README.md": "# Phase 1. Foundation: S3\n",
            step + "README.md": "# 1.1 S3\n", step + "1.1-model/README.md": Self.lesson,
            step + "1.1-model/Quiz.md": Self.quiz, step + "1.1-example/README.md": Self.lab,
            step + "1.1-example/Checks.swift": "", step + "1.1-example/Starter.swift": "// start\n",
            step + "1.1-multipart/README.md": Self.lab.replacing("Share a file", with: "Large: files"),
            step + "1.1-multipart/Checks.swift": "", step + "1.1-multipart/Starter.swift": "// start\n",
        ]
        files.merge(more) { $1 }
        for (path, text) in files { try write(path, text) }
    }

    deinit {
        func remove(_ path: String) {
            if Disk.isFolder(path), let names = try? Disk.names(in: path) {
                for name in names { remove(path + "/" + name) }
                rmdir(path)
            } else {
                unlink(path)
            }
        }
        remove(root)
    }

    func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        try Disk.makeFolder(Disk.folder(of: root + "/" + path))
        try Disk.replace(root + "/" + path, with: bytes)
    }

    func text(_ path: String) throws -> String { String(decoding: try Disk.bytes(root + "/" + path), as: UTF8.self) }

    func remove(_ path: String) { unlink(root + "/" + path) }

    func workbook() throws -> Workbook { try Workbook(root: root) }

    func store() throws -> ProgressStore {
        ProgressStore(workbook: try workbook()) { Timestamp(seconds: 1_800_000_000) }
    }

    /// Records a verdict as a check would.
    @discardableResult
    func record(
        _ step: String, _ kind: HistoryEntry.Kind, _ verdict: Verdict, _ points: Int
    ) throws -> ProgressStore.Result {
        try store().record {
            HistoryEntry(time: $0, kind: kind, step: step, verdict: verdict, pointsEarned: points, pointsPossible: 20)
        }
    }
}
