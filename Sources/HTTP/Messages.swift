package import Core

/// Header fields in the order they came, names compared without regard to case.
package struct Headers: Sendable, ExpressibleByDictionaryLiteral {
    /// Names are kept as written; servers and clients lower or keep them as they see fit.
    package private(set) var fields: [(name: String, value: String)] = []

    package init() {}
    package init(_ fields: [(name: String, value: String)]) { self.fields = fields }
    package init(dictionaryLiteral elements: (String, String)...) { fields = elements.map { ($0.0, $0.1) } }

    package mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }

    /// The first value under a name; setting replaces all, or removes them with nil.
    package subscript(name: String) -> String? {
        get { fields.first { equalIgnoringCase($0.name, name) }?.value }
        set {
            fields.removeAll { equalIgnoringCase($0.name, name) }
            if let newValue { fields.append((name, newValue)) }
        }
    }

    /// All values under a name, in order.
    package func all(_ name: String) -> [String] {
        fields.filter { equalIgnoringCase($0.name, name) }.map(\.value)
    }
}

/// Whether two ASCII names are the same but for case.
package func equalIgnoringCase(_ a: String, _ b: String) -> Bool {
    let count = a.utf8.count
    guard count == b.utf8.count else { return false }
    var (a, b) = (a, b)
    return a.withUTF8 { x in
        b.withUTF8 { y in
            for index in 0..<count where x[index] != y[index] {
                let (p, q) = (x[index] | 0x20, y[index] | 0x20)
                guard p == q, p >= 97, p <= 122 else { return false }
            }
            return true
        }
    }
}

/// A request's first line and headers, as received: nothing decoded, nothing normalised.
package struct RequestHead: Sendable {
    /// In capitals, such as `PUT`.
    package var method: String
    /// The request target as sent: path, then `?` and query if there is one.
    package var target: String
    package var headers: Headers
    /// Whether the client speaks HTTP/1.1 rather than 1.0.
    package var isHTTP11: Bool

    package init(method: String, target: String, headers: Headers, isHTTP11: Bool = true) {
        self.method = method
        self.target = target
        self.headers = headers
        self.isHTTP11 = isHTTP11
    }

    /// The size that `Content-Length` announces; nil for a chunked body, 0 where no body follows.
    package var contentLength: Int? {
        if let length = headers["content-length"] { return Int(length) }
        return headers["transfer-encoding"] == nil ? 0 : nil
    }

    /// The target up to `?`, still percent-encoded.
    package var path: Substring { Substring(target.utf8.prefix { $0 != UInt8(ascii: "?") }) }
    /// The target after `?`, still percent-encoded; empty without one.
    package var query: Substring {
        target.utf8.firstIndex(of: UInt8(ascii: "?")).map { Substring(target.utf8[$0...].dropFirst()) } ?? ""
    }
}

/// A request with its body received in full.
package struct Request: Sendable {
    package var head: RequestHead
    package var body: Body

    package init(head: RequestHead, body: Body = .empty) {
        self.head = head
        self.body = body
    }
}

/// What goes back. The server adds `Content-Length`, `Connection` and, where missing, `Date`.
package struct Response: Sendable {
    package var status: Int
    package var headers: Headers
    package var body: Body

    package init(status: Int, headers: Headers = Headers(), body: Body = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
