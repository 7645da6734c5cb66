#!/usr/bin/env python3
"""The spec files of sentence splitting: texts, and the sentences that a reader of the language finds in them.

    tests/spec/run_spec.py                    all of tests/spec/sentences and tests/spec/lines through build/summ
    tests/spec/run_spec.py sentences/pl       one file of them (or several)

A case is a text, a line "=>", then one sentence a line; "----" parts cases. In lines/ a comment starts with "#:" and the
text may have several lines; in sentences/ it starts with "#". "\\n", "\\r", "\\t" and "\\f" stand for those characters.
A case is well formed when its sentences, put together, are its text, white space aside. It holds when the
sentences are exactly those, edges aside. BUILD names another build folder. Exit status 1: some failed.
"""
import json
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ESCAPES = {"\\n": "\n", "\\r": "\r", "\\t": "\t", "\\f": "\f"}


def unescape(text):
    return re.sub(r"\\[nrtf]", lambda m: ESCAPES[m.group()], text)


def cases(path):
    """(line number, text, sentences) of each case."""
    comment = "#:" if path.parent.name == "lines" else "#"
    text, want, start = [], None, 1
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n") + ["----"], 1):
        if line.startswith(comment) and want is None and not any(text):
            continue
        if line == "----":
            if want is None and any(text):
                raise SystemExit(f"{path}:{start}: a case without =>")
            if want is not None:
                yield start, unescape("\n".join(text)), want
            text, want, start = [], None, number + 1
        elif line == "=>" and want is None:
            while text and not text[0]:
                text.pop(0)
            want = []
        elif want is None:
            text.append(line)
        elif line:
            want.append(unescape(line))


def squeeze(text):
    return re.sub(r"\s+", "", text)


def split(summ, records):
    payload = "".join(json.dumps(r) + "\n" for r in records)
    command = [summ, "--split", "--keep-furniture", "-i", "jsonl", "-o", "jsonl"]
    done = subprocess.run(command, input=payload.encode(), stdout=subprocess.PIPE, check=False)
    answers = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    by_id = {a.get("id"): a for a in answers}
    return [by_id.get(r["id"], {}) for r in records]


def run(summ, names):
    paths = [HERE / f"{n}.txt" for n in names] or sorted([*HERE.glob("sentences/*.txt"), *HERE.glob("lines/*.txt")])
    found = [(path, *case) for path in paths for case in cases(path)]
    records = [{"id": i, "text": text, "lang": path.stem} for i, (path, _, text, _) in enumerate(found)]
    failed = 0
    for (path, line, text, want), answer in zip(found, split(summ, records)):
        got = [s["text"] for s in answer.get("sentences", [])]
        malformed = squeeze(text) != squeeze("".join(want))
        if got == [w.strip() for w in want] and not malformed:
            continue
        failed += 1
        print(f"{path.relative_to(HERE)}:{line}  {'the sentences are not the text' if malformed else answer.get('error', '')}")
        for sign, sentences in (("want", want), ("got ", got)):
            for sentence in sentences:
                print(f"  {sign} {sentence!r}")
    print(f"{len(found) - failed} passed, {failed} failed")
    return failed or not found


def build():
    return HERE.parent.parent / os.environ.get("BUILD", "build")


if __name__ == "__main__":
    sys.exit(run(str(build() / "summ"), [a.removesuffix(".txt") for a in sys.argv[1:]]) > 0)
