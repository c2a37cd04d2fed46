"""Runs a lesson's code blocks against a cloud that is already there: run.py ENDPOINT LESSON [LANGUAGE ...]."""

import sys
import tempfile
from pathlib import Path

from blocks import languages, program, run


def main():
    endpoint, lesson, *chosen = sys.argv[1:]
    failed = False
    for language in chosen or languages(lesson):
        with tempfile.TemporaryDirectory() as folder:
            finished = run(language, program(lesson, language), endpoint, Path(folder))
        print(f"== {language}: exit {finished.returncode}\n{finished.stdout}{finished.stderr}")
        failed = failed or finished.returncode != 0
    sys.exit(failed)


if __name__ == "__main__":
    main()
