package import Core

/// One operation of a service: a type named as AWS names it, with its input, its rules and its answer.
package protocol Operation: Sendable {
    /// The name on the wire; the type's own name unless said otherwise.
    static var name: String { get }
    /// Where the members stand in an HTTP message; REST protocols alone ask for it.
    static var binding: HTTPBinding { get }
    /// How it is known to differ from AWS's, in sentences; the coverage page shows them.
    static var differences: [String] { get }
    /// Refuses an upload that would be in vain, by the head of its request: a client that waits for leave
    /// (`Expect: 100-continue`) then need not send the body. What it lets pass is judged again with the body.
    static func admit(_ input: Input, _ call: Call) throws(AWSError)
    /// Parses and validates the input, at the edge: what comes out cannot be wrong in form.
    init(_ input: Input) throws(AWSError)
    /// Does the work inside the call's transaction.
    func run(_ call: Call) throws(AWSError) -> Output
}

extension Operation {
    package static var name: String { String(describing: Self.self) }
    package static var differences: [String] { [] }
    package static func admit(_ input: Input, _ call: Call) throws(AWSError) {}
    package static var binding: HTTPBinding { preconditionFailure("\(name) has no HTTP binding") }
}

/// What an operation is given: members from wherever the protocol keeps them, and the body of a streaming upload.
package struct Input: Sendable {
    package var members: Structure
    package var body: Body
    /// Digests of the body that were computed while it arrived, by the name of their algorithm (`md5`, `crc32`, …).
    package var digests: [String: [UInt8]]
    /// How this protocol answers a value of the wrong type.
    package let mismatch: @Sendable (TypeMismatch) -> AWSError

    package init(
        members: Structure, body: Body = .empty, digests: [String: [UInt8]] = [:],
        mismatch: @escaping @Sendable (TypeMismatch) -> AWSError
    ) {
        self.members = members
        self.body = body
        self.digests = digests
        self.mismatch = mismatch
    }

    /// Reads members, with a value of the wrong type answered in the protocol's own words.
    package func read<T>(_ read: (Structure) throws(TypeMismatch) -> T) throws(AWSError) -> T {
        do { return try read(members) } catch { throw mismatch(error) }
    }

    package func string(_ name: String) throws(AWSError) -> String? {
        try read { (members) throws(TypeMismatch) in try members.string(name) }
    }

    package func integer(_ name: String) throws(AWSError) -> Int? {
        try read { (members) throws(TypeMismatch) in try members.integer(name) }
    }

    package func boolean(_ name: String) throws(AWSError) -> Bool? {
        try read { (members) throws(TypeMismatch) in try members.boolean(name) }
    }

    package func structure(_ name: String) throws(AWSError) -> Structure? {
        try read { (members) throws(TypeMismatch) in try members.structure(name) }
    }
}

/// What an operation answers: members for the protocol to place, and the body of a streaming download.
package struct Output: Sendable {
    package var members: Structure
    package var body: Body?
    /// A status other than the binding's, such as 206.
    package var status: Int?

    package init(_ members: Structure = Structure(), body: Body? = nil, status: Int? = nil) {
        self.members = members
        self.body = body
        self.status = status
    }

    package subscript(name: String) -> Value? {
        get { members[name] }
        set { members[name] = newValue }
    }
}

/// Where a REST operation is found and where its members stand in a message. Members that no place names are in the
/// body.
package struct HTTPBinding: Sendable {
    /// A member outside the body.
    package struct Place: Sendable {
        package enum Kind: Sendable { case header, headerPrefix, query }
        package let kind: Kind
        /// The header's or query parameter's name on the wire, headers in lower case.
        package let wireName: String
        package let member: String

        package static func header(_ wireName: String, _ member: String) -> Place {
            Place(kind: .header, wireName: wireName, member: member)
        }
        /// All headers that start so, as a structure of the rest of their names.
        package static func headers(prefix: String, _ member: String) -> Place {
            Place(kind: .headerPrefix, wireName: prefix, member: member)
        }
        package static func query(_ wireName: String, _ member: String) -> Place {
            Place(kind: .query, wireName: wireName, member: member)
        }
    }

    /// What the body of a message is.
    package enum Payload: Sendable {
        /// The members that no place names, under this root element in XML.
        case members(root: String)
        /// One member that is the whole document: the member's name and the root element.
        case member(String, root: String)
        /// Raw bytes, streamed.
        case stream
        case none
    }

    package let method: String
    /// Such as `/{Bucket}/{Key+}`; `+` takes the rest of the path.
    package let path: String
    /// Query parameters a request must have for this operation: `uploads`, or `list-type=2`.
    package let requiredQuery: [String]
    /// Headers a request must have for this operation, in lower case.
    package let requiredHeaders: [String]
    package let input: [Place]
    package let inputPayload: Payload
    package let output: [Place]
    package let outputPayload: Payload
    package let status: Int

    package init(
        _ method: String, _ path: String, query requiredQuery: [String] = [], headers requiredHeaders: [String] = [],
        input: [Place] = [], inputPayload: Payload = .none, output: [Place] = [], outputPayload: Payload = .none,
        status: Int = 200
    ) {
        self.method = method
        self.path = path
        self.requiredQuery = requiredQuery
        self.requiredHeaders = requiredHeaders
        self.input = input
        self.inputPayload = inputPayload
        self.output = output
        self.outputPayload = outputPayload
        self.status = status
    }
}
