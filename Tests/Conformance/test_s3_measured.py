"""What others measured against S3 itself and ours once answered differently.

The expectations are LocalStack's recorded answers (tests/aws/services/s3/*.snapshot.json, the name of the recording
beside each case) and ceph/s3-tests.
"""

import cloud
import expect
import pytest
from expect import refused
from wire import UNSIGNED, sign

FOREIGN = "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD"
CONFLICT = "The conditional request cannot succeed due to a conflicting operation against this resource."


@pytest.fixture
def key(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"test")
    return {"Bucket": bucket, "Key": "k"}


# Versions


@pytest.mark.parametrize("operation", ["get_object", "delete_object", "get_object_tagging", "get_object_attributes"])
@pytest.mark.parametrize("status", [None, "Enabled", "Suspended"])
def test_a_version_id_that_s3_never_made_is_invalid(s3, key, operation, status):
    """`test_delete_object`, `test_get_object_with_version_unversioned_bucket`."""
    if status:
        cloud.set_versioning(s3, key["Bucket"], status)
    more = {"ObjectAttributes": ["ETag"]} if operation == "get_object_attributes" else {}
    members = {"ArgumentName": "versionId", "ArgumentValue": FOREIGN}
    with refused(400, "InvalidArgument", expect.INVALID_VERSION, **members):
        getattr(s3, operation)(**key, VersionId=FOREIGN, **more)


def test_a_version_that_was_and_is_no_more_is_missing(s3, versioned):
    """`test_delete_object_versioned`: an id that S3 made is judged otherwise than one it did not."""
    version = s3.put_object(Bucket=versioned, Key="k", Body=b"x")["VersionId"]
    for _ in range(2):
        assert s3.delete_object(Bucket=versioned, Key="k", VersionId=version)["VersionId"] == version
    with refused(404, "NoSuchVersion", expect.NO_SUCH_VERSION, Key="k", VersionId=version):
        s3.get_object(Bucket=versioned, Key="k", VersionId=version)
    # ceph/s3-tests, `test_versioning_multi_object_delete`, whose deletions of one list again report no error.
    answer = s3.delete_objects(
        Bucket=versioned, Delete={"Objects": [{"Key": "k", "VersionId": one} for one in (version, FOREIGN)]})
    assert [one["VersionId"] for one in answer["Deleted"]] == [version]
    assert [(e["Code"], e["VersionId"]) for e in answer["Errors"]] == [("NoSuchVersion", FOREIGN)]


def test_the_null_version_in_the_answers_of_copies(s3, bucket):
    """`test_s3_copy_object_in_place_versioned`, `..._suspended_only`: a copy names the null version where a put does
    not, and the null version of its source never."""
    def copied():
        answer = s3.copy_object(Bucket=bucket, Key="k", CopySource=f"{bucket}/k", MetadataDirective="REPLACE")
        return answer.get("CopySourceVersionId"), answer.get("VersionId")

    s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    assert copied() == (None, None)
    cloud.set_versioning(s3, bucket, "Suspended")
    assert copied() == (None, "null")
    assert "VersionId" not in s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    cloud.set_versioning(s3, bucket, "Enabled")
    source, made = copied()
    assert source is None and len(made) == 32
    cloud.set_versioning(s3, bucket, "Suspended")
    assert copied() == (made, "null")


# Uploads in parts


@pytest.fixture
def begin(plain, bucket):
    """Begins an upload to the key `c`; returns what completes it under conditions."""
    def upload():
        name = plain.create_multipart_upload(Bucket=bucket, Key="c")["UploadId"]
        part = plain.upload_part(Bucket=bucket, Key="c", UploadId=name, PartNumber=1, Body=b"test")["ETag"]
        parts = {"Parts": [{"PartNumber": 1, "ETag": part}]}
        return lambda **conditions: plain.complete_multipart_upload(
            Bucket=bucket, Key="c", UploadId=name, MultipartUpload=parts, **conditions)
    return upload


def test_an_upload_that_must_be_new_notices_a_deletion(s3, bucket, begin):
    """`test_multipart_if_none_match_with_delete`."""
    s3.put_object(Bucket=bucket, Key="c", Body=b"")
    complete = begin()
    with refused(412, "PreconditionFailed", expect.PRECONDITION, Condition="If-None-Match"):
        complete(IfNoneMatch="*")
    s3.delete_object(Bucket=bucket, Key="c")
    with refused(409, "ConditionalRequestConflict", CONFLICT, Condition="If-None-Match", Key="c"):
        complete(IfNoneMatch="*")
    assert begin()(IfNoneMatch="*")["ETag"]


