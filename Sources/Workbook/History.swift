package import Core

/// Something that happened to a step, as kept in `.labrunner/history.jsonl`.
package struct HistoryEntry: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case started
        /// The step's lab was checked.
        case check
        /// The step's quiz was graded.
        case quiz
        /// A hint was shown.
        case hint
        /// The solution was shown before a pass, as the learner asked.
        case gaveUp = "gave up"
        case reset
    }

    package var time: Timestamp
    package var kind: Kind
    package var step: String
    /// Of a check or a quiz.
    package var verdict: Verdict?
    package var pointsEarned: Int
    package var pointsPossible: Int
    /// Repeats a check.
    package var seed: UInt64?
    /// The number of the hint shown, counted from 1.
    package var hint: Int?
    /// SHA-256 of each file that was graded, in hexadecimal.
    package var answers: [AnswerHash]
    /// How long the check took.
    package var seconds: Double?

    package init(
        time: Timestamp, kind: Kind, step: String, verdict: Verdict? = nil, pointsEarned: Int = 0,
        pointsPossible: Int = 0, seed: UInt64? = nil, hint: Int? = nil, answers: [AnswerHash] = [],
        seconds: Double? = nil
    ) {
        self.time = time
        self.kind = kind
        self.step = step
        self.verdict = verdict
        self.pointsEarned = pointsEarned
        self.pointsPossible = pointsPossible
        self.seed = seed
        self.hint = hint
        self.answers = answers
        self.seconds = seconds
    }

    /// What a report of the grader becomes in history.
    package init(time: Timestamp, kind: Kind, step: String, report: GradeReport, answers: [AnswerHash]) {
        self.init(
            time: time, kind: kind, step: step, verdict: report.verdict, pointsEarned: report.pointsEarned,
            pointsPossible: report.pointsPossible, seed: kind == .check ? report.seed : nil, answers: answers,
            seconds: report.timings.isEmpty ? nil : report.timings.reduce(0) { $0 + $1.seconds })
    }
}

/// The content of an answer's file at the time it was graded.
package struct AnswerHash: Sendable, Equatable {
    package let file: String
    package let sha256: String

    package init(file: String, sha256: String) {
        self.file = file
        self.sha256 = sha256
    }
}

/// Everything that happened, oldest first. Lines are only ever added, one write each, under the lock.
package struct History: Sendable {
    package private(set) var entries: [HistoryEntry]
    /// Lines that could not be read, such as one torn by a power cut; they are left alone.
    package let unreadableLines: Int

    package static func path(in workbook: Workbook) -> String { workbook.stateFolder + "/history.jsonl" }

    package init(entries: [HistoryEntry] = [], unreadableLines: Int = 0) {
        self.entries = entries
        self.unreadableLines = unreadableLines
    }

    /// Reads the file; none is an empty history.
    package init(of workbook: Workbook) throws(Trouble) {
        let path = Self.path(in: workbook)
        guard Disk.exists(path) else {
            self.init()
            return
        }
        let bytes: [UInt8]
        do {
            bytes = try Disk.bytes(path)
        } catch {
            throw Trouble(error)
        }
        self.init(parsing: bytes)
    }

    package init(parsing bytes: [UInt8]) {
        var entries: [HistoryEntry] = []
        var unreadable = 0
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            do throws(JSONError) {
                let value = try JSONValue(parsing: Array(line))
                if let entry = HistoryEntry(value) { entries.append(entry) } else { unreadable += 1 }
            } catch {
                unreadable += 1
            }
        }
        self.init(entries: entries, unreadableLines: unreadable)
    }

    /// Adds an entry to the file and to this value. The caller holds the lock.
    package mutating func append(_ entry: HistoryEntry, in workbook: Workbook) throws(Trouble) {
        do {
            try Disk.append(entry.json.bytes() + [UInt8(ascii: "\n")], to: Self.path(in: workbook))
        } catch {
            throw Trouble(error, left: "History is as it was before.")
        }
        entries.append(entry)
    }
}

extension HistoryEntry {
    package var json: JSONValue {
        var members: JSONObject = [
            "time": .string(time.iso8601), "kind": .string(kind.rawValue), "step": .string(step),
        ]
        if let verdict {
            members["verdict"] = .string(verdict.rawValue)
            members["pointsEarned"] = JSONValue(pointsEarned)
            members["pointsPossible"] = JSONValue(pointsPossible)
        }
        // Seeds have 64 bits; as JSON numbers other readers would round them.
        if let seed { members["seed"] = .string(String(seed)) }
        if let hint { members["hint"] = JSONValue(hint) }
        if !answers.isEmpty {
            members["answers"] = .object(JSONObject(answers.map { (name: $0.file, value: .string($0.sha256)) }))
        }
        if let seconds { members["seconds"] = JSONValue((seconds * 1000).rounded() / 1000) }
        return .object(members)
    }

    /// Nil when the value lacks what every entry has.
    package init?(_ json: JSONValue) {
        guard let text = json["time"]?.string, let time = Timestamp(iso8601: text),
            let kind = json["kind"]?.string.flatMap(Kind.init), let step = json["step"]?.string
        else { return nil }
        self.init(
            time: time, kind: kind, step: step, verdict: json["verdict"]?.string.flatMap(Verdict.init),
            pointsEarned: json["pointsEarned"]?.int ?? 0, pointsPossible: json["pointsPossible"]?.int ?? 0,
            seed: json["seed"]?.string.flatMap { UInt64($0) }, hint: json["hint"]?.int,
            answers: (json["answers"]?.object?.members ?? []).compactMap { member in
                member.value.string.map { AnswerHash(file: member.name, sha256: $0) }
            }, seconds: json["seconds"]?.double)
    }
}
