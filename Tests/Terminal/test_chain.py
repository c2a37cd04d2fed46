"""The chain as a newcomer walks it: clone, first command, read, wrong answer, hint, right answer, kill -9, resume."""

import re

import pytest

from terminal import Terminal
from workbook import EXIT_CODES

BUILD_SECONDS = 1200
LAB = "1.1-example"
WATCHING = r"Watching answers/{}/"


@pytest.fixture(scope="module")
def built(clone, first_command):
    """The README's first command, up to the first screen of the runner; then the newcomer quits."""
    terminal = Terminal(["bash", "-c", first_command], str(clone.folder), clone.environment)
    terminal.wait(r"(?i)welcome", BUILD_SECONDS)
    terminal.wait(r"1\.1-model|Start this step now\?")
    screen = terminal.text
    terminal.wait(r"Start this step now\?.*\] ")
    terminal.type("\n")
    terminal.wait(WATCHING.format("1.1-model"))
    terminal.type("q")
    assert terminal.end() == 0
    return clone, screen


def test_the_first_command_builds_and_shows_the_first_lesson(built):
    clone, screen = built
    assert "warning:" not in screen and "error:" not in screen
    assert clone.answer("1.1-model", "Quiz.md").exists(), "the newcomer agreed to start the step"
    assert "`1.1-model`" in clone.progress() and not clone.ticked("1.1-model")


def test_a_lesson_is_there_to_read(built):
    clone, _ = built
    code, text = clone.run("show", LAB)
    title = re.search(r"^title: (.*)$", (clone.lab(LAB) / "README.md").read_text(), re.M)[1]
    assert code == 0 and title in text


def verdict(terminal, wanted, seconds=120):
    found = terminal.wait(rf"{re.escape(LAB)}: ({'|'.join(EXIT_CODES)})", seconds)
    assert found[1] == wanted, terminal.text[-3000:]
    terminal.wait(WATCHING.format(LAB))


def test_from_wrong_to_right_while_the_runner_watches(built):
    clone, _ = built
    assert clone.run("start", LAB)[0] == 0
    terminal = clone.terminal()
    terminal.wait(WATCHING.format(LAB))
    lab = clone.lab(LAB)
    solution = (lab / "Solution.swift").read_text()

    clone.save(LAB, (lab / "Starter.swift").read_text() + "\n// looked at\n")
    verdict(terminal, "not attempted")
    clone.save(LAB, next((lab / "Mutants").glob("plain-url.swift")).read_text())
    verdict(terminal, "failed check")
    assert "Expected" in terminal.text and "Seen" in terminal.text and "Why" in terminal.text
    clone.save(LAB, solution + "\nlet broken: Int = \"text\"\n")
    verdict(terminal, "compile error")
    line = len(solution.splitlines()) + 2
    assert re.search(rf"main\.swift:{line}\b", terminal.text), "the learner's own file and line"
    terminal.type("h")
    terminal.wait(r"Hint 1 of \d")
    clone.save(LAB, solution + "\nwhile true {}\n")
    verdict(terminal, "timed out or crashed")
    assert not clone.ticked(LAB)
    clone.save(LAB, solution)
    verdict(terminal, "passed")
    assert clone.ticked(LAB)
    assert terminal.text.count(f"{LAB}: ") == 5, "one verdict for each save, and it never went on unasked"
    terminal.type("q")
    assert terminal.end() == 0


def test_kill_during_a_check_loses_nothing(built):
    clone, _ = built
    solution = (clone.lab(LAB) / "Solution.swift").read_text()
    clone.save(LAB, solution)
    assert clone.run("check", LAB)[0] == 0
    markers = re.findall(r"<!--.*?-->", clone.progress())
    for pause in (0.05, 0.4, 1.0):
        assert clone.run("start", LAB)[0] == 0
        terminal = clone.terminal()
        terminal.wait(WATCHING.format(LAB))
        clone.save(LAB, f"{solution}// {pause}\n")
        terminal.wait(r"Saved")
        terminal.read(pause)
        assert terminal.kill() == -9
        assert re.findall(r"<!--.*?-->", clone.progress()) == markers, "progress.md is whole"
        assert clone.ticked(LAB)


def test_resuming_goes_on_where_it_was(built):
    clone, _ = built
    assert clone.run("start", LAB)[0] == 0
    terminal = clone.terminal()
    terminal.wait(r"(?i)welcome back")
    terminal.wait(WATCHING.format(LAB))
    terminal.type("c")
    verdict(terminal, "passed")
    terminal.type("q")
    assert terminal.end() == 0


def test_ctrl_c_ends_it_and_leaves_the_terminal_sane(built):
    clone, _ = built
    terminal = clone.terminal()
    terminal.wait(r"Start this step now\?.*\] |Watching answers/")
    terminal.type("\x03")
    assert terminal.end() in (130, -2)


def test_the_module_from_first_to_last(built):
    clone, _ = built
    steps = [step for step in clone.steps() if step.startswith("1.1-")]
    assert len(steps) == 6
    for step in steps:
        assert clone.run("start", step)[0] == 0
        clone.solve(step)
        code, text = clone.run("check", step)
        assert code == 0 and f"{step}: passed" in text, text
        assert clone.ticked(step)
    code, text = clone.run()
    assert code == 0 and "1.1-" in text or "done" in text.lower()
