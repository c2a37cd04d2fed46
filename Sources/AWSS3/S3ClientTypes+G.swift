// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct GetObjectAttributesParts: Sendable {
        public var isTruncated: Bool?
        public var maxParts: Int?
        public var nextPartNumberMarker: String?
        public var partNumberMarker: String?
        public var parts: [S3ClientTypes.ObjectPart]?
        public var totalPartsCount: Int?

        public init(
            isTruncated: Bool? = nil, maxParts: Int? = nil, nextPartNumberMarker: String? = nil,
            partNumberMarker: String? = nil, parts: [S3ClientTypes.ObjectPart]? = nil, totalPartsCount: Int? = nil
        ) {
            self.isTruncated = isTruncated
            self.maxParts = maxParts
            self.nextPartNumberMarker = nextPartNumberMarker
            self.partNumberMarker = partNumberMarker
            self.parts = parts
            self.totalPartsCount = totalPartsCount
        }
    }
}

extension S3ClientTypes.GetObjectAttributesParts: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&totalPartsCount, "PartsCount")
        m.member(&partNumberMarker, "PartNumberMarker")
        m.member(&nextPartNumberMarker, "NextPartNumberMarker")
        m.member(&maxParts, "MaxParts")
        m.member(&isTruncated, "IsTruncated")
        m.member(&parts, "Part", .flat)
    }
}

extension S3ClientTypes {
    public struct GlacierJobParameters: Sendable {
        public var tier: S3ClientTypes.Tier?

        public init(tier: S3ClientTypes.Tier? = nil) {
            self.tier = tier
        }
    }
}

extension S3ClientTypes.GlacierJobParameters: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tier, "Tier")
    }
}

extension S3ClientTypes {
    public struct Grant: Sendable {
        public var grantee: S3ClientTypes.Grantee?
        public var permission: S3ClientTypes.Permission?

        public init(grantee: S3ClientTypes.Grantee? = nil, permission: S3ClientTypes.Permission? = nil) {
            self.grantee = grantee
            self.permission = permission
        }
    }
}

extension S3ClientTypes.Grant: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&grantee, "Grantee")
        m.member(&permission, "Permission")
    }
}

extension S3ClientTypes {
    public struct Grantee: Sendable {
        public var displayName: String?
        public var emailAddress: String?
        public var id: String?
        public var type: S3ClientTypes.ModelType?
        public var uri: String?

        public init(
            displayName: String? = nil, emailAddress: String? = nil, id: String? = nil,
            type: S3ClientTypes.ModelType? = nil, uri: String? = nil
        ) {
            self.displayName = displayName
            self.emailAddress = emailAddress
            self.id = id
            self.type = type
            self.uri = uri
        }
    }
}

extension S3ClientTypes.Grantee: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&displayName, "DisplayName")
        m.member(&emailAddress, "EmailAddress")
        m.member(&id, "ID")
        m.member(&uri, "URI")
        m.attribute(&type, "xsi:type")
    }
}
