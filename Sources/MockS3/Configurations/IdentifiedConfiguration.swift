import Core
import ServiceKit

/// What the configurations have in common of which a bucket may have many, each with an id: analytics, metrics,
/// inventory and intelligent tiering.
struct IdentifiedConfiguration {
    let kind: ConfigurationKind
    let bucket: BucketReference
    let id: String

    static let places: [HTTPBinding.Place] = BucketReference.places + [.query("id", "Id")]
    static let putPlaces: [HTTPBinding.Place] = places + RequestChecksums.places
    static let listPlaces: [HTTPBinding.Place] =
        BucketReference.places + [.query("continuation-token", "ContinuationToken")]

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_MetricsConfiguration.html
    static let idLengthMax = 64
    static let pageSize = 100

    init(_ input: Input, _ kind: ConfigurationKind) throws(AWSError) {
        self.kind = kind
        bucket = try BucketReference(input)
        id = try input.string("Id") ?? ""
        guard (1...Self.idLengthMax).contains(id.utf8.count), id.utf8.allSatisfy(Self.isAllowed) else {
            throw AWSError("InvalidConfigurationId", "The specified configuration id is invalid.")
        }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// Reads the document of a put, whose own id must be that of the request.
    func document(_ input: Input, _ member: String, _ rules: [XMLRule]) throws(AWSError) -> Structure {
        let document = try ConfigurationRequest(input, member, rules).document
        guard document.leaf("Id") == id else {
            // Recorded from AWS: analytics and tiering have no words of their own for it.
            if kind == .analytics || kind == .tiering { throw .malformedXML }
            throw AWSError("IdMismatch", "Document ID does not match the specified configuration ID.")
        }
        return document
    }

    func put(_ document: Structure, _ call: Call) throws(AWSError) -> Output {
        let (_, table) = try bucket.configurations(call)
        if try table.find(kind, id: id) == nil, try table.count(kind) >= ConfigurationTable.countMax {
            throw AWSError(
                "TooManyConfigurations",
                "You are attempting to create a new configuration but have already reached the 1,000-configuration "
                    + "limit.")
        }
        try table.put(kind, id: id, document, next: kind.actsByItself ? call.now.nextMidnight : nil)
        return Output()
    }

    func find(_ call: Call) throws(AWSError) -> Output {
        guard let document = try bucket.configurations(call).1.find(kind, id: id) else { throw Self.missing }
        return Output(document)
    }

    func remove(_ call: Call) throws(AWSError) -> Output {
        guard try bucket.configurations(call).1.remove(kind, id: id) else { throw Self.missing }
        return Output()
    }

    private static var missing: AWSError {
        AWSError("NoSuchConfiguration", "The specified configuration does not exist.", status: 404)
    }

    /// A page of all configurations of a kind, a hundred at a time.
    static func list(
        _ kind: ConfigurationKind, as element: String, of bucket: BucketReference, after token: [UInt8], _ call: Call
    ) throws(AWSError) -> Output {
        let (_, table) = try bucket.configurations(call)
        let found = try table.page(kind, after: String(decoding: token, as: UTF8.self), limit: pageSize + 1)
        let page = found.prefix(pageSize)
        var members: Structure = ["IsTruncated": .boolean(found.count > pageSize)]
        if !token.isEmpty { members.add("ContinuationToken", .string(ContinuationToken.make(token))) }
        if found.count > pageSize, let last = page.last {
            members.add("NextContinuationToken", .string(ContinuationToken.make(Array(last.0.utf8))))
        }
        for (_, document) in page { members.add(element, .structure(document)) }
        return Output(members)
    }

    /// The `Filter` of analytics and metrics; metrics know access points too.
    static func filter(_ more: [XMLRule] = [], required: Bool = false) -> XMLRule {
        .elements(
            "Filter", required: required,
            [.text("Prefix"), .tag()] + more + [.elements("And", [.text("Prefix"), .tag(many: true)] + more)])
    }

    /// A filter names one criterion at most; several stand inside an `And`.
    static func checkFilter(_ document: Structure) throws(AWSError) {
        guard let filter = document.node("Filter") else { return }
        guard filter.members.count <= 1 else { throw .malformedXML }
        if let and = filter.node("And"), and.members.count < 2 { throw .malformedXML }
    }
}
