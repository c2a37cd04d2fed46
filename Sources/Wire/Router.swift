package import ServiceKit

/// Finds the operation that a REST request asks for: by method and path, and where several fit, by the query parameters
/// and headers they require.
package struct Router: Sendable {
    /// What a request asks for, and the labels of its path, still percent-encoded.
    package struct Match: Sendable {
        package enum Target: Sendable {
            case operation(any Operation.Type, name: String)
            case missing(String)
        }
        package let target: Target
        package let labels: [(name: String, value: Substring)]
        let bindingIndex: Int
    }

    private enum Segment: Sendable {
        case literal(String)
        case label(String)
        case rest(String)
    }

    private struct Candidate: Sendable {
        let target: Match.Target
        let segments: [Segment]
        let binding: HTTPBinding
        let weight: Int
        let index: Int
    }

    /// What a method may ask for, those that require most first: `byQuery` by the name of the query parameter that they
    /// require first, so that a request looks only at those whose parameters it has.
    private struct Candidates {
        var byQuery: [String: [Candidate]] = [:]
        var others: [Candidate] = []
    }

    private let candidates: [String: Candidates]
    let bindings: [CompiledBinding]

    package init(_ service: Service) {
        var byMethod: [String: [Candidate]] = [:]
        var bindings: [CompiledBinding] = []
        func add(_ target: Match.Target, _ binding: HTTPBinding) {
            let segments = Self.segments(binding.path)
            let literals = segments.count { if case .literal = $0 { true } else { false } }
            let weight = literals * 100 + (binding.requiredQuery.count + binding.requiredHeaders.count) * 10
            byMethod[binding.method, default: []].append(
                Candidate(target: target, segments: segments, binding: binding, weight: weight, index: bindings.count))
            bindings.append(CompiledBinding(binding))
        }
        for operation in service.operations { add(.operation(operation, name: operation.name), operation.binding) }
        for missing in service.missing { add(.missing(missing.name), missing.binding) }
        candidates = byMethod.mapValues { list in
            list.sorted(by: Self.precedes).reduce(into: Candidates()) { candidates, candidate in
                if let required = candidate.binding.requiredQuery.first {
                    candidates.byQuery[String(required.prefix { $0 != "=" }), default: []].append(candidate)
                } else {
                    candidates.others.append(candidate)
                }
            }
        }
        self.bindings = bindings
    }

    /// Nil when no operation fits.
    package func match(
        method: String, path: some StringProtocol, query: [(name: String, value: String?)],
        hasHeader: (String) -> Bool
    ) -> Match? {
        guard let candidates = candidates[method] else { return nil }
        let parts = Self.split(path)
        func fits(_ candidate: Candidate) -> Bool {
            Self.fits(candidate.segments, parts)
                && candidate.binding.requiredQuery.allSatisfy { Self.isThere($0, in: query) }
                && candidate.binding.requiredHeaders.allSatisfy(hasHeader)
        }
        var best = candidates.others.first(where: fits)
        for (name, _) in query {
            guard let found = candidates.byQuery[name]?.first(where: fits) else { continue }
            if best.map({ Self.precedes(found, $0) }) ?? true { best = found }
        }
        guard let best else { return nil }
        return Match(
            target: best.target, labels: Self.labels(best.segments, parts, String(path)), bindingIndex: best.index)
    }

    private static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
        (a.weight, b.index) > (b.weight, a.index)
    }

    /// A required parameter is a name that must be there, or `name=value`.
    private static func isThere(_ required: String, in query: [(name: String, value: String?)]) -> Bool {
        guard let equals = required.utf8.firstIndex(of: UInt8(ascii: "=")) else {
            return query.contains { $0.name == required }
        }
        let name = required[..<equals]
        let value = required[required.index(after: equals)...]
        return query.contains { $0.name == name && ($0.value ?? "") == value }
    }

    private static func segments(_ pattern: String) -> [Segment] {
        pattern.split(separator: "/").map { part in
            guard part.hasPrefix("{") else { return .literal(String(part)) }
            let name = part.dropFirst().dropLast()
            return name.hasSuffix("+") ? .rest(String(name.dropLast())) : .label(String(name))
        }
    }

    /// The parts of a path as offsets of its UTF-8; one empty part at the end does not count, so `/bucket/` is the bucket.
    private static func split(_ path: some StringProtocol) -> [Substring] {
        // By bytes: splitting by characters costs ten times as much.
        var parts = Substring(path).utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { Substring($0) }
        if parts.first?.isEmpty == true { parts.removeFirst() }
        if parts.last?.isEmpty == true && parts.count <= 2 { parts.removeLast() }
        return parts
    }

    private static func fits(_ segments: [Segment], _ parts: [Substring]) -> Bool {
        for (index, segment) in segments.enumerated() {
            if case .rest = segment { return parts.count > index }
            guard index < parts.count, !parts[index].isEmpty else { return false }
            if case .literal(let text) = segment, parts[index] != text { return false }
        }
        return parts.count == segments.count
    }

    private static func labels(
        _ segments: [Segment], _ parts: [Substring], _ path: String
    ) -> [(name: String, value: Substring)] {
        segments.enumerated().compactMap { index, segment in
            switch segment {
            case .literal: nil
            case .label(let name): (name, parts[index])
            case .rest(let name): (name, parts[index...].joined(separator: "/")[...])
            }
        }
    }
}

/// A binding with its places as look-up tables: a request's headers are walked once, whatever an operation may have.
struct CompiledBinding: Sendable {
    let binding: HTTPBinding
    let inputHeaders: [String: String]
    let inputPrefixes: [HTTPBinding.Place]
    let inputQuery: [String: String]
    let outputPlaces: [String: HTTPBinding.Place]

    init(_ binding: HTTPBinding) {
        self.binding = binding
        func table(_ places: [HTTPBinding.Place], _ kind: HTTPBinding.Place.Kind) -> [String: String] {
            Dictionary(places.filter { $0.kind == kind }.map { ($0.wireName, $0.member) }, uniquingKeysWith: { $1 })
        }
        inputHeaders = table(binding.input, .header)
        inputQuery = table(binding.input, .query)
        inputPrefixes = binding.input.filter { $0.kind == .headerPrefix }
        outputPlaces = Dictionary(binding.output.map { ($0.member, $0) }, uniquingKeysWith: { $1 })
    }
}
