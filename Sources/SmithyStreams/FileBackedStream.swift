package import Smithy

/// A stream whose bytes are in a file, which a sender may read by offset. Senders ask for this and not for `FileStream`, so
/// that programs without file streams need not load all of Foundation.
package protocol FileBackedStream: Smithy.Stream {
    var fileDescriptor: Int32 { get }
}
