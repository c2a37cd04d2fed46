#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the environment variables and the shared `config` and `credentials` files say, read once.
///
/// The files' format: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
package struct SharedConfig: Sendable {
    package typealias Section = [String: String]

    package let environment: [String: String]
    /// The profile whose settings count.
    package let profileName: String
    private let config: [String: Section]
    private let credentials: [String: Section]

    /// Reads the files that the environment, or else the arguments, name. A file that is not there is an empty one.
    package init(
        environment: [String: String] = ProcessInfo.processInfo.environment, profileName: String? = nil,
        configFilePath: String? = nil, credentialsFilePath: String? = nil
    ) {
        self.environment = environment
        self.profileName = profileName ?? environment["AWS_PROFILE"] ?? environment["AWS_DEFAULT_PROFILE"] ?? "default"
        let home = environment["HOME"] ?? "~"
        func sections(_ path: String?, _ variable: String, _ usual: String) -> [String: Section] {
            let path = path ?? environment[variable] ?? home + usual
            let expanded = path.hasPrefix("~/") ? home + path.dropFirst() : path
            let content = FileManager.default.contents(atPath: expanded)
            return content.map { Self.parse(String(decoding: $0, as: UTF8.self)) } ?? [:]
        }
        config = sections(configFilePath, "AWS_CONFIG_FILE", "/.aws/config")
        credentials = sections(credentialsFilePath, "AWS_SHARED_CREDENTIALS_FILE", "/.aws/credentials")
    }

    /// The settings of the profile; those of the credentials file win.
    package var profile: Section? { section(profileName) }

    package func section(_ name: String) -> Section? {
        let inConfig = config["profile \(name)"] ?? (name == "default" ? config["default"] : nil)
        guard inConfig != nil || credentials[name] != nil else { return nil }
        return (inConfig ?? [:]).merging(credentials[name] ?? [:]) { $1 }
    }

    /// A setting's first value: the environment's under `variable`, then the profile's under `key`. Empty is absent.
    package func value(_ variable: String, _ key: String) -> String? {
        [environment[variable], profile?[key]].compactMap { $0 }.first { !$0.isEmpty }
    }

    /// The address configured for a service, for instance under `AWS_ENDPOINT_URL_S3`, or for all services.
    package func endpointURL(service: String) -> String? {
        let name = service.replacing(" ", with: "_")
        let specific = [environment["AWS_ENDPOINT_URL_\(name.uppercased())"], environment["AWS_ENDPOINT_URL"]]
        if let url = specific.compactMap({ $0 }).first(where: { !$0.isEmpty }) { return url }
        let services = profile?["services"].flatMap { config["services \($0)"] }
        return services?["\(name.lowercased()).endpoint_url"] ?? profile?["endpoint_url"]
    }

    /// Sections by name; a nested setting gets its parent's name and a dot before its own.
    static func parse(_ text: String) -> [String: Section] {
        var sections: [String: Section] = [:]
        var name: String?
        var parent = ""
        for raw in text.split(whereSeparator: \.isNewline) {
            let line = trimmed(raw)
            guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix(";") else { continue }
            if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
                let words = line[line.index(after: line.startIndex)..<end].split(whereSeparator: \.isWhitespace)
                name = words.joined(separator: " ")
                sections[name ?? "", default: [:]] = sections[name ?? ""] ?? [:]
                parent = ""
                continue
            }
            guard let name, let equals = line.firstIndex(of: "=") else { continue }
            let key = trimmed(line[..<equals]).lowercased()
            let value = trimmed(withoutComment(line[line.index(after: equals)...]))
            if raw.first?.isWhitespace == true, !parent.isEmpty {
                sections[name]?["\(parent).\(key)"] = value
            } else {
                sections[name]?[key] = value
                parent = value.isEmpty ? key : ""
            }
        }
        return sections
    }

    /// The part of a value before a comment, which starts with a space and `#` or `;`.
    private static func withoutComment(_ value: Substring) -> Substring {
        var afterSpace = false
        for index in value.indices {
            if afterSpace, value[index] == "#" || value[index] == ";" { return value[..<index] }
            afterSpace = value[index].isWhitespace
        }
        return value
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
