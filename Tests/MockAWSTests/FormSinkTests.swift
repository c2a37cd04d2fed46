import Core
import HTTP
import MockS3
import ServiceKit
import Testing

@testable import MockAWS

@Suite struct `Upload forms` {
    private func sink(_ boundary: String = "XX", _ refused: @escaping (AWSError) -> Void = { _ in }) throws -> FormSink
    {
        try FormSink(
            contentType: "multipart/form-data; charset=utf-8; boundary=\"\(boundary)\"",
            folder: { () throws(AWSError) in "" },
            refusal: { error in
                refused(error)
                return Response(status: error.status)
            })
    }

    private func feed(_ text: String, to sink: FormSink, by size: Int) throws -> String {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let end = min(start + size, bytes.count)
            try bytes[start..<end].withUnsafeBytes { piece in try sink.write(piece) }
            start = end
        }
        return String(decoding: try sink.finish().bytes(), as: UTF8.self)
    }

    private static let form =
        "ignored\r\n--XX\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\na\r\nb\r\n--XX  \r\n"
        + "content-disposition: form-data; name=KEY\r\n\r\nc\r\n--XX\r\n"
        + "Content-Type: text/plain\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\x;\\\"y\\\".txt\"\r\n\r\n"
        + "\r\n--X\r\r\n--\r\n--XY\r\n--XX\r\nContent-Disposition: form-data; name=\"late\"\r\n\r\nz\r\n--XX--\r\n"

    @Test(arguments: [1, 2, 3, 5, 7, 64, 4096])
    func `a form is read the same in pieces of any size`(size: Int) throws {
        let sink = try sink()
        #expect(try feed(Self.form, to: sink, by: size) == "\r\n--X\r\r\n--\r\n--XY")
        #expect(sink.form.fields.map(\.name) == ["key"])
        #expect(sink.form["Key"] == "a\r\nb,c")
        #expect(sink.filename == "C:\\x;\"y\".txt")
        #expect(sink.digests["md5"] != nil && sink.digests["crc64nvme"] != nil)
    }

    @Test(
        arguments: [
            ("", "MalformedPOSTRequest"), ("no delimiter", "MalformedPOSTRequest"),
            ("--XXnonsense", "MalformedPOSTRequest"),
            ("--XX\r\n\r\nno name\r\n--XX--", "MalformedPOSTRequest"),
            ("--XX\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno end", "MalformedPOSTRequest"),
            (
                "--XX\r\nContent-Disposition: file; name=\"file\"\r\n\r\n" + String(repeating: "x", count: 21_000),
                "MaxPostPreDataLengthExceeded"
            ),
        ])
    func `what is no form is refused`(text: String, code: String) throws {
        var codes: [String] = []
        let sink = try sink { codes.append($0.code) }
        #expect(throws: Refusal.self) { try feed(text, to: sink, by: 1000) }
        #expect(codes == [code])
    }

    @Test(arguments: [("text/html", "PreconditionFailed"), ("multipart/form-data", "MalformedPOSTRequest")])
    func `another type of body is refused at once`(type: String, code: String) {
        do throws(AWSError) {
            _ = try FormSink(
                contentType: type, folder: { () throws(AWSError) in "" }, refusal: { Response(status: $0.status) })
            Issue.record("nothing was refused")
        } catch {
            #expect(error.code == code)
        }
    }
}
