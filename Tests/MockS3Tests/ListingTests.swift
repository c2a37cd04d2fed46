import Core
import SQLite
import ServiceKit
import Testing

@testable import MockS3

@Suite struct ListingTests {
    /// A listing by the definition: all keys sorted by bytes, folded, cut.
    private static func expected(
        _ keys: [String], prefix: String, delimiter: String, after: String
    ) -> [(text: String, isPrefix: Bool)] {
        var entries: [(text: String, isPrefix: Bool)] = []
        for key in keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where key.hasPrefix(prefix) {
            var entry = (text: key, isPrefix: false)
            if !delimiter.isEmpty, let end = range(of: delimiter, in: key, from: prefix.count) {
                entry = (String(key.prefix(end)), true)
            }
            guard after.isEmpty || after.utf8.lexicographicallyPrecedes(entry.text.utf8) else { continue }
            if entry.isPrefix, after.hasPrefix(entry.text) || entries.last?.text == entry.text { continue }
            entries.append(entry)
        }
        return entries
    }

    /// The offset behind the first delimiter at or after `start`.
    private static func range(of delimiter: String, in key: String, from start: Int) -> Int? {
        let letters = Array(key)
        let wanted = Array(delimiter)
        guard letters.count >= wanted.count else { return nil }
        for index in start..<max(start, letters.count - wanted.count + 1)
        where Array(letters[index..<index + wanted.count]) == wanted {
            return index + wanted.count
        }
        return nil
    }

    private static func entries(_ page: Output) -> [String] {
        page.texts("Contents", "Key") + page.texts("CommonPrefixes", "Prefix").map { "dir " + $0 }
    }

    @Test(arguments: [UInt64](1...6))
    func `Pages of any size add up to the definition of a listing`(seed: UInt64) throws {
        var random = Randomness(seed: seed)
        let cloud = try TestCloud(seed: seed)
        try cloud.makeBucket()
        var keys: Set<String> = []
        for _ in 0..<120 { keys.insert(random.text(1 + Int(random.next() % 6), from: "ab/-~")) }
        for key in keys { try cloud.put(key) }
        for _ in 0..<40 {
            let prefix = random.text(Int(random.next() % 3), from: "ab/")
            let delimiter = ["", "/", "-", "b/"][Int(random.next() % 4)]
            let after = random.text(Int(random.next() % 3), from: "ab/-")
            let size = [1, 2, 7, 1000][Int(random.next() % 4)]
            let wanted = Self.expected(Array(keys), prefix: prefix, delimiter: delimiter, after: after)
            let names = wanted.filter { !$0.isPrefix }.map(\.text) + wanted.filter(\.isPrefix).map { "dir " + $0.text }
            let base: Structure = [
                "Bucket": "bucket", "Prefix": .string(prefix), "Delimiter": .string(delimiter),
                "MaxKeys": .string(String(size)),
            ]
            #expect(try Self.secondForm(cloud, base, after).sorted() == names.sorted())
            #expect(try Self.firstForm(cloud, base, after).sorted() == names.sorted())
        }
    }

    private static func secondForm(_ cloud: TestCloud, _ base: Structure, _ after: String) throws -> [String] {
        var found: [String] = []
        var token: String?
        repeat {
            var members = base
            members["StartAfter"] = .string(after)
            if let token { members["ContinuationToken"] = .string(token) }
            let page = try cloud.run(ListObjectsV2.self, members)
            #expect(page.text("KeyCount") == String(entries(page).count))
            found += entries(page)
            token = page.text("NextContinuationToken")
        } while token != nil
        return found
    }

    private static func firstForm(_ cloud: TestCloud, _ base: Structure, _ after: String) throws -> [String] {
        var found: [String] = []
        var marker = after
        while true {
            let page = try cloud.run(ListObjects.self, base + ["Marker": .string(marker)])
            found += entries(page)
            guard page.text("IsTruncated") == "true" else { return found }
            marker = try #require(page.text("NextMarker") ?? page.texts("Contents", "Key").last)
        }
    }

