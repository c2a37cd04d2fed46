"""Finds what conventions forbid and no compiler sees. Prints each finding with its place; fails if there is one."""

import re
import subprocess
import sys
from pathlib import Path

LINES_MAX = 400
GENERATED_LINES = 5
CODE = {".swift", ".c", ".h"}
TEXT = {".swift", ".md", ".py", ".sh", ".c", ".h", ".lua", ".txt", ".modulemap", ""}

# Where it counts, what must not be there, why. Letters in brackets keep this file from finding itself.
FORBIDDEN = [
    (r".*", r"/wor[k]/|/roo[t]/|/hom[e]/\w+/|/User[s]/\w+/", "a path of one machine"),
    (r".*", r"(?i)\b(clau[d]e|chat[g]pt|anth[r]opic|copi[l]ot|open[a]i)\b", "a tool's name"),
    (r".*", r"\b(FIX[M]E|XX[X])\b", "an unfinished place"),
    (r".*", r"<<<<<<[<] |>>>>>>[>] ", "a merge conflict"),
    (r"Sources/.*\.swift", r"\bfatalErro[r]\(", "a crash in product code; use precondition with a sentence"),
]
NAMES = [(r"Sources/.*/(\w*)(Util[s]|Helper[s]|Manage[r])\.swift", "a file named after nothing in particular")]
# Differences from the rule that are meant: file, part of the pattern's reason.
ALLOWED = set()


def tracked():
    """Files under version control, and those that would be."""
    found = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], capture_output=True, text=True, check=True)
    return [Path(name) for name in found.stdout.splitlines() if Path(name).is_file()]


def generated(name, lines):
    """Whether a file says of itself, by its name or at its top, that nobody writes it by hand."""
    return any(re.search("(?i)generat(ed|or)", text) for text in [name, *lines[:GENERATED_LINES]])


def findings(path):
    """Each as (line, reason)."""
    name = str(path)
    for pattern, reason in NAMES:
        if re.fullmatch(pattern, name):
            yield 1, reason
    try:
        lines = path.read_text().splitlines()
    except UnicodeDecodeError:
        return
    if name.startswith("Sources/") and path.suffix in CODE and len(lines) > LINES_MAX and not generated(name, lines):
        yield LINES_MAX, f"{len(lines)} lines; split it"
    rules = [(re.compile(what), why) for where, what, why in FORBIDDEN if re.fullmatch(where, name)]
    for number, line in enumerate(lines, 1):
        for rule, why in rules:
            if rule.search(line):
                yield number, why


def main():
    count = 0
    for path in tracked():
        if path.suffix not in TEXT:
            continue
        for line, reason in findings(path):
            if (str(path), reason) not in ALLOWED:
                print(f"{path}:{line}: {reason}")
                count += 1
    if count:
        sys.exit(f"{count} untidy places.")
    print("The tree is tidy.")


main()
