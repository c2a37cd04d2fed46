"""What S3 answered others who recorded it, member by member, where ours once answered differently.

The expectations are LocalStack's recorded answers (tests/aws/services/s3/*.snapshot.json; the name of the
recording, or of its file and the topic there, is beside each case).
"""

import base64
import hashlib

import cloud
import expect
import pytest
import requests
from checksums import checksum
from expect import refused

PART = b"a" * (5 << 20)
TAIL = b"tail"
MODE = "The upload was created using the {} checksum mode. The complete request must use the same checksum mode."


def members(answer):
    """Without what boto3 adds itself."""
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}


def status_of(answer):
    return answer["ResponseMetadata"]["HTTPStatusCode"]


# Buckets


def test_creating_a_bucket_again_with_tags(s3, name):
    """`test_create_bucket_with_tags_us_east_1_idempotency`: any tags are in the way, none leave all as it is."""
    tags = [{"Key": "k", "Value": "v"}]
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"Tags": tags})
    for again in (tags, [{"Key": "k", "Value": "w"}]):
        with refused(409, "BucketAlreadyOwnedByYou", BucketName=name):
            s3.create_bucket(Bucket=name, CreateBucketConfiguration={"Tags": again})
    s3.create_bucket(Bucket=name)
    assert s3.get_bucket_tagging(Bucket=name)["TagSet"] == tags
    s3.delete_bucket(Bucket=name)


def test_buckets_tell_their_arn(s3, name, wire):
    """test_buckets: only a listing with a parameter tells regions."""
    arn = f"arn:aws:s3:::{name}"
    assert wire.call("PUT", f"/{name}").headers["x-amz-bucket-arn"] == arn
    for query, is_told in (([], False), ([("prefix", name)], True), ([("max-buckets", "10000")], True)):
        text = wire.call("GET", "/", query).body.decode()
        entry = text[text.index(f"<Name>{name}</Name>"):].split("</Bucket>")[0]
        assert f"<BucketArn>{arn}</BucketArn>" in entry
        assert ("<BucketRegion>us-east-1</BucketRegion>" in entry) == is_told
    s3.delete_bucket(Bucket=name)


def test_parameters_of_listing_buckets(s3):
    """test_s3_list_operations, listing buckets."""
    with refused(400, "InvalidArgument", "Argument value mars-1 is not a valid AWS Region",
                 ArgumentName="bucket-region", ArgumentValue=None):
        s3.list_buckets(BucketRegion="mars-1")
    assert status_of(s3.list_buckets(ContinuationToken="")) == 200


def test_the_old_name_of_ireland(s3, name, endpoint):
    """`test_create_bucket_with_eu_location_constraint`: it is kept, though the bucket is in eu-west-1."""
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "EU"})
    ireland = cloud.client(endpoint, region="eu-west-1")
    assert ireland.get_bucket_location(Bucket=name)["LocationConstraint"] == "EU"
    assert ireland.head_bucket(Bucket=name)["BucketRegion"] == "eu-west-1"
    ireland.delete_bucket(Bucket=name)


@pytest.mark.parametrize("configure, document", [
    ("put_bucket_tagging", "Tagging"), ("put_object_tagging", "Tagging")])
def test_a_tagging_without_a_set_has_no_tags(wire, s3, bucket, configure, document):
    """`test_put_bucket_tagging_none_value`, `test_put_object_tagging_none_value`."""
    is_bucket = configure == "put_bucket_tagging"
    s3.put_object(Bucket=bucket, Key="k", Body=b"", Tagging="a=b")
    path = f"/{bucket}" if is_bucket else f"/{bucket}/k"
    reply = wire.call("PUT", path, [("tagging", "")], body=f"<{document}/>".encode())
    assert reply.status == (204 if is_bucket else 200)
    if not is_bucket:
        assert s3.get_object_tagging(Bucket=bucket, Key="k")["TagSet"] == []


def test_acceleration_looks_at_the_name_first(wire, s3, name):
    """test_s3_api, acceleration."""
    dotted = f"{name}.dots"
    s3.create_bucket(Bucket=dotted)
    body = b"<AccelerateConfiguration><Status>nonsense</Status></AccelerateConfiguration>"
    message = "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names"
    expect.error(wire.call("PUT", f"/{dotted}", [("accelerate", "")], body=body), 400, "InvalidRequest", message)
    s3.delete_bucket(Bucket=dotted)


def test_metrics_answer_nothing(s3, bucket):
    """test_s3_api, metrics."""
    answer = s3.put_bucket_metrics_configuration(Bucket=bucket, Id="all", MetricsConfiguration={"Id": "all"})
    assert status_of(answer) == 204


