/// Which bucket and region a request's host names, in the ways S3 lets a client say it.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
package struct S3Address: Sendable, Equatable {
    /// The bucket in the host name, nil in path style.
    package let bucket: String?
    /// The region whose endpoint was addressed, nil where the host does not say.
    package let region: String?
    /// Whether the bucket is asked for as a website, such as under `bucket.s3-website.localhost`.
    package let isWebsite: Bool

    package init(bucket: String?, region: String?, isWebsite: Bool = false) {
        self.bucket = bucket
        self.region = region
        self.isWebsite = isWebsite
    }

    /// Understands `localhost`, `bucket.localhost`, `s3.localhost`, `s3.eu-west-1.localhost`,
    /// `bucket.s3.eu-west-1.localhost` and the same under `amazonaws.com`.
    package init(host: String) {
        let name = Self.withoutPort(host).lowercased()
        for suffix in ["localhost", "amazonaws.com"] {
            guard name.hasSuffix("." + suffix) else { continue }
            self.init(labels: name.dropLast(suffix.utf8.count + 1), isAmazon: suffix != "localhost")
            return
        }
        self.init(bucket: nil, region: nil)
    }

    private init(labels: Substring, isAmazon: Bool) {
        let parts = labels.split(separator: ".", omittingEmptySubsequences: false)
        if let website = S3Address(website: parts) {
            self = website
            return
        }
        guard let service = parts.lastIndex(of: "s3"), parts.count - service <= 2 else {
            self.init(bucket: isAmazon ? nil : String(labels), region: nil)
            return
        }
        let bucket = parts[..<service].joined(separator: ".")
        let region = service + 1 < parts.count ? String(parts[service + 1]) : nil
        self.init(bucket: bucket.isEmpty ? nil : bucket, region: region)
    }

    /// Understands `bucket.s3-website`, `bucket.s3-website-eu-west-1` and `bucket.s3-website.eu-west-1`.
    private init?(website parts: [Substring]) {
        let name = "s3-website"
        guard let service = parts.lastIndex(where: { $0 == name || $0.hasPrefix(name + "-") }) else { return nil }
        let behind = parts[service...].dropFirst()
        let inName = parts[service].dropFirst(name.utf8.count + 1)
        guard behind.count <= (inName.isEmpty ? 1 : 0) else { return nil }
        let region = inName.isEmpty ? behind.first : inName
        let bucket = parts[..<service].joined(separator: ".")
        self.init(bucket: bucket.isEmpty ? nil : bucket, region: region.map { String($0) }, isWebsite: true)
    }

    private static func withoutPort(_ host: String) -> Substring {
        guard let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber) else {
            return host[...]
        }
        return host[..<colon]
    }
}
