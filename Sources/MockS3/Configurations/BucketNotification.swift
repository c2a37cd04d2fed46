import Core
import ServiceKit

/// Says which events of a bucket go where; it replaces all there was before
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html).
struct PutBucketNotificationConfiguration: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["notification"],
        input: ConfigurationRequest.places + [
            .header("x-amz-skip-destination-validation", "SkipDestinationValidation")
        ], inputPayload: .member("NotificationConfiguration", root: "NotificationConfiguration"))

    private let request: ConfigurationRequest
    private let configuration: NotificationConfiguration
    private let isUnchecked: Bool

    init(_ input: Input) throws(AWSError) {
        request = try ConfigurationRequest(input, "NotificationConfiguration", NotificationConfiguration.rules)
        configuration = try NotificationConfiguration(validating: request.document)
        isUnchecked = try input.string("SkipDestinationValidation")?.lowercased() == "true"
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (bucket, table) = try request.bucket.configurations(call)
        if !isUnchecked { try checkDestinations(call) }
        guard !request.document.isEmpty else {
            try table.remove(.notification)
            return Output()
        }
        try table.put(.notification, configuration.named { call.random { NotificationTarget.makeID(&$0) } }.document)
        if !isUnchecked { Notifications(bucket, call).announceTest(to: configuration) }
        return Output()
    }

    private func checkDestinations(_ call: Call) throws(AWSError) {
        var details: [(name: String, value: String)] = []
        var number = 0
        for target in configuration.targets {
            guard let problem = call.events.problem(with: target.arn, kind: target.kind.noun) else { continue }
            number += 1
            // Recorded from AWS: a function is asked for leave to be invoked, and one that is not there gives none.
            let (name, value) =
                target.kind == .function
                ? ("\(target.arn), null", "Not authorized to invoke function [\(target.arn)]") : (target.arn, problem)
            details.append(("ArgumentName\(number)", name))
            details.append(("ArgumentValue\(number)", value))
        }
        guard details.isEmpty else {
            throw AWSError(
                "InvalidArgument", "Unable to validate the following destination configurations", details: details)
        }
    }
}

/// Which events of a bucket go where
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html).
struct GetBucketNotificationConfiguration: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["notification"], input: BucketReference.places,
        outputPayload: .members(root: "NotificationConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        Output(try bucket.configurations(call).1.find(.notification) ?? Structure())
    }
}
