import Core

extension Workbook {
    /// Finds the workbook's root from `folder` upward; `override` (from `LABRUNNER_WORKBOOK`) goes first.
    package static func findRoot(from folder: String, override: String? = nil) throws(Trouble) -> String {
        if let override, !override.isEmpty {
            guard let root = Disk.resolved(override), isRoot(root) else {
                throw Trouble(
                    .environment, "LABRUNNER_WORKBOOK is \(override), which has no labs/ beside a Package.swift.",
                    todo: "Set it to the workbook's folder, or unset it.")
            }
            return root
        }
        var candidate = Disk.resolved(folder) ?? folder
        while true {
            if isRoot(candidate) { return candidate }
            if candidate == "/" || candidate == "." { break }
            candidate = Disk.folder(of: candidate)
        }
        throw Trouble(
            .environment,
            "There is no workbook here: no folder from \(folder) upward has labs/ beside a Package.swift.",
            todo: "Change into the workbook's folder, or set LABRUNNER_WORKBOOK to it.")
    }

    private static func isRoot(_ folder: String) -> Bool {
        Disk.isFolder(folder + "/labs") && Disk.exists(folder + "/Package.swift")
    }

    /// Reads every step's header. Steps with something wrong become `problems`; the others are not affected.
    package init(root: String) throws(Trouble) {
        let names: [String]
        do {
            names = try Disk.names(in: root + "/labs")
        } catch {
            throw Trouble(error)
        }
        var reader = LabReader(root: root)
        self.root = root
        phases = inOrder(names) { $0 }.compactMap { reader.phase($0) }
        problems = reader.problems
    }

    /// The lesson of a step.
    package func lesson(_ step: Step) throws(Trouble) -> Lesson {
        Lesson(body: try document(step).body)
    }

    /// The quiz of a step.
    package func quiz(_ step: Step) throws(Trouble) -> Quiz {
        do {
            return try Quiz(parsing: try readText(step.quizPath), file: relative(step.quizPath))
        } catch let problem as LabProblem {
            throw Trouble(.environment, problem.description)
        } catch let trouble as Trouble {
            throw trouble
        } catch {
            throw Trouble(.environment, "\(error)")
        }
    }

    private func document(_ step: Step) throws(Trouble) -> StepHeader.Document {
        let text = try readText(step.lessonPath)
        do {
            return try StepHeader.parse(text, file: relative(step.lessonPath))
        } catch {
            throw Trouble(.environment, error.description)
        }
    }

    /// A file of the workbook as text.
    package func readText(_ path: String) throws(Trouble) -> String {
        let bytes: [UInt8]
        do {
            bytes = try Disk.bytes(path)
        } catch {
            throw Trouble(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Trouble(.environment, "\(relative(path)) is not UTF-8 text.", todo: "Save it as UTF-8.")
        }
        return text
    }

    /// A path as a person inside the workbook knows it.
    package func relative(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }
}

/// Reads folders under `labs/` and keeps what is wrong with them.
private struct LabReader {
    let root: String
    var problems: [LabProblem] = []
    private var foldersByID: [String: String] = [:]

    init(root: String) { self.root = root }

    mutating func phase(_ name: String) -> Phase? {
        guard let id = number(name, parts: 1) else { return nil }
        let folder = "labs/" + name
        let modules = inOrder(names(folder)) { $0 }.compactMap { module($0, in: folder) }
        guard !modules.isEmpty else { return nil }
        return Phase(id: id, title: title(folder, id: id, name: name), modules: modules)
    }

    private mutating func module(_ name: String, in parent: String) -> Module? {
        guard let id = number(name, parts: 2) else { return nil }
        let folder = parent + "/" + name
        let steps = names(folder).compactMap { step($0, in: folder) }
        guard !steps.isEmpty else { return nil }
        return Module(id: id, title: title(folder, id: id, name: name), steps: ordered(steps))
    }

    private mutating func step(_ id: String, in parent: String) -> Step? {
        let folder = parent + "/" + id
        guard number(id, parts: 2) != nil, Disk.isFolder(root + "/" + folder) else { return nil }
        do throws(LabProblem) {
            if let other = foldersByID[id] {
                throw LabProblem(file: folder, wrong: "\(other) has the same id.", todo: "Rename one of the two.")
            }
            let step = try read(id, folder)
            foldersByID[id] = folder
            return step
        } catch {
            problems.append(error)
            return nil
        }
    }

