#!/usr/bin/env python3
"""Measure detection and splitting a language and write docs/measured.json, from which gen_docs.py makes docs/languages.md.

    python3 tools/measure_languages.py EVAL_FOLDER [PROGRAM]

EVAL_FOLDER holds treebank documents as data/sentences/ud/UD_*.jsonl ({"lang", "text", "sentences"}) and the scripts that score them
(common.py, sentences.py). Detection: up to 200 sentences of 20 characters or more a language, one at a time, no language
given. Splitting: F1 of boundaries inside paragraphs, the language given.
"""
import json
import random
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
ALIKE = {"bs": "hr"}


def detection(folder, program):
    sys.path.insert(0, str(folder))
    from common import DATA, read_jsonl, run_summ

    pool = defaultdict(list)
    for path in sorted((DATA / "sentences/ud").glob("UD_*.jsonl")):
        for doc in read_jsonl(path):
            pool[doc["lang"]] += [s for s in doc["sentences"] if len(s) >= 20]
    rng, found = random.Random(7), {}
    for lang, sentences in sorted(pool.items()):
        chosen = rng.sample(sentences, min(200, len(sentences)))
        answers = run_summ(program, ["--detect"], [{"id": str(i), "text": s} for i, s in enumerate(chosen)])
        right = sum(ALIKE.get(a["lang"], a["lang"]) == lang for a in answers.values())
        found[lang] = round(100 * right / len(chosen), 1)
    return found


def splitting(folder, program):
    done = subprocess.run([sys.executable, folder / "sentences.py", program, "--only", "ud"], capture_output=True, text=True, check=True)
    return {m[1]: float(m[2]) for m in re.finditer(r"^  (\w\w)\s+([\d.]+)   best peer", done.stdout, re.M)}


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    folder, program = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2] if len(sys.argv) > 2 else "build/summ").resolve())
    for needed in ("common.py", "sentences.py", "data/sentences/ud"):
        if not (folder / needed).exists():
            sys.exit(f"{folder}: no {needed} there")
    detected, split = detection(folder, program), splitting(folder, program)
    rows = {lang: {"detection": detected.get(lang), "splitting": split.get(lang)} for lang in sorted({*detected, *split})}
    text = "{\n" + ",\n".join(f'  "{lang}": {json.dumps(row)}' for lang, row in rows.items()) + "\n}\n"
    (ROOT / "docs/measured.json").write_text(text)


if __name__ == "__main__":
    main()
