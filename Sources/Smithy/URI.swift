#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The schemes a service can be reached by.
public enum URIScheme: String, CaseIterable, Sendable { case http, https }

/// One `name=value` of a query, percent-encoded as it is sent.
public struct URIQueryItem: Hashable, Sendable {
    public var name: String
    public var value: String?

    public init(name: String, value: String?) {
        self.name = name
        self.value = value
    }
}

/// Where a request goes. Path and query are percent-encoded as they are sent.
public struct URI: Hashable, Sendable {
    public let scheme: URIScheme
    public let host: String
    public let port: UInt16?
    public let path: String
    public let queryItems: [URIQueryItem]

    package init(scheme: URIScheme, host: String, port: UInt16?, path: String, queryItems: [URIQueryItem] = []) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.queryItems = queryItems
    }

    /// The query without its `?`, or nil without items.
    public var queryString: String? {
        guard !queryItems.isEmpty else { return nil }
        return queryItems.map { item in item.value.map { "\(item.name)=\($0)" } ?? item.name }.joined(separator: "&")
    }

    /// The host and, where it is not the scheme's own, the port: the value of a `Host` header.
    package var authority: String {
        let usual: UInt16 = scheme == .http ? 80 : 443
        return port.flatMap { $0 == usual ? nil : "\(host):\($0)" } ?? host
    }

    /// The path and query of a request line.
    package var target: String {
        (path.isEmpty ? "/" : path) + (queryString.map { "?" + $0 } ?? "")
    }

    public var url: URL? { URL(string: "\(scheme.rawValue)://\(authority)\(target)") }
}
