"""Lifecycle configurations: their forms, and what is refused.

Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html; wordings as clients of the
real service report them, and the expectations of ceph/s3-tests (test_lifecycle_*).
"""

from datetime import datetime, timezone

import pytest

import expect
from expect import headers_of, refused, status_of
from wire import content_md5

MIDNIGHT = datetime(2130, 1, 1, tzinfo=timezone.utc)


def put(s3, bucket, *rules, **more):
    return s3.put_bucket_lifecycle_configuration(
        Bucket=bucket, LifecycleConfiguration={"Rules": list(rules)}, **more)


def rules(s3, bucket):
    return s3.get_bucket_lifecycle_configuration(Bucket=bucket)["Rules"]


def rule(name="r", prefix="", **actions):
    return {"ID": name, "Status": "Enabled", "Filter": {"Prefix": prefix}, **actions}


def transition(storage_class, days):
    return {"Days": days, "StorageClass": storage_class}


EVERYTHING = [
    rule("1", Expiration={"Days": 365}, Transitions=[
        transition("STANDARD_IA", 30), transition("GLACIER", 60), transition("DEEP_ARCHIVE", 90)]),
    rule("2", "logs/", Expiration={"Date": MIDNIGHT}),
    rule("3", "a", Expiration={"ExpiredObjectDeleteMarker": True}, NoncurrentVersionExpiration={
        "NoncurrentDays": 60, "NewerNoncurrentVersions": 3}, NoncurrentVersionTransitions=[
            {"NoncurrentDays": 30, "StorageClass": "ONEZONE_IA", "NewerNoncurrentVersions": 2}]),
    rule("4", "b", AbortIncompleteMultipartUpload={"DaysAfterInitiation": 7}),
    {"ID": "5", "Status": "Disabled", "Filter": {"Tag": {"Key": "k", "Value": "v"}}, "Expiration": {"Days": 1}},
    {"ID": "6", "Status": "Enabled", "Filter": {"ObjectSizeGreaterThan": 500}, "Transitions": [
        transition("INTELLIGENT_TIERING", 0)]},
    {"ID": "7", "Status": "Enabled", "Filter": {"And": {
        "Prefix": "p", "Tags": [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": ""}],
        "ObjectSizeGreaterThan": 1, "ObjectSizeLessThan": 64000}}, "Expiration": {"Days": 1}},
    {"ID": "8", "Status": "Enabled", "Filter": {}, "Transitions": [{"Date": MIDNIGHT, "StorageClass": "GLACIER_IR"}]},
]


def test_every_form_comes_back_as_it_was_put(s3, bucket):
    answer = put(s3, bucket, *EVERYTHING)
    assert answer["TransitionDefaultMinimumObjectSize"] == "all_storage_classes_128K"
    got = s3.get_bucket_lifecycle_configuration(Bucket=bucket)
    assert got["Rules"] == EVERYTHING
    assert got["TransitionDefaultMinimumObjectSize"] == "all_storage_classes_128K"
    put(s3, bucket, EVERYTHING[0], TransitionDefaultMinimumObjectSize="varies_by_storage_class")
    got = s3.get_bucket_lifecycle_configuration(Bucket=bucket)
    assert got["TransitionDefaultMinimumObjectSize"] == "varies_by_storage_class" and len(got["Rules"]) == 1


def test_the_older_form(s3, bucket):
    older = {"ID": "r", "Status": "Enabled", "Prefix": "logs/", "Expiration": {"Days": 3}}
    put(s3, bucket, older)
    assert rules(s3, bucket) == [older]
    message = "Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the Filter."
    with refused(400, "InvalidRequest", message):
        put(s3, bucket, older, rule("2", Expiration={"Days": 3}))


def test_none_and_deletion(s3, bucket):
    missing = (404, "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist")
    with refused(*missing, BucketName=bucket):
        rules(s3, bucket)
    put(s3, bucket, rule(Expiration={"Days": 1}))
    for _ in range(2):
        assert status_of(s3.delete_bucket_lifecycle(Bucket=bucket)) == 204
    with refused(*missing):
        rules(s3, bucket)


def test_rules_without_ids_get_some(s3, bucket):
    nameless = {"Status": "Enabled", "Filter": {}, "Expiration": {"Days": 1}}
    put(s3, bucket, nameless, {**nameless, "Filter": {"Prefix": "a"}})
    ids = [each["ID"] for each in rules(s3, bucket)]
    assert all(ids) and len(set(ids)) == 2


def test_a_thousand_rules_are_enough(s3, bucket):
    many = [rule(f"r{n}", f"p{n}/", Expiration={"Days": 1}) for n in range(1001)]
    put(s3, bucket, *many[:1000])
    assert len(rules(s3, bucket)) == 1000
    for wrong in (many, []):
        with refused(400, "MalformedXML", expect.MALFORMED_XML):
            put(s3, bucket, *wrong)


EXPIRES = {"Expiration": {"Days": 1}}
TAG = {"Key": "k", "Value": "v"}
BAD_XML = ("MalformedXML", expect.MALFORMED_XML)
REFUSED = {
    "long id": (rule("x" * 256, **EXPIRES), "InvalidArgument", "ID length should not exceed allowed limit of 255"),
    "no action": (rule(), "InvalidRequest", "At least one action needs to be specified in a rule"),
    "status": ({**rule(**EXPIRES), "Status": "enabled"}, *BAD_XML),
    "both prefixes": ({**rule(**EXPIRES), "Prefix": ""}, *BAD_XML),
    "neither": ({"ID": "r", "Status": "Enabled", **EXPIRES}, *BAD_XML),
    "two predicates": ({**rule(**EXPIRES), "Filter": {"Prefix": "a", "Tag": TAG}}, *BAD_XML),
    "and of one": ({**rule(**EXPIRES), "Filter": {"And": {"Prefix": "a"}}}, *BAD_XML),
    "same tag twice": ({**rule(**EXPIRES), "Filter": {"And": {"Tags": [TAG, TAG]}}}, "InvalidRequest",
                       "Duplicate Tag Keys are not allowed."),
    "days 0": (rule(Expiration={"Days": 0}), "InvalidArgument",
               "'Days' for Expiration action must be a positive integer"),
    "days and date": (rule(Expiration={"Days": 1, "Date": MIDNIGHT}), *BAD_XML),
    "days and marker": (rule(Expiration={"Days": 1, "ExpiredObjectDeleteMarker": True}), *BAD_XML),
    "empty expiration": (rule(Expiration={}), *BAD_XML),
    "not midnight": (rule(Expiration={"Date": MIDNIGHT.replace(hour=1)}), "InvalidArgument",
                     "'Date' must be at midnight GMT"),
    "class": (rule(Transitions=[transition("STANDARD", 30)]), *BAD_XML),
    "negative": (rule(Transitions=[transition("GLACIER", -1)]), "InvalidArgument",
                 "'Days' in Transition action must be nonnegative"),
    "too early": (rule(Transitions=[transition("STANDARD_IA", 29)]), "InvalidArgument",
                  "'Days' in Transition action must be greater than or equal to 30 for storageClass 'STANDARD_IA'"),
    "too early, older": (
        rule(NoncurrentVersionTransitions=[{"NoncurrentDays": 29, "StorageClass": "ONEZONE_IA"}]), "InvalidArgument",
        "'NoncurrentDays' in NoncurrentVersionTransition action must be greater than or equal to 30 for storageClass "
        "'ONEZONE_IA'"),
    "same class": (rule(Transitions=[transition("GLACIER", 1), transition("GLACIER", 2)]), "InvalidRequest",
                   "'StorageClass' must be different for 'Transition' actions in same 'Rule' with filter '(prefix=)'"),
    "order": (
        rule(prefix="a", Transitions=[transition("DEEP_ARCHIVE", 5), transition("GLACIER", 5)]), "InvalidArgument",
        "'Days' in the Transition action for StorageClass 'DEEP_ARCHIVE' for filter '(prefix=a)' must be greater than "
        "'Days' in the Transition action for StorageClass 'GLACIER' for filter '(prefix=a)'"),
    "30 days apart": (
        rule(Transitions=[transition("STANDARD_IA", 30), transition("GLACIER", 59)]), "InvalidArgument", None),
    "mixed": (rule(Expiration={"Date": MIDNIGHT}, Transitions=[transition("GLACIER", 1)]), "InvalidRequest",
              "Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule for filter "
              "'(prefix=)'"),
    "expires too early": (
        rule(Expiration={"Days": 30}, Transitions=[transition("GLACIER", 30)]), "InvalidArgument",
        "'Days' in the Expiration action for filter '(prefix=)' must be greater than 'Days' in the Transition action"),
    "older too early": (
        rule(NoncurrentVersionExpiration={"NoncurrentDays": 1},
             NoncurrentVersionTransitions=[{"NoncurrentDays": 1, "StorageClass": "GLACIER"}]), "InvalidArgument",
        "'NoncurrentDays' in the NoncurrentVersionExpiration action for filter '(prefix=)' must be greater than "
        "'NoncurrentDays' in the NoncurrentVersionTransition action"),
    "abort 0": (rule(AbortIncompleteMultipartUpload={"DaysAfterInitiation": 0}), "InvalidArgument",
                "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive integer"),
    "abort by tag": ({**rule(AbortIncompleteMultipartUpload={"DaysAfterInitiation": 1}), "Filter": {"Tag": TAG}},
                     "InvalidRequest", "AbortIncompleteMultipartUpload cannot be specified with Tags."),
    "marker by tag": ({**rule(Expiration={"ExpiredObjectDeleteMarker": True}), "Filter": {"Tag": TAG}},
                      "InvalidRequest", "ExpiredObjectDeleteMarker cannot be specified with Tags."),
    "sizes": ({**rule(**EXPIRES), "Filter": {"And": {"ObjectSizeGreaterThan": 5, "ObjectSizeLessThan": 5}}},
              "InvalidRequest", None),
    "noncurrent 0": (rule(NoncurrentVersionExpiration={"NoncurrentDays": 0}), "InvalidArgument",
                     "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer"),
    "no noncurrent days": (rule(NoncurrentVersionExpiration={"NewerNoncurrentVersions": 5}), *BAD_XML),
    "kept": (rule(NoncurrentVersionExpiration={"NoncurrentDays": 1, "NewerNoncurrentVersions": 101}),
             "InvalidArgument", None),
}


@pytest.mark.parametrize("case", REFUSED)
def test_rules_that_cannot_be(s3, bucket, case):
    wrong, code, message = REFUSED[case]
    with refused(400, code, message):
        put(s3, bucket, wrong)
    with refused(404, "NoSuchLifecycleConfiguration"):
        rules(s3, bucket)


def test_ids_are_unique(s3, bucket):
    with refused(400, "InvalidArgument", "Rule ID must be unique. Found same ID for more than one rule"):
        put(s3, bucket, rule("r", "a", **EXPIRES), rule("r", "b", **EXPIRES))


@pytest.mark.parametrize("date, code", [("2017-09-27", None), ("20200101", "MalformedXML"), ("tomorrow", "MalformedXML")])
def test_forms_of_dates(wire, bucket, date, code):
    body = (f"<LifecycleConfiguration><Rule><ID>r</ID><Filter/><Status>Enabled</Status><Expiration><Date>{date}</Date>"
            "</Expiration></Rule></LifecycleConfiguration>").encode()
    reply = wire.call("PUT", f"/{bucket}", [("lifecycle", "")], content_md5(body), body)
    if code:
        expect.error(reply, 400, code)
    else:
        assert reply.status == 200
        assert b"<Date>2017-09-27T00:00:00.000Z</Date>" in wire.call("GET", f"/{bucket}", [("lifecycle", "")]).body


def test_unknown_elements_and_missing_digests(wire, bucket):
    rule_text = "<Rule><ID>r</ID><Filter/><Status>Enabled</Status><Expiration><Days>1</Days></Expiration>{}</Rule>"
    body = f"<LifecycleConfiguration>{rule_text.format('<Surprise/>')}</LifecycleConfiguration>".encode()
    expect.error(wire.call("PUT", f"/{bucket}", [("lifecycle", "")], content_md5(body), body), 400, "MalformedXML")
    body = f"<LifecycleConfiguration>{rule_text.format('')}</LifecycleConfiguration>".encode()
    expect.error(wire.call("PUT", f"/{bucket}", [("lifecycle", "")], body=body), 400, "InvalidRequest")
    assert wire.call("PUT", f"/{bucket}", [("lifecycle", "")], content_md5(body), body).status == 200


def test_a_bucket_forgets_its_rules_with_itself(s3, bucket):
    put(s3, bucket, rule(**EXPIRES))
    s3.delete_bucket(Bucket=bucket)
    s3.create_bucket(Bucket=bucket)
    with refused(404, "NoSuchLifecycleConfiguration"):
        rules(s3, bucket)
    assert "x-amz-expiration" not in headers_of(s3.put_object(Bucket=bucket, Key="k", Body=b"x"))
