import Core
import ServiceKit

/// Listings of objects tell where the bucket is.
private let bucketRegionPlace = HTTPBinding.Place.header("x-amz-bucket-region", "BucketRegion")

/// AWS's words about `max-keys`.
private let maxKeys = ListingParameters.PageSizeWording(
    member: "MaxKeys", parameter: "max-keys",
    negativeMessage: "Argument maxKeys must be an integer between 0 and 2147483647", negativeName: "maxKeys",
    showsValue: true)

/// The first form of object listings (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html).
struct ListObjects: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}",
        input: BucketReference.places + ListingParameters.places + [
            .query("max-keys", "MaxKeys"), .query("marker", "Marker"), OptionalAttributes.place,
        ], output: [bucketRegionPlace], outputPayload: .members(root: "ListBucketResult"))

    private let bucket: BucketReference
    private let parameters: ListingParameters
    private let marker: String
    private let attributes: OptionalAttributes

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        parameters = try ListingParameters(input, maxKeys)
        attributes = try OptionalAttributes(input)
        marker = try input.string("Marker") ?? ""
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let page = try ObjectPage(KeyWalk(parameters, after: marker), of: bucket, in: call.store)
        var members = Structure([
            ("BucketRegion", .string(bucket.region)), ("Name", .string(bucket.name)),
            ("Prefix", parameters.shown(parameters.prefix)),
            ("Marker", parameters.shown(marker)),
        ])
        // Without a delimiter clients go on from the last key.
        if page.walk.isTruncated, !parameters.delimiter.isEmpty {
            members.add("NextMarker", parameters.shown(page.walk.last))
        }
        members.add("MaxKeys", .integer(parameters.pageSize))
        if !parameters.delimiter.isEmpty { members.add("Delimiter", parameters.shown(parameters.delimiter)) }
        parameters.addEncodingType(to: &members)
        members.add("IsTruncated", .boolean(page.walk.isTruncated))
        try page.add(
            to: &members, parameters, ownersIn: call.caller.isAnonymous ? nil : bucket,
            restores: attributes.statuses(of: page.objects, call))
        parameters.add(page.walk.commonPrefixes, to: &members)
        return Output(members)
    }
}

/// The current form of object listings (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html).
struct ListObjectsV2: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["list-type=2"],
        input: BucketReference.places + ListingParameters.places + [
            .query("max-keys", "MaxKeys"), .query("continuation-token", "ContinuationToken"),
            .query("start-after", "StartAfter"), .query("fetch-owner", "FetchOwner"), OptionalAttributes.place,
        ], output: [bucketRegionPlace], outputPayload: .members(root: "ListBucketResult"))

    private let bucket: BucketReference
    private let parameters: ListingParameters
    private let token: String?
    private let position: [UInt8]
    private let startAfter: String
    private let showsOwner: Bool
    private let attributes: OptionalAttributes

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        parameters = try ListingParameters(input, maxKeys)
        attributes = try OptionalAttributes(input)
        token = try input.string("ContinuationToken")
        position = try ContinuationToken.parse(input)
        startAfter = try input.string("StartAfter") ?? ""
        showsOwner = try input.string("FetchOwner")?.lowercased() == "true"
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        // A token goes on where the page before ended, which was after `start-after` anyway.
        let walk = KeyWalk(parameters, at: position, after: token == nil ? startAfter : "")
        let page = try ObjectPage(walk, of: bucket, in: call.store)
        var members = Structure([
            ("BucketRegion", .string(bucket.region)), ("Name", .string(bucket.name)),
            ("Prefix", parameters.shown(parameters.prefix)),
        ])
        if let token { members.add("ContinuationToken", .string(token)) }
        if page.walk.isTruncated {
            members.add("NextContinuationToken", .string(ContinuationToken.make(page.walk.position)))
        }
        if !startAfter.isEmpty, token == nil { members.add("StartAfter", parameters.shown(startAfter)) }
        members.add("KeyCount", .integer(page.walk.count))
        members.add("MaxKeys", .integer(parameters.pageSize))
        if !parameters.delimiter.isEmpty { members.add("Delimiter", parameters.shown(parameters.delimiter)) }
        parameters.addEncodingType(to: &members)
        members.add("IsTruncated", .boolean(page.walk.isTruncated))
        try page.add(
            to: &members, parameters, ownersIn: showsOwner ? bucket : nil,
            restores: attributes.statuses(of: page.objects, call))
        parameters.add(page.walk.commonPrefixes, to: &members)
        return Output(members)
    }
}
