#!/usr/bin/env python3
"""The quality gate for sentences, languages and pages: what the measuring scripts print must reach the floors pinned here.

    python3 tests/quality/check_figures.py PROGRAM --eval DIR

DIR holds sentences.py, languages.py and pages.py with their data (not part of this repository). A lowered floor shows in the
diff. Summaries have their own gate, check_rouge.py. The weights for pages were trained on these very pages: their floors show
that nothing broke, not how good they are (docs/pages.md has the five folds).
"""
import argparse
import re
import subprocess
import sys
from pathlib import Path

# script, pattern with the figure, floor
FLOORS = (
    ("sentences.py", r"^golden: (\d+)/", 227),
    ("sentences.py", r"golden-rules section (\d+)/", 88),
    ("sentences.py", r"macro F1 without Thai ([\d.]+)", 97.0),
    ("sentences.py", r"at or above the best peer in (\d+) of", 42),
    ("sentences.py", r"^  th\s+([\d.]+)", 64.0),
    ("languages.py", r"^one sentence: ([\d.]+) %", 98.3),
    ("languages.py", r"^ten sentences: ([\d.]+) %", 99.9),
    ("languages.py", r"^articles[^:]*: ([\d.]+) %", 99.8),
    ("pages.py", r"recall [\d.]+, F1 ([\d.]+)", 86.5),
    ("pages.py", r"line F1 ([\d.]+)", 80.0),
    ("pages.py", r"^titles: (\d+) right", 640),
)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--eval", required=True, type=Path)
    args = parser.parse_args()
    printed, failed = {}, 0
    for script, pattern, floor in FLOORS:
        if script not in printed:
            done = subprocess.run([sys.executable, args.eval / script, args.program], capture_output=True, text=True)
            printed[script] = done.stdout
        found = re.search(pattern, printed[script], re.M)
        figure = float(found[1]) if found else float("-inf")
        failed += figure < floor
        print(f"{'ok  ' if figure >= floor else 'FAIL'} {script:13s} {pattern:45s} {figure:8.2f}  floor {floor}")
    print(f"{len(FLOORS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
