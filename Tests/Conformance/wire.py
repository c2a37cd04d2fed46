"""Signature version 4 and HTTP by hand, so that every byte of a request can be made wrong on purpose.

Written from https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, independent of botocore.
"""

import base64
import hashlib
import hmac
import http.client
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from urllib.parse import quote

from cloud import DEFAULT, port_of

ALGORITHM = "AWS4-HMAC-SHA256"
EMPTY_SHA256 = hashlib.sha256(b"").hexdigest()
UNSIGNED = "UNSIGNED-PAYLOAD"
NAMESPACE = "{http://s3.amazonaws.com/doc/2006-03-01/}"
TIMEOUT_SECONDS = 20


def now(**shift):
    return datetime.now(timezone.utc) + timedelta(**shift)


def timestamp(when):
    return when.strftime("%Y%m%dT%H%M%SZ")


def content_md5(body):
    """The integrity header that DeleteObjects asks for."""
    return {"Content-MD5": base64.b64encode(hashlib.md5(body).digest()).decode()}


def encode(text, safe="-_.~"):
    return quote(text, safe=safe)


def query_string(pairs):
    """Canonical form: encoded, sorted by name, `=` always there."""
    return "&".join(sorted(f"{encode(name)}={encode(str(value))}" for name, value in pairs))


@dataclass
class Reply:
    """An answer as it came over the wire."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def xml(self):
        return ElementTree.fromstring(self.body)

    @property
    def error(self):
        """The members of an `Error` document."""
        root = self.xml
        assert root.tag == "Error", self.body
        return {child.tag: child.text or "" for child in root}

    def texts(self, path):
        """The texts of all elements under an S3 path such as `Contents/Key`."""
        return [e.text or "" for e in self.xml.findall("/".join(NAMESPACE + part for part in path.split("/")))]


@dataclass
class Signing:
    """How one request is signed; tests change a field to see what the server says."""

    account: object = DEFAULT
    region: str = "us-east-1"
    service: str = "s3"
    when: datetime = field(default_factory=now)

    @property
    def scope(self):
        return f"{self.when:%Y%m%d}/{self.region}/{self.service}/aws4_request"

    @property
    def credential(self):
        return f"{self.account.access_key}/{self.scope}"

    def key(self):
        key = ("AWS4" + self.account.secret).encode()
        for part in self.scope.split("/"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        return key

    def signature(self, string_to_sign):
        return hmac.new(self.key(), string_to_sign.encode(), hashlib.sha256).hexdigest()

    def string_to_sign(self, canonical):
        digest = hashlib.sha256(canonical.encode()).hexdigest()
        return "\n".join([ALGORITHM, timestamp(self.when), self.scope, digest])


def canonical_request(method, path, query, headers, payload):
    """`headers` are those that get signed, with values as str or UTF-8 bytes."""
    lines = sorted((name.lower(), _text(value).strip()) for name, value in headers.items())
    signed = ";".join(name for name, _ in lines)
    block = "".join(f"{name}:{value}\n" for name, value in lines)
    return "\n".join([method, path, query, block, signed, payload])


def _text(value):
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)


@dataclass
class Signed:
    """A signed request, with the steps that led to its signature."""

    method: str
    target: str
    headers: dict
    canonical: str
    string_to_sign: str
    signature: str
    signing: Signing


def sign(host, method, path, query=(), headers=None, payload=EMPTY_SHA256, signing=None):
    """Signs with an Authorization header; all given headers are signed."""
    signing = signing or Signing()
    path, query = encode(path, safe="/-_.~"), query_string(query)
    headers = {"Host": host, "x-amz-date": timestamp(signing.when), "x-amz-content-sha256": payload, **(headers or {})}
    canonical = canonical_request(method, path, query, headers, payload)
    string_to_sign = signing.string_to_sign(canonical)
    signature = signing.signature(string_to_sign)
    names = ";".join(sorted(name.lower() for name in headers))
    headers["Authorization"] = (
        f"{ALGORITHM} Credential={signing.credential}, SignedHeaders={names}, Signature={signature}")
    target = path + ("?" + query if query else "")
    return Signed(method, target, headers, canonical, string_to_sign, signature, signing)


def presign(host, method, path, expires=300, query=(), headers=None, signing=None, payload=UNSIGNED):
    """Signs in the query string; returns the target and the headers that were signed."""
    signing = signing or Signing()
    headers = {"Host": host, **(headers or {})}
    path = encode(path, safe="/-_.~")
    pairs = [
        *query, ("X-Amz-Algorithm", ALGORITHM), ("X-Amz-Credential", signing.credential),
        ("X-Amz-Date", timestamp(signing.when)), ("X-Amz-Expires", expires),
        ("X-Amz-SignedHeaders", ";".join(sorted(name.lower() for name in headers))),
    ]
    canonical = canonical_request(method, path, query_string(pairs), headers, payload)
    string_to_sign = signing.string_to_sign(canonical)
    signature = signing.signature(string_to_sign)
    target = f"{path}?{query_string(pairs)}&X-Amz-Signature={signature}"
    return Signed(method, target, headers, canonical, string_to_sign, signature, signing)


class Wire:
    """Sends requests to one endpoint and returns what came back."""

    def __init__(self, endpoint):
        self.port = port_of(endpoint)
        self.host = f"localhost:{self.port}"

    def send(self, method, target, headers=None, body=b""):
        """Sends exactly these headers; adds Host and Content-Length only where they are missing."""
        headers = {"Host": self.host, **(headers or {})}
        known = {name.lower() for name in headers}
        if body and not known & {"content-length", "transfer-encoding"}:
            headers["Content-Length"] = str(len(body))
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT_SECONDS)
        try:
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders(body or None)
            response = connection.getresponse()
            return Reply(response.status, response.headers, response.read())
        finally:
            connection.close()

    def send_signed(self, signed, body=b""):
        return self.send(signed.method, signed.target, signed.headers, body)

    def call(self, method, path, query=(), headers=None, body=b"", signing=None, payload=None, host=None):
        """A correctly signed request, unless an argument says otherwise."""
        payload = payload or hashlib.sha256(body).hexdigest()
        signed = sign(host or self.host, method, path, query, headers, payload, signing)
        if method in ("PUT", "POST") and not body:
            signed.headers.setdefault("Content-Length", "0")
        return self.send_signed(signed, body)
