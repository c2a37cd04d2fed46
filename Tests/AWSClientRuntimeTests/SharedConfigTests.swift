@testable import AWSSDKIdentity
import Foundation
import Smithy
import SmithyIdentity
import Testing

@Suite struct SharedConfigTests {
    private static let config = """
        # a comment
        [default]
        region = eu-west-1 ; trailing
        endpoint_url=http://default

        [profile work]
          region = us-east-2
        services = local
        aws_access_key_id = CONFIGKEY
        aws_secret_access_key = config

        [services local]
        s3 =
          endpoint_url = http://s3.local
        """
    private static let credentials = """
        [work]
        aws_access_key_id = WORKKEY
        aws_secret_access_key = a#b=c
        aws_session_token = token
        [half]
        aws_access_key_id = HALF
        """

    /// Runs `body` with the two files above and these variables.
    private func withFiles(_ variables: [String: String] = [:], _ body: (SharedConfig) async throws -> Void)
        async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shared-config-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        let config = folder.appending(path: "config")
        let credentials = folder.appending(path: "credentials")
        try Data(Self.config.utf8).write(to: config)
        try Data(Self.credentials.utf8).write(to: credentials)
        let files = [
            "AWS_CONFIG_FILE": config.path, "AWS_SHARED_CREDENTIALS_FILE": credentials.path, "HOME": "/nonexistent",
        ]
        try await body(SharedConfig(environment: files.merging(variables) { $1 }))
    }

    @Test func `Sections, comments and nested settings are read`() {
        let sections = SharedConfig.parse(Self.config)
        #expect(sections["default"] == ["region": "eu-west-1", "endpoint_url": "http://default"])
        #expect(sections["services local"]?["s3.endpoint_url"] == "http://s3.local")
        #expect(SharedConfig.parse(Self.credentials)["work"]?["aws_secret_access_key"] == "a#b=c")
    }

    @Test(
        arguments: [
            ([:], "S3", "http://default"), (["AWS_PROFILE": "work"], "S3", "http://s3.local"),
            (["AWS_PROFILE": "work"], "SQS", nil), (["AWS_ENDPOINT_URL": "http://all"], "S3", "http://all"),
            (["AWS_ENDPOINT_URL": "http://all", "AWS_ENDPOINT_URL_S3": "http://one"], "S3", "http://one"),
        ] as [([String: String], String, String?)])
    func `An endpoint comes from the most specific place`(
        variables: [String: String], service: String, url: String?
    ) async throws {
        try await withFiles(variables) { #expect($0.endpointURL(service: service) == url) }
    }

    @Test(
        arguments: [
            (["AWS_PROFILE": "work"], "WORKKEY"),
            (["AWS_PROFILE": "work", "AWS_ACCESS_KEY_ID": "ENV", "AWS_SECRET_ACCESS_KEY": "s"], "ENV"),
            (["AWS_PROFILE": "work", "AWS_ACCESS_KEY_ID": "ENV"], "WORKKEY"), (["AWS_PROFILE": "half"], nil),
            ([:], nil),
        ] as [([String: String], String?)])
    func `The chain takes the environment first, then the profile`(
        variables: [String: String], key: String?
    ) async throws {
        try await withFiles(variables) { config in
            let chain = DefaultAWSCredentialIdentityResolverChain(config)
            guard let key else {
                await #expect(throws: ClientError.self) { _ = try await chain.getIdentity() }
                return
            }
            let found = try await chain.getIdentity()
            #expect(found.accessKey == key)
        }
    }

    @Test func `A profile that is missing is named`() async throws {
        try await withFiles(["AWS_PROFILE": "gone"]) { config in
            let error = await #expect(throws: ClientError.self) {
                _ = try await ProfileAWSCredentialIdentityResolver(config).getIdentity()
            }
            #expect(error.map { String(reflecting: $0) } == "the shared AWS files have no profile \"gone\"")
        }
    }
}
