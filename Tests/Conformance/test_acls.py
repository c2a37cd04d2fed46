"""Access control lists, ownership, public access block and request payment.

Expectations from https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html,
https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html and answers recorded from AWS.
"""

import cloud
import pytest
import requests
from expect import refused, status_of

ALL = "http://acs.amazonaws.com/groups/global/AllUsers"
AUTHENTICATED = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
LOGS = "http://acs.amazonaws.com/groups/s3/LogDelivery"
NO_ACLS = "The bucket does not allow ACLs"


@pytest.fixture(scope="module")
def me(s3):
    return s3.list_buckets()["Owner"]["ID"]


@pytest.fixture(scope="module")
def they(other):
    return other.list_buckets()["Owner"]["ID"]


def grants(answer):
    return {(one["Grantee"].get("ID") or one["Grantee"]["URI"], one["Permission"]) for one in answer["Grants"]}


def test_new_buckets_are_private_without_lists(s3, me, bucket):
    rules = s3.get_bucket_ownership_controls(Bucket=bucket)["OwnershipControls"]["Rules"]
    assert rules == [{"ObjectOwnership": "BucketOwnerEnforced"}]
    assert set(s3.get_public_access_block(Bucket=bucket)["PublicAccessBlockConfiguration"].values()) == {True}
    answer = s3.get_bucket_acl(Bucket=bucket)
    assert answer["Owner"] == {"ID": me}
    assert answer["Grants"] == [
        {"Grantee": {"ID": me, "Type": "CanonicalUser"}, "Permission": "FULL_CONTROL"}]
    with refused(400, "AccessControlListNotSupported", NO_ACLS):
        s3.put_bucket_acl(Bucket=bucket, ACL="public-read")
    with refused(400, "AccessControlListNotSupported", NO_ACLS):
        s3.put_object(Bucket=bucket, Key="k", ACL="public-read")
    with refused(400, "AccessControlListNotSupported", NO_ACLS):
        s3.put_object(Bucket=bucket, Key="k", GrantRead=f"id={me}")
    s3.put_object(Bucket=bucket, Key="k", ACL="bucket-owner-full-control")
    assert grants(s3.get_object_acl(Bucket=bucket, Key="k")) == {(me, "FULL_CONTROL")}


@pytest.mark.parametrize("acl, expected", [
    ("private", set()),
    ("public-read", {(ALL, "READ")}),
    ("public-read-write", {(ALL, "READ"), (ALL, "WRITE")}),
    ("authenticated-read", {(AUTHENTICATED, "READ")}),
    ("log-delivery-write", {(LOGS, "WRITE"), (LOGS, "READ_ACP")}),
])
def test_canned_bucket_lists(s3, me, listed, acl, expected):
    s3.put_bucket_acl(Bucket=listed, ACL=acl)
    assert grants(s3.get_bucket_acl(Bucket=listed)) == expected | {(me, "FULL_CONTROL")}


@pytest.mark.parametrize("acl, expected", [
    ("private", set()),
    ("public-read", {(ALL, "READ")}),
    ("public-read-write", {(ALL, "READ"), (ALL, "WRITE")}),
    ("authenticated-read", {(AUTHENTICATED, "READ")}),
    ("bucket-owner-read", set()),
    ("bucket-owner-full-control", set()),
])
def test_canned_object_lists(s3, me, listed, acl, expected):
    s3.put_object(Bucket=listed, Key="k", ACL=acl)
    assert grants(s3.get_object_acl(Bucket=listed, Key="k")) == expected | {(me, "FULL_CONTROL")}
    s3.put_object(Bucket=listed, Key="later")
    s3.put_object_acl(Bucket=listed, Key="later", ACL=acl)
    assert grants(s3.get_object_acl(Bucket=listed, Key="later")) == expected | {(me, "FULL_CONTROL")}


def test_grants_in_headers_and_documents(s3, me, they, listed):
    s3.put_object(Bucket=listed, Key="k", GrantRead=f'id="{they}", uri="{ALL}"', GrantFullControl=f"id={me}")
    expected = {(they, "READ"), (ALL, "READ"), (me, "FULL_CONTROL")}
    answer = s3.get_object_acl(Bucket=listed, Key="k")
    assert grants(answer) == expected
    s3.put_object(Bucket=listed, Key="same")
    s3.put_object_acl(
        Bucket=listed, Key="same", AccessControlPolicy={"Owner": answer["Owner"], "Grants": answer["Grants"]})
    assert grants(s3.get_object_acl(Bucket=listed, Key="same")) == expected


