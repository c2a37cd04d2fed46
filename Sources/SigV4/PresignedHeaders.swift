/// Headers that stand in a URL's query: presigners put them there so that whoever uses the URL need not send them.
///
/// Which ones S3 reads there: https://github.com/aws/aws-sdk-js-v3/issues/4694 (metadata),
/// https://github.com/aws/aws-sdk-js-v3/pull/1701 (not those of server-side encryption).
package enum PresignedHeaders {
    private static let prefix = "x-amz-"
    private static let encryptionPrefix = "x-amz-server-side-encryption"
    /// These are about the signature.
    private static let own: Set<String> = [
        "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-expires", "x-amz-signedheaders", "x-amz-signature",
        "x-amz-security-token", "x-amz-content-sha256",
    ]

    /// The headers a query holds, in lower case.
    package static func fields(in query: [(name: String, value: String?)]) -> [(name: String, value: String)] {
        let isVersion2 = query.contains { $0.name == "AWSAccessKeyId" }
        return query.compactMap { item in
            let name = item.name.lowercased()
            let isHeader =
                name.hasPrefix(prefix)
                ? !own.contains(name) && !name.hasPrefix(encryptionPrefix)
                : isVersion2 && (name == "content-type" || name == "content-md5")
            return isHeader ? (name, item.value ?? "") : nil
        }
    }
}
