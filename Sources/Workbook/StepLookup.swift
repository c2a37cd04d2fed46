/// What a step's name as typed may mean.
package enum StepLookup: Sendable {
    case found(Step)
    case ambiguous([Step])
    /// With the nearest names, the best first; empty when nothing is near.
    case unknown(nearest: [Step])
}

extension Workbook {
    /// Finds a step by its id, the start of it, the part after its number, or a path that ends in it.
    package func find(_ typed: String) -> StepLookup {
        let wanted = Disk.name(of: typed).lowercased()
        guard !wanted.isEmpty else { return .unknown(nearest: []) }
        let steps = steps
        let ways: [(Step) -> Bool] = [
            { $0.id.lowercased() == wanted },
            { $0.id.lowercased().hasPrefix(wanted) },
            { shortName($0).hasPrefix(wanted) },
            { $0.id.lowercased().contains(wanted) },
        ]
        for way in ways {
            let matching = steps.filter(way)
            if matching.count == 1 { return .found(matching[0]) }
            if let exact = matching.filter({ shortName($0) == wanted }).onlyElement { return .found(exact) }
            if matching.count > 1 { return .ambiguous(matching) }
        }
        return .unknown(nearest: nearest(to: wanted))
    }

    /// The step a person means, or a sentence that helps to say it.
    package func step(named typed: String) throws(Trouble) -> Step {
        switch find(typed) {
        case .found(let step): return step
        case .ambiguous(let steps):
            let more = steps.count > 6 ? ", …" : ""
            let names = steps.prefix(6).map(\.id).joined(separator: ", ") + more
            throw Trouble(.usage, "\"\(typed)\" fits more than one step: \(names).", todo: "Type a little more.")
        case .unknown(let nearest):
            let folders = problems.map { $0.file.lowercased().split(separator: "/").dropFirst(3).first ?? "" }
            let name = Disk.name(of: typed).lowercased()
            if !name.isEmpty, let index = folders.firstIndex(where: { $0.contains(name) }) {
                let problem = problems[index]
                throw Trouble(.environment, "The step \(typed) cannot be used.", todo: problem.description)
            }
            let todo =
                nearest.isEmpty
                ? "labrunner list shows them all." : "Did you mean \(listed(nearest.map(\.id), "or"))?"
            throw Trouble(.usage, "There is no step \"\(typed)\".", todo: todo)
        }
    }

    private func nearest(to wanted: String) -> [Step] {
        let limit = max(2, wanted.count / 3)
        let scored = steps.map { step in
            (step, min(editDistance(wanted, step.id.lowercased()), editDistance(wanted, shortName(step))))
        }
        return scored.filter { $0.1 <= limit }.sorted { $0.1 < $1.1 }.prefix(3).map(\.0)
    }
}

/// The part of an id after its number, such as `example`.
private func shortName(_ step: Step) -> String {
    (step.id.split(separator: "-", maxSplits: 1).last.map(String.init) ?? step.id).lowercased()
}

extension Array {
    fileprivate var onlyElement: Element? { count == 1 ? self[0] : nil }
}

/// How many letters must be added, removed, changed or swapped with their neighbour to turn one word into the other.
package func editDistance(_ a: String, _ b: String) -> Int {
    let (x, y) = (Array(a), Array(b))
    var rows = [Array(0...y.count)]
    for i in 0..<x.count {
        var row = [i + 1]
        for j in 0..<y.count {
            var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (x[i] == y[j] ? 0 : 1))
            if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] { best = min(best, rows[i - 1][j - 1] + 1) }
            row.append(best)
        }
        rows.append(row)
    }
    return rows[x.count][y.count]
}

/// The one of `names` that a mistyped word most likely means.
package func nearestName(to typed: String, in names: [String]) -> String? {
    let scored = names.map { ($0, editDistance(typed.lowercased(), $0.lowercased())) }
    return scored.filter { $0.1 <= max(2, typed.count / 3) }.min { $0.1 < $1.1 }?.0
}
