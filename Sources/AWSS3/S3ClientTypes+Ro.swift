// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct RoutingRule: Sendable {
        public var condition: S3ClientTypes.Condition?
        public var redirect: S3ClientTypes.Redirect?

        public init(condition: S3ClientTypes.Condition? = nil, redirect: S3ClientTypes.Redirect? = nil) {
            self.condition = condition
            self.redirect = redirect
        }
    }
}

extension S3ClientTypes.RoutingRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&condition, "Condition")
        m.member(&redirect, "Redirect")
    }
}
