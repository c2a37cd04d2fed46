import HTTP
import SigV4
import Smithy
package import SmithyHTTPAPI
import Synchronization

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

extension ServiceRuntime {
    /// The request of an operation with its signature in the query, valid for a while from now on.
    ///
    /// Headers that start with `x-amz-` move into the query, so that the URL works without them; others, such as a content
    /// type, are signed and must be sent along.
    package func presign<Input: Shape, Output: Shape>(
        _ operation: Operation<Input, Output>, _ input: Input, expirationSeconds: TimeInterval
    ) async throws -> SmithyHTTPAPI.HTTPRequest {
        try await presign(operation, input, expirationSeconds, isURLAlone: false)
    }

    private func presign<Input: Shape, Output: Shape>(
        _ operation: Operation<Input, Output>, _ input: Input, _ expirationSeconds: TimeInterval, isURLAlone: Bool
    ) async throws -> SmithyHTTPAPI.HTTPRequest {
        var draft = try draft(operation.name, operation.method, operation.path)
        let members = fill(&draft, input)
        try finish(&draft)
        draft.headers.remove(name: "Content-Length")
        for header in draft.headers.headers where header.name.lowercased().hasPrefix("x-amz-") {
            draft.query.append((header.name, header.value.joined(separator: ",")))
            draft.headers.remove(name: header.name)
        }
        if isURLAlone { draft.headers = Headers() }
        let destination = try draft.destination()
        var head = RequestHead(
            method: draft.method.rawValue.uppercased(), target: destination.target,
            headers: ["Host": destination.authority])
        for header in draft.headers.headers { for value in header.value { head.headers.add(header.name, value) } }
        var signer = try await currentSigner()
        let target = signer.presign(head, expiresSeconds: Int(expirationSeconds), at: now)
        self.signer.withLock { $0 = signer }
        draft.headers.add(name: "Host", value: destination.authority)
        return SmithyHTTPAPI.HTTPRequest(
            method: operation.method, destination: Self.destination(destination, target), headers: draft.headers,
            body: members.parts.stream ?? .noStream)
    }

    /// The same as a URL alone. What cannot stand in the query, such as a content type, is left out and is the sender's
    /// choice, as in the official SDK: its URLs sign no header but the host.
    package func presignedURL<Input: Shape, Output: Shape>(
        _ operation: Operation<Input, Output>, _ input: Input, expirationSeconds: TimeInterval
    ) async throws -> URL {
        let request = try await presign(operation, input, expirationSeconds, isURLAlone: true)
        guard let url = request.destination.url else {
            throw ClientError.invalidValue("\(request.host)\(request.path) makes no URL")
        }
        return url
    }

    /// The place that a signed target stands for.
    private static func destination(_ place: URI, _ target: String) -> URI {
        let query = target.drop { $0 != "?" }.dropFirst()
        let items = query.split(separator: "&").map { item in
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return URIQueryItem(name: pair[0], value: pair.count == 2 ? pair[1] : nil)
        }
        return URI(scheme: place.scheme, host: place.host, port: place.port, path: place.path, queryItems: items)
    }
}
