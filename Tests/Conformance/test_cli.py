"""The real AWS CLI: the high-level commands, and every operation through s3api."""

import filecmp
import hashlib
import json
import os
import time
import urllib.request

import pytest

MEBIBYTE = 1024 * 1024


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """A thousand small files, in folders, some with names that are hard."""
    root = tmp_path_factory.mktemp("files")
    for number in range(997):
        folder = root / f"folder {number % 10}" / ("deep" if number % 3 else ".")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"file-{number:04}.txt").write_bytes(f"content {number}\n".encode() * (number % 50))
    for name in ("ü+%20 &.txt", "文.bin", "a'b\"c.md"):
        (root / name).write_bytes(name.encode())
    # S3 says when an object was written in whole seconds, so a file of the very second of its upload counts as newer.
    an_hour_ago = time.time() - 3600
    for path in root.rglob("*.*"):
        os.utime(path, (an_hour_ago, an_hour_ago))
    return root


def relative(root):
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


def test_a_thousand_files_up_and_down(aws, s3, bucket, files, tmp_path):
    target = f"s3://{bucket}/copy"
    uploaded = aws("s3", "sync", files, target, "--no-progress").splitlines()
    assert sum(line.startswith("upload:") for line in uploaded) == 1000
    assert aws("s3", "sync", files, target) == "", "nothing has changed, nothing is transferred"
    aws("s3", "sync", target, tmp_path, "--only-show-errors")
    names = relative(files)
    assert relative(tmp_path) == names
    assert filecmp.cmpfiles(files, tmp_path, names, shallow=False) == (names, [], [])
    listing = aws("s3", "ls", target + "/", "--recursive", "--summarize")
    assert "Total Objects: 1000" in listing
    (tmp_path / names[0]).unlink()
    (tmp_path / "new").write_text("new")
    changed = aws("s3", "sync", tmp_path, target, "--delete", "--no-progress").splitlines()
    assert sorted(line.split(":")[0] for line in changed) == ["delete", "upload"]
    aws("s3", "rm", f"s3://{bucket}", "--recursive", "--only-show-errors")
    assert s3.list_objects_v2(Bucket=bucket)["KeyCount"] == 0


def test_high_level_commands(aws, name, tmp_path):
    file = tmp_path / "file.txt"
    file.write_text("hello")
    assert aws("s3", "mb", f"s3://{name}") == f"make_bucket: {name}\n"
    aws("s3", "cp", file, f"s3://{name}/dir/file.txt", "--metadata", "a=1", "--cache-control", "no-store")
    assert aws("s3", "ls", f"s3://{name}").split() == ["PRE", "dir/"]
    assert aws("s3", "ls", f"s3://{name}/dir/").split()[2:] == ["5", "file.txt"]
    aws("s3", "cp", f"s3://{name}/dir/file.txt", f"s3://{name}/copy.txt")
    aws("s3", "mv", f"s3://{name}/copy.txt", f"s3://{name}/moved.txt")
    assert aws("s3", "cp", f"s3://{name}/moved.txt", "-") == "hello"
    url = aws("s3", "presign", f"s3://{name}/moved.txt", "--expires-in", "60").strip()
    assert urllib.request.urlopen(url, timeout=20).read() == b"hello"
    assert f" {name}\n" in aws("s3", "ls")
    assert "(404)" in aws("s3", "cp", f"s3://{name}/none", "-", code=1)
    assert "BucketNotEmpty" in aws("s3", "rb", f"s3://{name}", code=1)
    assert f"remove_bucket: {name}" in aws("s3", "rb", f"s3://{name}", "--force")


@pytest.mark.parametrize("options", [[], ["--checksum-algorithm", "SHA256"]], ids=["default", "SHA256"])
def test_a_hundred_mebibytes_in_parts(aws, s3, bucket, tmp_path, options):
    """The CLI's parts are 8 MiB: 13 of them."""
    up, down = tmp_path / "up", tmp_path / "down"
    size = 100 * MEBIBYTE if not options else 20 * MEBIBYTE
    up.write_bytes(os.urandom(size))
    aws("s3", "cp", up, f"s3://{bucket}/large", "--only-show-errors", *options)
    parts = [up.read_bytes()[at:at + 8 * MEBIBYTE] for at in range(0, size, 8 * MEBIBYTE)]
    md5 = hashlib.md5(b"".join(hashlib.md5(part).digest() for part in parts)).hexdigest()
    head = s3.head_object(Bucket=bucket, Key="large", ChecksumMode="ENABLED")
    assert (head["ETag"], head["ContentLength"]) == (f'"{md5}-{len(parts)}"', size)
    if options:
        assert head["ChecksumSHA256"].endswith(f"-{len(parts)}")
    aws("s3", "cp", f"s3://{bucket}/large", down, "--only-show-errors")
    assert hashlib.sha256(down.read_bytes()).digest() == hashlib.sha256(up.read_bytes()).digest()


