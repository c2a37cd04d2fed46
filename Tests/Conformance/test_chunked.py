"""Bodies in aws-chunked coding, made by hand: signed chunks, signed and unsigned trailers, right and wrong.

https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html and .../sigv4-streaming-trailers.html
"""

import hashlib
import re

import pytest

import expect
from checksums import DIGESTS, checksum
from wire import EMPTY_SHA256, sign, timestamp

SIGNED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
SIGNED_TRAILER = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"
UNSIGNED_TRAILER = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
CHUNK = 8192  # the smallest chunk but the last
BODY = bytes(range(256)) * 80  # 20,480 bytes: two chunks and a half


class Coding:
    """Codes a body in chunks; a test may break one of them."""

    def __init__(self, signed, kind, trailer=None):
        self.signing = signed.signing
        self.signed = kind != UNSIGNED_TRAILER
        self.trailer = trailer
        self.previous = signed.signature

    def chain(self, kind, *digests):
        """The signature of a chunk or trailer, which the next one builds upon."""
        text = "\n".join([kind, timestamp(self.signing.when), self.signing.scope, self.previous, *digests])
        self.previous = self.signing.signature(text)
        return self.previous

    def chunk(self, data):
        signature = ""
        if self.signed:
            digest = hashlib.sha256(data).hexdigest()
            signature = f";chunk-signature={self.chain('AWS4-HMAC-SHA256-PAYLOAD', EMPTY_SHA256, digest)}"
        return f"{len(data):x}{signature}\r\n".encode() + data + (b"\r\n" if data else b"")

    def ending(self):
        if not self.trailer:
            return b"\r\n"
        name, value = self.trailer
        lines = f"{name}:{value}\r\n"
        if self.signed:
            digest = hashlib.sha256(f"{name}:{value}\n".encode()).hexdigest()
            lines += f"x-amz-trailer-signature:{self.chain('AWS4-HMAC-SHA256-TRAILER', digest)}\r\n"
        return lines.encode() + b"\r\n"

    def code(self, body):
        pieces = [body[start:start + CHUNK] for start in range(0, len(body), CHUNK)]
        return [self.chunk(piece) for piece in pieces] + [self.chunk(b"") + self.ending()]


def prepare(wire, path, kind, trailer=None, body=BODY, headers=None):
    """The signed head and the coded chunks, the last with the trailer."""
    more = {"x-amz-decoded-content-length": str(len(body)), "Content-Encoding": "aws-chunked", **(headers or {})}
    if trailer:
        more["x-amz-trailer"] = trailer[0]
    signed = sign(wire.host, "PUT", path, headers=more, payload=kind)
    return signed, Coding(signed, kind, trailer).code(body)


def put(wire, path, *arguments, **more):
    signed, chunks = prepare(wire, path, *arguments, **more)
    return wire.send_signed(signed, b"".join(chunks))


@pytest.fixture
def path(bucket):
    return f"/{bucket}/k"


@pytest.mark.parametrize("body", [b"", b"x", BODY[:CHUNK], BODY, BODY * 60], ids=len)
def test_signed_chunks(wire, path, body):
    assert put(wire, path, SIGNED, body=body).status == 200
    got = wire.call("GET", path)
    assert got.body == body and got.headers["ETag"] == f'"{hashlib.md5(body).hexdigest()}"'
    assert "Content-Encoding" not in got.headers, "the coding of the transfer is not stored"


@pytest.mark.parametrize("algorithm", DIGESTS)
@pytest.mark.parametrize("kind", [SIGNED_TRAILER, UNSIGNED_TRAILER])
def test_checksums_in_trailers(wire, path, kind, algorithm):
    name = f"x-amz-checksum-{algorithm.lower()}"
    reply = put(wire, path, kind, (name, checksum(algorithm, BODY)))
    assert reply.status == 200 and reply.headers[name] == checksum(algorithm, BODY)
    got = wire.call("GET", path, headers={"x-amz-checksum-mode": "ENABLED"})
    assert got.body == BODY and got.headers[name] == checksum(algorithm, BODY)


@pytest.mark.parametrize("kind", [SIGNED_TRAILER, UNSIGNED_TRAILER])
def test_a_wrong_checksum_in_a_trailer(wire, path, kind):
    reply = put(wire, path, kind, ("x-amz-checksum-crc32", checksum("CRC32", b"other")))
    message = "The CRC32 you specified did not match the calculated checksum."
    expect.error(reply, 400, "BadDigest", message)
    assert wire.call("HEAD", path).status == 404


@pytest.mark.parametrize("kind", [SIGNED_TRAILER, UNSIGNED_TRAILER])
def test_a_malformed_checksum_in_a_trailer(wire, path, kind):
    reply = put(wire, path, kind, ("x-amz-checksum-crc32", "nonsense"))
    message = re.compile("^Value for x-amz-checksum-crc32 (header|trailing header) is invalid")
    expect.error(reply, 400, "InvalidRequest", message)


