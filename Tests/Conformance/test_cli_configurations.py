"""The real AWS CLI through what S3's buckets and objects can be told: each is put, read back and, where that goes, deleted."""

import json
import urllib.error
import urllib.request

import pytest

import cloud

RULE = {"ID": "r", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 30}}
POLICY = {"Version": "2012-10-17", "Statement": [{
    "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::BUCKET/secret/*"}]}
DESTINATION = {"S3BucketDestination": {"Bucket": "arn:aws:s3:::target", "Format": "CSV"}}
BLOCK = {"BlockPublicAcls": True, "IgnorePublicAcls": False, "BlockPublicPolicy": True, "RestrictPublicBuckets": False}

# Name of the operations, option, its value, and whether `delete-bucket-…` undoes it. A bucket's configuration comes back
# as it was put.
SETTINGS = [
    ("cors", "cors-configuration", {"CORSRules": [{
        "AllowedMethods": ["GET"], "AllowedOrigins": ["https://example.com"], "MaxAgeSeconds": 60}]}, True),
    ("lifecycle-configuration", "lifecycle-configuration", {"Rules": [RULE]}, False),
    ("website", "website-configuration", {"IndexDocument": {"Suffix": "i.html"}, "ErrorDocument": {"Key": "e.html"}}, True),
    ("tagging", "tagging", {"TagSet": [{"Key": "a", "Value": "ü"}]}, True),
    ("accelerate-configuration", "accelerate-configuration", {"Status": "Enabled"}, False),
    ("request-payment", "request-payment-configuration", {"Payer": "Requester"}, False),
]
# Those whose answer has the option's content in a member of that name.
WRAPPED = [
    ("encryption", "server-side-encryption-configuration", "ServerSideEncryptionConfiguration",
     {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms"}, "BucketKeyEnabled": True}]}),
    ("ownership-controls", "ownership-controls", "OwnershipControls", {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}),
]
FAMILIES = [
    ("analytics", {"Id": "one", "StorageClassAnalysis": {}}), ("metrics", {"Id": "one", "Filter": {"Prefix": "a"}}),
    ("inventory", {"Id": "one", "Destination": DESTINATION, "IsEnabled": True, "IncludedObjectVersions": "Current",
                   "Schedule": {"Frequency": "Daily"}}),
    ("intelligent-tiering", {"Id": "one", "Status": "Enabled", "Tierings": [{"AccessTier": "ARCHIVE_ACCESS", "Days": 90}]}),
]


@pytest.fixture
def api(aws, bucket):
    """Runs `aws s3api` on the test's bucket and returns its JSON."""

    def run(operation, *arguments, code=0):
        text = aws("s3api", operation, "--bucket", bucket, *arguments, "--output", "json", code=code)
        return text if code else json.loads(text) if text.strip() else {}

    return run


@pytest.mark.parametrize("name, option, value, deletes", SETTINGS, ids=[name for name, *_ in SETTINGS])
def test_a_setting_comes_back(api, name, option, value, deletes):
    api(f"put-bucket-{name}", f"--{option}", json.dumps(value))
    found = api(f"get-bucket-{name}")
    found.pop("TransitionDefaultMinimumObjectSize", None)
    assert found == value
    if deletes:
        api(f"delete-bucket-{name}")
        assert "(NoSuch" in api(f"get-bucket-{name}", code=255)


@pytest.mark.parametrize("name, option, member, value", WRAPPED, ids=[name for name, *_ in WRAPPED])
def test_a_setting_comes_back_in_its_member(api, name, option, member, value):
    api(f"put-bucket-{name}", f"--{option}", json.dumps(value))
    found = api(f"get-bucket-{name}")[member]
    assert found["Rules"][0] == {**found["Rules"][0], **value["Rules"][0]} and len(found["Rules"]) == 1
    api(f"delete-bucket-{name}")


@pytest.mark.parametrize("name, value", FAMILIES, ids=[name for name, _ in FAMILIES])
def test_a_configuration_with_an_id(api, name, value):
    put = (f"--{name}-configuration", json.dumps(value))
    api(f"put-bucket-{name}-configuration", "--id", "one", *put)
    (member, found), = api(f"get-bucket-{name}-configuration", "--id", "one").items()
    assert found == value and member.endswith("Configuration")
    assert api(f"list-bucket-{name}-configurations")[f"{member}List"] == [value]
    api(f"delete-bucket-{name}-configuration", "--id", "one")
    assert "(NoSuchConfiguration)" in api(f"get-bucket-{name}-configuration", "--id", "one", code=255)


def test_who_may_do_what(api, bucket):
    policy = json.dumps(POLICY).replace("BUCKET", bucket)
    api("put-bucket-policy", "--policy", policy)
    assert json.loads(api("get-bucket-policy")["Policy"]) == json.loads(policy)
    assert api("get-bucket-policy-status")["PolicyStatus"] == {"IsPublic": False}
    api("delete-bucket-policy")
    assert "(NoSuchBucketPolicy)" in api("get-bucket-policy", code=255)
    api("put-public-access-block", "--public-access-block-configuration", json.dumps(BLOCK))
    assert api("get-public-access-block") == {"PublicAccessBlockConfiguration": BLOCK}
    api("delete-public-access-block")
    assert "(AccessControlListNotSupported)" in api("put-bucket-acl", "--acl", "public-read", code=255)
    api("put-bucket-ownership-controls", "--ownership-controls", "Rules=[{ObjectOwnership=BucketOwnerPreferred}]")
    api("put-bucket-acl", "--acl", "public-read")
    grants = api("get-bucket-acl")["Grants"]
    assert [grant["Permission"] for grant in grants] == ["FULL_CONTROL", "READ"]


def test_logs_notifications_and_replication(aws, s3, api, bucket, name):
    logging = {"LoggingEnabled": {"TargetBucket": bucket, "TargetPrefix": "logs/"}}
    api("put-bucket-logging", "--bucket-logging-status", json.dumps(logging))
    assert api("get-bucket-logging") == logging
    api("put-bucket-notification-configuration", "--notification-configuration", '{"EventBridgeConfiguration":{}}')
    assert api("get-bucket-notification-configuration") == {"EventBridgeConfiguration": {}}
    s3.create_bucket(Bucket=name)
    for one in (bucket, name):
        cloud.set_versioning(s3, one, "Enabled")
    replication = {"Role": "arn:aws:iam::000000000000:role/r", "Rules": [{
        "ID": "r", "Status": "Enabled", "Priority": 1, "Filter": {"Prefix": ""},
        "DeleteMarkerReplication": {"Status": "Disabled"}, "Destination": {"Bucket": f"arn:aws:s3:::{name}"}}]}
    api("put-bucket-replication", "--replication-configuration", json.dumps(replication))
    assert api("get-bucket-replication") == {"ReplicationConfiguration": replication}
    s3.put_object(Bucket=bucket, Key="k", Body=b"copied")
    assert api("head-object", "--key", "k")["ReplicationStatus"] in ("PENDING", "COMPLETED")
    api("delete-bucket-replication")


def test_a_website(aws, s3, endpoint, api, bucket, tmp_path):
    """`aws s3 website` and a page from it, by the name of its host."""
    aws("s3", "website", f"s3://{bucket}", "--index-document", "index.html", "--error-document", "error.html")
    assert api("get-bucket-website") == {
        "IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "error.html"}}
    (tmp_path / "index.html").write_text("<h1>hello</h1>")
    (tmp_path / "error.html").write_text("<h1>nothing here</h1>")
    aws("s3", "sync", tmp_path, f"s3://{bucket}", "--only-show-errors")
    api("delete-public-access-block")
    policy = {"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{bucket}/*"}]}
    api("put-bucket-policy", "--policy", json.dumps(policy))

    def page(path):
        request = urllib.request.Request(
            f"http://127.0.0.1:{cloud.port_of(endpoint)}{path}", headers={"Host": f"{bucket}.s3-website.localhost"})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.headers["Content-Type"], answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers["Content-Type"], error.read()

    assert page("/") == (200, "text/html", b"<h1>hello</h1>")
    # Who may not list the bucket is not told that something is missing.
    assert page("/none") == (403, "text/html", b"<h1>nothing here</h1>")
    policy["Statement"].append({
        "Effect": "Allow", "Principal": "*", "Action": "s3:ListBucket", "Resource": f"arn:aws:s3:::{bucket}"})
    api("put-bucket-policy", "--policy", json.dumps(policy))
    assert page("/none") == (404, "text/html", b"<h1>nothing here</h1>")


def test_locks(aws, name):
    bucket, key = ("--bucket", name), ("--bucket", name, "--key", "k")
    aws("s3api", "create-bucket", *bucket, "--object-lock-enabled-for-bucket")
    rule = {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 1}}}
    aws("s3api", "put-object-lock-configuration", *bucket, "--object-lock-configuration", json.dumps(rule))
    assert json.loads(aws("s3api", "get-object-lock-configuration", *bucket)) == {"ObjectLockConfiguration": rule}
    version = json.loads(aws("s3api", "put-object", *key, "--body", __file__))["VersionId"]
    assert json.loads(aws("s3api", "get-object-retention", *key))["Retention"]["Mode"] == "GOVERNANCE"
    aws("s3api", "put-object-legal-hold", *key, "--legal-hold", "Status=ON")
    assert json.loads(aws("s3api", "get-object-legal-hold", *key)) == {"LegalHold": {"Status": "ON"}}
    delete = ("s3api", "delete-object", *key, "--version-id", version)
    assert "(AccessDenied)" in aws(*delete, "--bypass-governance-retention", code=255)
    aws("s3api", "put-object-legal-hold", *key, "--legal-hold", "Status=OFF")
    assert "(AccessDenied)" in aws(*delete, code=255)
    assert json.loads(aws(*delete, "--bypass-governance-retention"))["VersionId"] == version


