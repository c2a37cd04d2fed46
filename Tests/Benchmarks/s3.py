"""1 KiB put and get with presigned requests, through wrk, beside moto, MiniStack and, as the limit, nginx."""

import hashlib
import hmac

import cloud
from contenders import CONNECTIONS, OBJECT, WRITES_PER_SECOND_MAX, measure, report, started
from wire import ALGORITHM, Signing, encode, query_string, timestamp

BUCKET = "benchmark"
GET_KEYS = 1000
WORKLOADS = {"PUT 1 KiB": False, "GET 1 KiB": True}


class Presigner:
    """Presigns many targets that differ in their key alone: only what differs is computed anew."""

    def __init__(self, port, method, bucket=BUCKET, expires=86_400, **more):
        self.host, self.method, self.bucket = f"127.0.0.1:{port}", method, bucket
        self.signing = Signing()
        self.key = self.signing.key()
        self.query = query_string([
            ("X-Amz-Algorithm", ALGORITHM), ("X-Amz-Credential", self.signing.credential),
            ("X-Amz-Date", timestamp(self.signing.when)), ("X-Amz-Expires", expires),
            ("X-Amz-SignedHeaders", "host"), *more.items()])
        self.before = f"{ALGORITHM}\n{timestamp(self.signing.when)}\n{self.signing.scope}\n"

    def target(self, key):
        path = f"/{self.bucket}/{encode(key)}"
        canonical = f"{self.method}\n{path}\n{self.query}\nhost:{self.host}\n\nhost\nUNSIGNED-PAYLOAD"
        text = self.before + hashlib.sha256(canonical.encode()).hexdigest()
        signature = hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()
        return f"{path}?{self.query}&X-Amz-Signature={signature}"


def template(port, method, body=b""):
    """A request whose target is to be filled in."""
    head = f"{method} @1@ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
    if body:
        head += f"Content-Length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


def prepare(contender, seconds):
    """Makes the bucket and the objects to get, and writes the lists."""
    port = contender.port
    if contender.name != "nginx":
        client = cloud.client(f"http://127.0.0.1:{port}")
        client.create_bucket(Bucket=BUCKET)
        for number in range(GET_KEYS):
            client.put_object(Bucket=BUCKET, Key=f"get-{number}", Body=OBJECT)
    puts = int(WRITES_PER_SECOND_MAX[contender.name] * seconds) + 1000
    put, get = Presigner(port, "PUT"), Presigner(port, "GET")
    contender.add(
        "PUT 1 KiB", template(port, "PUT", OBJECT), ([put.target(f"put-{number}")] for number in range(puts)))
    contender.add("GET 1 KiB", template(port, "GET"), ([get.target(f"get-{number}")] for number in range(GET_KEYS)))


def run(arguments):
    with started("labrunner", "moto", "MiniStack", "nginx") as contenders:
        for contender in contenders:
            prepare(contender, arguments.rounds * arguments.seconds * len(CONNECTIONS))
        measure(contenders, WORKLOADS, arguments)
        report(
            f"S3 with presigned requests, medians of {arguments.rounds} rounds of {arguments.seconds} s "
            "(nginx answers a fixed 200 and checks nothing)", contenders, WORKLOADS)
