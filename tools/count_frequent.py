#!/usr/bin/env python3
"""Make data/lang/<code>/frequent.txt, the words that any text of a language may have, from sample sentences.

    make build/tests/dump_units && python3 tools/count_frequent.py SAMPLES_DIR [CODE...]

SAMPLES_DIR holds <code>.txt, a thousand sentences of news and web text each, one a line. Counted are the units that keywords
are made of, as the library finds them; a word is listed where LEAST sentences or more have it. Words of the file
that stand under the line "# By hand" stay as they are.
"""
import collections
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEAST = 6
BY_CHARACTER = {"zh", "ja", "th"}   # units are no words: only by hand
ALIASES = {"nb": "no"}
HEAD = """# Words of {name} that are frequent in any text: keywords that are, count for less.
# Each with the number of sentences, of a thousand, that have it. Counted by tools/count_frequent.py in
#   news and web sentences (Leipzig corpora, CC BY); names of places and the like are left in.
"""
BY_HAND = "# By hand"


def units(code, path):
    """Per sentence the set of its units."""
    with path.open("rb") as lines:
        run = subprocess.run([ROOT / "build/tests/dump_units", code], stdin=lines, capture_output=True, check=True)
    return [set(filter(None, line.split("\t"))) for line in run.stdout.decode("utf-8", "replace").split("\n")]


def by_hand(path):
    if not path.exists() or BY_HAND not in path.read_text(encoding="utf-8"):
        return ""
    return BY_HAND + path.read_text(encoding="utf-8").split(BY_HAND, 1)[1]


def main():
    samples, only = Path(sys.argv[1]), sys.argv[2:]
    for path in sorted(samples.glob("*.txt")):
        code = ALIASES.get(path.stem, path.stem)
        folder = ROOT / "data/lang" / code
        if code in BY_CHARACTER or not (folder / "language.toml").exists() or (only and code not in only):
            continue
        counts = collections.Counter(unit for sentence in units(code, path) for unit in sentence)
        kept = by_hand(folder / "frequent.txt")
        hand = {line.split("\t")[0] for line in kept.splitlines()}
        listed = sorted((w for w in counts if counts[w] >= LEAST and w not in hand and not any(c.isdigit() for c in w)),
                        key=lambda w: (-counts[w], w))
        name = next(line.split('"')[1] for line in (folder / "language.toml").read_text(encoding="utf-8").splitlines() if line.startswith("name"))
        body = "".join(f"{w}\t{min(counts[w], 255)}\n" for w in listed)
        (folder / "frequent.txt").write_text(HEAD.format(name=name) + body + kept, encoding="utf-8")


if __name__ == "__main__":
    main()
