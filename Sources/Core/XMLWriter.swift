/// Writes an XML document from first to last, escaping as S3 does.
package struct XMLWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var open: [String] = []

    /// Begins with the declaration unless told otherwise.
    package init(declaration: Bool = true) {
        bytes.reserveCapacity(1024)
        if declaration { add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    }

    /// Begins an element that holds others.
    package mutating func open(_ name: String, attributes: [(name: String, value: String)] = []) {
        add("<")
        add(name)
        for attribute in attributes {
            add(" ")
            add(attribute.name)
            add("=\"")
            escape(attribute.value, inAttribute: true)
            add("\"")
        }
        add(">")
        open.append(name)
    }

    /// Ends the element begun last.
    package mutating func close() {
        guard let name = open.popLast() else { preconditionFailure("an element is closed only after it was opened") }
        add("</")
        add(name)
        add(">")
    }

    /// Writes an element that holds only text; with nil, nothing.
    package mutating func element(_ name: String, _ text: String?) {
        guard let text else { return }
        add("<")
        add(name)
        add(">")
        escape(text, inAttribute: false)
        add("</")
        add(name)
        add(">")
    }

    /// Writes an element that holds a number; with nil, nothing.
    package mutating func element(_ name: String, _ number: Int?) { element(name, number.map { String($0) }) }

    /// Writes an element that holds `true` or `false`; with nil, nothing.
    package mutating func element(_ name: String, _ flag: Bool?) { element(name, flag.map { $0 ? "true" : "false" }) }

    /// Writes an element around what `content` writes.
    package mutating func element<Failure: Error>(
        _ name: String, attributes: [(name: String, value: String)] = [],
        content: (inout XMLWriter) throws(Failure) -> Void
    ) throws(Failure) {
        open(name, attributes: attributes)
        try content(&self)
        close()
    }

    /// Writes a tree as it is.
    package mutating func element(_ element: XMLElement) {
        open(element.name, attributes: element.attributes)
        escape(element.text, inAttribute: false)
        for child in element.children { self.element(child) }
        close()
    }

    @inline(__always)
    private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Control characters are written by number, so that no reader takes a carriage return for a line feed.
    private mutating func escape(_ text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { utf8 in
            var copied = 0
            for index in utf8.indices {
                let byte = utf8[index]
                let replacement: String
                switch byte {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\""): replacement = "&quot;"
                case 0x09, 0x0a:
                    if !inAttribute { continue }
                    replacement = "&#\(byte);"
                case 0x0d: replacement = "&#13;"
                case 0..<0x20: replacement = "&#x\(String(byte, radix: 16));"
                default: continue
                }
                bytes.append(contentsOf: utf8[copied..<index])
                copied = index + 1
                add(replacement)
            }
            bytes.append(contentsOf: utf8[copied...])
        }
    }
}
