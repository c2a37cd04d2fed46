"""Encryption as clients see it: SSE-S3, SSE-KMS, DSSE and customers' keys; headers, defaults and refusals.

Wordings are answers recorded from AWS, as the public tests of its emulators hold them; the block on customers' keys is
https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html.
"""

import base64
import hashlib

import pytest
from expect import headers_of, refused, status_of

KEY, WRONG = b"k" * 32, b"w" * 32
KEY_ID = "134f2428-cec1-4b25-a1ae-9048164dba47"
ARN = f"arn:aws:kms:us-east-1:000000000000:key/{KEY_ID}"
BLOCKED = "because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys"
NEEDED = (
    "The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve "
    "the object.")


def own(key=KEY):
    return {
        "SSECustomerAlgorithm": "AES256", "SSECustomerKey": base64.b64encode(key).decode(),
        "SSECustomerKeyMD5": md5(key)}


def md5(key=KEY):
    return base64.b64encode(hashlib.md5(key).digest()).decode()


def rule(**members):
    return {"Rules": [members]}


@pytest.fixture
def unblocked(s3, bucket):
    """A bucket that takes customers' keys."""
    s3.put_bucket_encryption(
        Bucket=bucket,
        ServerSideEncryptionConfiguration=rule(BlockedEncryptionTypes={"EncryptionType": ["NONE"]}))
    return bucket


def test_new_buckets_have_s3s_keys_and_refuse_customers(s3, bucket):
    assert s3.get_bucket_encryption(Bucket=bucket)["ServerSideEncryptionConfiguration"]["Rules"] == [{
        "ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": False,
        "BlockedEncryptionTypes": {"EncryptionType": ["SSE-C"]}}]
    with refused(403, "AccessDenied") as caught:
        s3.put_object(Bucket=bucket, Key="k", Body=b"x", **own())
    assert BLOCKED in caught.value.response["Error"]["Message"]
    with refused(403, "AccessDenied"):
        s3.create_multipart_upload(Bucket=bucket, Key="k", **own())


def test_defaults_are_set_and_reset(s3, unblocked):
    standard = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": ARN}
    s3.put_bucket_encryption(
        Bucket=unblocked, ServerSideEncryptionConfiguration=rule(
            ApplyServerSideEncryptionByDefault=standard, BucketKeyEnabled=True))
    assert s3.get_bucket_encryption(Bucket=unblocked)["ServerSideEncryptionConfiguration"]["Rules"] == [{
        "ApplyServerSideEncryptionByDefault": standard, "BucketKeyEnabled": True,
        "BlockedEncryptionTypes": {"EncryptionType": ["NONE"]}}]
    put = s3.put_object(Bucket=unblocked, Key="k", Body=b"x")
    assert (put["ServerSideEncryption"], put["SSEKMSKeyId"], put["BucketKeyEnabled"]) == ("aws:kms", ARN, True)
    plain = s3.put_object(Bucket=unblocked, Key="plain", Body=b"x", ServerSideEncryption="AES256")
    assert plain["ServerSideEncryption"] == "AES256" and "SSEKMSKeyId" not in plain
    assert status_of(s3.delete_bucket_encryption(Bucket=unblocked)) == 204
    assert s3.put_object(Bucket=unblocked, Key="k", Body=b"x")["ServerSideEncryption"] == "AES256"


WRONG_DEFAULTS = {
    "no-rule": ({"Rules": []}, "MalformedXML"),
    "two-rules": ({"Rules": rule(ApplyServerSideEncryptionByDefault={"SSEAlgorithm": "AES256"})["Rules"] * 2},
                  "MalformedXML"),
    "algorithm": (rule(ApplyServerSideEncryptionByDefault={"SSEAlgorithm": "ROT13"}), "MalformedXML"),
    "key": (rule(ApplyServerSideEncryptionByDefault={"SSEAlgorithm": "AES256", "KMSMasterKeyID": "k"}),
            "InvalidArgument"),
    "blocked": (rule(BlockedEncryptionTypes={"EncryptionType": ["ROT13"]}), "MalformedXML"),
}


