import Core
import ServiceKit

/// What one write consumed.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
struct WriteUnits {
    var table: Double
    /// Indexes that were written to, with their units.
    var indexes: [(index: SecondaryIndex, units: Double)] = []

    /// For an item of this size, the larger of before and after.
    init(table sizeBytes: Int) { table = Self.units(sizeBytes) }

    /// One for each KB begun, and one for nothing at all.
    static func units(_ sizeBytes: Int) -> Double { Double(max(1, (sizeBytes + 1023) / 1024)) }
}

/// What reads of this many bytes consume.
enum ReadUnits {
    /// How sure a read is that it sees the last write.
    enum Consistency: Equatable { case eventual, strong, transactional }

    /// One for each 4 KB begun, half of it for eventually consistent reads, twice for transactional ones.
    static func units(_ sizeBytes: Int, _ consistency: Consistency) -> Double {
        let blocks = Double(max(1, (sizeBytes + 4095) / 4096))
        return switch consistency {
        case .eventual: blocks / 2
        case .strong: blocks
        case .transactional: blocks * 2
        }
    }
}
