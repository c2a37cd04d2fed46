import Core
import ServiceKit
import SQLite

/// A bucket's access control list (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html).
struct GetBucketAcl: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["acl"], input: BucketReference.places,
        outputPayload: .members(root: "AccessControlPolicy"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output { Output(try bucket.open(call).accessControlList.members) }
}

/// Replaces a bucket's access control list
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html).
struct PutBucketAcl: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["acl"],
        input: BucketReference.places + AccessControlRequest.places + RequestChecksums.places,
        inputPayload: .member("AccessControlPolicy", root: "AccessControlPolicy"))

    private let bucket: BucketReference
    private let request: AccessControlRequest

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums(input).verifyDocument(input)
        request = try AccessControlRequest(input, .bucket, takesDocument: true)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let list = try request.list(replacing: bucket.accessControlList, in: bucket, call)
        try bucket.checkIsNotBlocked(list, "s3:PutBucketAcl", bucket.arn, call)
        let isUsual = list == .private(Owner.id(ofAccount: bucket.account))
        try call.store.write(
            "UPDATE s3_bucket SET acl = ? WHERE id = ?", [.text(isUsual ? nil : list.stored), .integer(bucket.id)])
        return Output()
    }
}

/// An object's access control list (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html).
struct GetObjectAcl: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}/{Key+}", query: ["acl"], input: VersionReference.places,
        output: [RequestPayer.chargedPlace], outputPayload: .members(root: "AccessControlPolicy"))

    private let target: VersionReference

    init(_ input: Input) throws(AWSError) { target = try VersionReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (objects, object) = try target.find(call, method: "GET")
        var members = object.accessControlList(in: objects.bucket).members
        RequestPayer.addCharge(to: &members, objects.bucket, call)
        return Output(members)
    }
}

/// Replaces an object's access control list
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html).
struct PutObjectAcl: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}", query: ["acl"],
        input: VersionReference.places + AccessControlRequest.places + RequestChecksums.places,
        inputPayload: .member("AccessControlPolicy", root: "AccessControlPolicy"),
        output: [RequestPayer.chargedPlace])

    private let target: VersionReference
    private let request: AccessControlRequest

    init(_ input: Input) throws(AWSError) {
        target = try VersionReference(input)
        try RequestChecksums(input).verifyDocument(input)
        request = try AccessControlRequest(input, .object, takesDocument: true)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (objects, object) = try target.findBehindMarkers(call, method: "PUT")
        let bucket = objects.bucket
        let list = try request.list(replacing: object.accessControlList(in: bucket), in: bucket, call)
        try bucket.checkIsNotBlocked(list, "s3:PutObjectAcl", "\(bucket.arn)/\(object.key)", call)
        let isUsual = list == .private(Owner.id(ofAccount: bucket.account))
        try call.store.write(
            "UPDATE s3_object SET acl = ? WHERE id = ?", [.text(isUsual ? nil : list.stored), .integer(object.id)])
        try Replication(call).enqueueChange(of: object, in: bucket)
        try objects.announce(.aclChanged, object)
        var members = Structure()
        RequestPayer.addCharge(to: &members, bucket, call)
        return Output(members)
    }
}

extension Bucket {
    /// Where lists are disabled they are there to be read: all is the owner's.
    var accessControlList: AccessControlList {
        guard let acl, ownership != .bucketOwnerEnforced else { return .private(Owner.id(ofAccount: account)) }
        return AccessControlList(stored: acl)
    }

    /// Refuses a public list where `BlockPublicAcls` says so.
    func checkIsNotBlocked(
        _ list: AccessControlList?, _ action: String, _ resource: String, _ call: Call
    ) throws(AWSError) {
        guard let list, list.isPublic, publicAccess?.blocksPublicACLs == true else { return }
        throw .notAuthorized(
            call.caller, account, action, resource,
            "because public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access.")
    }
}

extension ObjectVersion {
    /// As listings show it.
    func owner(in bucket: Bucket) -> Value {
        guard acl != nil else { return Owner.value(ofAccount: bucket.account) }
        return .structure(["ID": .string(accessControlList(in: bucket).owner)])
    }

    /// Where lists are disabled all objects are the bucket owner's.
    func accessControlList(in bucket: Bucket) -> AccessControlList {
        guard let acl, bucket.ownership != .bucketOwnerEnforced else {
            return .private(Owner.id(ofAccount: bucket.account))
        }
        return AccessControlList(stored: acl)
    }
}
