#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes on their way out: grows, keeps its memory, and appends without the checks of an array.
struct OutputBuffer: ~Copyable {
    private var storage: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(capacity: Int) {
        storage = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit { storage.deallocate() }

    var isEmpty: Bool { count == 0 }
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<count]) }

    /// Forgets the content and keeps the memory.
    mutating func clear() { count = 0 }

    /// Room for `more` bytes, to be filled and then counted with `grow(by:)`.
    mutating func room(for more: Int) -> UnsafeMutableRawPointer {
        if count + more > storage.count {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(storage.count * 2, count + more), alignment: 16)
            larger.copyMemory(from: bytes)
            storage.deallocate()
            storage = larger
        }
        return storage.baseAddress! + count
    }

    mutating func grow(by added: Int) { count += added }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        room(for: bytes.count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(decimal value: Int) {
        precondition(value >= 0, "sizes and codes are not negative")
        withUnsafeTemporaryAllocation(byteCount: 20, alignment: 1) { digits in
            var start = 20
            var rest = value
            repeat {
                start -= 1
                digits[start] = UInt8(48 + rest % 10)
                rest /= 10
            } while rest > 0
            append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(digits)[start...]))
        }
    }

    /// Appends a header name or value. Control characters become spaces, so that text from elsewhere cannot start a
    /// header of its own.
    mutating func append(field text: String) {
        let start = count
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(UnsafeRawBufferPointer($0)) }
        if done == nil { append(Array(text.utf8)) }
        var hasControl = false
        for index in start..<count { hasControl = hasControl || storage[index] < 32 || storage[index] == 127 }
        guard hasControl else { return }
        for index in start..<count where storage[index] < 32 || storage[index] == 127 { storage[index] = 32 }
    }
}
