"""Who sent a request, as the services that speak JSON tell it. Codes and statuses were measured on AWS (ministack 1745);
wordings are those that users of DynamoDB report."""

import json
import re

import pytest

from cloud import DEFAULT, Account
from wire import UNSIGNED, Signing, now

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
