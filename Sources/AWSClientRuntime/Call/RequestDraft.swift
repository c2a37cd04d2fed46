package import Core
import HTTP
package import Smithy
package import SmithyHTTPAPI

/// A request on its way from an operation's input to the socket, before it is signed.
package struct RequestDraft: Sendable {
    package var method: HTTPMethodType
    package var host: String
    package var port: UInt16?
    /// What the endpoint's own path puts in front.
    package var basePath: String
    /// The operation's path with its labels in braces.
    package var template: String
    package var labels: [String: String] = [:]
    /// Names and values, not yet encoded.
    package var query: [(name: String, value: String?)] = []
    package var headers = SmithyHTTPAPI.Headers()
    package var body = Body.empty

    /// A draft for an endpoint such as `http://localhost:4566`.
    package init(method: HTTPMethodType, endpoint: String, path: String) throws {
        let (host, port, basePath) = try Self.parse(endpoint)
        self.method = method
        self.host = host
        self.port = port
        self.basePath = basePath
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        template = String(parts[0])
        if parts.count == 2 {
            query = parts[1].split(separator: "&").map { item in
                let pair = item.split(separator: "=", maxSplits: 1).map(String.init)
                return (pair[0], pair.count == 2 ? pair[1] : nil)
            }
        }
    }

    private static func parse(_ url: String) throws -> (host: String, port: UInt16?, basePath: String) {
        let endpoint: HTTPEndpoint
        do { endpoint = try HTTPEndpoint(url: url) } catch { throw ClientError.invalidValue("\(error)") }
        let path = url.dropFirst("http://".count).drop { $0 != "/" }.prefix { $0 != "?" && $0 != "#" }
        return (endpoint.host, UInt16(endpoint.port), path.last == "/" ? String(path.dropLast()) : String(path))
    }

    /// Where the request goes, with labels filled in and everything encoded.
    package func destination() throws -> URI {
        URI(
            scheme: .http, host: host, port: port, path: basePath + (try path()),
            queryItems: query.map { item in
                URIQueryItem(
                    name: PercentEncoding.encode(item.name), value: item.value.map { PercentEncoding.encode($0) })
            })
    }

    private func path() throws -> String {
        var path = ""
        var rest = template[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            path += rest[..<start]
            let isGreedy = rest[..<end].hasSuffix("+")
            let name = String(rest[rest.index(after: start)..<end].prefix { $0 != "+" })
            guard let value = labels[name], !value.isEmpty else {
                throw ClientError.serializationFailed("\(Self.swiftName(name)) is required and must not be empty")
            }
            path += PercentEncoding.encode(value, keepingSlash: isGreedy)
            rest = rest[rest.index(after: end)...]
        }
        return path + rest
    }

    /// A member's name as the input declares it, for labels of one word.
    private static func swiftName(_ label: String) -> String { label.prefix(1).lowercased() + label.dropFirst() }
}
