import AWSClientRuntime
import ClientRuntime
import Foundation
import Smithy
import SmithyHTTPAPI

/// A structure with a member of every kind.
struct Thing: Shape, Equatable {
    var text: String?
    var count: Int?
    var ratio: Double?
    var isOn: Bool?
    var when: Date?
    var bytes: Data?
    var tags: [String]?
    var flat: [String]?
    var map: [String: String]?
    var inner: Inner?
    var zero = 0

    mutating func members(_ m: Members) {
        m.member(&text, "Text")
        m.member(&count, "Count")
        m.member(&ratio, "Ratio")
        m.member(&isOn, "IsOn")
        m.member(&when, "When")
        m.member(&bytes, "Bytes")
        m.member(&tags, "Tags", Form(item: "Tag"))
        m.member(&flat, "Flat", .flat)
        m.member(&map, "Map")
        m.member(&inner, "Inner")
        m.defaulted(&zero, "Zero")
    }

    static let full = Thing(
        text: "a < b & \"c\" ü", count: -3, ratio: 0.5, isOn: true, when: Date(timeIntervalSince1970: 1_000_000_000),
        bytes: Data([0, 255]), tags: ["x", "y"], flat: ["p", "q"], map: ["k": "v"], inner: Inner(name: "n"), zero: 7)
}

struct Inner: Shape, Equatable {
    var name: String?

    mutating func members(_ m: Members) { m.member(&name, "Name") }
}

/// An input with a member in every place of a request.
struct PlacedInput: Shape {
    var key: String?
    var limit: Int?
    var agent: String?
    var notes: [String: String]?
    var thing: Thing?

    mutating func members(_ m: Members) {
        m.label(&key, "Key")
        m.query(&limit, "limit")
        m.header(&agent, "x-amz-agent")
        m.headers(&notes, prefix: "x-amz-meta-")
        m.payload(&thing, "Thing")
    }
}

struct PlacedOutput: Shape {
    var agent: String?
    var notes: [String: String]?
    var status: Int?
    var body: ByteStream?

    mutating func members(_ m: Members) {
        m.header(&agent, "x-amz-agent")
        m.headers(&notes, prefix: "x-amz-meta-")
        m.status(&status)
        m.stream(&body)
    }
}

/// An error with a type of its own and one member.
struct NoSuchThing: ServiceErrorShape {
    static var typeName: String { "NoSuchThing" }
    static var fault: ErrorFault { .client }
    static var isRetryable: Bool { false }
    static var isThrottling: Bool { false }
    var httpResponse = HTTPResponse()
    var message: String?
    var requestID: String?
    var name: String?

    mutating func members(_ m: Members) { m.member(&name, "Name") }
    var debugDescription: String { summary }
}
