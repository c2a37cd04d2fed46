"""Bucket policies: what S3 takes, what it refuses and in which words, and what they decide.

Wordings as the real service gives them: https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
and answers that users report.
"""

import json

import cloud
import pytest
import requests
from expect import NO_SUCH_KEY, refused, status_of

ROOT = f"arn:aws:iam::{cloud.DEFAULT.id}:root"
OTHER_ROOT = f"arn:aws:iam::{cloud.OTHER.id}:root"


def statement(bucket, effect="Allow", principal="*", action="s3:GetObject", resource="/*", **more):
    resources = resource if isinstance(resource, list) else [resource]
    return {
        "Effect": effect, "Principal": principal, "Action": action,
        "Resource": [f"arn:aws:s3:::{bucket}{one}" for one in resources], **more}


def document(*statements, version="2012-10-17"):
    return json.dumps({"Version": version, "Statement": list(statements)})


def open_to_public(s3, bucket):
    s3.delete_public_access_block(Bucket=bucket)


def put(s3, bucket, *statements):
    open_to_public(s3, bucket)
    s3.put_bucket_policy(Bucket=bucket, Policy=document(*statements))


def allow_other(bucket, action, resource="/*", **more):
    return statement(bucket, principal={"AWS": OTHER_ROOT}, action=action, resource=resource, **more)


def test_a_policy_comes_back_as_it_was_put(s3, bucket):
    with refused(404, "NoSuchBucketPolicy", "The bucket policy does not exist", BucketName=bucket):
        s3.get_bucket_policy(Bucket=bucket)
    text = document(allow_other(bucket, "s3:GetObject"))
    assert status_of(s3.put_bucket_policy(Bucket=bucket, Policy=text)) == 204
    assert json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"]) == json.loads(text)
    assert status_of(s3.delete_bucket_policy(Bucket=bucket)) == 204
    assert status_of(s3.delete_bucket_policy(Bucket=bucket)) == 204
    with refused(404, "NoSuchBucketPolicy"):
        s3.get_bucket_policy_status(Bucket=bucket)


