"""Starts a throw-away cloud for each test."""

import re
import socket
import subprocess

import pytest

from blocks import BUILD

READY = re.compile(r"http://[\w.\[\]:]+")
STOP_TIMEOUT_SECONDS = 10


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def cloud():
    """The address of a cloud with nothing in it. It ends with the test."""
    process = subprocess.Popen(
        [str(BUILD / "labrunner"), "serve", "--port", str(free_port()), "--ephemeral"],
        stdout=subprocess.PIPE, text=True)
    try:
        for line in process.stdout:
            if found := READY.search(line):
                yield found.group(0)
                break
        else:
            pytest.fail(f"labrunner serve ended with {process.wait()} before it printed its address")
    finally:
        process.terminate()
        process.communicate(timeout=STOP_TIMEOUT_SECONDS)
