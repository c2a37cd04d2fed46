"""Start of `serve`, and resident memory: idle, with 10,000 objects, and while 1 GiB goes up and down."""

import filecmp
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cloud
from s3 import BUCKET, OBJECT, Presigner
from table import show, spread

STARTS = 20
OBJECTS = 10_000
GIBIBYTE = 1024**3
START_SECONDS = 10


def resident(pid, member="VmRSS"):
    """Resident memory in MiB; VmHWM is its peak."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(member + ":"):
            return int(line.split()[1]) / 1024
    raise SystemExit(f"/proc/{pid}/status does not say {member}")


def reset_peak(pid):
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def exchange(port, request):
    """One request on a connection of its own; None while nobody listens."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(request)
            return connection.recv(65536)
    except OSError:
        return None


def first_answer():
    """Milliseconds from starting the process to the first byte of the first answer."""
    port = cloud.free_port()
    request = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode()
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        process = subprocess.Popen(
            [cloud.binary(), "serve", "--port", str(port), "--data", folder], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        try:
            while not exchange(port, request):
                if process.poll() is not None or time.monotonic() - began > START_SECONDS:
                    raise SystemExit("serve did not answer")
                time.sleep(0.0005)
            return (time.monotonic() - began) * 1000
        finally:
            process.terminate()
            process.wait()


def put_objects(port, count):
    """Many small objects over one connection."""
    presigner = Presigner(port, "PUT")
    with socket.create_connection(("127.0.0.1", port)) as connection:
        for number in range(count):
            head = (
                f"PUT {presigner.target(f'k-{number}')} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
                f"Content-Length: {len(OBJECT)}\r\n\r\n")
            connection.sendall(head.encode() + OBJECT)
            answer = connection.recv(65536)
            if not answer.startswith(b"HTTP/1.1 200"):
                raise SystemExit(f"put {number} was answered {answer[:200]!r}")


def large_object(server, folder):
    """1 GiB up and down through the AWS CLI: rows of seconds, memory before and at its peak."""
    up, down = folder / "up", folder / "down"
    block = os.urandom(16 * 1024 * 1024)
    with open(up, "wb") as file:
        for number in range(GIBIBYTE // len(block)):
            file.write(number.to_bytes(8, "big") + block[8:])
    environment = cloud.cli_environment(server.endpoint)
    program = str(Path(sys.executable).with_name("aws"))
    rows = []
    for name, words in {"upload": [up, f"s3://{BUCKET}/large"], "download": [f"s3://{BUCKET}/large", down]}.items():
        before = resident(server.pid)
        reset_peak(server.pid)
        began = time.monotonic()
        command = [program, "s3", "cp", "--only-show-errors", *map(str, words)]
        subprocess.run(command, env=environment, check=True)
        seconds, peak = time.monotonic() - began, resident(server.pid, "VmHWM")
        rows.append([f"1 GiB {name}, {seconds:.0f} s", f"{before:.1f}", f"{peak:.1f}", f"{peak - before:+.1f}"])
    if not filecmp.cmp(up, down, shallow=False):
        raise SystemExit("what came down is not what went up")
    return rows


def run(arguments):
    starts = [first_answer() for _ in range(STARTS)]
    show("Start of serve", ["", "ms"], [[f"process to first answer, median of {STARTS}", spread(starts)]])
    folder = Path(tempfile.mkdtemp(prefix="labrunner-benchmark-"))
    server = cloud.serve("--data", str(folder / "playground"))
    try:
        time.sleep(0.5)
        rows = [["idle", f"{resident(server.pid):.1f}", f"{resident(server.pid, 'VmHWM'):.1f}", ""]]
        cloud.client(server.endpoint).create_bucket(Bucket=BUCKET)
        before = resident(server.pid)
        put_objects(cloud.port_of(server.endpoint), OBJECTS)
        after = resident(server.pid)
        rows.append([
            f"after {OBJECTS:,} objects of 1 KiB", f"{after:.1f}", f"{resident(server.pid, 'VmHWM'):.1f}",
            f"{after - before:+.1f}"])
        rows += large_object(server, folder)
        show("Resident memory of serve with a kept playground, MiB", ["", "resident", "peak", "growth"], rows)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
