import Core
import ServiceKit

/// What a request says about an access control list: a canned name, grants in headers, or a document.
struct AccessControlRequest {
    /// What the list is for, which decides the canned names there are.
    enum Target { case bucket, object }

    enum Form {
        case canned(String)
        case grants([AccessControlList.Grant])
        case document(AccessControlList)
    }

    let form: Form?

    static let places: [HTTPBinding.Place] =
        [.header("x-amz-acl", "ACL")]
        + Permission.allCases.map { .header($0.header, member(of: $0)) }

    private static func member(of permission: Permission) -> String {
        switch permission {
        case .fullControl: "GrantFullControl"
        case .read: "GrantRead"
        case .readACP: "GrantReadACP"
        case .write: "GrantWrite"
        case .writeACP: "GrantWriteACP"
        }
    }

    /// The members of requests that grants stand in.
    static let grantMembers = Permission.allCases.map { member(of: $0) }

    private static let bucketNames: Set<String> = [
        "private", "public-read", "public-read-write", "authenticated-read", "log-delivery-write", "aws-exec-read",
    ]
    private static let objectNames: Set<String> = [
        "private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read", "bucket-owner-read",
        "bucket-owner-full-control",
    ]

    /// A request that says nothing.
    static let none = AccessControlRequest(form: nil)

    private init(form: Form?) { self.form = form }

    /// Reads the headers, and the document where the operation takes one.
    init(_ input: Input, _ target: Target, takesDocument: Bool = false) throws(AWSError) {
        var grants: [AccessControlList.Grant] = []
        for permission in Permission.allCases {
            guard let text = try input.string(Self.member(of: permission)), !text.isEmpty else { continue }
            grants += try Self.grantees(text, header: permission.header).map {
                AccessControlList.Grant(grantee: $0, permission: permission)
            }
        }
        let canned = try input.string("ACL")
        let hasDocument = takesDocument && !input.body.isEmpty
        guard canned == nil || grants.isEmpty else {
            throw .invalidRequest("Specifying both Canned ACLs and Header Grants is not allowed")
        }
        guard canned == nil && grants.isEmpty || !hasDocument else {
            throw AWSError("UnexpectedContent", "This request does not support content")
        }
        if let canned {
            guard (target == .bucket ? Self.bucketNames : Self.objectNames).contains(canned) else {
                throw .invalidArgument("", "x-amz-acl", canned)
            }
            form = .canned(canned)
        } else if !grants.isEmpty {
            form = .grants(grants)
        } else if hasDocument {
            form = .document(try Self.list(input.structure("AccessControlPolicy")))
        } else if takesDocument {
            throw AWSError(
                "MissingSecurityHeader", "Your request was missing a required header",
                details: [("MissingHeaderName", "x-amz-acl")])
        } else {
            form = nil
        }
    }

    // MARK: - Parsing

    /// `id="…", uri="…"`.
    private static func grantees(_ text: String, header: String) throws(AWSError) -> [Grantee] {
        var found: [Grantee] = []
        for item in text.split(separator: ",") {
            let item = item.drop { $0 == " " }
            guard let equals = item.firstIndex(of: "=") else {
                throw .invalidArgument("Argument format not recognized", header, String(item))
            }
            let value = String(item[item.index(after: equals)...].filter { $0 != "\"" && $0 != " " })
            switch item[..<equals].filter({ $0 != " " }) {
            case "id": found.append(.user(value))
            case "uri":
                guard let group = Grantee.Group(rawValue: value) else {
                    throw .invalidArgument("Invalid group uri", "uri", value)
                }
                found.append(.group(group))
            case "emailAddress": throw .emailGrantee
            default: throw .invalidArgument("Argument format not recognized", header, String(item))
            }
        }
        return found
    }

    /// An `AccessControlPolicy` document.
    private static func list(_ document: Structure?) throws(AWSError) -> AccessControlList {
        guard let document, case .structure(let owner)? = document["Owner"], case .string(let id)? = owner["ID"],
            let elements = document["AccessControlList"]
        else { throw .malformedACL }
        var grants: [AccessControlList.Grant] = []
        if case .structure(let list) = elements {
            for element in list.flatList("Grant") { grants.append(try grant(element)) }
        }
        guard grants.count <= AccessControlList.grantCountMax else {
            throw .invalidRequest("The request contains more grants than are allowed")
        }
        return AccessControlList(owner: id, grants: grants)
    }