def test_logging_across_regions(s3, frankfurt, bucket, name):
    """test_s3, logging: the first region is not told where it is the source."""
    frankfurt.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    for client, source, target, where in (
        (s3, bucket, name, {"SourceBucketLocation": None, "TargetBucketLocation": "eu-central-1"}),
        (frankfurt, name, bucket, {"SourceBucketLocation": "eu-central-1", "TargetBucketLocation": "us-east-1"}),
    ):
        with refused(403, "CrossLocationLoggingProhibitted", "Cross S3 location logging not allowed. ", **where):
            client.put_bucket_logging(Bucket=source, BucketLoggingStatus={
                "LoggingEnabled": {"TargetBucket": target, "TargetPrefix": "log"}})
    frankfurt.delete_bucket(Bucket=name)


def test_a_function_that_does_not_exist(s3, bucket):
    """test_s3_notifications_lambda, configurations that are refused."""
    arn = "arn:aws:lambda:us-east-1:000000000000:function:none"
    configuration = {"LambdaFunctionConfigurations": [{"LambdaFunctionArn": arn, "Events": ["s3:ObjectCreated:*"]}]}
    told = {"ArgumentName1": f"{arn}, null", "ArgumentValue1": f"Not authorized to invoke function [{arn}]"}
    with refused(400, "InvalidArgument", "Unable to validate the following destination configurations", **told):
        s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration=configuration)


# Listings


def test_a_token_makes_its_beginning_forgotten(s3, bucket):
    """test_s3_list_operations, the second form."""
    for key in "abcd":
        s3.put_object(Bucket=bucket, Key=key, Body=b"")
    first = s3.list_objects_v2(Bucket=bucket, StartAfter="a", MaxKeys=1)
    assert first["StartAfter"] == "a"
    second = s3.list_objects_v2(Bucket=bucket, StartAfter="a", ContinuationToken=first["NextContinuationToken"])
    assert "StartAfter" not in second and [found["Key"] for found in second["Contents"]] == ["c", "d"]
    for token in ("", "nonsense"):
        with refused(400, "InvalidArgument", "The continuation token provided is incorrect",
                     ArgumentName="continuation-token", ArgumentValue=None):
            s3.list_objects_v2(Bucket=bucket, ContinuationToken=token)


def test_uploads_say_a_prefix_where_there_is_one(wire, bucket):
    """test_s3_list_operations, uploads."""
    for query, is_said in (([], False), ([("prefix", "p")], True)):
        assert (b"<Prefix>" in wire.call("GET", f"/{bucket}", [("uploads", ""), *query]).body) == is_said


# Checksums


@pytest.mark.parametrize("span, is_whole", [
    ("bytes=0-", True), ("bytes=-15", True), ("bytes=0-100", True), ("bytes=0-8", False), ("bytes=1-", False)])
def test_the_checksum_of_a_range(s3, bucket, span, is_whole):
    """`test_get_object_range`: it is told where the range is all there is."""
    s3.put_object(Bucket=bucket, Key="k", Body=b"0123456789", ChecksumAlgorithm="CRC32")
    found = s3.get_object(Bucket=bucket, Key="k", Range=span, ChecksumMode="ENABLED")
    assert status_of(found) == 206
    assert found.get("ChecksumCRC32") == (checksum("CRC32", b"0123456789") if is_whole else None)
    assert found.get("ChecksumType") == ("FULL_OBJECT" if is_whole else None)


def test_a_part_of_what_has_no_parts(s3, bucket):
    """test_s3, parts."""
    s3.put_object(Bucket=bucket, Key="k", Body=b"12345678", ChecksumAlgorithm="CRC32")
    found = s3.get_object(Bucket=bucket, Key="k", PartNumber=1, ChecksumMode="ENABLED")
    assert (status_of(found), found["ContentRange"]) == (206, "bytes 0-7/8")
    assert (found["ChecksumCRC32"], found["ChecksumType"]) == (checksum("CRC32", b"12345678"), "FULL_OBJECT")


def upload(s3, bucket, key, bodies, algorithm=None, **more):
    """The upload's id and its parts as a completion lists them, with their checksums."""
    if algorithm:
        more["ChecksumAlgorithm"] = algorithm
    started = s3.create_multipart_upload(Bucket=bucket, Key=key, **more)["UploadId"]
    parts = []
    for number, body in enumerate(bodies, 1):
        part = s3.upload_part(
            Bucket=bucket, Key=key, UploadId=started, PartNumber=number, Body=body,
            ChecksumAlgorithm=algorithm or "CRC32")
        name = f"Checksum{algorithm or 'CRC32'}"
        parts.append({"PartNumber": number, "ETag": part["ETag"], name: part[name]})
    return started, parts