@pytest.fixture
def api(aws):
    """Runs `aws s3api` and returns its JSON."""

    def run(operation, *arguments, **more):
        text = aws("s3api", operation, *arguments, "--output", "json", **more)
        return json.loads(text) if text.strip() else {}

    return run


def test_buckets_and_objects(api, aws, name, tmp_path):
    file, out = tmp_path / "in", tmp_path / "out"
    file.write_bytes(b"0123456789")
    bucket, key = ("--bucket", name), ("--bucket", name, "--key", "k")
    assert api("create-bucket", *bucket)["Location"] == f"/{name}"
    aws("s3api", "wait", "bucket-exists", *bucket)
    assert api("head-bucket", *bucket)["BucketRegion"] == "us-east-1"
    assert name in [each["Name"] for each in api("list-buckets")["Buckets"]]
    assert api("get-bucket-location", *bucket) == {"LocationConstraint": None}
    assert api("put-object", *key, "--body", file, "--metadata", "a=1,b=2", "--tagging", "t=1")["ETag"]
    aws("s3api", "wait", "object-exists", *key)
    assert api("head-object", *key)["Metadata"] == {"a": "1", "b": "2"}
    assert api("get-object", *key, "--range", "bytes=2-4", out)["ContentRange"] == "bytes 2-4/10"
    assert out.read_bytes() == b"234"
    assert "CopyObjectResult" in api("copy-object", "--bucket", name, "--key", "c", "--copy-source", f"{name}/k")
    assert [o["Key"] for o in api("list-objects", *bucket)["Contents"]] == ["c", "k"]
    page = api("list-objects-v2", *bucket, "--max-items", "1")
    assert [o["Key"] for o in page["Contents"]] == ["c"] and page["NextToken"]
    tags = "TagSet=[{Key=x,Value=y}]"
    api("put-object-tagging", *key, "--tagging", tags)
    assert api("get-object-tagging", *key)["TagSet"] == [{"Key": "x", "Value": "y"}]
    api("delete-object-tagging", *key)
    api("put-bucket-versioning", *bucket, "--versioning-configuration", "Status=Enabled")
    assert api("get-bucket-versioning", *bucket) == {"Status": "Enabled"}
    marker = api("delete-object", *key)
    assert marker["DeleteMarker"] is True
    versions = api("list-object-versions", *bucket)
    everything = [
        {"Key": v["Key"], "VersionId": v["VersionId"]} for v in versions["Versions"] + versions["DeleteMarkers"]]
    deleted = api("delete-objects", *bucket, "--delete", json.dumps({"Objects": everything}))["Deleted"]
    assert len(deleted) == len(everything) == 3
    api("delete-bucket", *bucket)
    aws("s3api", "wait", "bucket-not-exists", *bucket)


def test_multipart_operations(api, bucket, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_bytes(b"a" * 5 * MEBIBYTE)
    second.write_bytes(b"b")
    key = ("--bucket", bucket, "--key", "k")
    api("put-object", "--bucket", bucket, "--key", "source", "--body", first)
    upload = ("--upload-id", api("create-multipart-upload", *key)["UploadId"])
    copied = api("upload-part-copy", *key, *upload, "--part-number", "1", "--copy-source", f"{bucket}/source")
    sent = api("upload-part", *key, *upload, "--part-number", "2", "--body", second)
    assert len(api("list-parts", *key, *upload)["Parts"]) == 2
    assert len(api("list-multipart-uploads", "--bucket", bucket)["Uploads"]) == 1
    parts = [{"PartNumber": 1, "ETag": copied["CopyPartResult"]["ETag"]}, {"PartNumber": 2, "ETag": sent["ETag"]}]
    done = api("complete-multipart-upload", *key, *upload, "--multipart-upload", json.dumps({"Parts": parts}))
    assert done["ETag"].endswith('-2"')
    assert api("head-object", *key)["ContentLength"] == 5 * MEBIBYTE + 1
    another = ("--upload-id", api("create-multipart-upload", *key)["UploadId"])
    api("abort-multipart-upload", *key, *another)
    assert "Uploads" not in api("list-multipart-uploads", "--bucket", bucket)


def test_errors_read_as_those_of_aws(aws, bucket):
    assert aws("s3api", "get-object", "--bucket", bucket, "--key", "none", "/dev/null", code=255).strip().endswith(
        "An error occurred (NoSuchKey) when calling the GetObject operation: The specified key does not exist.")
    assert "An error occurred (NotImplemented) when calling the GetBucketMetadataTableConfiguration operation" in aws(
        "s3api", "get-bucket-metadata-table-configuration", "--bucket", bucket, code=255)
