@testable import ClientGenerator
import Foundation
import Testing

@Suite struct ClientGeneratorTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func `The client modules are what their descriptions say`() throws {
        let outdated = try ClientModules(root: Self.root).outdated()
        #expect(outdated.isEmpty, "run: swift run ClientGenerator")
    }

    /// Names as the official SDK has them.
    @Test(arguments: [
        ("Bucket", "bucket"), ("ETag", "eTag"), ("ACL", "acl"), ("MFADelete", "mfaDelete"),
        ("SSEKMSKeyId", "ssekmsKeyId"),
        ("SSECustomerKeyMD5", "sseCustomerKeyMD5"), ("ChecksumCRC32C", "checksumCRC32C"), ("ID", "id"),
        ("ListObjectsV2", "listObjectsV2"), ("CORSRules", "corsRules"), ("S3Key", "s3Key"), ("VersionId", "versionId"),
        ("GrantReadACP", "grantReadACP"), ("URL", "url"), ("IPv6Enabled", "ipv6Enabled"), ("x", "x"),
    ]) func `A member's first word is in small letters`(name: String, swift: String) {
        #expect(Names.member(name) == swift)
    }

    @Test(arguments: [
        ("STANDARD_IA", "standardIa"), ("eu_west_1", "euWest1"), ("AES256", "aes256"), ("aws_kms", "awsKms"),
        ("s3_ObjectCreated_", "s3Objectcreated"), ("public-read", "publicRead"),
        ("BucketOwnerPreferred", "bucketownerpreferred"),
        ("2xx", "_2xx"),
    ]) func `An enumeration's words are joined`(name: String, swift: String) {
        #expect(Names.enumCase(name) == swift)
    }

    @Test(arguments: [
        ("service X\n    colour red", 2, "\"colour\" is no fact about a service"),
        ("service X\nthing Y", 2, "\"thing\" is none of service, operation, structure, union, enum, error"),
        ("service X\nstructure Y\n    Name", 3, "a member is a name, a type, and words about it"),
        ("service X\nstructure Y\n    Name String header", 3, "something must follow \"header\""),
        ("service X\nstructure Y\n    Name String bold", 3, "\"bold\" says nothing about a member"),
        ("service X\nstructure Y\n   Name String", 3, "indent by four spaces"),
        ("service X\nstructure Y\n    Name Missing", 1, "Y has a member of the unknown type Missing"),
        ("service X\nenum Y", 2, "an enum needs values"),
        ("structure Y", 1, "no line starts with \"service\""),
    ]) func `A description that cannot be read says where and why`(text: String, line: Int, problem: String) {
        let error = #expect(throws: DescriptionError.self) { try DescriptionParser.parse(file: "x.txt", text: text) }
        #expect(error?.description == "x.txt:\(line): error: \(problem)")
    }

    /// Letter by letter, and without regard to case, which some file systems do not have.
    @Test func `What would be too long for one file is parted by names`() throws {
        func structures(_ names: [String], members: Int) -> String {
            names.map { name in
                "structure \(name)\n" + (0..<members).map { "    M\($0) String\n" }.joined()
            }.joined()
        }
        func files(_ members: Int) throws -> [String] {
            let text = "service X\n" + structures(["Aa", "Ab", "Bab", "BAc", "Bc"], members: members)
            let service = try DescriptionParser.parse(file: "x.txt", text: text)
            return Generator.files(service, source: "x.txt").keys.filter { $0.hasPrefix("XClientTypes") }.sorted()
        }
        #expect(try files(1) == ["XClientTypes.swift"])
        #expect(try files(42) == ["XClientTypes+A.swift", "XClientTypes+Ba.swift", "XClientTypes+Bc.swift"])
    }

    @Test func `Other services' forms become Swift too`() throws {
        let service = try DescriptionParser.parse(
            file: "x.txt",
            text: """
                service Table
                    protocol awsJson1_0
                    signing table
                    target Table_2012
                operation Describe
                    errors Busy
                    paginated Start Last items Things
                    waiter Ready 20 success Thing.State == ACTIVE or failure any Things[].State == GONE or retry Busy
                    input
                        Start {Value}
                    output
                        Last {Value}
                        Thing Thing
                        Things [Thing]
                        Count Int = 0
                union Value equatable
                    S String
                    L [Value]
                structure Thing
                    State State
                    Type String
                enum State
                    ACTIVE GONE
                error Busy 400 throttling
                    Left Int
                """)
        let files = Generator.files(service, source: "x.txt")
        let operation = try #require(files["Operations/Describe.swift"])
        for line in [
            "public var count: Int = 0", "m.defaulted(&count, \"Count\")",
            "Acceptor(.success, .one(\"ACTIVE\") { [$0.thing?.state?.rawValue] }),",
            "Acceptor(.failure, .any(\"GONE\") { ($0.things ?? []).map { $0.state?.rawValue } }),",
            "public func usingPaginationToken(_ token: [String: TableClientTypes.Value]) -> DescribeInput {",
            "\"Describe\", \"POST /\", errors: [Busy.self]",
        ] { #expect(operation.contains(line), "\(line)") }
        let types = try #require(files["TableClientTypes.swift"])
        for line in [
            "public indirect enum Value: Sendable, Equatable {", "case l([TableClientTypes.Value])",
            "case .s(let value): .member(\"S\", value)", "public var type: String?",
        ] { #expect(types.contains(line), "\(line)") }
        #expect(files["TableErrors.swift"]?.contains("public static var isThrottling: Bool { true }") == true)
    }
}
