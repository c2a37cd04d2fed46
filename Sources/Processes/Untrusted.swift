import CSystem
import Core

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps other processes of the same user, such as a program under test, from reading this one's memory and using its
/// descriptors. It does nothing where the system has no way to.
package func hideFromSiblings() { processHide() }

/// Keeps a descriptor from the programs this process starts.
package func closeOnExec(_ descriptor: Int32) { processCloseOnExec(descriptor) }

/// Files that strangers wrote are read up to this size.
private let untrustedSizeBytesMax = 256 * 1024 * 1024

/// The content of a file that a program under test wrote; nil when there is none. A link is not followed, and nothing but
/// a regular file is opened, for a pipe would wait for ever.
package func readUntrustedFile(_ path: String) throws -> [UInt8]? {
    let number = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if number < 0 && errno == ENOENT { return nil }
    guard number >= 0 else { throw FileError(doing: "read", path: path) }
    let file = Descriptor(takingOver: number)
    var status = stat()
    guard fstat(file.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw FileError(doing: "read", path: path, code: EINVAL)
    }
    guard status.st_size <= untrustedSizeBytesMax else { throw FileError(doing: "read", path: path, code: EFBIG) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= untrustedSizeBytesMax {
        let got = read(file.number, &buffer, buffer.count)
        if got < 0 && errno == EINTR { continue }
        guard got >= 0 else { throw FileError(doing: "read", path: path) }
        if got == 0 { break }
        bytes += buffer[..<got]
    }
    return bytes
}
