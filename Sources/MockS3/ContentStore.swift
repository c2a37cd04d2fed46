import Core
package import ServiceKit
import SQLite

/// What stands for the bytes of an object or a part: see `schema`.
typealias ContentID = Int64

/// The bytes of objects and parts: blobs in the database or beside it as files, shared by counted references.
///
/// What arrives in memory stays in the database; what was spooled to a file keeps that file. So the threshold is the
/// protocol's.
struct ContentStore {
    private let call: Call
    private var store: Store { call.store }

    static let none: ContentID = 0

    init(_ call: Call) { self.call = call }

    // MARK: - In and out

    /// Keeps the bytes of a request.
    func save(_ body: Body) throws(AWSError) -> ContentID {
        if body.isEmpty { return Self.none }
        var kept: [String: Int64] = [:]
        if body.segments.count == 1, let content = try saveWhole(body.segments[0], &kept) { return content }
        let list = try makeList()
        var start = 0
        for segment in body.segments where segment.count > 0 {
            let blob: Int64
            var offset = 0
            switch segment {
            case .bytes(let bytes): blob = try insertBlob(file: nil, bytes: bytes)
            case .file(let file, let from, _):
                offset = from
                if let known = kept[file.path] {
                    blob = known
                    try retainBlob(known)
                } else {
                    blob = try keep(file)
                    kept[file.path] = blob
                }
            }
            try addPiece(list, start: start, count: segment.count, blob: blob, offset: offset)
            start += segment.count
        }
        return -list
    }

    /// Puts bytes in place of those of `content` where nothing else refers to them, or as `save` and `release` do.
    func replace(_ content: ContentID, with body: Body) throws(AWSError) -> ContentID {
        if content > 0, body.segments.count == 1, case .bytes(let bytes) = body.segments[0] {
            let changed = try store.write(
                "UPDATE s3_blob SET bytes = ? WHERE id = ? AND refs = 1 AND file IS NULL",
                [.blob(bytes), .integer(content)])
            if changed == 1 { return content }
        }
        try release(content)
        return try save(body)
    }

    /// The bytes in `range` of an object.
    func load(_ object: ObjectVersion, _ range: Range<Int>) throws(AWSError) -> Body {
        guard object.content == Self.none, !range.isEmpty else { return try load(object.content, range) }
        let bytes = try store.first("SELECT bytes FROM s3_object WHERE id = ?", [.integer(object.id)]) { $0.blob(0) }
        guard let bytes, range.upperBound <= bytes.count else { throw .internalFailure("an object is cut short") }
        return Body(range.count == bytes.count ? bytes : Array(bytes[range]))
    }

    /// What a copy of an object is made of, without copying many bytes.
    func share(_ object: ObjectVersion) throws(AWSError) -> NewObject.Bytes {
        object.content == Self.none
            ? .body(try load(object, 0..<object.size)) : .content(try share(object.content))
    }

    /// A content of its own for a part of an object.
    func share(_ object: ObjectVersion, _ range: Range<Int>) throws(AWSError) -> ContentID {
        object.content == Self.none
            ? try save(load(object, range)) : try share(object.content, range, ofSize: object.size)
    }

    /// The bytes in `range` of a content.
    private func load(_ content: ContentID, _ range: Range<Int>) throws(AWSError) -> Body {
        if range.isEmpty || content == Self.none { return .empty }
        if content > 0 {
            let blob = try store.first("SELECT file, bytes FROM s3_blob WHERE id = ?", [.integer(content)]) { row in
                (file: row.optionalText(0), bytes: row.blob(1))
            }
            guard let blob else { throw .internalFailure("the bytes of an object are missing") }
            if let file = blob.file {
                return Body(segments: [
                    .file(try store.open(file), offset: range.lowerBound, count: range.count)
                ])
            }
            guard range.upperBound <= blob.bytes.count else { throw .internalFailure("an object is cut short") }
            return Body(range.count == blob.bytes.count ? blob.bytes : Array(blob.bytes[range]))
        }
        return try loadPieces(-content, range)
    }

