import Core
import ServiceKit

// What S3 checks in a lifecycle configuration beyond its form. The wordings are those that clients of the real service
// report (Terraform's and CDK's issue lists), but for three from memory: the 30 days between classes, the number of
// versions kept, and tags with markers.

extension LifecycleConfiguration {
    func validate() throws(AWSError) {
        var ids: Set<String> = []
        for rule in rules {
            guard rule.id.utf16.count <= Self.idLengthMax else {
                throw .invalidArgument("ID length should not exceed allowed limit of 255", "ID", rule.id)
            }
            guard rule.id.isEmpty || ids.insert(rule.id).inserted else {
                throw .invalidArgument(
                    "Rule ID must be unique. Found same ID for more than one rule", "ID", rule.id)
            }
        }
        let hasBasePrefix = rules.contains { $0.filter.form == .rule }
        guard !hasBasePrefix || rules.allSatisfy({ $0.filter.form == .rule }) else {
            throw .invalidRequest(
                "Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the Filter.")
        }
        for rule in rules { try rule.validate() }
    }

    private static let idLengthMax = 255
}

extension LifecycleRule {
    /// Standard storage must have kept an object this long before it goes into these classes.
    private static let infrequent: Set<String> = ["STANDARD_IA", "ONEZONE_IA"]
    private static let infrequentDaysMin = 30
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionExpiration.html
    private static let keptVersions = 1...100
    private static let keyLengthMax = 1024

    fileprivate func validate() throws(AWSError) {
        let hasAction =
            expiration != nil || removesLoneMarkers != nil || !transitions.isEmpty || noncurrentExpiration != nil
            || !noncurrentTransitions.isEmpty || abortDays != nil
        guard hasAction else { throw .invalidRequest("At least one action needs to be specified in a rule") }
        try validateFilter()
        if case .days(let days)? = expiration, days <= 0 {
            throw Self.notPositive("Days", "Expiration", days)
        }
        if let abortDays, abortDays <= 0 {
            throw Self.notPositive("DaysAfterInitiation", "AbortIncompleteMultipartUpload", abortDays)
        }
        if let noncurrentExpiration {
            if noncurrentExpiration.days <= 0 {
                throw Self.notPositive("NoncurrentDays", "NoncurrentVersionExpiration", noncurrentExpiration.days)
            }
            try Self.validate(kept: noncurrentExpiration.kept, "NoncurrentVersionExpiration")
        }
        for transition in noncurrentTransitions {
            try Self.validate(kept: transition.kept, "NoncurrentVersionTransition")
        }
        try validateTransitions()
    }

    private func validateFilter() throws(AWSError) {
        if let prefix = filter.prefix, prefix.utf8.count > Self.keyLengthMax {
            throw .invalidRequest("The maximum size of a prefix is 1024.")
        }
        if let above = filter.sizeGreaterThan, let below = filter.sizeLessThan, above >= below {
            throw .invalidRequest(
                "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.")
        }
        guard filter.sizeGreaterThan ?? 0 >= 0, filter.sizeLessThan ?? 1 >= 1 else { throw .malformedXML }
        let narrowing =
            !filter.tags.isEmpty
            ? "Tags"
            : filter.sizeGreaterThan != nil
                ? "ObjectSizeGreaterThan" : filter.sizeLessThan != nil ? "ObjectSizeLessThan" : nil
        guard let narrowing else { return }
        if abortDays != nil {
            throw .invalidRequest("AbortIncompleteMultipartUpload cannot be specified with \(narrowing).")
        }
        if removesLoneMarkers != nil {
            throw .invalidRequest("ExpiredObjectDeleteMarker cannot be specified with \(narrowing).")
        }
    }

    // MARK: - Transitions

    /// A transition's place in time, be it days or a date.
    private struct Moment {
        let storageClass: String
        let number: Int64
    }