MALFORMED = {
    "not-json": ("nonsense", "Policies must be valid JSON and the first byte must be '{'"),
    "array": ("[]", "Policies must be valid JSON and the first byte must be '{'"),
    "cut-off": ('{"Version": "2012-10-17"', "This policy contains invalid Json"),
    "name-twice": ('{"Version": "2012-10-17", "Version": "2012-10-17"}', "This policy contains invalid Json"),
    "no-statement": ({"Version": "2012-10-17"}, "Missing required field Statement"),
    "empty": ({"Statement": []}, "Could not parse the policy: Statement is empty!"),
    "version": ({"Version": "2012-10-18", "Statement": [{}]}, "The policy must contain a valid version string"),
    "unknown": ({"Foo": 1, "Statement": [{}]}, "Unknown field Foo"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_documents(s3, bucket, name):
    policy, message = MALFORMED[name]
    with refused(400, "MalformedPolicy", message):
        s3.put_bucket_policy(Bucket=bucket, Policy=policy if isinstance(policy, str) else json.dumps(policy))


STATEMENTS = {
    "no-principal": ({"Principal": None}, "Missing required field Principal"),
    "no-effect": ({"Effect": None}, "Missing required field Effect"),
    "no-action": ({"Action": None}, "Missing required field Action"),
    "no-resource": ({"Resource": None}, "Missing required field Resource"),
    "effect": ({"Effect": "allow"}, "Invalid effect: allow"),
    "principal": ({"Principal": "somebody"}, "Invalid principal in policy"),
    "principal-arn": ({"Principal": {"AWS": "arn:aws:iam::12:root"}}, "Invalid principal in policy"),
    "canonical-user": ({"Principal": {"CanonicalUser": "abc"}}, "Invalid principal in policy"),
    "action": ({"Action": "s3:FlyAway"}, "Policy has invalid action"),
    "service": ({"Action": "ec2:RunInstances"}, "Policy has invalid action"),
    "resource": ({"Resource": "arn:aws:s3:::another/*"}, "Policy has invalid resource"),
    "any-resource": ({"Resource": "*"}, "Policy has invalid resource"),
    "bucket-action": ({"Action": "s3:ListBucket"}, "Action does not apply to any resource(s) in statement"),
    "operator": ({"Condition": {"StringFoo": {"aws:username": "a"}}}, "Invalid Condition type : StringFoo"),
    "key": ({"Condition": {"StringEquals": {"s3:nonsense": "a"}}}, "Policy has an invalid condition key"),
    "address": ({"Condition": {"IpAddress": {"aws:SourceIp": "1.2.3"}}}, "Invalid IP address in Conditions"),
    "prefix": (
        {"Condition": {"StringEquals": {"s3:prefix": "a"}}},
        "Conditions do not apply to combination of actions and resources in statement"),
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_malformed_statements(s3, bucket, name):
    change, message = STATEMENTS[name]
    changed = {key: value for key, value in {**statement(bucket), **change}.items() if value is not None}
    with refused(400, "MalformedPolicy", message):
        s3.put_bucket_policy(Bucket=bucket, Policy=document(changed))


def test_a_policy_has_20_kilobytes(s3, bucket):
    text = document(allow_other(bucket, "s3:GetObject"))
    s3.put_bucket_policy(Bucket=bucket, Policy=text + " " * (20480 - len(text)))
    with refused(400, "MalformedPolicy", "Policy exceeds the maximum allowed document size."):
        s3.put_bucket_policy(Bucket=bucket, Policy=text + " " * (20481 - len(text)))


def test_anonymous_reads_as_the_policy_allows(s3, endpoint, bucket):
    s3.put_object(Bucket=bucket, Key="open/a", Body=b"hello")
    s3.put_object(Bucket=bucket, Key="closed", Body=b"secret")
    url = f"{endpoint}/{bucket}"
    assert requests.get(f"{url}/open/a").status_code == 403
    put(s3, bucket, statement(bucket, resource="/open/*"))
    assert requests.get(f"{url}/open/a").content == b"hello"
    assert requests.head(f"{url}/open/a").status_code == 200
    for path in ["/closed", "/open/missing", "/", "/open/a?acl", "/open/a?tagging"]:
        assert requests.get(url + path).status_code == 403, path
    assert requests.put(f"{url}/open/b", data=b"x").status_code == 403
    put(s3, bucket, statement(bucket, resource="/open/*"), statement(bucket, action="s3:ListBucket", resource=""))
    missing = requests.get(f"{url}/open/missing")
    assert missing.status_code == 404 and NO_SUCH_KEY in missing.text
    assert b"open/a" in requests.get(url).content


def test_another_account_as_the_policy_allows(s3, other, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    calls = {
        "s3:GetObject": lambda: other.get_object(Bucket=bucket, Key="k"),
        "s3:PutObject": lambda: other.put_object(Bucket=bucket, Key="new", Body=b"y"),
        "s3:DeleteObject": lambda: other.delete_object(Bucket=bucket, Key="new"),
        "s3:GetObjectTagging": lambda: other.get_object_tagging(Bucket=bucket, Key="k"),
    }
    for call in calls.values():
        with refused(403, "AccessDenied", "Access Denied"):
            call()
    for action, allowed in calls.items():
        put(s3, bucket, allow_other(bucket, action))
        allowed()
        for name, call in calls.items():
            if name != action:
                with refused(403, "AccessDenied"):
                    call()
    put(s3, bucket, allow_other(bucket, "s3:GetBucketVersioning", ""))
    other.get_bucket_versioning(Bucket=bucket)
    with refused(403, "AccessDenied"):
        other.get_bucket_location(Bucket=bucket)


def test_a_denial_wins_and_says_so(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    put(s3, bucket, statement(bucket, effect="Deny", action="s3:*", resource=["", "/*"]))
    message = (
        f'User: {ROOT} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::{bucket}/k" '
        "with an explicit deny in a resource-based policy")
    with refused(403, "AccessDenied", message):
        s3.get_object(Bucket=bucket, Key="k")
    with refused(403, "AccessDenied"):
        s3.put_object(Bucket=bucket, Key="k", Body=b"y")
    s3.get_bucket_policy(Bucket=bucket)  # the owner is never locked out
    s3.delete_bucket_policy(Bucket=bucket)
    s3.get_object(Bucket=bucket, Key="k")


def test_a_batch_is_decided_key_by_key(s3, bucket):
    for key in ["keep/a", "go/b"]:
        s3.put_object(Bucket=bucket, Key=key, Body=b"x")
    put(s3, bucket, statement(bucket, effect="Deny", action="s3:DeleteObject", resource="/keep/*"))
    done = s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "keep/a"}, {"Key": "go/b"}]})
    assert [one["Key"] for one in done["Deleted"]] == ["go/b"]
    assert [(one["Key"], one["Code"]) for one in done["Errors"]] == [("keep/a", "AccessDenied")]
    s3.head_object(Bucket=bucket, Key="keep/a")


def lists(client, bucket, **parameters):
    return status_of(client.list_objects_v2(Bucket=bucket, **parameters)) == 200


CONDITIONS = [
    ("prefix", "s3:ListBucket", "", {"StringLike": {"s3:prefix": "home/*"}},
     lambda c, b: lists(c, b, Prefix="home/me"), lambda c, b: lists(c, b, Prefix="else")),
    ("max-keys", "s3:ListBucket", "", {"NumericLessThanEquals": {"s3:max-keys": "10"}},
     lambda c, b: lists(c, b, MaxKeys=10), lambda c, b: lists(c, b, MaxKeys=11)),
    ("acl", "s3:PutObject*", "/*", {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control"}},
     lambda c, b: c.put_object(Bucket=b, Key="k", ACL="bucket-owner-full-control"),
     lambda c, b: c.put_object(Bucket=b, Key="k")),
    ("encryption", "s3:PutObject", "/*", {"StringEquals": {"s3:x-amz-server-side-encryption": "AES256"}},
     lambda c, b: c.put_object(Bucket=b, Key="k", ServerSideEncryption="AES256"),
     lambda c, b: c.put_object(Bucket=b, Key="k")),
    ("new-tag", "s3:PutObject*", "/*", {"StringEquals": {"s3:RequestObjectTag/team": "red"}},
     lambda c, b: c.put_object(Bucket=b, Key="k", Tagging="team=red"),
     lambda c, b: c.put_object(Bucket=b, Key="k", Tagging="team=blue")),
    ("tag", "s3:GetObject", "/*", {"StringEquals": {"s3:ExistingObjectTag/team": "red"}},
     lambda c, b: c.get_object(Bucket=b, Key="red"), lambda c, b: c.get_object(Bucket=b, Key="plain")),
    ("address", "s3:GetObject", "/*", {"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}},
     lambda c, b: c.get_object(Bucket=b, Key="plain"), None),
    ("not-address", "s3:GetObject", "/*", {"NotIpAddress": {"aws:SourceIp": "127.0.0.0/8"}},
     None, lambda c, b: c.get_object(Bucket=b, Key="plain")),
    ("transport", "s3:GetObject", "/*", {"Bool": {"aws:SecureTransport": "true"}},
     None, lambda c, b: c.get_object(Bucket=b, Key="plain")),
    ("missing-key", "s3:PutObject", "/*", {"Null": {"s3:x-amz-server-side-encryption": "true"}},
     lambda c, b: c.put_object(Bucket=b, Key="k"),
     lambda c, b: c.put_object(Bucket=b, Key="k", ServerSideEncryption="AES256")),
    ("date", "s3:GetObject", "/*", {"DateLessThan": {"aws:CurrentTime": "2020-01-01T00:00:00Z"}},
     None, lambda c, b: c.get_object(Bucket=b, Key="plain")),
    ("agent", "s3:GetObject", "/*", {"StringLike": {"aws:UserAgent": "*Boto3*"}},
     lambda c, b: c.get_object(Bucket=b, Key="plain"), None),
    ("account", "s3:GetObject", "/*", {"StringEquals": {"aws:PrincipalAccount": cloud.OTHER.id}},
     lambda c, b: c.get_object(Bucket=b, Key="plain"), None),
]


@pytest.mark.parametrize("case", CONDITIONS, ids=[case[0] for case in CONDITIONS])
def test_conditions(s3, other, bucket, case):
    _, action, resource, condition, holds, fails = case
    s3.put_object(Bucket=bucket, Key="plain", Body=b"x")
    s3.put_object(Bucket=bucket, Key="red", Body=b"x", Tagging="team=red")
    put(s3, bucket, allow_other(bucket, action, resource, Condition=condition))
    if holds:
        holds(other, bucket)
    if fails:
        with refused(403, "AccessDenied"):
            fails(other, bucket)


def test_a_policy_variable_is_the_caller(s3, other, bucket):
    s3.put_object(Bucket=bucket, Key=f"{cloud.OTHER.id}/a", Body=b"x")
    s3.put_object(Bucket=bucket, Key="elsewhere/a", Body=b"x")
    put(s3, bucket, allow_other(bucket, "s3:GetObject", "/${aws:PrincipalAccount}/*"))
    other.get_object(Bucket=bucket, Key=f"{cloud.OTHER.id}/a")
    with refused(403, "AccessDenied"):
        other.get_object(Bucket=bucket, Key="elsewhere/a")


def test_versions_are_actions_of_their_own(s3, other, versioned):
    version = s3.put_object(Bucket=versioned, Key="k", Body=b"x")["VersionId"]
    put(s3, versioned, allow_other(versioned, "s3:GetObject"))
    other.get_object(Bucket=versioned, Key="k")
    with refused(403, "AccessDenied"):
        other.get_object(Bucket=versioned, Key="k", VersionId=version)
    put(s3, versioned, allow_other(versioned, "s3:GetObjectVersion"))
    other.get_object(Bucket=versioned, Key="k", VersionId=version)


def test_a_copy_needs_both_sides(s3, other, bucket, name):
    s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    other.create_bucket(Bucket=name)
    source = {"Bucket": bucket, "Key": "k"}
    with refused(403, "AccessDenied"):
        other.copy_object(Bucket=name, Key="copy", CopySource=source)
    put(s3, bucket, allow_other(bucket, ["s3:GetObject", "s3:GetObjectTagging"]))
    other.copy_object(Bucket=name, Key="copy", CopySource=source)
    assert other.get_object(Bucket=name, Key="copy")["Body"].read() == b"x"


PUBLIC = [
    ("everybody", {}, True),
    ("address", {"Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/32"}}}, False),
    ("all-addresses", {"Condition": {"IpAddress": {"aws:SourceIp": "0.0.0.0/1"}}}, True),
    ("prefix", {"Action": "s3:ListBucket", "Condition": {"StringEquals": {"s3:prefix": "a"}}}, True),
    ("vpc", {"Condition": {"StringEquals": {"aws:SourceVpc": "vpc-91237329"}}}, False),
    ("any-vpc", {"Condition": {"StringLike": {"aws:SourceVpc": "vpc-*"}}}, True),
    ("denial", {"Effect": "Deny"}, False),
    ("account", {"Principal": {"AWS": OTHER_ROOT}}, False),
]


@pytest.mark.parametrize("case", PUBLIC, ids=[case[0] for case in PUBLIC])
def test_what_is_public(s3, bucket, case):
    _, change, is_public = case
    policy = document({**statement(bucket, resource=["", "/*"]), **change})
    if is_public:
        message = (
            f'User: {ROOT} is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::{bucket}" because '
            "public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.")
        with refused(403, "AccessDenied", message):
            s3.put_bucket_policy(Bucket=bucket, Policy=policy)
        open_to_public(s3, bucket)
    s3.put_bucket_policy(Bucket=bucket, Policy=policy)
    assert s3.get_bucket_policy_status(Bucket=bucket)["PolicyStatus"]["IsPublic"] is is_public


def test_a_restricted_bucket_is_closed_in_spite_of_its_policy(s3, other, endpoint, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    put(s3, bucket, statement(bucket), allow_other(bucket, "s3:GetObject"))
    other.get_object(Bucket=bucket, Key="k")
    s3.put_public_access_block(
        Bucket=bucket, PublicAccessBlockConfiguration={"RestrictPublicBuckets": True})
    with refused(403, "AccessDenied"):
        other.get_object(Bucket=bucket, Key="k")
    assert requests.get(f"{endpoint}/{bucket}/k").status_code == 403
    s3.get_object(Bucket=bucket, Key="k")


def test_another_accounts_bucket_stays_its_own(s3, other, bucket):
    with refused(403, "AccessDenied", "Access Denied"):
        other.put_bucket_policy(Bucket=bucket, Policy=document(allow_other(bucket, "s3:*")))
    done = other.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": "k"}]})
    assert "Deleted" not in done and [one["Code"] for one in done["Errors"]] == ["AccessDenied"]