def bare(parts):
    return [{"PartNumber": part["PartNumber"], "ETag": part["ETag"]} for part in parts]


def complete(s3, bucket, key, started, parts, **more):
    return s3.complete_multipart_upload(
        Bucket=bucket, Key=key, UploadId=started, MultipartUpload={"Parts": parts}, **more)


# Type of the upload's checksum, number of parts, what each part tells.
PARTS = [("COMPOSITE", 2, "COMPOSITE"), ("COMPOSITE", 1, "COMPOSITE"), ("FULL_OBJECT", 2, None),
         ("FULL_OBJECT", 1, "FULL_OBJECT"), (None, 2, None)]


@pytest.mark.parametrize("kind, count, told", PARTS)
def test_the_checksum_of_a_part(s3, bucket, kind, count, told):
    """test_s3, checksums of uploads in parts."""
    bodies = [PART, TAIL][-count:]
    more = {"algorithm": "CRC32", "ChecksumType": kind} if kind else {}
    started, parts = upload(s3, bucket, "k", bodies, **more)
    complete(s3, bucket, "k", started, parts if kind else bare(parts))
    for number, body in enumerate(bodies, 1):
        head = s3.head_object(Bucket=bucket, Key="k", PartNumber=number, ChecksumMode="ENABLED")
        assert head.get("ChecksumType") == told and head["PartsCount"] == count
        assert head.get("ChecksumCRC32") == (checksum("CRC32", body) if told else None)
    found = s3.get_object_attributes(Bucket=bucket, Key="k", ObjectAttributes=["ObjectParts"])["ObjectParts"]
    assert ("Parts" in found) == (kind == "COMPOSITE") and found["TotalPartsCount"] == count
    assert kind == "COMPOSITE" or list(found) == ["TotalPartsCount"]


def test_attributes_behind_the_last_part(s3, bucket):
    """test_s3, checksums of uploads in parts."""
    started, parts = upload(s3, bucket, "k", [TAIL], "CRC32")
    complete(s3, bucket, "k", started, parts)
    found = s3.get_object_attributes(
        Bucket=bucket, Key="k", ObjectAttributes=["ObjectParts"], MaxParts=1, PartNumberMarker=10)
    assert found["ObjectParts"] == {
        "TotalPartsCount": 1, "PartNumberMarker": 10, "NextPartNumberMarker": 0, "MaxParts": 1, "IsTruncated": False}


def test_completions_with_wrong_checksums(s3, bucket):
    """test_s3, checksums of uploads in parts."""
    other = {"ChecksumSHA256": checksum("SHA256", TAIL)}
    started, parts = upload(s3, bucket, "composite", [TAIL], "CRC32")
    with refused(400, "BadDigest", "The sha256 you specified for part 1 did not match what we received."):
        complete(s3, bucket, "composite", started, [bare(parts)[0] | other])
    with refused(400, "InvalidRequest", MODE.format("COMPOSITE")):
        complete(s3, bucket, "composite", started, parts, ChecksumType="FULL_OBJECT")
    started, parts = upload(s3, bucket, "default", [TAIL])
    etag = parts[0]["ETag"].strip('"')
    with refused(400, "InvalidPart", UploadId=started, PartNumber="1", ETag=etag):
        complete(s3, bucket, "default", started, parts)
    for kind in ("COMPOSITE", "FULL_OBJECT"):
        with refused(400, "InvalidRequest", MODE.format("null")):
            complete(s3, bucket, "default", started, bare(parts), ChecksumType=kind)
    found = complete(s3, bucket, "default", started, bare(parts))
    assert (found["ChecksumType"], "ChecksumCRC64NVME" in found) == ("FULL_OBJECT", True)


def test_checksums_of_encrypted_uploads(s3, bucket):
    """`test_s3_multipart_upload_sse`, `test_multipart_upload_sse_c`: S3's own choice is told where the key is S3's own,
    and not even kept where the key is the client's."""
    started, parts = upload(s3, bucket, "kms", [TAIL], ServerSideEncryption="aws:kms")
    found = members(complete(s3, bucket, "kms", started, bare(parts)))
    assert not [name for name in found if name.startswith("Checksum")]
    assert "ChecksumCRC64NVME" in s3.head_object(Bucket=bucket, Key="kms", ChecksumMode="ENABLED")
    customer = {"SSECustomerAlgorithm": "AES256", "SSECustomerKey": "k" * 32}
    target = {"Bucket": bucket, "Key": "customer"}
    started = s3.create_multipart_upload(**target, **customer)["UploadId"]
    part = s3.upload_part(**target, UploadId=started, PartNumber=1, Body=TAIL, **customer)
    found = members(complete(s3, bucket, "customer", started, [{"PartNumber": 1, "ETag": part["ETag"]}]))
    assert set(found) == {"Bucket", "Key", "ETag", "Location"}
    head = s3.head_object(**target, ChecksumMode="ENABLED", **customer)
    assert not [name for name in head if name.startswith("Checksum")]


