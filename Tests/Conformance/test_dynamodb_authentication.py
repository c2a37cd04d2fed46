"""Who sent a request, as the services that speak JSON tell it. Codes and statuses were measured on AWS (ministack 1745, and
ScyllaDB's Alternator tests, test_authorization.py); wordings are those that users of DynamoDB report."""

import hashlib
import json
import re

import pytest

from cloud import DEFAULT, Account
from wire import UNSIGNED, Signing, now, sign

TARGET = {"X-Amz-Target": "DynamoDB_20120810.ListTables", "Content-Type": "application/x-amz-json-1.0"}


def call(wire, signing=None, body=b"{}", **more):
    return wire.call("POST", "/", headers=TARGET, body=body, signing=signing or Signing(service="dynamodb"), **more)


def refused(reply, code, message, status=400):
    answer = json.loads(reply.body)
    assert (reply.status, answer["__type"].rsplit("#")[-1]) == (status, code), answer
    assert re.search(message, answer["message"]), answer


def test_a_signed_request_is_answered(wire):
    assert call(wire).status == 200


@pytest.mark.parametrize("signing,code,message", [
    (Signing(Account(DEFAULT.id, DEFAULT.access_key, "wrong"), service="dynamodb"), "InvalidSignatureException",
     "does not match the signature you provided"),
    (Signing(Account(DEFAULT.id, "AKIAUNKNOWN", "test"), service="dynamodb"), "UnrecognizedClientException",
     "security token included in the request is invalid"),
    (Signing(service="sqs"), "InvalidSignatureException", "scoped to correct service: 'dynamodb'"),
], ids=["wrong secret", "unknown key", "other service"])
def test_refused_signatures(wire, signing, code, message):
    refused(call(wire, signing), code, message)


@pytest.mark.parametrize("minutes,message", [(-20, "Signature expired"), (20, "Signature not yet current")])
def test_the_window_is_fifteen_minutes(wire, minutes, message):
    refused(call(wire, Signing(service="dynamodb", when=now(minutes=minutes))), "InvalidSignatureException", message)
    inside = 14 if minutes > 0 else -14
    assert call(wire, Signing(service="dynamodb", when=now(minutes=inside))).status == 200


def test_no_signature_at_all(wire):
    refused(wire.send("POST", "/", TARGET, b"{}"), "MissingAuthenticationTokenException", "missing Authentication Token")


def test_a_body_is_always_signed(wire):
    """S3 alone takes a body that its sender did not sign."""
    refused(call(wire, payload=UNSIGNED), "InvalidSignatureException", "does not match")
    refused(call(wire, payload="0" * 64), "InvalidSignatureException", "does not match")


@pytest.mark.parametrize("between", [",", ", ", " ", " , ", "  "], ids=repr)
def test_what_parts_an_authorization(wire, between):
    signing = Signing(service="dynamodb")
    signed = sign(wire.host, "POST", "/", headers=TARGET, payload=hashlib.sha256(b"{}").hexdigest(), signing=signing)
    signed.headers["Authorization"] = signed.headers["Authorization"].replace(", ", between)
    assert wire.send_signed(signed, b"{}").status == 200


@pytest.mark.parametrize("date, message", [
    ("20170101T010101Z", "Signature expired"), ("30200101T010101Z", "Signature not yet current")])
@pytest.mark.parametrize("credential", ["test/2/3/4/aws4_request", "nobody/20170101/us-east-1/dynamodb/aws4_request"])
def test_the_time_counts_before_the_rest_of_a_credential(wire, date, message, credential):
    headers = {
        **TARGET, "X-Amz-Date": date,
        "Authorization": f"AWS4-HMAC-SHA256 Credential={credential} SignedHeaders=x-amz-date;host Signature=123"}
    refused(wire.send("POST", "/", headers, b"{}"), "InvalidSignatureException", message)


def test_no_signature_and_no_body(wire):
    refused(
        wire.send("POST", "/", {**TARGET, "Content-Length": "0"}), "MissingAuthenticationTokenException",
        "missing Authentication Token")
