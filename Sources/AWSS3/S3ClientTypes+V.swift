// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct VersioningConfiguration: Sendable {
        public var mfaDelete: S3ClientTypes.MFADelete?
        public var status: S3ClientTypes.BucketVersioningStatus?

        public init(mfaDelete: S3ClientTypes.MFADelete? = nil, status: S3ClientTypes.BucketVersioningStatus? = nil) {
            self.mfaDelete = mfaDelete
            self.status = status
        }
    }
}

extension S3ClientTypes.VersioningConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&mfaDelete, "MfaDelete")
        m.member(&status, "Status")
    }
}
