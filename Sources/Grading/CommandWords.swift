/// Command lines as compilers print them when asked what they would do.
enum CommandWords {
    /// Takes a printed line apart as a shell would: quotes keep words together, a backslash keeps the next character.
    static func parse(_ line: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = ""
        var isInWord = false
        var quote: Character?
        var isEscaped = false
        for character in line {
            if isEscaped {
                word.append(character)
                isEscaped = false
            } else if character == "\\" && quote != "'" {
                isEscaped = true
                isInWord = true
            } else if let open = quote {
                if character == open { quote = nil } else { word.append(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                isInWord = true
            } else if character == " " || character == "\t" {
                if isInWord { words.append(word) }
                word = ""
                isInWord = false
            } else {
                word.append(character)
                isInWord = true
            }
        }
        if isInWord { words.append(word) }
        return words
    }

    /// Removes options and, for those that take one, the value behind each.
    static func removing(_ options: [String: Int], from words: [String]) -> [String] {
        var kept: [String] = []
        var index = 0
        while index < words.count {
            if let values = options[words[index]] {
                index += 1 + values
            } else {
                kept.append(words[index])
                index += 1
            }
        }
        return kept
    }
}
