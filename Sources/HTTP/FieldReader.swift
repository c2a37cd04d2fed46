#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads header lines, and on the way notes what they say about the message's own framing.
struct FieldReader {
    private(set) var fields: [(name: String, value: String)] = []
    private(set) var contentLength: Int?
    private(set) var isChunked = false
    private(set) var hostCount = 0
    private(set) var expectsContinue = false
    private(set) var asksToClose = false
    private(set) var asksToKeepAlive = false

    /// Reads all lines in `bytes`, each of which ends with CR LF as the scanner has made sure.
    mutating func read(_ bytes: UnsafeRawBufferPointer, count: Int) throws(ParseFailure) {
        guard var line = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        let end = line + bytes.count
        fields.reserveCapacity(count)
        while line < end {
            guard let feed = memchr(line, Int32(UInt8(ascii: "\n")), end - line) else { return }
            let next = feed.assumingMemoryBound(to: UInt8.self) + 1
            try read(line: UnsafeBufferPointer(start: line, count: UnsafePointer(next) - line - 2))
            line = UnsafePointer(next)
        }
        if isChunked && contentLength != nil { throw .twoFramings }
    }

    private mutating func read(line: UnsafeBufferPointer<UInt8>) throws(ParseFailure) {
        var colon = 0
        while colon < line.count && isTokenByte(line[colon]) { colon += 1 }
        if colon == 0, let first = line.first, first == 32 || first == 9 { throw .headerFolded }
        guard colon > 0, colon < line.count, line[colon] == UInt8(ascii: ":") else { throw .headerName }
        var start = colon + 1
        var end = line.count
        while start < end && (line[start] == 32 || line[start] == 9) { start += 1 }
        while end > start && (line[end - 1] == 32 || line[end - 1] == 9) { end -= 1 }
        let value = UnsafeBufferPointer(rebasing: line[start..<end])
        let name = UnsafeBufferPointer(rebasing: line[..<colon])
        let text = try fieldValue(value)
        try note(name, value)
        fields.append((fieldName(name), text))
    }

    private mutating func note(
        _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
    ) throws(ParseFailure) {
        switch name.count {
        case 4 where matches(name, "host"): hostCount += 1
        case 6 where matches(name, "expect"):
            // As S3 does, and as RFC 9110 (10.1.1) allows: what else a client may expect is no concern of ours.
            if matches(value, "100-continue") { expectsContinue = true }
        case 10 where matches(name, "connection"):
            forEachListed(value) { option in
                if matches(option, "close") { asksToClose = true }
                if matches(option, "keep-alive") { asksToKeepAlive = true }
            }
        case 14 where matches(name, "content-length"):
            guard let length = decimal(value) else { throw .contentLength }
            if let contentLength, contentLength != length { throw .contentLengths }
            contentLength = length
        case 17 where matches(name, "transfer-encoding"):
            guard matches(value, "chunked"), !isChunked else { throw .transferEncoding }
            isChunked = true
        default: break
        }
    }
}

/// The elements of a comma-separated list, without the white space around them.
private func forEachListed(_ list: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    for part in list.split(separator: UInt8(ascii: ",")) {
        var part = part
        while let first = part.first, first == 32 || first == 9 { part.removeFirst() }
        while let last = part.last, last == 32 || last == 9 { part.removeLast() }
        body(UnsafeBufferPointer(rebasing: part))
    }
}

/// A number of at most 18 digits, nil for anything else.
private func decimal(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for digit in digits {
        guard digit >= 48, digit <= 57 else { return nil }
        value = value * 10 + Int(digit - 48)
    }
    return value
}

/// Whether bytes are a word but for case. The word is in lower case.
@inline(__always)
func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count where lowered(bytes[index]) != word.utf8Start[index] { return false }
    return true
}

@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }

/// A header value as text: UTF-8 as most clients send it, else ISO 8859-1, which can read anything.
private func fieldValue(_ bytes: UnsafeBufferPointer<UInt8>) throws(ParseFailure) -> String {
    var hasControl = false
    var all: UInt8 = 0
    for byte in bytes {
        hasControl = hasControl || (byte < 32 && byte != 9) || byte == 127
        all |= byte
    }
    if hasControl { throw .headerValue }
    if all < 128 { return String(decoding: bytes, as: UTF8.self) }
    return String(validating: bytes, as: UTF8.self)
        ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}

// MARK: - Names

/// A header name in lower case. Names up to 15 bytes fit into a String; longer common ones are shared.
private func fieldName(_ name: UnsafeBufferPointer<UInt8>) -> String {
    if name.count >= longNameBytesMin {
        for known in longNames where matches(name, known.bytes) { return known.name }
    }
    return String(unsafeUninitializedCapacity: name.count) { target in
        for index in 0..<name.count { target[index] = lowered(name[index]) }
        return name.count
    }
}

private let longNameBytesMin = 16

/// The long names that AWS clients send with most requests.
private let longNames: [(bytes: StaticString, name: String)] = [
    ("x-amz-content-sha256", "x-amz-content-sha256"),
    ("x-amz-security-token", "x-amz-security-token"),
    ("amz-sdk-invocation-id", "amz-sdk-invocation-id"),
    ("transfer-encoding", "transfer-encoding"),
    ("if-modified-since", "if-modified-since"),
    ("if-unmodified-since", "if-unmodified-since"),
    ("x-amz-storage-class", "x-amz-storage-class"),
    ("x-amz-copy-source", "x-amz-copy-source"),
    ("x-amz-checksum-crc32", "x-amz-checksum-crc32"),
    ("x-amz-checksum-mode", "x-amz-checksum-mode"),
    ("x-amz-sdk-checksum-algorithm", "x-amz-sdk-checksum-algorithm"),
    ("x-amz-decoded-content-length", "x-amz-decoded-content-length"),
    ("content-disposition", "content-disposition"),
    ("x-amz-user-agent", "x-amz-user-agent"),
]
