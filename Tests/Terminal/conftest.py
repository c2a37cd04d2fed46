"""A newcomer's clone, made once for all tests of the chain."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
for folder in (HERE, HERE.parent / "Conformance"):
    sys.path.insert(0, str(folder))

import cloud  # noqa: E402
from workbook import Workbook  # noqa: E402


def readme_commands(folder):
    """What stands in the README's `sh` blocks; the first starts, the second tests."""
    text = (folder / "README.md").read_text()
    return [block.strip() for block in re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S)]


def without_installed_packages(command):
    """The command without its apt-get parts, where what they install is there already."""
    wanted = re.findall(r"apt-get install (?:-\w+ )*([\w. -]+)", command)
    names = [name for group in wanted for name in group.split() if not name.startswith("-")]
    installed = all(
        subprocess.run(["dpkg", "--status", name], capture_output=True).returncode == 0 for name in names)
    if not installed:
        return command
    return " && ".join(part.strip() for part in command.split("&&") if "apt-get" not in part)


@pytest.fixture(scope="session")
def clone(tmp_path_factory):
    """A fresh clone of what is committed; CLONE names one that is built already."""
    if given := os.environ.get("CLONE"):
        return Workbook(Path(given).resolve())
    folder = tmp_path_factory.mktemp("newcomer") / "labrunner"
    subprocess.run(["git", "clone", "--quiet", f"file://{cloud.REPOSITORY}", str(folder)], check=True)
    return Workbook(folder)


@pytest.fixture(scope="session")
def first_command(clone):
    return without_installed_packages(readme_commands(clone.folder)[0])


@pytest.fixture
def scratch(tmp_path):
    """A workbook of its own for one test, with this repository's labs and its built runner."""
    for name in ("labs", "Package.swift"):
        (tmp_path / name).symlink_to(cloud.REPOSITORY / name)
    (tmp_path / "answers").mkdir()
    return Workbook(tmp_path, Path(cloud.binary()))


@pytest.fixture
def serve():
    """Starts servers as `cloud.serve` does, and ends those that a failed test leaves running."""
    started = []

    def start(*arguments, **more):
        started.append(cloud.serve(*arguments, **more))
        return started[-1]

    yield start
    for server in started:
        if server.process.poll() is None:
            server.kill()
