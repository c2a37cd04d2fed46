"""Virtual-hosted buckets, and presigned URLs as a learner uses them: with any HTTP client."""

import urllib.error
import urllib.request
from urllib.parse import urlsplit

import pytest

import cloud
import expect
from wire import presign


@pytest.fixture(scope="session")
def hosted(endpoint):
    """A client that would use bucket.localhost; asked for URLs only, so that no name needs to resolve."""
    local = f"http://localhost:{cloud.port_of(endpoint)}"
    return cloud.session().client(
        "s3", endpoint_url=local, config=cloud.options(s3={"addressing_style": "virtual"}, signature_version="s3v4"))


def host_of(wire, bucket):
    return f"{bucket}.{wire.host}"


def test_the_bucket_may_stand_in_the_host_name(s3, wire, bucket):
    host = host_of(wire, bucket)
    assert wire.call("PUT", "/dir/k ü", body=b"body", host=host).status == 200
    assert s3.get_object(Bucket=bucket, Key="dir/k ü")["Body"].read() == b"body"
    assert wire.call("GET", "/dir/k ü", host=host).body == b"body"
    assert wire.call("GET", "/", [("list-type", "2")], host=host).texts("Contents/Key") == ["dir/k ü"]
    assert wire.call("HEAD", "/", host=host).headers["x-amz-bucket-region"] == "us-east-1"
    assert wire.call("DELETE", "/dir/k ü", host=host).status == 204


def test_making_and_removing_a_bucket_by_its_host_name(wire, name):
    host = host_of(wire, name)
    assert wire.call("PUT", "/", host=host).headers["Location"] == f"/{name}"
    assert wire.call("DELETE", "/", host=host).status == 204
    expect.error(wire.call("GET", "/", host=host), 404, "NoSuchBucket", expect.NO_SUCH_BUCKET, BucketName=name)


def test_a_key_named_like_the_bucket(s3, wire, bucket):
    assert wire.call("PUT", f"/{bucket}/k", body=b"x", host=host_of(wire, bucket)).status == 200
    assert [o["Key"] for o in s3.list_objects_v2(Bucket=bucket)["Contents"]] == [f"{bucket}/k"]


def test_host_names_are_compared_without_case(wire, bucket):
    host = host_of(wire, bucket).replace("localhost", "LocalHost")
    assert wire.call("HEAD", "/", host=host).status == 200


def test_buckets_with_dots_in_the_host_name(s3, wire, name):
    dotted = name.replace("-", ".")
    s3.create_bucket(Bucket=dotted)
    assert wire.call("PUT", "/k", body=b"x", host=host_of(wire, dotted)).status == 200
    s3.delete_object(Bucket=dotted, Key="k")
    s3.delete_bucket(Bucket=dotted)


def test_boto3s_virtual_urls(s3, hosted, wire, bucket):
    s3.put_object(Bucket=bucket, Key="a b", Body=b"found")
    url = urlsplit(hosted.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "a b"}))
    assert url.netloc == host_of(wire, bucket)
    assert wire.send("GET", f"{url.path}?{url.query}", {"Host": url.netloc}).body == b"found"
    tampered = wire.send("GET", f"{url.path}x?{url.query}", {"Host": url.netloc})
    expect.error(tampered, 403, "SignatureDoesNotMatch")


def test_a_presigned_virtual_url_made_by_hand(wire, bucket):
    signed = presign(host_of(wire, bucket), "PUT", "/k")
    assert wire.send_signed(signed, b"x").status == 200


@pytest.fixture
def url(endpoint):
    """Makes presigned URLs, path style, signature version 4."""
    s3 = cloud.client(endpoint, signature_version="s3v4")

    def make(operation, bucket, key="a b/ü.txt", **more):
        expires = more.pop("ExpiresIn", 300)
        return s3.generate_presigned_url(operation, Params={"Bucket": bucket, "Key": key, **more}, ExpiresIn=expires)
    return make


def fetch(url, method="GET", body=None, headers=None):
    request = urllib.request.Request(url, data=body, method=method, headers=headers or {})
    with urllib.request.urlopen(request, timeout=20) as response:
        return response.status, response.headers, response.read()


