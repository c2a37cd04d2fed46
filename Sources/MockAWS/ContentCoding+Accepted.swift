import Crypto

extension ContentCoding {
    /// The coding that a client likes best, by its `Accept-Encoding`; nil for an answer as it is.
    ///
    /// As DynamoDB reads the header (measured by ScyllaDB's Alternator tests): `identity` says nothing, a weight that is no
    /// number is 1 like those above it, of a coding named more than once the best weight counts, and the first of several
    /// liked equally is chosen. `*` stands behind them for all that is not named, gzip first.
    static func accepted(by header: String) -> ContentCoding? {
        var liked: [(coding: ContentCoding, weight: Double)] = []
        var isNamed: Set<ContentCoding> = []
        var others = 0.0
        for entry in header.split(separator: ",") {
            let parts = entry.split(separator: ";").map { trimmed($0) }
            guard let name = parts.first?.lowercased() else { continue }
            let weight = min(weight(parts.dropFirst()) ?? 1, 1)
            if name == "*" { others = max(others, weight) }
            guard let coding = ContentCoding(rawValue: name) else { continue }
            isNamed.insert(coding)
            liked.append((coding, weight))
        }
        for coding in [ContentCoding.gzip, .deflate] where !isNamed.contains(coding) { liked.append((coding, others)) }
        var best: (coding: ContentCoding, weight: Double)?
        for candidate in liked where candidate.weight > best?.weight ?? 0 { best = candidate }
        return best?.coding
    }

    /// The first `q` among an entry's parameters.
    private static func weight(_ parameters: ArraySlice<String>) -> Double? {
        for parameter in parameters {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { trimmed($0) }
            guard parts.count == 2, parts[0].lowercased() == "q" else { continue }
            return Double(parts[1].hasSuffix(".") ? parts[1] + "0" : parts[1])
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
