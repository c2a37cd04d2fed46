"""boto3 as programs use it: transfers, resources, paginators, waiters, many threads."""

import hashlib
import io
import os
from concurrent.futures import ThreadPoolExecutor

import boto3.s3.transfer
import botocore.exceptions
import pytest

import cloud
from expect import refused

MEBIBYTE = 1024 * 1024
SMALL_PARTS = boto3.s3.transfer.TransferConfig(
    multipart_threshold=5 * MEBIBYTE, multipart_chunksize=5 * MEBIBYTE, max_concurrency=4)


@pytest.fixture(scope="module")
def resource(endpoint):
    return cloud.session().resource("s3", endpoint_url=endpoint, config=cloud.options())


def test_file_objects_in_parts(s3, bucket):
    body = os.urandom(17 * MEBIBYTE + 3)
    progress = []
    s3.upload_fileobj(
        io.BytesIO(body), bucket, "k", Config=SMALL_PARTS, Callback=progress.append,
        ExtraArgs={"ContentType": "text/plain", "Metadata": {"a": "1"}})
    assert sum(progress) == len(body)
    head = s3.head_object(Bucket=bucket, Key="k")
    assert head["ETag"].endswith('-4"') and head["ContentType"] == "text/plain" and head["Metadata"] == {"a": "1"}
    out = io.BytesIO()
    s3.download_fileobj(bucket, "k", out, Config=SMALL_PARTS)
    assert hashlib.sha256(out.getvalue()).digest() == hashlib.sha256(body).digest()
    s3.copy({"Bucket": bucket, "Key": "k"}, bucket, "copy", Config=SMALL_PARTS)
    assert s3.head_object(Bucket=bucket, Key="copy")["ContentLength"] == len(body)


@pytest.mark.parametrize("algorithm", ["CRC32", "SHA1", "SHA256"])
def test_transfers_with_a_checksum(s3, bucket, algorithm):
    body = os.urandom(6 * MEBIBYTE)
    s3.upload_fileobj(io.BytesIO(body), bucket, "k", Config=SMALL_PARTS, ExtraArgs={"ChecksumAlgorithm": algorithm})
    head = s3.head_object(Bucket=bucket, Key="k", ChecksumMode="ENABLED")
    assert head[f"Checksum{algorithm}"]
    assert s3.get_object(Bucket=bucket, Key="k", ChecksumMode="ENABLED")["Body"].read() == body


def test_resources(resource, s3, name):
    bucket = resource.create_bucket(Bucket=name)
    bucket.wait_until_exists()
    bucket.Versioning().enable()
    assert bucket.Versioning().status == "Enabled"
    for number in range(5):
        bucket.put_object(Key=f"dir/{number}", Body=str(number).encode())
    thing = resource.Object(name, "dir/3")
    assert (thing.get()["Body"].read(), thing.content_length, len(thing.version_id)) == (b"3", 1, 32)
    thing.copy_from(CopySource=f"{name}/dir/1")
    assert thing.get()["Body"].read() == b"1"
    assert [o.key for o in bucket.objects.filter(Prefix="dir/", Marker="dir/2")] == ["dir/3", "dir/4"]
    assert len(list(bucket.object_versions.all())) == 6
    bucket.objects.all().delete()
    assert list(bucket.objects.all()) == [] and len(list(bucket.object_versions.all())) == 11
    bucket.object_versions.delete()
    assert name in [each.name for each in resource.buckets.all()]
    bucket.delete()
    bucket.wait_until_not_exists()


