"""Commands with bad input: a plain sentence, the right exit code, nothing damaged. No terminal needed."""

import json
import subprocess

import pytest

# Words, exit code, what the sentence must name.
MISTAKES = [
    (["chekc"], 2, "check"),
    (["show", "1.1-exmaple"], 2, "1.1-example"),
    (["check", "no-such-step-anywhere"], 2, "no-such-step-anywhere"),
    (["show", "--nonsense"], 2, "--nonsense"),
    (["serve", "--port", "no-number"], 2, "--port"),
    (["serve", "--port", "99999"], 2, "--port"),
    (["serve", "--credential", "nonsense"], 2, "--credential"),
]


@pytest.mark.parametrize("words, code, named", MISTAKES, ids=[" ".join(words) for words, _, _ in MISTAKES])
def test_mistakes_are_explained(scratch, words, code, named):
    found, text = scratch.run(*words)
    assert found == code and named in text, text
    assert "Fatal error" not in text and "Stack dump" not in text and len(text) < 2000


COMMANDS = [
    "list", "show", "start", "check", "run", "hint", "solution", "reset", "quiz", "progress", "serve", "trace", "clock",
    "doctor"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(scratch, command):
    code, text = scratch.run(command, "--help")
    assert code == 0 and f"labrunner {command}" in text and "Exit codes" in text
    assert "\x1b" not in text, "NO_COLOR is honoured"


@pytest.mark.parametrize("words", [["list", "--json"], ["progress", "--json"], ["doctor", "--json"]], ids=" ".join)
def test_json_for_programs(scratch, words):
    done = subprocess.run(
        [str(scratch.runner), *words], cwd=scratch.folder, env=scratch.environment, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, timeout=60)
    assert json.loads(done.stdout), done.stderr


def test_a_damaged_progress_file_is_kept_aside_and_rebuilt(scratch):
    assert scratch.run("start", "1.1-model")[0] == 0
    scratch.solve("1.1-model")
    assert scratch.run("check", "1.1-model")[0] == 0 and scratch.ticked("1.1-model")
    whole = scratch.progress()
    for damage in (whole[: len(whole) // 2], "", "no markers at all\n", "\0\xff" * 100):
        (scratch.folder / "progress.md").write_text(damage)
        code, text = scratch.run("progress")
        assert code == 0, text
        assert scratch.ticked("1.1-model"), "rebuilt from history"


def test_notes_outside_the_markers_survive(scratch):
    scratch.run("start", "1.1-model")
    file = scratch.folder / "progress.md"
    file.write_text("My own words.\n\n" + file.read_text() + "\nAnd more of them.\n")
    scratch.solve("1.1-model")
    scratch.run("check", "1.1-model")
    assert "My own words." in scratch.progress() and "And more of them." in scratch.progress()


def test_deleting_the_history_loses_no_tick_and_no_answer(scratch):
    scratch.run("start", "1.1-model")
    scratch.solve("1.1-model")
    scratch.run("check", "1.1-model")
    subprocess.run(["rm", "-rf", str(scratch.folder / ".labrunner")], check=True)
    assert scratch.run("progress")[0] == 0
    assert scratch.ticked("1.1-model") and scratch.answer("1.1-model", "Quiz.md").exists()


def test_a_box_ticked_by_hand_is_unverified(scratch):
    scratch.run("start", "1.1-model")
    file = scratch.folder / "progress.md"
    file.write_text(file.read_text().replace("- [ ] `1.1-example`", "- [x] `1.1-example`"))
    scratch.run("progress")
    line, = [line for line in scratch.progress().splitlines() if "] `1.1-example`" in line]
    assert line.startswith("- [x]") and "unverified" in line


def test_reset_keeps_a_backup(scratch):
    scratch.run("start", "1.1-example")
    scratch.save("1.1-example", "// my precious work\n")
    assert scratch.run("reset", "1.1-example")[0] == 0
    backup, = scratch.answer("1.1-example").parent.glob(".backup-*/main.swift")
    assert backup.read_text() == "// my precious work\n"
    assert scratch.answer("1.1-example").read_text() == (scratch.lab("1.1-example") / "Starter.swift").read_text()


def test_start_never_overwrites(scratch):
    scratch.run("start", "1.1-example")
    scratch.save("1.1-example", "// mine\n")
    assert scratch.run("start", "1.1-example")[0] == 0
    assert scratch.answer("1.1-example").read_text() == "// mine\n"


def test_a_solution_is_not_shown_before_a_pass_unless_given_up(scratch):
    scratch.run("start", "1.1-example")
    first = (scratch.lab("1.1-example") / "Solution.swift").read_text().splitlines()[-1]
    assert first not in scratch.run("solution", "1.1-example")[1]
    code, text = scratch.run("solution", "1.1-example", "--give-up")
    assert code == 0 and first in text
    scratch.run("progress")
    assert "solution seen" in scratch.progress()


def test_two_runners_at_once(scratch):
    """Many commands that write at the same time: each succeeds, and progress.md stays whole."""
    scratch.run("start", "1.1-model")
    running = [
        subprocess.Popen(
            [str(scratch.runner), "hint", "1.1-example"], cwd=scratch.folder, env=scratch.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for _ in range(8)]
    outputs = [process.communicate(timeout=60)[0] for process in running]
    assert [process.returncode for process in running] == [0] * 8, outputs
    assert not scratch.ticked("1.1-model") and scratch.progress().count("`1.1-example`") >= 1
