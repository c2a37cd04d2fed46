"""Multipart uploads."""

import hashlib
import re

import pytest

import expect
from checksums import checksum, composite
from expect import refused, status_of

MEBIBYTE = 1024 * 1024
PART = 5 * MEBIBYTE  # the smallest part but the last: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
FIRST, SECOND = b"a" * PART, b"b" * 16
# Computed once with checksums.py, which takes seconds for 5 MiB: CRC64NVME of FIRST, and of FIRST + SECOND.
CRC64NVME_OF_FIRST = "PbvLEkWUSgg="
CRC64NVME_OF_BOTH = "fUTrFPOiRp8="


def etag(*parts):
    """The MD5 of the parts' MD5s, with their number."""
    whole = b"".join(hashlib.md5(part).digest() for part in parts)
    return f'"{hashlib.md5(whole).hexdigest()}-{len(parts)}"'


class Upload:
    """One multipart upload of the key `k`."""

    def __init__(self, s3, bucket, key="k", **more):
        self.s3 = s3
        self.key = {"Bucket": bucket, "Key": key}
        self.created = s3.create_multipart_upload(**self.key, **more)
        self.id = self.created["UploadId"]
        self.parts = []

    def upload(self, number, body, **more):
        answer = self.s3.upload_part(**self.key, UploadId=self.id, PartNumber=number, Body=body, **more)
        sums = {name: value for name, value in answer.items() if re.fullmatch(r"Checksum[A-Z0-9]+", name)}
        self.parts.append({"PartNumber": number, "ETag": answer["ETag"], **sums})
        return answer

    def complete(self, parts=None, **more):
        return self.s3.complete_multipart_upload(
            **self.key, UploadId=self.id, MultipartUpload={"Parts": self.parts if parts is None else parts}, **more)

    def list(self, **more):
        return self.s3.list_parts(**self.key, UploadId=self.id, **more)


@pytest.fixture
def upload(plain, bucket):
    return Upload(plain, bucket)


def test_from_first_to_last(plain, bucket):
    upload = Upload(
        plain, bucket, ContentType="text/plain", Metadata={"a": "1"}, Tagging="t=1", StorageClass="STANDARD_IA")
    assert (upload.created["Bucket"], upload.created["Key"]) == (bucket, "k")
    upload.upload(1, FIRST)
    upload.upload(7, SECOND)
    with refused(404, "NoSuchKey"):
        plain.get_object(**upload.key)
    done = upload.complete()
    assert (done["ETag"], done["Bucket"], done["Key"]) == (etag(FIRST, SECOND), bucket, "k")
    assert done["Location"].endswith(f"/{bucket}/k")
    got = plain.get_object(**upload.key)
    assert got["Body"].read() == FIRST + SECOND and got["ETag"] == etag(FIRST, SECOND)
    assert (got["ContentType"], got["Metadata"], got["TagCount"], got["StorageClass"]) == (
        "text/plain", {"a": "1"}, 1, "STANDARD_IA")
    assert "Uploads" not in plain.list_multipart_uploads(Bucket=bucket)
    with refused(404, "NoSuchUpload", expect.NO_SUCH_UPLOAD, UploadId=upload.id):
        upload.list()


def test_by_default_the_whole_object_has_a_crc64nvme(plain, upload):
    """Recorded from AWS: LocalStack snapshot `test_multipart_if_match_etag`, ChecksumType FULL_OBJECT."""
    upload.upload(1, FIRST)
    upload.upload(2, SECOND)
    done = upload.complete()
    assert (done["ChecksumCRC64NVME"], done["ChecksumType"]) == (CRC64NVME_OF_BOTH, "FULL_OBJECT")


def test_parts_are_read_one_by_one(plain, upload):
    """Recorded from AWS: LocalStack snapshot `test_get_object_part`."""
    upload.upload(1, FIRST)
    upload.upload(2, SECOND)
    upload.complete()
    part = plain.get_object(**upload.key, PartNumber=2)
    assert (status_of(part), part["PartsCount"], part["Body"].read()) == (206, 2, SECOND)
    assert part["ContentRange"] == f"bytes {PART}-{PART + 15}/{PART + 16}"
    head = plain.head_object(**upload.key, PartNumber=1)
    assert (status_of(head), head["PartsCount"], head["ContentLength"]) == (206, 2, PART)
    message = "The requested partnumber is not satisfiable"
    with refused(416, "InvalidPartNumber", message, ActualPartCount="2", PartNumberRequested="10"):
        plain.get_object(**upload.key, PartNumber=10)
    across = plain.get_object(**upload.key, Range=f"bytes={PART - 2}-{PART + 1}")
    assert across["Body"].read() == b"aabb"


