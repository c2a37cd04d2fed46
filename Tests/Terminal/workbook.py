"""A workbook's folder as a learner has it: commands, answers, progress."""

import os
import re
import subprocess
from pathlib import Path

from terminal import Terminal

# The six verdicts and the exit codes they end with, as `labrunner --help` lists them.
EXIT_CODES = {
    "passed": 0, "not attempted": 1, "compile error": 1, "failed check": 1, "timed out or crashed": 1,
    "grader error": 4,
}
CHECK_SECONDS = 180


class Workbook:
    """One folder with labs and answers, and the runner that works on it."""

    def __init__(self, folder, runner=None):
        self.folder = Path(folder)
        self.runner = Path(runner or self.folder / ".build/debug/labrunner")

    @property
    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        return {**kept, "LABRUNNER_WORKBOOK": str(self.folder), "LC_ALL": "C.UTF-8"}

    def run(self, *words):
        """Runs a command without a terminal; returns its exit code and everything it said."""
        done = subprocess.run(
            [str(self.runner), *words], cwd=self.folder, env={**self.environment, "NO_COLOR": "1"},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=CHECK_SECONDS)
        return done.returncode, done.stdout + done.stderr

    def terminal(self, *words):
        """Runs it on a terminal."""
        return Terminal([str(self.runner), *words], str(self.folder), self.environment)

    def lab(self, step):
        """The folder of a step's lab."""
        found, = (self.folder / "labs").glob(f"*/*/{step}")
        return found

    def steps(self):
        """All steps in the order of the curriculum, as `labrunner list` says them."""
        code, text = self.run("list")
        assert code == 0, text
        known = {path.name for path in (self.folder / "labs").glob("*/*/*") if (path / "README.md").exists()}
        return [word for word in re.findall(r"\d+\.\d+-[\w-]+", text) if word in known]

    def answer(self, step, name="main.swift"):
        return self.folder / "answers" / step / name

    def save(self, step, text, name="main.swift"):
        """Saves as editors do: a new file put in the old one's place."""
        file = self.answer(step, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        spare = file.with_name(file.name + ".saving")
        spare.write_text(text)
        os.replace(spare, file)

    def solve(self, step):
        """Writes the right answer, for labs and for quizzes."""
        lab = self.lab(step)
        files = re.search(r"^files: (.*)$", (lab / "README.md").read_text(), re.M)
        for pair in (files[1].split(",") if files else []):
            name, source = (part.strip() for part in pair.split("="))
            self.save(step, (lab / source.replace("Starter", "Solution")).read_text(), name)
        if (lab / "Quiz.md").exists():
            self.save(step, filled(self.answer(step, "Quiz.md").read_text(), (lab / "Quiz.md").read_text()), "Quiz.md")

    def progress(self):
        return (self.folder / "progress.md").read_text()

    def ticked(self, step):
        """Whether progress.md has a tick in the step's box."""
        line, = re.findall(rf"^- \[([ x])\] `{re.escape(step)}`", self.progress(), re.M)
        return line == "x"


def filled(sheet, quiz):
    """A learner's copy of a quiz with the right options ticked and the right words written."""
    right = set(re.findall(r"^- \[x\] (.*)$", quiz, re.M))
    words = iter(re.findall(r"^answer: *(.*)$", quiz, re.M))
    lines = []
    for line in sheet.splitlines():
        option = re.match(r"- \[ \] (.*)$", line)
        if option and option[1] in right:
            line = f"- [x] {option[1]}"
        elif line.startswith("answer:"):
            line = "answer: " + next(words).split("|")[0].strip()
        lines.append(line)
    return "\n".join(lines) + "\n"
