// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode, no warnings, and imports that do not leak.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Modules on a request's path are optimised in debug builds too, so that nobody waits for a release build.
let hot: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// State on a request's path has one owner, its world's loop, and checking every access for a second one costs a quarter
/// of a request.
let confined: [SwiftSetting] = hot + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]

/// A Swift module under `Sources`.
func module(_ name: String, _ dependencies: [String] = [], _ settings: [SwiftSetting] = strict) -> Target {
    .target(name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: settings)
}

/// The tests that mirror a module, file for file.
func tests(_ name: String, _ more: [String] = [], excluding folders: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: ([name] + more).map { .byName(name: $0) }, exclude: folders,
        swiftSettings: strict)
}

/// What an answer imports: the client modules, with the names of the official SDK, and the core under them.
let clientCore = [
    "Smithy", "SmithyHTTPAPI", "SmithyIdentity", "SmithyRetriesAPI", "SmithyRetries", "SmithyStreams",
    "SmithyWaitersAPI", "AWSSDKChecksums", "AWSSDKIdentity", "ClientRuntime", "AWSClientRuntime",
]
let clients = ["AWSS3", "AWSDynamoDB", "AWSDynamoDBStreams"]

let package = Package(
    name: "labrunner",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "labrunner", targets: ["labrunner"]),
        .library(name: "AnswerLibraries", type: .static, targets: clientCore + clients),
        .library(name: "CheckLibraries", type: .static, targets: ["LabKit"]),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CSystem"),
        .executableTarget(name: "labjail"),

        module("Core", [], hot),
        module("Crypto", ["CSystem"], hot),
        module("SQLite", ["CSQLite", "Core"], confined),
        module("HTTP", ["CSystem", "Core"], confined),
        module("Processes", ["CSystem", "Core"]),
        module("SigV4", ["HTTP", "Crypto", "Core"], confined),
        module("ServiceKit", ["Core", "SQLite"], confined),
        module("Wire", ["ServiceKit", "HTTP", "Core"], confined),
        module("IAMPolicy", ["Core"], hot),
        module("MockS3", ["IAMPolicy", "ServiceKit", "Crypto", "Core", "SQLite"], confined),
        module("MockDynamoDB", ["IAMPolicy", "ServiceKit", "Crypto", "Core", "SQLite"], confined),
        module(
            "MockAWS",
            ["Wire", "MockS3", "MockDynamoDB", "SigV4", "ServiceKit", "HTTP", "Crypto", "SQLite", "Core"], confined),

        module("Smithy"),
        module("SmithyHTTPAPI", ["Smithy"]),
        module("SmithyIdentity", ["Smithy"]),
        module("SmithyRetriesAPI"),
        module("SmithyRetries", ["SmithyRetriesAPI"]),
        module("SmithyStreams", ["Smithy"]),
        module("SmithyWaitersAPI"),
        module("AWSSDKChecksums"),
        module("AWSSDKIdentity", ["Smithy", "SmithyIdentity", "SigV4", "Crypto", "HTTP", "Core"]),
        module("ClientRuntime", ["Smithy", "SmithyHTTPAPI", "SmithyStreams", "HTTP", "Core"]),
        module(
            "AWSClientRuntime",
            [
                "ClientRuntime", "Smithy", "SmithyHTTPAPI", "SmithyIdentity", "SmithyRetriesAPI", "SmithyRetries",
                "SmithyStreams", "SmithyWaitersAPI", "AWSSDKChecksums", "AWSSDKIdentity", "SigV4", "Crypto", "HTTP",
                "Core",
            ]),
        module("AWSS3", clientCore + ["Core"]),
        module("AWSDynamoDB", clientCore + ["Core"]),
        module("AWSDynamoDBStreams", clientCore + ["Core"]),
        .executableTarget(name: "ClientGenerator", exclude: ["Descriptions"], swiftSettings: strict),

        module("LabKit", ["MockAWS", "ServiceKit", "HTTP", "Core", "Processes"] + clientCore + clients),
        module("Workbook", ["Core", "Crypto", "SQLite"]),
        module("Grading", ["Workbook", "Processes", "Core", "Crypto"]),
        .executableTarget(
            name: "labrunner",
            dependencies: ["Workbook", "Grading", "Processes", "MockAWS", "ServiceKit", "HTTP", "Core"],
            swiftSettings: strict),

        .executableTarget(
            name: "HTTPBenchmark", dependencies: ["HTTP", "Core"], path: "Tests/Benchmarks/http", exclude: ["run"],
            swiftSettings: hot),

        tests("Core"),
        tests("Crypto", ["Core"]),
        tests("SQLite", ["Core"]),
        tests("HTTP", ["Core", "CSystem"]),
        tests("SigV4", ["HTTP", "Crypto", "Core"], excluding: ["Vectors"]),
        tests("ServiceKit", ["Core", "SQLite"]),
        tests("Wire", ["ServiceKit", "HTTP", "Core"]),
        tests("IAMPolicy", ["Core"]),
        tests("MockS3", ["ServiceKit", "Crypto", "Core", "SQLite"]),
        tests("MockDynamoDB", ["ServiceKit", "Core", "SQLite"]),
        tests("MockAWS", ["MockS3", "ServiceKit", "HTTP", "SigV4", "Core"]),
        .target(
            name: "ClientTesting", dependencies: (clientCore + ["HTTP", "Core"]).map { .byName(name: $0) },
            path: "Tests/ClientTesting", swiftSettings: strict),
        tests(
            "AWSClientRuntime",
            ["ClientTesting"] + clientCore.filter { $0 != "AWSClientRuntime" } + ["SigV4", "HTTP", "Core"]),
        tests("AWSS3", clientCore + ["ClientGenerator", "MockAWS", "SigV4", "HTTP", "Core"]),
        tests("AWSDynamoDB", clientCore + ["AWSDynamoDBStreams", "ClientTesting", "HTTP", "Core"]),
        tests("LabKit", ["ServiceKit"]),
        tests("Workbook", ["Core"]),
        tests("Grading", ["Workbook", "Processes", "Core"]),
    ]
)
