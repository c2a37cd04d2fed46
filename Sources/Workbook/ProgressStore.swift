package import Core

/// Keeps history and `progress.md` in step. Every change goes through `record`, under the lock.
package struct ProgressStore: Sendable {
    package let workbook: Workbook
    private let now: @Sendable () -> Timestamp

    package init(workbook: Workbook, now: @escaping @Sendable () -> Timestamp) {
        self.workbook = workbook
        self.now = now
    }

    /// Where the learner stands, and sentences about what had to be mended on the way.
    package struct Result: Sendable {
        package let progress: Progress
        package let notices: [String]
    }

    /// Adds something to history and brings `progress.md` up to date.
    package func record(_ entry: (Timestamp) -> HistoryEntry) throws(Trouble) -> Result {
        let lock = try StateLock(folder: workbook.stateFolder)
        defer { _ = lock }
        var history = try History(of: workbook)
        let isFirst = history.entries.isEmpty
        try history.append(entry(now()), in: workbook)
        return try write(history, isFirst: isFirst)
    }

    /// Reads both, takes over boxes ticked by hand, and mends `progress.md` where that is needed.
    @discardableResult
    package func refresh() throws(Trouble) -> Result {
        let lock = try StateLock(folder: workbook.stateFolder)
        defer { _ = lock }
        let history = try History(of: workbook)
        return try write(history, isFirst: history.entries.isEmpty)
    }

    /// Where the learner stands, as far as it can be read without writing anything; the notices say what could not.
    package func readOnly() -> Result {
        var notices: [String] = []
        var history = History()
        do throws(Trouble) { history = try History(of: workbook) } catch {
            notices.append("History could not be read. \(error)")
        }
        var content: ProgressFile.Content?
        do {
            content = try existing().map(ProgressFile.parse)
        } catch {
            notices.append("progress.md could not be read: \(error)")
        }
        let progress = Progress(
            workbook: workbook, history: history, boxes: content?.boxes ?? [:], lastStep: content?.lastStep)
        return Result(progress: progress, notices: notices)
    }

    /// `isFirst` says that nothing had happened before, so that nobody misses a file that is not there.
    private func write(_ history: History, isFirst: Bool) throws(Trouble) -> Result {
        var notices: [String] = []
        let bytes = try existing()
        var content: ProgressFile.Content
        if let bytes {
            do throws(ProgressFile.Damage) {
                content = try ProgressFile.parse(bytes)
            } catch {
                let kept = try keepAside(bytes)
                notices.append(
                    "progress.md was damaged: \(error). It is kept as \(kept), and progress.md was made anew from "
                        + "history. Notes you had in it are in \(kept).")
                content = fresh(boxes: ProgressFile.salvage(bytes))
            }
        } else {
            content = fresh(boxes: [:])
            if !isFirst {
                notices.append("progress.md was missing; it was made anew from history.")
            }
        }
        let progress = Progress(
            workbook: workbook, history: history, boxes: content.boxes, lastStep: content.lastStep)
        if !content.foreign.isEmpty {
            notices.append(
                "\(counted(content.foreign.count, "line")) that you wrote between the markers of progress.md moved "
                    + "below them, where nothing is overwritten.")
            content.after = Array(("\n" + content.foreign.joined(separator: "\n") + "\n").utf8) + content.after
        }
        let known = Set(workbook.steps.map(\.id))
        let lost = content.boxes.filter { !known.contains($0.key) && $0.value.box != .open }.sorted { $0.key < $1.key }
        let block = ProgressFile.block(progress, keeping: lost.map(\.value))
        let whole = content.before + Array(block.utf8) + content.after
        if whole != bytes { try replace(whole) }
        return Result(progress: progress, notices: notices)
    }

    private func existing() throws(Trouble) -> [UInt8]? {
        guard Disk.exists(workbook.progressPath) else { return nil }
        do {
            return try Disk.bytes(workbook.progressPath)
        } catch {
            throw Trouble(error)
        }
    }

    private func replace(_ bytes: [UInt8]) throws(Trouble) {
        do {
            try Disk.replace(workbook.progressPath, with: bytes)
        } catch {
            throw Trouble(error, left: "progress.md is as it was before.")
        }
    }

    /// Copies the damaged file, so that nothing is lost whatever happens next, and returns the copy's name.
    private func keepAside(_ bytes: [UInt8]) throws(Trouble) -> String {
        let base = "progress.md.damaged-" + now().basic
        do {
            for count in 1... {
                let name = count == 1 ? base : "\(base)-\(count)"
                if try Disk.create(workbook.root + "/" + name, with: bytes) { return name }
            }
        } catch {
            throw Trouble(error, left: "progress.md is damaged and was left as it is.")
        }
        preconditionFailure("counting up finds a free name")
    }

    private func fresh(boxes: [String: ProgressFile.Line]) -> ProgressFile.Content {
        ProgressFile.Content(
            before: Array(ProgressFile.introduction.utf8), after: [], boxes: boxes, lastStep: nil, foreign: [])
    }
}
