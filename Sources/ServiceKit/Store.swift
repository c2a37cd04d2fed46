package import Core
package import SQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A world's state: one database, and a folder for the bodies that are too large for it. Confined to the world's loop.
///
/// A transaction opens with the first write of a wake-up and is committed by the world before any reply goes out. Each
/// call that fails is rolled back to its own start, so one transaction serves many calls.
package final class Store {
    private let connection: Connection
    /// Where bodies live as files; for a throw-away store it exists only once it is needed.
    private let filesDirectory: String
    private let isThrowAway: Bool
    private var actionsAfterCommit: [() -> Void] = []
    private var filesOfTransaction: [String] = []
    /// Whether anything was written since the last checkpoint.
    private var hasUnfoldedLog = false

    /// Opens the store in a folder, or a throw-away one in memory when `directory` is nil.
    package init(directory: String?, migrations: [(name: String, scripts: [String])]) throws(StoreError) {
        do throws(SQLiteError) {
            if let directory {
                connection = try Connection(path: "\(directory)/world.sqlite")
                try connection.runScript(
                    // One process owns the folder, so SQLite need not ask the system for locks on each statement.
                    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                        // A checkpoint waits for the disk: the world makes one when nobody waits. This is for when there is
                        // no such moment in 256 MiB of changes.
                        + "PRAGMA wal_autocheckpoint = 65536; PRAGMA journal_size_limit = 16777216")
                filesDirectory = "\(directory)/bodies"
            } else {
                connection = try Connection(path: ":memory:")
                filesDirectory = "\(Self.temporaryDirectory)/labrunner-\(getpid())-\(UInt64.random(in: 0 ... .max))"
            }
            try connection.runScript(
                "PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -12288")
            for migration in migrations { try connection.migrate(migration.name, migration.scripts) }
        } catch {
            throw StoreError(error)
        }
        isThrowAway = directory == nil
        if !isThrowAway { try makeFilesDirectory() }
    }

    /// Brings what was committed from the log into the database file, which waits for the disk; for quiet moments.
    package func checkpoint() throws(StoreError) {
        guard hasUnfoldedLog, !connection.isInTransaction else { return }
        do { try connection.runScript("PRAGMA wal_checkpoint(PASSIVE)") } catch { throw StoreError(error) }
        hasUnfoldedLog = false
    }

    /// Leaves things tidy at the end: a kept store in one database file without a log, a throw-away one without a trace.
    package func finish() throws(StoreError) {
        if isThrowAway { return removeTree(filesDirectory) }
        do { try connection.runScript("PRAGMA wal_checkpoint(TRUNCATE)") } catch { throw StoreError(error) }
    }

    deinit {
        if isThrowAway { removeTree(filesDirectory) }
    }

    private static var temporaryDirectory: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    // MARK: - Rows

    /// The rows of a query, each made into a value.
    package func query<T>(
        _ sql: String, _ values: [SQLValue] = [], _ read: (borrowing Row) -> T
    ) throws(AWSError) -> [T] {
        do { return try connection.query(sql, values, read) } catch { throw Self.failure(error) }
    }

    /// The first row of a query.
    package func first<T>(
        _ sql: String, _ values: [SQLValue] = [], _ read: (borrowing Row) -> T
    ) throws(AWSError) -> T? {
        do { return try connection.first(sql, values, read) } catch { throw Self.failure(error) }
    }

    /// Hands rows to `body` until it answers false.
    package func forEach(
        _ sql: String, _ values: [SQLValue] = [], _ body: (borrowing Row) -> Bool
    ) throws(AWSError) {
        do { try connection.step(sql, values, body) } catch { throw Self.failure(error) }
    }

    /// Changes rows and answers how many. Opens the wake-up's transaction if this is its first write.
    @discardableResult
    package func write(_ sql: String, _ values: [SQLValue] = []) throws(AWSError) -> Int {
        do {
            if !connection.isInTransaction {
                try connection.run("BEGIN IMMEDIATE")
                hasUnfoldedLog = true
                // All that there is to undo is the transaction itself.
                if undoing == .nothing { undoing = .transaction }
            } else if undoing == .nothing {
                try connection.run("SAVEPOINT call")
                undoing = .savepoint
            }
            return try connection.run(sql, values)
        } catch {
            throw Self.failure(error)
        }
    }

    /// The row id of the last insertion.
    package var lastInsertedRow: Int64 { connection.lastInsertedRow }

    private static func failure(_ error: SQLiteError) -> AWSError {
        error.isDiskFull
            ? .internalFailure("the disk that holds this cloud's data is full; free some space and try again")
            : .internalFailure(error.description)
    }

    // MARK: - Transactions

    /// What takes back a call's writes.
    private enum Undo {
        /// No call is under way, as when the world itself writes.
        case unneeded
        /// The call has written nothing yet.
        case nothing
        case transaction, savepoint
    }

    private var undoing = Undo.unneeded

    /// Runs one call: what it wrote stays if it succeeds, and is undone if it throws.
    package func atomically<T>(_ body: () throws(AWSError) -> T) throws(AWSError) -> T {
        let files = filesOfTransaction.count
        let actions = actionsAfterCommit.count
        undoing = .nothing
        defer { undoing = .unneeded }
        do throws(AWSError) {
            let result = try body()
            if undoing == .savepoint { try run("RELEASE call") }
            return result
        } catch {
            actionsAfterCommit.removeSubrange(actions...)
            // After a failure such as a full disk SQLite may have undone everything itself.
            if connection.isInTransaction { try undo() }
            discardFiles(from: files)
            throw error
        }
    }

    private func undo() throws(AWSError) {
        switch undoing {
        case .unneeded, .nothing: break
        case .transaction: try run("ROLLBACK")
        case .savepoint:
            try run("ROLLBACK TO call")
            try run("RELEASE call")
        }
    }

    private func run(_ sql: String) throws(AWSError) {
        do { try connection.run(sql) } catch { throw Self.failure(error) }
    }

    /// Makes what was written since the last commit durable. After a failure all of it is undone.
    package func commit() throws(StoreError) {
        if connection.isInTransaction {
            do {
                try connection.run("COMMIT")
            } catch {
                if connection.isInTransaction {
                    do { try connection.run("ROLLBACK") } catch let second { throw StoreError(second) }
                }
                discardFiles(from: 0)
                actionsAfterCommit = []
                throw StoreError(error)
            }
        }
        filesOfTransaction.removeAll(keepingCapacity: true)
        guard !actionsAfterCommit.isEmpty else { return }
        let actions = actionsAfterCommit
        actionsAfterCommit = []
        for action in actions { action() }
    }

    /// Does something once what the call wrote is durable; not at all if the call or the commit fails.
    package func afterCommit(_ action: @escaping () -> Void) { actionsAfterCommit.append(action) }

    // MARK: - Files

    /// The folder that large request bodies are spooled to, on the same disk as where they may stay.
    package func spoolDirectory() throws(StoreError) -> String {
        if isThrowAway { try makeFilesDirectory() }
        return filesDirectory
    }

    /// Gives a spooled file a place of its own in this store; it goes again if the call or the commit fails.
    /// - Returns: the name to find it by.
    package func keep(_ file: StoredFile, name: String) throws(AWSError) -> String {
        let place = "\(filesDirectory)/\(name)"
        guard rename(file.path, place) == 0 else {
            throw .internalFailure(FileError(doing: "rename", path: file.path).description)
        }
        filesOfTransaction.append(place)
        return name
    }

    /// Opens a kept file.
    package func open(_ name: String) throws(AWSError) -> StoredFile {
        do { return try StoredFile(path: "\(filesDirectory)/\(name)") } catch {
            throw .internalFailure(error.description)
        }
    }

    /// Deletes a kept file once what no longer refers to it is committed.
    package func discard(_ name: String) {
        let place = "\(filesDirectory)/\(name)"
        afterCommit { unlink(place) }
    }

    /// Deletes files that nothing refers to: what a `kill -9` left behind.
    package func sweep(keeping isReferred: (String) throws(AWSError) -> Bool) throws(AWSError) {
        guard let directory = opendir(filesDirectory) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            if try !isReferred(name) { unlink("\(filesDirectory)/\(name)") }
        }
    }

    private func discardFiles(from index: Int) {
        for place in filesOfTransaction[index...] { unlink(place) }
        filesOfTransaction.removeSubrange(index...)
    }

    private func makeFilesDirectory() throws(StoreError) {
        guard mkdir(filesDirectory, 0o700) == 0 || errno == EEXIST else {
            throw StoreError(FileError(doing: "make the folder", path: filesDirectory))
        }
    }
}

/// Why the store cannot open or commit.
package struct StoreError: Error, CustomStringConvertible, Sendable {
    package let description: String
    package let isDiskFull: Bool

    init(_ error: SQLiteError) {
        description = error.description
        isDiskFull = error.isDiskFull
    }

    init(_ error: FileError) {
        description = error.description
        isDiskFull = error.isDiskFull
    }
}

/// Deletes a flat folder of files.
private func removeTree(_ path: String) {
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { unlink("\(path)/\(name)") }
    }
    closedir(directory)
    rmdir(path)
}
