import Core

/// Writes the first line and the headers of responses.
struct ResponseEncoder: ~Copyable {
    private var dateSecond: Int64 = .min
    private var date: [UInt8] = []

    /// Sets the time that responses without a `Date` of their own carry.
    mutating func setTime(_ time: Timestamp) {
        if time.seconds == dateSecond { return }
        dateSecond = time.seconds
        date = Array("Date: \(time.httpDate)\r\n".utf8)
    }

    /// Appends the head of `response`. The lengths a handler sets itself are dropped, but for the cases where there is
    /// no body to count: the answer to HEAD, and 304.
    func encode(
        _ response: borrowing Response, toHead: Bool, isHTTP11: Bool, closes: Bool, into buffer: inout OutputBuffer
    ) {
        let status = response.status
        appendStatusLine(status, to: &buffer)
        var hasDate = false
        var hasLength = false
        let keepsLength = (toHead || status == 304) && response.body.isEmpty
        for (name, value) in response.headers.fields {
            switch name.utf8.count {
            case 4 where equalIgnoringCase(name, "date"): hasDate = true
            case 10 where equalIgnoringCase(name, "connection"): continue
            case 14 where equalIgnoringCase(name, "content-length"):
                if !keepsLength || hasLength { continue }
                hasLength = true
            case 17 where equalIgnoringCase(name, "transfer-encoding"): continue
            default: break
            }
            buffer.append(field: name)
            buffer.append(": ")
            buffer.append(field: value)
            buffer.append("\r\n")
        }
        if !hasLength && statusHasBody(status) {
            buffer.append("Content-Length: ")
            buffer.append(decimal: response.body.count)
            buffer.append("\r\n")
        }
        if !hasDate { buffer.append(date) }
        if closes {
            buffer.append("Connection: close\r\n")
        } else if !isHTTP11 {
            buffer.append("Connection: keep-alive\r\n")
        }
        buffer.append("\r\n")
    }

    private func appendStatusLine(_ status: Int, to buffer: inout OutputBuffer) {
        precondition((100...999).contains(status), "a status has three digits")
        if status == 200 { return buffer.append("HTTP/1.1 200 OK\r\n") }
        buffer.append("HTTP/1.1 ")
        buffer.append(decimal: status)
        buffer.append(" ")
        buffer.append(reasonPhrase(status))
        buffer.append("\r\n")
    }
}

/// Writes the first line and the headers of requests.
enum RequestEncoder {
    /// Appends the head of `request` and returns whether its body is to be sent chunked.
    static func encode(_ request: Request, to endpoint: HTTPEndpoint, into buffer: inout OutputBuffer) -> Bool {
        let head = request.head
        buffer.append(field: head.method)
        buffer.append(" ")
        buffer.append(field: head.target)
        buffer.append(" HTTP/1.1\r\n")
        if head.headers["host"] == nil { append("Host", endpoint.authority, to: &buffer) }
        var isChunked = false
        var hasLength = false
        for (name, value) in head.headers.fields {
            if equalIgnoringCase(name, "transfer-encoding") { isChunked = true }
            if equalIgnoringCase(name, "content-length") { hasLength = true }
            append(name, value, to: &buffer)
        }
        let expectsBody = head.method == "PUT" || head.method == "POST" || head.method == "PATCH"
        if !isChunked && !hasLength && (expectsBody || !request.body.isEmpty) {
            buffer.append("Content-Length: ")
            buffer.append(decimal: request.body.count)
            buffer.append("\r\n")
        }
        buffer.append("\r\n")
        return isChunked
    }

    private static func append(_ name: String, _ value: String, to buffer: inout OutputBuffer) {
        buffer.append(field: name)
        buffer.append(": ")
        buffer.append(field: value)
        buffer.append("\r\n")
    }
}

/// Whether a response with this status has a body, be it empty (RFC 9110 §6.4.1).
func statusHasBody(_ status: Int) -> Bool { status >= 200 && status != 204 && status != 304 }

/// The words beside a status number (RFC 9110 §15, RFC 6585), for people only.
func reasonPhrase(_ status: Int) -> StaticString {
    switch status {
    case 100: "Continue"
    case 200: "OK"
    case 201: "Created"
    case 202: "Accepted"
    case 204: "No Content"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 303: "See Other"
    case 304: "Not Modified"
    case 307: "Temporary Redirect"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 402: "Payment Required"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 410: "Gone"
    case 411: "Length Required"
    case 412: "Precondition Failed"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 416: "Range Not Satisfiable"
    case 417: "Expectation Failed"
    case 422: "Unprocessable Content"
    case 424: "Failed Dependency"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    case 505: "HTTP Version Not Supported"
    case 507: "Insufficient Storage"
    default: "Other"
    }
}
