"""Starts the cloud under test and makes clients for it."""

import os
import re
import signal
import socket
import subprocess
import threading
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

import boto3
from botocore.config import Config

REPOSITORY = Path(__file__).resolve().parents[2]
READY_SECONDS = 30
STOP_SECONDS = 10


@dataclass(frozen=True)
class Account:
    """Whose key signs a request."""

    id: str
    access_key: str
    secret: str

    @property
    def argument(self):
        return f"{self.id}:{self.access_key}:{self.secret}"


DEFAULT = Account("000000000000", "test", "test")
OTHER = Account("111111111111", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")


def binary():
    """The labrunner under test; LABRUNNER overrides it."""
    return os.environ.get("LABRUNNER", str(REPOSITORY / ".build/debug/labrunner"))


def free_port():
    """A loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def port_of(endpoint):
    return int(endpoint.rsplit(":", 1)[1])


@dataclass
class Server:
    """One `labrunner serve` process."""

    process: subprocess.Popen
    endpoint: str
    output: deque = field(default_factory=lambda: deque(maxlen=2000))

    @property
    def pid(self):
        return self.process.pid

    def stop(self):
        """Ends it the polite way and returns its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_SECONDS)

    def kill(self):
        """Ends it as a power cut would."""
        self.process.kill()
        self.process.wait(STOP_SECONDS)

    def text(self):
        return "".join(self.output)


def serve(*arguments, env=None, port=None):
    """Starts `labrunner serve` and returns once it has printed its address."""
    command = [binary(), "serve", "--port", str(port or free_port()), *arguments]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1,
        env={**os.environ, "NO_COLOR": "1", **(env or {})}, cwd=REPOSITORY)
    server = Server(process, "")
    ready = threading.Event()
    threading.Thread(target=_collect, args=(server, ready), daemon=True).start()
    if not ready.wait(READY_SECONDS) or not server.endpoint:
        process.kill()
        process.wait()
        raise RuntimeError(f"{' '.join(command)} did not print its address:\n{server.text()}")
    return server


def _collect(server, ready):
    """Keeps reading what the server prints, so that it never blocks on a full pipe."""
    for line in server.process.stdout:
        server.output.append(line)
        address = re.search(r"http://[\w.-]+:\d+", line)
        if address and not server.endpoint:
            server.endpoint = address[0]
            ready.set()
    ready.set()


def session(account=DEFAULT, region="us-east-1"):
    return boto3.session.Session(
        aws_access_key_id=account.access_key, aws_secret_access_key=account.secret, region_name=region)


def options(**more):
    """No retries, so that the first answer is the one that is checked."""
    settings = {"s3": {"addressing_style": "path"}, "retries": {"total_max_attempts": 1}, **more}
    return Config(**settings)


def client(endpoint, account=DEFAULT, region="us-east-1", service="s3", **more):
    """A client of boto3, path style."""
    return session(account, region).client(service, endpoint_url=endpoint, config=options(**more))


def set_versioning(client, bucket, status):
    client.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": status})


def cli_environment(endpoint, account=DEFAULT, region="us-east-1"):
    """What the AWS CLI needs to find the cloud, and nothing of the machine's own configuration."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    return {
        **kept,
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": account.access_key,
        "AWS_SECRET_ACCESS_KEY": account.secret,
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_PAGER": "",
    }
