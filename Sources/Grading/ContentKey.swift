import Core
import Crypto

/// A key made of everything that decides a result.
struct ContentKey {
    private var hash = SHA256()

    /// Adds a part, marked off from its neighbours by its length.
    mutating func add(_ bytes: [UInt8]) {
        hash.update("\(bytes.count):")
        hash.update(bytes)
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// Thirty-two hexadecimal digits: short enough for a path, too long to meet twice.
    consuming func text() -> String { Hex.encode(Array(hash.finalize().prefix(16))) }
}
