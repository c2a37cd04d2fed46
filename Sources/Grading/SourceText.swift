/// A Swift source reduced to what makes it do something.
enum SourceText {
    /// The source without comments and white space; two sources that differ in nothing else become equal. Strings stay
    /// as they are.
    static func essence(_ source: [UInt8]) -> [UInt8] {
        var scanner = Scanner(source)
        return scanner.essence()
    }

    /// Whether the source marks a type as its entry point (`@main`), outside comments and strings.
    static func hasEntryPoint(_ source: [UInt8]) -> Bool {
        var scanner = Scanner(source)
        scanner.skipsStrings = true
        let text = scanner.essence()
        let mark = Array("@main".utf8)
        guard text.count >= mark.count else { return false }
        return (0...(text.count - mark.count)).contains { start in
            let end = start + mark.count
            return text[start..<end].elementsEqual(mark)
        }
    }

    private struct Scanner {
        let source: [UInt8]
        var index = 0
        var skipsStrings = false

        init(_ source: [UInt8]) { self.source = source }

        mutating func essence() -> [UInt8] {
            var kept: [UInt8] = []
            kept.reserveCapacity(source.count)
            while index < source.count {
                if startsWith("//") {
                    skipLine()
                } else if startsWith("/*") {
                    skipBlock()
                } else if source[index] == UInt8(ascii: "\"") {
                    let start = index
                    skipString()
                    if !skipsStrings { kept += source[start..<index] }
                } else {
                    if !isSpace(source[index]) { kept.append(source[index]) }
                    index += 1
                }
            }
            return kept
        }

        private func startsWith(_ text: StaticString) -> Bool {
            let count = text.utf8CodeUnitCount
            guard index + count <= source.count else { return false }
            return (0..<count).allSatisfy { source[index + $0] == text.utf8Start[$0] }
        }

        private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

        private mutating func skipLine() {
            while index < source.count && source[index] != UInt8(ascii: "\n") { index += 1 }
        }

        /// Block comments nest.
        private mutating func skipBlock() {
            var depth = 0
            repeat {
                if startsWith("/*") {
                    depth += 1
                    index += 2
                } else if startsWith("*/") {
                    depth -= 1
                    index += 2
                } else {
                    index += 1
                }
            } while depth > 0 && index < source.count
        }

        /// A string ends at its quotes, or a one-line string at the line's end, which the compiler refuses anyway.
        private mutating func skipString() {
            let isLong = startsWith("\"\"\"")
            index += isLong ? 3 : 1
            while index < source.count {
                if source[index] == UInt8(ascii: "\\") {
                    index += 2
                } else if isLong ? startsWith("\"\"\"") : source[index] == UInt8(ascii: "\"") {
                    index += isLong ? 3 : 1
                    break
                } else if !isLong && source[index] == UInt8(ascii: "\n") {
                    break
                } else {
                    index += 1
                }
            }
            index = min(index, source.count)
        }
    }
}
