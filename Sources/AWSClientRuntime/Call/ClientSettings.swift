package import AWSSDKChecksums
package import AWSSDKIdentity
package import ClientRuntime
import Smithy
package import SmithyIdentity
import SmithyRetries
package import SmithyRetriesAPI

/// The settings that every client has, completed from the environment and the shared files.
package struct ClientSettings: Sendable {
    package var useFIPS: Bool?
    package var useDualStack: Bool?
    package var appID: String?
    package var awsCredentialIdentityResolver: any AWSCredentialIdentityResolver
    package var awsRetryMode: AWSRetryMode
    package var maxAttempts: Int?
    package var requestChecksumCalculation: AWSChecksumCalculationMode
    package var responseChecksumValidation: AWSChecksumCalculationMode
    package var ignoreConfiguredEndpointURLs: Bool?
    package var region: String?
    package var signingRegion: String?
    package var retryStrategyOptions: RetryStrategyOptions
    package var clientLogMode: ClientLogMode
    package var endpoint: String?
    package var httpClientConfiguration: HttpClientConfiguration

    /// The SDK's own number of attempts, where nothing else is set.
    private static let attemptsDefault = 3

    package init(
        service: ServiceFacts, useFIPS: Bool?, useDualStack: Bool?, appID: String?,
        awsCredentialIdentityResolver: (any AWSCredentialIdentityResolver)?, awsRetryMode: AWSRetryMode?,
        maxAttempts: Int?, requestChecksumCalculation: AWSChecksumCalculationMode?,
        responseChecksumValidation: AWSChecksumCalculationMode?, ignoreConfiguredEndpointURLs: Bool?, region: String?,
        signingRegion: String?, retryStrategyOptions: RetryStrategyOptions?, clientLogMode: ClientLogMode?,
        endpoint: String?, httpClientConfiguration: HttpClientConfiguration?, shared: SharedConfig = SharedConfig()
    ) throws {
        self.useFIPS = useFIPS
        self.useDualStack = useDualStack
        self.appID = appID ?? shared.value("AWS_SDK_UA_APP_ID", "sdk_ua_app_id")
        self.awsCredentialIdentityResolver =
            awsCredentialIdentityResolver ?? DefaultAWSCredentialIdentityResolverChain(shared)
        self.awsRetryMode = awsRetryMode ?? Self.choice(shared, "AWS_RETRY_MODE", "retry_mode") ?? .legacy
        self.maxAttempts = maxAttempts ?? shared.value("AWS_MAX_ATTEMPTS", "max_attempts").flatMap { Int($0) }
        self.requestChecksumCalculation =
            requestChecksumCalculation
            ?? Self.checksumMode(shared, "AWS_REQUEST_CHECKSUM_CALCULATION", "request_checksum_calculation")
        self.responseChecksumValidation =
            responseChecksumValidation
            ?? Self.checksumMode(shared, "AWS_RESPONSE_CHECKSUM_VALIDATION", "response_checksum_validation")
        let ignores =
            ignoreConfiguredEndpointURLs
            ?? shared.value("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls").map {
                $0.lowercased() == "true"
            }
        self.ignoreConfiguredEndpointURLs = ignores
        let region =
            region ?? shared.value("AWS_REGION", "region") ?? shared.environment["AWS_DEFAULT_REGION"]
        self.region = region
        self.signingRegion = signingRegion ?? region
        self.retryStrategyOptions =
            retryStrategyOptions
            ?? RetryStrategyOptions(
                backoffStrategy: ExponentialBackoffStrategy(baseSeconds: service.backoffSeconds),
                maxRetriesBase: max((self.maxAttempts ?? Self.attemptsDefault) - 1, 0))
        self.clientLogMode = clientLogMode ?? .request
        self.endpoint = endpoint ?? (ignores == true ? nil : shared.endpointURL(service: service.name))
        self.httpClientConfiguration = httpClientConfiguration ?? HttpClientConfiguration()
    }

    private static func choice<Choice: RawRepresentable>(
        _ shared: SharedConfig, _ variable: String, _ key: String
    ) -> Choice? where Choice.RawValue == String {
        shared.value(variable, key).flatMap { Choice(rawValue: $0.lowercased()) }
    }

    private static func checksumMode(
        _ shared: SharedConfig, _ variable: String, _ key: String
    ) -> AWSChecksumCalculationMode {
        shared.value(variable, key)?.lowercased() == "when_required" ? .whenRequired : .whenSupported
    }
}
