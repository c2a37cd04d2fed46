import CSystem
import Foundation
import Glibc
import Synchronization
import Testing

/// A server that says, to each connection in turn, exactly what a test tells it to.
final class FakeServer: Sendable {
    /// What happens on one connection: for each request, read up to its headers' end, the bytes to answer with. The
    /// connection closes after the last.
    typealias Script = [String]

    let port: Int
    private let listener: Int32
    private let seen = Mutex<[String]>([])

    /// The heads of the requests so far.
    var requests: [String] { seen.withLock { $0 } }

    init(_ scripts: [Script]) throws {
        listener = socketListen("127.0.0.1", 0, 8)
        try #require(listener >= 0)
        port = Int(socketPort(listener))
        Thread { [self] in for script in scripts { play(script) } }.start()
    }

    deinit { close(listener) }

    private func play(_ script: Script) {
        guard socketAwaitReadable(listener, 20_000) > 0 else { return }
        let descriptor = accept(listener, nil, nil)
        defer { close(descriptor) }
        for answer in script {
            var head: [UInt8] = []
            while head.suffix(4) != [13, 10, 13, 10] {
                var byte: UInt8 = 0
                guard recv(descriptor, &byte, 1, 0) == 1 else { return }
                head.append(byte)
            }
            seen.withLock { $0.append(String(decoding: head, as: UTF8.self)) }
            let bytes = Array(answer.utf8)
            _ = socketSend(descriptor, bytes, bytes.count, nil, 0, false)
        }
    }
}
