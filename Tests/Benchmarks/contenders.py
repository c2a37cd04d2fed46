"""Servers that do the same work side by side: starting them, loading them through wrk, and the table of what came out."""

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
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import cloud
from table import show

HERE = Path(__file__).resolve().parent
OBJECT = b"0123456789abcdef" * 64
CONNECTIONS = (8, 1)
START_SECONDS = 60
# Enough that no write of a run repeats a key: more than any server here answers in a second.
WRITES_PER_SECOND_MAX = {"labrunner": 40_000, "moto": 3_000, "MiniStack": 6_000, "nginx": 1}


@dataclass
class Contender:
    """A server under load, with its lists of signed requests by workload."""

    name: str
    port: int
    process: subprocess.Popen
    folder: Path
    lists: dict = field(default_factory=dict)
    used: dict = field(default_factory=dict)
    results: dict = field(default_factory=dict)

    def add(self, workload, template, lines):
        """Keeps what wrk sends for a workload: a request with @1@, @2@, … and, line by line, what they stand for."""
        paths = self.folder / f"{self.name}-{workload}.template", self.folder / f"{self.name}-{workload}.list"
        paths[0].write_bytes(template)
        with open(paths[1], "w") as file:
            file.writelines("\t".join(line) + "\n" for line in lines)
        self.lists[workload] = paths

    def load(self, workload, connections, seconds, repeats=True):
        """One round; keeps its requests per second. Without `repeats` no line is sent twice over all rounds."""
        start = 0 if repeats else self.used.get(workload, 0)
        command = [
            "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(HERE / "load.lua"),
            f"http://127.0.0.1:{self.port}/", "--", *map(str, self.lists[workload]), str(start)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        result = json.loads(re.search(r"^JSON (.*)$", done.stdout, re.M)[1])
        if result["refused"]:
            raise SystemExit(f"{self.name} refused {result['refused']} of {result['requests']} {workload} requests")
        self.used[workload] = start + result["requests"] + connections
        self.results.setdefault((workload, connections), []).append(result)
        return result

    def rate(self, workload, connections):
        return median(r["requests"] / r["microseconds"] * 1e6 for r in self.results[workload, connections])

    def latency(self, workload, connections, which):
        return median(r[which] for r in self.results[workload, connections])

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
    return Contender(name, port, process, folder)


def answers(port):
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
        connection.request("GET", "/")
        return bool(connection.getresponse().status)
    except OSError:
        return False


@contextmanager
def started(*names):
    """The servers of these names, in a folder of their own that goes with them."""
    folder = Path(tempfile.mkdtemp(prefix="labrunner-benchmark-"))
    contenders = []
    try:
        for name in names:
            contenders.append(start(name, commands(folder)[name], folder))
        yield contenders
    finally:
        for contender in contenders:
            contender.stop()
        shutil.rmtree(folder, ignore_errors=True)


def measure(contenders, workloads, arguments):
    """Round after round, every server in turn, so that whatever else the machine does hits all alike.

    `workloads` says of each whether its requests may be repeated.
    """
    first = next(name for name, repeats in workloads.items() if repeats)
    for contender in contenders:
        contender.load(first, 8, 1)
        contender.results.clear()
    for _ in range(arguments.rounds):
        for connections in CONNECTIONS:
            for workload, repeats in workloads.items():
                for contender in contenders:
                    contender.load(workload, connections, arguments.seconds, repeats)


def report(title, contenders, workloads):
    rows = []
    for connections in CONNECTIONS:
        for workload in workloads:
            ours = contenders[0].rate(workload, connections)
            for each in contenders:
                rate = each.rate(workload, connections)
                rows.append([
                    f"{workload}, {connections} connection{'s' if connections > 1 else ''}, {each.name}",
                    f"{rate:,.0f}", f"{ours / rate:.1f} ×",
                    f"{each.latency(workload, connections, 'p50') / 1000:.2f}",
                    f"{each.latency(workload, connections, 'p99') / 1000:.2f}"])
    show(title, ["", "requests/s", "labrunner is", "p50 ms", "p99 ms"], rows)
