import Core
package import ServiceKit
import SQLite

/// Makes a bucket (https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html).
struct CreateBucket: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}",
        input: AccessControlRequest.places + [
            .header("x-amz-object-ownership", "ObjectOwnership"),
            .header("x-amz-bucket-object-lock-enabled", "ObjectLockEnabledForBucket"),
            .header("x-amz-bucket-namespace", "BucketNamespace"),
        ],
        inputPayload: .member("CreateBucketConfiguration", root: "CreateBucketConfiguration"),
        output: [.header("location", "Location"), .header("x-amz-bucket-arn", "BucketArn")])

    private static let rules: [XMLRule] = [
        .text("LocationConstraint"), .elements("Location", [.text("Name"), .text("Type")]),
        .elements("Bucket", [.text("DataRedundancy"), .text("Type")]),
        .elements(
            "Tags", [.elements("Tag", many: true, [.text("Key", required: true), .text("Value", required: true)])]),
    ]

    /// https://docs.aws.amazon.com/general/latest/gr/s3.html#limits_s3
    static let bucketCountMax = 10_000

    private let name: BucketName
    private let constraint: String?
    private let tags: TagSet
    private let ownership: ObjectOwnership
    private let access: AccessControlRequest
    private let hasObjectLock: Bool

    init(_ input: Input) throws(AWSError) {
        hasObjectLock = try input.string("ObjectLockEnabledForBucket")?.lowercased() == "true"
        name = try BucketName(input.string("Bucket") ?? "")
        ownership = try Self.ownership(input)
        access = try AccessControlRequest(input, .bucket)
        try Self.checkHeaders(input)
        let configuration = try input.structure("CreateBucketConfiguration")
        if let configuration {
            _ = try XMLRule.read(configuration, Self.rules)
            for unknown in ["Location", "Bucket"] where configuration[unknown] != nil {
                throw .headerNotImplemented("CreateBucketConfiguration.\(unknown)")
            }
        }
        constraint = try input.read { (_) throws(TypeMismatch) in try configuration?.string("LocationConstraint") }
        if constraint == "" { throw .malformedXML }
        if let list = configuration?["Tags"] {
            tags = try TagSet(xml: ["TagSet": list], .bucket, input)
        } else {
            tags = TagSet()
        }
    }

    private static func ownership(_ input: Input) throws(AWSError) -> ObjectOwnership {
        guard let name = try input.string("ObjectOwnership") else { return .standard }
        guard let ownership = ObjectOwnership(name: name) else {
            throw .invalidArgument("Invalid x-amz-object-ownership header: \(name)", "x-amz-object-ownership", nil)
        }
        return ownership
    }

    private static func checkHeaders(_ input: Input) throws(AWSError) {
        if let namespace = try input.string("BucketNamespace"), namespace != "global" {
            throw .headerNotImplemented("x-amz-bucket-namespace")
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        guard !call.caller.isAnonymous else { throw .accessDenied }
        let region = try region(call)
        let location = region == Region.classic ? "/\(name.text)" : "http://\(name.text).s3.amazonaws.com/"
        let answer = Output(["Location": .string(location), "BucketArn": .string(Bucket.arn(of: name.text))])
        if let existing = try Bucket.find(name.text, in: call.store) {
            guard existing.account == call.caller.account else { throw .bucketAlreadyExists(name.text) }
            // Making one's own bucket again succeeds in us-east-1 alone, for the sake of old clients.
            // Recorded from AWS: unless the request has tags, be they those of the bucket.
            guard existing.region == Region.classic, region == Region.classic, tags.tags.isEmpty else {
                throw .bucketAlreadyOwnedByYou(name.text)
            }
            return answer
        }
        let count = try call.store.first(
            "SELECT COUNT(*) FROM s3_bucket WHERE account = ?", [.text(call.caller.account)]
        ) { row in row.int(0) }
        guard (count ?? 0) < Self.bucketCountMax else { throw .tooManyBuckets }
        let list = try access.list(forNewBucketOf: call.caller.account, ownership, call)
        try call.store.write(
            """
            INSERT INTO s3_bucket (name, account, region, created, tags, ownership, acl, versioning, features)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(name.text), .text(call.caller.account), .text(region), .integer(call.now.seconds * 1000),
                .text(tags.tags.isEmpty ? nil : tags.encoded), .int(ownership.rawValue), .text(list?.stored),
                // Object Lock protects versions, so there must be some.
                .int((hasObjectLock ? Bucket.Versioning.enabled : .off).rawValue),
                .int(features.rawValue),
            ])
        return answer
    }

    private var features: BucketFeatures {
        var features: BucketFeatures = hasObjectLock ? .lock : []
        if constraint == Self.europe { features.insert(.europe) }
        return features
    }

    /// What Ireland was called before there were other regions in Europe.
    static let europe = "EU"

    /// The region the constraint means at the endpoint the request came to.
    private func region(_ call: Call) throws(AWSError) -> String {
        guard let constraint else {
            guard call.region == Region.classic else { throw .illegalLocationConstraint("unspecified") }
            return Region.classic
        }
        let wanted = constraint == Self.europe ? "eu-west-1" : constraint
        // Recorded from AWS: a region's own endpoint does not ask whether there is such a region.
        guard call.region == Region.classic || call.region == wanted else {
            throw .illegalLocationConstraint(constraint)
        }
        guard Region.all.contains(wanted), wanted != Region.classic else {
            throw .invalidLocationConstraint(constraint)
        }
        return wanted
    }
}

/// Whether a bucket exists and may be used (https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html).
struct HeadBucket: Operation {
    static let binding = HTTPBinding(
        "HEAD", "/{Bucket}", input: BucketReference.places,
        output: [
            .header("x-amz-bucket-region", "BucketRegion"), .header("x-amz-access-point-alias", "AccessPointAlias"),
            .header("x-amz-bucket-arn", "BucketArn"), .header("content-type", "ContentType"),
        ])

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket: Bucket
        do {
            bucket = try self.bucket.open(call)
        } catch {
            // A caller who may not use the bucket still learns where it is.
            var error = error
            if error.code == "AccessDenied", let region = try bucketRegion(self.bucket.name, in: call.store) {
                error.headers.append(("x-amz-bucket-region", region))
            }
            throw error
        }
        return Output([
            "BucketRegion": .string(bucket.region), "AccessPointAlias": .string("false"),
            "BucketArn": .string(bucket.arn), "ContentType": .string("application/xml"),
        ])
    }
}

/// Where a bucket is, as XML (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html).
struct GetBucketLocation: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["location"], input: BucketReference.places,
        outputPayload: .members(root: "LocationConstraint"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        // us-east-1 is an empty element: it is older than the idea of regions.
        if bucket.region == Region.classic { return Output() }
        return Output(["": .string(bucket.features.contains(.europe) ? CreateBucket.europe : bucket.region)])
    }
}

/// Removes an empty bucket (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html).
struct DeleteBucket: Operation {
    static let binding = HTTPBinding("DELETE", "/{Bucket}", input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let id = SQLValue.integer(bucket.id)
        for (condition, hasVersions) in [("state = 0", bucket.versioning != .off), ("state <> 0", true)] {
            let isUsed = try call.store.first(
                "SELECT 1 FROM s3_object WHERE bucket = ? AND \(condition) LIMIT 1", [id]
            ) { row in row.bool(0) }
            guard isUsed == nil else { throw .bucketNotEmpty(bucket.name, hasVersions: hasVersions) }
        }
        try UploadTable(call).removeAll(of: bucket)
        try bucket.removeConfigurations(in: call.store)
        try call.store.write("DELETE FROM s3_bucket WHERE id = ?", [id])
        return Output()
    }
}

/// The caller's buckets in the order of their names
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
struct ListBuckets: Operation {
    static let binding = HTTPBinding(
        "GET", "/",
        input: [
            .query("max-buckets", "MaxBuckets"), .query("continuation-token", "ContinuationToken"),
            .query("prefix", "Prefix"), .query("bucket-region", "BucketRegion"),
        ], outputPayload: .members(root: "ListAllMyBucketsResult"))

    private static let pageSizeMax = 10_000

    private let pageSize: Int
    private let after: String
    private let prefix: String?
    private let region: String?
    private let showsRegion: Bool

    init(_ input: Input) throws(AWSError) {
        let text = try input.string("MaxBuckets")
        if let text {
            guard let number = Int(text), (1...Self.pageSizeMax).contains(number) else {
                throw .invalidArgument(
                    "Argument max-buckets must be an integer between 1 and 10000", "max-buckets", text)
            }
            pageSize = number
        } else {
            pageSize = Self.pageSizeMax
        }
        let token = try input.string("ContinuationToken") ?? ""
        after = token.isEmpty ? "" : String(decoding: try ContinuationToken.parse(input), as: UTF8.self)
        prefix = try input.string("Prefix")
        region = try input.string("BucketRegion")
        if let region, !Region.all.contains(region) {
            throw .invalidArgument("Argument value \(region) is not a valid AWS Region", "bucket-region", nil)
        }
        // Recorded from AWS: the listing without any parameter is as it was before there were some.
        showsRegion = text != nil || prefix != nil || region != nil || !token.isEmpty
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        guard !call.caller.isAnonymous else { throw .accessDenied }
        var sql = """
            SELECT \(Bucket.columns) FROM s3_bucket
            WHERE account = ? AND name > ?
            """
        var values: [SQLValue] = [.text(call.caller.account), .text(after)]
        if let region {
            sql += " AND region = ?"
            values.append(.text(region))
        }
        if let prefix {
            sql += " AND substr(name, 1, length(?)) = ?"
            values += [.text(prefix), .text(prefix)]
        }
        let found = try call.store.query(sql + " ORDER BY name LIMIT \(pageSize + 1)", values, Bucket.init(row:))
        let page = found.prefix(pageSize)
        let buckets = page.map { bucket -> Value in
            var entry: Structure = [
                "Name": .string(bucket.name), "CreationDate": .timestamp(bucket.created),
            ]
            if showsRegion { entry.add("BucketRegion", .string(bucket.region)) }
            entry.add("BucketArn", .string(bucket.arn))
            return .structure(entry)
        }
        var members: Structure = [
            "Owner": Owner.value(ofAccount: call.caller.account), "Buckets": .list(buckets, member: "Bucket"),
        ]
        if let prefix { members.add("Prefix", .string(prefix)) }
        if found.count > pageSize, let last = page.last {
            members.add("ContinuationToken", .string(ContinuationToken.make(Array(last.name.utf8))))
        }
        return Output(members)
    }
}

/// The region of a bucket, whoever asks; nil when there is no such bucket. For what checks that a request came to the
/// right region.
package func bucketRegion(_ name: String, in store: Store) throws(AWSError) -> String? {
    try Bucket.find(name, in: store)?.region
}