def test_a_part_may_be_sent_again_and_may_be_left_out(plain, upload):
    upload.upload(1, b"first try")
    upload.upload(2, b"left out")
    upload.upload(1, b"second try")
    done = upload.complete(upload.parts[2:])
    assert done["ETag"] == etag(b"second try")
    assert plain.get_object(**upload.key)["Body"].read() == b"second try"


MISSING_PART = (
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified "
    "entity tag may not match the part's entity tag.")


def test_completions_that_are_refused(upload):
    """Recorded from AWS: LocalStack snapshots `test_multipart_complete_multipart_too_small`, `..._wrong_part`."""
    md5 = "8d777f385d3dfec8815d20f7496026dc"
    upload.upload(1, b"data")
    upload.upload(2, b"data")
    with refused(
            400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", ETag=md5,
            MinSizeAllowed=str(PART), PartNumber="1", ProposedSize="4"):
        upload.complete()
    with refused(400, "InvalidPart", MISSING_PART, ETag=md5, PartNumber="3", UploadId=upload.id):
        upload.complete([{"PartNumber": 3, "ETag": f'"{md5}"'}])
    with refused(400, "InvalidPart", MISSING_PART, ETag="0" * 32, PartNumber="1", UploadId=upload.id):
        upload.complete([{"PartNumber": 1, "ETag": "0" * 32}])
    ordered = re.compile(r"^The list of parts was not in ascending order\.")
    with refused(400, "InvalidPartOrder", ordered):
        upload.complete(upload.parts[::-1])
    with refused(400, "InvalidPartOrder", ordered):
        upload.complete([upload.parts[0], upload.parts[0]])
    assert len(upload.list()["Parts"]) == 2, "a refused completion changes nothing"
    assert status_of(upload.complete(upload.parts[1:])) == 200


@pytest.mark.parametrize("body, code, message", [
    (b"<CompleteMultipartUpload></CompleteMultipartUpload>", "MalformedXML", expect.MALFORMED_XML),
    (b"<CompleteMultipartUpload><Part><PartNumber>x</PartNumber></Part></CompleteMultipartUpload>", "MalformedXML",
     expect.MALFORMED_XML),
    (b"<CompleteMultipartUpload><Part>", "MalformedXML", expect.MALFORMED_XML),
    (b"", "InvalidRequest", "You must specify at least one part"),
], ids=["no parts", "no number", "unclosed", "empty"])
def test_malformed_completions(wire, upload, body, code, message):
    reply = wire.call("POST", f"/{upload.key['Bucket']}/k", [("uploadId", upload.id)], body=body)
    expect.error(reply, 400, code, message)


@pytest.mark.parametrize("number", [0, 10001, -1])
def test_part_numbers_go_from_1_to_10000(upload, number):
    message = "Part number must be an integer between 1 and 10000, inclusive"
    with refused(400, "InvalidArgument", message, ArgumentName="partNumber", ArgumentValue=str(number)):
        upload.upload(number, b"")
    assert upload.upload(10000, b"")["ETag"]


def test_uploads_that_are_not_there(s3, plain, bucket, upload):
    """Recorded from AWS: LocalStack snapshot `test_multipart_no_such_upload`."""
    plain.abort_multipart_upload(**upload.key, UploadId=upload.id)
    calls = {
        "upload": lambda: upload.upload(1, b""),
        "complete": lambda: upload.complete([{"PartNumber": 1, "ETag": "x"}]),
        "abort": lambda: plain.abort_multipart_upload(**upload.key, UploadId=upload.id),
        "list": upload.list,
    }
    for call in calls.values():
        with refused(404, "NoSuchUpload", expect.NO_SUCH_UPLOAD, UploadId=upload.id):
            call()


