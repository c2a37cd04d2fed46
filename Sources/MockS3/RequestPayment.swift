import Core
import ServiceKit
import SQLite

/// Sets who pays for downloads (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketRequestPayment.html).
struct PutBucketRequestPayment: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["requestPayment"], input: BucketReference.places + RequestChecksums.places,
        inputPayload: .member("RequestPaymentConfiguration", root: "RequestPaymentConfiguration"))

    private let bucket: BucketReference
    private let isRequesterPays: Bool

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums(input).verifyDocument(input)
        switch try input.structure("RequestPaymentConfiguration")?["Payer"] {
        case .string("Requester")?: isRequesterPays = true
        case .string("BucketOwner")?: isRequesterPays = false
        default: throw .malformedXML
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try call.store.write(
            "UPDATE s3_bucket SET is_requester_pays = ? WHERE id = ?",
            [.bool(isRequesterPays), .integer(bucket.open(call).id)])
        return Output()
    }
}

/// Who pays for downloads (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketRequestPayment.html).
struct GetBucketRequestPayment: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["requestPayment"], input: BucketReference.places,
        outputPayload: .members(root: "RequestPaymentConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        Output(["Payer": .string(try bucket.open(call).isRequesterPays ? "Requester" : "BucketOwner")])
    }
}

/// A request's consent to pay
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ObjectsinRequesterPaysBuckets.html).
enum RequestPayer {
    static let places: [HTTPBinding.Place] = [
        .header("x-amz-request-payer", "RequestPayer"), .query("x-amz-request-payer", "RequestPayer"),
    ]
    static let chargedPlace = HTTPBinding.Place.header("x-amz-request-charged", "RequestCharged")

    /// Refuses another account's request that does not consent, and one of nobody known.
    static func check(_ members: Structure, _ bucket: Bucket, _ caller: Caller) throws(AWSError) {
        guard bucket.isRequesterPays, caller.account != bucket.account else { return }
        guard !caller.isAnonymous, case .string("requester")? = members["RequestPayer"] else { throw .accessDenied }
    }

    /// Says in an answer that the caller pays.
    static func addCharge(to members: inout Structure, _ bucket: Bucket, _ call: Call) {
        guard bucket.isRequesterPays, call.caller.account != bucket.account else { return }
        members.add("RequestCharged", .string("requester"))
    }
}
