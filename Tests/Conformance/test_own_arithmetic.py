"""Before others are judged by it: our signing by hand against botocore and against AWS's published example."""

from dataclasses import replace
from datetime import datetime, timezone

import pytest
from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

import cloud
from test_chunked import SIGNED, Coding
from wire import Signing, canonical_request, encode, presign, query_string, sign

HOST = "localhost:4566"
CASES = [
    ("GET", "/bucket/plain", []),
    ("PUT", "/bucket/a b+c/ü~.txt", [("partNumber", "1"), ("uploadId", "x/y=z")]),
    ("GET", "/", [("versions", ""), ("prefix", "a&b"), ("Upper", "1")]),
    ("DELETE", "/bucket//double/../dots", []),
]


def request(method, path, query):
    pairs = query_string(query)
    return AWSRequest(method, f"http://{HOST}{encode(path, '/-_.~')}" + ("?" + pairs if pairs else ""))


@pytest.mark.parametrize("method, path, query", CASES)
def test_header_signatures_are_those_of_botocore(method, path, query):
    theirs = request(method, path, query)
    theirs.headers["Host"] = HOST
    credentials = Credentials(cloud.DEFAULT.access_key, cloud.DEFAULT.secret)
    S3SigV4Auth(credentials, "s3", "us-east-1").add_auth(theirs)
    when = datetime.strptime(theirs.context["timestamp"], "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    payload = theirs.headers["X-Amz-Content-SHA256"]
    ours = sign(HOST, method, path, query, payload=payload, signing=Signing(when=when))
    assert ours.headers["Authorization"] == theirs.headers["Authorization"]


@pytest.mark.parametrize("method, path, query", CASES)
def test_presigned_urls_are_those_of_botocore(method, path, query):
    theirs = request(method, path, query)
    credentials = Credentials(cloud.DEFAULT.access_key, cloud.DEFAULT.secret)
    S3SigV4QueryAuth(credentials, "s3", "us-east-1", expires=300).add_auth(theirs)
    when = datetime.strptime(theirs.context["timestamp"], "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    ours = presign(HOST, method, path, query=query, signing=Signing(when=when))
    assert f"X-Amz-Signature={ours.signature}" in theirs.url


def test_chunk_signatures_are_those_of_the_documentation():
    """https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html, the example at its end"""
    signing = Signing(
        replace(cloud.DEFAULT, access_key="AKIAIOSFODNN7EXAMPLE", secret="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
        when=datetime(2013, 5, 24, tzinfo=timezone.utc))
    headers = {
        "content-encoding": "aws-chunked", "content-length": "66824", "x-amz-decoded-content-length": "66560",
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
    }
    signed = sign(
        "s3.amazonaws.com", "PUT", "/examplebucket/chunkObject.txt", headers=headers, payload=SIGNED, signing=signing)
    assert signed.signature == "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"
    coding = Coding(signed, SIGNED)
    signatures = [coding.chunk(data) and coding.previous for data in (b"a" * 65536, b"a" * 1024, b"")]
    assert signatures == [
        "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
        "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
    ]


def test_the_canonical_request_has_six_parts():
    text = canonical_request("GET", "/a", "b=c", {"Host": "h", "A": " x "}, "hash")
    assert text == "GET\n/a\nb=c\na:x\nhost:h\n\na;host\nhash"
