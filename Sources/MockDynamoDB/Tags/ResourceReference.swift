import ServiceKit

/// The table or stream that an ARN names, for operations on resources of more than one kind.
struct ResourceReference {
    let arn: String
    let table: TableReference
    let region: String
    let account: String
    /// The label of a stream.
    let stream: String?

    /// Reads the member `ResourceArn`.
    init(_ input: Input) throws(AWSError) {
        arn = try input.string("ResourceArn") ?? ""
        guard arn.hasPrefix("arn:") else { throw .invalidParameter("ARNs must start with 'arn:': \(arn)") }
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[2] == "dynamodb", parts[5].hasPrefix("table/") else {
            throw .invalidParameter("Provided Arn is not a DynamoDB resource arn: \(arn)")
        }
        let resource = parts[5].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (resource.count, resource.count > 2 ? resource[2] : "") {
        case (2, _): stream = nil
        case (4, "stream"): stream = resource[3]
        case (4, "index"):
            throw .invalidParameter(
                "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: \(arn)")
        default: throw .invalidParameter("Provided Arn is not a DynamoDB resource arn: \(arn)")
        }
        guard parts[1] == "aws" else { throw .invalidParameter("Invalid resource Arn: \(arn)") }
        region = parts[3]
        account = parts[4]
        table = TableReference(resource[1])
    }

    func checkOwner(_ call: Call) throws(AWSError) {
        guard account == call.caller.account else {
            throw .validation("This action is only supported by accounts that match the resource owner’s account.")
        }
    }
}