def test_archives_attributes_and_acls_of_objects(api, tmp_path):
    file = tmp_path / "file"
    file.write_bytes(b"0123456789")
    api("put-object", "--key", "cold", "--body", file, "--storage-class", "GLACIER", "--checksum-algorithm", "SHA256")
    assert "(InvalidObjectState)" in api("get-object", "--key", "cold", tmp_path / "out", code=255)
    api("restore-object", "--key", "cold", "--restore-request", '{"Days":2,"GlacierJobParameters":{"Tier":"Standard"}}')
    assert "RestoreAlreadyInProgress" in api("restore-object", "--key", "cold", "--restore-request", '{"Days":2}', code=255)
    assert api("head-object", "--key", "cold")["Restore"] == 'ongoing-request="true"'
    found = api("get-object-attributes", "--key", "cold", "--object-attributes", "ObjectSize", "StorageClass", "Checksum")
    assert (found["ObjectSize"], found["StorageClass"]) == (10, "GLACIER") and found["Checksum"]["ChecksumSHA256"]
    assert [grant["Permission"] for grant in api("get-object-acl", "--key", "cold")["Grants"]] == ["FULL_CONTROL"]
    assert "(PreconditionFailed)" in api("put-object", "--key", "cold", "--body", file, "--if-none-match", "*", code=255)
