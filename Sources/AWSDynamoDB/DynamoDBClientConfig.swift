// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import AWSSDKChecksums
public import ClientRuntime
public import SmithyIdentity
public import SmithyRetriesAPI

extension DynamoDBClient {
    /// How the client reaches DynamoDB. What is not given comes from the environment.
    public struct DynamoDBClientConfig: Sendable {
        package var settings: ClientSettings
        public var useFIPS: Bool? {
            get { settings.useFIPS }
            set { settings.useFIPS = newValue }
        }
        public var useDualStack: Bool? {
            get { settings.useDualStack }
            set { settings.useDualStack = newValue }
        }
        public var appID: String? {
            get { settings.appID }
            set { settings.appID = newValue }
        }
        public var awsCredentialIdentityResolver: any AWSCredentialIdentityResolver {
            get { settings.awsCredentialIdentityResolver }
            set { settings.awsCredentialIdentityResolver = newValue }
        }
        public var awsRetryMode: AWSRetryMode {
            get { settings.awsRetryMode }
            set { settings.awsRetryMode = newValue }
        }
        public var maxAttempts: Int? {
            get { settings.maxAttempts }
            set { settings.maxAttempts = newValue }
        }
        public var requestChecksumCalculation: AWSChecksumCalculationMode {
            get { settings.requestChecksumCalculation }
            set { settings.requestChecksumCalculation = newValue }
        }
        public var responseChecksumValidation: AWSChecksumCalculationMode {
            get { settings.responseChecksumValidation }
            set { settings.responseChecksumValidation = newValue }
        }
        public var ignoreConfiguredEndpointURLs: Bool? {
            get { settings.ignoreConfiguredEndpointURLs }
            set { settings.ignoreConfiguredEndpointURLs = newValue }
        }
        public var region: String? {
            get { settings.region }
            set { settings.region = newValue }
        }
        public var signingRegion: String? {
            get { settings.signingRegion }
            set { settings.signingRegion = newValue }
        }
        public var retryStrategyOptions: RetryStrategyOptions {
            get { settings.retryStrategyOptions }
            set { settings.retryStrategyOptions = newValue }
        }
        public var clientLogMode: ClientLogMode {
            get { settings.clientLogMode }
            set { settings.clientLogMode = newValue }
        }
        public var endpoint: String? {
            get { settings.endpoint }
            set { settings.endpoint = newValue }
        }
        public var httpClientConfiguration: HttpClientConfiguration {
            get { settings.httpClientConfiguration }
            set { settings.httpClientConfiguration = newValue }
        }

        public init(
            useFIPS: Bool? = nil, useDualStack: Bool? = nil, appID: String? = nil,
            awsCredentialIdentityResolver: (any AWSCredentialIdentityResolver)? = nil,
            awsRetryMode: AWSRetryMode? = nil, maxAttempts: Int? = nil,
            requestChecksumCalculation: AWSChecksumCalculationMode? = nil,
            responseChecksumValidation: AWSChecksumCalculationMode? = nil, ignoreConfiguredEndpointURLs: Bool? = nil,
            region: String? = nil, signingRegion: String? = nil, retryStrategyOptions: RetryStrategyOptions? = nil,
            clientLogMode: ClientLogMode? = nil, endpoint: String? = nil,
            httpClientConfiguration: HttpClientConfiguration? = nil
        ) throws {
            settings = try ClientSettings(
                service: facts, useFIPS: useFIPS, useDualStack: useDualStack, appID: appID,
                awsCredentialIdentityResolver: awsCredentialIdentityResolver, awsRetryMode: awsRetryMode,
                maxAttempts: maxAttempts, requestChecksumCalculation: requestChecksumCalculation,
                responseChecksumValidation: responseChecksumValidation,
                ignoreConfiguredEndpointURLs: ignoreConfiguredEndpointURLs, region: region,
                signingRegion: signingRegion, retryStrategyOptions: retryStrategyOptions, clientLogMode: clientLogMode,
                endpoint: endpoint, httpClientConfiguration: httpClientConfiguration
            )
        }

        public init(
            useFIPS: Bool? = nil, useDualStack: Bool? = nil, appID: String? = nil,
            awsCredentialIdentityResolver: (any AWSCredentialIdentityResolver)? = nil,
            awsRetryMode: AWSRetryMode? = nil, maxAttempts: Int? = nil,
            requestChecksumCalculation: AWSChecksumCalculationMode? = nil,
            responseChecksumValidation: AWSChecksumCalculationMode? = nil, ignoreConfiguredEndpointURLs: Bool? = nil,
            region: String? = nil, signingRegion: String? = nil, retryStrategyOptions: RetryStrategyOptions? = nil,
            clientLogMode: ClientLogMode? = nil, endpoint: String? = nil,
            httpClientConfiguration: HttpClientConfiguration? = nil
        ) async throws {
            settings = try ClientSettings(
                service: facts, useFIPS: useFIPS, useDualStack: useDualStack, appID: appID,
                awsCredentialIdentityResolver: awsCredentialIdentityResolver, awsRetryMode: awsRetryMode,
                maxAttempts: maxAttempts, requestChecksumCalculation: requestChecksumCalculation,
                responseChecksumValidation: responseChecksumValidation,
                ignoreConfiguredEndpointURLs: ignoreConfiguredEndpointURLs, region: region,
                signingRegion: signingRegion, retryStrategyOptions: retryStrategyOptions, clientLogMode: clientLogMode,
                endpoint: endpoint, httpClientConfiguration: httpClientConfiguration
            )
        }
    }

