"""Backups, point-in-time recovery and restored tables, as AWS's documentation describes them."""

import random
from datetime import datetime, timedelta, timezone

import pytest

import cloud
import dynamo
from moving import MovingCloud

DAY = 24 * 3600


@pytest.fixture(scope="module")
def world():
    """A cloud of the module's own, for its clock moves."""
    moving = MovingCloud()
    yield moving
    assert moving.stop() == 0, moving.server.text()


@pytest.fixture(scope="module")
def db(world):
    return dynamo.client(world.server.endpoint)


INDEXED = {
    "AttributeDefinitions": [{"AttributeName": name, "AttributeType": "S"} for name in "pcxy"],
    "GlobalSecondaryIndexes": [{
        "IndexName": "global-x", "KeySchema": [{"AttributeName": "x", "KeyType": "HASH"}],
        "Projection": {"ProjectionType": "ALL"}}],
    "LocalSecondaryIndexes": [{
        "IndexName": "local-y", "KeySchema": [
            {"AttributeName": "p", "KeyType": "HASH"}, {"AttributeName": "y", "KeyType": "RANGE"}],
        "Projection": {"ProjectionType": "KEYS_ONLY"}}],
}


def point_in_time(db, table, enabled=True, **more):
    specification = {"PointInTimeRecoveryEnabled": enabled, **more}
    answer = db.update_continuous_backups(TableName=table, PointInTimeRecoverySpecification=specification)
    return answer["ContinuousBackupsDescription"]


def test_a_backup_is_what_the_table_was(db):
    table = dynamo.make(
        db, **INDEXED, StreamSpecification={"StreamEnabled": True, "StreamViewType": "KEYS_ONLY"},
        Tags=[{"Key": "a", "Value": "b"}])
    db.update_time_to_live(TableName=table, TimeToLiveSpecification={"Enabled": True, "AttributeName": "e"})
    for n in range(10):
        dynamo.put(db, table, str(n), x={"S": "x"}, y={"S": str(n)})
    before = dynamo.items(db, table)
    details = db.create_backup(TableName=table, BackupName="first")["BackupDetails"]
    assert details["BackupArn"].startswith(f"arn:aws:dynamodb:us-east-1:{cloud.DEFAULT.id}:table/{table}/backup/0")
    assert (details["BackupName"], details["BackupStatus"], details["BackupType"]) == ("first", "CREATING", "USER")
    dynamo.put(db, table, "later")
    db.delete_item(TableName=table, Key=dynamo.key("0"))
    found = db.describe_backup(BackupArn=details["BackupArn"])["BackupDescription"]
    assert found["BackupDetails"]["BackupStatus"] == "AVAILABLE"
    source = found["SourceTableDetails"]
    assert (source["TableName"], source["ItemCount"], source["BillingMode"]) == (table, 10, "PAY_PER_REQUEST")
    features = found["SourceTableFeatureDetails"]
    assert [index["IndexName"] for index in features["GlobalSecondaryIndexes"]] == ["global-x"]
    assert [index["IndexName"] for index in features["LocalSecondaryIndexes"]] == ["local-y"]
    assert features["TimeToLiveDescription"] == {"TimeToLiveStatus": "ENABLED", "AttributeName": "e"}
    assert features["StreamDescription"] == {"StreamEnabled": True, "StreamViewType": "KEYS_ONLY"}

    db.delete_table(TableName=table)
    target = table + "-restored"
    answer = db.restore_table_from_backup(TargetTableName=target, BackupArn=details["BackupArn"])["TableDescription"]
    assert answer["TableStatus"] == "CREATING" and answer["RestoreSummary"]["RestoreInProgress"] is True
    restored = db.describe_table(TableName=target)["Table"]
    assert restored["TableStatus"] == "ACTIVE" and restored["ItemCount"] == 10
    assert restored["RestoreSummary"]["SourceBackupArn"] == details["BackupArn"]
    assert restored["RestoreSummary"]["RestoreInProgress"] is False
    assert restored["TableId"] != source["TableId"]
    assert "LatestStreamArn" not in restored
    assert db.describe_time_to_live(TableName=target)["TimeToLiveDescription"] == {"TimeToLiveStatus": "DISABLED"}
    assert db.list_tags_of_resource(ResourceArn=restored["TableArn"])["Tags"] == []
    assert dynamo.items(db, target) == before
    query = {"ExpressionAttributeValues": {":v": {"S": "x"}}, "KeyConditionExpression": "x = :v"}
    assert db.query(TableName=target, IndexName="global-x", **query)["Count"] == 10
    assert db.scan(TableName=target, IndexName="local-y")["Count"] == 10
    dynamo.put(db, target, "new", x={"S": "x"})
    assert db.query(TableName=target, IndexName="global-x", **query)["Count"] == 11


