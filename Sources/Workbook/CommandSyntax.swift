/// What may follow a command's name, what it means, and the words that explain it.
package struct CommandSyntax: Sendable {
    /// An option such as `--port N`.
    package struct Option: Sendable {
        package let name: String
        /// What stands for the value in help; nil for an option that takes none.
        package let value: String?
        package let summary: String
        /// Whether it may be given more than once.
        package let repeats: Bool

        /// An option that takes no value.
        package init(_ name: String, _ summary: String) {
            self.name = name
            value = nil
            self.summary = summary
            repeats = false
        }

        /// An option that takes a value.
        package init(_ name: String, _ value: String, _ summary: String, repeats: Bool = false) {
            self.name = name
            self.value = value
            self.summary = summary
            self.repeats = repeats
        }
    }

    package let name: String
    /// One line for the list of commands.
    package let summary: String
    /// As shown in help, such as `[step]`.
    package let positionals: [String]
    /// Whether words after `--` are handed on.
    package let takesRest: Bool
    package let options: [Option]
    /// Paragraphs under the options.
    package let details: String

    package init(
        name: String, summary: String, positionals: [String] = [], takesRest: Bool = false, options: [Option] = [],
        details: String = ""
    ) {
        self.name = name
        self.summary = summary
        self.positionals = positionals
        self.takesRest = takesRest
        self.options = options
        self.details = details
    }
}

/// What was typed behind a command's name.
package struct ParsedArguments: Sendable, Equatable {
    package var positionals: [String] = []
    package var values: [String: [String]] = [:]
    /// What stood behind `--`.
    package var rest: [String] = []
    package var wantsHelp = false

    package func has(_ option: String) -> Bool { values[option] != nil }
    package subscript(option: String) -> String? { values[option]?.last }

    /// The whole number given to an option, or a sentence about what it should have been.
    package func number(_ option: String, in range: ClosedRange<Int>) throws(Trouble) -> Int? {
        guard let text = self[option] else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw Trouble(
                .usage, "\(option) is \"\(text)\".",
                todo: "It must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return value
    }
}

extension CommandSyntax {
    /// Sorts words into options, values and the rest. `--help` wins over whatever is wrong with the others.
    package func parse(_ words: [String]) throws(Trouble) -> ParsedArguments {
        var parsed = ParsedArguments()
        let own = words.prefix { $0 != "--" }
        if own.contains("--help") || own.contains("-h") {
            parsed.wantsHelp = true
            return parsed
        }
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            index += 1
            if word == "--" {
                guard takesRest else { throw wrong("Nothing can follow -- here.") }
                parsed.rest = Array(words[index...])
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                parsed.positionals.append(word)
                continue
            }
            try takeOption(word, words, &index, &parsed)
        }
        guard parsed.positionals.count <= positionals.count else {
            throw wrong("\"\(parsed.positionals[positionals.count])\" is one word too many.")
        }
        return parsed
    }

    private func takeOption(
        _ word: String, _ words: [String], _ index: inout Int, _ parsed: inout ParsedArguments
    ) throws(Trouble) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = options.first(where: { $0.name == parts[0] }) else {
            let nearest = nearestName(to: parts[0], in: options.map(\.name) + ["--help"])
            throw wrong("There is no option \(parts[0]).", nearest.map { "Did you mean \($0)?" })
        }
        guard parsed.values[option.name] == nil || option.repeats else {
            throw wrong("\(option.name) stands there twice.")
        }
        guard let value = option.value else {
            guard parts.count == 1 else { throw wrong("\(option.name) takes no value.") }
            parsed.values[option.name] = []
            return
        }
        if parts.count == 2 {
            parsed.values[option.name, default: []].append(parts[1])
        } else if index < words.endIndex, words[index] != "--" {
            parsed.values[option.name, default: []].append(words[index])
            index += 1
        } else {
            throw wrong("\(option.name) needs a value: \(option.name) \(value).")
        }
    }

    private func wrong(_ happened: String, _ todo: String? = nil) -> Trouble {
        let help = name.isEmpty ? "labrunner --help" : "labrunner \(name) --help"
        return Trouble(.usage, happened, todo: todo ?? "See \(help).")
    }

    /// `labrunner check [step] [options]`.
    package var usage: String {
        var words = ["labrunner"]
        if !name.isEmpty { words.append(name) }
        words += positionals
        if !options.isEmpty { words.append("[options]") }
        if takesRest { words.append("[-- arguments]") }
        return words.joined(separator: " ")
    }

    /// Everything `--help` says.
    package var help: String {
        var text = "\(summary)\n\nUsage: \(usage)\n"
        let rows = options.map { option in (option.name + (option.value.map { " " + $0 } ?? ""), option.summary) }
        let all = rows + [("--help", "Show this help.")]
        let width = all.map(\.0.count).max() ?? 0
        text += "\nOptions:\n"
        for (name, summary) in all {
            text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(summary)\n"
        }
        if !details.isEmpty { text += "\n\(details)\n" }
        return text
    }
}