    private func loadPieces(_ list: Int64, _ range: Range<Int>) throws(AWSError) -> Body {
        var segments: [Body.Segment] = []
        var open: [String: StoredFile] = [:]
        for piece in try pieces(list, range) {
            let blob = try store.first(
                "SELECT file, substr(bytes, ?, ?) FROM s3_blob WHERE id = ?",
                [.int(piece.offset + 1), .int(piece.count), .integer(piece.blob)]
            ) { row in (file: row.optionalText(0), bytes: row.blob(1)) }
            guard let blob else { throw .internalFailure("the bytes of an object are missing") }
            if let name = blob.file {
                let file: StoredFile
                if let known = open[name] { file = known } else { file = try store.open(name) }
                open[name] = file
                segments.append(.file(file, offset: piece.offset, count: piece.count))
            } else {
                segments.append(.bytes(blob.bytes))
            }
        }
        return Body(segments: segments)
    }

    // MARK: - Sharing

    /// One more reference to a content.
    func share(_ content: ContentID) throws(AWSError) -> ContentID {
        if content > 0 { try retainBlob(content) }
        if content < 0 { try store.write("UPDATE s3_list SET refs = refs + 1 WHERE id = ?", [.integer(-content)]) }
        return content
    }

    /// A content of its own for a part of another, without copying a byte. `size` is the whole of it.
    private func share(_ content: ContentID, _ range: Range<Int>, ofSize size: Int) throws(AWSError) -> ContentID {
        if range.isEmpty { return Self.none }
        if range == 0..<size { return try share(content) }
        let list = try makeList()
        var start = 0
        for piece in try pieces(of: content, range) {
            try retainBlob(piece.blob)
            try addPiece(list, start: start, count: piece.count, blob: piece.blob, offset: piece.offset)
            start += piece.count
        }
        return -list
    }

    /// One content out of many, which it takes over.
    func join(_ contents: [(content: ContentID, size: Int)]) throws(AWSError) -> ContentID {
        let contents = contents.filter { $0.size > 0 }
        if contents.count < 2 { return contents.first?.content ?? Self.none }
        let list = try makeList()
        var start = 0
        for part in contents {
            for piece in try pieces(of: part.content, 0..<part.size) {
                if part.content < 0 { try retainBlob(piece.blob) }
                try addPiece(list, start: start, count: piece.count, blob: piece.blob, offset: piece.offset)
                start += piece.count
            }
            if part.content < 0 { try release(part.content) }
        }
        return -list
    }

    /// One reference less; the last takes the bytes with it.
    func release(_ content: ContentID) throws(AWSError) {
        if content > 0 { try releaseBlob(content) }
        guard content < 0 else { return }
        let list = SQLValue.integer(-content)
        let refs = try store.first("SELECT refs FROM s3_list WHERE id = ?", [list]) { row in row.int(0) }
        if let refs, refs > 1 {
            try store.write("UPDATE s3_list SET refs = refs - 1 WHERE id = ?", [list])
            return
        }
        let blobs = try store.query("SELECT blob FROM s3_piece WHERE list = ?", [list]) { row in row.integer(0) }
        for blob in blobs { try releaseBlob(blob) }
        try store.write("DELETE FROM s3_piece WHERE list = ?", [list])
        try store.write("DELETE FROM s3_list WHERE id = ?", [list])
    }

    // MARK: - Pieces

    private struct Piece {
        var count: Int
        var blob: Int64
        var offset: Int
    }

    private func pieces(of content: ContentID, _ range: Range<Int>) throws(AWSError) -> [Piece] {
        if content > 0 { return [Piece(count: range.count, blob: content, offset: range.lowerBound)] }
        return content == Self.none ? [] : try pieces(-content, range)
    }