def test_a_restored_table_can_differ(db):
    table = dynamo.make(db, **INDEXED)
    arn = db.create_backup(TableName=table, BackupName="plain")["BackupDetails"]["BackupArn"]
    restore = db.restore_table_from_backup
    restore(
        TargetTableName=table + "-other", BackupArn=arn, GlobalSecondaryIndexOverride=[],
        BillingModeOverride="PROVISIONED",
        ProvisionedThroughputOverride={"ReadCapacityUnits": 3, "WriteCapacityUnits": 4})
    other = db.describe_table(TableName=table + "-other")["Table"]
    assert "GlobalSecondaryIndexes" not in other
    assert {name["AttributeName"] for name in other["AttributeDefinitions"]} == {"p", "c", "y"}
    assert other["ProvisionedThroughput"]["WriteCapacityUnits"] == 4
    code, message = dynamo.refusal(
        restore, TargetTableName=table + "-third", BackupArn=arn,
        GlobalSecondaryIndexOverride=[{**INDEXED["GlobalSecondaryIndexes"][0], "IndexName": "new"}])
    assert code == "ValidationException" and "Index new does not match a secondary index" in message
    assert dynamo.refusal(restore, TargetTableName=table, BackupArn=arn) == (
        "TableAlreadyExistsException", f"Table already exists: {table}")


def test_backups_are_listed_and_deleted(world, db):
    table, other = dynamo.make(db), dynamo.make(db)
    arns = []
    for name in ["one", "two", "three"]:
        arns.append(db.create_backup(TableName=table, BackupName=name)["BackupDetails"]["BackupArn"])
        dynamo.advance(world, 60)
    db.create_backup(TableName=other, BackupName="other")

    def listed(**more):
        return [summary["BackupArn"] for summary in db.list_backups(TableName=table, **more)["BackupSummaries"]]

    assert listed() == listed(BackupType="ALL") == listed(BackupType="USER") == arns
    assert listed(BackupType="SYSTEM") == []
    page = db.list_backups(TableName=table, Limit=2)
    assert [summary["BackupName"] for summary in page["BackupSummaries"]] == ["one", "two"]
    assert listed(ExclusiveStartBackupArn=page["LastEvaluatedBackupArn"]) == arns[2:]
    middle = db.describe_backup(BackupArn=arns[1])["BackupDescription"]["BackupDetails"]["BackupCreationDateTime"]
    around = {
        "TimeRangeLowerBound": middle - timedelta(seconds=1), "TimeRangeUpperBound": middle + timedelta(seconds=1)}
    assert listed(**around) == [arns[1]]
    deleted = db.delete_backup(BackupArn=arns[0])["BackupDescription"]
    assert deleted["BackupDetails"]["BackupStatus"] == "DELETED"
    assert listed() == arns[1:]
    missing = ("BackupNotFoundException", f"Backup not found: {arns[0]}")
    assert dynamo.refusal(db.describe_backup, BackupArn=arns[0]) == missing
    assert dynamo.refusal(db.delete_backup, BackupArn=arns[0]) == missing
    assert dynamo.refusal(db.restore_table_from_backup, TargetTableName="new-table", BackupArn=arns[0]) == missing


@pytest.mark.parametrize("operation,arguments,code", [
    ("create_backup", {"TableName": "missing", "BackupName": "name"}, "TableNotFoundException"),
    ("create_backup", {"TableName": "missing", "BackupName": "n"}, "ValidationException"),
    ("create_backup", {"TableName": "missing"}, "ValidationException"),
    ("describe_backup", {"BackupArn": "x" * 40}, "ValidationException"),
    ("list_backups", {"Limit": 101}, "ValidationException"),
    ("list_backups", {"TimeRangeLowerBound": 20, "TimeRangeUpperBound": 10}, "ValidationException"),
    ("describe_continuous_backups", {"TableName": "missing"}, "TableNotFoundException"),
    ("restore_table_to_point_in_time",
     {"SourceTableName": "missing", "TargetTableName": "target", "UseLatestRestorableTime": True},
     "TableNotFoundException"),
    ("restore_table_to_point_in_time", {"SourceTableName": "missing", "TargetTableName": "target"},
     "ValidationException"),
    ("restore_table_to_point_in_time", {"TargetTableName": "target", "UseLatestRestorableTime": True},
     "ValidationException"),
])
def test_bad_requests_are_refused(db, operation, arguments, code):
    assert dynamo.refusal(getattr(db, operation), **arguments)[0] == code


