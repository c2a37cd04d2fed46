"""Compressed requests and answers of DynamoDB, as ScyllaDB's Alternator tests (test_compressed_request.py,
test_compressed_response.py), which also run against AWS, found them."""

import base64
import binascii
import gzip
import hashlib
import json
import uuid
import zlib

import pytest
from dynamodb_tables import client, keys, made_table
from wire import Signing

# With its surroundings 4096 bytes, the least that is compressed.
LONG = 4096 - len('{"Item":{"p":{"S":"long"},"x":{"S":""}}}')


@pytest.fixture(scope="module")
def dynamodb(endpoint):
    return client(endpoint)


@pytest.fixture(scope="module")
def table(dynamodb):
    table = made_table(dynamodb, keys("p"), {"p": "S"})
    texts = {"long": "x" * LONG, "short": "x" * (LONG - 2), "mixed": letters(200_000), "other": "ä" * 100_000}
    for p, text in texts.items():
        dynamodb.put_item(TableName=table, Item={"p": {"S": p}, "x": {"S": text}})
    return table


def letters(count):
    """Text of 32 letters, the same every time."""
    blocks = (hashlib.sha512(str(n).encode()).digest() for n in range(count // 64 + 1))
    return base64.b32encode(b"".join(blocks)).decode()[:count]


def call(wire, operation, members, coding=None, accepted=None, body=None):
    body = json.dumps(members).encode() if body is None else body
    headers = {"X-Amz-Target": f"DynamoDB_20120810.{operation}", "Content-Type": "application/x-amz-json-1.0"}
    if coding is not None:
        headers["Content-Encoding"] = coding
    if accepted is not None:
        headers["Accept-Encoding"] = accepted
    return wire.call("POST", "/", headers=headers, body=body, signing=Signing(service="dynamodb"))


def get(wire, table, p, accepted):
    """The coding of an answer and the answer, decoded; its checksum is of what came."""
    reply = call(wire, "GetItem", {"TableName": table, "Key": {"p": {"S": p}}}, accepted=accepted)
    assert reply.status == 200 and int(reply.headers["x-amz-crc32"]) == binascii.crc32(reply.body)
    coding = reply.headers["Content-Encoding"]
    body = {"gzip": gzip.decompress, "deflate": zlib.decompress, None: bytes}[coding](reply.body)
    return coding, json.loads(body)["Item"]["x"]["S"], len(body) / len(reply.body)


@pytest.mark.parametrize("coding, pack, status", [
    ("gzip", gzip.compress, 200), ("GZIP", gzip.compress, 200), ("gzip", lambda data: gzip.compress(data, 0), 200),
    ("gzip", lambda data: gzip.compress(data[:10]) + gzip.compress(data[10:]), 200),
    ("gzip", lambda data: gzip.compress(data) + b"junk", 200),
    ("gzip", lambda data: gzip.compress(data)[:-1], 500), ("gzip", lambda data: data, 500), ("gzip", lambda data: b"", 500),
    ("gzip", lambda data: gzip.compress(data)[:-8] + bytes(8), 500), ("gzip", lambda data: gzip.compress(data)[:20], 500),
    ("garbage", lambda data: data, 500), ("deflate", zlib.compress, 500),
], ids=["gzip", "in capitals", "stored", "two members", "rubbish behind", "short", "not compressed", "empty",
        "wrong checksum", "cut", "unknown coding", "deflate"])
def test_compressed_requests(wire, dynamodb, table, coding, pack, status):
    item = {"p": {"S": uuid.uuid4().hex}, "x": {"S": letters(3000)}}
    body = pack(json.dumps({"TableName": table, "Item": item}).encode())
    reply = call(wire, "PutItem", None, coding, body=body)
    assert reply.status == status, reply.body
    if status == 500:
        assert json.loads(reply.body)["__type"].endswith("#InternalServerError")
    found = dynamodb.get_item(TableName=table, Key={"p": item["p"]}, ConsistentRead=True).get("Item")
    assert found == (item if status == 200 else None)


def test_a_compressed_request_may_not_become_too_large(wire):
    body = gzip.compress(bytes(100 << 20))
    assert call(wire, "ListTables", None, "gzip", body=body).status == 500


@pytest.mark.parametrize("accepted, coding", [
    (None, None), ("gzip", "gzip"), ("deflate", "deflate"), ("identity", None), ("", None), ("br", None), ("x-gzip", None),
    ("gzip, deflate", "gzip"), ("br, identity, deflate, gzip", "deflate"), ("GZIP, identity", "gzip"),
    ("dog, gzip ,, cat", "gzip"), ("gzip;q=0.8, deflate;q=0.5", "gzip"),
    ("br, gzip;q=0, deflate; q = 0.5 , identity;q=0", "deflate"), ("*", "gzip"), ("*, deflate;q=0.5", "gzip"),
    ("*, deflate", "deflate"), ("*, identity", "gzip"), ("*, gzip;q=0.5", "deflate"), ("gzip ;q=0", None),
    ("identity;q=0", None), ("*;q=0", None), ("*;q=0.5,identity", "gzip"), ("gzip;q=0.5,identity;q=0.8", "gzip"),
    ("br;q=0.8,identity;q=0.5,*;q=0", None), ('"gzip"', None), ("gzip br", None), ("gzip:q=1", None),
    ("deflate;q=0.5, gzip;q=31", "gzip"), ("gzip;q=31,deflate;q=51", "gzip"), ("deflate;q=0.5, gzip;q=0.2", "deflate"),
    ("deflate;q=0.5, gzip;q=1;q=0.2", "gzip"), ("deflate;q=0.5,gzip;q=0.", "deflate"),
    ("deflate;q=0.5,gzip;q=0.x", "gzip"), ("deflate;q=-0.5,gzip;q=0.2", "gzip"), ("gzip;nq=1;q=0 ", None),
    ("gzip;q=0, gzip;q=1, gzip;q=0", "gzip"), ("br,identity;q=0.5,gzip;q=0.0001", "gzip"),
], ids=str)
def test_the_coding_that_a_client_likes(wire, table, accepted, coding):
    assert get(wire, table, "long", accepted)[:2] == (coding, "x" * LONG)


@pytest.mark.parametrize("accepted", ["gzip", "deflate"])
def test_compression_is_worth_it(wire, table, accepted):
    assert get(wire, table, "long", accepted)[2] > 30
    assert get(wire, table, "mixed", accepted)[1] == letters(200_000)
    assert get(wire, table, "mixed", accepted)[2] > 1.2
    assert get(wire, table, "other", accepted)[1] == "ä" * 100_000


def test_small_answers_come_as_they_are(wire, table):
    assert get(wire, table, "short", "gzip")[:2] == (None, "x" * (LONG - 2))
