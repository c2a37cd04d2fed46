/// When a client adds checksums to requests, and checks those of responses.
public enum AWSChecksumCalculationMode: String, Sendable {
    /// Wherever the operation knows how.
    case whenSupported
    /// Only where the operation demands it.
    case whenRequired
}
