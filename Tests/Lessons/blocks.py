"""Takes the code blocks out of a lesson, and runs them as one program per language."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "debug"
TIMEOUT_SECONDS = 120

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def lessons():
    """Every lesson of the workbook, in reading order."""
    return sorted(ROOT.glob("labs/*/*/*/README.md"))


def program(lesson, language):
    """All blocks of one language in their order, as one text; empty where the lesson has none."""
    text = Path(lesson).read_text(encoding="utf-8")
    return "\n".join(body for name, body in FENCE.findall(text) if name == language)


def languages(lesson):
    """The languages of a lesson whose blocks are run."""
    return [name for name in ("swift", "sh", "python") if program(lesson, name)]


def environment(endpoint):
    """What a learner has after pasting the lines that the cloud prints, and nothing of whoever runs the tests."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
    }


def command(language, source, folder):
    """Writes the program into a folder beside the working folder and says how it is started."""
    folder.mkdir(parents=True, exist_ok=True)
    if language == "swift":
        return [str(compile_swift(source, folder))]
    if language == "sh":
        path = folder / "lesson.sh"
        path.write_text("set -euo pipefail\n" + source, encoding="utf-8")
        return ["bash", str(path)]
    path = folder / "lesson.py"
    path.write_text(source, encoding="utf-8")
    return ["python3", str(path)]


def compile_swift(source, folder):
    """Builds a lesson's Swift as a learner's program is built: top-level code, against the answer libraries."""
    main = folder / "main.swift"
    main.write_text(source, encoding="utf-8")
    binary = folder / "lesson"
    finished = subprocess.run(
        ["swiftc", "-swift-version", "6", "-I", str(BUILD / "Modules"),
         "-Xcc", f"-fmodule-map-file={BUILD / 'CSystem.build' / 'module.modulemap'}", str(main), "-o", str(binary),
         "-L", str(BUILD), "-lAnswerLibraries", "-lswiftSynchronization"],
        capture_output=True, text=True, timeout=TIMEOUT_SECONDS)
    assert finished.returncode == 0, f"the lesson's Swift does not compile:\n{finished.stderr}"
    assert "warning:" not in finished.stderr, f"the lesson's Swift compiles with warnings:\n{finished.stderr}"
    return binary


def run(language, source, endpoint, folder):
    """Runs one language's program in an empty working folder and returns how it ended."""
    started = command(language, source, folder / "program")
    working = folder / "work"
    working.mkdir()
    home = {"HOME": str(folder), "TMPDIR": str(folder)}
    return subprocess.run(
        started, cwd=working, env=environment(endpoint) | home, capture_output=True, text=True,
        timeout=TIMEOUT_SECONDS)
