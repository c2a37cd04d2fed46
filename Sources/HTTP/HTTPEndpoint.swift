/// Where requests go: a host and a port, without TLS.
package struct HTTPEndpoint: Hashable, Sendable, CustomStringConvertible {
    package let host: String
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `http://host:port`, with or without port; a path after it is left to the caller.
    package init(url: String) throws(HTTPClientError) {
        let lower = url.lowercased()
        if lower.hasPrefix("https://") { throw .tlsNotSupported(url: url) }
        guard lower.hasPrefix("http://") else { throw .badURL(url) }
        let authority = url.dropFirst(7).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        // The last colon, unless it is inside the brackets of an IPv6 address.
        let colon = authority.lastIndex(of: ":").flatMap { authority[$0...].contains("]") ? nil : $0 }
        let name = colon.map { authority[..<$0] } ?? authority
        let digits = colon.map { authority[authority.index(after: $0)...] } ?? "80"
        guard !name.isEmpty, !name.contains("@"), let port = Int(digits), (1...65535).contains(port) else {
            throw .badURL(url)
        }
        host = String(name)
        self.port = port
    }

    package var description: String { "http://\(host):\(port)" }

    /// What the `Host` header says.
    var authority: String { port == 80 ? host : "\(host):\(port)" }

    /// The host to look up. `localhost` and the names below it are this machine (RFC 6761 §6.3), whatever DNS says.
    var addressToResolve: String {
        let name = host.lowercased()
        if name == "localhost" || name.hasSuffix(".localhost") { return "127.0.0.1" }
        if name.hasPrefix("["), name.hasSuffix("]") { return String(name.dropFirst().dropLast()) }
        return name
    }
}
