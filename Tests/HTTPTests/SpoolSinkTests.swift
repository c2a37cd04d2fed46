import Core
import Foundation
import HTTP
import Testing

@Suite struct SpoolSinkTests {
    /// Writes pieces of the given sizes and returns the body, or the status of the refusal.
    private func spool(_ sizes: [Int], _ policy: SpoolSink.Policy, seen: (([UInt8]) -> Void)? = nil) -> (Body?, Int) {
        let sink = SpoolSink(policy: policy, observer: seen.map { seen in { seen(Array($0)) } })
        do throws(Refusal) {
            for (index, size) in sizes.enumerated() {
                let piece = [UInt8](repeating: UInt8(index + 1), count: size)
                var refusal: Refusal?
                piece.withUnsafeBytes { bytes in
                    do throws(Refusal) { try sink.write(bytes) } catch { refusal = error }
                }
                if let refusal { throw refusal }
            }
            return (try sink.finish(), 0)
        } catch {
            return (nil, error.response.status)
        }
    }

    @Test(arguments: [
        ([], false), ([10], false), ([4, 6], false), ([11], true), ([4, 6, 1], true), ([4, 60, 30, 6], true),
    ])
    func `bodies are in memory up to the limit and in files beyond`(sizes: [Int], isFile: Bool) throws {
        let folder = temporaryFolder + "/spool-\(sizes.map(String.init).joined(separator: "-"))"
        mkdir(folder, 0o700)
        var policy = SpoolSink.Policy(folder: folder)
        policy.memoryBytesMax = 10
        policy.bodyBytesMax = 100
        let expected = sizes.enumerated().flatMap { [UInt8](repeating: UInt8($0 + 1), count: $1) }
        var seen: [UInt8] = []
        var body = spool(sizes, policy) { seen += $0 }.0
        #expect(try body?.bytes() == expected)
        #expect(seen == expected)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == (isFile ? 1 : 0))
        body = nil
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        #expect(spool(sizes + [101 - expected.count], policy).1 == 413)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    @Test func `a body that cannot be stored is refused as its owner says`() {
        var policy = SpoolSink.Policy(folder: temporaryFolder + "/missing")
        policy.memoryBytesMax = 10
        #expect(spool([11], policy).1 == 500)
        policy = SpoolSink.Policy(
            folder: temporaryFolder + "/missing",
            notStored: { error in
                Response(status: error.code == ENOENT ? 503 : 599)
            })
        policy.memoryBytesMax = 10
        #expect(spool([11], policy).1 == 503)
    }

    @Test
    func `a full disk is told from other failures`() {
        let error = FileError(doing: "write", path: "/x", code: ENOSPC)
        let policy = SpoolSink.Policy(folder: "/")
        #expect(policy.notStored(error).status == 507)
        #expect(policy.notStored(FileError(doing: "write", path: "/x", code: EIO)).status == 500)
    }
}