def test_an_upload_belongs_to_its_key(plain, bucket, upload):
    with refused(404, "NoSuchUpload", expect.NO_SUCH_UPLOAD):
        plain.upload_part(Bucket=bucket, Key="another", UploadId=upload.id, PartNumber=1, Body=b"")


def test_listing_parts(upload):
    """Recorded from AWS: LocalStack snapshot `test_list_parts_pagination`."""
    empty = upload.list()
    assert (empty["MaxParts"], empty["PartNumberMarker"], empty["NextPartNumberMarker"]) == (1000, 0, 0)
    for number in (3, 1, 2):
        upload.upload(number, b"x" * number)
    whole = upload.list()
    assert [(p["PartNumber"], p["Size"]) for p in whole["Parts"]] == [(1, 1), (2, 2), (3, 3)]
    assert whole["IsTruncated"] is False and whole["StorageClass"] == "STANDARD"
    assert whole["Owner"]["ID"] == whole["Initiator"]["ID"]
    first = upload.list(MaxParts=2)
    assert (first["IsTruncated"], first["NextPartNumberMarker"], len(first["Parts"])) == (True, 2, 2)
    rest = upload.list(MaxParts=2, PartNumberMarker=2)
    assert [p["PartNumber"] for p in rest["Parts"]] == [3] and rest["IsTruncated"] is False
    beyond = upload.list(PartNumberMarker=10)
    assert "Parts" not in beyond and beyond["NextPartNumberMarker"] == 0


def test_listing_uploads(plain, bucket):
    uploads = [Upload(plain, bucket, key) for key in ("b", "a", "dir/x", "b", "dir/y")]
    whole = plain.list_multipart_uploads(Bucket=bucket)
    assert [u["Key"] for u in whole["Uploads"]] == ["a", "b", "b", "dir/x", "dir/y"]
    assert (whole["MaxUploads"], whole["IsTruncated"], whole["KeyMarker"]) == (1000, False, "")
    of_b = [u["UploadId"] for u in whole["Uploads"] if u["Key"] == "b"]
    assert of_b == [uploads[0].id, uploads[3].id], "the same key in the order of initiation"
    grouped = plain.list_multipart_uploads(Bucket=bucket, Delimiter="/")
    assert [u["Key"] for u in grouped["Uploads"]] == ["a", "b", "b"]
    assert [p["Prefix"] for p in grouped["CommonPrefixes"]] == ["dir/"]
    inside = plain.list_multipart_uploads(Bucket=bucket, Prefix="dir/")["Uploads"]
    assert [u["Key"] for u in inside] == ["dir/x", "dir/y"]
    pages = list(plain.get_paginator("list_multipart_uploads").paginate(
        Bucket=bucket, PaginationConfig={"PageSize": 2}))
    found = [u["UploadId"] for page in pages for u in page["Uploads"]]
    assert found == [u["UploadId"] for u in whole["Uploads"]] and len(pages) == 3


def test_parts_copied_from_objects(plain, bucket, upload):
    plain.put_object(Bucket=bucket, Key="from", Body=FIRST + SECOND)
    source = {"CopySource": f"{bucket}/from", "UploadId": upload.id, **upload.key}
    ranges = [f"bytes=0-{PART - 1}", f"bytes={PART}-{PART + 15}"]
    first, second = (
        plain.upload_part_copy(**source, PartNumber=number, CopySourceRange=text)["CopyPartResult"]
        for number, text in enumerate(ranges, 1))
    assert [first["ETag"], second["ETag"]] == [f'"{hashlib.md5(part).hexdigest()}"' for part in (FIRST, SECOND)]
    assert first["LastModified"]
    upload.complete([{"PartNumber": 1, "ETag": first["ETag"]}, {"PartNumber": 2, "ETag": second["ETag"]}])
    assert plain.get_object(**upload.key)["Body"].read() == FIRST + SECOND


FORM = (
    "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based "
    "offsets of the first and last bytes to copy")
# Recorded from AWS: LocalStack snapshot `test_upload_part_copy_range`.
COPY_RANGES = [
    *[(text, "InvalidArgument", FORM) for text in (
        "0-8", "bytes=1-0", "bytes=-1-", "bytes=0-1,3-4,7-9", "bytes=-", "bytes=-2", "bytes=1-")],
    ("bytes=0-100", "InvalidArgument", "Range specified is not valid for source object of size: 10"),
    ("bytes=100-200", "InvalidRequest", "The specified copy range is invalid for the source object size"),
]


