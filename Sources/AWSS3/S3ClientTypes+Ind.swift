// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct IndexDocument: Sendable {
        public var suffix: String?

        public init(suffix: String? = nil) {
            self.suffix = suffix
        }
    }
}

extension S3ClientTypes.IndexDocument: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&suffix, "Suffix")
    }
}
