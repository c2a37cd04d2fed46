// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import AWSSDKChecksums
public import ClientRuntime
public import SmithyIdentity
public import SmithyRetriesAPI

extension S3Client {
    /// How the client reaches S3. What is not given comes from the environment.
    public struct S3ClientConfig: Sendable {
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
        public var forcePathStyle: Bool?
        public var useArnRegion: Bool?
        public var disableMultiRegionAccessPoints: Bool?
        public var accelerate: Bool?
        public var disableS3ExpressSessionAuth: Bool?
        public var useGlobalEndpoint: Bool?
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
            region: String? = nil, signingRegion: String? = nil, forcePathStyle: Bool? = nil, useArnRegion: Bool? = nil,
            disableMultiRegionAccessPoints: Bool? = nil, accelerate: Bool? = nil,
            disableS3ExpressSessionAuth: Bool? = nil, useGlobalEndpoint: Bool? = nil,
            retryStrategyOptions: RetryStrategyOptions? = nil, clientLogMode: ClientLogMode? = nil,
            endpoint: String? = nil, httpClientConfiguration: HttpClientConfiguration? = nil
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
            self.forcePathStyle = forcePathStyle
            self.useArnRegion = useArnRegion
            self.disableMultiRegionAccessPoints = disableMultiRegionAccessPoints
            self.accelerate = accelerate
            self.disableS3ExpressSessionAuth = disableS3ExpressSessionAuth
            self.useGlobalEndpoint = useGlobalEndpoint
        }

        public init(
            useFIPS: Bool? = nil, useDualStack: Bool? = nil, appID: String? = nil,
            awsCredentialIdentityResolver: (any AWSCredentialIdentityResolver)? = nil,
            awsRetryMode: AWSRetryMode? = nil, maxAttempts: Int? = nil,
            requestChecksumCalculation: AWSChecksumCalculationMode? = nil,
            responseChecksumValidation: AWSChecksumCalculationMode? = nil, ignoreConfiguredEndpointURLs: Bool? = nil,
            region: String? = nil, signingRegion: String? = nil, forcePathStyle: Bool? = nil, useArnRegion: Bool? = nil,
            disableMultiRegionAccessPoints: Bool? = nil, accelerate: Bool? = nil,
            disableS3ExpressSessionAuth: Bool? = nil, useGlobalEndpoint: Bool? = nil,
            retryStrategyOptions: RetryStrategyOptions? = nil, clientLogMode: ClientLogMode? = nil,
            endpoint: String? = nil, httpClientConfiguration: HttpClientConfiguration? = nil
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
            self.forcePathStyle = forcePathStyle
            self.useArnRegion = useArnRegion
            self.disableMultiRegionAccessPoints = disableMultiRegionAccessPoints
            self.accelerate = accelerate
            self.disableS3ExpressSessionAuth = disableS3ExpressSessionAuth
            self.useGlobalEndpoint = useGlobalEndpoint
        }
    }

    /// What S3ClientConfig was before it became a structure.
    @available(*, deprecated, message: "Use S3ClientConfig instead")
    public final class S3ClientConfiguration {
        package var value: S3ClientConfig
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
        public var forcePathStyle: Bool? {
            get { value.forcePathStyle }
            set { value.forcePathStyle = newValue }
        }
        public var useArnRegion: Bool? {
            get { value.useArnRegion }
            set { value.useArnRegion = newValue }
        }
        public var disableMultiRegionAccessPoints: Bool? {
            get { value.disableMultiRegionAccessPoints }
            set { value.disableMultiRegionAccessPoints = newValue }
        }
        public var accelerate: Bool? {
            get { value.accelerate }
            set { value.accelerate = newValue }
        }
        public var disableS3ExpressSessionAuth: Bool? {
            get { value.disableS3ExpressSessionAuth }
            set { value.disableS3ExpressSessionAuth = newValue }
        }
        public var useGlobalEndpoint: Bool? {
            get { value.useGlobalEndpoint }
            set { value.useGlobalEndpoint = newValue }
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
            region: String? = nil, signingRegion: String? = nil, forcePathStyle: Bool? = nil, useArnRegion: Bool? = nil,
            disableMultiRegionAccessPoints: Bool? = nil, accelerate: Bool? = nil,
            disableS3ExpressSessionAuth: Bool? = nil, useGlobalEndpoint: Bool? = nil,
            retryStrategyOptions: RetryStrategyOptions? = nil, clientLogMode: ClientLogMode? = nil,
            endpoint: String? = nil, httpClientConfiguration: HttpClientConfiguration? = nil
        ) throws {
            value = try S3ClientConfig(
                useFIPS: useFIPS, useDualStack: useDualStack, appID: appID,
                awsCredentialIdentityResolver: awsCredentialIdentityResolver, awsRetryMode: awsRetryMode,
                maxAttempts: maxAttempts, requestChecksumCalculation: requestChecksumCalculation,
                responseChecksumValidation: responseChecksumValidation,
                ignoreConfiguredEndpointURLs: ignoreConfiguredEndpointURLs, region: region,
                signingRegion: signingRegion, forcePathStyle: forcePathStyle, useArnRegion: useArnRegion,
                disableMultiRegionAccessPoints: disableMultiRegionAccessPoints, accelerate: accelerate,
                disableS3ExpressSessionAuth: disableS3ExpressSessionAuth, useGlobalEndpoint: useGlobalEndpoint,
                retryStrategyOptions: retryStrategyOptions, clientLogMode: clientLogMode, endpoint: endpoint,
                httpClientConfiguration: httpClientConfiguration
            )
        }

        public init(
            useFIPS: Bool? = nil, useDualStack: Bool? = nil, appID: String? = nil,
            awsCredentialIdentityResolver: (any AWSCredentialIdentityResolver)? = nil,
            awsRetryMode: AWSRetryMode? = nil, maxAttempts: Int? = nil,
            requestChecksumCalculation: AWSChecksumCalculationMode? = nil,
            responseChecksumValidation: AWSChecksumCalculationMode? = nil, ignoreConfiguredEndpointURLs: Bool? = nil,
            region: String? = nil, signingRegion: String? = nil, forcePathStyle: Bool? = nil, useArnRegion: Bool? = nil,
            disableMultiRegionAccessPoints: Bool? = nil, accelerate: Bool? = nil,
            disableS3ExpressSessionAuth: Bool? = nil, useGlobalEndpoint: Bool? = nil,
            retryStrategyOptions: RetryStrategyOptions? = nil, clientLogMode: ClientLogMode? = nil,
            endpoint: String? = nil, httpClientConfiguration: HttpClientConfiguration? = nil
        ) async throws {
            value = try await S3ClientConfig(
                useFIPS: useFIPS, useDualStack: useDualStack, appID: appID,
                awsCredentialIdentityResolver: awsCredentialIdentityResolver, awsRetryMode: awsRetryMode,
                maxAttempts: maxAttempts, requestChecksumCalculation: requestChecksumCalculation,
                responseChecksumValidation: responseChecksumValidation,
                ignoreConfiguredEndpointURLs: ignoreConfiguredEndpointURLs, region: region,
                signingRegion: signingRegion, forcePathStyle: forcePathStyle, useArnRegion: useArnRegion,
                disableMultiRegionAccessPoints: disableMultiRegionAccessPoints, accelerate: accelerate,
                disableS3ExpressSessionAuth: disableS3ExpressSessionAuth, useGlobalEndpoint: useGlobalEndpoint,
                retryStrategyOptions: retryStrategyOptions, clientLogMode: clientLogMode, endpoint: endpoint,
                httpClientConfiguration: httpClientConfiguration
            )
        }
    }
}
