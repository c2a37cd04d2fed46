/// An element of an XML document. Namespaces do not matter to AWS's protocols, so prefixes are dropped.
package struct XMLElement: Sendable {
    /// The local name.
    package var name: String
    /// In their order, by local name; declarations of prefixes are left out.
    package var attributes: [(name: String, value: String)]
    package var children: [XMLElement]
    /// The characters directly inside, with entities resolved and nothing trimmed.
    package var text: String

    package init(
        name: String, attributes: [(name: String, value: String)] = [], children: [XMLElement] = [], text: String = ""
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
    }

    /// The first child with a name.
    package subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

    /// All children with a name, in order.
    package func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    package func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Why bytes are not a document we read, and where.
package struct XMLError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Reason: String, Sendable {
        case endOfInput = "the document ends too early"
        case noRoot = "an element was expected"
        case badName = "a name was expected"
        case badTag = "this tag is not well-formed"
        case badAttribute = "this attribute is not well-formed"
        case repeatedAttribute = "this attribute was given already"
        case wrongEndTag = "this end tag does not match its start tag"
        case badEntity = "this entity is not known"
        case badCharacter = "this character is not allowed here"
        case badUTF8 = "these bytes are not UTF-8"
        case doctype = "a document type is not accepted"
        case trailingContent = "something follows the root element"
        case tooLarge = "the document is too large"
        case tooDeep = "elements are nested too deep"
        case tooManyElements = "there are too many elements"
    }

    package let reason: Reason
    /// Bytes before the place of the error.
    package let offset: Int

    package init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    package var description: String { "offset \(offset): \(reason.rawValue)" }
}

extension XMLElement {
    /// Our own limit: S3's deepest document has six levels.
    package static let depthMax = 64
    /// Our own limit: room for `CompleteMultipartUpload` with 10,000 parts of eight elements each, twice.
    package static let elementCountMax = 200_000
    /// Our own limit: room for `DeleteObjects` with 1,000 keys of 1,024 bytes, all of them escaped.
    package static let sizeBytesMax = 8 * 1024 * 1024