def test_the_digest_that_was_expected(plain, bucket):
    """test_s3, Content-MD5: in hexadecimal digits, but of a part."""
    wrong, right = hashlib.md5(b"other").digest(), base64.b64encode(hashlib.md5(TAIL).digest()).decode()
    sent = base64.b64encode(wrong).decode()
    target = {"Bucket": bucket, "Key": "k", "Body": TAIL, "ContentMD5": sent}
    with refused(400, "BadDigest", ExpectedDigest=wrong.hex(), CalculatedDigest=right):
        plain.put_object(**target)
    started = plain.create_multipart_upload(Bucket=bucket, Key="k")["UploadId"]
    with refused(400, "BadDigest", ExpectedDigest=sent, CalculatedDigest=right):
        plain.upload_part(**target, UploadId=started, PartNumber=1)


# What objects tell


# As sent, as returned.
WORDS = [
    ("=?UTF-8?Q?actually-ascii?=", "actually-ascii"),
    ("=?utf-8?B?YWJj?=", "abc"),
    ("=?UTF-8?Q?two_words=21?=", "two words!"),
    ("=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=", "=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?="),
    ("=?UTF-8?B?w4RNw4Raw5XDkSBTMw==?=", "=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?="),
    ("=?UTF-8?B?AAECAw==?=", "=?UTF-8?B?AAECAw==?="),
    ("=?UTF-8?B?=GGG?=", "=?UTF-8?B?77+9Ye+/vQ==?="),
    ("=?UTF-8?X?abc?=", "=?UTF-8?X?abc?="),
    ("=?UTF-8?Q?=4?=", "=?UTF-8?Q?=4?="),
    ("=??=", "=??="),
    ("=?=", "=?="),
]


@pytest.mark.parametrize("sent, returned", WORDS)
def test_metadata_in_encoded_words(s3, bucket, sent, returned):
    """test_s3, metadata by RFC 2047; the last four are ours."""
    s3.put_object(Bucket=bucket, Key="k", Body=b"", Metadata={"word": sent})
    assert s3.head_object(Bucket=bucket, Key="k")["Metadata"] == {"word": returned}


def test_a_version_by_its_id_does_not_tell_its_end(s3, versioned):
    """test_s3, lifecycle of versions."""
    s3.put_bucket_lifecycle_configuration(Bucket=versioned, LifecycleConfiguration={
        "Rules": [{"ID": "r", "Filter": {}, "Status": "Enabled", "Expiration": {"Days": 7}}]})
    version = s3.put_object(Bucket=versioned, Key="k", Body=b"")["VersionId"]
    for read in (s3.head_object, s3.get_object):
        assert "Expiration" in read(Bucket=versioned, Key="k")
        assert "Expiration" not in read(Bucket=versioned, Key="k", VersionId=version)


def test_objects_without_a_lock_do_not_say_their_key(s3, name):
    """test_s3_api, Object Lock."""
    s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=True)
    version = s3.put_object(Bucket=name, Key="k", Body=b"")["VersionId"]
    for read in (s3.get_object_retention, s3.get_object_legal_hold):
        with refused(404, "NoSuchObjectLockConfiguration", Key=None):
            read(Bucket=name, Key="k")
    s3.delete_object(Bucket=name, Key="k", VersionId=version)
    s3.delete_bucket(Bucket=name)


def test_the_public_does_not_learn_of_owners(s3, endpoint, bucket):
    """test_s3, anonymous requests: in the first form of listings, which else name them."""
    s3.delete_public_access_block(Bucket=bucket)
    s3.put_bucket_ownership_controls(
        Bucket=bucket, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]})
    s3.put_bucket_acl(Bucket=bucket, ACL="public-read")
    s3.put_object(Bucket=bucket, Key="k", Body=b"")
    assert "Owner" in s3.list_objects(Bucket=bucket)["Contents"][0]
    listing = requests.get(f"{endpoint}/{bucket}").text
    assert "<Key>k</Key>" in listing and "<Owner>" not in listing


def test_a_header_of_the_answer_that_is_no_latin_1(s3, bucket):
    """test_s3, presigned URLs with headers of the answer."""
    s3.put_object(Bucket=bucket, Key="k", Body=b"")
    with refused(400, "InvalidArgument", "Header value cannot be represented using ISO-8859-1.",
                 ArgumentName="response-cache-control", ArgumentValue="\u65e5\u672c"):
        s3.get_object(Bucket=bucket, Key="k", ResponseCacheControl="\u65e5\u672c")
