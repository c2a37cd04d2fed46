import Core
import Crypto
package import HTTP

/// A request in the one form that both sides hash: method, path, query, signed headers and the payload's hash.
///
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
package struct CanonicalRequest: Sendable {
    package let bytes: [UInt8]

    /// `signedHeaders` are lower-case names in order; `isS3` says that the path is encoded once and not normalised.
    package init(head: RequestHead, signedHeaders: [String], payloadHash: String, isS3: Bool) {
        var output: [UInt8] = []
        output.reserveCapacity(1024)
        output.append(contentsOf: head.method.utf8)
        output.append(newline)
        var target = head.target
        target.withUTF8 { target in
            let mark = target.firstIndex(of: UInt8(ascii: "?")) ?? target.count
            let path = UnsafeBufferPointer(rebasing: target[..<mark])
            if isS3 { appendPathOnce(path, to: &output) } else { appendPathTwice(path, to: &output) }
            output.append(newline)
            appendQuery(UnsafeBufferPointer(rebasing: target[min(mark + 1, target.count)...]), to: &output)
        }
        output.append(newline)
        for name in signedHeaders { appendHeader(name, of: head.headers, to: &output) }
        output.append(newline)
        appendNames(signedHeaders, to: &output)
        output.append(newline)
        output.append(contentsOf: payloadHash.utf8)
        bytes = output
    }

    /// What is signed: the algorithm, the time, the scope and the hash of this request.
    package func stringToSign(date: String, scope: CredentialScope) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(192)
        for text in ["AWS4-HMAC-SHA256", date, scope.description, Hex.encode(SHA256.hash(bytes))] {
            if !output.isEmpty { output.append(newline) }
            output.append(contentsOf: text.utf8)
        }
        return output
    }
}

private let newline = UInt8(ascii: "\n")
private let slash = UInt8(ascii: "/")

// MARK: - Path

/// S3's way: what the path says, encoded once. The sender may have encoded more or less than AWS does.
private func appendPathOnce(_ path: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard !path.isEmpty else { return output.append(slash) }
    appendReencoded(path, keepingSlash: true, to: &output)
}

/// Everybody else's way: the path as sent without `.`, `..` and empty segments, encoded once more.
private func appendPathTwice(_ path: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var segments: [Slice<UnsafeBufferPointer<UInt8>>] = []
    for segment in path.split(separator: slash) where !segment.elementsEqual(".".utf8) {
        if segment.elementsEqual("..".utf8) { _ = segments.popLast() } else { segments.append(segment) }
    }
    for segment in segments {
        output.append(slash)
        PercentEncoding.append(UnsafeBufferPointer(rebasing: segment), to: &output)
    }
    if segments.isEmpty || path.last == slash { output.append(slash) }
}

/// Decodes and encodes again. A percent sign that encodes nothing stands for itself, so that every text has a form.
private func appendReencoded(
    _ text: UnsafeBufferPointer<UInt8>, keepingSlash: Bool = false, plusIsSpace: Bool = false, to output: inout [UInt8]
) {
    let percent = UInt8(ascii: "%")
    let plus = UInt8(ascii: "+")
    guard text.contains(where: { $0 == percent || plusIsSpace && $0 == plus }) else {
        return PercentEncoding.append(text, keepingSlash: keepingSlash, to: &output)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
        if text[index] == percent, index + 2 < text.count, let high = Hex.value(text[index + 1]),
            let low = Hex.value(text[index + 2])
        {
            decoded.append(high << 4 | low)
            index += 3
        } else {
            decoded.append(plusIsSpace && text[index] == plus ? UInt8(ascii: " ") : text[index])
            index += 1
        }
    }
    PercentEncoding.append(decoded, keepingSlash: keepingSlash, to: &output)
}

// MARK: - Query

/// The items sorted by encoded name, then by encoded value; without the signature itself.
private func appendQuery(_ query: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard !query.isEmpty else { return }
    // All names and values as they are encoded here, one behind the other.
    var encoded: [UInt8] = []
    encoded.reserveCapacity(query.count + 64)
    var items: [(name: Range<Int>, value: Range<Int>)] = []
    for (name, value) in QueryString.pieces(of: query) {
        let start = encoded.count
        appendReencoded(name, plusIsSpace: true, to: &encoded)
        let nameEnd = encoded.count
        if encoded[start...].elementsEqual("X-Amz-Signature".utf8) { continue }
        if let value { appendReencoded(value, plusIsSpace: true, to: &encoded) }
        items.append((start..<nameEnd, nameEnd..<encoded.count))
    }
    encoded.withUnsafeBufferPointer { encoded in
        if items.count > 1 {
            items.sort { a, b in
                let names = (encoded[a.name], encoded[b.name])
                if names.0.lexicographicallyPrecedes(names.1) { return true }
                return names.0.elementsEqual(names.1)
                    && encoded[a.value].lexicographicallyPrecedes(encoded[b.value])
            }
        }
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "&")) }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: encoded[item.name]))
            output.append(UInt8(ascii: "="))
            output.append(contentsOf: UnsafeBufferPointer(rebasing: encoded[item.value]))
        }
    }
}

// MARK: - Headers

private func appendNames(_ names: [String], to output: inout [UInt8]) {
    for (index, name) in names.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ";")) }
        output.append(contentsOf: name.utf8)
    }
}

/// All values under a name, joined by commas. A header that was signed and is missing counts as empty.
private func appendHeader(_ name: String, of headers: Headers, to output: inout [UInt8]) {
    output.append(contentsOf: name.utf8)
    output.append(UInt8(ascii: ":"))
    var isFirst = true
    for field in headers.fields where equalIgnoringCase(field.name, name) {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        appendTrimmed(field.value, to: &output)
    }
    output.append(newline)
}

/// The value without space around it and with single spaces inside.
private func appendTrimmed(_ value: String, to output: inout [UInt8]) {
    var value = value
    value.withUTF8 { bytes in
        let start = output.count
        var spaceIsDue = false
        for byte in bytes {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
                spaceIsDue = output.count > start
                continue
            }
            if spaceIsDue { output.append(UInt8(ascii: " ")) }
            spaceIsDue = false
            output.append(byte)
        }
    }
}
