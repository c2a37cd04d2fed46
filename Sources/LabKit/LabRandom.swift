import Core
public import Foundation
import Synchronization

/// Names and contents that nobody can know in advance. The same seed draws the same ones in the same order.
public final class LabRandom: Sendable {
    private let source: Mutex<Randomness>

    init(seed: UInt64) { source = Mutex(Randomness(seed: seed)) }

    private func draw<T: Sendable>(_ body: (inout Randomness) -> T) -> T { source.withLock { body(&$0) } }

    /// A bucket's name that begins with `prefix`.
    public func bucketName(_ prefix: String) -> String { "\(prefix)-\(hex(8))" }

    /// An object's key or file name, with an extension unless it is empty.
    public func key(_ ext: String = "") -> String {
        "\(element(of: Self.words))-\(hex(6))" + (ext.isEmpty ? "" : ".\(ext)")
    }

    /// English words with spaces between.
    public func text(words: Int) -> String {
        (0..<words).map { _ in element(of: Self.words) }.joined(separator: " ")
    }

    /// Bytes of any value.
    public func bytes(_ count: Int) -> [UInt8] { draw { $0.bytes(count) } }
    /// Bytes of any value.
    public func data(_ count: Int) -> Data { Data(bytes(count)) }
    /// A number in a range, both ends included.
    public func int(in range: ClosedRange<Int>) -> Int { draw { Int.random(in: range, using: &$0) } }
    /// Lower-case hexadecimal digits.
    public func hex(_ count: Int) -> String { draw { $0.hex(count) } }

    /// One of some values, of which there must be one.
    public func element<T>(of values: [T]) -> T {
        precondition(!values.isEmpty, "an element of nothing cannot be drawn")
        return values[int(in: 0...values.count - 1)]
    }

    /// The same values in another order.
    public func shuffled<T>(_ values: [T]) -> [T] {
        var values = values
        for index in values.indices.dropLast() { values.swapAt(index, int(in: index...values.count - 1)) }
        return values
    }

    private static let words = [
        "amber", "anchor", "apple", "autumn", "badger", "beach", "birch", "breeze", "bridge", "candle", "canyon",
        "castle", "cedar", "cherry", "cloud", "copper", "coral", "cricket", "desert", "dolphin", "ember", "falcon",
        "feather", "fern", "forest", "garden", "glacier", "granite", "harbor", "hazel", "heron", "island", "ivory",
        "jasmine", "juniper", "lagoon", "lantern", "lemon", "lily", "maple", "marble", "meadow", "mirror", "moss",
        "mountain", "oak", "ocean", "olive", "orchid", "otter", "pebble", "pepper", "pine", "plum", "prairie",
        "quartz", "raven", "reef", "river", "rose", "saffron", "sand", "silver", "sparrow", "spruce", "stone",
        "storm", "summer", "thistle", "thunder", "tulip", "valley", "velvet", "violet", "walnut", "willow", "winter",
    ]
}
