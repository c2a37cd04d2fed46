/// A failure on the client's side, before a service could answer.
public enum ClientError: Error {
    case serializationFailed(String), dataNotFound(String), unknownError(String), authError(String)
    case invalidValue(String)
}

extension ClientError: CustomDebugStringConvertible {
    /// The sentence alone, which is what a person reads when the error ends a program.
    public var debugDescription: String {
        switch self {
        case .serializationFailed(let text), .dataNotFound(let text), .unknownError(let text), .authError(let text),
            .invalidValue(let text):
            text
        }
    }
}
