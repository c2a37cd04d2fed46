package import Core
import CSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Receives a body: in memory while it is small, in a temporary file once it is not.
///
/// The file has a name, so that whoever keeps the body can rename it to where it belongs. When nobody does, or when the
/// connection dies half-way, it goes with the last reference.
package final class SpoolSink: BodySink {
    /// Where bodies go and what a client is told when they cannot.
    package struct Policy {
        /// Bodies up to this size stay in memory.
        package var memoryBytesMax = 128 * 1024
        package var bodyBytesMax = Int.max
        /// An existing folder for the files, on the disk where the bodies will be kept.
        package var folder: String
        /// The answer to a body larger than `bodyBytesMax`.
        package var tooLarge: () -> Response
        /// The answer when a file cannot be written, for example because the disk is full.
        package var notStored: (FileError) -> Response

        package init(
            folder: String,
            tooLarge: @escaping () -> Response = { ParseFailure.bodyTooLarge.response },
            notStored: @escaping (FileError) -> Response = {
                ($0.isDiskFull ? ParseFailure.diskFull : ParseFailure.bodyNotStored).response
            }
        ) {
            self.folder = folder
            self.tooLarge = tooLarge
            self.notStored = notStored
        }
    }

    private let policy: Policy
    private let observer: ((UnsafeRawBufferPointer) -> Void)?
    private var bytes: [UInt8] = []
    private var file: StoredFile?
    private var count = 0

    /// `expectedBytes`, from `Content-Length`, spares copies; it binds nobody. `observer` sees every piece as it arrives,
    /// so that digests are ready with the last one.
    package init(
        policy: Policy, expectedBytes: Int? = nil, observer: ((UnsafeRawBufferPointer) -> Void)? = nil
    ) {
        self.policy = policy
        self.observer = observer
        if let expectedBytes { bytes.reserveCapacity(min(expectedBytes, policy.memoryBytesMax)) }
    }

    package func write(_ piece: UnsafeRawBufferPointer) throws(Refusal) {
        guard piece.count <= policy.bodyBytesMax - count else { throw Refusal(policy.tooLarge()) }
        count += piece.count
        do throws(FileError) {
            if file == nil && count > policy.memoryBytesMax { try spill() }
            if let file { try Self.append(piece, to: file) } else { bytes.append(contentsOf: piece) }
        } catch {
            throw Refusal(policy.notStored(error))
        }
        observer?(piece)
    }

    package func finish() throws(Refusal) -> Body {
        defer {
            bytes = []
            file = nil
        }
        guard let file else { return Body(bytes) }
        return Body(segments: [.file(file, offset: 0, count: count)])
    }

    /// Moves what is in memory to a new file.
    private func spill() throws(FileError) {
        let number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue
        let path = "\(policy.folder)/body-\(getpid())-\(number).tmp"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError(doing: "create", path: path) }
        let file = StoredFile(descriptor: descriptor, path: path, isTemporary: true)
        var failure: FileError?
        bytes.withUnsafeBytes { held in
            do throws(FileError) { try Self.append(held, to: file) } catch { failure = error }
        }
        if let failure { throw failure }
        bytes = []
        self.file = file
    }

    private static let counter = Atomic<Int>(0)

    private static func append(_ piece: UnsafeRawBufferPointer, to file: StoredFile) throws(FileError) {
        var done = 0
        while done < piece.count {
            let written = fileWrite(file.descriptor, piece.baseAddress! + done, piece.count - done)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw FileError(doing: "write", path: file.path) }
            done += written
        }
    }
}
