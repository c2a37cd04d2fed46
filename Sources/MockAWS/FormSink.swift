import Core
import Crypto
import HTTP
import MockS3
import ServiceKit

/// Receives a browser's upload form (`multipart/form-data`, RFC 7578): fields to memory, the file to where uploads go,
/// piece by piece.
final class FormSink: BodySink {
    /// All that comes before the file. S3 names this number in its error.
    static let fieldsSizeBytesMax = 20_480

    private enum State {
        case preamble, afterDelimiter, headers, field(String), file, ended
    }

    private let refusal: (AWSError) -> Response
    private let folder: () throws(AWSError) -> String
    /// A line's end and the boundary: what ends a part.
    private let delimiter: [UInt8]
    private var state = State.preamble
    /// What has arrived and is not decided yet; the end of a file may be the beginning of a delimiter.
    private var pending = Array("\r\n".utf8)
    private var fieldsSizeBytes = 0
    private var spool: SpoolSink?
    private var running: [Digest] = []

    private(set) var form = PostForm()
    /// The name of the file as the browser gave it; nil when it gave none.
    private(set) var filename: String?
    private(set) var digests: [String: [UInt8]] = [:]
    var hasFile: Bool { spool != nil }

    /// - Parameter refusal: makes the answer to a form that is refused half-way.
    init(
        contentType: String?, folder: @escaping () throws(AWSError) -> String,
        refusal: @escaping (AWSError) -> Response
    ) throws(AWSError) {
        let type = contentType ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            throw AWSError(
                "PreconditionFailed", "At least one of the pre-conditions you specified did not hold", status: 412,
                details: [("Condition", "Bucket POST must be of the enclosure-type multipart/form-data")])
        }
        guard let boundary = FieldParameters(type)["boundary"], (1...70).contains(boundary.utf8.count) else {
            throw Self.malformed
        }
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.folder = folder
        self.refusal = refusal
    }

    private static let malformed = AWSError(
        "MalformedPOSTRequest", "The body of your POST request is not well-formed multipart/form-data.")

    private static let fieldsTooLarge = AWSError(
        "MaxPostPreDataLengthExceeded", "Your POST request fields preceeding the upload file was too large.",
        details: [("MaxPostPreDataLengthBytes", String(fieldsSizeBytesMax))])

    // MARK: - Receiving

    func write(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        if case .ended = state { return }
        pending.append(contentsOf: bytes)
        do throws(AWSError) {
            while try step() {}
            if !hasFile, fieldsSizeBytes + pending.count > Self.fieldsSizeBytesMax { throw Self.fieldsTooLarge }
            try keepFile()
        } catch {
            throw Refusal(refusal(error))
        }
    }

    func finish() throws(Refusal) -> Body {
        guard case .ended = state else { throw Refusal(refusal(Self.malformed)) }
        for index in running.indices { digests[running[index].algorithm.rawValue] = running[index].finalize() }
        return try spool?.finish() ?? .empty
    }

    /// Decides about what has arrived; false when more must arrive first.
    private func step() throws(AWSError) -> Bool {
        switch state {
        case .preamble:
            guard let start = find(delimiter) else { return false }
            consume(start + delimiter.count)
            state = .afterDelimiter
        case .afterDelimiter:
            let padding = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
            guard pending.count >= padding + 2 else { return false }
            let next = pending[padding..<(padding + 2)]
            guard next.elementsEqual("\r\n".utf8) || next.elementsEqual("--".utf8) else { throw Self.malformed }
            let isEnd = next.elementsEqual("--".utf8)
            // The line's end stays: it ends an empty list of headers too.
            consume(isEnd ? padding + 2 : padding)
            state = isEnd ? .ended : .headers
        case .headers:
            guard let end = find(Array("\r\n\r\n".utf8)) else { return false }
            let text = String(decoding: pending[..<end], as: UTF8.self)
            consume(end + 4)
            try begin(text)
        case .field(let name):
            guard let end = find(delimiter) else { return false }
            form.add(name, String(decoding: pending[..<end], as: UTF8.self))
            consume(end + delimiter.count)
            state = .afterDelimiter
        case .file:
            guard let end = find(delimiter) else { return false }
            try keep(end)
            pending = []
            state = .ended
        case .ended: return false
        }
        return true
    }

    private func consume(_ count: Int) {
        fieldsSizeBytes += count
        pending.removeFirst(count)
    }

    /// Reads a part's headers: only a part of form data called `file` is the file.
    private func begin(_ headers: String) throws(AWSError) {
        var disposition = ""
        for line in headers.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            if line[..<colon].lowercased() == "content-disposition" {
                disposition = String(line[line.index(after: colon)...].drop { $0 == " " })
            }
        }
        let parameters = FieldParameters(disposition)
        guard let name = parameters["name"] else { throw Self.malformed }
        guard name.lowercased() == "file", disposition.lowercased().hasPrefix("form-data") else {
            state = .field(name)
            return
        }
        guard fieldsSizeBytes <= Self.fieldsSizeBytesMax else { throw Self.fieldsTooLarge }
        filename = parameters["filename"]
        var policy = SpoolSink.Policy(
            folder: try folder(), tooLarge: { [refusal] in refusal(Self.tooLarge) },
            notStored: { [refusal] in refusal(.internalFailure($0.description)) })
        policy.bodyBytesMax = UploadSink.objectSizeBytesMax
        spool = SpoolSink(policy: policy)
        running = algorithms.map(Digest.init)
        state = .file
    }

    private static let tooLarge = AWSError(
        "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size",
        details: [("MaxSizeAllowed", String(UploadSink.objectSizeBytesMax))])

    /// The MD5 that makes an ETag, and the checksums the form names, or S3's own choice where it names none.
    private var algorithms: [DigestAlgorithm] {
        let named = DigestAlgorithm.allCases.filter { algorithm in
            algorithm != .md5
                && (form["x-amz-checksum-\(algorithm.rawValue)"] != nil
                    || form["x-amz-checksum-algorithm"]?.lowercased() == algorithm.rawValue)
        }
        return [.md5] + (named.isEmpty ? [.crc64nvme] : named)
    }

    // MARK: - The file

    /// Stores what certainly belongs to the file.
    private func keepFile() throws(AWSError) {
        guard case .file = state, pending.count >= delimiter.count else { return }
        let count = pending.count - delimiter.count + 1
        try keep(count)
        pending.removeFirst(count)
    }

    private func keep(_ count: Int) throws(AWSError) {
        let result: Result<Void, Refusal> = pending.withUnsafeBytes { all in
            let piece = UnsafeRawBufferPointer(rebasing: all[..<count])
            for index in running.indices { running[index].update(piece) }
            do throws(Refusal) { return .success(try spool?.write(piece) ?? ()) } catch { return .failure(error) }
        }
        if case .failure = result { throw Self.tooLarge }
    }

    private func find(_ pattern: [UInt8]) -> Int? {
        pending.withUnsafeBufferPointer { bytes in
            pattern.withUnsafeBufferPointer { pattern in
                guard bytes.count >= pattern.count else { return nil }
                var index = 0
                let last = bytes.count - pattern.count
                while index <= last {
                    if bytes[index] == pattern[0] {
                        var length = 1
                        while length < pattern.count, bytes[index + length] == pattern[length] { length += 1 }
                        if length == pattern.count { return index }
                    }
                    index += 1
                }
                return nil
            }
        }
    }
}

/// The parameters behind a header's value, such as `boundary` and `filename`.
struct FieldParameters {
    private var values: [String: String] = [:]

    init(_ field: String) {
        var rest = Array(field.utf8.drop { $0 != UInt8(ascii: ";") })[...]
        while rest.popFirst() != nil {
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest.dropFirst(name.count)
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            var value: [UInt8] = []
            if rest.first == UInt8(ascii: "\"") {
                rest = rest.dropFirst()
                while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
                    // Old browsers send paths with single backslashes; only a quote is escaped by one.
                    if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "\"") {
                        value.append(UInt8(ascii: "\""))
                        rest = rest.dropFirst()
                    } else {
                        value.append(byte)
                    }
                }
                rest = rest.drop { $0 != UInt8(ascii: ";") }
            } else {
                value = Array(rest.prefix { $0 != UInt8(ascii: ";") })
                rest = rest.dropFirst(value.count)
                while value.last == 0x20 { value.removeLast() }
            }
            let key = String(decoding: name, as: UTF8.self).lowercased().filter { $0 != " " && $0 != "\t" }
            values[key] = String(decoding: value, as: UTF8.self)
        }
    }

    subscript(name: String) -> String? { values[name] }
}
