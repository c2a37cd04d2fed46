import ServiceKit

/// What S3 answers to requests for torrents since it ended them in April 2022
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTorrent.html).
struct GetObjectTorrent: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}/{Key+}", query: ["torrent"], input: BucketReference.places)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        _ = try bucket.open(call)
        throw AWSError(
            "MethodNotAllowed", "The specified method is not allowed against this resource.", status: 405,
            details: [("Method", "GET"), ("ResourceType", "TORRENT")])
    }
}
