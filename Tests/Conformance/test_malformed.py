"""Bytes that are no HTTP and documents that are no XML: a proper 4xx, and a server that goes on."""

import json
import socket
import urllib.request

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import expect
from wire import content_md5, sign

SEEDED = settings(
    max_examples=120, derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture])


def exchange(wire, data, timeout=5):
    """Sends bytes, ends its side, returns everything the server says; empty if it only hangs up."""
    with socket.create_connection(("127.0.0.1", wire.port), timeout=timeout) as connection:
        answer = b""
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while piece := connection.recv(65536):
                answer += piece
        except (ConnectionResetError, BrokenPipeError):
            pass
        return answer


def status(answer):
    line = answer.split(b"\r\n", 1)[0].split(b" ")
    assert line[0] in (b"HTTP/1.1", b"HTTP/1.0"), answer[:200]
    return int(line[1])


def alive(wire):
    return wire.call("GET", "/").status == 200


GET, PUT = (b"%s HTTP/1.1\r\nHost: localhost\r\n" % start for start in (b"GET /", b"PUT /b/k"))
# Name, bytes, statuses allowed (RFC 9112; None: hanging up without a word is allowed too).
REQUESTS = {
    "no HTTP at all": (b"hello\r\n\r\n", {400}),
    "binary": (bytes(range(256)) + b"\r\n\r\n", {400}),
    "TLS": (bytes.fromhex("16030100a5010000a10303") + b"\0" * 160, {400, None}),
    "no version": (b"GET /\r\n\r\n", {400}),
    "version of the future": (b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", {400, 505}),
    "no host": (b"GET / HTTP/1.1\r\n\r\n", {400}),
    "two hosts": (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", {400}),
    "no colon": (GET + b"nonsense\r\n\r\n", {400}),
    "space before colon": (b"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", {400}),
    "NUL in a header": (b"GET / HTTP/1.1\r\nHost: local\0host\r\n\r\n", {400}),
    "folded header": (GET + b"A: b\r\n c\r\n\r\n", {400, 403}),
    "length is no number": (PUT + b"Content-Length: x\r\n\r\n", {400}),
    "length is negative": (PUT + b"Content-Length: -1\r\n\r\n", {400}),
    "two lengths": (PUT + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", {400}),
    "length and chunks": (
        PUT + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        {400, 403, 411, 501}),
    "unknown coding": (PUT + b"Transfer-Encoding: gzip\r\n\r\n", {400, 501}),
    "chunk size is no number": (
        PUT + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n", {400, 403, 411, 501}),
    "endless header": (GET + b"A: " + b"a" * 1_000_000 + b"\r\n\r\n", {400, 413, 431, None}),
    "endless target": (b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 414, 431, None}),
    "very many headers": (
        GET + b"" + b"".join(b"A%d: b\r\n" % n for n in range(5000)) + b"\r\n",
        {400, 413, 431, None}),
    "broken escape": (b"GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 403}),
    "escape that is no UTF-8": (b"GET /b/%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 403}),
    "unknown method": (b"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 403, 405, 501}),
    "cut short": (b"GET / HTTP/1.1\r\nHos", {400, 408, None}),
    "nothing": (b"", {None}),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_requests_that_are_none(wire, name):
    data, allowed = REQUESTS[name]
    answer = exchange(wire, data)
    assert (status(answer) if answer else None) in allowed, answer[:300]
    assert alive(wire)


def test_they_are_in_the_trace(wire, endpoint):
    exchange(wire, REQUESTS["no HTTP at all"][0])
    exchange(wire, REQUESTS["chunk size is no number"][0])
    with urllib.request.urlopen(f"{endpoint}/_labrunner/trace?limit=2") as answer:
        first, second = json.load(answer)["entries"]
    assert (first["status"], first["method"], first["operation"]) == (400, "", "")
    assert first["errorMessage"] == "The request does not start with a line such as GET /path HTTP/1.1."
    assert (second["method"], second["target"]) == ("PUT", "/b/k") and second["status"] >= 400


def test_a_body_that_stops_half_way_is_not_stored(wire, bucket):
    signed = sign(wire.host, "PUT", f"/{bucket}/half", payload="UNSIGNED-PAYLOAD")
    head = "".join(f"{name}: {value}\r\n" for name, value in signed.headers.items())
    answer = exchange(wire, f"PUT {signed.target} HTTP/1.1\r\n{head}Content-Length: 1000\r\n\r\nonly this".encode())
    assert not answer or status(answer) == 400
    assert wire.call("HEAD", f"/{bucket}/half").status == 404


def test_several_requests_on_one_connection(wire, bucket):
    """Keep-alive and pipelining: each is answered, in order."""
    requests = b""
    for number in range(5):
        signed = sign(wire.host, "GET", f"/{bucket}", [("prefix", f"p{number}")])
        head = "".join(f"{name}: {value}\r\n" for name, value in signed.headers.items())
        requests += f"GET {signed.target} HTTP/1.1\r\n{head}\r\n".encode()
    answer = exchange(wire, requests)
    assert answer.count(b"HTTP/1.1 200 OK") == 5
    positions = [answer.index(f"<Prefix>p{number}</Prefix>".encode()) for number in range(5)]
    assert positions == sorted(positions)


def valid(wire, bucket):
    headers = {"Range": "bytes=0-1", "x-amz-meta-a": "b"}
    signed = sign(wire.host, "GET", f"/{bucket}/key", [("versionId", "null")], headers)
    head = "".join(f"{name}: {value}\r\n" for name, value in signed.headers.items())
    return f"GET {signed.target} HTTP/1.1\r\n{head}Content-Length: 3\r\n\r\nabc".encode()


edits = st.lists(
    st.tuples(
        st.floats(0, 1), st.sampled_from(["replace", "insert", "remove", "double"]), st.binary(min_size=1, max_size=4)),
    min_size=1, max_size=4)


def edited(data, changes):
    for place, kind, new in changes:
        at = int(place * (len(data) - 1))
        rest = {"replace": data[at + len(new):], "insert": data[at:], "remove": data[at + 3:], "double": data[at // 2:]}
        data = data[:at] + (new if kind in ("replace", "insert") else b"") + rest[kind]
    return data


@SEEDED
@given(edits)
def test_requests_with_random_damage(wire, changes):
    answer = exchange(wire, edited(valid(wire, "no-such-bucket"), changes))
    for piece in answer.split(b"HTTP/1.1 ")[1:]:
        assert piece[:1] in b"1234" or piece[:3] in (b"501", b"505"), piece[:300]
    assert alive(wire)


DOCUMENTS = {
    "delete": (
        "POST", "", [("delete", "")], b"<Delete><Quiet>true</Quiet><Object><Key>a&amp;b</Key></Object></Delete>"),
    "tagging": (
        "PUT", "/k", [("tagging", "")],
        b"<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>"),
    "versioning": ("PUT", "", [("versioning", "")],
                   b"<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>"),
    "complete": ("POST", "/k", [("uploadId", "none")], b"<CompleteMultipartUpload><Part><PartNumber>1</PartNumber>"
                 b"<ETag>&quot;x&quot;</ETag></Part></CompleteMultipartUpload>"),
}


@SEEDED
@given(st.sampled_from(sorted(DOCUMENTS)), edits)
def test_documents_with_random_damage(wire, bucket, name, changes):
    method, key, query, body = DOCUMENTS[name]
    body = edited(body, changes)
    reply = wire.call(method, f"/{bucket}{key}", query, content_md5(body), body)
    assert reply.status < 500, reply.body
    if reply.status >= 400:
        assert reply.error["Code"]


BOMBS = {
    "billion laughs": b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
                      b'<!ENTITY c "&b;&b;&b;&b;&b;&b;">]><Delete><Object><Key>&c;</Key></Object></Delete>',
    "very deep": b"<a>" * 20000 + b"</a>" * 20000,
    "very deep, never closed": b"<Delete>" * 50000,
    "endless attribute": b'<Delete a="' + b"x" * 500_000,
    "wide characters": "<Delete>".encode("utf-16"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_documents_meant_to_hurt(wire, bucket, name):
    reply = wire.call("POST", f"/{bucket}", [("delete", "")], content_md5(BOMBS[name]), BOMBS[name])
    expect.error(reply, 400, "MalformedXML")
    assert alive(wire)


@pytest.mark.parametrize("method, path, kind", [("DELETE", "/", "SERVICE"), ("PATCH", "/b", "BUCKET"), ("POST", "/b/k", "OBJECT")])
def test_methods_that_are_not_allowed(wire, method, path, kind):
    """ResourceType as in https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (MethodNotAllowed)."""
    expect.error(wire.call(method, path), 405, "MethodNotAllowed", expect.NOT_ALLOWED, Method=method, ResourceType=kind)
