/// A failure on the client's side, before a service could answer.
public enum ClientError: Error {
    case serializationFailed(String), dataNotFound(String), unknownError(String), authError(String), invalidValue(String)
}
