"""1 KiB put and get with presigned requests, through wrk, beside moto, MiniStack and, as the limit, nginx."""

import hashlib
import hmac
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import cloud
from table import show
from wire import ALGORITHM, Signing, encode, query_string, timestamp

HERE = Path(__file__).resolve().parent
BUCKET = "benchmark"
OBJECT = b"0123456789abcdef" * 64
GET_KEYS = 1000
CONNECTIONS = (8, 1)
START_SECONDS = 60
# Enough that no put of a run repeats a key: more than any server here answers in a round, times the rounds.
PUTS_PER_SECOND_MAX = {"labrunner": 40_000, "moto": 3_000, "MiniStack": 6_000, "nginx": 1}


class Presigner:
    """Presigns many targets that differ in their key alone: only what differs is computed anew."""

    def __init__(self, port, method, expires=86_400):
        self.host, self.method = f"127.0.0.1:{port}", method
        self.signing = Signing()
        self.key = self.signing.key()
        self.query = query_string([
            ("X-Amz-Algorithm", ALGORITHM), ("X-Amz-Credential", self.signing.credential),
            ("X-Amz-Date", timestamp(self.signing.when)), ("X-Amz-Expires", expires),
            ("X-Amz-SignedHeaders", "host")])
        self.before = f"{ALGORITHM}\n{timestamp(self.signing.when)}\n{self.signing.scope}\n"

    def target(self, key):
        path = f"/{BUCKET}/{encode(key)}"
        canonical = f"{self.method}\n{path}\n{self.query}\nhost:{self.host}\n\nhost\nUNSIGNED-PAYLOAD"
        text = self.before + hashlib.sha256(canonical.encode()).hexdigest()
        signature = hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()
        return f"{path}?{self.query}&X-Amz-Signature={signature}"


@dataclass
class Contender:
    """A server under load, with its lists of presigned targets."""

    name: str
    port: int
    process: subprocess.Popen
    lists: dict = field(default_factory=dict)
    used: int = 0
    results: dict = field(default_factory=dict)

    def prepare(self, folder, seconds):
        """Makes the bucket and the objects to get, and writes the lists."""
        if self.name != "nginx":
            client = cloud.client(f"http://127.0.0.1:{self.port}")
            client.create_bucket(Bucket=BUCKET)
            for number in range(GET_KEYS):
                client.put_object(Bucket=BUCKET, Key=f"get-{number}", Body=OBJECT)
        puts = int(PUTS_PER_SECOND_MAX[self.name] * seconds) + 1000
        for method, keys in {"PUT": range(puts), "GET": range(GET_KEYS)}.items():
            presigner = Presigner(self.port, method)
            path = folder / f"{self.name}-{method}"
            path.write_text("".join(presigner.target(f"{method.lower()}-{key}") + "\n" for key in keys))
            self.lists[method] = path

    def load(self, method, connections, seconds):
        """One round; keeps its requests per second."""
        start = self.used if method == "PUT" else 0
        command = [
            "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(HERE / "load.lua"),
            f"http://127.0.0.1:{self.port}/", "--", method, str(self.lists[method]), str(start)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        result = json.loads(re.search(r"^JSON (.*)$", done.stdout, re.M)[1])
        if result["refused"]:
            raise SystemExit(f"{self.name} refused {result['refused']} of {result['requests']} {method} requests")
        if method == "PUT":
            self.used += result["requests"] + connections
        self.results.setdefault((method, connections), []).append(result)

    def rate(self, method, connections):
        return median(r["requests"] / r["microseconds"] * 1e6 for r in self.results[method, connections])

    def latency(self, method, connections, which):
        return median(r[which] for r in self.results[method, connections])

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)


NGINX = """
worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 64; }}
http {{
  access_log off; keepalive_requests 1000000000; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; location / {{ return 200 "{body}"; }} }}
}}
"""


def commands(folder):
    """How each server is started on a port: command and further environment."""
    venv = cloud.REPOSITORY / ".build/venv-ministack/bin/ministack"

    def nginx(port):
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port, body=OBJECT.decode()))
        return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], {}

    return {
        "labrunner": lambda port: (
            [cloud.binary(), "serve", "--port", str(port), "--data", str(folder / "playground")], {}),
        "moto": lambda port: ([str(Path(sys.executable).with_name("moto_server")), "-p", str(port)], {}),
        "MiniStack": lambda port: (
            [os.environ.get("MINISTACK", str(venv))],
            {"GATEWAY_PORT": str(port), "BIND_HOST": "127.0.0.1", "LOG_LEVEL": "WARNING"}),
        "nginx": nginx,
    }


def start(name, command, folder):
    port = cloud.free_port()
    words, more = command(port)
    log = open(folder / f"{name}.log", "w")
    process = subprocess.Popen(
        words, stdout=log, stderr=log, start_new_session=True, cwd=folder, env={**os.environ, **more})
    deadline = time.monotonic() + START_SECONDS
    while not answers(port):
        if process.poll() is not None or time.monotonic() > deadline:
            raise SystemExit(f"{name} did not start:\n{(folder / f'{name}.log').read_text()[-2000:]}")
        time.sleep(0.1)
    return Contender(name, port, process)


def answers(port):
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
        connection.request("GET", "/")
        return bool(connection.getresponse().status)
    except OSError:
        return False


def run(arguments):
    folder = Path(tempfile.mkdtemp(prefix="labrunner-benchmark-"))
    contenders = []
    try:
        for name, command in commands(folder).items():
            contender = start(name, command, folder)
            contenders.append(contender)
            contender.prepare(folder, arguments.rounds * arguments.seconds * len(CONNECTIONS))
        measure(contenders, arguments)
        report(contenders, arguments)
    finally:
        for contender in contenders:
            contender.stop()
        shutil.rmtree(folder, ignore_errors=True)


def measure(contenders, arguments):
    """Round after round, every server in turn, so that whatever else the machine does hits all alike."""
    for contender in contenders:
        contender.load("GET", 8, 1)
    for contender in contenders:
        contender.results.clear()
    for _ in range(arguments.rounds):
        for connections in CONNECTIONS:
            for method in ("PUT", "GET"):
                for contender in contenders:
                    contender.load(method, connections, arguments.seconds)


def report(contenders, arguments):
    rows = []
    for connections in CONNECTIONS:
        for method in ("PUT", "GET"):
            rates = {each.name: each.rate(method, connections) for each in contenders}
            ours = rates["labrunner"]
            for each in contenders:
                rate = rates[each.name]
                rows.append([
                    f"{method} 1 KiB, {connections} connection{'s' if connections > 1 else ''}, {each.name}",
                    f"{rate:,.0f}", f"{ours / rate:.1f} ×",
                    f"{each.latency(method, connections, 'p50') / 1000:.2f}",
                    f"{each.latency(method, connections, 'p99') / 1000:.2f}"])
    show(
        f"S3 with presigned requests, medians of {arguments.rounds} rounds of {arguments.seconds} s "
        "(nginx answers a fixed 200 and checks nothing)",
        ["", "requests/s", "labrunner is", "p50 ms", "p99 ms"], rows)
