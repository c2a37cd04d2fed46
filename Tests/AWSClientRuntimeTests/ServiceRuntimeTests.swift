@testable import AWSClientRuntime
import ClientRuntime
import ClientTesting
import Core
import Crypto
import Foundation
import HTTP
import Smithy
import SmithyHTTPAPI
import SmithyStreams
import Testing

@Suite struct ServiceRuntimeTests {
    private static let place = Operation<PlacedInput, PlacedOutput>(
        "Place", "PUT /things/{Key+}?fixed", errors: [NoSuchThing.self], streamsOutput: true, requiresChecksum: true,
        validatesResponse: { _ in true })

    private static func error(_ code: String, status: Int, headers: HTTP.Headers = [:]) -> Response {
        let xml = "<Error><Code>\(code)</Code><Message>m</Message><Name>n</Name><RequestId>r</RequestId></Error>"
        return Response(status: status, headers: headers, body: Body(xml))
    }

    @Test func `Members go where they belong, and come from there`() async throws {
        let answer = Response(
            status: 201, headers: ["x-amz-agent": "b", "X-Amz-Meta-Color": "blue"], body: Body("content"))
        try await CannedService.serve([answer]) { runtime, service in
            let input = PlacedInput(
                key: "a b/c?", limit: 5, agent: "a", notes: ["n": "1"], thing: Thing(text: "t"))
            let output = try await runtime.call(Self.place, input)
            let head = service.requests[0].head
            #expect(head.method == "PUT")
            #expect(head.target == "/things/a%20b/c%3F?fixed&limit=5")
            #expect(head.headers["x-amz-agent"] == "a")
            #expect(head.headers["x-amz-meta-n"] == "1")
            #expect(head.headers["content-type"] == "application/xml")
            #expect(head.headers["authorization"]?.contains("/eu-central-1/s3/aws4_request") == true)
            #expect(head.headers["amz-sdk-request"] == "attempt=1; max=3")
            let body = try service.requests[0].body.bytes()
            #expect(String(decoding: body, as: UTF8.self) == "<Thing><Text>t</Text><Zero>0</Zero></Thing>")
            #expect(head.headers["x-amz-checksum-crc32"] == Base64.encode(CRC32.hash(body)))
            #expect(output.status == 201)
            #expect(output.agent == "b")
            #expect(output.notes == ["color": "blue"])
            #expect(try await output.body?.readData() == Data("content".utf8))
        }
    }

