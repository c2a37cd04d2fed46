/// Writes a service's client and its configuration.
struct ClientWriter {
    /// A setting of every client, or of this one's service.
    private struct Setting {
        let name: String
        let type: String
        let isOptional: Bool
        /// Whether the core keeps it rather than the configuration itself.
        let isCommon: Bool
    }

    private let service: ServiceDescription
    private let settings: [Setting]

    init(_ service: ServiceDescription) {
        self.service = service
        func common(_ name: String, _ type: String, isOptional: Bool = true) -> Setting {
            Setting(name: name, type: type, isOptional: isOptional, isCommon: true)
        }
        settings =
            [
                common("useFIPS", "Bool"), common("useDualStack", "Bool"), common("appID", "String"),
                common("awsCredentialIdentityResolver", "any AWSCredentialIdentityResolver", isOptional: false),
                common("awsRetryMode", "AWSRetryMode", isOptional: false), common("maxAttempts", "Int"),
                common("requestChecksumCalculation", "AWSChecksumCalculationMode", isOptional: false),
                common("responseChecksumValidation", "AWSChecksumCalculationMode", isOptional: false),
                common("ignoreConfiguredEndpointURLs", "Bool"), common("region", "String"),
                common("signingRegion", "String"),
            ]
            + service.settings.map { Setting(name: $0, type: "Bool", isOptional: true, isCommon: false) }
            + [
                common("retryStrategyOptions", "RetryStrategyOptions", isOptional: false),
                common("clientLogMode", "ClientLogMode", isOptional: false), common("endpoint", "String"),
                common("httpClientConfiguration", "HttpClientConfiguration", isOptional: false),
            ]
    }

    private var deprecated: String {
        "@available(*, deprecated, message: \"Use \(service.client)Config instead\")"
    }

    // MARK: - The client

    func client(into file: inout SwiftFile) {
        file.uses("AWSClientRuntime", .package)
        file.uses("ClientRuntime")
        let name = service.client
        file.text.line("/// The types of \(service.name)'s inputs and outputs.", "public enum \(service.types) {}")
        file.text.gap()
        file.text.line("/// Calls \(service.name).")
        file.text.block("public final class \(name): Client") { text in
            text.line("public static let clientName = \"\(name)\"", "public let config: \(name)Config")
            text.line("package let runtime: ServiceRuntime")
            text.gap()
            text.line("/// A client with these settings.")
            text.block("public init(config: \(name)Config)") { text in
                text.line("self.config = config")
                let customization = service.isCustomized ? ", \(service.name)Customization(config).adjust" : ""
                text.line("runtime = ServiceRuntime(Self.facts, config.settings\(customization))")
            }
            text.gap()
            text.line("/// A client with these settings.", deprecated)
            text.block("public convenience init(config: \(name)Configuration)") { text in
                text.line("self.init(config: config.value)")
            }
            text.gap()
            text.line("/// A client for a region, with all other settings from the environment.")
            text.block("public convenience init(region: String) throws") { text in
                text.line("self.init(config: try \(name)Config(region: region))")
            }
            text.gap()
            text.line("/// A client with all settings from the environment.")
            text.block("public convenience init() async throws") { text in
                text.line("self.init(config: try await \(name)Config())")
            }
            text.gap()
            text.list("static let facts = ServiceFacts", facts, "")
        }
    }

    private var facts: [String] {
        var facts = [
            "name: \"\(service.id ?? service.name)\"", "signingName: \"\(service.signingName)\"",
            "format: .\(service.protocolName)",
        ]
        if let namespace = service.namespace { facts.append("namespace: \"\(namespace)\"") }
        if let target = service.target { facts.append("target: \"\(target)\"") }
        if let version = service.version { facts.append("version: \"\(version)\"") }
        if let seconds = service.backoffSeconds { facts.append("backoffSeconds: \(seconds)") }
        return facts
    }

    // MARK: - The configuration

    func configuration(into file: inout SwiftFile) {
        file.uses("AWSClientRuntime")
        file.uses("AWSSDKChecksums")
        file.uses("ClientRuntime")
        file.uses("SmithyIdentity")
        file.uses("SmithyRetriesAPI")
        file.text.block("extension \(service.client)") { text in
            text.line("/// How the client reaches \(service.name). What is not given comes from the environment.")
            text.block("public struct \(service.client)Config: Sendable") { text in
                text.line("package var settings: ClientSettings")
                for setting in settings {
                    property(setting, path: "settings", into: &text)
                }
                initialisers(into: &text)
            }
            text.gap()
            text.line("/// What \(service.client)Config was before it became a structure.", deprecated)
            text.block("public final class \(service.client)Configuration") { text in
                text.line("package var value: \(service.client)Config")
                for setting in settings {
                    forwarded(setting, into: &text)
                }
                for effects in [" throws", " async throws"] {
                    text.gap()
                    text.block("public init", parameters, effects) { text in
                        let effect = effects == " throws" ? "try" : "try await"
                        text.list("value = \(effect) \(service.client)Config", passed, "")
                    }
                }
            }
        }
    }

    private func property(_ setting: Setting, path: String, into text: inout SwiftText) {
        let type = setting.type + (setting.isOptional ? "?" : "")
        guard setting.isCommon else { return text.line("public var \(setting.name): \(type)") }
        text.block("public var \(setting.name): \(type)") { text in
            text.line("get { settings.\(setting.name) }", "set { settings.\(setting.name) = newValue }")
        }
    }

    private func forwarded(_ setting: Setting, into text: inout SwiftText) {
        text.block("public var \(setting.name): \(setting.type)\(setting.isOptional ? "?" : "")") { text in
            text.line("get { value.\(setting.name) }", "set { value.\(setting.name) = newValue }")
        }
    }

    private var parameters: [String] {
        settings.map { setting in
            let type = setting.type.hasPrefix("any ") ? "(\(setting.type))" : setting.type
            return "\(setting.name): \(type)? = nil"
        }
    }

    private var passed: [String] { settings.map { "\($0.name): \($0.name)" } }

    private func initialisers(into text: inout SwiftText) {
        let common = settings.filter(\.isCommon).map { "\($0.name): \($0.name)" }
        for effects in [" throws", " async throws"] {
            text.gap()
            text.block("public init", parameters, effects) { text in
                text.list("settings = try ClientSettings", ["service: facts"] + common, "")
                for setting in settings where !setting.isCommon { text.line("self.\(setting.name) = \(setting.name)") }
            }
        }
    }
}
