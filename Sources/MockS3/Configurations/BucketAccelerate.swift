import ServiceKit

/// Turns transfer acceleration on or off
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAccelerateConfiguration.html).
struct PutBucketAccelerateConfiguration: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["accelerate"], input: ConfigurationRequest.places,
        inputPayload: .member("AccelerateConfiguration", root: "AccelerateConfiguration"))
    static let differences = ["The state is kept; there is no faster way here."]

    private let request: ConfigurationRequest

    init(_ input: Input) throws(AWSError) {
        do throws(AWSError) {
            request = try ConfigurationRequest(
                input, "AccelerateConfiguration", [.choice("Status", ["Enabled", "Suspended"], required: true)])
        } catch {
            // Recorded from AWS: such a name is said before the document is looked at.
            guard error.code == AWSError.malformedXML.code else { throw error }
            try Self.checkName(input.string("Bucket") ?? "")
            throw error
        }
    }

    private static func checkName(_ name: String) throws(AWSError) {
        guard !name.contains(".") else {
            throw .invalidRequest(
                "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names")
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (bucket, table) = try request.bucket.configurations(call)
        try Self.checkName(bucket.name)
        try table.put(.accelerate, request.document)
        return Output()
    }
}

/// Whether transfer acceleration is on; empty for a bucket where it never was
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAccelerateConfiguration.html).
struct GetBucketAccelerateConfiguration: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["accelerate"], input: BucketReference.places,
        outputPayload: .members(root: "AccelerateConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        Output(try bucket.configurations(call).1.find(.accelerate) ?? Structure())
    }
}
