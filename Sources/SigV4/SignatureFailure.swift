package import Core

/// Each way in which a signature can fail, with the facts an answer needs; its wording is the protocol's affair.
package enum SignatureFailure: Error, Sendable, Equatable {
    // What is wrong with the way it is written.

    /// An `Authorization` header of another kind, such as `Bearer`.
    case unsupportedScheme(String)
    /// A signature of version 2, where that is not known.
    case signatureVersion2
    /// A header of signature version 2 that is no `AccessKeyId:Signature`.
    case malformedVersion2
    /// A query with some of the parameters of signature version 2, not all.
    case incompleteVersion2
    /// Both a header and query parameters.
    case severalMechanisms
    /// The query cannot be decoded.
    case malformedQuery
    /// A signing algorithm other than `AWS4-HMAC-SHA256`.
    case unsupportedAlgorithm(AuthorizationForm, String)
    /// Parts that are required and not there, by the names they have in that form.
    case missingParts(AuthorizationForm, [String])
    /// A part of the header that is no `name=value`.
    case malformedPart(String)
    /// The credential is not `access key/date/region/service/aws4_request`.
    case malformedCredential(AuthorizationForm, String)
    /// The credential ends in something other than `aws4_request`.
    case wrongTerminator(AuthorizationForm, String)
    /// Neither `X-Amz-Date` nor `Date`.
    case missingDate
    /// A date in another format than that of its header or parameter.
    case malformedDate(AuthorizationForm, String)
    /// The credential is for another day than the request.
    case credentialDateMismatch(AuthorizationForm, credentialDate: String, requestDate: String)
    case expiresNotANumber(String)
    case expiresNegative(Int)
    /// Beyond `ParsedAuthorization.expiresSecondsMax`.
    case expiresTooLarge(Int)
    /// `host` is not among the signed headers.
    case hostNotSigned
    /// `x-amz-` headers that were sent and not signed, which S3 refuses.
    case headersNotSigned([String])
    /// `x-amz-content-sha256` says nothing that AWS knows.
    case malformedContentSHA256(String)

    // What is wrong with what it says.

    /// `expiresSeconds` is nil where the query gives the instant alone, as in version 2.
    case expired(expiresSeconds: Int?, expires: Timestamp, serverTime: Timestamp)
    case notYetValid(requestTime: Timestamp, expires: Timestamp, serverTime: Timestamp)
    case skewed(requestTime: Timestamp, serverTime: Timestamp, skewSecondsMax: Int)
    case unknownAccessKey(String)
    /// The session token is missing, or not that of the access key.
    case wrongSessionToken(given: String?)
    case mismatch(SignatureMismatch)
    /// The body is not the one that was signed.
    case payloadHashMismatch(claimed: String, computed: String)
}

/// Where an authorization stands.
package enum AuthorizationForm: Sendable, Equatable {
    case header
    /// In the query: a presigned URL.
    case query
}

/// A signature that is not the one computed here, with what was signed here so that the two sides can be compared.
package struct SignatureMismatch: Sendable, Equatable {
    package let accessKey: String
    package let signatureProvided: String
    package let stringToSign: String
    package let canonicalRequest: String

    package init(accessKey: String, signatureProvided: String, stringToSign: String, canonicalRequest: String) {
        self.accessKey = accessKey
        self.signatureProvided = signatureProvided
        self.stringToSign = stringToSign
        self.canonicalRequest = canonicalRequest
    }

    /// As S3 shows it: two digits a byte, separated by spaces.
    package var stringToSignBytes: String { spacedHex(stringToSign) }
    /// As S3 shows it: two digits a byte, separated by spaces.
    package var canonicalRequestBytes: String { spacedHex(canonicalRequest) }
}

private func spacedHex(_ text: String) -> String { text.utf8.map { Hex.encode([$0]) }.joined(separator: " ") }
