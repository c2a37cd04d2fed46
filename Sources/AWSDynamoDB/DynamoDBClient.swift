// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

/// The types of DynamoDB's inputs and outputs.
public enum DynamoDBClientTypes {}

/// Calls DynamoDB.
public final class DynamoDBClient: Client {
    public static let clientName = "DynamoDBClient"
    public let config: DynamoDBClientConfig
    package let runtime: ServiceRuntime

    /// A client with these settings.
    public init(config: DynamoDBClientConfig) {
        self.config = config
        runtime = ServiceRuntime(Self.facts, config.settings)
    }

    /// A client with these settings.
    @available(*, deprecated, message: "Use DynamoDBClientConfig instead")
    public convenience init(config: DynamoDBClientConfiguration) {
        self.init(config: config.value)
    }

    /// A client for a region, with all other settings from the environment.
    public convenience init(region: String) throws {
        self.init(config: try DynamoDBClientConfig(region: region))
    }

    /// A client with all settings from the environment.
    public convenience init() async throws {
        self.init(config: try await DynamoDBClientConfig())
    }

    static let facts = ServiceFacts(
        name: "DynamoDB", signingName: "dynamodb", format: .awsJson1_0, target: "DynamoDB_20120810",
        backoffSeconds: 0.025
    )
}