@pytest.mark.parametrize("text, code, message", COPY_RANGES)
def test_ranges_of_copies_that_are_refused(plain, bucket, upload, text, code, message):
    plain.put_object(Bucket=bucket, Key="from", Body=b"0123456789")
    with refused(400, code, message):
        plain.upload_part_copy(
            **upload.key, UploadId=upload.id, PartNumber=1, CopySource=f"{bucket}/from", CopySourceRange=text)


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC32C", "SHA1", "SHA256"])
def test_composite_checksums(plain, bucket, algorithm):
    """Recorded from AWS: LocalStack snapshot `test_complete_multipart_parts_checksum`."""
    member, body = f"Checksum{algorithm}", b"the only part"
    upload = Upload(plain, bucket, ChecksumAlgorithm=algorithm, ChecksumType="COMPOSITE")
    assert (upload.created["ChecksumAlgorithm"], upload.created["ChecksumType"]) == (algorithm, "COMPOSITE")
    answer = upload.upload(1, body, **{member: checksum(algorithm, body)})
    assert answer[member] == checksum(algorithm, body)
    listed = upload.list()
    assert listed["ChecksumAlgorithm"] == algorithm and listed["Parts"][0][member] == checksum(algorithm, body)
    done = upload.complete()
    assert (done[member], done["ChecksumType"]) == (composite(algorithm, [body]), "COMPOSITE")
    head = plain.head_object(**upload.key, ChecksumMode="ENABLED")
    assert (head[member], head["ChecksumType"]) == (composite(algorithm, [body]), "COMPOSITE")


def test_a_composite_of_two_parts(plain, bucket):
    upload = Upload(plain, bucket, ChecksumAlgorithm="SHA256")
    for number, body in enumerate([FIRST, SECOND], 1):
        upload.upload(number, body, ChecksumSHA256=checksum("SHA256", body))
    assert upload.complete()["ChecksumSHA256"] == composite("SHA256", [FIRST, SECOND])


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC64NVME"])
def test_full_object_checksums(plain, bucket, algorithm):
    """A CRC of the whole object is combined from those of the parts; only CRCs can be (checking-object-integrity)."""
    member = f"Checksum{algorithm}"
    known = {"CRC64NVME": (CRC64NVME_OF_FIRST, CRC64NVME_OF_BOTH)}
    of_first, wanted = known.get(algorithm) or (checksum(algorithm, FIRST), checksum(algorithm, FIRST + SECOND))
    upload = Upload(plain, bucket, ChecksumAlgorithm=algorithm, ChecksumType="FULL_OBJECT")
    upload.upload(1, FIRST, **{member: of_first})
    upload.upload(2, SECOND, **{member: checksum(algorithm, SECOND)})
    with refused(400, "BadDigest"):
        upload.complete(**{member: checksum(algorithm, b"other")}, ChecksumType="FULL_OBJECT")
    done = upload.complete(**{member: wanted}, ChecksumType="FULL_OBJECT")
    assert (done[member], done["ChecksumType"]) == (wanted, "FULL_OBJECT")


def test_no_full_object_sha(s3, bucket):
    with refused(400, "InvalidRequest"):
        s3.create_multipart_upload(Bucket=bucket, Key="k", ChecksumAlgorithm="SHA256", ChecksumType="FULL_OBJECT")


def test_checksums_that_do_not_fit_the_upload(plain, bucket):
    """Measured on AWS by OpenStack Swift's tests and LocalStack's (`test_multipart_parts_checksum_exceptions`)."""
    upload = Upload(plain, bucket, ChecksumAlgorithm="SHA256")
    mismatch = "Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type: {}"
    with refused(400, "InvalidRequest", mismatch.format("null")):
        upload.upload(1, b"x")
    with refused(400, "InvalidRequest", mismatch.format("crc32")):
        upload.upload(1, b"x", ChecksumCRC32=checksum("CRC32", b"x"))
    with refused(400, "BadDigest", "The SHA256 you specified did not match the calculated checksum."):
        upload.upload(1, b"x", ChecksumSHA256=checksum("SHA256", b"y"))
    answer = upload.upload(1, b"x", ChecksumSHA256=checksum("SHA256", b"x"))
    missing = (
        "The upload was created using a sha256 checksum. The complete request must include the checksum for each part. "
        "It was missing for part 1 in the request.")
    with refused(400, "InvalidRequest", missing):
        upload.complete([{"PartNumber": 1, "ETag": answer["ETag"]}])
    with refused(400, "InvalidPart", MISSING_PART):
        upload.complete([{"PartNumber": 1, "ETag": answer["ETag"], "ChecksumSHA256": checksum("SHA256", b"y")}])
    assert status_of(upload.complete()) == 200