def test_wrong_lists(s3, me, listed):
    with refused(400, "InvalidArgument", ArgumentName="x-amz-acl", ArgumentValue="nonsense"):
        s3.put_bucket_acl(Bucket=listed, ACL="nonsense")
    with refused(400, "InvalidRequest", "Specifying both Canned ACLs and Header Grants is not allowed"):
        s3.put_bucket_acl(Bucket=listed, ACL="private", GrantRead=f"id={me}")
    with refused(400, "InvalidArgument", "Invalid id", ArgumentName="id"):
        s3.put_bucket_acl(Bucket=listed, GrantRead="id=nobody")
    with refused(400, "InvalidArgument", "Invalid group uri", ArgumentName="uri"):
        s3.put_bucket_acl(Bucket=listed, GrantRead='uri="http://example.com"')
    with refused(400, "InvalidArgument", "Argument format not recognized", ArgumentName="x-amz-grant-read"):
        s3.put_bucket_acl(Bucket=listed, GrantRead="name=me")
    with refused(400, "MissingSecurityHeader", "Your request was missing a required header"):
        s3.put_bucket_acl(Bucket=listed)
    grant = {"Grantee": {"Type": "CanonicalUser", "ID": "nobody"}, "Permission": "READ"}
    with refused(400, "InvalidArgument", "Invalid id", ArgumentName="CanonicalUser/ID"):
        s3.put_bucket_acl(Bucket=listed, AccessControlPolicy={"Owner": {"ID": me}, "Grants": [grant]})
    with refused(400, "MalformedACLError"):
        s3.put_bucket_acl(Bucket=listed, AccessControlPolicy={"Grants": []})


def test_lists_decide(s3, other, they, endpoint, listed):
    s3.put_object(Bucket=listed, Key="open", Body=b"x", ACL="public-read")
    s3.put_object(Bucket=listed, Key="members", Body=b"x", ACL="authenticated-read")
    s3.put_object(Bucket=listed, Key="theirs", Body=b"x", GrantRead=f"id={they}")
    s3.put_object(Bucket=listed, Key="closed", Body=b"x")
    seen = {
        key: (requests.get(f"{endpoint}/{listed}/{key}").status_code, reads(other, listed, key))
        for key in ["open", "members", "theirs", "closed", "missing"]}
    assert seen == {
        "open": (200, 200), "members": (403, 200), "theirs": (403, 200), "closed": (403, 403), "missing": (403, 403)}
    assert requests.get(f"{endpoint}/{listed}").status_code == 403
    s3.put_bucket_acl(Bucket=listed, ACL="public-read-write")
    assert requests.get(f"{endpoint}/{listed}").status_code == 200
    assert requests.get(f"{endpoint}/{listed}/missing").status_code == 404
    assert requests.put(f"{endpoint}/{listed}/new", data=b"x").status_code == 200
    assert requests.delete(f"{endpoint}/{listed}/new").status_code == 204
    assert requests.get(f"{endpoint}/{listed}?acl").status_code == 403


def reads(client, bucket, key):
    try:
        return status_of(client.get_object(Bucket=bucket, Key=key))
    except client.exceptions.ClientError as error:
        return status_of(error.response)


