"""Fixtures: one cloud for all tests, fresh buckets for each."""

import os
import shutil
import subprocess
import sys
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import cloud  # noqa: E402
from moving import MovingCloud  # noqa: E402
from wire import Wire  # noqa: E402


@pytest.fixture(scope="session")
def endpoint():
    """ENDPOINT, if somebody runs a cloud already; else a throw-away `labrunner serve`."""
    if given := os.environ.get("ENDPOINT"):
        yield given
        return
    server = cloud.serve("--ephemeral", "--credential", cloud.OTHER.argument)
    yield server.endpoint
    assert server.stop() == 0, f"serve ends cleanly on SIGTERM:\n{server.text()}"


@pytest.fixture(scope="session")
def s3(endpoint):
    return cloud.client(endpoint)


@pytest.fixture(scope="session")
def plain(endpoint):
    """A client that adds no checksum of its own."""
    return cloud.client(
        endpoint, request_checksum_calculation="when_required", response_checksum_validation="when_required")


@pytest.fixture(scope="session")
def other(endpoint):
    """The client of another account."""
    return cloud.client(endpoint, cloud.OTHER)


@pytest.fixture(scope="session")
def frankfurt(endpoint):
    return cloud.client(endpoint, region="eu-central-1")


@pytest.fixture(scope="session")
def wire(endpoint):
    return Wire(endpoint)


def fresh_name():
    return f"proof-{uuid.uuid4().hex[:20]}"


def made_bucket(s3):
    made = fresh_name()
    s3.create_bucket(Bucket=made)
    return made


@pytest.fixture
def name():
    """A bucket name that nobody has."""
    return fresh_name()


@pytest.fixture
def bucket(s3):
    """A bucket of the test's own; it is left behind, for the cloud is thrown away."""
    return made_bucket(s3)


@pytest.fixture
def versioned(s3, bucket):
    cloud.set_versioning(s3, bucket, "Enabled")
    return bucket


@pytest.fixture
def listed(s3, bucket):
    """A bucket whose lists count and whose access nothing blocks."""
    s3.delete_public_access_block(Bucket=bucket)
    s3.put_bucket_ownership_controls(
        Bucket=bucket, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]})
    return bucket


@pytest.fixture(scope="session")
def thousand(s3):
    """A bucket with 1,001 objects, one more than fits a page."""
    made = made_bucket(s3)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: s3.put_object(Bucket=made, Key=f"key-{n:04}", Body=b"x"), range(1001)))
    return made


@pytest.fixture(scope="session")
def aws(endpoint, tmp_path_factory):
    """Runs the real AWS CLI and returns what it printed; fails when it fails, unless a code is expected."""
    beside = Path(sys.executable).with_name("aws")
    program = str(beside) if beside.exists() else shutil.which("aws")
    assert program, "the AWS CLI is not installed; `pip install awscli`"
    # Version 1 of the CLI presigns with signature version 2 unless told otherwise; new regions refuse that.
    config = tmp_path_factory.mktemp("aws") / "config"
    config.write_text("[default]\ns3 =\n  signature_version = s3v4\n")
    environment = {**cloud.cli_environment(endpoint), "AWS_CONFIG_FILE": str(config)}

    def run(*arguments, code=0, cwd=None):
        done = subprocess.run(
            [program, *map(str, arguments)], env=environment, cwd=cwd, capture_output=True, text=True, timeout=180)
        assert done.returncode == code, f"aws {' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr}"
        return done.stdout if code == 0 else done.stderr

    return run


@pytest.fixture
def moving():
    """A cloud of the test's own, whose clock it moves."""
    made = MovingCloud()
    yield made
    assert made.stop() == 0
