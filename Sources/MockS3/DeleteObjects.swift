import Core
import ServiceKit

/// Deletes up to a thousand objects or versions
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html).
struct DeleteObjects: Operation {
    static let binding = HTTPBinding(
        "POST", "/{Bucket}", query: ["delete"],
        input: BucketReference.places + RequestChecksums.places + [LockTable.bypassPlace],
        inputPayload: .member("Delete", root: "Delete"), outputPayload: .members(root: "DeleteResult"))

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
    static let countMax = 1000

    private static let rules: [XMLRule] = [
        .boolean("Quiet"),
        .elements(
            "Object", required: true, many: true,
            [
                .text("Key", required: true), .text("VersionId"), .text("ETag"), .text("LastModifiedTime"),
                .text("Size"),
            ]),
    ]

    /// One `Object` element.
    private struct Target {
        let key: String
        let version: String?
        let ifMatch: String?
    }

    private let bucket: BucketReference
    private let targets: [Target]
    private let isQuiet: Bool
    private let bypass: Bool?

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        bypass = try LockTable.bypass(input)
        try RequestChecksums.verifyConfiguration(input)
        guard let body = try input.structure("Delete") else { throw .missingRequestBody }
        let document = try XMLRule.read(body, Self.rules)
        let elements = document.flatList("Object")
        guard (1...Self.countMax).contains(elements.count) else { throw .malformedXML }
        isQuiet = try input.read { (_) throws(TypeMismatch) in try document.boolean("Quiet") } ?? false
        var targets: [Target] = []
        for element in elements {
            guard case .structure(let object) = element, case .string(let key)? = object["Key"] else {
                throw .malformedXML
            }
            for member in ["LastModifiedTime", "Size"] where object[member] != nil {
                throw .headerNotImplemented("Object.\(member)")
            }
            let (version, etag) = try input.read { (_) throws(TypeMismatch) in
                (try object.string("VersionId"), try object.string("ETag"))
            }
            targets.append(Target(key: key, version: version, ifMatch: etag))
        }
        self.targets = targets
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        try LockTable.checkBypass(bypass, in: bucket)
        let objects = ObjectTable(bucket, call)
        var members = Structure()
        var errors: [Value] = []
        for target in targets {
            do throws(AWSError) {
                let outcome = try delete(target, from: objects, call)
                if !isQuiet { members.add("Deleted", .structure(deleted(target, outcome))) }
            } catch  where error.status < 500 {
                errors.append(.structure(failed(target, error)))
            }
        }
        for error in errors { members.add("Error", error) }
        return Output(members)
    }

    /// Each key is a decision of its own.
    private func mayDelete(_ target: Target, in bucket: Bucket, _ call: Call) throws(AWSError) {
        let version = target.version.flatMap { $0.isEmpty ? nil : $0 }
        guard let action = S3Action.of("DeleteObject", hasKey: true, hasVersion: version != nil) else { return }
        var members = Structure()
        if let version { members.add("VersionId", .string(version)) }
        try Access(to: bucket, key: target.key, members, call).require(action)
    }

    private func delete(_ target: Target, from objects: ObjectTable, _ call: Call) throws(AWSError) -> Deletion.Outcome
    {
        let version = try target.version.flatMap { text throws(AWSError) in text.isEmpty ? nil : try VersionID(text) }
        let key = try ObjectKey(target.key)
        try mayDelete(target, in: objects.bucket, call)
        return try Deletion.run(key.text, version, ifMatch: target.ifMatch, bypass: bypass == true, in: objects)
    }

    private func deleted(_ target: Target, _ outcome: Deletion.Outcome) -> Structure {
        var entry: Structure = ["Key": .string(target.key)]
        if let version = target.version, !version.isEmpty { entry.add("VersionId", .string(version)) }
        if outcome.isMarker {
            entry.add("DeleteMarker", .boolean(true))
            entry.add("DeleteMarkerVersionId", .text(outcome.version))
        }
        return entry
    }

    private func failed(_ target: Target, _ error: AWSError) -> Structure {
        var entry: Structure = ["Key": .string(target.key)]
        if let version = target.version { entry.add("VersionId", .string(version)) }
        // An id that cannot be one is unknown here, where it would be an invalid argument in a request of its own.
        let isUnknownVersion = error.code == "InvalidArgument"
        entry.add("Code", .string(isUnknownVersion ? "NoSuchVersion" : error.code))
        entry.add(
            "Message", .string(isUnknownVersion ? "The specified version does not exist." : error.message))
        return entry
    }
}
