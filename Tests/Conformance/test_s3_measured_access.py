"""Who may do what, as others measured it against S3 and ours once answered differently.

The expectations are those of ceph/s3-tests (s3tests/functional/test_s3.py and test_headers.py, the name of the test beside
each case) where it does not mark them as failing on AWS, and AWS's documentation.
"""

import base64
import hashlib
import hmac
import json
import socket
from email.utils import formatdate

import boto3
import cloud
import expect
import pytest
from botocore import UNSIGNED
from botocore.client import Config
from expect import refused


def statement(bucket, action, **more):
    return {
        "Effect": "Allow", "Principal": {"AWS": "*"}, "Action": action,
        "Resource": [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"], **more,
    }


def allow(s3, bucket, *statements):
    s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": statements}))


# Lists


@pytest.mark.parametrize("bucket_list", ["private", "public-read", "public-read-write"])
@pytest.mark.parametrize("object_list", ["private", "public-read", "public-read-write"])
def test_what_a_stranger_may_by_lists(s3, other, listed, bucket_list, object_list):
    """`test_access_bucket_*`: the bucket's list decides writes and listings, the object's its reads."""
    s3.put_bucket_acl(Bucket=listed, ACL=bucket_list)
    s3.put_object(Bucket=listed, Key="open", Body=b"x", ACL=object_list)
    s3.put_object(Bucket=listed, Key="closed", Body=b"x")

    def may(method, **arguments):
        try:
            return bool(getattr(other, method)(Bucket=listed, **arguments))
        except other.exceptions.ClientError as error:
            assert error.response["Error"]["Code"] == "AccessDenied"
            return False

    assert may("get_object", Key="open") is (object_list != "private")
    assert may("get_object", Key="closed") is False
    assert may("list_objects") is may("list_objects_v2") is (bucket_list != "private")
    for key in ("open", "closed", "new"):
        assert may("put_object", Key=key, Body=b"y") is (bucket_list == "public-read-write")


def test_disabled_lists_do_not_even_become_private(s3, other, bucket):
    """`test_create_bucket_bucket_owner_enforced`; hashicorp/terraform-provider-aws issue 34079: what PutBucketAcl says
    is refused, though it be what holds. thephpleague/flysystem issue 1580: uploads of the bucket's own account may say
    `private`, those of others may not."""
    message = "The bucket does not allow ACLs"
    s3.put_object(Bucket=bucket, Key="k", Body=b"x", ACL="private")
    s3.copy_object(Bucket=bucket, Key="c", CopySource=f"{bucket}/k", ACL="private")
    s3.delete_public_access_block(Bucket=bucket)
    allow(s3, bucket, statement(bucket, "*"))
    key = {"Bucket": bucket, "Key": "k"}
    for refuse in (
        lambda: other.put_object(**key, Body=b"x", ACL="private"),
        lambda: other.create_multipart_upload(**key, ACL="private"),
        lambda: other.copy_object(Bucket=bucket, Key="c", CopySource=f"{bucket}/k", ACL="private"),
    ):
        with refused(400, "AccessControlListNotSupported", message):
            refuse()
    for acl in ("private", "public-read"):
        with refused(400, "AccessControlListNotSupported", message):
            s3.put_bucket_acl(Bucket=bucket, ACL=acl)
        with refused(400, "AccessControlListNotSupported", message):
            s3.put_object_acl(Bucket=bucket, Key="k", ACL=acl)
    s3.put_object_acl(Bucket=bucket, Key="k", ACL="bucket-owner-full-control")


@pytest.mark.parametrize("ownership, owned", [
    ("BucketOwnerEnforced", (True, True)), ("BucketOwnerPreferred", (False, True)), ("ObjectWriter", (False, False)),
])
def test_who_owns_what_a_stranger_brings(s3, other, listed, ownership, owned):
    """`test_put_bucket_ownership_*`: without a list, and with the one that hands objects over."""
    s3.put_bucket_ownership_controls(Bucket=listed, OwnershipControls={"Rules": [{"ObjectOwnership": ownership}]})
    allow(s3, listed, statement(listed, "*"))
    me = s3.list_buckets()["Owner"]["ID"]
    for more, mine in zip(({}, {"ACL": "bucket-owner-full-control"}), owned):
        key = {"Bucket": listed, "Key": "k"}
        other.put_object(**key, Body=b"x", **more)
        assert (other.get_object_acl(**key)["Owner"]["ID"] == me) is mine
        other.copy_object(Bucket=listed, Key="c", CopySource=f"{listed}/k", **more)
        assert (other.get_object_acl(Bucket=listed, Key="c")["Owner"]["ID"] == me) is mine
        upload = other.create_multipart_upload(**key, **more)["UploadId"]
        assert (other.list_parts(**key, UploadId=upload)["Owner"]["ID"] == me) is mine


# Policies


def test_allowing_all_but_some_is_refused(s3, bucket):
    """`test_bucket_policy_allow_notprincipal`; IAM's page on NotPrincipal calls it not supported."""
    named = {"AWS": f"arn:aws:iam::{cloud.OTHER.id}:root"}
    one = statement(bucket, "s3:ListBucket")
    del one["Principal"]
    with refused(400, "MalformedPolicy"):
        allow(s3, bucket, {**one, "NotPrincipal": named})
    allow(s3, bucket, {**one, "NotPrincipal": {"AWS": f"arn:aws:iam::{cloud.DEFAULT.id}:root"}, "Effect": "Deny"})


# Before the body


def status_of_head(wire, path):
    """What is answered to a head that waits for leave to send its body."""
    with socket.create_connection(("127.0.0.1", wire.port), timeout=10) as connection:
        head = f"PUT {path} HTTP/1.1\r\nHost: {wire.host}\r\nContent-Length: 123\r\nExpect: 100-continue\r\n\r\n"
        connection.sendall(head.encode())
        return int(connection.recv(1024).split(b" ")[1])


def test_leave_to_send_a_body_is_refused_with_the_upload(s3, wire, endpoint, listed):
    """`test_100_continue`, `test_100_continue_error_retry`."""
    assert status_of_head(wire, f"/{listed}/k") == 403
    assert status_of_head(wire, f"/{listed}-is-not-there/k") == 404
    s3.put_bucket_acl(Bucket=listed, ACL="public-read-write")
    assert status_of_head(wire, f"/{listed}/k") == 100
    with refused(404, "NoSuchBucket"):
        s3.put_object(Bucket=f"{listed}-is-not-there", Key="k", Body=b"bar")
    s3.put_object(Bucket=listed, Key="k", Body=b"bar")
    nobody = boto3.client(
        "s3", region_name="us-east-1", endpoint_url=endpoint, config=Config(signature_version=UNSIGNED))
    assert expect.status_of(nobody.put_object(Bucket=listed, Key="k", Body=b"by nobody")) == 200


@pytest.mark.parametrize("value", ["200", "", "miracles"])
def test_other_expectations_are_nobodys_concern(wire, bucket, value):
    """`test_bucket_create_bad_expect_mismatch`, `..._empty`, `test_object_create_bad_expect_mismatch`."""
    assert wire.call("PUT", f"/{bucket}/k", headers={"Expect": value}, body=b"bar").status == 200


# Signatures of version 2


def older(wire, method, path, when, headers=None, authorization=None, account=cloud.DEFAULT):
    """Signs as https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html has it and sends."""
    headers = {"x-amz-date": when, **(headers or {})}
    lines = "".join(f"{name.lower()}:{headers[name]}\n" for name in sorted(headers) if name.startswith("x-amz-"))
    text = f"{method}\n{headers.get('Content-MD5', '')}\n{headers.get('Content-Type', '')}\n\n{lines}{path}"
    digest = hmac.new(account.secret.encode(), text.encode(), hashlib.sha1).digest()
    signature = base64.b64encode(digest).decode()
    headers["Authorization"] = authorization or f"AWS {account.access_key}:{signature}"
    return wire.send(method, path, {"Content-Length": "0", **headers})


def test_the_oldest_regions_know_the_older_signature(endpoint, wire, s3, bucket):
    """`test_cors_presigned_get_object_v2`, `test_object_create_bad_ua_empty_aws2` and others."""
    client = cloud.client(endpoint, signature_version="s3")
    client.put_object(Bucket=bucket, Key="a b", Body=b"bar", Metadata={"one": "1"}, ContentType="text/plain")
    assert client.get_object(Bucket=bucket, Key="a b", ResponseContentType="x/y")["ContentType"] == "x/y"
    assert [one["Key"] for one in client.list_objects_v2(Bucket=bucket)["Contents"]] == ["a b"]
    client.put_bucket_tagging(Bucket=bucket, Tagging={"TagSet": [{"Key": "k", "Value": "v"}]})
    assert s3.get_bucket_tagging(Bucket=bucket)["TagSet"] == client.get_bucket_tagging(Bucket=bucket)["TagSet"]
    today = formatdate(usegmt=True)
    assert older(wire, "PUT", f"/{bucket}/k", today, {"x-amz-meta-a": "b", "Content-Type": "x/y"}).status == 200


@pytest.mark.parametrize("when, code", [
    ("Bad Date", "AccessDenied"), ("", "AccessDenied"), ("Tue, 07 Jul 1950 21:53:04 GMT", "AccessDenied"),
    ("Tue, 07 Jul 2010 21:53:04 GMT", "RequestTimeTooSkewed"), ("Tue, 07 Jul 9999 21:53:04 GMT", "RequestTimeTooSkewed"),
])
def test_dates_of_older_signatures(wire, bucket, when, code):
    """`test_object_create_bad_date_*_aws2`, `test_bucket_create_bad_date_*_aws2`."""
    expect.error(older(wire, "PUT", f"/{bucket}/k", when), 403, code)


def test_older_signatures_that_are_wrong(wire, s3, frankfurt, bucket, name):
    """`test_object_create_bad_authorization_invalid_aws2`, `..._incorrect_aws2`, `test_..._md5_invalid_garbage_aws2`."""
    path, today = f"/{bucket}/k", formatdate(usegmt=True)
    invalid = "AWS authorization header is invalid.  Expected AwsAccessKeyId:signature"
    expect.error(older(wire, "PUT", path, today, authorization="AWS HAHAHA"), 400, "InvalidArgument", invalid)
    wrong = cloud.Account(cloud.DEFAULT.id, cloud.DEFAULT.access_key, "wrong")
    expect.error(older(wire, "PUT", path, today, account=wrong), 403, "SignatureDoesNotMatch", expect.SIGNATURE)
    unknown = cloud.Account(cloud.DEFAULT.id, "AKIAIGR7ZNNBHC5BKSUB", "wrong")
    expect.error(older(wire, "PUT", path, today, account=unknown), 403, "InvalidAccessKeyId")
    expect.error(older(wire, "PUT", path, today, {"Content-MD5": "AWS HAHAHA"}), 400, "InvalidDigest")
    frankfurt.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    message = "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."
    expect.error(older(wire, "PUT", f"/{name}/k", today), 400, "InvalidRequest", message)