    private func validateTransitions() throws(AWSError) {
        let isDated = transitions.map { if case .date = $0.timing { true } else { false } }
        let kinds = Set(isDated)
        if kinds.count > 1 { throw mixed("Transition") }
        if let expiration, let kind = kinds.first {
            let expires = if case .date = expiration { true } else { false }
            if expires != kind { throw mixed("Expiration and Transition") }
        }
        let unit = kinds.contains(true) ? "Date" : "Days"
        let moments = transitions.map { transition in
            let number: Int64 =
                switch transition.timing {
                case .days(let days): Int64(days)
                case .date(let date): date.seconds
                }
            return Moment(storageClass: transition.storageClass, number: number)
        }
        try validate(moments, unit, "Transition", isDated: kinds.contains(true))
        if let expiration {
            let end: Int64 =
                if case .days(let days) = expiration { Int64(days) } else {
                    expiration.due(from: .init(seconds: 0)).seconds
                }
            if moments.contains(where: { end <= $0.number }) {
                throw .invalidArgument(
                    "'\(unit)' in the Expiration action for filter '\(text)' must be "
                        + "\(unit == "Days" ? "greater" : "later") than '\(unit)' in the Transition action",
                    unit, nil)
            }
        }
        let noncurrent = noncurrentTransitions.map {
            Moment(storageClass: $0.storageClass ?? "", number: Int64($0.days))
        }
        try validate(noncurrent, "NoncurrentDays", "NoncurrentVersionTransition", isDated: false)
        if let end = noncurrentExpiration?.days, noncurrent.contains(where: { Int64(end) <= $0.number }) {
            throw .invalidArgument(
                "'NoncurrentDays' in the NoncurrentVersionExpiration action for filter '\(text)' must be greater than "
                    + "'NoncurrentDays' in the NoncurrentVersionTransition action", "NoncurrentDays", nil)
        }
    }

    private func validate(
        _ moments: [Moment], _ unit: String, _ action: String, isDated: Bool
    ) throws(AWSError) {
        var seen: Set<String> = []
        for moment in moments {
            if !isDated {
                guard moment.number >= 0 else {
                    throw .invalidArgument("'\(unit)' in \(action) action must be nonnegative", unit, nil)
                }
                if Self.infrequent.contains(moment.storageClass), moment.number < Self.infrequentDaysMin {
                    throw .invalidArgument(
                        "'\(unit)' in \(action) action must be greater than or equal to 30 for storageClass "
                            + "'\(moment.storageClass)'", unit, nil)
                }
            }
            guard seen.insert(moment.storageClass).inserted else {
                throw .invalidRequest(
                    "'StorageClass' must be different for '\(action)' actions in same 'Rule' with filter '\(text)'")
            }
        }
        let ordered = moments.sorted { StorageClass.rank($0.storageClass) < StorageClass.rank($1.storageClass) }
        for (warmer, colder) in zip(ordered, ordered.dropFirst()) {
            let isTooSoon =
                !isDated && Self.infrequent.contains(warmer.storageClass)
                && colder.number < warmer.number + Int64(Self.infrequentDaysMin)
            guard colder.number > warmer.number, !isTooSoon else {
                throw .invalidArgument(
                    "'\(unit)' in the \(action) action for StorageClass '\(colder.storageClass)' for filter '\(text)' "
                        + "must be \(colder.number > warmer.number ? "30 days more" : "greater") than '\(unit)' in the "
                        + "\(action) action for StorageClass '\(warmer.storageClass)' for filter '\(text)'", unit, nil)
            }
        }
    }

    // MARK: - Words

    /// The filter as AWS's errors show it.
    private var text: String {
        var parts: [String] = []
        if let prefix = filter.prefix { parts.append("prefix=\(prefix)") }
        for tag in filter.tags { parts.append("tag=(\(tag.key),\(tag.value))") }
        if let size = filter.sizeGreaterThan { parts.append("ObjectSizeGreaterThan=\(size)") }
        if let size = filter.sizeLessThan { parts.append("ObjectSizeLessThan=\(size)") }
        return parts.isEmpty ? "(prefix=)" : "(\(parts.joined(separator: " and ")))"
    }

    private func mixed(_ actions: String) -> AWSError {
        .invalidRequest(
            "Found mixed 'Date' and 'Days' based \(actions) actions in lifecycle rule for filter '\(text)'")
    }

    private static func notPositive(_ name: String, _ action: String, _ value: Int) -> AWSError {
        .invalidArgument("'\(name)' for \(action) action must be a positive integer", name, String(value))
    }

    private static func validate(kept: Int?, _ action: String) throws(AWSError) {
        guard let kept, !keptVersions.contains(kept) else { return }
        throw kept <= 0
            ? notPositive("NewerNoncurrentVersions", action, kept)
            : .invalidArgument(
                "'NewerNoncurrentVersions' for \(action) action must not exceed 100", "NewerNoncurrentVersions",
                String(kept))
    }
}
