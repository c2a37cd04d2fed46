"""Every code block of every lesson runs as printed: one program per lesson and language, each against a fresh cloud."""

import pytest

from blocks import ROOT, languages, lessons, program, run

PRINTED = [(lesson, language) for lesson in lessons() for language in languages(lesson)]


def test_lessons_have_blocks_to_run():
    assert {language for _, language in PRINTED} == {"swift", "sh", "python"}


@pytest.mark.parametrize(
    ("lesson", "language"), PRINTED,
    ids=[f"{lesson.parent.relative_to(ROOT / 'labs')}-{language}" for lesson, language in PRINTED])
def test_blocks_run_as_printed(lesson, language, cloud, tmp_path):
    finished = run(language, program(lesson, language), cloud, tmp_path)
    assert finished.returncode == 0, f"{finished.stdout}\n{finished.stderr}"
