"""From save to verdict: the resident runner against plain swiftc and running its result, the same files."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

import cloud
from table import show, spread
from terminal import Terminal

STEP = "1.1-example"
VERDICT = rf"{STEP}: (passed|not attempted|compile error|failed check|timed out or crashed|grader error)"
TICKS = os.sysconf("SC_CLK_TCK")
WARM_UPS = 2
# Where `swift build` leaves what an answer is built against, and the files that plain swiftc needs to be told about.
LIBRARIES = cloud.REPOSITORY / ".build/debug"


def edited(source, number):
    """A real change to the program each time, that leaves what it does as it is."""
    return f"{source}\nlet edit{number} = \"edit {number}\".count\nprecondition(edit{number} > 0)\n"


def broken(source, number):
    """A type error at the end."""
    return f"{source}\nlet edit{number}: Int = \"edit {number}\"\n"


def scratch_workbook():
    """A workbook with the labs of this repository and nobody's progress."""
    folder = Path(tempfile.mkdtemp(prefix="labrunner-benchmark-"))
    shutil.copytree(cloud.REPOSITORY / "labs", folder / "labs")
    shutil.copy(cloud.REPOSITORY / "Package.swift", folder)
    (folder / "answers").mkdir()
    return folder


def cpu_seconds(pid):
    """User and system time of a process, of its descendants, and of those it has waited for."""
    total, todo = 0, [pid]
    while todo:
        process = todo.pop()
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            todo += map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())
        except FileNotFoundError:
            continue
        total += sum(int(value) for value in fields[11:15])
    return total / TICKS


class Runner:
    """`labrunner` watching one step on a terminal."""

    def __init__(self, workbook):
        self.file = workbook / "answers" / STEP / "main.swift"
        environment = {"LABRUNNER_WORKBOOK": str(workbook), "NO_COLOR": "1"}
        subprocess.run(
            [cloud.binary(), "start", STEP], cwd=workbook, env={**os.environ, **environment}, check=True,
            stdout=subprocess.DEVNULL)
        self.terminal = Terminal([cloud.binary()], str(workbook), environment)
        self.terminal.wait(r"Watching answers/", 30)

    def measure(self, source, wanted):
        """Saves, and returns seconds and CPU seconds until the verdict is on the screen."""
        spare = self.file.with_suffix(".new")
        spare.write_text(source)
        cpu, began = cpu_seconds(self.terminal.pid), time.monotonic()
        os.replace(spare, self.file)
        verdict = self.terminal.wait(VERDICT, 60)[1]
        seconds = time.monotonic() - began
        self.terminal.wait(r"Watching answers/", 30)
        if verdict != wanted:
            raise SystemExit(f"the verdict is {verdict}, not {wanted}:\n{self.terminal.text[-3000:]}")
        return seconds, cpu_seconds(self.terminal.pid) - cpu

    def stop(self):
        self.terminal.type("q")
        self.terminal.end()


class Plain:
    """What a programmer without the runner does: `swiftc main.swift -o answer && ./answer`."""

    def __init__(self, server):
        self.folder = Path(tempfile.mkdtemp(prefix="labrunner-benchmark-"))
        self.environment = cloud.cli_environment(server.endpoint)
        self.client = cloud.client(server.endpoint)
        (self.folder / "photo.jpg").write_bytes(os.urandom(2000))
        self.number = 0

    def compile_words(self):
        maps = [LIBRARIES / "CSystem.build/module.modulemap", cloud.REPOSITORY / "Sources/CSQLite/module.modulemap"]
        options = [word for path in maps if path.exists() for word in ("-Xcc", f"-fmodule-map-file={path}")]
        return [
            "swiftc", "main.swift", "-I", str(LIBRARIES / "Modules"), *options,
            str(LIBRARIES / "libAnswerLibraries.a"), "-o", "answer"]

    def measure(self, source, wanted):
        self.number += 1
        bucket = f"plain-{self.number}"
        self.client.create_bucket(Bucket=bucket)
        (self.folder / "main.swift").write_text(source)
        began = time.monotonic()
        code, cpu = self.run(self.compile_words())
        if wanted == "passed":
            if code != 0:
                raise SystemExit(f"plain swiftc failed; see {self.folder}/output")
            code, more = self.run(["./answer", "photo.jpg", bucket])
            cpu += more
        if (code == 0) != (wanted == "passed"):
            raise SystemExit(f"the plain program ended with {code}; see {self.folder}/output")
        return time.monotonic() - began, cpu

    def run(self, words):
        """Exit code, and CPU seconds of the process with all it waited for."""
        with open(self.folder / "output", "w") as output:
            process = subprocess.Popen(words, cwd=self.folder, env=self.environment, stdout=output, stderr=output)
            _, status, usage = os.wait4(process.pid, 0)
        return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime


# What is measured: how the source is changed, and the verdict that must come.
CASES = {"save to verdict": (edited, "passed"), "compile error to message": (broken, "compile error")}


def run(arguments):
    workbook = scratch_workbook()
    server = cloud.serve("--ephemeral")
    solution, = (workbook / "labs").glob(f"*/*/{STEP}/Solution.swift")
    source = solution.read_text()
    runner, plain = Runner(workbook), Plain(server)
    try:
        rows = []
        for name, (change, wanted) in CASES.items():
            rows += rows_of(name, measured(runner, plain, source, change, wanted, arguments.edits))
        show(
            f"{STEP}, medians of {arguments.edits} edits in turn",
            ["", "seconds", "CPU seconds", "× plain", "× plain CPU"], rows)
    finally:
        runner.stop()
        server.stop()
        shutil.rmtree(workbook, ignore_errors=True)
        shutil.rmtree(plain.folder, ignore_errors=True)


def measured(runner, plain, source, change, wanted, edits):
    """Pairs of (seconds, CPU seconds) for both, in turn, after some that warm up."""
    results = {"runner": [], "plain swiftc": []}
    for number in range(edits + WARM_UPS):
        pair = runner.measure(change(source, number), wanted), plain.measure(change(source, number), wanted)
        if number >= WARM_UPS:
            for list_, result in zip(results.values(), pair):
                list_.append(result)
    return results


def rows_of(name, results):
    base = [median(column) for column in zip(*results["plain swiftc"])]
    for who, pairs in results.items():
        seconds, cpu = zip(*pairs)
        yield [
            f"{name}, {who}", spread(seconds, digits=2), f"{median(cpu):.2f}", f"{median(seconds) / base[0]:.2f}",
            f"{median(cpu) / base[1]:.2f}"]
