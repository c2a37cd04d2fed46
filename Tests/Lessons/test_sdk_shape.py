"""What the client modules declare is what the official SDK declares, as far as they go."""

import os
import subprocess

import pytest

import sdk_shape
from blocks import BUILD, ROOT

TIMEOUT_SECONDS = 300
SHAPE = ROOT.parent / "shared" / "sdk-shape" / "check.sh"
# The shape has no model of DynamoDB Streams.
MODULES = ["AWSS3", "AWSDynamoDB"]
SAMPLES = sorted((ROOT / "Tests" / "Lessons" / "SDKShape").glob("*.swift"))


def compiles(path):
    """What the compiler says of a program against our own modules."""
    return subprocess.run(
        ["swiftc", "-typecheck", "-swift-version", "6", "-parse-as-library", "-I", str(BUILD / "Modules"),
         "-Xcc", f"-fmodule-map-file={BUILD / 'CSystem.build' / 'module.modulemap'}", str(path)],
        capture_output=True, text=True, timeout=TIMEOUT_SECONDS)


def fits(path, tmp_path):
    return subprocess.run(
        [str(SHAPE), str(path)], env=os.environ | {"WORK": os.environ.get("SDK_SHAPE_WORK", str(tmp_path / "shape"))},
        capture_output=True, text=True, timeout=TIMEOUT_SECONDS)


@pytest.fixture(params=MODULES + SAMPLES, ids=lambda given: getattr(given, "stem", given))
def program(request, tmp_path):
    """A sample, or the program that uses everything of a module."""
    if request.param in SAMPLES:
        return request.param
    path = tmp_path / f"{request.param}Uses.swift"
    path.write_text(sdk_shape.program(ROOT / "Sources" / request.param), encoding="utf-8")
    assert path.read_text(encoding="utf-8").count("func ") > 100
    return path


def test_a_program_that_uses_everything_compiles(program):
    finished = compiles(program)
    assert finished.returncode == 0, finished.stderr
    assert "warning:" not in finished.stderr, finished.stderr


@pytest.mark.skipif(not SHAPE.exists(), reason="the official SDK's shape is not beside the workbook")
def test_a_program_that_uses_everything_fits_the_official_sdk(program, tmp_path):
    finished = fits(program, tmp_path)
    assert finished.returncode == 0, finished.stdout
    assert "warning:" not in finished.stdout, finished.stdout
