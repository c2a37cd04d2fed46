import Core
import Crypto
import ServiceKit

/// Makes an object of uploaded parts, by reference: no byte is copied
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html).
struct CompleteMultipartUpload: Operation {
    static let binding = HTTPBinding(
        "POST", "/{Bucket}/{Key+}", query: ["uploadId"],
        input: UploadReference.places + ChecksumAlgorithm.places + WriteConditions.places
            + CustomerKey.places + [
                ChecksumType.place, .header("x-amz-mp-object-size", "MpuObjectSize"),
            ],
        inputPayload: .member("MultipartUpload", root: "CompleteMultipartUpload"),
        output: [
            .header("x-amz-version-id", "VersionId"),
            RequestPayer.chargedPlace, LifecycleConfiguration.expirationPlace,
        ] + ObjectEncryption.outputPlaces, outputPayload: .members(root: "CompleteMultipartUploadResult"))

    /// One `Part` element.
    private struct ListedPart {
        let number: Int
        let etag: String
        let checksums: [(algorithm: ChecksumAlgorithm, value: String)]
    }

    private let upload: UploadReference
    private let parts: [ListedPart]
    private let conditions: WriteConditions
    private let declared: (algorithm: ChecksumAlgorithm, value: String)?
    private let type: ChecksumType?
    private let size: Int?
    private let customerKey: CustomerKey?

    init(_ input: Input) throws(AWSError) {
        upload = try UploadReference(input)
        customerKey = try CustomerKey(input, isRead: true)
        conditions = try WriteConditions(input)
        parts = try Self.parts(input)
        var declared: (algorithm: ChecksumAlgorithm, value: String)?
        for algorithm in ChecksumAlgorithm.allCases {
            if let value = try input.string(algorithm.member) { declared = (algorithm, value) }
        }
        self.declared = declared
        type = try input.string("ChecksumType").map { text throws(AWSError) in
            guard let type = ChecksumType(rawValue: text.uppercased()) else {
                throw .invalidRequest("Value for x-amz-checksum-type header is invalid.")
            }
            return type
        }
        size = try input.string("MpuObjectSize").map { text throws(AWSError) in
            guard let size = Int(text) else {
                throw .invalidRequest("Value for x-amz-mp-object-size header is invalid: '\(text)'")
            }
            guard size >= 0 else {
                throw .invalidRequest("Value for x-amz-mp-object-size header is less than zero: '\(text)'")
            }
            return size
        }
    }

    private static func parts(_ input: Input) throws(AWSError) -> [ListedPart] {
        guard let document = try input.structure("MultipartUpload") else {
            throw .invalidRequest("You must specify at least one part")
        }
        let elements = document.flatList("Part")
        guard !elements.isEmpty, elements.count <= PartNumber.range.upperBound else { throw .malformedXML }
        var parts: [ListedPart] = []
        for element in elements {
            guard case .structure(let part) = element, case .string(let number)? = part["PartNumber"],
                let number = Int(number), PartNumber.range.contains(number), case .string(let etag)? = part["ETag"]
            else { throw .malformedXML }
            let checksums = ChecksumAlgorithm.allCases.compactMap { algorithm in
                if case .string(let value)? = part[algorithm.member] { (algorithm, value) } else { nil }
            }
            parts.append(
                ListedPart(number: number, etag: String(ETagList.unquoted(Substring(etag))), checksums: checksums))
        }
        return parts
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (bucket, upload) = try upload.find(call)
        if let completion = upload.completion { return answer(bucket, upload, completion, call) }
        // The key is needed where a checksum was chosen, and must be right where it is given.
        if customerKey != nil || !upload.isDefaultChecksum {
            try CustomerKey.check(customerKey, forPartOf: upload.settings.encryption)
        }
        let objects = ObjectTable(bucket, call)
        try conditions.check(upload.key, in: objects)
        if upload.isOvertaken { try conditions.refuseConflict(upload.key) }
        let uploads = UploadTable(call)
        let chosen = try choose(from: uploads.parts(of: upload), upload)
        let total = chosen.reduce(0) { $0 + $1.size }
        try checkSizes(chosen, total: total)
        let checksum = try checksum(of: chosen, upload)
        let isKept = !(upload.isDefaultChecksum && upload.settings.encryption.isOfCustomer)
        let object = NewObject(
            key: upload.key, size: total, etag: try etag(of: chosen), settings: upload.settings,
            // S3 cannot check later what it cannot read.
            checksum: isKept ? checksum : nil,
            parts: chosen.map { ($0.number, $0.size, upload.isDefaultChecksum ? nil : $0.checksum) },
            bytes: .content(try ContentStore(call).join(chosen.map { ($0.content, $0.size) })))
        try uploads.removeParts(of: upload.id, keeping: Set(chosen.map(\.number)))
        let version = try objects.put(object)
        try objects.announce(.createdByUpload, object, version)
        let completion = MultipartUpload.Completion(version: version, etag: object.etag, checksum: checksum.value)
        try uploads.complete(upload, completion)
        var output = answer(bucket, upload, completion, call)
        try bucket.addExpiration(of: object, call, to: &output.members)
        return output
    }

    // MARK: - Rules