def test_conditional_completion(plain, bucket, upload):
    """Recorded from AWS: LocalStack snapshots `test_multipart_if_none_match_with_put`, `..._if_match_etag`."""
    upload.upload(1, b"parts")
    put = plain.put_object(Bucket=bucket, Key="k", Body=b"meanwhile")
    with refused(412, "PreconditionFailed", expect.PRECONDITION, Condition="If-None-Match"):
        upload.complete(IfNoneMatch="*")
    assert plain.get_object(**upload.key)["Body"].read() == b"meanwhile"
    fresh = Upload(plain, bucket)
    fresh.upload(1, b"parts")
    with refused(412, "PreconditionFailed", expect.PRECONDITION, Condition="If-Match"):
        fresh.complete(IfMatch='"00000000000000000000000000000000"')
    assert status_of(fresh.complete(IfMatch=put["ETag"])) == 200
    another = Upload(plain, bucket, "free")
    another.upload(1, b"parts")
    assert status_of(another.complete(IfNoneMatch="*")) == 200


def test_versions_and_abort(plain, versioned):
    upload = Upload(plain, versioned)
    upload.upload(1, b"1")
    assert upload.complete()["VersionId"] == plain.get_object(**upload.key)["VersionId"]
    second = Upload(plain, versioned)
    second.upload(1, b"2")
    assert status_of(plain.abort_multipart_upload(**second.key, UploadId=second.id)) == 204
    assert plain.get_object(**upload.key)["Body"].read() == b"1"


def test_a_bucket_with_only_an_unfinished_upload_can_be_deleted(plain, name):
    plain.create_bucket(Bucket=name)
    Upload(plain, name).upload(1, b"left behind")
    assert status_of(plain.delete_bucket(Bucket=name)) == 204


def test_attributes_of_an_object_in_parts(plain, bucket):
    """Recorded from AWS: LocalStack snapshots `test_get_object_attributes`, `..._multipart_parts_checksum`."""
    upload = Upload(plain, bucket, ChecksumAlgorithm="SHA256")
    for number, body in enumerate([FIRST, SECOND], 1):
        upload.upload(number, body, ChecksumSHA256=checksum("SHA256", body))
    upload.complete()
    wanted = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"]
    found = plain.get_object_attributes(**upload.key, ObjectAttributes=wanted)
    assert found["ETag"] == etag(FIRST, SECOND).strip('"'), "without quotes, here alone"
    assert (found["StorageClass"], found["ObjectSize"]) == ("STANDARD", PART + 16)
    assert found["Checksum"]["ChecksumSHA256"] == composite("SHA256", [FIRST, SECOND]).split("-")[0]
    parts = found["ObjectParts"]
    assert (parts["TotalPartsCount"], parts["IsTruncated"]) == (2, False)
    assert [(p["PartNumber"], p["Size"]) for p in parts["Parts"]] == [(1, PART), (2, 16)]
    assert parts["Parts"][1]["ChecksumSHA256"] == checksum("SHA256", SECOND)


def test_attributes_of_a_simple_object(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"content")
    found = s3.get_object_attributes(Bucket=bucket, Key="k", ObjectAttributes=["ETag", "ObjectSize"])
    assert (found["ETag"], found["ObjectSize"]) == ("9a0364b9e99bb480dd25e1f0284c8555", 7)
    assert "StorageClass" not in found and "ObjectParts" not in found, "what was not asked for is not said"
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY):
        s3.get_object_attributes(Bucket=bucket, Key="none", ObjectAttributes=["ETag"])
