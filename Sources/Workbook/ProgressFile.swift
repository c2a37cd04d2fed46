package import Core

/// `progress.md`: what people read, written between two markers; whatever else is in the file is theirs.
package enum ProgressFile {
    package static let begin = "<!-- labrunner:begin -->"
    package static let end = "<!-- labrunner:end -->"

    /// A step's line as it stands in the file.
    package struct Line: Sendable, Equatable {
        package var box: StepProgress.Box
        package var pointsEarned: Int
        package var gaveUp: Bool
        package var text: String
    }

    /// What the file says about the last session.
    package struct LastWorkedOn: Sendable, Equatable {
        package var step: String
        package var time: Timestamp?
    }

    /// What the file says, read back.
    package struct Content: Sendable {
        /// Bytes up to the line of the first marker, and bytes after the line of the second.
        package var before: [UInt8]
        package var after: [UInt8]
        package var boxes: [String: Line]
        package var lastStep: LastWorkedOn?
        /// Lines between the markers that the runner did not write.
        package var foreign: [String]
    }

    /// Why the file cannot be taken as it is.
    package struct Damage: Error, Sendable, Equatable, CustomStringConvertible {
        package let description: String
    }

    /// A file that says no more than that nothing was done yet, as it comes with the workbook.
    package static let introduction = """
        # Progress

        `labrunner` keeps what stands between the two markers below. Everything outside them is yours: write notes
        above or below, they stay as they are.


        """

    /// Takes the file apart at its markers.
    package static func parse(_ bytes: [UInt8]) throws(Damage) -> Content {
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw Damage(description: "it is not UTF-8 text")
        }
        let ranges = lineRanges(bytes)
        func places(_ marker: String) -> [Int] {
            ranges.indices.filter { trimmed(String(decoding: bytes[ranges[$0]], as: UTF8.self)) == marker }
        }
        let begins = places(begin)
        let ends = places(end)
        guard begins.count == 1, ends.count == 1, begins[0] < ends[0] else {
            throw Damage(description: damage(begins: begins, ends: ends))
        }
        let inside = ranges[(begins[0] + 1)..<ends[0]].map { String(decoding: bytes[$0], as: UTF8.self) }
        let block = Block(inside.map { trimmed($0) })
        return Content(
            before: Array(bytes[..<ranges[begins[0]].lowerBound]), after: Array(bytes[ranges[ends[0]].upperBound...]),
            boxes: block.boxes, lastStep: block.lastStep, foreign: block.foreign)
    }

    /// Boxes that can still be made out in a damaged file, so that no tick is lost with it.
    package static func salvage(_ bytes: [UInt8]) -> [String: Line] {
        Block(textLines(String(decoding: bytes, as: UTF8.self)).map { trimmed($0) }).boxes
    }

    private static func damage(begins: [Int], ends: [Int]) -> String {
        switch (begins.count, ends.count) {
        case (0, 0): "its markers are missing"
        case (0, _): "the marker \(begin) is missing"
        case (_, 0): "the marker \(end) is missing"
        case (1, 1): "its markers are in the wrong order"
        default: "a marker stands in it more than once"
        }
    }

    /// Each line with its end.
    private static func lineRanges(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            ranges.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
        return ranges
    }
}

/// The lines between the markers, sorted by what they are.
private struct Block {
    var boxes: [String: ProgressFile.Line] = [:]
    var lastStep: ProgressFile.LastWorkedOn?
    var foreign: [String] = []

    init(_ lines: [String]) {
        for line in lines {
            if let (id, box) = Self.box(line) {
                boxes[id] = box
            } else if line.hasPrefix("- Last worked on: `") {
                lastStep = Self.last(line)
            } else if !Self.isOurs(line) {
                foreign.append(line)
            }
        }
    }

    private static func box(_ line: String) -> (String, ProgressFile.Line)? {
        guard line.hasPrefix("- [") || line.hasPrefix("* ["), let close = line.firstIndex(of: "]") else { return nil }
        let mark = trimmed(line[..<close].dropFirst(3)).lowercased()
        let parts = line[close...].split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
        guard mark.isEmpty || mark == "x", parts.count == 3, trimmed(parts[0]) == "]" else { return nil }
        // The title may hold any words; what the runner says stands behind the last colon.
        let said = parts[2].split(separator: ":").last.map { trimmed($0) } ?? ""
        let words = said.split(separator: ",").map { trimmed($0) }
        let points = words.first?.split(separator: "/").first.flatMap { Int($0) } ?? 0
        let isEarned = words.first?.contains("/") ?? false
        let isPassed = mark == "x" && isEarned && words.contains("passed")
        let line = ProgressFile.Line(
            box: isPassed ? .passed : mark == "x" ? .unverified : .open, pointsEarned: isEarned ? points : 0,
            gaveUp: words.contains("solution seen"), text: line)
        return (String(parts[1]), line)
    }

    private static func last(_ line: String) -> ProgressFile.LastWorkedOn? {
        let parts = line.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let time = parts[2].split(separator: "(").last.map { trimmed($0).replacingSpace() }
        return ProgressFile.LastWorkedOn(step: String(parts[1]), time: time.flatMap { Timestamp(iso8601: $0) })
    }

    private static func isOurs(_ line: String) -> Bool {
        let starts = [
            "## Session state", "## Phase ", "### ", "- Last worked on:", "- Where you are:", "- What comes next:",
            "- Done:",
        ]
        return line.isEmpty || starts.contains { line.hasPrefix($0) }
    }
}

extension String {
    /// `2026-01-31 23:59 UTC)` as `2026-01-31T23:59:00Z`.
    fileprivate func replacingSpace() -> String {
        let words = split(separator: " ")
        return words.count >= 2 ? "\(words[0])T\(words[1]):00Z" : self
    }
}
