/// The keyed hash of RFC 2104 with SHA-1, which signatures of version 2 use.
package func hmacSHA1(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
    let blockSizeBytes = 64
    var block = key.count > blockSizeBytes ? SHA1.hash(key) : key
    block += [UInt8](repeating: 0, count: blockSizeBytes - block.count)
    return SHA1.hash(block.map { $0 ^ 0x5c } + SHA1.hash(block.map { $0 ^ 0x36 } + message))
}
