// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

/// The types of DynamoDBStreams's inputs and outputs.
public enum DynamoDBStreamsClientTypes {}

/// Calls DynamoDBStreams.
public final class DynamoDBStreamsClient: Client {
    public static let clientName = "DynamoDBStreamsClient"
    public let config: DynamoDBStreamsClientConfig
    package let runtime: ServiceRuntime

    /// A client with these settings.
    public init(config: DynamoDBStreamsClientConfig) {
        self.config = config
        runtime = ServiceRuntime(Self.facts, config.settings)
    }

    /// A client with these settings.
    @available(*, deprecated, message: "Use DynamoDBStreamsClientConfig instead")
    public convenience init(config: DynamoDBStreamsClientConfiguration) {
        self.init(config: config.value)
    }

    /// A client for a region, with all other settings from the environment.
    public convenience init(region: String) throws {
        self.init(config: try DynamoDBStreamsClientConfig(region: region))
    }

    /// A client with all settings from the environment.
    public convenience init() async throws {
        self.init(config: try await DynamoDBStreamsClientConfig())
    }

    static let facts = ServiceFacts(
        name: "DynamoDB Streams", signingName: "dynamodb", format: .awsJson1_0, target: "DynamoDBStreams_20120810",
        backoffSeconds: 0.025
    )
}
