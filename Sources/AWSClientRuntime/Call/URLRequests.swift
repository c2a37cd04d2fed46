package import SmithyHTTPAPI
import Smithy

import Foundation

#if canImport(FoundationNetworking)
    package import FoundationNetworking
#endif

/// A signed request for a client of Foundation's.
package func urlRequest(_ request: SmithyHTTPAPI.HTTPRequest) throws -> URLRequest {
    guard let url = request.destination.url else {
        throw ClientError.invalidValue("\(request.host)\(request.path) makes no URL")
    }
    var result = URLRequest(url: url)
    result.httpMethod = request.method.rawValue.uppercased()
    for header in request.headers.headers where header.name.lowercased() != "host" {
        result.setValue(header.value.joined(separator: ","), forHTTPHeaderField: header.name)
    }
    return result
}
