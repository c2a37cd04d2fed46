"""Tags, resource policies, limits and endpoints of DynamoDB.

Expectations come from AWS's documentation and from answers of the real service that moto's verified tests, ScyllaDB's
Alternator and the AWS controllers for Kubernetes record.
"""

import json

import pytest

import cloud
import dynamo


@pytest.fixture(scope="module")
def db(endpoint):
    return dynamo.client(endpoint)


def arn_of(db, table):
    return db.describe_table(TableName=table)["Table"]["TableArn"]


def tags(db, arn):
    return {tag["Key"]: tag["Value"] for tag in db.list_tags_of_resource(ResourceArn=arn)["Tags"]}


def listed(given):
    return [{"Key": name, "Value": value} for name, value in given.items()]


def test_tags_come_and_go(db):
    arn = arn_of(db, dynamo.make(db, Tags=listed({"made": "here"})))
    assert tags(db, arn) == {"made": "here"}
    db.tag_resource(ResourceArn=arn, Tags=listed({"a b": "1", "буква": "", "made": "again", "k+-=._:/@": "9"}))
    assert tags(db, arn) == {"made": "again", "a b": "1", "буква": "", "k+-=._:/@": "9"}
    db.untag_resource(ResourceArn=arn, TagKeys=["a b", "none"])
    assert tags(db, arn) == {"made": "again", "буква": "", "k+-=._:/@": "9"}
    db.tag_resource(ResourceArn=arn, Tags=listed({"א" * 128: "א" * 256}))


@pytest.mark.parametrize("given,message", [
    ({"a!": "1"}, "The Tag Key provided is invalid, Key: a!"),
    ({"a": "%"}, "The Tag Value provided is invalid, Value: %"),
    ({"aws:a": "1"}, "Tag Key cannot be prefixed with aws:, Key: aws:a"),
    ({}, "Atleast one Tag needs to be provided as Input."),
    ({str(n): "" for n in range(51)}, "Number of Tags exceed the current limit for the provided ResourceArn"),
    ({"": "a"}, "at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1"),
    ({"x" * 129: "a"}, "Member must have length less than or equal to 128"),
    ({"x": "a" * 257}, "Member must have length less than or equal to 256"),
])
def test_bad_tags_are_refused(db, given, message):
    arn = arn_of(db, dynamo.make(db))
    code, seen = dynamo.refusal(db.tag_resource, ResourceArn=arn, Tags=listed(given))
    assert code == "ValidationException" and message in seen


def test_tags_are_counted_with_those_there_are(db):
    arn = arn_of(db, dynamo.make(db))
    db.tag_resource(ResourceArn=arn, Tags=listed({str(n): "x" for n in range(30)}))
    db.tag_resource(ResourceArn=arn, Tags=listed({str(n): "y" for n in range(20, 50)}))
    code, _ = dynamo.refusal(db.tag_resource, ResourceArn=arn, Tags=listed({"one more": ""}))
    assert code == "ValidationException" and len(tags(db, arn)) == 50


def test_a_table_with_bad_tags_is_not_made(db):
    with pytest.raises(db.exceptions.ClientError) as caught:
        dynamo.make(db, TableName="too-many-tags", Tags=listed({str(n): "" for n in range(51)}))
    assert caught.value.response["Error"]["Code"] == "ValidationException"
    assert dynamo.refusal(db.describe_table, TableName="too-many-tags")[0] == "ResourceNotFoundException"


@pytest.mark.parametrize("change,code,message", [
    (lambda arn: arn + "x", "ResourceNotFoundException", "Requested resource not found: ResourcArn: {} not found"),
    (lambda arn: "nothing", "ValidationException",
     "One or more parameter values were invalid: ARNs must start with 'arn:': {}"),
    (lambda arn: "arn:aws:s3:::bucket", "ValidationException",
     "One or more parameter values were invalid: Provided Arn is not a DynamoDB resource arn: {}"),
    (lambda arn: arn + "/index/gsi", "ValidationException",
     "One or more parameter values were invalid: Invalid resource arn provided, only table or stream is accepted. "
     "Provided resource arn: {}"),
    (lambda arn: arn.replace("us-east-1", "eu-west-1"), "ValidationException",
     "Invalid TableArn: Invalid ResourceArn provided as input {}"),
])
def test_tags_need_a_tables_arn(db, change, code, message):
    arn = change(arn_of(db, dynamo.make(db)))
    expected = (code, message.format(arn))
    assert dynamo.refusal(db.list_tags_of_resource, ResourceArn=arn) == expected
    assert dynamo.refusal(db.tag_resource, ResourceArn=arn, Tags=listed({"a": "b"})) == expected
    assert dynamo.refusal(db.untag_resource, ResourceArn=arn, TagKeys=["a"]) == expected


# MARK: resource policies


def policy(action="dynamodb:*"):
    return json.dumps({"Version": "2012-10-17", "Statement": [
        {"Principal": {"AWS": cloud.DEFAULT.id}, "Effect": "Allow", "Action": [action], "Resource": "*"}]})


NOT_FOUND = "Resource-based policy not found for the provided ResourceArn: "


