#!/usr/bin/env python3
"""The quality gate: summaries of every measured set must reach the pinned floor of that set.

    python3 tests/quality/check_rouge.py PROGRAM --eval DIR [--set NAME ...] [--pin]

DIR holds rouge.py, common.py and data/summaries/ (the measuring data are not part of this repository; without them
there is nothing to check). Figures are the mean of ROUGE-1, -2 and -L times 100. floors.json has one floor for each
mode and set, ROOM / sqrt(documents) under what was measured when it was pinned: a change of rules elsewhere moves a
small set by a point either way, a large one hardly. --pin measures and rewrites the floors: a lowered one shows in the diff. Needs snowballstemmer.
"""
import argparse
import json
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
ROOM = 5
SETS_IN_SENTENCES_MODE = ("cnndm_en",)


def level(scores):
    """Mean of R1, R2 and RL over documents, times 100."""
    return 100 * sum(sum(s) / 3 for s in scores.values()) / len(scores)


def measured(rouge, program, directory, names):
    """Yield (mode, set, documents, level) for every set, in order."""
    for path in sorted((directory / "data" / "summaries").glob("*.jsonl")):
        if names and path.stem not in names:
            continue
        documents = rouge.read_jsonl(path)
        yield "words", path.stem, len(documents), level(rouge.measure(program, documents, "words"))
        if path.stem in SETS_IN_SENTENCES_MODE:
            yield "sentences", path.stem, len(documents), level(rouge.measure(program, documents, "sentences"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--eval", type=Path, required=True, help="directory of rouge.py and its data")
    parser.add_argument("--set", action="append", help="only these sets")
    parser.add_argument("--pin", action="store_true", help="write new floors")
    args = parser.parse_args()
    sys.path.insert(0, str(args.eval))
    import rouge

    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    low = []
    for mode, name, count, value in measured(rouge, args.program, args.eval, args.set):
        floor = floors.get(mode, {}).get(name)
        if args.pin:
            floors.setdefault(mode, {})[name] = round(value - ROOM / count ** 0.5, 2)
        elif floor is None:
            low.append(f"{mode} {name}: no floor pinned (measured {value:.2f}); run with --pin")
        elif value < floor:
            low.append(f"{mode} {name}: {value:.2f} is under the floor of {floor:.2f}")
        print(f"{mode:9s} {name:15s} {value:6.2f}  floor {'none' if floor is None else format(floor, '.2f')}")
    if args.pin:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    for line in low:
        print("FAIL", line)
    sys.exit(1 if low else 0)


if __name__ == "__main__":
    main()
