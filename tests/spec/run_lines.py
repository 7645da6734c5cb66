#!/usr/bin/env python3
"""The newline suite: where does a single line break end a sentence?

    tests/spec/run_lines.py                   check that the cases are well formed
    tests/spec/run_lines.py build/summ        run them through the command
    tests/spec/run_lines.py build/summ de ko  ... these languages only

The format of the case files is in tests/spec/lines/README.md.  A case is well
formed when its expected sentences, put together, are its text: the split is a
partition of all characters that are not white space.

Ends with 1 when a case is malformed or fails; prints what was wanted and got.
"""

import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent / "lines"
ESCAPES = {"\\n": "\n", "\\r": "\r", "\\t": "\t", "\\f": "\f"}


def unescape(text):
    return re.sub(r"\\[nrtf]", lambda m: ESCAPES[m.group()], text)


def cases(path):
    """Yield (line number, text, expected sentences) of one file."""
    lines, text, want, start = [], None, [], 1
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n") + ["----"], 1):
        if line.startswith("#:"):
            continue
        if line == "----":
            if text is not None:
                yield start, text, want
            elif any(lines):
                raise ValueError(f"{path.name}:{start}: a case without =>")
            lines, text, want, start = [], None, [], number + 1
        elif line == "=>" and text is None:
            while lines and not lines[0]:
                lines.pop(0)
            text = unescape("\n".join(lines))
        elif text is None:
            lines.append(line)
        elif line:
            want.append(unescape(line))


def squeeze(text):
    return re.sub(r"\s+", "", text)


def split(command, lang, texts):
    """The sentences of every text, as the command gives them; an error stands for itself."""
    records = "".join(json.dumps({"id": i, "lang": lang, "text": t}) + "\n" for i, t in enumerate(texts))
    run = subprocess.run(
        [command, "--split", "--keep-furniture", "-i", "jsonl", "-o", "jsonl"],
        input=records, capture_output=True, text=True, encoding="utf-8", check=False)
    found = [["no answer"] for _ in texts]
    for line in run.stdout.splitlines():
        answer = json.loads(line)
        found[answer["id"]] = [s["text"] for s in answer["sentences"]] if "sentences" in answer else [answer["error"]]
    return found


def report(where, want, got):
    print(f"{where}")
    for sign, sentences in (("want", want), ("got ", got)):
        for sentence in sentences:
            print(f"  {sign} {sentence!r}")


def main(argv):
    command, langs = (argv[0], argv[1:]) if argv else (None, [])
    files = [p for p in sorted(HERE.glob("*.txt")) if not langs or p.stem in langs]
    total = bad = 0
    for path in files:
        found = list(cases(path))
        total += len(found)
        for start, text, want in found:
            if squeeze(text) != squeeze("".join(want)):
                bad += 1
                report(f"{path.name}:{start}: the sentences are not the text", want, [text])
        if command:
            answers = split(command, path.stem, [text for _, text, _ in found])
            for (start, _, want), got in zip(found, answers):
                if got != want:
                    bad += 1
                    report(f"{path.name}:{start}", want, got)
    print(f"{total} cases, {len(files)} languages, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
