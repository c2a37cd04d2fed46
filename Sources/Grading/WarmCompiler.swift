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
/// Starting takes a third of the time that a small program takes to compile. The source comes through a named pipe that
/// stands where the file would be, so nothing the compiler says differs. When this process goes, the pipe ends, and with
/// it the compiler.
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
        guard mkfifo(path, 0o600) == 0 else { throw FileError(doing: "make the pipe", path: path) }
        // Open at both ends, so that neither this process nor the compiler waits for the other to open it.
        let number = open(path, O_RDWR | O_CLOEXEC)
        guard number >= 0 else { throw FileError(doing: "open the pipe", path: path) }
        let source = Descriptor(takingOver: number)
        let pipe = try Descriptor.pipe()
        let arguments = words.dropFirst() + Build.fileArguments(sources: [path], folder: scratch.path)
        let process = try ChildProcess(
            Launch(
                path: words[0], arguments: Array(arguments), environment: Toolchain.directEnvironment,
                directory: scratch.path),
            descriptors: [-1, pipe.writing.number, pipe.writing.number])
        self.words = words
        self.scratch = scratch
        self.source = source
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