def test_a_multipart_upload_as_a_resource(resource, bucket):
    upload = resource.Object(bucket, "k").initiate_multipart_upload()
    part = upload.Part(1).upload(Body=b"only part")
    assert [p.part_number for p in upload.parts.all()] == [1]
    upload.complete(MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
    assert resource.Object(bucket, "k").get()["Body"].read() == b"only part"


@pytest.mark.parametrize("operation, member", [
    ("list_objects", "Contents"), ("list_objects_v2", "Contents"), ("list_object_versions", "Versions")])
def test_paginators_over_more_than_a_page(s3, thousand, operation, member):
    pages = list(s3.get_paginator(operation).paginate(Bucket=thousand))
    keys = [entry["Key"] for page in pages for entry in page[member]]
    assert (len(pages), len(keys), len(set(keys))) == (2, 1001, 1001) and keys == sorted(keys)


def test_paginated_parts(s3, bucket):
    upload = s3.create_multipart_upload(Bucket=bucket, Key="k")["UploadId"]
    for number in range(1, 6):
        s3.upload_part(Bucket=bucket, Key="k", UploadId=upload, PartNumber=number, Body=b"x")
    pages = s3.get_paginator("list_parts").paginate(
        Bucket=bucket, Key="k", UploadId=upload, PaginationConfig={"PageSize": 2})
    assert [[p["PartNumber"] for p in page["Parts"]] for page in pages] == [[1, 2], [3, 4], [5]]


def test_waiters(s3, bucket, name):
    fast = {"WaiterConfig": {"Delay": 0, "MaxAttempts": 2}}
    s3.put_object(Bucket=bucket, Key="k", Body=b"")
    s3.get_waiter("bucket_exists").wait(Bucket=bucket, **fast)
    s3.get_waiter("bucket_not_exists").wait(Bucket=name, **fast)
    s3.get_waiter("object_exists").wait(Bucket=bucket, Key="k", **fast)
    s3.get_waiter("object_not_exists").wait(Bucket=bucket, Key="none", **fast)
    with pytest.raises(botocore.exceptions.WaiterError):
        s3.get_waiter("object_exists").wait(Bucket=bucket, Key="none", **fast)


def test_many_threads_at_once(s3, bucket):
    def work(number):
        body = bytes([number]) * (1000 * number)
        s3.put_object(Bucket=bucket, Key=f"k{number}", Body=body)
        return s3.get_object(Bucket=bucket, Key=f"k{number}")["Body"].read() == body

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(work, range(100)))
    assert s3.list_objects_v2(Bucket=bucket)["KeyCount"] == 100


def test_only_one_of_many_wins_a_conditional_put(s3, bucket):
    def claim(number):
        try:
            s3.put_object(Bucket=bucket, Key="lock", Body=str(number).encode(), IfNoneMatch="*")
            return number
        except botocore.exceptions.ClientError as error:
            assert error.response["Error"]["Code"] in ("PreconditionFailed", "ConditionalRequestConflict")
            return None

    with ThreadPoolExecutor(8) as pool:
        winners = [number for number in pool.map(claim, range(24)) if number is not None]
    assert [str(number).encode() for number in winners] == [s3.get_object(Bucket=bucket, Key="lock")["Body"].read()]


def test_a_write_is_seen_at_once(s3, bucket):
    """Strong read-after-write consistency, lists included, since December 2020."""
    for number in range(30):
        s3.put_object(Bucket=bucket, Key="k", Body=str(number).encode())
        assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == str(number).encode()
        assert s3.list_objects_v2(Bucket=bucket)["KeyCount"] == 1
        s3.delete_object(Bucket=bucket, Key="k")
        assert s3.list_objects_v2(Bucket=bucket)["KeyCount"] == 0


def test_small_puts_on_one_connection(s3, bucket):
    """boto3 sends `Expect: 100-continue` even with no body, and loses its place on the connection when the answer comes
    without `100 Continue` first."""
    for body in (b"", b"0123456789", b"", b""):
        s3.put_object(Bucket=bucket, Key="k", Body=body)
        assert s3.get_object(Bucket=bucket, Key="k")["Body"].read() == body
    stranger = cloud.client(s3.meta.endpoint_url, cloud.Account("000000000000", "test", "wrong"))
    for body in (b"", b"0123456789", b"x"):
        with refused(403, "SignatureDoesNotMatch"):
            stranger.put_object(Bucket=bucket, Key="k", Body=body)
