public import Foundation
public import Smithy
import SmithyStreams

extension ByteStream {
    /// The content of an open file, from where the handle stands, read as it is sent.
    public static func from(fileHandle: FileHandle) -> ByteStream { .stream(FileStream(fileHandle: fileHandle)) }
}
