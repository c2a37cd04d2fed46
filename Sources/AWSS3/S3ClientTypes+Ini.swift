// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct Initiator: Sendable {
        public var displayName: String?
        public var id: String?

        public init(displayName: String? = nil, id: String? = nil) {
            self.displayName = displayName
            self.id = id
        }
    }
}

extension S3ClientTypes.Initiator: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "ID")
        m.member(&displayName, "DisplayName")
    }
}
