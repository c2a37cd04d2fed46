import CSystem

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, pipe or socket, closed when it goes.
package struct Descriptor: ~Copyable {
    package let number: Int32

    /// Takes over an open descriptor.
    package init(takingOver number: Int32) { self.number = number }

    deinit { close(number) }

    /// A pipe whose ends are not handed to programs that others start.
    package static func pipe() throws(ProcessError) -> Pipe {
        var ends: [Int32] = [-1, -1]
        guard processPipe(&ends) == 0 else { throw ProcessError(doing: "make a pipe", code: errno) }
        return Pipe(reading: Descriptor(takingOver: ends[0]), writing: Descriptor(takingOver: ends[1]))
    }

    /// Writes all bytes. False when nobody reads them any more.
    package borrowing func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    /// Writes all bytes. False when nobody reads them any more.
    package borrowing func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Self.writeSystem(number, $0) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    private static func writeSystem(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(number, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(number, bytes.baseAddress, bytes.count)
        #endif
    }
}

/// Both ends of a pipe, to be taken apart.
package struct Pipe: ~Copyable {
    package let reading: Descriptor
    package let writing: Descriptor

    /// Closes the writing end, which a started program now has, and keeps the other.
    package consuming func intoReading() -> Descriptor { reading }

    /// Closes the reading end, which a started program now has, and keeps the other.
    package consuming func intoWriting() -> Descriptor { writing }

    /// Closes both ends.
    package consuming func close() {}
}

/// A process or pipe the system refused, worded for a person.
package struct ProcessError: Error, CustomStringConvertible, Sendable {
    package let doing: String
    /// The system's error number.
    package let code: Int32

    package init(doing: String, code: Int32) {
        self.doing = doing
        self.code = code
    }

    package var description: String { "cannot \(doing): \(String(cString: strerror(code)))" }
}
