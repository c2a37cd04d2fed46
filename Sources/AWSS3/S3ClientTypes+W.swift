// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct WebsiteConfiguration: Sendable {
        public var errorDocument: S3ClientTypes.ErrorDocument?
        public var indexDocument: S3ClientTypes.IndexDocument?
        public var redirectAllRequestsTo: S3ClientTypes.RedirectAllRequestsTo?
        public var routingRules: [S3ClientTypes.RoutingRule]?

        public init(
            errorDocument: S3ClientTypes.ErrorDocument? = nil, indexDocument: S3ClientTypes.IndexDocument? = nil,
            redirectAllRequestsTo: S3ClientTypes.RedirectAllRequestsTo? = nil,
            routingRules: [S3ClientTypes.RoutingRule]? = nil
        ) {
            self.errorDocument = errorDocument
            self.indexDocument = indexDocument
            self.redirectAllRequestsTo = redirectAllRequestsTo
            self.routingRules = routingRules
        }
    }
}

extension S3ClientTypes.WebsiteConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&errorDocument, "ErrorDocument")
        m.member(&indexDocument, "IndexDocument")
        m.member(&redirectAllRequestsTo, "RedirectAllRequestsTo")
        m.member(&routingRules, "RoutingRules", Form(item: "RoutingRule"))
    }
}
