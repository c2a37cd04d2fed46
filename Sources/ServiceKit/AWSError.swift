/// An error as AWS answers it; each protocol gives it its own shape.
package struct AWSError: Error, Sendable {
    /// AWS's code, such as `NoSuchKey`.
    package var code: String
    package var message: String
    /// The HTTP status.
    package var status: Int
    /// What comes beside code and message in XML, in order, such as S3's `BucketName`.
    package var details: [(name: String, value: String)]
    /// What comes beside code and message in JSON, such as DynamoDB's `CancellationReasons`.
    package var members: Structure
    /// Header fields of the answer, such as `x-amz-delete-marker`.
    package var headers: [(name: String, value: String)]

    package init(
        _ code: String, _ message: String, status: Int = 400, details: [(name: String, value: String)] = [],
        members: Structure = Structure(), headers: [(name: String, value: String)] = []
    ) {
        self.code = code
        self.message = message
        self.status = status
        self.details = details
        self.members = members
        self.headers = headers
    }

    /// An operation that exists at AWS and not here. Nothing pretends: the answer names it.
    package static func notImplemented(service: String, operation: String) -> AWSError {
        AWSError(
            "NotImplemented", "\(operation) of \(service) is not implemented in this cloud.",
            status: 501)
    }

    /// A fault of ours or of the machine. `reason` is for the person at the terminal.
    package static func internalFailure(_ reason: String) -> AWSError {
        AWSError("InternalError", "We encountered an internal error. Please try again. (\(reason))", status: 500)
    }
}