def test_continuous_backups_are_described(world, db):
    table = dynamo.make(db)
    off = {"ContinuousBackupsStatus": "ENABLED",
           "PointInTimeRecoveryDescription": {"PointInTimeRecoveryStatus": "DISABLED"}}
    assert db.describe_continuous_backups(TableName=table)["ContinuousBackupsDescription"] == off
    on = point_in_time(db, table)["PointInTimeRecoveryDescription"]
    assert on["PointInTimeRecoveryStatus"] == "ENABLED" and on["RecoveryPeriodInDays"] == 35
    dynamo.advance(world, 40 * DAY)
    later = db.describe_continuous_backups(TableName=table)["ContinuousBackupsDescription"]
    period = later["PointInTimeRecoveryDescription"]
    assert period["LatestRestorableDateTime"] - period["EarliestRestorableDateTime"] == timedelta(days=35)
    point_in_time(db, table, RecoveryPeriodInDays=1)
    assert point_in_time(db, table, False) == off
    code, message = dynamo.refusal(
        db.update_continuous_backups, TableName=table,
        PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": False, "RecoveryPeriodInDays": 3})
    assert code == "ValidationException" and "Cannot specify RecoveryPeriodInDays" in message
    assert dynamo.refusal(
        db.restore_table_to_point_in_time, SourceTableName=table, TargetTableName="target",
        UseLatestRestorableTime=True) == (
            "PointInTimeRecoveryUnavailableException", f"Point in time recovery is not enabled for table '{table}'")


def test_a_table_can_be_had_back_as_it_was(world, db):
    """Random writes at random times; the table at each time against a model."""
    table = dynamo.make(db, **INDEXED)
    dynamo.put(db, table, "before", x={"S": "x"})
    dynamo.advance(world, 10)
    point_in_time(db, table)
    chance, model, history = random.Random(3), dynamo.items(db, table), []
    for _ in range(12):
        for _ in range(6):
            name = chance.choice("abcdef")
            if chance.random() < 0.4:
                db.delete_item(TableName=table, Key=dynamo.key(name))
                model.pop((name, "c"), None)
            else:
                item = {**dynamo.key(name), "x": {"S": str(chance.random())}}
                db.put_item(TableName=table, Item=item)
                model[name, "c"] = item
        history.append((dynamo.now(world) + 30, dict(model)))
        dynamo.advance(world, 3600)
    for number, (when, expected) in enumerate(history):
        target = f"{table}-{number}"
        db.restore_table_to_point_in_time(
            SourceTableName=table, TargetTableName=target, RestoreDateTime=datetime.fromtimestamp(when, timezone.utc))
        assert dynamo.items(db, target) == expected, number
        assert len(db.scan(TableName=target, IndexName="global-x")["Items"]) == len(expected)
    arn = db.describe_table(TableName=table)["Table"]["TableArn"]
    db.restore_table_to_point_in_time(
        SourceTableArn=arn, TargetTableName=table + "-latest", UseLatestRestorableTime=True)
    assert dynamo.items(db, table + "-latest") == model
    summary = db.describe_table(TableName=table + "-latest")["Table"]["RestoreSummary"]
    assert summary["SourceTableArn"] == arn and "SourceBackupArn" not in summary
    for offset in [-30 * 3600, 3600]:
        code, _ = dynamo.refusal(
            db.restore_table_to_point_in_time, SourceTableName=table, TargetTableName=table + "-none",
            RestoreDateTime=datetime.fromtimestamp(dynamo.now(world) + offset, timezone.utc))
        assert code == "InvalidRestoreTimeException"


def test_what_is_deleted_stays_for_35_days(world, db):
    table = dynamo.make(db)
    point_in_time(db, table)
    dynamo.put(db, table, "a")
    db.delete_table(TableName=table)
    [kept] = db.list_backups(TableName=table, BackupType="SYSTEM")["BackupSummaries"]
    assert kept["BackupName"] == f"{table}$DeletedTableBackup" and "BackupExpiryDateTime" in kept
    code, message = dynamo.refusal(db.delete_backup, BackupArn=kept["BackupArn"])
    assert code == "ValidationException" and "not allowed to delete the system backup" in message
    db.restore_table_from_backup(TargetTableName=table, BackupArn=kept["BackupArn"])
    assert set(dynamo.items(db, table)) == {("a", "c")}
    dynamo.advance(world, 35 * DAY + 1)
    assert db.list_backups(TableName=table)["BackupSummaries"] == []
