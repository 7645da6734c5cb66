#!/usr/bin/env python3
"""The spec files of headlines: a text, and the line that is to be made of it.

    tests/spec/run_headline.py          all of tests/spec/headline through build/summ
    tests/spec/run_headline.py en ja    these languages only

A case is a text (its lines are lines of the text), a line "=>", then the headline; "----" parts cases, lines with "#" are
comments. A case that opens with "words N" has that budget instead of 25, one with "title ..." that title. Besides, whatever the case, every word of the
headline must be in the text (every letter of Han and kana, in order). BUILD names another build folder. Exit status 1: some failed.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent / "headline"
JOINERS = {"und", "et", "y", "and"}


def cases(path):
    """(line number, what is set, text, headline) of each case."""
    start, lines = 1, []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n") + ["----"], 1):
        if line.startswith("#"):
            continue
        if line != "----":
            lines.append(line)
            continue
        if any(lines):
            text, _, want = "\n".join(lines).partition("\n=>\n")
            settings = {"words": "25"}
            while setting := re.match(r"\s*(words|title) (.+)\n", text):
                settings[setting[1]] = setting[2]
                text = text[setting.end() :]
            yield start, settings, text.strip(), want.strip()
        start, lines = number + 1, []


def headline(program, lang, text, settings):
    record = json.dumps({"id": 0, "lang": lang, "text": text} | {k: v for k, v in settings.items() if k == "title"})
    done = subprocess.run([program, f"--headline={settings['words']}", "-i", "jsonl", "-o", "jsonl"], input=record, capture_output=True, text=True,
                          encoding="utf-8", check=False)
    return json.loads(done.stdout).get("headline", done.stdout) if done.stdout else done.stderr


def stands_in(word, text):
    """Is it in the text?  Letters of Han and kana make no words: theirs are to come in the same order.  A Korean particle may
    have lost the bracket before it."""
    if not re.search(r"[\u3040-\u30ff\u3400-\u9fff]", word):
        return word in text or word in re.sub(r"\([^()]*\)", "", text)
    letters = iter(text)
    return all(c in letters for c in word)


def main(langs):
    program = os.path.join(os.environ.get("BUILD", "build"), "summ")
    total = bad = 0
    for path in sorted(HERE.glob("*.txt")):
        if langs and path.stem not in langs:
            continue
        for start, settings, text, want in cases(path):
            total += 1
            got = headline(program, path.stem, text, settings)
            strange = [w for w in re.findall(r"\w+", got.lower()) if not stands_in(w, text.lower()) and w not in JOINERS]
            if got == want and not strange:
                continue
            bad += 1
            print(f"{path.name}:{start}\n  want {want!r}\n  got  {got!r}" + (f"\n  not in the text: {strange}" if strange else ""))
    print(f"{total} headlines, {bad} bad")
    return 1 if bad or not total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
