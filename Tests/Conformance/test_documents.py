"""XML that no schema of S3's knows, and bodies that are missing."""

import base64
import hashlib

import pytest

import expect

TAG = b"<Tag><Key>a</Key><Value>b</Value></Tag>"


def put(wire, method, path, query, body):
    headers = {"Content-MD5": base64.b64encode(hashlib.md5(body).digest()).decode()}
    return wire.call(method, path, [(query, "")] if query else [], headers, body)


@pytest.mark.parametrize("method, query, body", [
    ("PUT", "tagging", b"<Tagging><TagSet>" + TAG.replace(b"</Tag>", b"<X/></Tag>") + b"</TagSet></Tagging>"),
    ("PUT", "tagging", b"<Tagging><TagSet><Tag><Key>a</Key></Tag></TagSet></Tagging>"),
    ("PUT", "tagging", b"<Tagging><TagSet/><TagSet/></Tagging>"),
    ("PUT", "tagging", b"<Tagging>" + TAG + b"</Tagging>"),
    ("PUT", "versioning", b"<VersioningConfiguration><Foo>a</Foo></VersioningConfiguration>"),
    ("PUT", "versioning",
     b"<VersioningConfiguration><Status>Enabled</Status><Status>Enabled</Status></VersioningConfiguration>"),
    ("POST", "delete", b"<Delete><Object><Key>a</Key><Foo/></Object></Delete>"),
    ("POST", "delete", b"<Delete><Object><VersionId>a</VersionId></Object></Delete>"),
    ("POST", "delete", b"<Delete><Quiet>perhaps</Quiet><Object><Key>a</Key></Object></Delete>"),
    ("PUT", "website", b"<WebsiteConfiguration><Index/></WebsiteConfiguration>"),
    ("PUT", "notification", b"<NotificationConfiguration><QueueConfiguration/></NotificationConfiguration>"),
    ("PUT", "logging", b"<BucketLoggingStatus><LoggingEnabled/></BucketLoggingStatus>"),
], ids=str)
def test_unknown_missing_and_repeated_elements(wire, bucket, method, query, body):
    expect.error(put(wire, method, f"/{bucket}", query, body), 400, "MalformedXML", expect.MALFORMED_XML)


def test_an_unknown_element_of_a_new_bucket(wire, name):
    body = b"<CreateBucketConfiguration><Foo>a</Foo></CreateBucketConfiguration>"
    expect.error(put(wire, "PUT", f"/{name}", None, body), 400, "MalformedXML", expect.MALFORMED_XML)


@pytest.mark.parametrize("query", ["tagging", "versioning", "cors", "website", "logging", "notification", "accelerate"])
def test_no_body(wire, bucket, query):
    expect.error(
        put(wire, "PUT", f"/{bucket}", query, b""), 400, "MissingRequestBodyError", "Request Body is empty")


def test_a_redirect_may_have_two_kilobytes(s3, wire, bucket):
    for length, status in ((2048, 200), (2049, 400)):
        headers = {"x-amz-website-redirect-location": "/" * length}
        reply = wire.call("PUT", f"/{bucket}/k", headers=headers, body=b"x")
        assert reply.status == status
    expect.error(
        reply, 400, "InvalidRedirectLocation",
        "The length of website redirect location cannot exceed 2,048 characters.")