    @Test func `What may pass is tried again, and no more often than allowed`() async throws {
        let fine = Response(status: 200)
        try await CannedService.serve([Self.error("SlowDown", status: 503), fine]) { runtime, service in
            _ = try await runtime.call(Self.place, PlacedInput(key: "k"))
            #expect(
                service.requests.map { $0.head.headers["amz-sdk-request"] } == ["attempt=1; max=3", "attempt=2; max=3"])
        }
        try await CannedService.serve([Self.error("InternalError", status: 500)]) { runtime, service in
            let error = await #expect(throws: UnknownAWSHTTPServiceError.self) {
                try await runtime.call(Self.place, PlacedInput(key: "k"))
            }
            #expect(error?.errorCode == "InternalError")
            #expect(service.requests.count == 3)
        }
    }

    @Test func `Errors have their own type, or say their code`() async throws {
        try await CannedService.serve([Self.error("NoSuchThing", status: 404)]) { runtime, service in
            let error = await #expect(throws: NoSuchThing.self) {
                try await runtime.call(Self.place, PlacedInput(key: "k"))
            }
            #expect(error?.name == "n")
            #expect(error?.requestID == "r")
            #expect(error?.httpResponse.statusCode == .notFound)
            #expect(error?.debugDescription == "NoSuchThing: m (HTTP 404, request r)")
            #expect(service.requests.count == 1)
        }
        let json = Response(
            status: 400, headers: ["x-amzn-requestid": "id"],
            body: Body(#"{"__type":"com.amazon#NoSuchThing","message":"gone","Name":"x"}"#))
        try await CannedService.serve([json], format: .awsJson1_0) { runtime, service in
            let error = await #expect(throws: NoSuchThing.self) {
                try await runtime.call(Self.place, PlacedInput(key: "k"))
            }
            #expect(error?.name == "x")
            #expect(error?.message == "gone")
            #expect(error?.requestID == "id")
            #expect(service.requests[0].head.headers["x-amz-target"] == "Canned_1.Place")
        }
    }

    @Test(
        arguments: [
            (.restXml, "<html><br></html>", "the body of this error is no XML"),
            (.awsJson1_0, "upstream gone", "the body of this error is no JSON"),
        ] as [(ServiceFacts.Format, String, String)])
    func `An error that cannot be read says so`(format: ServiceFacts.Format, body: String, problem: String) async throws
    {
        try await CannedService.serve([Response(status: 404, body: Body(body))], format: format) { runtime, _ in
            let error = await #expect(throws: UnknownAWSHTTPServiceError.self) {
                try await runtime.call(Self.place, PlacedInput(key: "k"))
            }
            #expect(error?.message?.hasPrefix(problem) == true)
            #expect(error?.message?.hasSuffix("it begins with: \(body)") == true)
            #expect(error?.errorCode == nil)
        }
    }

    @Test func `A clock that is wrong is set right by the service's date`() async throws {
        let future = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).advanced(bySeconds: 7200)
        let skewed = Self.error("RequestTimeTooSkewed", status: 403, headers: ["Date": future.httpDate])
        try await CannedService.serve([skewed, Response(status: 200)]) { runtime, service in
            _ = try await runtime.call(Self.place, PlacedInput(key: "k"))
            let times = service.requests.compactMap { $0.head.headers["x-amz-date"].flatMap { Timestamp(basic: $0) } }
            #expect(times.count == 2)
            #expect(times[1].seconds - times[0].seconds > 7000)
        }
    }

    @Test(arguments: [("wrong", false), (Base64.encode(CRC32.hash(Array("content".utf8))), true)])
    func `A damaged body is noticed at its end`(checksum: String, isRight: Bool) async throws {
        let answer = Response(status: 200, headers: ["x-amz-checksum-crc32": checksum], body: Body("content"))
        try await CannedService.serve([answer]) { runtime, service in
            let output = try await runtime.call(Self.place, PlacedInput(key: "k"))
            #expect(service.requests[0].head.headers["x-amz-checksum-mode"] == "ENABLED")
            if isRight {
                #expect(try await output.body?.readData() == Data("content".utf8))
            } else {
                await #expect(throws: ClientError.self) { try await output.body?.readData() }
            }
        }
    }

    @Test func `A large answer arrives piece by piece, and may be left unread`() async throws {
        let size = 3 * 1024 * 1024
        let answer = Response(status: 200, body: Body([UInt8](repeating: 7, count: size)))
        try await CannedService.serve([answer]) { runtime, _ in
            for _ in 0..<3 { _ = try await runtime.call(Self.place, PlacedInput(key: "unread")) }
            let output = try await runtime.call(Self.place, PlacedInput(key: "k"))
            guard case .stream(let stream)? = output.body else {
                Issue.record("the body is no stream")
                return
            }
            #expect(stream.length == size)
            var read = 0
            while let piece = try await stream.readAsync(upToCount: 100_000) {
                #expect(piece.count <= 100_000)
                read += piece.count
            }
            #expect(read == size)
            #expect(stream.position == size)
        }
    }

    @Test func `What is missing is said before anything is sent`() async throws {
        func problem(_ runtime: ServiceRuntime, _ input: PlacedInput = PlacedInput(key: "k")) async -> String {
            let error = await #expect(throws: ClientError.self) { try await runtime.call(Self.place, input) }
            return error.map { String(reflecting: $0) } ?? ""
        }
        let local = "http://127.0.0.1:9"
        let keys = ["AWS_ACCESS_KEY_ID": "k", "AWS_SECRET_ACCESS_KEY": "s"]
        #expect(await problem(try CannedService.runtime(nil)).contains("set AWS_ENDPOINT_URL"))
        #expect(await problem(try CannedService.runtime("https://aws")).contains("TLS"))
        #expect(await problem(try CannedService.runtime(local, environment: keys)).contains("set AWS_REGION"))
        let region = ["AWS_REGION": "eu-west-1"]
        #expect(await problem(try CannedService.runtime(local, environment: region)).contains("AWS_ACCESS_KEY_ID"))
        #expect(
            await problem(try CannedService.runtime(local), PlacedInput()) == "key is required and must not be empty")
    }

    @Test func `Bodies of unknown length are sent with their length`() async throws {
        let operation = Operation<StreamInput, PlacedOutput>("Send", "PUT /")
        let path = FileManager.default.temporaryDirectory.appending(path: "stream-\(UUID().uuidString)").path
        let content = Data((0..<2_000_000).map { UInt8(truncatingIfNeeded: $0) })
        try content.write(to: URL(filePath: path))
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) } }
        let file = try #require(FileHandle(forReadingAtPath: path))
        try file.seek(toOffset: 10)
        let buffered = BufferedStream()
        let writer = Task {
            for start in stride(from: 0, to: content.count, by: 50_000) {
                try buffered.write(contentsOf: content[start..<start + 50_000])
                await Task.yield()
            }
            buffered.close()
        }
        try await CannedService.serve([Response(status: 200)]) { runtime, service in
            _ = try await runtime.call(operation, StreamInput(body: .stream(buffered)))
            _ = try await runtime.call(operation, StreamInput(body: .from(fileHandle: file)))
            #expect(try service.requests[0].body.bytes() == [UInt8](content))
            #expect(try service.requests[1].body.bytes() == [UInt8](content.dropFirst(10)))
            #expect(service.requests[1].head.headers["content-length"] == "1999990")
        }
        try await writer.value
    }
}

/// An input that is all body.
struct StreamInput: Shape {
    var body: ByteStream?

    mutating func members(_ m: Members) { m.stream(&body) }
}