def flip(text, at):
    """One byte of a chunk or signature changed."""
    return text[:at] + bytes([text[at] ^ 1]) + text[at + 1:]


# Which chunk, which byte, counted from the end of its first line or from its start.
BROKEN = {
    "data of the first chunk": lambda chunks: [flip(chunks[0], len(chunks[0]) - 10), *chunks[1:]],
    "data of the last chunk": lambda chunks: [*chunks[:2], flip(chunks[2], len(chunks[2]) - 10), chunks[3]],
    "signature of the first chunk": lambda chunks: [flip(chunks[0], chunks[0].index(b"=") + 5), *chunks[1:]],
    "signature of the empty chunk": lambda chunks: [*chunks[:3], flip(chunks[3], chunks[3].index(b"=") + 5)],
    "order": lambda chunks: [chunks[1], chunks[0], *chunks[2:]],
}


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("kind", [SIGNED, SIGNED_TRAILER])
def test_broken_chunks(wire, path, kind, broken):
    trailer = ("x-amz-checksum-crc32", checksum("CRC32", BODY)) if kind == SIGNED_TRAILER else None
    signed, chunks = prepare(wire, path, kind, trailer)
    reply = wire.send_signed(signed, b"".join(BROKEN[broken](chunks)))
    expect.error(reply, 403, "SignatureDoesNotMatch", expect.SIGNATURE)
    assert wire.call("HEAD", path).status == 404, "nothing is stored"


def test_a_broken_trailer_signature(wire, path):
    signed, chunks = prepare(wire, path, SIGNED_TRAILER, ("x-amz-checksum-crc32", checksum("CRC32", BODY)))
    chunks[-1] = flip(chunks[-1], chunks[-1].index(b"trailer-signature:") + 20)
    expect.error(wire.send_signed(signed, b"".join(chunks)), 403, "SignatureDoesNotMatch", expect.SIGNATURE)


@pytest.mark.parametrize("change", [
    lambda body: body.replace(b"2000;", b"zzzz;", 1),
    lambda body: body.replace(b"\r\n", b"\n\n", 1),
    lambda body: body[:-30],
    lambda body: body[:CHUNK + 200],
    lambda body: body.replace(b";chunk-signature=", b";signature=", 1),
    lambda body: b"ffffffffffffffffffff;" + body,
], ids=["size", "line end", "cut short", "cut in the middle", "no signature", "huge size"])
def test_malformed_codings(wire, path, change):
    signed, chunks = prepare(wire, path, SIGNED)
    reply = wire.send_signed(signed, change(b"".join(chunks)))
    assert 400 <= reply.status < 500 and reply.error["Code"], reply.body
    assert wire.call("HEAD", path).status == 404, "nothing is stored"


@pytest.mark.parametrize("length", ["1", str(len(BODY) + 1)])
def test_the_decoded_length_must_be_right(wire, path, length):
    reply = put(wire, path, SIGNED, headers={"x-amz-decoded-content-length": length})
    expect.error(reply, 400, re.compile("IncompleteBody|InvalidRequest"))


def test_the_decoded_length_must_be_there(wire, path):
    signed, chunks = prepare(wire, path, SIGNED)
    signed = sign(wire.host, "PUT", path, payload=SIGNED, headers={"Content-Encoding": "aws-chunked"})
    reply = wire.send_signed(signed, b"".join(Coding(signed, SIGNED).code(BODY)))
    expect.error(reply, 411, "MissingContentLength", "You must provide the Content-Length HTTP header.")


def test_an_announced_trailer_must_come(wire, path):
    signed, chunks = prepare(wire, path, UNSIGNED_TRAILER, headers={"x-amz-trailer": "x-amz-checksum-crc32"})
    reply = wire.send_signed(signed, b"".join(chunks))
    expect.error(reply, 400, re.compile("MalformedTrailerError|InvalidRequest"))


def test_parts_may_be_chunked_too(s3, wire, bucket):
    upload = s3.create_multipart_upload(Bucket=bucket, Key="k")["UploadId"]
    headers = {"x-amz-decoded-content-length": str(len(BODY)), "Content-Encoding": "aws-chunked"}
    query = [("partNumber", "1"), ("uploadId", upload)]
    signed = sign(wire.host, "PUT", f"/{bucket}/k", query, headers, SIGNED)
    reply = wire.send_signed(signed, b"".join(Coding(signed, SIGNED).code(BODY)))
    assert reply.status == 200 and reply.headers["ETag"] == f'"{hashlib.md5(BODY).hexdigest()}"'
