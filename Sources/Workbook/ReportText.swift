package import Core

/// A report as a learner reads it. All words about verdicts are here.
package struct ReportText: Sendable {
    package let style: Style
    package let width: Int
    /// Whether single keys do what commands do elsewhere.
    package let isWatching: Bool

    package init(style: Style, width: Int, isWatching: Bool = false) {
        self.style = style
        self.isWatching = isWatching
        self.width = min(max(width, 40), MarkdownText.widthMax)
    }

    /// How many lines of a program's output are shown, and how many problems of the compiler. Our own limits.
    private static let outputLinesMax = 15
    private static let diagnosticsMax = 8

    package func render(_ report: GradeReport, step: Step) -> String {
        var parts = [headline(report, step: step)]
        if !report.message.isEmpty { parts.append(wrapped(Style.harmless(report.message), width: width)) }
        if !report.diagnostics.isEmpty { parts.append(diagnostics(report.diagnostics)) }
        // Before anything was tried, a list of what is missing only frightens.
        if report.verdict != .notAttempted, !report.checks.isEmpty {
            parts.append(trimmedEnd(report.checks.map(check).joined(separator: "\n")))
        }
        if report.verdict != .passed, !trimmed(report.output).isEmpty { parts.append(output(report.output)) }
        let advice = advice(report, step: step)
        if !advice.isEmpty { parts.append(wrapped(advice, width: width)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The verdict in one line, such as `1.1-example: failed check, 6 of 10 points`.
    package func headline(_ report: GradeReport, step: Step) -> String {
        let points =
            report.checks.isEmpty ? "" : ", \(report.pointsEarned) of \(counted(report.pointsPossible, "point"))"
        let verdict =
            switch report.verdict {
            case .passed: style.green(report.verdict.rawValue)
            case .notAttempted, .graderError: style.yellow(report.verdict.rawValue)
            default: style.red(report.verdict.rawValue)
            }
        return style.bold(step.id) + ": " + verdict + points
    }

    private func check(_ check: CheckResult) -> String {
        let mark = check.passed ? style.tick : style.cross
        let points = "\(check.passed ? check.points : 0)/\(check.points)"
        let title = wrapped(Style.harmless(check.name), width: width - 12, rest: "    ")
        var text = "  \(mark) \(title)  \(style.dim(points))"
        guard !check.passed, let finding = check.finding else { return text }
        for (label, value) in labelled(finding) where !value.isEmpty {
            text += "\n" + field(label, value)
        }
        return text + "\n"
    }

    private func trimmedEnd(_ text: String) -> String {
        String(text.reversed().drop { $0 == "\n" }.reversed())
    }

    private func labelled(_ finding: Finding) -> [(String, String)] {
        [
            ("Expected", finding.expected), ("Seen", finding.seen), ("Why", finding.why), ("Try", finding.tryNext),
        ]
    }

    /// A labelled value; lines of its own, such as a canonical request, stay lines.
    private func field(_ label: String, _ value: String) -> String {
        let indent = String(repeating: " ", count: 15)
        let head = "      " + style.dim(label) + String(repeating: " ", count: 9 - label.count)
        let value = Style.harmless(value)
        guard value.contains("\n") else { return wrapped(value, width: width, first: head, rest: indent) }
        return head + textLines(value).joined(separator: "\n" + indent)
    }

    private func diagnostics(_ diagnostics: [Diagnostic]) -> String {
        var text = diagnostics.prefix(Self.diagnosticsMax).map(diagnostic).joined(separator: "\n")
        let more = diagnostics.count - Self.diagnosticsMax
        if more > 0 { text += "\n\n\(counted(more, "more message")) not shown; mend the first ones first." }
        return text
    }

    private func diagnostic(_ diagnostic: Diagnostic) -> String {
        var place = Style.harmless(diagnostic.file)
        if diagnostic.line > 0 { place += ":\(diagnostic.line)" }
        if diagnostic.line > 0 && diagnostic.column > 0 { place += ":\(diagnostic.column)" }
        let severity = diagnostic.severity == "error" ? style.red("error") : style.yellow(diagnostic.severity)
        var text =
            (place.isEmpty ? "" : style.bold(place) + ": ") + "\(severity): " + Style.harmless(diagnostic.message)
        if !diagnostic.source.isEmpty {
            text += "\n" + textLines(Style.harmless(diagnostic.source)).map { "    " + $0 }.joined(separator: "\n")
        }
        return text
    }

    private func output(_ output: String) -> String {
        let lines = textLines(Style.harmless(output))
        let shown = lines.suffix(Self.outputLinesMax)
        let label = lines.count > shown.count ? "The last lines your program printed:" : "Your program printed:"
        return label + "\n" + shown.map { "  | " + $0 }.joined(separator: "\n")
    }

    private func advice(_ report: GradeReport, step: Step) -> String {
        let hint = !step.hasLab ? "" : isWatching ? "Stuck? Press h for a hint" : "Stuck? labrunner hint \(step.id)"
        let again = report.seed == 0 ? "" : " The same run again: labrunner check \(step.id) --seed \(report.seed)"
        switch report.verdict {
        case .passed: return ""
        case .notAttempted:
            let files = step.files.map(\.name) + (step.hasQuiz ? ["Quiz.md"] : [])
            return "Your turn: edit \(listed(files)) in answers/\(step.id)/. "
                + (isWatching ? "The key l shows the lesson." : "labrunner show \(step.id) has the lesson.")
        case .compileError: return hint
        case .failedCheck: return (hint.isEmpty || again.isEmpty ? hint : hint + ".") + again
        case .timedOutOrCrashed: return "The whole program was stopped, with everything it had started." + again
        case .graderError:
            return "This is not your answer's fault, and it costs nothing. labrunner doctor looks for the cause."
                + again
        }
    }
}

extension GradeReport {
    /// For programs: every part of the report, in stable order.
    package func json(step: Step) -> JSONValue {
        [
            "step": .string(step.id), "verdict": .string(verdict.rawValue), "pointsEarned": JSONValue(pointsEarned),
            "pointsPossible": JSONValue(pointsPossible), "message": .string(message),
            "checks": .array(checks.map(\.json)), "diagnostics": .array(diagnostics.map(\.json)),
            "output": .string(output), "seed": .string(String(seed)), "jail": .string(jail),
            "timings": .object(
                JSONObject(timings.map { (name: $0.stage.rawValue, value: JSONValue($0.seconds)) })),
        ]
    }
}

extension CheckResult {
    fileprivate var json: JSONValue {
        [
            "name": .string(name), "points": JSONValue(points), "passed": .bool(passed),
            "finding": finding.map { finding in
                [
                    "expected": .string(finding.expected), "seen": .string(finding.seen), "why": .string(finding.why),
                    "try": .string(finding.tryNext),
                ]
            } ?? .null,
        ]
    }
}

extension Diagnostic {
    fileprivate var json: JSONValue {
        [
            "file": .string(file), "line": JSONValue(line), "column": JSONValue(column),
            "severity": .string(severity), "message": .string(message), "source": .string(source),
        ]
    }
}