def test_whoever_writes_owns_unless_told_otherwise(s3, other, me, they, listed):
    s3.put_bucket_acl(Bucket=listed, GrantWrite=f"id={they}", GrantFullControl=f"id={me}")
    other.put_object(Bucket=listed, Key="theirs", Body=b"x")
    with refused(403, "AccessDenied"):
        s3.get_object(Bucket=listed, Key="theirs")
    other.get_object(Bucket=listed, Key="theirs")
    assert other.get_object_acl(Bucket=listed, Key="theirs")["Owner"] == {"ID": they}
    owners = {one["Key"]: one["Owner"]["ID"] for one in s3.list_objects(Bucket=listed)["Contents"]}
    assert owners == {"theirs": they}
    other.put_object(Bucket=listed, Key="shared", Body=b"x", ACL="bucket-owner-full-control")
    assert grants(s3.get_object_acl(Bucket=listed, Key="shared")) == {(they, "FULL_CONTROL"), (me, "FULL_CONTROL")}
    s3.put_bucket_ownership_controls(
        Bucket=listed, OwnershipControls={"Rules": [{"ObjectOwnership": "BucketOwnerPreferred"}]})
    other.put_object(Bucket=listed, Key="given", Body=b"x", ACL="bucket-owner-full-control")
    assert s3.get_object_acl(Bucket=listed, Key="given")["Owner"] == {"ID": me}
    s3.put_bucket_acl(Bucket=listed, ACL="private")
    s3.put_bucket_ownership_controls(
        Bucket=listed, OwnershipControls={"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]})
    s3.get_object(Bucket=listed, Key="theirs")
    with refused(403, "AccessDenied"):
        other.get_object(Bucket=listed, Key="theirs")


def test_ownership_controls(s3, they, me, listed):
    s3.put_bucket_acl(Bucket=listed, GrantRead=f"id={they}", GrantFullControl=f"id={me}")
    with refused(400, "InvalidBucketAclWithObjectOwnership"):
        s3.put_bucket_ownership_controls(
            Bucket=listed, OwnershipControls={"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]})
    with refused(400, "MalformedXML"):
        s3.put_bucket_ownership_controls(
            Bucket=listed, OwnershipControls={"Rules": [{"ObjectOwnership": "Nobody"}]})
    assert status_of(s3.delete_bucket_ownership_controls(Bucket=listed)) == 204
    with refused(404, "OwnershipControlsNotFoundError", "The bucket ownership controls were not found"):
        s3.get_bucket_ownership_controls(Bucket=listed)


def test_buckets_are_made_with_lists(s3, they, me, name):
    with refused(400, "InvalidBucketAclWithObjectOwnership"):
        s3.create_bucket(Bucket=name, ACL="public-read")
    with refused(400, "InvalidBucketAclWithBlockPublicAccessError"):
        s3.create_bucket(Bucket=name, ACL="public-read", ObjectOwnership="ObjectWriter")
    s3.create_bucket(
        Bucket=name, ObjectOwnership="BucketOwnerPreferred", GrantRead=f"id={they}", GrantFullControl=f"id={me}")
    assert grants(s3.get_bucket_acl(Bucket=name)) == {(they, "READ"), (me, "FULL_CONTROL")}


def test_public_access_block(s3, endpoint, listed):
    with refused(404, "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"):
        s3.get_public_access_block(Bucket=listed)
    s3.put_object(Bucket=listed, Key="open", Body=b"x", ACL="public-read")
    s3.put_public_access_block(Bucket=listed, PublicAccessBlockConfiguration={"BlockPublicAcls": True})
    assert s3.get_public_access_block(Bucket=listed)["PublicAccessBlockConfiguration"] == {
        "BlockPublicAcls": True, "IgnorePublicAcls": False, "BlockPublicPolicy": False, "RestrictPublicBuckets": False}
    because = "because public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access."
    user = f"User: arn:aws:iam::{cloud.DEFAULT.id}:root is not authorized to perform: s3:"
    with refused(403, "AccessDenied", f'{user}PutObject on resource: "arn:aws:s3:::{listed}/k" {because}'):
        s3.put_object(Bucket=listed, Key="k", ACL="public-read")
    with refused(403, "AccessDenied", f'{user}PutBucketAcl on resource: "arn:aws:s3:::{listed}" {because}'):
        s3.put_bucket_acl(Bucket=listed, ACL="authenticated-read")
    with refused(403, "AccessDenied"):
        s3.put_object_acl(Bucket=listed, Key="open", ACL="public-read")
    assert requests.get(f"{endpoint}/{listed}/open").status_code == 200
    s3.put_public_access_block(Bucket=listed, PublicAccessBlockConfiguration={"IgnorePublicAcls": True})
    assert requests.get(f"{endpoint}/{listed}/open").status_code == 403
    assert status_of(s3.delete_public_access_block(Bucket=listed)) == 204
    assert requests.get(f"{endpoint}/{listed}/open").status_code == 200


def test_requester_pays(s3, other, endpoint, listed):
    assert s3.get_bucket_request_payment(Bucket=listed)["Payer"] == "BucketOwner"
    s3.put_object(Bucket=listed, Key="k", Body=b"x", ACL="public-read")
    s3.put_bucket_request_payment(Bucket=listed, RequestPaymentConfiguration={"Payer": "Requester"})
    assert s3.get_bucket_request_payment(Bucket=listed)["Payer"] == "Requester"
    assert "RequestCharged" not in s3.get_object(Bucket=listed, Key="k")
    with refused(403, "AccessDenied"):
        other.get_object(Bucket=listed, Key="k")
    assert other.get_object(Bucket=listed, Key="k", RequestPayer="requester")["RequestCharged"] == "requester"
    url = f"{endpoint}/{listed}/k"
    assert requests.get(url).status_code == 403
    assert requests.get(url, headers={"x-amz-request-payer": "requester"}).status_code == 403
    signed = other.generate_presigned_url(
        "get_object", {"Bucket": listed, "Key": "k", "RequestPayer": "requester"})
    assert requests.get(signed).status_code == 200
    with refused(400, "MalformedXML"):
        s3.put_bucket_request_payment(Bucket=listed, RequestPaymentConfiguration={"Payer": "Nobody"})