    /// The uploaded parts that the request lists, in its order.
    private func choose(from uploaded: [UploadedPart], _ upload: MultipartUpload) throws(AWSError) -> [UploadedPart] {
        var previous = 0
        for part in parts {
            guard part.number > previous else { throw .invalidPartOrder(upload: upload.name) }
            previous = part.number
        }
        let known = Dictionary(uniqueKeysWithValues: uploaded.map { ($0.number, $0) })
        var chosen: [UploadedPart] = []
        for part in parts {
            let wrong = AWSError.invalidPart(upload: upload.name, number: part.number, etag: part.etag)
            guard let found = known[part.number], found.etag == part.etag else { throw wrong }
            try checkChecksum(part, found, upload, wrong)
            chosen.append(found)
        }
        return chosen
    }

    private func checkChecksum(
        _ part: ListedPart, _ found: UploadedPart, _ upload: MultipartUpload, _ wrong: AWSError
    ) throws(AWSError) {
        // Recorded from AWS: where S3 chose the checksum, it kept no other of a part, so none can be right.
        let other = part.checksums.first { $0.algorithm != upload.algorithm }
        if upload.isDefaultChecksum, other != nil { throw wrong }
        if let stated = part.checksums.first(where: { $0.algorithm == upload.algorithm }) {
            guard stated.value == found.checksum else { throw wrong }
        } else if upload.type == .composite {
            if let other { throw .badPartChecksum(other.algorithm, number: part.number) }
            throw .invalidRequest(
                "The upload was created using a \(upload.algorithmWord) checksum. The complete request must include "
                    + "the checksum for each part. It was missing for part \(part.number) in the request.")
        }
    }

    private func checkSizes(_ chosen: [UploadedPart], total: Int) throws(AWSError) {
        for part in chosen.dropLast() where part.size < MultipartLimits.partSizeBytesMin {
            throw .entityTooSmall(sizeBytes: part.size, number: part.number, etag: part.etag)
        }
        guard total <= MultipartLimits.objectSizeBytesMax else { throw .entityTooLarge(sizeBytes: total) }
        if let size, size != total {
            throw .invalidRequest(
                "The provided 'x-amz-mp-object-size' header value \(size) does not match what was computed: \(total)")
        }
    }

    /// The MD5 of the parts' MD5s, and how many there are.
    private func etag(of chosen: [UploadedPart]) throws(AWSError) -> String {
        var all = MD5()
        for part in chosen {
            guard let md5 = Hex.decode(part.etag) else { throw .internalFailure("the ETag of a part is damaged") }
            all.update(md5)
        }
        return "\(Hex.encode(all.finalize()))-\(chosen.count)"
    }

    private func checksum(of chosen: [UploadedPart], _ upload: MultipartUpload) throws(AWSError) -> Checksum {
        if let type, upload.isDefaultChecksum || type != upload.type {
            let mode = upload.isDefaultChecksum ? "null" : upload.type.rawValue
            throw .invalidRequest(
                "The upload was created using the \(mode) checksum mode. The complete request must use "
                    + "the same checksum mode.")
        }
        var sums: [[UInt8]] = []
        for part in chosen {
            guard let sum = Base64.decode(part.checksum) else {
                throw .internalFailure("the checksum of a part is damaged")
            }
            sums.append(sum)
        }
        var value: String
        switch upload.type {
        case .composite:
            value = Base64.encode(Digest.hash(upload.algorithm.digest, sums.flatMap { $0 }))
        case .fullObject:
            guard let combination = CRCCombination(upload.algorithm) else {
                throw .internalFailure("a checksum that cannot be combined was chosen for a whole object")
            }
            var sum = sums[0]
            for (part, next) in zip(chosen, sums).dropFirst() {
                sum = combination.combine(sum, next, secondSize: part.size)
            }
            value = Base64.encode(sum)
        }
        let plain = value
        if upload.type == .composite { value += "-\(chosen.count)" }
        if let declared {
            guard declared.algorithm == upload.algorithm, declared.value == value || declared.value == plain else {
                throw .badChecksum(declared.algorithm.rawValue.lowercased())
            }
        }
        return Checksum(algorithm: upload.algorithm, value: value, type: upload.type)
    }

    // MARK: - Answer

    private func answer(
        _ bucket: Bucket, _ upload: MultipartUpload, _ completion: MultipartUpload.Completion, _ call: Call
    ) -> Output {
        let path = PercentEncoding.encode(upload.key, keepingSlash: true)
        var members = Structure([
            ("Location", .string("\(call.endpoint)/\(bucket.name)/\(path)")), ("Bucket", .string(bucket.name)),
            ("Key", .string(upload.key)), ("ETag", .string("\"\(completion.etag)\"")),
        ])
        // Recorded from AWS: what S3 computes by itself is shown only where the key is its own.
        if !upload.isDefaultChecksum || upload.settings.encryption == .s3 {
            Checksum(algorithm: upload.algorithm, value: completion.checksum, type: upload.type).add(to: &members)
        }
        upload.settings.encryption.add(to: &members)
        RequestPayer.addCharge(to: &members, bucket, call)
        if bucket.versioning == .enabled { members.add("VersionId", .string(completion.version)) }
        return Output(members)
    }
}