    /// What DynamoDBClientConfig was before it became a structure.
    @available(*, deprecated, message: "Use DynamoDBClientConfig instead")
    public final class DynamoDBClientConfiguration {
        package var value: DynamoDBClientConfig
        public var useFIPS: Bool? {
            get { value.useFIPS }
            set { value.useFIPS = newValue }
        }
        public var useDualStack: Bool? {
            get { value.useDualStack }
            set { value.useDualStack = newValue }
        }
        public var appID: String? {
            get { value.appID }
            set { value.appID = newValue }
        }
        public var awsCredentialIdentityResolver: any AWSCredentialIdentityResolver {
            get { value.awsCredentialIdentityResolver }
            set { value.awsCredentialIdentityResolver = newValue }
        }
        public var awsRetryMode: AWSRetryMode {
            get { value.awsRetryMode }
            set { value.awsRetryMode = newValue }
        }
        public var maxAttempts: Int? {
            get { value.maxAttempts }
            set { value.maxAttempts = newValue }
        }
        public var requestChecksumCalculation: AWSChecksumCalculationMode {
            get { value.requestChecksumCalculation }
            set { value.requestChecksumCalculation = newValue }
        }
        public var responseChecksumValidation: AWSChecksumCalculationMode {
            get { value.responseChecksumValidation }
            set { value.responseChecksumValidation = newValue }
        }
        public var ignoreConfiguredEndpointURLs: Bool? {
            get { value.ignoreConfiguredEndpointURLs }
            set { value.ignoreConfiguredEndpointURLs = newValue }
        }
        public var region: String? {
            get { value.region }
            set { value.region = newValue }
        }
        public var signingRegion: String? {
            get { value.signingRegion }
            set { value.signingRegion = newValue }
        }
        public var retryStrategyOptions: RetryStrategyOptions {
            get { value.retryStrategyOptions }
            set { value.retryStrategyOptions = newValue }
        }
        public var clientLogMode: ClientLogMode {
            get { value.clientLogMode }
            set { value.clientLogMode = newValue }
        }
        public var endpoint: String? {
            get { value.endpoint }
            set { value.endpoint = newValue }
        }
        public var httpClientConfiguration: HttpClientConfiguration {
            get { value.httpClientConfiguration }
            set { value.httpClientConfiguration = newValue }
        }

        public init(
            useFIPS: Bool? = nil, useDualStack: Bool? = nil, appID: String? = nil,
            awsCredentialIdentityResolver: (any AWSCredentialIdentityResolver)? = nil,
            awsRetryMode: AWSRetryMode? = nil, maxAttempts: Int? = nil,
            requestChecksumCalculation: AWSChecksumCalculationMode? = nil,
            responseChecksumValidation: AWSChecksumCalculationMode? = nil, ignoreConfiguredEndpointURLs: Bool? = nil,
            region: String? = nil, signingRegion: String? = nil, retryStrategyOptions: RetryStrategyOptions? = nil,
            clientLogMode: ClientLogMode? = nil, endpoint: String? = nil,
            httpClientConfiguration: HttpClientConfiguration? = nil
        ) throws {
            value = try DynamoDBClientConfig(
                useFIPS: useFIPS, useDualStack: useDualStack, appID: appID,
                awsCredentialIdentityResolver: awsCredentialIdentityResolver, awsRetryMode: awsRetryMode,
                maxAttempts: maxAttempts, requestChecksumCalculation: requestChecksumCalculation,
                responseChecksumValidation: responseChecksumValidation,
                ignoreConfiguredEndpointURLs: ignoreConfiguredEndpointURLs, region: region,
                signingRegion: signingRegion, retryStrategyOptions: retryStrategyOptions, clientLogMode: clientLogMode,
                endpoint: endpoint, httpClientConfiguration: httpClientConfiguration
            )
        }

        public init(
            useFIPS: Bool? = nil, useDualStack: Bool? = nil, appID: String? = nil,
            awsCredentialIdentityResolver: (any AWSCredentialIdentityResolver)? = nil,
            awsRetryMode: AWSRetryMode? = nil, maxAttempts: Int? = nil,
            requestChecksumCalculation: AWSChecksumCalculationMode? = nil,
            responseChecksumValidation: AWSChecksumCalculationMode? = nil, ignoreConfiguredEndpointURLs: Bool? = nil,
            region: String? = nil, signingRegion: String? = nil, retryStrategyOptions: RetryStrategyOptions? = nil,
            clientLogMode: ClientLogMode? = nil, endpoint: String? = nil,
            httpClientConfiguration: HttpClientConfiguration? = nil
        ) async throws {
            value = try await DynamoDBClientConfig(
                useFIPS: useFIPS, useDualStack: useDualStack, appID: appID,
                awsCredentialIdentityResolver: awsCredentialIdentityResolver, awsRetryMode: awsRetryMode,
                maxAttempts: maxAttempts, requestChecksumCalculation: requestChecksumCalculation,
                responseChecksumValidation: responseChecksumValidation,
                ignoreConfiguredEndpointURLs: ignoreConfiguredEndpointURLs, region: region,
                signingRegion: signingRegion, retryStrategyOptions: retryStrategyOptions, clientLogMode: clientLogMode,
                endpoint: endpoint, httpClientConfiguration: httpClientConfiguration
            )
        }
    }
}