@pytest.mark.parametrize("during", [b"test", b"other"], ids=["identical", "different"])
def test_an_upload_that_must_match_notices_a_put(s3, bucket, begin, during):
    """`test_multipart_if_match_with_put`, `..._identical`."""
    before = s3.put_object(Bucket=bucket, Key="c", Body=b"test")["ETag"]
    complete = begin()
    etag = s3.put_object(Bucket=bucket, Key="c", Body=during)["ETag"]
    if etag != before:
        with refused(412, "PreconditionFailed", expect.PRECONDITION, Condition="If-Match"):
            complete(IfMatch=before)
    with refused(409, "ConditionalRequestConflict", CONFLICT, Condition="If-Match", Key="c"):
        complete(IfMatch=etag)
    assert begin()(IfMatch=etag)["ETag"]


def test_an_upload_that_must_match_notices_a_deletion(s3, bucket, begin):
    """`test_multipart_if_match_with_delete`."""
    etag = s3.put_object(Bucket=bucket, Key="c", Body=b"test")["ETag"]
    complete = begin()
    s3.delete_object(Bucket=bucket, Key="c")
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY, Key="c"):
        complete(IfMatch=etag)
    s3.put_object(Bucket=bucket, Key="c", Body=b"test")
    with refused(409, "ConditionalRequestConflict", CONFLICT, Condition="If-Match", Key="c"):
        complete(IfMatch=etag)
    assert complete()["ETag"], "without a condition nothing stands in its way"


def test_markers_of_upload_listings(s3, bucket):
    """`test_list_multiparts_next_marker`, `..._with_prefix_and_delimiter`, `..._marker_common_prefixes`."""
    keys = ("test/foo/bar/1", "test/foo/bar/2", "test/bar/foo/1")
    one, two, three = (s3.create_multipart_upload(Bucket=bucket, Key=k)["UploadId"] for k in keys)
    for size, truncated in ((1, True), (10, False)):
        page = s3.list_multipart_uploads(Bucket=bucket, Prefix="test/", Delimiter="/", MaxUploads=size)
        assert (page["NextKeyMarker"], page["NextUploadIdMarker"]) == ("", ""), "prefixes are no place to go on from"
        assert page["IsTruncated"] is truncated
    page = s3.list_multipart_uploads(Bucket=bucket, Prefix="test/foo")
    assert (page["NextKeyMarker"], page["NextUploadIdMarker"]) == ("test/foo/bar/2", two)
    page = s3.list_multipart_uploads(Bucket=bucket, KeyMarker=keys[0], UploadIdMarker=one, MaxUploads=1)
    assert [u["UploadId"] for u in page["Uploads"]] == [two]
    for marker in (keys[0], "test/foo/bar/0"):
        members = {"ArgumentName": "upload-id-marker", "ArgumentValue": three}
        with refused(400, "InvalidArgument", "Invalid uploadId marker", **members):
            s3.list_multipart_uploads(Bucket=bucket, KeyMarker=marker, UploadIdMarker=three)


@pytest.mark.parametrize("value, message", [
    ("-1", "Value for x-amz-mp-object-size header is less than zero: '-1'"),
    ("many", "Value for x-amz-mp-object-size header is invalid: 'many'"),
    ("5", "The provided 'x-amz-mp-object-size' header value 5 does not match what was computed: 4"),
])
def test_the_size_of_an_upload_as_announced(plain, wire, bucket, value, message):
    """Texts as versity/versitygw, tested against S3, has them."""
    upload = plain.create_multipart_upload(Bucket=bucket, Key="c")["UploadId"]
    etag = plain.upload_part(Bucket=bucket, Key="c", UploadId=upload, PartNumber=1, Body=b"test")["ETag"]
    part = f"<Part><PartNumber>1</PartNumber><ETag>{etag}</ETag></Part>"
    reply = wire.call(
        "POST", f"/{bucket}/c", [("uploadId", upload)], {"x-amz-mp-object-size": value},
        f"<CompleteMultipartUpload>{part}</CompleteMultipartUpload>".encode())
    expect.error(reply, 400, "InvalidRequest", message)


