import Core
import ServiceKit

/// What a replica may have otherwise than the table it is a copy of: its key, its table class and its limits on demand.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateReplicationGroupMemberAction.html
struct ReplicaOverrides {
    private let members: Structure

    /// Only tables on demand can have replicas, so there is no provisioned throughput to override.
    init(_ members: Structure) throws(AWSError) {
        for name in ["ProvisionedThroughputOverride", "GlobalSecondaryIndexes"] {
            guard members[name].map(\.isNull) ?? true else {
                throw .notImplemented(service: "dynamodb", operation: "UpdateTable with \(name) for a replica")
            }
        }
        self.members = members
    }

    /// Gives a replica's table these settings, and remembers which are its own.
    func apply(to settings: inout JSONObject, account: String, region: String) {
        var own = settings[Table.Own.overrides]?.object ?? JSONObject()
        if let tableClass = members.text("TableClassOverride") {
            let summary: JSONValue = ["TableClass": JSONValue(tableClass)]
            settings["TableClassSummary"] = summary
            own["ReplicaTableClassSummary"] = summary
        }
        if let key = members.text("KMSMasterKeyId") {
            let arn = JSONValue(key.hasPrefix("arn:") ? key : "arn:aws:kms:\(region):\(account):key/\(key)")
            settings["SSEDescription"] = ["Status": "ENABLED", "SSEType": "KMS", "KMSMasterKeyArn": arn]
            own["KMSMasterKeyId"] = arn
        }
        if let reads = members.part("OnDemandThroughputOverride")?.plainJSON["MaxReadRequestUnits"] {
            var limits = settings["OnDemandThroughput"]?.object ?? JSONObject()
            limits["MaxReadRequestUnits"] = reads
            settings["OnDemandThroughput"] = .object(limits)
            own["OnDemandThroughputOverride"] = ["MaxReadRequestUnits": reads]
        }
        settings[Table.Own.overrides] = .object(own)
    }

    /// A replica as the tables of other regions show it.
    static func description(of replica: Table) -> JSONValue {
        var shown: JSONObject = [
            "RegionName": JSONValue(replica.region), "ReplicaStatus": "ACTIVE", "ReplicaArn": JSONValue(replica.arn),
        ]
        for (name, value) in replica.settings[Table.Own.overrides]?.object?.members ?? [] { shown[name] = value }
        return .object(shown)
    }
}
