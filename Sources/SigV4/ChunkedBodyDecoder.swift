import Core
import Crypto

/// Why a body in `aws-chunked` coding is refused, with the facts an answer needs.
package enum ChunkFailure: Error, Sendable, Equatable {
    case headerTooLong
    /// A chunk's first line is not a size in hexadecimal digits, with a signature where there must be one.
    case malformedHeader(String)
    case chunkTooLarge
    /// A chunk that is not the last has less than `ChunkedBodyDecoder.chunkSizeBytesMin`.
    case chunkTooSmall(number: Int, sizeBytes: Int)
    /// Data is not followed by the end of a line.
    case missingLineEnd
    case signatureMismatch(provided: String, stringToSign: String)
    case trailersTooLong
    case malformedTrailer(String)
    /// A trailer that `x-amz-trailer` did not announce.
    case unexpectedTrailer(String)
    /// A trailer that `x-amz-trailer` announced, or the trailer's signature.
    case missingTrailer(String)
    /// The data is longer or shorter than `x-amz-decoded-content-length`.
    case decodedLengthMismatch(expected: Int, received: Int)
    case bytesAfterEnd
    /// The body ended before its last chunk.
    case incomplete
}

/// Takes the `aws-chunked` coding off a body while it arrives. It holds one line at most, never data.
///
/// Data is given out before its chunk's signature is known, so nothing may be kept of it until `finish` returns.
package struct ChunkedBodyDecoder: Sendable {
    /// Our own limit; a size and a signature need about 100 bytes.
    package static let headerSizeBytesMax = 1024
    /// Our own limit; a checksum and a signature need about 200 bytes.
    package static let trailerSizeBytesMax = 8 * 1024
    /// S3 refuses smaller chunks, but for the last one with data.
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
    package static let chunkSizeBytesMin = 8192
    /// The most S3 takes in one request.
    package static let chunkSizeBytesMax = 5 * 1024 * 1024 * 1024

    private enum State: Sendable {
        case header, data(left: Int), lineEnd, trailer, finished
    }

    private let mode: PayloadHash.Streaming
    private let expectedCount: Int?
    private let announced: [String]
    private var signing: ChunkSigning?
    private var state = State.header
    private var line: [UInt8] = []
    private var hash = SHA256()
    private var chunkSignature = ""
    private var chunkNumber = 0
    private var chunkSize = 0
    private var received = 0
    private var trailerBytes = 0
    private var trailers: [(name: String, value: String)] = []
    private var trailerSignature: String?

    /// `decodedLength` and `trailerNames` are what the head's `x-amz-decoded-content-length` and `x-amz-trailer` say.
    /// Without `signing`, as when a world does not verify, signatures must be there but are not checked.
    package init(
        mode: PayloadHash.Streaming, decodedLength: Int?, trailerNames: [String] = [], signing: ChunkSigning?
    ) {
        self.mode = mode
        expectedCount = decodedLength
        announced = trailerNames.map { $0.lowercased() }
        self.signing = signing
    }

    /// Moves `input` forward to the next data and gives that out; nil when the input is used up. Call it until then.
    package mutating func next(
        _ input: inout UnsafeRawBufferPointer
    ) throws(ChunkFailure) -> UnsafeRawBufferPointer? {
        while !input.isEmpty {
            switch state {
            case .header:
                guard let text = try takeLine(&input, sizeBytesMax: Self.headerSizeBytesMax, .headerTooLong) else {
                    return nil
                }
                try beginChunk(text)
            case .data(let left):
                let data = UnsafeRawBufferPointer(rebasing: input.prefix(left))
                input = UnsafeRawBufferPointer(rebasing: input.dropFirst(data.count))
                received += data.count
                state = data.count == left ? .lineEnd : .data(left: left - data.count)
                if mode.isSigned, signing != nil { hash.update(data) }
                return data
            case .lineEnd:
                guard let text = try takeLine(&input, sizeBytesMax: 2, .missingLineEnd) else { return nil }
                guard text.isEmpty else { throw .missingLineEnd }
                try endChunk()
            case .trailer:
                guard let text = try takeLine(&input, sizeBytesMax: Self.trailerSizeBytesMax, .trailersTooLong) else {
                    return nil
                }
                try takeTrailer(text)
            case .finished: throw .bytesAfterEnd
            }
        }
        return nil
    }

    /// The trailers, by lower-case name; called once after the last byte.
    package func finish() throws(ChunkFailure) -> [(name: String, value: String)] {
        guard case .finished = state else { throw .incomplete }
        return trailers
    }

    // MARK: Lines

    /// The next line without its CR LF; nil when its end has not arrived.
    private mutating func takeLine(
        _ input: inout UnsafeRawBufferPointer, sizeBytesMax: Int, _ failure: ChunkFailure
    ) throws(ChunkFailure) -> [UInt8]? {
        while let byte = input.first {
            input = UnsafeRawBufferPointer(rebasing: input.dropFirst())
            line.append(byte)
            if byte == UInt8(ascii: "\n"), line.count > 1, line[line.count - 2] == UInt8(ascii: "\r") {
                let text = Array(line.dropLast(2))
                line.removeAll(keepingCapacity: true)
                return text
            }
            guard line.count < sizeBytesMax else { throw failure }
        }
        return nil
    }

    private mutating func beginChunk(_ header: [UInt8]) throws(ChunkFailure) {
        func malformed() -> ChunkFailure { .malformedHeader(String(decoding: header, as: UTF8.self)) }
        let digits = header.prefix { $0 != UInt8(ascii: ";") }
        guard !digits.isEmpty else { throw malformed() }
        var size = 0
        for byte in digits {
            guard let digit = Hex.value(byte) else { throw malformed() }
            size = size << 4 | Int(digit)
            guard size <= Self.chunkSizeBytesMax else { throw .chunkTooLarge }
        }
        let extensions = String(decoding: header[digits.endIndex...], as: UTF8.self)
        if mode.isSigned {
            let prefix = ";chunk-signature="
            guard extensions.hasPrefix(prefix) else { throw malformed() }
            chunkSignature = String(extensions.dropFirst(prefix.count))
        } else if !extensions.isEmpty {
            throw malformed()
        }
        if size > 0, chunkNumber > 0, chunkSize < Self.chunkSizeBytesMin {
            throw .chunkTooSmall(number: chunkNumber, sizeBytes: chunkSize)
        }
        if let expectedCount, size > expectedCount - received {
            throw .decodedLengthMismatch(expected: expectedCount, received: received + size)
        }
        chunkNumber += 1
        chunkSize = size
        if size > 0 {
            state = .data(left: size)
        } else {
            if let expectedCount, received != expectedCount {
                throw .decodedLengthMismatch(expected: expectedCount, received: received)
            }
            try checkChunkSignature()
            state = mode.hasTrailer ? .trailer : .lineEnd
        }
    }

    private mutating func endChunk() throws(ChunkFailure) {
        guard chunkSize > 0 else {
            state = .finished
            return
        }
        try checkChunkSignature()
        state = .header
    }

    private mutating func checkChunkSignature() throws(ChunkFailure) {
        guard mode.isSigned, let due = signing?.next(chunkSHA256: hash.finalize()) else { return }
        hash = SHA256()
        guard constantTimeEqual(Array(due.signature.utf8), Array(chunkSignature.utf8)) else {
            throw .signatureMismatch(provided: chunkSignature, stringToSign: due.stringToSign)
        }
    }

    // MARK: Trailers

    private mutating func takeTrailer(_ line: [UInt8]) throws(ChunkFailure) {
        trailerBytes += line.count + 2
        guard trailerBytes <= Self.trailerSizeBytesMax else { throw .trailersTooLong }
        guard !line.isEmpty else { return try endTrailers() }
        guard let text = String(validating: line, as: UTF8.self), let colon = line.firstIndex(of: UInt8(ascii: ":")),
            colon > 0
        else { throw .malformedTrailer(String(decoding: line, as: UTF8.self)) }
        let name = String(decoding: Self.trimmed(line[..<colon]), as: UTF8.self).lowercased()
        let value = String(decoding: Self.trimmed(line[(colon + 1)...]), as: UTF8.self)
        if name == "x-amz-trailer-signature", mode.isSigned {
            trailerSignature = value
        } else if announced.contains(name) {
            guard !trailers.contains(where: { $0.name == name }) else { throw .malformedTrailer(text) }
            trailers.append((name, value))
        } else {
            throw .unexpectedTrailer(name)
        }
    }

    private mutating func endTrailers() throws(ChunkFailure) {
        for name in announced where !trailers.contains(where: { $0.name == name }) { throw .missingTrailer(name) }
        if mode.isSigned {
            guard let trailerSignature else { throw .missingTrailer("x-amz-trailer-signature") }
            if let due = signing?.next(trailers: trailers),
                !constantTimeEqual(Array(due.signature.utf8), Array(trailerSignature.utf8))
            {
                throw .signatureMismatch(provided: trailerSignature, stringToSign: due.stringToSign)
            }
        }
        state = .finished
    }

    /// Without white space around it. AWS's own example ends a trailer with LF before CR LF.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d }
        var text = text.drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return text
    }
}