def test_a_part_of_a_composite_is_read_with_its_own_checksum(s3, bucket):
    """ceph/s3-tests, `test_multipart_use_cksum_helper_*`, and AWS's page on integrity: by its number or its range."""
    bodies = [bytes([65 + n]) * (5 << 20) for n in range(2)]
    for algorithm in ("SHA256", "CRC32"):
        key, member = {"Bucket": bucket, "Key": algorithm}, f"Checksum{algorithm}"
        upload = s3.create_multipart_upload(**key, ChecksumAlgorithm=algorithm, ChecksumType="COMPOSITE")["UploadId"]
        parts = []
        for number, body in enumerate(bodies, 1):
            made = s3.upload_part(
                **key, UploadId=upload, PartNumber=number, Body=body, ChecksumAlgorithm=algorithm)
            parts.append({"PartNumber": number, "ETag": made["ETag"], member: made[member]})
        s3.complete_multipart_upload(**key, UploadId=upload, MultipartUpload={"Parts": parts})
        for part, start in zip(parts, (0, 5 << 20)):
            for chosen in ({"PartNumber": part["PartNumber"]}, {"Range": f"bytes={start}-{start + (5 << 20) - 1}"}):
                answer = s3.head_object(**key, ChecksumMode="ENABLED", **chosen)
                assert (answer[member], answer["ChecksumType"]) == (part[member], "COMPOSITE")
                assert member not in s3.head_object(**key, **chosen)
        assert member not in s3.head_object(**key, ChecksumMode="ENABLED", Range="bytes=1-10")


def test_completing_with_a_checksum_needs_the_customers_key(s3, bucket):
    """AWS's page on CompleteMultipartUpload: the key is required where the upload has a checksum algorithm."""
    key = {"Bucket": bucket, "Key": "c"}
    mine, wrong = ({"SSECustomerAlgorithm": "AES256", "SSECustomerKey": letter * 32} for letter in "ab")
    for algorithm, needed in (({}, False), ({"ChecksumAlgorithm": "CRC32"}, True)):
        upload = s3.create_multipart_upload(**key, **mine, **algorithm)["UploadId"]
        made = s3.upload_part(**key, UploadId=upload, PartNumber=1, Body=b"x", **mine, **algorithm)
        part = {"PartNumber": 1, "ETag": made["ETag"]} | ({"ChecksumCRC32": made["ChecksumCRC32"]} if needed else {})
        done = {**key, "UploadId": upload, "MultipartUpload": {"Parts": [part]}}
        with refused(400, "InvalidRequest"):
            s3.complete_multipart_upload(**done, **wrong)
        if needed:
            with refused(400, "InvalidRequest"):
                s3.complete_multipart_upload(**done)
        s3.complete_multipart_upload(**done, **(mine if needed else {}))


def test_chunks_of_http_alone_are_not_implemented(wire, bucket):
    """What clients of S3 report that stream without a length; with `aws-chunked` in it the coding is fine."""
    signed = sign(wire.host, "PUT", f"/{bucket}/k", headers={"Transfer-Encoding": "chunked"}, payload=UNSIGNED)
    reply = wire.send_signed(signed, b"3\r\nbar\r\n0\r\n\r\n")
    expect.error(reply, 501, "NotImplemented", expect.NOT_IMPLEMENTED, Header="Transfer-Encoding")


# Copies


def test_losing_a_key_of_kms_is_a_change(s3, bucket):
    """`test_s3_copy_object_in_place_with_encryption`: without a word the copy is encrypted with S3's own keys."""
    s3.put_object(Bucket=bucket, Key="k", Body=b"x", ServerSideEncryption="aws:kms", BucketKeyEnabled=True)
    again = {"Bucket": bucket, "Key": "k", "CopySource": f"{bucket}/k"}
    assert "BucketKeyEnabled" not in s3.copy_object(**again, ServerSideEncryption="aws:kms")
    assert s3.copy_object(**again)["ServerSideEncryption"] == "AES256"
    with refused(400, "InvalidRequest"):
        s3.copy_object(**again)


def test_a_plus_in_a_source_is_a_space(s3, wire, bucket):
    """`test_copy_object_special_character`; clients encode a plus that is one."""
    for key in ("test key", "test+key"):
        s3.put_object(Bucket=bucket, Key=key, Body=key.encode())
    for source, body in (("test+key", b"test key"), ("test%2Bkey", b"test+key"), ("test%20key", b"test key")):
        reply = wire.call("PUT", f"/{bucket}/to", headers={"x-amz-copy-source": f"{bucket}/{source}"})
        assert reply.status == 200, reply.body
        assert s3.get_object(Bucket=bucket, Key="to")["Body"].read() == body


# Refusals


