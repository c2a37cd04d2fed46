import Core
import ServiceKit

/// What tags may be (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html).
enum TagRules {
    static let countMax = 50

    static func check(_ tags: [Structure]) throws(AWSError) {
        guard !tags.isEmpty else { throw .validation("Atleast one Tag needs to be provided as Input.") }
        var seen: Set<String> = []
        for tag in tags {
            let key = tag.text("Key") ?? ""
            guard isAllowed(key) else { throw .validation("The Tag Key provided is invalid, Key: \(key)") }
            guard !key.lowercased().hasPrefix("aws:") else {
                throw .validation("Tag Key cannot be prefixed with aws:, Key: \(key)")
            }
            let value = tag.text("Value") ?? ""
            guard isAllowed(value) else { throw .validation("The Tag Value provided is invalid, Value: \(value)") }
            guard seen.insert(key).inserted else {
                throw .validation("Duplicate Tag Keys provided as input: Duplicate Tag Key found \(key)")
            }
        }
        try check(count: tags.count)
    }

    static func check(count: Int) throws(AWSError) {
        guard count <= countMax else {
            throw .validation("Number of Tags exceed the current limit for the provided ResourceArn")
        }
    }

    /// Letters, digits and white space of any language, and a few signs.
    private static func isAllowed(_ text: String) -> Bool {
        text.allSatisfy { $0.isLetter || $0.isNumber || $0.isWhitespace || "+-=._:/@".contains($0) }
    }
}

extension ResourceReference {
    /// The table whose tags are asked for.
    fileprivate func tagged(_ call: Call) throws(AWSError) -> Table {
        try checkOwner(call)
        guard region == call.region, stream == nil else {
            throw .validation("Invalid TableArn: Invalid ResourceArn provided as input \(arn)")
        }
        guard let table = try table.find(call) else {
            throw AWSError("ResourceNotFoundException", "Requested resource not found: ResourcArn: \(arn) not found")
        }
        return table
    }
}

extension Table {
    fileprivate var tags: [JSONValue] { settings[Own.tags]?.array ?? [] }

    fileprivate func setTags(_ tags: [JSONValue], _ call: Call) throws(AWSError) {
        try keep(call.store) { $0[Own.tags] = tags.isEmpty ? nil : .array(tags) }
    }
}

/// Adds tags to a table (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html).
struct TagResource: Operation {
    private let resource: ResourceReference
    private let tags: [Structure]

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "TagResourceInput")
        resource = try ResourceReference(input)
        tags = input.members.elements("Tags") ?? []
        try TagRules.check(tags)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try resource.tagged(call)
        var kept = table.tags
        for tag in tags {
            let known = kept.firstIndex { $0["Key"]?.string == tag.text("Key") }
            if let known { kept[known] = tag.plainJSON } else { kept.append(tag.plainJSON) }
        }
        try TagRules.check(count: kept.count)
        try table.setTags(kept, call)
        return Output(body: .empty)
    }
}

/// Takes tags from a table (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html).
struct UntagResource: Operation {
    private let resource: ResourceReference
    private let keys: [String]

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "UntagResourceInput")
        resource = try ResourceReference(input)
        keys = input.members.texts("TagKeys") ?? []
        guard !keys.isEmpty else { throw .validation("Atleast one Tag Key needs to be provided as Input.") }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try resource.tagged(call)
        let kept = table.tags.filter { !keys.contains($0["Key"]?.string ?? "") }
        try table.setTags(kept, call)
        return Output(body: .empty)
    }
}

/// A table's tags (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html).
struct ListTagsOfResource: Operation {
    private let resource: ResourceReference

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "ListTagsOfResourceInput")
        resource = try ResourceReference(input)
        if input.members.text("NextToken") != nil { throw .validation("Invalid NextToken") }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try resource.tagged(call)
        // A table has few enough tags for one page.
        return Output(["Tags": .json(JSONValue.array(table.tags).bytes())])
    }
}
