#!/usr/bin/env python3
"""Words, stems and n-grams: the cases of tests/spec/tokens/<lang>.txt.

    tests/spec/run_terms.py            all languages
    tests/spec/run_terms.py de ko      these only

A case is one line; empty lines and lines that begin with # are left out.

    words  TEXT => a | b | c     the words of the text
    count  5  TEXT               its length as budgets count it
    same   a b c                 forms of one word: all have one term
    differ a b c                 words that must not fall together: all terms differ
    stop   a b c                 stop words
    terms  TEXT => a | b | c     what sentences are compared by, where that is not the stem: n-grams, runs, syllables

_ stands for a space within a word of same, differ and stop. No stem is spelled out, as releases of Snowball differ in
them. Runs build/tests/dump_terms (BUILD names another folder); ends with 1 when a case fails.
"""
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("BUILD") or HERE.parent.parent / "build")
SEPARATOR = "\x1f"


class Dump:
    """One answer of dump_terms."""

    def __init__(self, line):
        count, *lists = line.split("\t")
        self.count = int(count) if count.isdigit() else None
        self.words, self.stems, self.stops, self.terms = ([x for x in part.split(SEPARATOR) if x] for part in lists) if len(lists) == 4 else ([line],) * 4


def listed(text):
    return [part.strip() for part in text.split("|") if part.strip()]


def texts_of(kind, rest):
    """What must be dumped for the case."""
    if kind in ("words", "terms"):
        return [rest.partition("=>")[0].strip()]
    if kind == "count":
        return [rest.partition(" ")[2].strip()]
    return [word.replace("_", " ") for word in rest.split()]


def fault(kind, rest, found):
    """What is wrong, or None."""
    stems = [" ".join(d.stems) for d in found]
    if kind in ("words", "terms"):
        want, got = listed(rest.partition("=>")[2]), getattr(found[0], kind)
        return None if want == got else f"want {' | '.join(want)}\n    got  {' | '.join(got)}"
    if kind == "count":
        return None if int(rest.split()[0]) == found[0].count else f"got {found[0].count}"
    if kind == "same":
        return None if len(set(stems)) == 1 and stems[0] else "got " + ", ".join(stems)
    if kind == "differ":
        return None if len(set(stems)) == len(stems) and all(stems) else "got " + ", ".join(stems)
    if kind == "stop":
        wrong = [w for w, d in zip(rest.split(), found) if set(d.stops) != {"1"}]
        return f"not a stop word: {' '.join(wrong)}" if wrong else None
    return f"unknown kind of case: {kind}"


def cases(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            kind, _, rest = line.strip().partition(" ")
            yield number, kind, rest.strip()


def dumps(jobs):
    text = "".join(f"{lang}\t{text}\n" for lang, text in jobs)
    run = subprocess.run([str(BUILD / "tests" / "dump_terms")], input=text, capture_output=True, encoding="utf-8", check=True)
    return [Dump(line) for line in run.stdout.split("\n")[:-1]]


def main(langs):
    files = [p for p in sorted((HERE / "tokens").glob("*.txt")) if not langs or p.stem in langs]
    found = [(path, *case) for path in files for case in cases(path)]
    jobs = [(path.stem, text) for path, _, kind, rest in found for text in texts_of(kind, rest)]
    answers = iter(dumps(jobs))
    bad = 0
    for path, number, kind, rest in found:
        wrong = fault(kind, rest, [next(answers) for _ in texts_of(kind, rest)])
        if wrong:
            bad += 1
            print(f"{path.name}:{number}: {kind} {rest}\n    {wrong}")
    print(f"{len(found)} cases, {len(files)} languages, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
