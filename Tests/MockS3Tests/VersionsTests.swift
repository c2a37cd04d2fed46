import Core
import ServiceKit
import Testing

@testable import MockS3

@Suite struct VersionsTests {
    /// A bucket with versions as a list per key, newest first.
    private struct Model {
        struct Version {
            let id: String
            /// Nil for a delete marker.
            let text: String?
        }
        var versions: [String: [Version]] = [:]
        var versioning = Bucket.Versioning.off

        mutating func add(_ key: String, _ id: String, _ text: String?) {
            var list = versions[key] ?? []
            if id == "null" { list.removeAll { $0.id == "null" } }
            list.insert(Version(id: id, text: text), at: 0)
            versions[key] = list
        }

        var listing: [String] {
            versions.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { key, list in
                list.enumerated().map { "\(key) \($1.id) \($1.text == nil) \($0 == 0)" }
            }
        }
    }

    @Test(arguments: [UInt64](1...8))
    func `Random histories of versions agree with a simple model`(seed: UInt64) throws {
        var random = Randomness(seed: seed)
        let cloud = try TestCloud(seed: seed)
        try cloud.makeBucket()
        var model = Model()
        for step in 0..<250 {
            let key = random.text(1 + Int(random.next() % 2), from: "ab/")
            switch random.next() % 10 {
            // Every other one is too long for the object's own row.
            case 0...4: try put(key, "text \(step)" + (step % 2 == 0 ? "" : Self.filler), &model, cloud)
            case 5...6: try delete(key, &model, cloud)
            case 7...8: try deleteVersion(key, &model, cloud, &random)
            default:
                model.versioning = random.next() % 2 == 0 ? .enabled : .suspended
                try cloud.run(
                    PutBucketVersioning.self,
                    [
                        "Bucket": "bucket",
                        "VersioningConfiguration": ["Status": model.versioning == .enabled ? "Enabled" : "Suspended"],
                    ])
            }
            try compare(key, model, cloud)
        }
        #expect(try allVersions(cloud, pageSize: 1 + Int(random.next() % 5)) == model.listing)
        #expect(
            try cloud.run(ListObjectsV2.self, ["Bucket": "bucket"]).texts("Contents", "Key")
                == model.versions.filter { $0.value.first?.text != nil }.map(\.key).sorted {
                    $0.utf8.lexicographicallyPrecedes($1.utf8)
                })
        // No bytes without an object, none missing.
        let long = model.versions.values.joined().count { $0.text?.hasSuffix(Self.filler) == true }
        #expect(try cloud.count("s3_blob") == long)
    }

    private static let filler = String(repeating: "x", count: 4000)

    private func put(_ key: String, _ text: String, _ model: inout Model, _ cloud: TestCloud) throws {
        let answer = try cloud.put(key, text)
        let id = answer.text("VersionId")
        #expect((id != nil) == (model.versioning == .enabled))
        #expect(id.map { $0.utf8.count == 32 } ?? true)
        model.add(key, id ?? "null", text)
    }

    private func delete(_ key: String, _ model: inout Model, _ cloud: TestCloud) throws {
        let answer = try cloud.run(DeleteObject.self, ["Bucket": "bucket", "Key": .string(key)])
        guard model.versioning != .off else {
            model.versions[key] = nil
            #expect(answer.members.isEmpty)
            return
        }
        #expect(answer.text("DeleteMarker") == "true")
        model.add(key, try #require(answer.text("VersionId")), nil)
    }

    private func deleteVersion(
        _ key: String, _ model: inout Model, _ cloud: TestCloud, _ random: inout Randomness
    ) throws {
        guard let list = model.versions[key], !list.isEmpty else { return }
        let victim = list[Int(random.next() % UInt64(list.count))]
        let answer = try cloud.run(
            DeleteObject.self, ["Bucket": "bucket", "Key": .string(key), "VersionId": .string(victim.id)])
        #expect(answer.text("VersionId") == victim.id)
        #expect(answer.text("DeleteMarker") == (victim.text == nil ? "true" : nil))
        let rest = list.filter { $0.id != victim.id }
        model.versions[key] = rest.isEmpty ? nil : rest
    }

    private func compare(_ key: String, _ model: Model, _ cloud: TestCloud) throws {
        let members: Structure = ["Bucket": "bucket", "Key": .string(key)]
        for version in model.versions[key] ?? [] {
            let one = members + ["VersionId": .string(version.id)]
            if let text = version.text {
                #expect(try cloud.text(key, ["VersionId": .string(version.id)]) == text)
            } else {
                let error = cloud.refusal(GetObject.self, one)
                #expect(error?.code == "MethodNotAllowed")
                #expect(error?.status == 405)
            }
        }
        switch model.versions[key]?.first {
        case let latest? where latest.text != nil: #expect(try cloud.text(key) == latest.text)
        case let latest?:
            let error = cloud.refusal(GetObject.self, members)
            #expect(error?.code == "NoSuchKey")
            #expect(error?.headers.map(\.value) == ["true", latest.id])
        case nil: #expect(cloud.refusal(GetObject.self, members)?.headers.isEmpty == true)
        }
    }

    private func allVersions(_ cloud: TestCloud, pageSize: Int) throws -> [String] {
        var found: [String] = []
        var more: Structure = [:]
        while true {
            let page = try cloud.run(
                ListObjectVersions.self, ["Bucket": "bucket", "MaxKeys": .string(String(pageSize))] + more)
            for (name, value) in page.members.members where name == "Version" || name == "DeleteMarker" {
                guard case .structure(let entry) = value else { continue }
                found.append(
                    "\(entry["Key"]?.text ?? "") \(entry["VersionId"]?.text ?? "") \(name == "DeleteMarker") "
                        + (entry["IsLatest"]?.text ?? ""))
            }
            guard page.text("IsTruncated") == "true" else { return found }
            more = ["KeyMarker": .string(page.text("NextKeyMarker") ?? "")]
            more.add("VersionIdMarker", .string(page.text("NextVersionIdMarker") ?? ""))
        }
    }

    @Test func `Versions fold into common prefixes and go on behind them`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket(versioning: "Enabled")
        for key in ["a/1", "a/1", "a/2", "b", "c/1"] { try cloud.put(key) }
        let base: Structure = ["Bucket": "bucket", "Delimiter": "/", "MaxKeys": "1"]
        let first = try cloud.run(ListObjectVersions.self, base)
        #expect(first.texts("CommonPrefixes", "Prefix") == ["a/"])
        #expect(first.text("NextKeyMarker") == "a/")
        #expect(first.text("NextVersionIdMarker") == nil)
        let second = try cloud.run(ListObjectVersions.self, base + ["KeyMarker": "a/"])
        #expect(second.texts("Version", "Key") == ["b"])
        let third = try cloud.run(
            ListObjectVersions.self,
            base + ["KeyMarker": "b", "VersionIdMarker": .string(second.text("NextVersionIdMarker") ?? "")])
        #expect(third.texts("CommonPrefixes", "Prefix") == ["c/"])
        #expect(third.text("IsTruncated") == "false")
    }

    // Words: answers recorded from AWS.
    @Test func `What cannot be a version is refused, what could be is not found`() throws {
        let cloud = try TestCloud()
        try cloud.makeBucket(versioning: "Enabled")
        try cloud.put("k")
        let members: Structure = ["Bucket": "bucket", "Key": "k"]
        #expect(
            cloud.refusal(GetObject.self, members + ["VersionId": "short"])?.message == "Invalid version id specified")
        #expect(
            cloud.refusal(GetObject.self, members + ["VersionId": .string(String(repeating: "a", count: 32))])?.code
                == "NoSuchVersion")
        #expect(cloud.refusal(GetObject.self, members + ["VersionId": "null"])?.code == "NoSuchVersion")
        #expect(
            cloud.refusal(ListObjectVersions.self, ["Bucket": "bucket", "VersionIdMarker": "x"])?.message
                == "A version-id marker cannot be specified without a key marker.")
        #expect(
            cloud.refusal(PutBucketVersioning.self, ["Bucket": "bucket", "VersioningConfiguration": [:]])?.code
                == "IllegalVersioningConfigurationException")
        #expect(
            cloud.refusal(
                PutBucketVersioning.self, ["Bucket": "bucket", "VersioningConfiguration": ["Status": "On"]])?.code
                == "MalformedXML")
        try cloud.run(DeleteObject.self, members)
        #expect(
            cloud.refusal(DeleteBucket.self, ["Bucket": "bucket"])?.message
                == "The bucket you tried to delete is not empty. You must delete all versions in the bucket.")
    }
}
