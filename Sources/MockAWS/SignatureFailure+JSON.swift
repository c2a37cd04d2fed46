import Core
import ServiceKit
import SigV4

extension SignatureFailure {
    /// The answer of DynamoDB and the other services that speak JSON.
    ///
    /// Codes: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html; wording as the
    /// services give it, collected from what users of them report.
    func asJSONError(signingName: String) -> AWSError {
        switch self {
        case .unsupportedScheme, .signatureVersion2, .malformedVersion2, .incompleteVersion2: Self.missingToken
        case .severalMechanisms:
            Self.invalid("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.")
        case .unsupportedAlgorithm(_, let name):
            Self.incomplete("Unsupported AWS 'algorithm': '\(name)'. ")
        case .missingParts(let form, let names):
            Self.incomplete(
                names.map {
                    form == .header
                        ? "Authorization header requires '\($0)' parameter. "
                        : "AWS query-string parameters must include '\($0)'. "
                }.joined())
        case .malformedPart(let part):
            Self.incomplete("'\(part)' not a valid key=value pair (missing equal-sign) in Authorization header.")
        case .malformedCredential(_, let text):
            Self.incomplete(
                "Credential must have exactly 5 slash-delimited elements, e.g. "
                    + "keyid/date/region/service/term, got '\(text)'")
        case .wrongTerminator(_, let given):
            Self.invalid("Credential should be scoped with a valid terminator: 'aws4_request', not '\(given)'.")
        case .missingDate:
            Self.incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ")
        case .malformedDate(_, let text):
            Self.incomplete(
                "Date must be in ISO-8601 'basic format'. Got '\(text)'. "
                    + "See http://en.wikipedia.org/wiki/ISO_8601")
        case .credentialDateMismatch(_, let credentialDate, let requestDate):
            Self.invalid(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
                    + "'\(credentialDate)' != '\(requestDate)', from '\(requestDate)'.")
        case .hostNotSigned: Self.invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")
        case .headersNotSigned(let names):
            Self.invalid("'\(names.joined(separator: ", "))' must be a 'SignedHeader' in the AWS Authorization.")
        case .malformedQuery, .malformedContentSHA256, .expiresNotANumber, .expiresNegative, .expiresTooLarge:
            Self.incomplete("The request signature does not conform to AWS standards.")
        case .skewed(let requestTime, let serverTime, let seconds):
            Self.invalid(Self.skew(requestTime, serverTime, seconds))
        case .expired(_, let expires, let serverTime):
            Self.invalid("Signature expired: \(expires.basic) is now earlier than \(serverTime.basic)")
        case .notYetValid(let requestTime, _, let serverTime):
            Self.invalid("Signature not yet current: \(requestTime.basic) is still later than \(serverTime.basic)")
        case .unknownAccessKey, .wrongSessionToken:
            AWSError("UnrecognizedClientException", "The security token included in the request is invalid.")
        case .mismatch, .payloadHashMismatch:
            Self.invalid(
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret "
                    + "Access Key and signing method. Consult the service documentation for details.")
        }
    }

    static let missingToken = AWSError("MissingAuthenticationTokenException", "Request is missing Authentication Token")

    /// The answer to a signature for another service.
    static func wrongService(expecting signingName: String) -> AWSError {
        invalid("Credential should be scoped to correct service: '\(signingName)'. ")
    }

    private static func skew(_ requestTime: Timestamp, _ serverTime: Timestamp, _ seconds: Int) -> String {
        let isLate = requestTime < serverTime
        let bound = serverTime.advanced(bySeconds: Int64(isLate ? -seconds : seconds)).basic
        let form = "(\(serverTime.basic) \(isLate ? "-" : "+") \(seconds / 60) min.)"
        return isLate
            ? "Signature expired: \(requestTime.basic) is now earlier than \(bound) \(form)"
            : "Signature not yet current: \(requestTime.basic) is still later than \(bound) \(form)"
    }

    private static func invalid(_ message: String) -> AWSError { AWSError("InvalidSignatureException", message) }

    private static func incomplete(_ message: String) -> AWSError { AWSError("IncompleteSignatureException", message) }
}
