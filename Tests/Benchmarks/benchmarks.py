"""Runs the benchmarks by name and prints their tables."""

import argparse
import os
import platform
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
for folder in (HERE, HERE.parent / "Conformance", HERE.parent / "Terminal"):
    sys.path.insert(0, str(folder))

import dynamodb  # noqa: E402
import memory  # noqa: E402
import s3  # noqa: E402
import scale  # noqa: E402
import verdict  # noqa: E402

BENCHMARKS = {"s3": s3.run, "dynamodb": dynamodb.run, "scale": scale.run, "verdict": verdict.run, "memory": memory.run}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=[*BENCHMARKS, "all"])
    parser.add_argument("--rounds", type=int, default=5, help="rounds of a load, each server once per round")
    parser.add_argument("--seconds", type=int, default=2, help="length of one round of a load")
    parser.add_argument("--edits", type=int, default=20, help="edits from save to verdict")
    arguments = parser.parse_args()
    print(f"{platform.system()} {platform.release()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    for name, run in BENCHMARKS.items():
        if arguments.what in (name, "all"):
            run(arguments)


main()
