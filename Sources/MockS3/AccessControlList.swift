import Core
import ServiceKit

/// What a grant allows.
enum Permission: String, CaseIterable {
    case fullControl = "FULL_CONTROL"
    case write = "WRITE"
    case writeACP = "WRITE_ACP"
    case read = "READ"
    case readACP = "READ_ACP"

    /// The header that grants it.
    var header: String { "x-amz-grant-" + rawValue.lowercased().map { $0 == "_" ? "-" : String($0) }.joined() }
}

/// Whom a grant is for.
enum Grantee: Equatable {
    /// An account, by its canonical id.
    case user(String)
    case group(Group)

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee-predefined-groups
    enum Group: String {
        case allUsers = "http://acs.amazonaws.com/groups/global/AllUsers"
        case authenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
        case logDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery"

        /// Whether anybody can make themselves a member.
        var isPublic: Bool { self != .logDelivery }
    }
}

/// Who owns a bucket or an object, and what others may do with it.
struct AccessControlList: Equatable {
    struct Grant: Equatable {
        let grantee: Grantee
        let permission: Permission
    }

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#acl-specification
    static let grantCountMax = 100
    /// The owner of what nobody known has written.
    static let anonymousID = "65a011a29cdf8ec533ec3d1ccaae921c"

    /// A canonical id.
    let owner: String
    var grants: [Grant]

    /// Everything to the owner and nothing to anybody else.
    static func `private`(_ owner: String) -> AccessControlList {
        AccessControlList(owner: owner, grants: [Grant(grantee: .user(owner), permission: .fullControl)])
    }

    init(owner: String, grants: [Grant]) {
        self.owner = owner
        self.grants = grants
    }

    // MARK: - In the store

    /// One line for the owner and one for each grant.
    var stored: String {
        grants.reduce(into: owner) { text, grant in
            switch grant.grantee {
            case .user(let id): text += "\n\(grant.permission.rawValue) \(id)"
            case .group(let group): text += "\n\(grant.permission.rawValue) \(group.rawValue)"
            }
        }
    }

    /// Reads what `stored` wrote.
    init(stored: String) {
        let lines = stored.split(separator: "\n")
        owner = lines.first.map(String.init) ?? ""
        grants = lines.dropFirst().map { line in
            let parts = line.split(separator: " ")
            guard parts.count == 2, let permission = Permission(rawValue: String(parts[0])) else {
                preconditionFailure("access control lists in the store are as they were written")
            }
            let name = String(parts[1])
            return Grant(
                grantee: Grantee.Group(rawValue: name).map { .group($0) } ?? .user(name), permission: permission)
        }
    }

    // MARK: - Rules

    /// Whether it grants anything to everybody or to every account.
    var isPublic: Bool {
        grants.contains { if case .group(let group) = $0.grantee { group.isPublic } else { false } }
    }

    /// Whether it allows nothing to anybody but the owner.
    var isPrivate: Bool { grants.allSatisfy { $0.grantee == .user(owner) } }

    /// Whether a caller has a permission.
    func allows(_ permission: Permission, to caller: Caller, ignoringPublicGrants: Bool) -> Bool {
        let id = caller.isAnonymous ? nil : Owner.id(ofAccount: caller.account)
        return grants.contains { grant in
            guard grant.permission == permission || grant.permission == .fullControl else { return false }
            switch grant.grantee {
            case .user(let user): return user == id
            case .group(.allUsers): return !ignoringPublicGrants
            case .group(.authenticatedUsers): return !ignoringPublicGrants && id != nil
            case .group(.logDelivery): return false
            }
        }
    }

    // MARK: - Answers

    /// The members of `AccessControlPolicy`.
    var members: Structure {
        let grants = self.grants.map { grant -> Value in
            var grantee: Structure = [
                "@xmlns:xsi": .string("http://www.w3.org/2001/XMLSchema-instance")
            ]
            switch grant.grantee {
            case .user(let id):
                grantee.add("@xsi:type", .string("CanonicalUser"))
                grantee.add("ID", .string(id))
            case .group(let group):
                grantee.add("@xsi:type", .string("Group"))
                grantee.add("URI", .string(group.rawValue))
            }
            return .structure([
                "Grantee": .structure(grantee), "Permission": .string(grant.permission.rawValue),
            ])
        }
        return [
            "Owner": .structure(["ID": .string(owner)]), "AccessControlList": .list(grants, member: "Grant"),
        ]
    }
}

extension AccessControlList {
    /// A canned list, which a name in `x-amz-acl` stands for; nil when there is no such name.
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
    init?(canned name: String, owner: String, bucketOwner: String) {
        self = .private(owner)
        switch name {
        case "private": break
        case "public-read": grants.append(Grant(grantee: .group(.allUsers), permission: .read))
        case "public-read-write":
            grants.append(Grant(grantee: .group(.allUsers), permission: .read))
            grants.append(Grant(grantee: .group(.allUsers), permission: .write))
        case "authenticated-read": grants.append(Grant(grantee: .group(.authenticatedUsers), permission: .read))
        case "aws-exec-read": grants.append(Grant(grantee: .user(Self.executionID), permission: .read))
        case "log-delivery-write":
            grants.append(Grant(grantee: .group(.logDelivery), permission: .write))
            grants.append(Grant(grantee: .group(.logDelivery), permission: .readACP))
        case "bucket-owner-read":
            if owner != bucketOwner { grants.append(Grant(grantee: .user(bucketOwner), permission: .read)) }
        case "bucket-owner-full-control":
            if owner != bucketOwner { grants.append(Grant(grantee: .user(bucketOwner), permission: .fullControl)) }
        default: return nil
        }
    }

    /// Amazon EC2's, which reads machine images.
    private static let executionID = "6aa5a366c34c1cbe25dc49211496e913e0351eb0e8c37aa3477e40942ec6b97c"
}