@pytest.mark.parametrize("name", WRONG_DEFAULTS)
def test_wrong_defaults(s3, bucket, name):
    configuration, code = WRONG_DEFAULTS[name]
    with refused(400, code):
        s3.put_bucket_encryption(Bucket=bucket, ServerSideEncryptionConfiguration=configuration)


@pytest.mark.parametrize("method", ["aws:kms", "aws:kms:dsse"])
def test_keys_of_kms(s3, bucket, method):
    asked = {"ServerSideEncryption": method, "SSEKMSKeyId": KEY_ID}
    seen = {"ServerSideEncryption": method, "SSEKMSKeyId": ARN}
    put = s3.put_object(Bucket=bucket, Key="k", Body=b"hello", **asked)
    assert put["ETag"] != f'"{hashlib.md5(b"hello").hexdigest()}"', "not the MD5 of the bytes"
    got = s3.get_object(Bucket=bucket, Key="k")
    assert got["Body"].read() == b"hello" and got["ETag"] == put["ETag"]
    for answer in [put, got, s3.head_object(Bucket=bucket, Key="k")]:
        assert {name: answer[name] for name in seen} == seen
    copied = s3.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "k"})
    assert copied["ServerSideEncryption"] == "AES256", "a copy has the encryption of its own request"
    assert copied["CopyObjectResult"]["ETag"] == f'"{hashlib.md5(b"hello").hexdigest()}"'
    upload = s3.create_multipart_upload(Bucket=bucket, Key="m", **asked)
    part = s3.upload_part(Bucket=bucket, Key="m", UploadId=upload["UploadId"], PartNumber=1, Body=b"x")
    done = s3.complete_multipart_upload(
        Bucket=bucket, Key="m", UploadId=upload["UploadId"],
        MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
    for answer in [upload, part, done, s3.head_object(Bucket=bucket, Key="m")]:
        assert {name: answer[name] for name in seen} == seen


def test_the_managed_key_and_the_context(s3, bucket):
    context = base64.b64encode(b'{"a":"b"}').decode()
    put = s3.put_object(
        Bucket=bucket, Key="k", ServerSideEncryption="aws:kms", SSEKMSEncryptionContext=context, BucketKeyEnabled=True)
    assert put["SSEKMSKeyId"].startswith("arn:aws:kms:us-east-1:000000000000:key/")
    assert put["SSEKMSEncryptionContext"] == context and put["BucketKeyEnabled"] is True


WRONG_WRITES = {
    "method": ({"ServerSideEncryption": "ROT13"}, "InvalidArgument", "The encryption method specified is not supported"),
    "key-id": (
        {"SSEKMSKeyId": KEY_ID}, "InvalidArgument",
        "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms"),
    "no-key-id": (
        {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": "fake-key-id"}, "KMS.NotFoundException",
        "Invalid keyId 'fake-key-id'"),
    "region": (
        {"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": ARN.replace("us-east-1", "us-west-2")},
        "KMS.NotFoundException", "Invalid arn us-west-2"),
    "both": (
        {"ServerSideEncryption": "AES256", **own()}, "InvalidArgument",
        "Server Side Encryption with Customer provided key is incompatible with the encryption method specified"),
    "algorithm": (
        {**own(), "SSECustomerAlgorithm": "aes256"}, "InvalidEncryptionAlgorithmError",
        "The Encryption request you specified is not valid. Supported value: AES256."),
    "no-algorithm": (
        {"SSECustomerKey": base64.b64encode(KEY).decode(), "SSECustomerKeyMD5": md5()}, "InvalidArgument",
        "Requests specifying Server Side Encryption with Customer provided keys must provide a valid encryption "
        "algorithm."),
    "no-key": (
        {"SSECustomerAlgorithm": "AES256"}, "InvalidArgument",
        "Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate secret key."),
    "short-key": (
        own(b"tooshort"), "InvalidArgument", "The secret key was invalid for the specified algorithm."),
    "md5": (
        {**own(), "SSECustomerKeyMD5": md5(WRONG)}, "InvalidArgument",
        "The calculated MD5 hash of the key did not match the hash that was provided."),
}


@pytest.mark.parametrize("name", WRONG_WRITES)
def test_wrong_writes(s3, unblocked, name):
    members, code, message = WRONG_WRITES[name]
    with refused(400, code, message):
        s3.put_object(Bucket=unblocked, Key="k", Body=b"x", **members)


def test_customers_keys(s3, unblocked):
    put = s3.put_object(Bucket=unblocked, Key="k", Body=b"hello", **own())
    got = s3.get_object(Bucket=unblocked, Key="k", **own())
    assert got["Body"].read() == b"hello"
    for answer in [put, got, s3.head_object(Bucket=unblocked, Key="k", **own())]:
        assert answer["SSECustomerAlgorithm"] == "AES256" and answer["SSECustomerKeyMD5"] == md5()
        assert "ServerSideEncryption" not in answer
        assert "x-amz-server-side-encryption-customer-key" not in headers_of(answer)
    with refused(400, "InvalidRequest", NEEDED):
        s3.get_object(Bucket=unblocked, Key="k")
    with refused(400, "400"):
        s3.head_object(Bucket=unblocked, Key="k")
    wrong = (
        "Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.")
    with refused(403, "AccessDenied", wrong):
        s3.get_object(Bucket=unblocked, Key="k", **own(WRONG))
    s3.put_object(Bucket=unblocked, Key="plain", Body=b"x")
    with refused(400, "InvalidRequest", "The encryption parameters are not applicable to this object."):
        s3.get_object(Bucket=unblocked, Key="plain", **own())
    s3.get_object_attributes(Bucket=unblocked, Key="k", ObjectAttributes=["ObjectSize"], **own())
    with refused(400, "InvalidRequest", NEEDED):
        s3.get_object_attributes(Bucket=unblocked, Key="k", ObjectAttributes=["ObjectSize"])
    assert status_of(s3.delete_object(Bucket=unblocked, Key="k")) == 204


def test_copies_between_keys(s3, unblocked):
    s3.put_object(Bucket=unblocked, Key="k", Body=b"hello", **own())
    source = {"Bucket": unblocked, "Key": "k"}
    with refused(400, "InvalidRequest", NEEDED):
        s3.copy_object(Bucket=unblocked, Key="copy", CopySource=source)
    given = {"CopySourceSSECustomerAlgorithm": "AES256", "CopySourceSSECustomerKey": KEY}
    plain = s3.copy_object(Bucket=unblocked, Key="plain", CopySource=source, **given)
    assert plain["CopyObjectResult"]["ETag"] == f'"{hashlib.md5(b"hello").hexdigest()}"'
    assert s3.get_object(Bucket=unblocked, Key="plain")["Body"].read() == b"hello"
    s3.copy_object(Bucket=unblocked, Key="k", CopySource=source, **given, **own(WRONG))
    assert s3.get_object(Bucket=unblocked, Key="k", **own(WRONG))["Body"].read() == b"hello"


def test_parts_need_the_uploads_key(s3, unblocked):
    upload = s3.create_multipart_upload(Bucket=unblocked, Key="m", **own())
    place = {"Bucket": unblocked, "Key": "m", "UploadId": upload["UploadId"]}
    needed = (
        "The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate "
        "encryption parameters.")
    with refused(400, "InvalidRequest", needed):
        s3.upload_part(**place, PartNumber=1, Body=b"x")
    with refused(400, "InvalidRequest", "The provided encryption parameters did not match the ones used originally."):
        s3.upload_part(**place, PartNumber=1, Body=b"x", **own(WRONG))
    part = s3.upload_part(**place, PartNumber=1, Body=b"x", **own())
    assert part["SSECustomerKeyMD5"] == md5()
    s3.complete_multipart_upload(**place, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
    assert s3.get_object(Bucket=unblocked, Key="m", **own())["Body"].read() == b"x"
    plain = s3.create_multipart_upload(Bucket=unblocked, Key="p")
    with refused(400, "InvalidRequest", needed):
        s3.upload_part(
            Bucket=unblocked, Key="p", UploadId=plain["UploadId"], PartNumber=1, Body=b"x", **own())


def test_reads_do_not_say_how_objects_are_encrypted(wire, bucket, s3):
    s3.put_object(Bucket=bucket, Key="k", Body=b"x", ServerSideEncryption="aws:kms")
    reply = wire.send("GET", f"/{bucket}/k", headers={"x-amz-server-side-encryption": "aws:kms"})
    assert (reply.status, reply.error["Code"]) == (400, "InvalidArgument")
