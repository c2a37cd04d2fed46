import Core
import HTTP
import ServiceKit

/// The answer to a request for a service that this cloud has not, in a form that the service's clients read.
enum AbsentService {
    static func response(_ error: AWSError, to head: RequestHead, requestID: String) -> Response {
        let isForm = head.headers["content-type"]?.hasPrefix("application/x-www-form-urlencoded") == true
        return isForm ? form(error, requestID: requestID) : json(error, requestID: requestID)
    }

    /// Of the protocols that send JSON, or that look at the header alone.
    /// https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
    private static func json(_ error: AWSError, requestID: String) -> Response {
        let body: JSONValue = ["__type": .string(error.code), "message": .string(error.message)]
        return Response(
            status: error.status,
            headers: [
                "x-amzn-RequestId": requestID, "x-amzn-ErrorType": error.code, "Content-Type": "application/json",
            ], body: Body(body.text()))
    }

    /// Of STS, IAM and others: a form in, XML out.
    /// https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#operation-error-serialization
    private static func form(_ error: AWSError, requestID: String) -> Response {
        var writer = XMLWriter()
        writer.open("ErrorResponse")
        writer.open("Error")
        writer.element("Type", error.status < 500 ? "Sender" : "Receiver")
        writer.element("Code", error.code)
        writer.element("Message", error.message)
        writer.close()
        writer.element("RequestId", requestID)
        writer.close()
        return Response(
            status: error.status, headers: ["x-amzn-RequestId": requestID, "Content-Type": "text/xml"],
            body: Body(writer.bytes))
    }
}
