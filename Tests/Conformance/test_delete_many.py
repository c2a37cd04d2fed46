"""DeleteObjects: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html"""

import re

import pytest

import expect
from expect import refused
from wire import content_md5


def keys_of(entries):
    return sorted(entry["Key"] for entry in entries)


def post(wire, bucket, body, headers=None):
    return wire.call("POST", f"/{bucket}", [("delete", "")], content_md5(body) if headers is None else headers, body)


def document(keys, quiet=""):
    return f"<Delete>{quiet}{''.join(f'<Object><Key>{key}</Key></Object>' for key in keys)}</Delete>".encode()


def test_each_key_is_reported_whether_it_was_there_or_not(s3, bucket):
    for key in ("a", "b <&> ü"):
        s3.put_object(Bucket=bucket, Key=key, Body=b"")
    names = ["a", "b <&> ü", "never"]
    answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": key} for key in names]})
    assert keys_of(answer["Deleted"]) == sorted(names) and "Errors" not in answer
    assert all(set(entry) == {"Key"} for entry in answer["Deleted"])
    assert s3.list_objects_v2(Bucket=bucket)["KeyCount"] == 0


def test_quiet_says_only_what_went_wrong(s3, versioned):
    s3.put_object(Bucket=versioned, Key="a", Body=b"")
    objects = [{"Key": "a"}, {"Key": "a", "VersionId": "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD"}]
    answer = s3.delete_objects(Bucket=versioned, Delete={"Objects": objects, "Quiet": True})
    assert "Deleted" not in answer
    assert answer["Errors"] == [{
        "Key": "a", "VersionId": objects[1]["VersionId"], "Code": "NoSuchVersion",
        "Message": "The specified version does not exist.",
    }]


def test_versions_and_markers(s3, versioned):
    """Members recorded from AWS: LocalStack snapshot `test_delete_objects_versioned`."""
    version = s3.put_object(Bucket=versioned, Key="a", Body=b"")["VersionId"]
    entry, = s3.delete_objects(Bucket=versioned, Delete={"Objects": [{"Key": "a"}]})["Deleted"]
    marker = entry["DeleteMarkerVersionId"]
    assert (entry["Key"], entry["DeleteMarker"], "VersionId" in entry) == ("a", True, False)
    entry, = s3.delete_objects(Bucket=versioned, Delete={"Objects": [{"Key": "a", "VersionId": marker}]})["Deleted"]
    assert entry == {"Key": "a", "VersionId": marker, "DeleteMarker": True, "DeleteMarkerVersionId": marker}
    entry, = s3.delete_objects(Bucket=versioned, Delete={"Objects": [{"Key": "a", "VersionId": version}]})["Deleted"]
    assert entry == {"Key": "a", "VersionId": version}


def test_a_thousand_keys_at_once_and_no_more(s3, wire, bucket):
    names = [f"k{number}" for number in range(1000)]
    answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": key} for key in names]})
    assert len(answer["Deleted"]) == 1000
    expect.error(post(wire, bucket, document([*names, "one more"])), 400, "MalformedXML", expect.MALFORMED_XML)


@pytest.mark.parametrize("body", [
    b"<Delete><Object><Key>a</Key></Object>", b"<Delete></Delete>", b"<Delete><Object></Object></Delete>",
    b"<Remove><Object><Key>a</Key></Object></Remove>", b"not XML", b"<Delete>\x00</Delete>",
    b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><Delete><Object><Key>&e;</Key></Object></Delete>',
], ids=["unclosed", "no objects", "no key", "another root", "no XML", "NUL", "external entity"])
def test_malformed_documents(wire, bucket, body):
    expect.error(post(wire, bucket, body), 400, "MalformedXML", expect.MALFORMED_XML)


def test_a_body_is_needed(wire, bucket):
    expect.error(post(wire, bucket, b""), 400, re.compile("^(MissingRequestBodyError|MalformedXML)$"))


def test_an_integrity_header_is_needed(wire, bucket):
    reply = post(wire, bucket, document(["a"]), headers={})
    expect.error(reply, 400, "InvalidRequest", re.compile("^Missing required header for this request: Content-MD5"))
    expect.error(post(wire, bucket, document(["a"]), content_md5(b"other")), 400, "BadDigest")


def test_the_answer_is_a_delete_result(wire, bucket):
    reply = post(wire, bucket, document(["a"], "<Quiet>false</Quiet>"))
    assert reply.xml.tag == "{http://s3.amazonaws.com/doc/2006-03-01/}DeleteResult"
    assert reply.texts("Deleted/Key") == ["a"]


def test_namespaced_documents_are_read_too(wire, bucket):
    body = document(["a"]).replace(b"<Delete>", b'<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/">')
    assert post(wire, bucket, body).texts("Deleted/Key") == ["a"]


def test_a_missing_bucket(s3, name):
    with refused(404, "NoSuchBucket", expect.NO_SUCH_BUCKET, BucketName=name):
        s3.delete_objects(Bucket=name, Delete={"Objects": [{"Key": "a"}]})
