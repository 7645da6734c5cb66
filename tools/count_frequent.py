#!/usr/bin/env python3
"""Make data/lang/<code>/frequent.txt, the words that any text of a language may have, from sample sentences.

    make build/tests/dump_units && python3 tools/count_frequent.py SAMPLES_DIR [CODE...]

SAMPLES_DIR holds <code>.txt, a thousand sentences of news and web text each, one a line. Counted are the units that keywords
are made of, as the library finds them; a word is listed where LEAST sentences or more have it. Words of the file
with the numbers 40, 100 and 200 are by hand and stay.
"""
import collections
import subprocess
import sys
import tomllib
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEAST = 6
BY_CHARACTER = {"zh", "ja", "th"}   # units are no words: only by hand
ALIASES = {"nb": "no"}
BY_HAND = {"40", "100", "200"}
HEAD = """# Words of {name} that are frequent in any text: keywords that are, count for less.
# Each with the number of sentences, of a thousand, that have it. By hand: 200 for numerals, 100 for times, measures, verbs of saying, 40 for nouns of any subject.
# Source: counted by tools/count_frequent.py in news and web sentences (Leipzig corpora, CC BY); 40, 100 and 200 compiled for summ.
# Licence: that of summ.
"""


def units(code, path):
    """Per sentence the set of its units."""
    with path.open("rb") as lines:
        run = subprocess.run([ROOT / "build/tests/dump_units", code], stdin=lines, capture_output=True, check=True)
    return [set(filter(None, line.split("\t"))) for line in run.stdout.decode("utf-8", "replace").split("\n")]


def by_hand(path):
    """{word: number} of the entries that were not counted."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    entries = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return {word: count for word, count in entries if count in BY_HAND}


def counted(code, path):
    """{word: number}; a number that means "by hand" is raised by one."""
    counts = collections.Counter(unit for sentence in units(code, path) for unit in sentence)
    listed = {}
    for word, count in counts.items():
        if count >= LEAST and not any(c.isdigit() for c in word):
            listed[unicodedata.normalize("NFC", word)] = str(min(count + (str(count) in BY_HAND), 255))
    return listed


def write(folder, words):
    name = tomllib.loads((folder / "language.toml").read_text(encoding="utf-8"))["name"]
    body = "".join(f"{w}\t{words[w]}\n" for w in sorted(words, key=lambda w: (-int(words[w]), w)))
    (folder / "frequent.txt").write_text(HEAD.format(name=name) + body, encoding="utf-8")


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    samples, only = Path(sys.argv[1]), sys.argv[2:]
    paths = sorted(samples.glob("*.txt"))
    if not paths:
        sys.exit(f"{samples}: no <code>.txt there")
    for path in paths:
        code = ALIASES.get(path.stem, path.stem)
        folder = ROOT / "data/lang" / code
        if code in BY_CHARACTER or not (folder / "language.toml").exists() or (only and code not in only):
            continue
        words = counted(code, path) | by_hand(folder / "frequent.txt")
        write(folder, words)


if __name__ == "__main__":
    main()
