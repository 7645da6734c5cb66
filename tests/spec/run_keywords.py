#!/usr/bin/env python3
"""Keywords: the cases of tests/spec/keywords/<lang>.txt.

    tests/spec/run_keywords.py            all languages
    tests/spec/run_keywords.py de ko      these only

A case is a text and what a reader would and would not choose from it, each line beginning with one of:

    text  ...         the text; more lines of text go on
    has   a | b       keywords that must be among the first twenty, spelled as they stand first
    not   a | b       what must not be: pieces of names and phrases, stop words, inflected doubles, verbs
    first a           the best one

Lines that begin with # are left out. Runs build/summ (BUILD names another folder); ends with 1 when a case fails.
"""
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("BUILD") or HERE.parent.parent / "build")
MOST = 20


def cases(path):
    """(line, text, checks) of every case; a check is (kind, keyword)."""
    found, before = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        kind, _, rest = line.strip().partition(" ")
        if not kind or kind.startswith("#"):
            continue
        if kind == "text":
            if before != "text":
                found.append((number, [], []))
            found[-1][1].append(rest.strip())
        elif kind in ("has", "not", "first") and found:
            found[-1][2].extend((kind, k.strip()) for k in rest.split("|"))
        else:
            raise ValueError(f"{path.name}:{number}: {kind!r} is none of text, has, not, first")
        before = kind
    return [(number, " ".join(text), checks) for number, text, checks in found]


def keywords(lang, texts):
    records = "".join(json.dumps({"id": i, "lang": lang, "text": t}) + "\n" for i, t in enumerate(texts))
    run = subprocess.run([BUILD / "summ", f"-k{MOST}", "-n1", "-i", "jsonl", "-o", "jsonl"],
                         input=records, capture_output=True, text=True, encoding="utf-8", check=True)
    return [[k["text"] for k in json.loads(line)["keywords"]] for line in run.stdout.splitlines()]


def holds(kind, keyword, found):
    if kind == "first":
        return found[:1] == [keyword]
    return (keyword in found) == (kind == "has")


def main(only):
    passed = failed = 0
    for path in sorted((HERE / "keywords").glob("*.txt")):
        if only and path.stem not in only:
            continue
        listed = cases(path)
        for (number, _, checks), found in zip(listed, keywords(path.stem, [text for _, text, _ in listed])):
            bad = [(kind, keyword) for kind, keyword in checks if not holds(kind, keyword, found)]
            passed, failed = passed + len(checks) - len(bad), failed + len(bad)
            for kind, keyword in bad:
                print(f"{path.name}:{number}: {kind} {keyword}\n    got {' | '.join(found)}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