def test_a_policy_has_revisions(db):
    table = dynamo.make(db)
    arn = arn_of(db, table)
    put = db.put_resource_policy
    assert dynamo.refusal(db.get_resource_policy, ResourceArn=arn) == ("PolicyNotFoundException", NOT_FOUND + arn)
    first = put(ResourceArn=arn, Policy=policy(), ExpectedRevisionId="NO_POLICY")["RevisionId"]
    assert put(ResourceArn=arn, Policy=policy())["RevisionId"] == first
    second = put(ResourceArn=arn, Policy=policy("dynamodb:GetItem"), ExpectedRevisionId=first)["RevisionId"]
    assert second > first
    found = db.get_resource_policy(ResourceArn=arn)
    assert found["RevisionId"] == second and json.loads(found["Policy"]) == json.loads(policy("dynamodb:GetItem"))
    stale = (
        f"{NOT_FOUND}Requested update for policy with revision id {first}, but the policy associated to target table "
        f"{table} has revision id {second}.")
    assert dynamo.refusal(put, ResourceArn=arn, Policy=policy(), ExpectedRevisionId=first) == (
        "PolicyNotFoundException", stale)
    assert dynamo.refusal(db.delete_resource_policy, ResourceArn=arn, ExpectedRevisionId=first) == (
        "PolicyNotFoundException", stale)
    assert dynamo.refusal(put, ResourceArn=arn, Policy=policy(), ExpectedRevisionId="NO_POLICY") == (
        "PolicyNotFoundException",
        f"{NOT_FOUND}Requested policy update expecting none to be present for table {table}, but a policy exists with "
        f"revision id {second}.")
    db.delete_resource_policy(ResourceArn=arn, ExpectedRevisionId=second)
    assert dynamo.refusal(db.get_resource_policy, ResourceArn=arn)[0] == "PolicyNotFoundException"
    db.delete_resource_policy(ResourceArn=arn)


def test_a_table_can_be_made_with_a_policy_and_its_stream_have_another(db):
    table = dynamo.make(
        db, ResourcePolicy=policy(), StreamSpecification={"StreamEnabled": True, "StreamViewType": "KEYS_ONLY"})
    arn = arn_of(db, table)
    stream = dynamo.stream_arn(db, table)
    assert json.loads(db.get_resource_policy(ResourceArn=arn)["Policy"]) == json.loads(policy())
    assert dynamo.refusal(db.get_resource_policy, ResourceArn=stream)[0] == "PolicyNotFoundException"
    db.put_resource_policy(ResourceArn=stream, Policy=policy("dynamodb:GetRecords"))
    assert "GetRecords" in db.get_resource_policy(ResourceArn=stream)["Policy"]
    assert "GetRecords" not in db.get_resource_policy(ResourceArn=arn)["Policy"]


@pytest.mark.parametrize("text,message", [
    ("{", "Invalid policy document: This policy contains invalid Json"),
    ('{"Statement": []}', "Invalid policy document: Could not parse the policy: Statement is empty!"),
    ('{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*"}]}',
     "Invalid policy document: Missing required field Resource"),
    ('{"Statement": [{"Effect": "Allow", "Resource": "*", "Action": "*"}]}',
     "Invalid policy document: Missing required field Principal"),
    (" " * 20_481, "Maximum policy size of 20480 bytes exceeded"),
])
def test_bad_policies_are_refused(db, text, message):
    arn = arn_of(db, dynamo.make(db))
    assert dynamo.refusal(db.put_resource_policy, ResourceArn=arn, Policy=text) == (
        "ValidationException", "One or more parameter values were invalid: " + message)


def test_nobody_can_open_a_table_to_everyone(db):
    arn = arn_of(db, dynamo.make(db))
    statement = {"Effect": "Allow", "Principal": "*", "Action": "dynamodb:GetItem", "Resource": "*"}
    code, message = dynamo.refusal(
        db.put_resource_policy, ResourceArn=arn, Policy=json.dumps({"Statement": [statement]}))
    assert code == "ValidationException" and "grants unbounded access" in message
    statement["Condition"] = {"StringEquals": {"aws:PrincipalAccount": cloud.DEFAULT.id}}
    db.put_resource_policy(ResourceArn=arn, Policy=json.dumps({"Statement": [statement]}))


def test_a_policy_needs_its_table(db):
    table = dynamo.make(db)
    arn = arn_of(db, table) + "_"
    missing = ("ResourceNotFoundException", f"Requested resource not found: Table: {table}_ not found")
    assert dynamo.refusal(db.put_resource_policy, ResourceArn=arn, Policy=policy()) == missing
    assert dynamo.refusal(db.get_resource_policy, ResourceArn=arn) == missing
    assert dynamo.refusal(db.delete_resource_policy, ResourceArn=arn) == missing


# MARK: limits and endpoints


def test_limits_are_the_default_quotas(db):
    limits = db.describe_limits()
    del limits["ResponseMetadata"]
    assert limits == {
        "AccountMaxReadCapacityUnits": 80000, "AccountMaxWriteCapacityUnits": 80000,
        "TableMaxReadCapacityUnits": 40000, "TableMaxWriteCapacityUnits": 40000}


def test_the_endpoint_is_this_one(db, endpoint):
    [found] = db.describe_endpoints()["Endpoints"]
    assert found == {"Address": endpoint.removeprefix("http://"), "CachePeriodInMinutes": 1440}