    private static func grant(_ element: Value) throws(AWSError) -> AccessControlList.Grant {
        guard case .structure(let grant) = element, case .structure(let grantee)? = grant["Grantee"],
            case .string(let name)? = grant["Permission"], let permission = Permission(rawValue: name)
        else { throw .malformedACL }
        // `xsi:type`: the reader of XML drops prefixes.
        switch grantee["@type"] {
        case .string("CanonicalUser")?:
            guard case .string(let id)? = grantee["ID"] else { throw .malformedACL }
            return AccessControlList.Grant(grantee: .user(id), permission: permission)
        case .string("Group")?:
            guard case .string(let uri)? = grantee["URI"] else { throw .malformedACL }
            guard let group = Grantee.Group(rawValue: uri) else {
                throw .invalidArgument("Invalid group uri", "Group/URI", uri)
            }
            return AccessControlList.Grant(grantee: .group(group), permission: permission)
        case .string("AmazonCustomerByEmail")?: throw .emailGrantee
        default: throw .malformedACL
        }
    }

    // MARK: - Meaning

    /// The list for something that is made: nil for the usual one. In buckets without lists, harmless ones pass.
    func list(forNew target: Target, in bucket: Bucket, _ call: Call) throws(AWSError) -> AccessControlList? {
        let bucketOwner = Owner.id(ofAccount: bucket.account)
        if bucket.ownership == .bucketOwnerEnforced {
            // What the bucket's own account puts there is private to it anyway.
            if case .canned("private")? = form, call.caller.account == bucket.account { return nil }
            try checkIsUsual(bucketOwner)
            return nil
        }
        var owner = call.caller.isAnonymous ? AccessControlList.anonymousID : Owner.id(ofAccount: call.caller.account)
        if case .canned("bucket-owner-full-control")? = form, bucket.ownership == .bucketOwnerPreferred {
            owner = bucketOwner
        }
        let list = try list(owner: owner, bucketOwner: bucketOwner, call) ?? .private(owner)
        return list == .private(bucketOwner) ? nil : list
    }

    /// The list in place of one that is there.
    func list(
        replacing old: AccessControlList, in bucket: Bucket, _ call: Call
    ) throws(AWSError) -> AccessControlList {
        let bucketOwner = Owner.id(ofAccount: bucket.account)
        if bucket.ownership == .bucketOwnerEnforced {
            try checkIsUsual(bucketOwner)
            return old
        }
        // Handing an object over to the bucket's owner is what this name is for where that is preferred.
        return try list(owner: old.owner, bucketOwner: bucketOwner, call) ?? old
    }

    /// The list of a bucket that is made: nil for the usual one. New buckets block public lists.
    func list(
        forNewBucketOf account: String, _ ownership: ObjectOwnership, _ call: Call
    ) throws(AWSError) -> AccessControlList? {
        let owner = Owner.id(ofAccount: account)
        guard let list = try list(owner: owner, bucketOwner: owner, call), list != .private(owner) else { return nil }
        guard ownership != .bucketOwnerEnforced else { throw .aclWithEnforcedOwnership }
        guard !list.isPublic else {
            throw AWSError(
                "InvalidBucketAclWithBlockPublicAccessError",
                "Bucket cannot have public ACLs set with BlockPublicAccess enabled")
        }
        return list
    }

    private func list(owner: String, bucketOwner: String, _ call: Call) throws(AWSError) -> AccessControlList? {
        switch form {
        case nil: return nil
        case .canned(let name)?:
            return AccessControlList(canned: name, owner: owner, bucketOwner: bucketOwner)
        case .grants(let grants)?:
            try Self.checkUsers(grants, "id", call)
            return AccessControlList(owner: owner, grants: grants)
        case .document(let list)?:
            // Nobody can give away what they have through a list.
            guard list.owner == owner else {
                let claimed = AccessControlList.Grant(grantee: .user(list.owner), permission: .fullControl)
                try Self.checkUsers([claimed], "CanonicalUser/ID", call)
                throw .accessDenied
            }
            try Self.checkUsers(list.grants, "CanonicalUser/ID", call)
            return list
        }
    }

    private static func checkUsers(
        _ grants: [AccessControlList.Grant], _ argument: String, _ call: Call
    ) throws(AWSError) {
        let known = Set(call.accounts.map { Owner.id(ofAccount: $0) } + [Owner.id(ofAccount: call.caller.account)])
        for grant in grants {
            if case .user(let id) = grant.grantee, !known.contains(id) {
                throw .invalidArgument("Invalid id", argument, id)
            }
        }
    }

    /// Where lists are disabled, those pass that say what holds anyway.
    private func checkIsUsual(_ bucketOwner: String) throws(AWSError) {
        switch form {
        case nil, .canned("bucket-owner-full-control")?: return
        case .document(let list)? where list == .private(bucketOwner): return
        default: throw .aclsNotSupported
        }
    }
}

extension AWSError {
    /// A document that is no access control list.
    fileprivate static var malformedACL: AWSError {
        AWSError(
            "MalformedACLError",
            "The XML you provided was not well-formed or did not validate against our published schema")
    }

    /// Since October 2025 accounts can no longer be named by an address:
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee
    fileprivate static var emailGrantee: AWSError {
        AWSError("MethodNotAllowed", "The specified method is not allowed against this resource.", status: 405)
    }
}
