import Core
import ServiceKit

/// Makes a bucket a website (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketWebsite.html).
struct PutBucketWebsite: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["website"], input: ConfigurationRequest.places,
        inputPayload: .member("WebsiteConfiguration", root: "WebsiteConfiguration"))

    private let request: ConfigurationRequest

    init(_ input: Input) throws(AWSError) {
        request = try ConfigurationRequest(input, "WebsiteConfiguration", WebsiteConfiguration.rules)
        try WebsiteConfiguration.validate(request.document)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try request.bucket.configurations(call).1.put(.website, request.document)
        return Output()
    }
}

/// What a bucket is as a website (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketWebsite.html).
struct GetBucketWebsite: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["website"], input: BucketReference.places,
        outputPayload: .members(root: "WebsiteConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (bucket, table) = try bucket.configurations(call)
        guard let document = try table.find(.website) else { throw .noSuchWebsite(bucket.name) }
        return Output(document)
    }
}

/// Ends a bucket's life as a website (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketWebsite.html).
struct DeleteBucketWebsite: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["website"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        try bucket.configurations(call).1.remove(.website)
        return Output()
    }
}

extension AWSError {
    /// The place an object redirects to has more than 2 KB.
    static var redirectLocationTooLong: AWSError {
        AWSError(
            "InvalidRedirectLocation", "The length of website redirect location cannot exceed 2,048 characters.")
    }

    /// The bucket is no website.
    static func noSuchWebsite(_ bucket: String) -> AWSError {
        AWSError(
            "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration", status: 404,
            details: [("BucketName", bucket)])
    }
}
