import Core
import SQLite
import ServiceKit
import Testing

@testable import MockS3

@Suite struct DueDatesTests {
    // The example with 15 January is AWS's own:
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
    @Test(arguments: [
        ("2014-01-15T10:30:00Z", 3, "2014-01-19T00:00:00Z"), ("2026-01-01T00:00:00Z", 1, "2026-01-03T00:00:00Z"),
        ("2025-12-31T23:59:59Z", 0, "2026-01-01T00:00:00Z"), ("2028-02-28T12:00:00Z", 1, "2028-03-01T00:00:00Z"),
        ("1969-12-31T12:00:00Z", 0, "1970-01-01T00:00:00Z"),
    ])
    func `Days are counted and rounded up to the next midnight`(start: String, days: Int, due: String) throws {
        let start = try #require(Timestamp(iso8601: start))
        let timing = LifecycleTiming.days(days)
        #expect(timing.due(from: start).iso8601Seconds == due)
        // What is due at a midnight, and what a query for that midnight finds, are the same.
        let midnight = try #require(Timestamp(iso8601: due))
        let limit = try #require(timing.startLimit(at: midnight))
        #expect(start < limit)
        #expect(try #require(timing.startLimit(at: midnight.advanced(byDays: -1))) <= start)
    }

    // https://en.wikipedia.org/wiki/Daylight_saving_time_in_the_United_States
    @Test(arguments: [
        ("2020-01-01T00:00:00Z", "Tue Dec 31 16:00:00 PST 2019"),
        ("2026-07-01T12:00:00Z", "Wed Jul 01 05:00:00 PDT 2026"),
        ("2026-03-08T09:59:59Z", "Sun Mar 08 01:59:59 PST 2026"),
        ("2026-03-08T10:00:00Z", "Sun Mar 08 03:00:00 PDT 2026"),
        ("2026-11-01T08:59:59Z", "Sun Nov 01 01:59:59 PDT 2026"),
        ("2026-11-01T09:00:00Z", "Sun Nov 01 01:00:00 PST 2026"),
    ])
    func `Errors show dates in Pacific time`(instant: String, text: String) throws {
        #expect(PacificTime.text(try #require(Timestamp(iso8601: instant))) == text)
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
    @Test(arguments: [
        ("STANDARD", "STANDARD_IA", true), ("STANDARD_IA", "STANDARD", false), ("STANDARD_IA", "ONEZONE_IA", true),
        ("INTELLIGENT_TIERING", "STANDARD_IA", false), ("ONEZONE_IA", "GLACIER_IR", false),
        ("ONEZONE_IA", "GLACIER", true), ("GLACIER_IR", "DEEP_ARCHIVE", true), ("DEEP_ARCHIVE", "GLACIER", false),
        ("GLACIER", "GLACIER", false),
    ])
    func `Objects only move to colder classes`(from: String, to: String, isAllowed: Bool) {
        #expect(StorageClass.canMove(from: from, to: to) == isAllowed)
    }

    @Test func `A lock survives among an upload's fields`() {
        var lock = ObjectLock()
        lock.retention = Retention(mode: .compliance, until: Timestamp(milliseconds: 1_234))
        lock.legalHold = false
        var fields = "x-amz-meta-a: b\n" + lock.uploadFields + "CacheControl: no-cache\n"
        let read = ObjectLock(uploadFields: &fields)
        #expect(read.retention == lock.retention && read.legalHold == false)
        #expect(fields == "x-amz-meta-a: b\nCacheControl: no-cache\n")
    }

    @Test func `Where nothing is due, upkeep writes nothing`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.put("a")
        try cloud.store.commit()
        let before = try cloud.store.first("SELECT total_changes()") { row in row.int(0) }
        try bringAboutWhatIsDue(cloud.universe)
        #expect(try cloud.store.first("SELECT total_changes()") { row in row.int(0) } == before)
    }
}