    /// Reads a document and gives its root element.
    package init(parsing bytes: [UInt8]) throws(XMLError) {
        guard bytes.count <= Self.sizeBytesMax else { throw XMLError(reason: .tooLarge, offset: Self.sizeBytesMax) }
        let result: Result<XMLElement, XMLError> = bytes.withUnsafeBufferPointer { input in
            var reader = XMLReader(input: input)
            do throws(XMLError) {
                return .success(try reader.document())
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    /// Reads a document and gives its root element.
    package init(parsing text: String) throws(XMLError) { try self.init(parsing: Array(text.utf8)) }
}

/// A reader by recursive descent over bytes that stay where they are. It knows no document types, hence no entities but
/// the five predefined ones, and follows no reference to anything outside.
private struct XMLReader {
    let input: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0
    private var elementCount = 0

    init(input: UnsafeBufferPointer<UInt8>) { self.input = input }

    mutating func document() throws(XMLError) -> XMLElement {
        if input.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 }
        try skipMisc()
        guard index < input.count else { throw error(.endOfInput) }
        guard input[index] == UInt8(ascii: "<") else { throw error(.noRoot) }
        let root = try element()
        try skipMisc()
        guard index == input.count else { throw error(.trailingContent) }
        return root
    }

    private func error(_ reason: XMLError.Reason, at offset: Int? = nil) -> XMLError {
        XMLError(reason: reason, offset: offset ?? index)
    }

    // MARK: Around elements

    /// Skips what may stand before and after the root: space, comments, processing instructions.
    private mutating func skipMisc() throws(XMLError) {
        while true {
            skipSpace()
            if starts(with: "<!DOCTYPE") { throw error(.doctype) }
            guard try skipAside() else { return }
        }
    }

    /// Skips a comment or a processing instruction, if one is next.
    private mutating func skipAside() throws(XMLError) -> Bool {
        if starts(with: "<!--") {
            index += 4
            try skip(past: "-->")
        } else if starts(with: "<?") {
            index += 2
            try skip(past: "?>")
        } else {
            return false
        }
        return true
    }

    private func starts(with text: StaticString) -> Bool {
        guard input.count - index >= text.utf8CodeUnitCount else { return false }
        for offset in 0..<text.utf8CodeUnitCount where input[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    private mutating func skip(past end: StaticString) throws(XMLError) {
        let start = index
        while index < input.count {
            if starts(with: end) {
                index += end.utf8CodeUnitCount
                return
            }
            index += 1
        }
        throw error(.endOfInput, at: start)
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 }

    private mutating func skipSpace() {
        while index < input.count, Self.isSpace(input[index]) { index += 1 }
    }

    // MARK: Elements

    /// Reads an element whose `<` is next.
    private mutating func element() throws(XMLError) -> XMLElement {
        guard depth < XMLElement.depthMax else { throw error(.tooDeep) }
        guard elementCount < XMLElement.elementCountMax else { throw error(.tooManyElements) }
        depth += 1
        elementCount += 1
        defer { depth -= 1 }
        index += 1
        let tag = try name()
        var element = XMLElement(name: try local(tag))
        if try attributes(of: &element) { return element }
        try content(of: &element)
        let end = index
        index += 2
        guard try name().elementsEqual(tag) else { throw error(.wrongEndTag, at: end) }
        skipSpace()
        guard index < input.count else { throw error(.endOfInput) }
        guard input[index] == UInt8(ascii: ">") else { throw error(.badTag) }
        index += 1
        return element
    }

    /// The bytes of a name with its prefix.
    private mutating func name() throws(XMLError) -> Slice<UnsafeBufferPointer<UInt8>> {
        let start = index
        while index < input.count {
            switch input[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: ":"), 0x80...:
                index += 1
                continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                guard index > start else { throw error(.badName) }
                index += 1
                continue
            default: break
            }
            break
        }
        guard index > start else { throw error(index < input.count ? .badName : .endOfInput) }
        return input[start..<index]
    }

    /// A name without its prefix.
    private func local(_ name: Slice<UnsafeBufferPointer<UInt8>>) throws(XMLError) -> String {
        let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
        guard start < name.endIndex, name[start] > UInt8(ascii: "9") else { throw error(.badName, at: start) }
        guard let text = String(validating: name[start...], as: UTF8.self) else {
            throw error(.badUTF8, at: name.startIndex)
        }
        return text
    }

    /// Reads up to the end of a start tag, and says whether the element ended with it.
    private mutating func attributes(of element: inout XMLElement) throws(XMLError) -> Bool {
        while true {
            let before = index
            skipSpace()
            guard index < input.count else { throw error(.endOfInput) }
            if input[index] == UInt8(ascii: ">") {
                index += 1
                return false
            }
            if starts(with: "/>") {
                index += 2
                return true
            }
            guard index > before else { throw error(.badTag) }
            let start = index
            let name = try name()
            let value = try attributeValue()
            if name.starts(with: Array("xmlns:".utf8)) { continue }
            let local = try local(name)
            guard element.attribute(local) == nil else { throw error(.repeatedAttribute, at: start) }
            element.attributes.append((local, value))
        }
    }

    private mutating func attributeValue() throws(XMLError) -> String {
        skipSpace()
        guard index < input.count, input[index] == UInt8(ascii: "=") else { throw error(.badAttribute) }
        index += 1
        skipSpace()
        guard index < input.count, input[index] == UInt8(ascii: "\"") || input[index] == UInt8(ascii: "'") else {
            throw error(.badAttribute)
        }
        let quote = input[index]
        index += 1
        let start = index
        var bytes: [UInt8] = []
        while index < input.count, input[index] != quote {
            switch input[index] {
            case UInt8(ascii: "<"): throw error(.badCharacter)
            case UInt8(ascii: "&"): try entity(to: &bytes)
            case 0x09, 0x0a, 0x0d:
                bytes.append(0x20)
                index += 1
            default: try character(to: &bytes)
            }
        }
        guard index < input.count else { throw error(.endOfInput) }
        index += 1
        return try text(bytes, from: start)
    }

    // MARK: Characters

    /// Reads up to the `</` that ends an element.
    private mutating func content(of element: inout XMLElement) throws(XMLError) {
        var bytes: [UInt8] = []
        let start = index
        while index < input.count {
            switch input[index] {
            case UInt8(ascii: "<"):
                if starts(with: "</") {
                    element.text = try text(bytes, from: start)
                    return
                }
                if starts(with: "<![CDATA[") {
                    try literal(to: &bytes)
                } else if starts(with: "<!DOCTYPE") {
                    throw error(.doctype)
                } else if try !skipAside() {
                    element.children.append(try self.element())
                }
            case UInt8(ascii: "&"): try entity(to: &bytes)
            default: try character(to: &bytes)
            }
        }
        throw error(.endOfInput)
    }

    private func text(_ bytes: [UInt8], from start: Int) throws(XMLError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw error(.badUTF8, at: start) }
        return text
    }

    /// Takes one byte; every way of ending a line becomes a line feed (XML 1.0, 2.11).
    private mutating func character(to bytes: inout [UInt8]) throws(XMLError) {
        let byte = input[index]
        guard byte >= 0x20 || Self.isSpace(byte) else { throw error(.badCharacter) }
        index += 1
        if byte == 0x0d {
            if index < input.count, input[index] == 0x0a { index += 1 }
            bytes.append(0x0a)
        } else {
            bytes.append(byte)
        }
    }

    private mutating func literal(to bytes: inout [UInt8]) throws(XMLError) {
        index += 9
        let start = index
        while index < input.count, !starts(with: "]]>") { try character(to: &bytes) }
        guard index < input.count else { throw error(.endOfInput, at: start) }
        index += 3
    }

    /// Control characters are accepted by number though XML 1.0 forbids it, because S3 sends keys that hold them so.
    private mutating func entity(to bytes: inout [UInt8]) throws(XMLError) {
        let lengthMax = 10
        let start = index
        let limit = min(input.count, start + lengthMax + 2)
        guard let end = input[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { throw error(.badEntity) }
        let name = String(decoding: input[start + 1..<end], as: UTF8.self)
        index = end + 1
        switch name {
        case "lt": bytes.append(UInt8(ascii: "<"))
        case "gt": bytes.append(UInt8(ascii: ">"))
        case "amp": bytes.append(UInt8(ascii: "&"))
        case "quot": bytes.append(UInt8(ascii: "\""))
        case "apos": bytes.append(UInt8(ascii: "'"))
        default:
            let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
            guard name.hasPrefix("#"), let first = digits.utf8.first, Hex.value(first) != nil,
                let code = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10), code > 0,
                let scalar = Unicode.Scalar(code)
            else { throw error(.badEntity, at: start) }
            bytes.append(contentsOf: String(Character(scalar)).utf8)
        }
    }
}
