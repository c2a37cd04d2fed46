// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct Redirect: Sendable {
        public var hostName: String?
        public var httpRedirectCode: String?
        public var `protocol`: S3ClientTypes.ModelProtocol?
        public var replaceKeyPrefixWith: String?
        public var replaceKeyWith: String?

        public init(
            hostName: String? = nil, httpRedirectCode: String? = nil, `protocol`: S3ClientTypes.ModelProtocol? = nil,
            replaceKeyPrefixWith: String? = nil, replaceKeyWith: String? = nil
        ) {
            self.hostName = hostName
            self.httpRedirectCode = httpRedirectCode
            self.protocol = `protocol`
            self.replaceKeyPrefixWith = replaceKeyPrefixWith
            self.replaceKeyWith = replaceKeyWith
        }
    }
}

extension S3ClientTypes.Redirect: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&hostName, "HostName")
        m.member(&httpRedirectCode, "HttpRedirectCode")
        m.member(&`protocol`, "Protocol")
        m.member(&replaceKeyPrefixWith, "ReplaceKeyPrefixWith")
        m.member(&replaceKeyWith, "ReplaceKeyWith")
    }
}

extension S3ClientTypes {
    public struct RedirectAllRequestsTo: Sendable {
        public var hostName: String?
        public var `protocol`: S3ClientTypes.ModelProtocol?

        public init(hostName: String? = nil, `protocol`: S3ClientTypes.ModelProtocol? = nil) {
            self.hostName = hostName
            self.protocol = `protocol`
        }
    }
}

extension S3ClientTypes.RedirectAllRequestsTo: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&hostName, "HostName")
        m.member(&`protocol`, "Protocol")
    }
}