def test_an_etag_may_lack_a_quote(s3, key):
    """getmoto/moto, `test_put_object_if_match`, verified against AWS."""
    etag = s3.head_object(**key)["ETag"]
    for text in (etag, etag[1:], etag[:-1], etag[1:-1]):
        s3.put_object(**key, Body=b"test", IfMatch=text)
    with refused(412, "PreconditionFailed", expect.PRECONDITION, Condition="If-Match"):
        s3.put_object(**key, Body=b"test", IfMatch=etag[2:])


def test_half_of_an_older_signature(wire, s3, key):
    """`test_s3_put_presigned_url_missing_sig_param[s3]`."""
    url = s3.generate_presigned_url("get_object", Params=key, ExpiresIn=60)
    target = url.split(wire.host.split(":")[1], 1)[1]
    assert "AWSAccessKeyId=" in target and wire.send("GET", target).status == 200
    message = "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters"
    for name in ("Signature", "Expires", "AWSAccessKeyId"):
        expect.error(wire.send("GET", target.replace(f"{name}=", "other=")), 403, "AccessDenied", message)


def test_an_empty_authorization_is_none(wire, key):
    """ceph/s3-tests, `test_object_create_bad_authorization_empty`."""
    reply = wire.send("GET", f"/{key['Bucket']}/k", {"Authorization": ""})
    expect.error(reply, 403, "AccessDenied", "Access Denied")


def test_tags_of_a_missing_key_are_refused_in_different_words(s3, bucket):
    """`test_object_tagging_exc`: only the read gives the key with its bucket."""
    missing = {"Bucket": bucket, "Key": "fake-key"}
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY, Key=f"{bucket}/fake-key"):
        s3.get_object_tagging(**missing)
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY, Key="fake-key"):
        s3.delete_object_tagging(**missing)
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY, Key="fake-key"):
        s3.put_object_tagging(**missing, Tagging={"TagSet": []})


@pytest.mark.parametrize("value", [True, False])
def test_governance_is_not_spoken_of_without_object_lock(s3, key, value):
    """`test_delete_object_with_no_locking`."""
    header = "x-amz-bypass-governance-retention"
    message = f"{header} is only applicable to Object Lock enabled buckets."
    with refused(400, "InvalidArgument", message, ArgumentName=header):
        s3.delete_object(**key, BypassGovernanceRetention=value)
    with refused(400, "InvalidArgument", message, ArgumentName=header):
        s3.delete_objects(
            Bucket=key["Bucket"], Delete={"Objects": [{"Key": "k"}]}, BypassGovernanceRetention=value)


@pytest.fixture
def listed(s3, versioned):
    s3.delete_public_access_block(Bucket=versioned)
    s3.put_bucket_ownership_controls(
        Bucket=versioned, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]})
    return versioned


def test_an_owner_nobody_knows(s3, other, listed):
    """`test_s3_bucket_acl_exceptions`, `put-bucket-acp-acl-3`; somebody else's id is another matter."""
    me, they = (client.list_buckets()["Owner"]["ID"] for client in (s3, other))
    grants = [{"Grantee": {"ID": me, "Type": "CanonicalUser"}, "Permission": "FULL_CONTROL"}]
    members = {"ArgumentName": "CanonicalUser/ID", "ArgumentValue": "wrong-id"}
    with refused(400, "InvalidArgument", "Invalid id", **members):
        s3.put_bucket_acl(Bucket=listed, AccessControlPolicy={"Owner": {"ID": "wrong-id"}, "Grants": grants})
    with refused(403, "AccessDenied"):
        s3.put_bucket_acl(Bucket=listed, AccessControlPolicy={"Owner": {"ID": they}, "Grants": grants})


def test_the_list_of_a_delete_marker(s3, listed):
    """`test_put_object_acl_on_delete_marker`."""
    s3.put_object(Bucket=listed, Key="k", Body=b"x")
    marker = s3.delete_object(Bucket=listed, Key="k")["VersionId"]
    for version in ({}, {"VersionId": marker}):
        with refused(405, "MethodNotAllowed", expect.NOT_ALLOWED, Method="PUT", ResourceType="DeleteMarker"):
            s3.put_object_acl(Bucket=listed, Key="k", ACL="public-read", **version)
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY, Key="k"):
        s3.get_object_acl(Bucket=listed, Key="k")
    with refused(405, "MethodNotAllowed", expect.NOT_ALLOWED, Method="GET", ResourceType="DeleteMarker"):
        s3.get_object_acl(Bucket=listed, Key="k", VersionId=marker)


def test_an_empty_location_constraint(s3, name):
    """`test_different_location_constraint`."""
    with refused(400, "MalformedXML", expect.MALFORMED_XML):
        s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": ""})
