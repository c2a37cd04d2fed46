"""Content-MD5 and the five additional checksums, right and wrong."""

import base64
import hashlib
import re

import pytest

import expect
from checksums import DIGESTS, checksum
from expect import refused

BODY = b"123456789"
ALGORITHMS = list(DIGESTS)
# The check values of the CRC catalogue (https://reveng.sourceforge.io/crc-catalogue/all.htm) for "123456789".
CHECK_VALUES = {"CRC32": "cbf43926", "CRC32C": "e3069283", "CRC64NVME": "ae8b14860a799888"}


def md5(data):
    return base64.b64encode(hashlib.md5(data).digest()).decode()


@pytest.mark.parametrize("algorithm", CHECK_VALUES)
def test_our_own_arithmetic(algorithm):
    assert base64.b64decode(checksum(algorithm, BODY)).hex() == CHECK_VALUES[algorithm]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_right_checksum_is_kept_and_given_back_on_request(s3, plain, bucket, algorithm):
    """Recorded from AWS: LocalStack snapshots `test_put_object_checksum`, `test_s3_get_object_checksum`."""
    member, value = f"Checksum{algorithm}", checksum(algorithm, BODY)
    put = plain.put_object(Bucket=bucket, Key="k", Body=BODY, **{member: value})
    assert (put[member], put["ChecksumType"]) == (value, "FULL_OBJECT")
    for call in (plain.get_object, plain.head_object):
        assert member not in call(Bucket=bucket, Key="k"), "not asked for, not said"
        asked = call(Bucket=bucket, Key="k", ChecksumMode="ENABLED")
        assert (asked[member], asked["ChecksumType"]) == (value, "FULL_OBJECT")
    for listed in (plain.list_objects(Bucket=bucket), plain.list_objects_v2(Bucket=bucket)):
        entry = listed["Contents"][0]
        assert (entry["ChecksumAlgorithm"], entry["ChecksumType"]) == ([algorithm], "FULL_OBJECT")


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_wrong_checksum_is_a_bad_digest(plain, bucket, algorithm):
    """Wording measured on AWS by OpenStack Swift's cross-compatibility tests (test/s3api/test_object_checksums.py)."""
    message = f"The {algorithm} you specified did not match the calculated checksum."
    with refused(400, "BadDigest", message):
        plain.put_object(Bucket=bucket, Key="k", Body=BODY, **{f"Checksum{algorithm}": checksum(algorithm, b"other")})
    with refused(404, "NoSuchKey"):
        plain.get_object(Bucket=bucket, Key="k")


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("value", ["not base64!", "AAAA", ""], ids=["not base64", "too short", "empty"])
def test_a_malformed_checksum_is_an_invalid_request(plain, bucket, algorithm, value):
    message = f"Value for x-amz-checksum-{algorithm.lower()} header is invalid."
    with refused(400, "InvalidRequest", message):
        plain.put_object(Bucket=bucket, Key="k", Body=BODY, **{f"Checksum{algorithm}": value})


def test_one_checksum_at_a_time(wire, bucket):
    headers = {"x-amz-checksum-sha1": checksum("SHA1", BODY), "x-amz-checksum-sha256": checksum("SHA256", BODY)}
    message = "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed."
    expect.error(wire.call("PUT", f"/{bucket}/k", headers=headers, body=BODY), 400, "InvalidRequest", message)


def test_an_announced_checksum_must_come(wire, bucket):
    """https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html, x-amz-sdk-checksum-algorithm"""
    reply = wire.call("PUT", f"/{bucket}/k", headers={"x-amz-sdk-checksum-algorithm": "SHA256"}, body=BODY)
    message = (
        "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were "
        "found.")
    expect.error(reply, 400, "InvalidRequest", message)


def test_without_any_checksum_s3_adds_crc64nvme(plain, bucket):
    """https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html, default since 2024"""
    put = plain.put_object(Bucket=bucket, Key="k", Body=BODY)
    assert (put["ChecksumCRC64NVME"], put["ChecksumType"]) == (checksum("CRC64NVME", BODY), "FULL_OBJECT")


def test_content_md5(plain, bucket):
    assert plain.put_object(Bucket=bucket, Key="k", Body=BODY, ContentMD5=md5(BODY))["ETag"]
    message = "The Content-MD5 you specified did not match what we received."
    wrong = md5(b"other")
    expected = hashlib.md5(b"other").hexdigest()
    with refused(400, "BadDigest", message, ExpectedDigest=expected, CalculatedDigest=md5(BODY)):
        plain.put_object(Bucket=bucket, Key="k", Body=BODY, ContentMD5=wrong)


@pytest.mark.parametrize("value", ["__invalid__", "000", "not base64 encoded checksum", "MTIz"])
def test_a_malformed_content_md5(wire, bucket, value):
    """Recorded from AWS: LocalStack snapshot `test_s3_invalid_content_md5`."""
    reply = wire.call("PUT", f"/{bucket}/k", headers={"Content-MD5": value}, body=BODY)
    found = expect.error(reply, 400, "InvalidDigest", "The Content-MD5 you specified was invalid.")
    assert found["Content-MD5"] == value


def test_the_signed_payload_hash_is_checked(wire, bucket):
    claimed = hashlib.sha256(b"other").hexdigest()
    reply = wire.call("PUT", f"/{bucket}/k", body=BODY, payload=claimed)
    expect.error(
        reply, 400, "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        ClientComputedContentSHA256=claimed, S3ComputedContentSHA256=hashlib.sha256(BODY).hexdigest())
    assert wire.call("HEAD", f"/{bucket}/k").status == 404, "nothing is stored"


@pytest.mark.parametrize("value", ["", "nonsense", "ABC" * 20])
def test_the_payload_hash_must_be_one(wire, bucket, value):
    reply = wire.call("PUT", f"/{bucket}/k", body=BODY, payload=value or " ")
    expect.error(reply, 400, re.compile("InvalidArgument|InvalidRequest"), re.compile("x-amz-content-sha256"))
