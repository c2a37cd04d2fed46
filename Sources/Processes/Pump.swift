#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads several pipes at once on the calling thread, handing over what arrives.
package final class Pump {
    private final class Source {
        let descriptor: Descriptor
        let onBytes: (ArraySlice<UInt8>) -> Void
        let onEnd: () -> Void

        init(
            _ descriptor: consuming Descriptor, onBytes: @escaping (ArraySlice<UInt8>) -> Void,
            onEnd: @escaping () -> Void
        ) {
            self.descriptor = descriptor
            self.onBytes = onBytes
            self.onEnd = onEnd
        }
    }

    private var sources: [Source] = []
    private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

    package init() {}

    /// Whether there is nothing left to read.
    package var isIdle: Bool { sources.isEmpty }

    /// Reads `descriptor` until its end, from the next turns on.
    package func add(
        _ descriptor: consuming Descriptor, onBytes: @escaping (ArraySlice<UInt8>) -> Void,
        onEnd: @escaping () -> Void = {}
    ) {
        sources.append(Source(descriptor, onBytes: onBytes, onEnd: onEnd))
    }

    /// Waits until something arrives and hands it over. False when `deadline` came first.
    package func turn(until deadline: ContinuousClock.Instant) -> Bool {
        var polled = sources.map { pollfd(fd: $0.descriptor.number, events: Int16(POLLIN), revents: 0) }
        let left = ContinuousClock.now.duration(to: deadline)
        // Rounded up, so that waiting never ends just before the deadline again and again.
        let milliseconds = min(max(left / .milliseconds(1), 0).rounded(.up), Double(Int32.max))
        let ready = poll(&polled, nfds_t(polled.count), Int32(milliseconds))
        if ready < 0 { return errno == EINTR }
        if ready == 0 { return false }
        for (source, entry) in zip(sources, polled) where entry.revents != 0 { read(source) }
        return true
    }

    /// Turns until nothing is left to read. False when `deadline` came first.
    package func run(until deadline: ContinuousClock.Instant) -> Bool {
        while !isIdle { guard turn(until: deadline) else { return false } }
        return true
    }

    private func read(_ source: Source) {
        let count = buffer.withUnsafeMutableBytes { readSystem(source.descriptor.number, $0) }
        if count > 0 { return source.onBytes(buffer[..<count]) }
        if count < 0 && (errno == EINTR || errno == EAGAIN) { return }
        sources.removeAll { $0 === source }
        source.onEnd()
    }
}

private func readSystem(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
        Glibc.read(number, buffer.baseAddress, buffer.count)
    #else
        Darwin.read(number, buffer.baseAddress, buffer.count)
    #endif
}

/// Cuts a stream of bytes into lines, and takes no more than it was told to.
package struct LineBuffer {
    private var partial: [UInt8] = []
    private let lineSizeBytesMax: Int
    /// Whether a line was longer than allowed; it and all after it are lost.
    package private(set) var isOverfull = false

    package init(lineSizeBytesMax: Int) { self.lineSizeBytesMax = lineSizeBytesMax }

    /// The lines that `bytes` completes, without their newline.
    package mutating func append(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        if isOverfull { return [] }
        var lines: [[UInt8]] = []
        var rest = bytes
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(partial + rest[..<end])
            partial = []
            rest = rest[rest.index(after: end)...]
        }
        partial += rest
        if partial.count > lineSizeBytesMax { isOverfull = true }
        return lines
    }

    /// What came after the last newline.
    package var remainder: [UInt8] { partial }
}
