/// One service as its description file tells it.
struct ServiceDescription {
    /// The service's name in module and client names, such as `S3` in `AWSS3` and `S3Client`.
    var name: String
    /// The service's `sdkId` where it has spaces, which shows in the names of environment variables.
    var id: String?
    var protocolName = ""
    var signingName = ""
    var namespace: String?
    /// The prefix of the `X-Amz-Target` header, for the JSON protocols.
    var target: String?
    /// The version parameter, for the query protocol.
    var version: String?
    /// The first pause before a request is sent again, as a literal in seconds, where it is not the usual second.
    var backoffSeconds: String?
    /// Settings of the client beside those that every client has; all are true or false.
    var settings: [String] = []
    /// Whether the module has a hand-written type `<Service>Customization` that changes requests before they are sent.
    var isCustomized = false
    var operations: [OperationDescription] = []
    var structures: [Structure] = []
    var unions: [Structure] = []
    var enumerations: [Enumeration] = []
    var errors: [ErrorDescription] = []

    var client: String { name + "Client" }
    var types: String { client + "Types" }
}

/// What an operation is called with, answers with, and how it is sent.
struct OperationDescription {
    var name: String
    var method: String
    var path: String
    var errors: [String] = []
    /// The member that names the checksum algorithm of the request.
    var checksumMember: String?
    var isChecksumRequired = false
    /// The member that turns on the check of the response.
    var validationMember: String?
    /// Whether the root element of the answer is itself the only member.
    var isUnwrapped = false
    var isPresigned = false
    var pagination: Pagination?
    var waiters: [WaiterDescription] = []
    var input: [Member] = []
    var output: [Member] = []

    var swiftName: String { Names.member(name) }
    var inputType: String { Names.type(name) + "Input" }
    var outputType: String { Names.type(name) + "Output" }
}

/// Which members lead from one page to the next.
struct Pagination {
    var inputToken: String
    var outputToken: String
    var items: String?
    var truncated: String?
}

/// What is waited for, and which answers end the wait.
struct WaiterDescription {
    struct Acceptor {
        var state: String
        /// An error's code, `output` for any success, or a condition `Path == Value`, with `all` or `any` before it.
        var condition: [String]
    }

    var name: String
    var minDelaySeconds: Int
    var acceptors: [Acceptor]
}

/// A structure or a union.
struct Structure {
    var name: String
    var isEquatable = false
    var members: [Member] = []
}

/// Texts with names.
struct Enumeration {
    var name: String
    var values: [(name: String, raw: String)] = []
}

/// An error with a type of its own.
struct ErrorDescription {
    var name: String
    /// The code on the wire, where it is not the type's name.
    var code: String
    var status: Int
    var isRetryable = false
    var isThrottling = false
    var members: [Member] = []
}

/// The type of a member as the description writes it.
indirect enum TypeReference: Equatable {
    case name(String)
    case list(TypeReference)
    case map(TypeReference)
}

/// One member of a shape.
struct Member {
    /// Where in a message the member stands.
    enum Place: Equatable {
        case body
        case label
        case header(String)
        case query(String)
        case prefixHeaders(String)
        case payload
        case status
        /// An attribute of the structure's XML element.
        case attribute(String)
    }

    var name: String
    var type: TypeReference
    var place = Place.body
    /// The name on the wire, where it is not the member's.
    var wireName: String?
    /// A literal; a member with one is not optional.
    var defaultValue: String?
    var isFlat = false
    var item: String?
    var entry: (key: String, value: String)?
    var time: String?

    var swiftName: String { Names.member(name) }
}
