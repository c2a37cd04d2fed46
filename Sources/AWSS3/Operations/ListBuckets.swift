// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

/// What `ListBuckets` takes.
public struct ListBucketsInput: Sendable {
    public var bucketRegion: String?
    public var continuationToken: String?
    public var maxBuckets: Int?
    public var prefix: String?

    public init(
        bucketRegion: String? = nil, continuationToken: String? = nil, maxBuckets: Int? = nil, prefix: String? = nil
    ) {
        self.bucketRegion = bucketRegion
        self.continuationToken = continuationToken
        self.maxBuckets = maxBuckets
        self.prefix = prefix
    }
}

extension ListBucketsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.query(&maxBuckets, "max-buckets")
        m.query(&continuationToken, "continuation-token")
        m.query(&prefix, "prefix")
        m.query(&bucketRegion, "bucket-region")
    }
}

/// What `ListBuckets` answers.
public struct ListBucketsOutput: Sendable {
    public var buckets: [S3ClientTypes.Bucket]?
    public var continuationToken: String?
    public var owner: S3ClientTypes.Owner?
    public var prefix: String?

    public init(
        buckets: [S3ClientTypes.Bucket]? = nil, continuationToken: String? = nil, owner: S3ClientTypes.Owner? = nil,
        prefix: String? = nil
    ) {
        self.buckets = buckets
        self.continuationToken = continuationToken
        self.owner = owner
        self.prefix = prefix
    }
}

extension ListBucketsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&buckets, "Buckets", Form(item: "Bucket"))
        m.member(&owner, "Owner")
        m.member(&continuationToken, "ContinuationToken")
        m.member(&prefix, "Prefix")
    }
}

extension S3Client {
    static let listBucketsOperation = Operation<ListBucketsInput, ListBucketsOutput>(
        "ListBuckets", "GET /?x-id=ListBuckets"
    )

    /// Calls `ListBuckets`.
    public func listBuckets(input: ListBucketsInput) async throws -> ListBucketsOutput {
        try await runtime.call(Self.listBucketsOperation, input)
    }

    /// Calls `ListBuckets` for page after page, as they are asked for.
    public func listBucketsPaginated(
        input: ListBucketsInput
    ) -> PaginatorSequence<ListBucketsInput, ListBucketsOutput> {
        PaginatorSequence(
            input: input, inputKey: \.continuationToken, outputKey: \.continuationToken,
            paginationFunction: listBuckets(input:)
        )
    }
}

extension ListBucketsInput: PaginateToken {
    public func usingPaginationToken(_ token: String) -> ListBucketsInput {
        var next = self
        next.continuationToken = token
        return next
    }
}

extension PaginatorSequence
where OperationStackInput == ListBucketsInput, OperationStackOutput == ListBucketsOutput {
    /// The items of all pages.
    public func buckets() async throws -> [S3ClientTypes.Bucket] {
        var all: [S3ClientTypes.Bucket] = []
        for try await page in self { all += page.buckets ?? [] }
        return all
    }
}
