"""What a refusal must look like, checked the same way for boto3 and for raw answers."""

import re
from contextlib import contextmanager

import pytest
from botocore.exceptions import ClientError

# Wordings that AWS uses in many places. Source: answers recorded from AWS by LocalStack's snapshot tests
# (tests/aws/services/s3/*.snapshot.json) and the list at
# https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html.
NO_SUCH_BUCKET = "The specified bucket does not exist"
NO_SUCH_KEY = "The specified key does not exist."
NO_SUCH_VERSION = "The specified version does not exist."
NO_SUCH_UPLOAD = (
    "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or "
    "completed.")
PRECONDITION = "At least one of the pre-conditions you specified did not hold"
MALFORMED_XML = "The XML you provided was not well-formed or did not validate against our published schema"
NOT_ALLOWED = "The specified method is not allowed against this resource."
NOT_IMPLEMENTED = "A header you provided implies functionality that is not implemented"
INVALID_VERSION = "Invalid version id specified"
SIGNATURE = (
    "The request signature we calculated does not match the signature you provided. Check your key and signing "
    "method.")


def same(actual, wanted, what):
    """Equal, or matching where a compiled pattern is wanted."""
    if isinstance(wanted, re.Pattern):
        assert wanted.search(actual or ""), f"{what}: {actual!r} does not match {wanted.pattern!r}"
    else:
        assert actual == wanted, f"{what}: {actual!r}, expected {wanted!r}"


@contextmanager
def refused(status, code, message=None, **fields):
    """The block raises boto3's ClientError with this status, code, message and further members."""
    with pytest.raises(ClientError) as caught:
        yield caught
    response = caught.value.response
    same(response["Error"]["Code"], code, "code")
    same(response["ResponseMetadata"]["HTTPStatusCode"], status, "status")
    if message is not None:
        same(response["Error"]["Message"], message, "message")
    for name, value in fields.items():
        same(response["Error"].get(name), value, name)


def error(reply, status, code, message=None, **fields):
    """The raw answer is an XML error with this status, code, message and further members."""
    assert reply.status == status, f"status {reply.status}, expected {status}: {reply.body[:600]!r}"
    found = reply.error
    same(found["Code"], code, "code")
    if message is not None:
        same(found["Message"], message, "message")
    for name, value in fields.items():
        same(found.get(name), value, name)
    assert found["RequestId"] == reply.headers["x-amz-request-id"], "the request id is in the header and in the body"
    assert found["HostId"] == reply.headers["x-amz-id-2"], "the host id is in the header and in the body"
    assert reply.headers["Content-Type"] == "application/xml"
    return found


def status_of(answer):
    return answer["ResponseMetadata"]["HTTPStatusCode"]


def headers_of(answer):
    return answer["ResponseMetadata"]["HTTPHeaders"]
