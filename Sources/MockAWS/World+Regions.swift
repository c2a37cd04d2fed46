import Core
import MockS3
import ServiceKit
import SigV4
import Wire

extension World {
    /// A bucket is reached through its own region only.
    ///
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (PermanentRedirect,
    /// AuthorizationHeaderMalformed)
    func checkRegion(_ context: RequestContext) throws(AWSError) {
        guard let label = context.match?.labels.first(where: { $0.name == "Bucket" })?.value,
            let bucket = PercentEncoding.decode(label), context.operation != "CreateBucket",
            let region = try region(of: bucket)
        else { return }
        let headers = [(name: "x-amz-bucket-region", value: region)]
        if let addressed = context.address.region, addressed != region {
            throw AWSError(
                "PermanentRedirect",
                "The bucket you are attempting to access must be addressed using the specified endpoint. "
                    + "Please send all future requests to this endpoint.",
                status: 301,
                details: [("Endpoint", "\(bucket).s3.\(region).amazonaws.com"), ("Bucket", bucket)], headers: headers)
        }
        if case .version2 = context.claim, !SignatureVersion2.regions.contains(region) {
            throw SignatureFailure.signatureVersion2.asS3Error
        }
        guard let signed = context.claim.scope?.region, signed != region else { return }
        let isPresigned = context.claim.isPresigned
        throw AWSError(
            isPresigned ? "AuthorizationQueryParametersError" : "AuthorizationHeaderMalformed",
            (isPresigned
                ? "Error parsing the X-Amz-Credential parameter; the region"
                : "The authorization header is malformed; the region")
                + " '\(signed)' is wrong; expecting '\(region)'",
            details: [("Region", region)], headers: headers)
    }

    /// Where a bucket is, remembered until buckets come or go, since every request asks.
    private func region(of bucket: String) throws(AWSError) -> String? {
        if let known = bucketRegions[bucket] { return known }
        let region = try bucketRegion(bucket, in: universe.store)
        if bucketRegions.count >= Self.bucketRegionsMax { bucketRegions = [:] }
        bucketRegions[bucket] = region
        return region
    }

    private static let bucketRegionsMax = 1000
}