    // SQLite's own plans: every listing is a seek in an index, and nothing is sorted but what a page shows.
    @Test func `The cost of a listing is that of its answer`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        let bucket = try #require(try Bucket.find("bucket", in: cloud.store))
        for sql in [
            "SELECT key FROM s3_object WHERE bucket = ? AND state = 0 AND key >= CAST(? AS TEXT) AND key < CAST(? AS TEXT) ORDER BY key",
            "SELECT key FROM s3_object WHERE bucket = ?1 AND key >= CAST(?2 AS TEXT) AND state <> 0 ORDER BY key, id DESC",
            """
            SELECT id, key FROM s3_object WHERE bucket = ?1 AND key >= CAST(?2 AS TEXT) AND state = 0
            UNION ALL SELECT id, key FROM s3_object WHERE bucket = ?1 AND key >= CAST(?2 AS TEXT) AND state <> 0
            ORDER BY 2, 1 DESC
            """,
            "SELECT key FROM s3_object WHERE version = ? AND version <> 'null' AND bucket = ?",
            "SELECT id FROM s3_object WHERE bucket = ? AND key = ? AND state <> 0 AND state = 1 ORDER BY id DESC",
            "SELECT id FROM s3_upload WHERE completed IS NULL AND bucket = ? AND key >= CAST(? AS TEXT) ORDER BY key, id",
        ] {
            let plan = try cloud.store.query("EXPLAIN QUERY PLAN " + sql) { row in row.text(3) }
            #expect(plan.contains { $0.hasPrefix("SEARCH") }, "\(plan)")
            let isSeek = plan.allSatisfy { !$0.hasPrefix("SCAN") && $0 != "USE TEMP B-TREE FOR ORDER BY" }
            #expect(isSeek, "\(plan)")
        }
        for index in 0..<300 { try cloud.put("a/\(index)") }
        try cloud.put("b")
        let parameters = try ListingParameters(
            Input(members: ["Delimiter": "/"], mismatch: { _ in .malformedXML }),
            ListParts.wording("MaxKeys", "max-keys"))
        var walk = KeyWalk(parameters)
        let isFolded = walk.fold("a/0")
        #expect(isFolded)
        #expect(walk.position == Array("a0".utf8))
        let page = try ObjectPage(KeyWalk(parameters), of: bucket, in: cloud.store)
        #expect(page.objects.map(\.key) == ["b"])
        #expect(page.walk.commonPrefixes == ["a/"])
    }

    // Words: answers recorded from AWS by the tests of its emulators.
    @Test(
        arguments: [
            ("abc", "Provided max-keys not an integer or within integer range"),
            ("2147483648", "Provided max-keys not an integer or within integer range"),
            ("-1", "Argument maxKeys must be an integer between 0 and 2147483647"), ("0", nil), ("1001", nil),
        ] as [(String, String?)])
    func `The page size is checked in AWS's words`(value: String, message: String?) throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.put("k")
        let members: Structure = ["Bucket": "bucket", "MaxKeys": .string(value)]
        #expect(cloud.refusal(ListObjectsV2.self, members)?.message == message)
        guard message == nil else { return }
        let page = try cloud.run(ListObjectsV2.self, members)
        #expect(page.text("MaxKeys") == (value == "0" ? "0" : "1000"))
        #expect(page.text("IsTruncated") == "false")
    }

    @Test func `Encoded listings escape keys as forms do, but for slashes and stars`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.put("a b/c+d*~é")
        let page = try cloud.run(ListObjectsV2.self, ["Bucket": "bucket", "EncodingType": "url", "FetchOwner": "true"])
        #expect(page.texts("Contents", "Key") == ["a+b/c%2Bd*%7E%C3%A9"])
        #expect(
            cloud.refusal(ListObjectsV2.self, ["Bucket": "bucket", "EncodingType": "x"])?.message
                == "Invalid Encoding Method specified in Request")
        #expect(
            cloud.refusal(ListObjectsV2.self, ["Bucket": "bucket", "ContinuationToken": "abcd"])?.message
                == "The continuation token provided is incorrect")
    }

    @Test func `Buckets are listed in pages, by prefix and region`() throws {
        let cloud = try TestCloud()
        for name in ["bbb", "aaa", "abc"] { try cloud.makeBucket(name) }
        let first = try cloud.run(ListBuckets.self, ["MaxBuckets": "2"])
        func names(_ output: Output) throws -> [String] {
            try (output.members.list("Buckets") ?? []).compactMap {
                if case .structure(let bucket) = $0 { bucket["Name"]?.text } else { nil }
            }
        }
        #expect(try names(first) == ["aaa", "abc"])
        let token = try #require(first["ContinuationToken"])
        #expect(try names(cloud.run(ListBuckets.self, ["ContinuationToken": token])) == ["bbb"])
        #expect(try names(cloud.run(ListBuckets.self, ["Prefix": "a"])) == ["aaa", "abc"])
        #expect(try names(cloud.run(ListBuckets.self, ["BucketRegion": "eu-west-1"])) == [])
        #expect(cloud.refusal(ListBuckets.self, ["MaxBuckets": "10001"])?.code == "InvalidArgument")
    }
}