    private func read(_ id: String, _ folder: String) throws(LabProblem) -> Step {
        let file = folder + "/README.md"
        var header = try StepHeader.parse(try text(file), file: file).header
        let hasLab = Disk.exists("\(root)/\(folder)/Checks.swift")
        let hasQuiz = Disk.exists("\(root)/\(folder)/Quiz.md")
        guard hasLab || hasQuiz else {
            throw LabProblem(
                file: folder, wrong: "The step has neither a Checks.swift nor a Quiz.md.", todo: "Add one of them.")
        }
        header.files = try header.files.map { (file: AnswerFile) throws(LabProblem) in try withStarter(file, folder) }
        return Step(id: id, folder: "\(root)/\(folder)", header: header, hasLab: hasLab, hasQuiz: hasQuiz)
    }

    /// A file named without a starter starts as the file of the same name, or else as `Starter` with the same ending.
    private func withStarter(_ file: AnswerFile, _ folder: String) throws(LabProblem) -> AnswerFile {
        var candidates = [file.starter]
        if file.starter == file.name, let dot = file.name.lastIndex(of: ".") {
            candidates.append("Starter" + file.name[dot...])
        }
        for candidate in candidates where Disk.exists("\(root)/\(folder)/\(candidate)") {
            return AnswerFile(name: file.name, starter: candidate)
        }
        throw LabProblem(
            file: folder + "/" + file.starter, wrong: "The file is missing, though the header's files: names it.",
            todo: "Restore it, for example with git checkout -- \(folder).")
    }

    private func text(_ file: String) throws(LabProblem) -> String {
        let todo = "Restore it, for example with git checkout -- \(file)."
        guard Disk.exists(root + "/" + file) else {
            throw LabProblem(file: file, wrong: "The file is missing.", todo: todo)
        }
        let bytes: [UInt8]
        do {
            bytes = try Disk.bytes(root + "/" + file)
        } catch {
            let reason = error.description.split(separator: ": ").last ?? ""
            throw LabProblem(file: file, wrong: "The file cannot be read (\(reason)).", todo: todo)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw LabProblem(file: file, wrong: "The file is not UTF-8 text.", todo: todo)
        }
        return text
    }

    private mutating func names(_ folder: String) -> [String] {
        guard Disk.isFolder(root + "/" + folder) else { return [] }
        do {
            return try Disk.names(in: root + "/" + folder)
        } catch {
            problems.append(
                LabProblem(file: folder, wrong: "The folder cannot be read.", todo: "Check its permissions."))
            return []
        }
    }

    /// The first heading of a folder's `README.md`, or the folder's name when there is none.
    private mutating func title(_ folder: String, id: String, name: String) -> String {
        do throws(LabProblem) {
            let text = try text(folder + "/README.md")
            let first = textLines(text).first ?? ""
            guard first.hasPrefix("# ") else {
                throw LabProblem(
                    file: folder + "/README.md", line: 1, wrong: "The first line is no title.",
                    todo: "Start the file with # and the title.")
            }
            var title = trimmed(first.dropFirst(2))
            for prefix in ["Phase \(id). ", "Phase \(id): ", "\(id). ", "\(id) "] where title.hasPrefix(prefix) {
                title = String(title.dropFirst(prefix.count))
            }
            return title
        } catch {
            problems.append(error)
            return name.dropFirst(id.count + 1).split(separator: "-").joined(separator: " ")
        }
    }

    /// `model`, `operations`, `pitfalls` and `example` come first and in this order, as in every service module; an
    /// `order:` in the header says otherwise.
    private func ordered(_ steps: [Step]) -> [Step] {
        let usual = ["model", "operations", "pitfalls", "example"]
        func rank(_ step: Step) -> Int {
            let name = step.id.split(separator: "-", maxSplits: 1).last.map(String.init) ?? step.id
            return step.header.order ?? usual.firstIndex(of: name).map { $0 + 1 } ?? usual.count + 1
        }
        return inOrder(steps) { $0.id }.enumerated().sorted { a, b in
            let (x, y) = (rank(a.element), rank(b.element))
            return x == y ? a.offset < b.offset : x < y
        }.map(\.element)
    }
}

/// The number in front of a folder's name, such as `1.1` of `1.1-s3`, when it has `parts` parts.
private func number(_ name: String, parts: Int) -> String? {
    guard let dash = name.firstIndex(of: "-"), name.index(after: dash) < name.endIndex else { return nil }
    let id = name[..<dash]
    let numbers = id.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == parts, numbers.allSatisfy({ Int($0) != nil }) else { return nil }
    return String(id)
}

/// Sorted by the numbers in front of the names, so that 10 comes after 9, then by name.
private func inOrder<Item>(_ items: [Item], _ name: (Item) -> String) -> [Item] {
    func key(_ item: Item) -> [Int] { name(item).prefix { $0 != "-" }.split(separator: ".").map { Int($0) ?? 0 } }
    return items.sorted { a, b in
        let (x, y) = (key(a), key(b))
        return x == y ? name(a) < name(b) : x.lexicographicallyPrecedes(y)
    }
}
