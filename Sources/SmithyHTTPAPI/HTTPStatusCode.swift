/// The status codes that have a name in the SDK.
public enum HTTPStatusCode: Int, Equatable, Sendable {
    case `continue` = 100, switchingProtocols, processing
    case ok = 200, created, accepted, nonAuthoritativeInformation, noContent, resetContent, partialContent
    case multiStatus, alreadyReported, iAmUsed = 226
    case multipleChoices = 300, movedPermanently, found, seeOther, notModified, useProxy
    case temporaryRedirect = 307, permanentRedirect
    case badRequest = 400, unauthorized, paymentRequired, forbidden, notFound, methodNotAllowed, notAcceptable
    case proxyAuthenticationRequired, requestTimeout, conflict, gone, lengthRequired, preconditionFailed
    case payloadTooLarge, requestURITooLong, unsupportedMediaType, requestedRangeNotSatisfiable
    case expectationFailed, iAmATeapot, misdirectedRequest = 421, unprocessableEntity, locked, failedDependency
    case upgradeRequired = 426, preconditionRequired = 428, tooManyRequests, requestHeaderFieldsTooLarge = 431
    case connectionClosedWithoutResponse = 444, unavailableForLegalReasons = 451, clientClosedRequest = 499
    case internalServerError = 500, notImplemented, badGateway, serviceUnavailable, gatewayTimeout
    case httpVersionNotSupported, variantAlsoNegotiates, insufficientStorage, loopDetected
    case notExtended = 510, networkAuthenticationRequired, networkConnectTimeoutError = 599

    /// The code's name in words, such as `not found (404)`.
    public var description: String {
        let words = String(describing: self).reduce(into: "") { text, letter in
            text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
        }
        return "\(words) (\(rawValue))"
    }

    /// Whether the same request may succeed a little later.
    public var isRetryable: Bool {
        switch self {
        case .internalServerError, .badGateway, .serviceUnavailable, .gatewayTimeout: true
        default: false
        }
    }
}
