import Core
import ServiceKit
import SigV4

extension SignatureFailure {
    /// S3's answer.
    ///
    /// Codes: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; wording as S3's REST endpoint gives
    /// it, collected from what users of it report.
    var asS3Error: AWSError {
        switch self {
        case .unsupportedScheme(let scheme):
            AWSError(
                "InvalidArgument", "Unsupported Authorization Type",
                details: [("ArgumentName", "Authorization"), ("ArgumentValue", scheme)])
        case .signatureVersion2:
            AWSError(
                "InvalidRequest",
                "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.")
        case .malformedVersion2:
            AWSError(
                "InvalidArgument", "AWS authorization header is invalid.  Expected AwsAccessKeyId:signature",
                details: [("ArgumentName", "Authorization")])
        case .incompleteVersion2:
            AWSError(
                "AccessDenied",
                "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters", status: 403
            )
        case .severalMechanisms:
            AWSError(
                "InvalidArgument",
                "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string "
                    + "parameter or the Authorization header should be specified",
                details: [("ArgumentName", "Authorization")])
        case .malformedQuery: AWSError("InvalidURI", "Couldn't parse the specified URI.")
        case .malformedContentSHA256(let value):
            AWSError(
                "InvalidArgument",
                "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, "
                    + "STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, "
                    + "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER "
                    + "or a valid sha256 value.",
                details: [("ArgumentName", "x-amz-content-sha256"), ("ArgumentValue", value)])
        case .missingDate, .malformedDate(.header, _):
            AWSError(
                "AccessDenied", "AWS authentication requires a valid Date or x-amz-date header", status: 403)
        case .hostNotSigned: Self.notSigned(["host"])
        case .headersNotSigned(let names): Self.notSigned(names)
        case .unsupportedAlgorithm, .missingParts, .malformedPart, .malformedCredential, .wrongTerminator,
            .malformedDate, .credentialDateMismatch:
            malformed
        case .expiresNotANumber: Self.badQuery("X-Amz-Expires should be a number")
        case .expiresNegative: Self.badQuery("X-Amz-Expires must be non-negative")
        case .expiresTooLarge:
            Self.badQuery(
                "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less "
                    + "than 604800 seconds")
        case .expired, .notYetValid, .skewed, .unknownAccessKey, .wrongSessionToken, .mismatch, .payloadHashMismatch:
            refused
        }
    }

    private static func notSigned(_ names: [String]) -> AWSError {
        AWSError(
            "AccessDenied", "There were headers present in the request which were not signed", status: 403,
            details: [("HeadersNotSigned", names.joined(separator: ", "))])
    }

    private static func badQuery(_ message: String) -> AWSError {
        AWSError("AuthorizationQueryParametersError", message)
    }

    /// What is wrong with the parts of an authorization, in the header or in the query.
    private var malformed: AWSError {
        func error(_ form: AuthorizationForm, _ problem: String) -> AWSError {
            form == .header
                ? AWSError("AuthorizationHeaderMalformed", "The authorization header is malformed; \(problem)")
                : Self.badQuery("Error parsing the X-Amz-Credential parameter; \(problem)")
        }
        let credentialForm = "expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\"."
        let headerParts =
            "the authorization header requires three components: Credential, SignedHeaders, and Signature."
        return switch self {
        case .unsupportedAlgorithm(.query, _):
            Self.badQuery("X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\"")
        case .missingParts(.query, _):
            Self.badQuery(
                "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, "
                    + "X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.")
        case .malformedDate(.query, _):
            Self.badQuery("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
        case .malformedCredential(let form, _): error(form, "the Credential is mal-formed; \(credentialForm)")
        case .wrongTerminator(let form, let given):
            error(form, "incorrect terminal \"\(given)\". This endpoint uses \"aws4_request\".")
        case .credentialDateMismatch(let form, let credentialDate, let requestDate):
            error(
                form,
                "Invalid credential date \"\(credentialDate)\". This date is not the same as X-Amz-Date: "
                    + "\"\(requestDate)\".")
        default: error(.header, headerParts)
        }
    }

    /// Why a well-formed authorization is refused.
    private var refused: AWSError {
        switch self {
        case .expired(let seconds, let expires, let serverTime):
            AWSError(
                "AccessDenied", "Request has expired", status: 403,
                details: (seconds.map { [("X-Amz-Expires", String($0))] } ?? []) + [
                    ("Expires", expires.iso8601Seconds), ("ServerTime", serverTime.iso8601Seconds),
                ])
        case .notYetValid(let requestTime, let expires, let serverTime):
            AWSError(
                "AccessDenied", "Request is not yet valid", status: 403,
                details: [
                    ("X-Amz-Date", String(requestTime.milliseconds)), ("Expires", expires.iso8601Seconds),
                    ("ServerTime", serverTime.iso8601Seconds),
                ])
        case .skewed(let requestTime, let serverTime, let seconds):
            AWSError(
                "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.",
                status: 403,
                details: [
                    ("RequestTime", requestTime.basic), ("ServerTime", serverTime.iso8601Seconds),
                    ("MaxAllowedSkewMilliseconds", String(seconds * 1000)),
                ])
        case .unknownAccessKey(let accessKey):
            AWSError(
                "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", status: 403,
                details: [("AWSAccessKeyId", accessKey)])
        case .wrongSessionToken(let token):
            AWSError(
                "InvalidToken", "The provided token is malformed or otherwise invalid.",
                details: [("Token-0", token ?? "")])
        case .mismatch(let mismatch):
            AWSError(
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your key and "
                    + "signing method.", status: 403,
                details: [
                    ("AWSAccessKeyId", mismatch.accessKey), ("StringToSign", mismatch.stringToSign),
                    ("SignatureProvided", mismatch.signatureProvided),
                    ("StringToSignBytes", mismatch.stringToSignBytes), ("CanonicalRequest", mismatch.canonicalRequest),
                    ("CanonicalRequestBytes", mismatch.canonicalRequestBytes),
                ])
        case .payloadHashMismatch(let claimed, let computed):
            AWSError(
                "XAmzContentSHA256Mismatch",
                "The provided 'x-amz-content-sha256' header does not match what was computed.",
                details: [("ClientComputedContentSHA256", claimed), ("S3ComputedContentSHA256", computed)])
        default: preconditionFailure("every other failure has its answer above")
        }
    }
}