    /// The pieces of a list that lie in `range`, cut to it.
    private func pieces(_ list: Int64, _ range: Range<Int>) throws(AWSError) -> [Piece] {
        // The first piece that matters is the last one that starts at or before the range.
        let first = try store.first(
            "SELECT start FROM s3_piece WHERE list = ? AND start <= ? ORDER BY start DESC LIMIT 1",
            [.integer(list), .int(range.lowerBound)]
        ) { row in row.int(0) }
        return try store.query(
            "SELECT start, count, blob, offset FROM s3_piece WHERE list = ? AND start >= ? AND start < ?",
            [.integer(list), .int(first ?? 0), .int(range.upperBound)]
        ) { row in
            let start = row.int(0)
            let low = max(range.lowerBound, start)
            let high = min(range.upperBound, start + row.int(1))
            return Piece(count: high - low, blob: row.integer(2), offset: row.int(3) + low - start)
        }
    }

    private func makeList() throws(AWSError) -> Int64 {
        try store.write("INSERT INTO s3_list (refs) VALUES (1)")
        return store.lastInsertedRow
    }

    private func addPiece(_ list: Int64, start: Int, count: Int, blob: Int64, offset: Int) throws(AWSError) {
        try store.write(
            "INSERT INTO s3_piece (list, start, count, blob, offset) VALUES (?, ?, ?, ?, ?)",
            [.integer(list), .int(start), .int(count), .integer(blob), .int(offset)])
    }

    // MARK: - Blobs

    /// A content that is one blob, or nil where the segment does not start at its file's first byte.
    private func saveWhole(_ segment: Body.Segment, _ kept: inout [String: Int64]) throws(AWSError) -> ContentID? {
        switch segment {
        case .bytes(let bytes): try insertBlob(file: nil, bytes: bytes)
        case .file(let file, let offset, _): offset == 0 ? try keep(file) : nil
        }
    }

    private func insertBlob(file: String?, bytes: [UInt8]?) throws(AWSError) -> Int64 {
        try store.write(
            "INSERT INTO s3_blob (refs, file, bytes) VALUES (1, ?, ?)", [.text(file), .blob(bytes)])
        return store.lastInsertedRow
    }

    private func keep(_ file: StoredFile) throws(AWSError) -> Int64 {
        // Chance beside the row's number, because a number can come again while its file waits to be deleted.
        let name = call.random { BodyFile.prefix + $0.hex(BodyFile.nameLength) }
        let blob = try insertBlob(file: name, bytes: nil)
        let place = "\(name)-\(blob)"
        try store.write("UPDATE s3_blob SET file = ? WHERE id = ?", [.text(place), .integer(blob)])
        _ = try store.keep(file, name: place)
        return blob
    }

    private func retainBlob(_ blob: Int64) throws(AWSError) {
        try store.write("UPDATE s3_blob SET refs = refs + 1 WHERE id = ?", [.integer(blob)])
    }

    private func releaseBlob(_ blob: Int64) throws(AWSError) {
        let found = try store.first("SELECT refs, file FROM s3_blob WHERE id = ?", [.integer(blob)]) { row in
            (refs: row.int(0), file: row.optionalText(1))
        }
        guard let found else { return }
        if found.refs > 1 {
            try store.write("UPDATE s3_blob SET refs = refs - 1 WHERE id = ?", [.integer(blob)])
            return
        }
        try store.write("DELETE FROM s3_blob WHERE id = ?", [.integer(blob)])
        if let file = found.file { store.discard(file) }
    }
}

/// The files beside the database that hold large bodies.
enum BodyFile {
    static let prefix = "s3-"
    static let nameLength = 16
}

/// Whether S3 still needs a file of a store; a world that starts deletes those that no service needs.
package func s3Needs(file name: String, in store: Store) throws(AWSError) -> Bool {
    try store.first("SELECT 1 FROM s3_blob WHERE file = ?", [.text(name)]) { row in row.bool(0) } ?? false
}
