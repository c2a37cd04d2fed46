"""What every lab promises: its solution passes, its starter is not an attempt, and each wrong answer fails for its own reason."""

import json
import os
import subprocess

import pytest

from blocks import BUILD, ROOT

TIMEOUT_SECONDS = 180
WRONG = "// fails: "
SHAPE = ROOT.parent / "shared" / "sdk-shape" / "check.sh"

LABS = sorted(path.parent for path in ROOT.glob("labs/*/*/*/Checks.swift"))
MUTANTS = [mutant for lab in LABS for mutant in sorted(lab.glob("Mutants/*.swift"))]


def name(path):
    return str(path.relative_to(ROOT / "labs")).removesuffix(".swift")


def check(lab, answer, tmp_path):
    """The report on one file, taken as the learner's main.swift."""
    folder = tmp_path / lab.name
    folder.mkdir()
    (folder / "main.swift").write_bytes(answer.read_bytes())
    finished = subprocess.run(
        [str(BUILD / "labrunner"), "check", lab.name, "--answers", str(tmp_path), "--json"],
        cwd=ROOT, capture_output=True, text=True, timeout=TIMEOUT_SECONDS)
    return json.loads(finished.stdout)


def failed(report):
    return [each["name"] for each in report["checks"] if not each["passed"]]


@pytest.mark.parametrize("lab", LABS, ids=name)
def test_the_solution_earns_every_point(lab, tmp_path):
    report = check(lab, lab / "Solution.swift", tmp_path)
    assert report["verdict"] == "passed", report
    assert report["pointsEarned"] == report["pointsPossible"] > 0
    assert sum(each["points"] for each in report["checks"]) == report["pointsPossible"]


@pytest.mark.parametrize("lab", LABS, ids=name)
def test_the_starter_is_not_an_attempt(lab, tmp_path):
    assert check(lab, lab / "Starter.swift", tmp_path)["verdict"] == "not attempted"


@pytest.mark.parametrize("mutant", MUTANTS, ids=name)
def test_a_wrong_answer_fails_its_own_check_alone(mutant, tmp_path):
    first = mutant.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(WRONG), f"the first line must say which check it fails: {first}"
    report = check(mutant.parents[1], mutant, tmp_path)
    assert report["verdict"] == "failed check", report
    assert failed(report) == [first.removeprefix(WRONG)], report


@pytest.mark.parametrize("lab", LABS, ids=name)
def test_at_least_three_wrong_answers_one_of_which_only_prints(lab):
    wrong = [mutant.stem for mutant in lab.glob("Mutants/*.swift")]
    assert len(wrong) >= 3
    assert "prints-without-doing" in wrong


@pytest.mark.skipif(not SHAPE.exists(), reason="the official SDK's shape is not beside the workbook")
def test_answers_fit_the_official_sdk(tmp_path):
    files = [lab / file for lab in LABS for file in ("Solution.swift", "Starter.swift")] + MUTANTS
    finished = subprocess.run(
        [str(SHAPE), *map(str, files)], env=os.environ | {"WORK": os.environ.get("SDK_SHAPE_WORK", str(tmp_path))},
        capture_output=True, text=True, timeout=TIMEOUT_SECONDS)
    assert finished.returncode == 0, finished.stdout
    assert "warning:" not in finished.stdout, finished.stdout
