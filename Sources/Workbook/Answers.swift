package import Core
import Crypto

/// The learner's files of a step, in `answers/<step>/`.
package struct Answers: Sendable {
    package let workbook: Workbook
    package let step: Step
    /// As an absolute path.
    package let folder: String

    package init(_ step: Step, in workbook: Workbook, folder: String? = nil) {
        self.workbook = workbook
        self.step = step
        self.folder = folder ?? workbook.answersFolder(step)
    }

    package var quizPath: String { folder + "/Quiz.md" }

    /// The names of all files a learner fills in for this step.
    package var names: [String] { step.files.map(\.name) + (step.hasQuiz ? ["Quiz.md"] : []) }

    /// Whether any of the files is there.
    package var exist: Bool { names.contains { Disk.exists(folder + "/" + $0) } }

    /// What `start` did.
    package struct Started: Sendable, Equatable {
        package var created: [String] = []
        package var kept: [String] = []
    }

    /// Puts a starter in place of each file that is missing. Never overwrites.
    package func start() throws(Trouble) -> Started {
        var started = Started()
        do throws(FileError) {
            for file in step.files {
                let content = try Disk.bytes(step.folder + "/" + file.starter)
                let isNew = try Disk.create(folder + "/" + file.name, with: content)
                if isNew { started.created.append(file.name) } else { started.kept.append(file.name) }
            }
        } catch {
            throw Trouble(error)
        }
        if step.hasQuiz {
            let sheet = QuizSheet.blank(try workbook.quiz(step), step: step)
            do {
                let isNew = try Disk.create(quizPath, with: Array(sheet.utf8))
                if isNew { started.created.append("Quiz.md") } else { started.kept.append("Quiz.md") }
            } catch {
                throw Trouble(error)
            }
        }
        return started
    }

    /// Moves everything in the folder into a backup inside it and starts anew. Returns the backup's path, or nil when
    /// there was nothing to move.
    package func reset(now: Timestamp) throws(Trouble) -> String? {
        var backup: String?
        do throws(FileError) {
            let present = Disk.isFolder(folder) ? try Disk.names(in: folder) : []
            let moving = present.filter { !$0.hasPrefix(".") }
            if !moving.isEmpty {
                let target = freeBackup(now)
                try Disk.makeFolder(target)
                for name in moving { try Disk.move(folder + "/" + name, to: target + "/" + name) }
                backup = target
            }
        } catch {
            throw Trouble(error)
        }
        _ = try start()
        return backup
    }

    /// The learner's quiz answers; none when the file is not there.
    package func quizAnswers(_ quiz: Quiz) throws(Trouble) -> (answers: QuizAnswers, problems: [LabProblem]) {
        guard Disk.exists(quizPath) else { return ([:], []) }
        return QuizSheet.read(try workbook.readText(quizPath), quiz: quiz, file: workbook.relative(quizPath))
    }

    /// Writes answers given at the prompt into the learner's file, leaving the rest of it alone.
    package func write(_ answers: QuizAnswers, quiz: Quiz) throws(Trouble) {
        let text = Disk.exists(quizPath) ? try workbook.readText(quizPath) : QuizSheet.blank(quiz, step: step)
        let filled = QuizSheet.filled(text, quiz: quiz, answers: answers)
        do {
            try Disk.makeFolder(folder)
            try Disk.replace(quizPath, with: Array(filled.utf8))
        } catch {
            throw Trouble(error, left: "\(workbook.relative(quizPath)) is as it was before.")
        }
    }

    /// SHA-256 of each file as it is now; files that are not there are left out.
    package func hashes() throws(Trouble) -> [AnswerHash] {
        var hashes: [AnswerHash] = []
        for name in names where Disk.exists(folder + "/" + name) {
            do {
                let digest = SHA256.hash(try Disk.bytes(folder + "/" + name))
                hashes.append(AnswerHash(file: name, sha256: Hex.encode(digest)))
            } catch {
                throw Trouble(error)
            }
        }
        return hashes
    }

    private func freeBackup(_ now: Timestamp) -> String {
        let base = "\(folder)/.backup-\(now.basic)"
        var path = base
        var count = 1
        while Disk.exists(path) {
            count += 1
            path = "\(base)-\(count)"
        }
        return path
    }
}
