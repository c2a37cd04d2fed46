import Core
import ServiceKit

/// Configurations as the store keeps them: the XML of their members.
enum ConfigurationDocument {
    private static let root = "Configuration"

    static func encode(_ members: Structure) -> String {
        var writer = XMLWriter(declaration: false)
        writer.element(element(root, members))
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func decode(_ text: String) throws(AWSError) -> Structure {
        do throws(XMLError) {
            return members(try XMLElement(parsing: Array(text.utf8)))
        } catch {
            throw .internalFailure("a stored configuration is damaged: \(error)")
        }
    }

    private static func element(_ name: String, _ members: Structure) -> XMLElement {
        var element = XMLElement(name: name)
        for member in members.members {
            if member.name.hasPrefix("@"), case .string(let text) = member.value {
                element.attributes.append((String(member.name.dropFirst()), text))
                continue
            }
            var values = [member.value]
            if case .flatList(let elements) = member.value { values = elements }
            for value in values { element.children.append(child(member.name, value)) }
        }
        return element
    }

    private static func child(_ name: String, _ value: Value) -> XMLElement {
        switch value {
        case .structure(let inner): element(name, inner)
        case .string(let text): XMLElement(name: name, text: text)
        case .integer(let number): XMLElement(name: name, text: String(number))
        case .boolean(let flag): XMLElement(name: name, text: flag ? "true" : "false")
        case .timestamp(let instant): XMLElement(name: name, text: instant.iso8601)
        default: preconditionFailure("configurations are made of texts, numbers, flags, instants and structures")
        }
    }

    private static func members(_ element: XMLElement) -> Structure {
        var members = Structure()
        for attribute in element.attributes { members.add("@\(attribute.name)", .string(attribute.value)) }
        for child in element.children {
            let isLeaf = child.children.isEmpty && child.attributes.isEmpty
            members.add(child.name, isLeaf ? .string(child.text) : .structure(Self.members(child)))
        }
        return members
    }
}
