// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

/// The types of S3's inputs and outputs.
public enum S3ClientTypes {}

/// Calls S3.
public final class S3Client: Client {
    public static let clientName = "S3Client"
    public let config: S3ClientConfig
    package let runtime: ServiceRuntime

    /// A client with these settings.
    public init(config: S3ClientConfig) {
        self.config = config
        runtime = ServiceRuntime(Self.facts, config.settings, S3Customization(config).adjust)
    }

    /// A client with these settings.
    @available(*, deprecated, message: "Use S3ClientConfig instead")
    public convenience init(config: S3ClientConfiguration) {
        self.init(config: config.value)
    }

    /// A client for a region, with all other settings from the environment.
    public convenience init(region: String) throws {
        self.init(config: try S3ClientConfig(region: region))
    }

    /// A client with all settings from the environment.
    public convenience init() async throws {
        self.init(config: try await S3ClientConfig())
    }

    static let facts = ServiceFacts(
        name: "S3", signingName: "s3", format: .restXml, namespace: "http://s3.amazonaws.com/doc/2006-03-01/"
    )
}
