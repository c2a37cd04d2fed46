/// The protocols AWS speaks; `Wire` implements them.
package enum WireProtocol: String, Sendable { case restXML, restJSON, awsJSON10, awsJSON11, awsQuery, rpcV2CBOR }

/// A service as data: its names, its operations and its tables. State is in the store, so there is nothing to hold.
package struct Service: Sendable {
    /// An operation that AWS has and this cloud has not, with what a request for it looks like.
    package struct Missing: Sendable {
        package let name: String
        package let binding: HTTPBinding
        package init(_ name: String, _ binding: HTTPBinding) {
            self.name = name
            self.binding = binding
        }
    }

    /// The name in endpoints, in signatures and in the trace, such as `s3`.
    package let name: String
    /// The name as AWS writes it for people, such as `Amazon S3`.
    package let title: String
    /// How the service as a whole is known to differ from AWS's, in sentences; the coverage page shows them.
    package let differences: [String]
    /// The namespace of XML answers.
    package let xmlNamespace: String
    package let protocols: [WireProtocol]
    /// The service's name in the scope of a signature, where it is another than its own.
    package let signingName: String
    /// What stands before the operation's name in `X-Amz-Target`, for the protocols that name it there.
    package let targetPrefix: String
    /// What stands before an error's name in `__type`, such as `com.amazonaws.dynamodb.v20120810`; empty for none.
    package let shapeNamespace: String
    /// Whether answers carry the CRC-32 of their body, as DynamoDB's do.
    package let answersWithCRC32: Bool
    /// The largest document that is read.
    package let documentSizeBytesMax: Int
    /// The dispatch table. In REST protocols, where several match, the one that asks for more wins.
    package let operations: [any Operation.Type]
    package let missing: [Missing]
    /// Scripts that make its tables, oldest first; only ever appended to.
    package let migrations: [String]
    /// What time alone brings about, such as an object's expiry. The world calls it after each move of its clock and
    /// about once a second; it must cost next to nothing when nothing is due.
    package let upkeep: (@Sendable (Universe) throws(AWSError) -> Void)?

    package init(
        name: String, title: String, differences: [String] = [], xmlNamespace: String = "", protocols: [WireProtocol],
        signingName: String? = nil,
        targetPrefix: String = "", shapeNamespace: String = "", answersWithCRC32: Bool = false,
        documentSizeBytesMax: Int = 4 << 20, operations: [any Operation.Type], missing: [Missing] = [],
        migrations: [String],
        upkeep: (@Sendable (Universe) throws(AWSError) -> Void)? = nil
    ) {
        self.name = name
        self.title = title
        self.differences = differences
        self.xmlNamespace = xmlNamespace
        self.protocols = protocols
        self.signingName = signingName ?? name
        self.targetPrefix = targetPrefix
        self.shapeNamespace = shapeNamespace
        self.answersWithCRC32 = answersWithCRC32
        self.documentSizeBytesMax = documentSizeBytesMax
        self.operations = operations
        self.missing = missing
        self.migrations = migrations
        self.upkeep = upkeep
    }
}
