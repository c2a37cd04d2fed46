"""Writes botocore.json: requests signed by botocore, which the Swift signer and verifier must agree with.

    pip install botocore && python3 make.py

The cases are fixed; running this again changes nothing unless botocore signs differently.
"""

import datetime
import itertools
import json
import pathlib
from urllib.parse import quote, urlsplit

import botocore
import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

INSTANT = datetime.datetime(2026, 1, 31, 23, 59, 59, tzinfo=datetime.timezone.utc)
botocore.auth.get_current_datetime = lambda *_, **__: INSTANT

PLAIN = Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
SESSION = Credentials("ASIAEXAMPLE", "secret with spaces / and +", "token/with+signs==")


def case(name, signer, method, url, headers=(), body=b"", expires=None):
    request = AWSRequest(method=method, url=url, headers=dict(headers), data=body)
    signer.add_auth(request)
    parts = urlsplit(request.url)
    sent = [[n, v] for n, v in request.headers.items()]
    if "host" not in {n.lower() for n, _ in sent}:
        sent.insert(0, ["Host", parts.netloc])
    given = [["Host", urlsplit(url).netloc]] + [[n, v] for n, v in headers]
    return {
        "name": name,
        "service": signer._service_name,
        "region": signer._region_name,
        "accessKey": signer.credentials.access_key,
        "secret": signer.credentials.secret_key,
        "token": signer.credentials.token,
        "method": method,
        "givenTarget": target(urlsplit(url)),
        "given": given,
        "body": body.decode(),
        "expires": expires,
        "target": target(parts),
        "sent": sent,
    }


def target(parts):
    return parts.path + ("?" + parts.query if parts.query else "")


S3_URLS = {
    "plain key": "/bucket/key",
    "root": "/",
    "nested key": "/bucket/a/b/c.txt",
    "odd characters": "/bucket/" + quote("sp ace+plus=eq&amp;'quote'(paren)!*,;:@$#?%[]{}|\\^`~", safe="/~"),
    "unicode": "/bucket/" + quote("é€😀/日本語", safe="/~"),
    "encoded percent": "/bucket/a%252Fb%2525",
    "double slashes and dots": "/bucket//a/./b/../c//",
    "subresource without value": "/bucket?uploads",
    "subresource with empty value": "/bucket?uploads=",
    "list": "/bucket?list-type=2&prefix=a%2Fb%20c&delimiter=%2F&max-keys=10&encoding-type=url",
    "names that sort by encoding": "/bucket/key?a-b=1&a=2&A=3&a.b=4&a_b=5&a~b=6&%C3%A9=7",
    "repeated name": "/bucket/key?x=2&x=10&x=1&x=",
}
JSON_URLS = {
    "root": "/",
    "path with dots": "/2015-03-31/./functions/../functions//f/",
    "encoded arn": "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A1%3Afunction%3Af/invocations",
    "query": "/tags?resource=arn%3Aaws&b=&a=1",
    "only dots": "/a/../..",
}
HEADERS = {
    "no header": [],
    "metadata": [("x-amz-meta-b", "two"), ("X-Amz-Meta-A", "  one   and  \t a half "), ("Content-Type", "text/plain")],
    "unsigned ones": [("User-Agent", "x/1"), ("Expect", "100-continue"), ("Range", "bytes=0-9"), ("x-amz-acl", "")],
}


def cases():
    host = "http://localhost:4566"
    for (url_name, path), credential in itertools.product(S3_URLS.items(), (PLAIN, SESSION)):
        signer = botocore.auth.S3SigV4Auth(credential, "s3", "eu-central-1")
        yield case(f"s3 {url_name} {credential.access_key}", signer, "GET", host + path)
    for header_name, headers in HEADERS.items():
        signer = botocore.auth.S3SigV4Auth(PLAIN, "s3", "us-east-1")
        yield case(f"s3 put, {header_name}", signer, "PUT", host + "/bucket/key", headers, b"hello")
    for (url_name, path), credential in itertools.product(JSON_URLS.items(), (PLAIN, SESSION)):
        signer = botocore.auth.SigV4Auth(credential, "lambda", "us-west-2")
        yield case(f"lambda {url_name} {credential.access_key}", signer, "POST", host + path, body=b'{"a":1}')
    signer = botocore.auth.SigV4Auth(PLAIN, "dynamodb", "us-east-1")
    json_headers = [("X-Amz-Target", "DynamoDB_20120810.ListTables"), ("Content-Type", "application/x-amz-json-1.0")]
    yield case("dynamodb", signer, "POST", host + "/", json_headers, b"{}")
    for (url_name, path), credential in itertools.product(S3_URLS.items(), (PLAIN, SESSION)):
        if url_name == "repeated name":
            continue  # botocore keeps one of them when it presigns
        signer = botocore.auth.S3SigV4QueryAuth(credential, "s3", "eu-central-1", expires=900)
        yield case(f"s3 presigned {url_name} {credential.access_key}", signer, "GET", host + path, expires=900)
    signer = botocore.auth.S3SigV4QueryAuth(PLAIN, "s3", "us-east-1", expires=604800)
    headers = [("Content-Type", "text/plain"), ("x-amz-meta-a", "b")]
    yield case("s3 presigned put with headers", signer, "PUT", host + "/bucket/key", headers, expires=604800)
    signer = botocore.auth.SigV4QueryAuth(SESSION, "sts", "us-east-1", expires=60)
    yield case("sts presigned", signer, "GET", host + "/?Action=GetCallerIdentity&Version=2011-06-15", expires=60)


table = {"madeWith": f"botocore {botocore.__version__}", "date": "20260131T235959Z", "cases": list(cases())}
path = pathlib.Path(__file__).with_name("botocore.json")
path.write_text(json.dumps(table, indent=1, ensure_ascii=True) + "\n")
print(len(table["cases"]), "cases")