def test_upload_and_download_through_urls(s3, url, bucket):
    sent = {"Content-Type": "text/plain"}
    status, headers, _ = fetch(url("put_object", bucket, ContentType="text/plain"), "PUT", b"hello", sent)
    assert (status, headers["ETag"]) == (200, '"5d41402abc4b2a76b9719d911017c592"')
    status, headers, body = fetch(url("get_object", bucket))
    assert (status, body, headers["Content-Type"]) == (200, b"hello", "text/plain")
    assert fetch(url("head_object", bucket), "HEAD")[0] == 200
    assert fetch(url("delete_object", bucket), "DELETE")[0] == 204
    with pytest.raises(urllib.error.HTTPError) as caught:
        fetch(url("get_object", bucket))
    assert caught.value.code == 404 and b"<Code>NoSuchKey</Code>" in caught.value.read()


HOISTED = [
    ("x-amz-meta-name", "some value"), ("x-amz-storage-class", "STANDARD_IA"), ("x-amz-tagging", "a=b&c=d")]


def test_headers_in_the_query_of_a_url(s3, wire, bucket):
    """The SDKs for JavaScript, Go and Ruby put `x-amz-` headers into the URL, and S3 takes them from there:
    https://github.com/aws/aws-sdk-js-v3/issues/4694, https://github.com/aws/aws-sdk-ruby/issues/1808."""
    assert wire.send_signed(presign(wire.host, "PUT", f"/{bucket}/k", query=HOISTED), b"x").status == 200
    head = s3.head_object(Bucket=bucket, Key="k")
    assert (head["Metadata"], head["StorageClass"]) == ({"name": "some value"}, "STANDARD_IA")
    assert s3.get_object_tagging(Bucket=bucket, Key="k")["TagSet"] == [
        {"Key": "a", "Value": "b"}, {"Key": "c", "Value": "d"}]
    copy = presign(wire.host, "PUT", f"/{bucket}/copy", query=[("x-amz-copy-source", f"/{bucket}/k")])
    assert wire.send_signed(copy).texts("ETag") == ['"9dd4e461268c8034f5c8564e155c67a6"']
    wrong = presign(wire.host, "PUT", f"/{bucket}/k", query=[("x-amz-checksum-crc32", "AAAAAA==")])
    expect.error(wire.send_signed(wrong, b"y"), 400, "BadDigest")


@pytest.mark.parametrize("sent", [
    {}, {"Content-Type": "text/plain"}, {"Content-Type": "text/plain", "x-amz-meta-name": "some value"},
], ids=["nothing sent", "type sent", "all sent"])
def test_metadata_in_a_url_of_version_2(endpoint, s3, wire, bucket, sent):
    """boto3's default in us-east-1 writes metadata and content type into the query (HmacV1QueryAuth of botocore)."""
    old = cloud.client(endpoint, signature_version="s3-query")
    made = old.generate_presigned_url("put_object", Params={
        "Bucket": bucket, "Key": "k", "ContentType": "text/plain", "Metadata": {"name": "some value"}})
    assert "x-amz-meta-name=" in made
    url = urlsplit(made)
    assert wire.send("PUT", f"{url.path}?{url.query}", {"Host": url.netloc, **sent}, b"x").status == 200
    head = s3.head_object(Bucket=bucket, Key="k")
    assert (head["Metadata"], head["ContentType"]) == ({"name": "some value"}, "text/plain")


def test_overrides_in_a_url(s3, url, bucket):
    s3.put_object(Bucket=bucket, Key="a b/ü.txt", Body=b"x")
    overrides = {"ResponseContentType": "application/pdf", "ResponseCacheControl": "no-store"}
    _, headers, _ = fetch(url("get_object", bucket, **overrides))
    assert (headers["Content-Type"], headers["Cache-Control"]) == ("application/pdf", "no-store")
    assert fetch(url("get_object", bucket, ResponseContentDisposition='attachment; filename="r.pdf"'))[1][
        "Content-Disposition"] == 'attachment; filename="r.pdf"'


def test_a_version_in_a_url(s3, url, versioned):
    old = s3.put_object(Bucket=versioned, Key="a b/ü.txt", Body=b"old")["VersionId"]
    s3.put_object(Bucket=versioned, Key="a b/ü.txt", Body=b"new")
    assert fetch(url("get_object", versioned, VersionId=old))[2] == b"old"


def test_sending_with_expect_continue(wire, bucket):
    reply = wire.call("PUT", f"/{bucket}/k", headers={"Expect": "100-continue"}, body=b"body")
    assert reply.status == 200
    assert wire.call("GET", f"/{bucket}/k").body == b"body"
