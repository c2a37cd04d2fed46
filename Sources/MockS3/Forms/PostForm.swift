package import ServiceKit

/// The fields of an upload form that came before its file.
package struct PostForm: Sendable {
    /// Names as sent, in their order; of several fields of a name, one with their values joined by commas.
    package private(set) var fields: [(name: String, value: String)] = []

    package init() {}

    /// The value of a field, whose name is compared without regard to case.
    package subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package mutating func add(_ name: String, _ value: String) {
        if let index = fields.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
            fields[index].value += "," + value
        } else {
            fields.append((name, value))
        }
    }

    /// Puts the name of the file, without its folders, where fields say `${filename}`; a part without a name leaves them
    /// as they are.
    package mutating func expand(filename: String?) {
        guard let filename else { return }
        let name = filename.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        for index in fields.indices where fields[index].name.lowercased() != "policy" {
            fields[index].value = Self.replace("${filename}", by: String(name), in: fields[index].value)
        }
    }

    private static func replace(_ variable: String, by value: String, in text: String) -> String {
        let pattern = Array(variable.utf8)
        let bytes = Array(text.utf8)
        guard bytes.count >= pattern.count else { return text }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: pattern) {
                result += Array(value.utf8)
                index += pattern.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A field the form must have.
    package func required(_ name: String) throws(AWSError) -> String {
        guard let value = self[name] else {
            throw .invalidArgument(
                "Bucket POST must contain a field named '\(name)'.  If it is specified, please check the order of the "
                    + "fields.", name, "")
        }
        return value
    }

    /// What the form says, in the members of `PutObject`.
    func members(bucket: String) throws(AWSError) -> Structure {
        var members: Structure = ["Bucket": .string(bucket), "Key": .string(try required("key"))]
        var metadata = Structure()
        let prefix = ObjectSettings.metadataPrefix
        for (name, value) in fields {
            let name = name.lowercased()
            if let member = Self.members[name] {
                members.add(member, .string(value))
            } else if name.hasPrefix(prefix) {
                // Headers are taken for Latin-1; forms are UTF-8, so what is shown is settled here.
                metadata.add(String(name.dropFirst(prefix.utf8.count)), .string(EncodedWord.encode(value)))
            }
        }
        if !metadata.isEmpty { members.add("Metadata", .structure(metadata)) }
        if let tagging = self["tagging"] { members["Tagging"] = .string(try TagSet(formField: tagging).encoded) }
        return members
    }

    /// The fields that are headers of a put, by their names in lower case.
    private static let members: [String: String] = {
        var members = ["acl": "ACL", "x-amz-checksum-algorithm": "ChecksumAlgorithm"]
        for place in PutObject.binding.input where place.kind == .header && !place.wireName.hasPrefix("if-") {
            members[place.wireName] = place.member
        }
        members["x-amz-expected-bucket-owner"] = nil
        members["x-amz-tagging"] = nil
        return members
    }()
}
