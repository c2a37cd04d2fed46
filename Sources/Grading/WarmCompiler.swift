import Core
import Processes
import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A compiler that has started before there is anything to compile, and waits for the source.
///
/// Starting takes a third of the time that a small program takes to compile. Where the source file would be stands a link
/// to standard input, a pipe from here, so nothing the compiler says differs. When this process goes, the pipe ends, and
/// with it the compiler.
struct WarmCompiler: ~Copyable {
    let scratch: Scratch
    let process: ChildProcess
    /// What the compiler prints.
    let output: Descriptor
    /// What it was started with, but for the folder: it can do that work and no other.
    let words: [String]
    private let source: Descriptor

    /// A pipe holds this much; the writer of more would wait for ever if the compiler had gone.
    static let sourceSizeBytesMax = 60 * 1024
    /// The one file it can compile.
    static let sourceName = "main.swift"

    /// `words` are the frontend and its options up to the names of files.
    init(_ words: [String], cache: BuildCache) throws {
        let scratch = try cache.makeScratch()
        let path = scratch.path + "/" + Self.sourceName
        guard symlink("/dev/stdin", path) == 0 else { throw FileError(doing: "make the link", path: path) }
        let input = try Descriptor.pipe()
        let pipe = try Descriptor.pipe()
        let arguments = words.dropFirst() + Build.fileArguments(sources: [path], folder: scratch.path)
        let process = try ChildProcess(
            Launch(
                path: words[0], arguments: Array(arguments), environment: Toolchain.directEnvironment,
                directory: scratch.path),
            descriptors: [input.reading.number, pipe.writing.number, pipe.writing.number])
        self.words = words
        self.scratch = scratch
        source = input.intoWriting()
        self.process = process
        output = pipe.intoReading()
    }

    /// Whether it was started for just this work.
    borrowing func fits(_ words: [String], _ sources: [SourceFile]) -> Bool {
        words == self.words && sources.count == 1 && sources[0].name == Self.sourceName
            && sources[0].bytes.count <= Self.sourceSizeBytesMax
    }

    /// Hands over the source, and what Build needs to see the work through.
    consuming func compile(_ bytes: [UInt8]) -> Work {
        // When the compiler has gone, its end says so and Build finds another way.
        _ = source.write(bytes)
        return Work(scratch: scratch, process: process, output: output)
    }

    /// A compiler at work.
    struct Work: ~Copyable {
        let scratch: Scratch
        let process: ChildProcess
        let output: Descriptor

        /// Takes the parts, which cannot be copied, one by one.
        consuming func take(_ body: (consuming Scratch, consuming ChildProcess, consuming Descriptor) -> Void) {
            body(scratch, process, output)
        }
    }
}
