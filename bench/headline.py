#!/usr/bin/env python3
"""How good are headlines? Facts on the sample pages; ROUGE against titles and first reference sentences.

    bench/headline.py build/summ                        examples/pages: both facts, one, none; over the budget
    bench/headline.py build/summ --titles PAGES.jsonl   records with "title" and "lines": headline against the title
    bench/headline.py build/summ --summaries FILE ...   records with "text" and "summary": against its first sentence
    options: --words 25   --limit 300   --show          (print every headline)

Beside the headline stand the first sentence, the first 12 words, the title that summ detects, and the headline of the
texts whose line is not that title.  ROUGE is the F1 of
words (of letters in scripts without spaces), lower case, not stemmed, mean of the texts.  A sample page's fact counts
when all its "must" words are in the headline.
"""

import argparse
import json
import pathlib
import re
import subprocess
import tomllib
from collections import Counter

PAGES = pathlib.Path(__file__).resolve().parent.parent / "examples/pages"
HAN, HIRAGANA, KATAKANA = r"[\u3400-\u9fff\uf900-\ufaff]", r"[\u3040-\u309f]", r"[\u30a0-\u30ff]"
WIDE = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"


def tokens(text):
    return re.findall(WIDE + r"|[^\W_\u3040-\u30ff\u3400-\u9fff]+", text.lower())


def length(text, lang=None):
    """Words as the budget counts them: what stands between spaces, in Vietnamese 0.8 of it; a letter of Han is 0.6, of hiragana 0.3, of katakana 0.25."""
    wide = 0.6 * len(re.findall(HAN, text)) + 0.3 * len(re.findall(HIRAGANA, text)) + 0.25 * len(re.findall(KATAKANA, text))
    spaced = 0 if wide else 0.8 if lang == "vi" else 1
    return wide + spaced * len([w for w in re.sub(WIDE, " ", text).split() if re.search(r"\w", w)])


def f1(common, a, b):
    return 2 * common / (a + b) if common else 0.0


def rouge_n(x, y, n):
    a, b = (Counter(tuple(t[i : i + n]) for i in range(len(t) - n + 1)) for t in (x, y))
    return f1(sum((a & b).values()), sum(a.values()), sum(b.values()))


def rouge_l(x, y):
    row = [0] * (len(y) + 1)
    for a in x:
        last = 0
        for j, b in enumerate(y, 1):
            last, row[j] = row[j], last + 1 if a == b else max(row[j], row[j - 1])
    return f1(row[-1], len(x), len(y))


def run(program, records, options):
    lines = "".join(json.dumps(r) + "\n" for r in records)
    done = subprocess.run([program, *options, "-i", "jsonl", "-o", "jsonl"], input=lines, capture_output=True, text=True, encoding="utf-8", check=False)
    return {r["id"]: r for r in map(json.loads, done.stdout.rstrip("\n").split("\n"))}


def pages(args):
    for folder in sorted(PAGES.iterdir()):
        files = sorted(folder.glob("*.toml"))
        answers = run(args.program, [{"id": f.stem, "text": f.with_suffix(".txt").read_text(encoding="utf-8")} for f in files],
                      [f"--headline={args.words}"])
        counts, over = Counter(), 0
        for f in files:
            line = answers[f.stem].get("headline") or ""
            facts = tomllib.loads(f.read_text(encoding="utf-8"))["must"]
            found = [all(w.lower() in line.lower() for w in fact) for fact in facts]
            counts[sum(found)] += 1
            over += length(line) > args.words
            if args.show:
                print(f"{folder.name}/{f.stem} {''.join('+-'[not x] for x in found)} {line}")
        print(f"{folder.name}: both facts {counts[2]}, one {counts[1]}, none {counts[0]}; over the budget {over}")


def compare(name, records, args):
    """records: (id, text, reference, lang)"""
    with_lang = [{"id": i, "text": t} | ({"lang": lang} if lang else {}) for i, t, _, lang in records]
    lines = run(args.program, with_lang, [f"--headline={args.words}"])
    firsts = run(args.program, with_lang, ["--split"])
    sums, counts, over = Counter(), Counter(), 0
    systems = ("headline", "no title", "first sentence", "first 12 words", "title")
    for key, text, reference, lang in records:
        if key not in lines or not firsts[key].get("sentences"):
            continue
        first = firsts[key]["sentences"][0]["text"]
        words = first.split()[:12] if not re.search(WIDE, first) else [first[:24]]
        given = {"headline": lines[key].get("headline") or "", "first sentence": first, "first 12 words": " ".join(words),
                 "title": lines[key].get("title") or ""}
        over += length(given["headline"], lang) > args.words
        if tokens(given["headline"]) != tokens(given["title"]):
            given["no title"] = given["headline"]
        want = tokens(reference)
        for system, line in given.items():
            counts[system] += 1
            got = tokens(line)
            for metric, value in (("R1", rouge_n(got, want, 1)), ("R2", rouge_n(got, want, 2)), ("RL", rouge_l(got, want))):
                sums[system, metric] += value
        if args.show:
            print(f"{key}\n  want {reference}\n  got  {given['headline']}")
    for system in systems:
        n = counts[system]
        print(f"{name:16} {n:5} {system:15} " + "  ".join(f"{m} {100 * sums[system, m] / max(n, 1):5.1f}" for m in ("R1", "R2", "RL"))
              + (f"  over the budget {over}" if system == "headline" else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--titles")
    parser.add_argument("--summaries", nargs="+")
    parser.add_argument("--words", type=int, default=25)
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    if args.titles:
        with open(args.titles, encoding="utf-8") as f:
            found = [r for r in map(json.loads, f) if r.get("title") and r.get("type") in (None, "article")]
        compare("titles", [(r["id"], "\n".join(r["lines"]), r["title"], None) for r in found[: args.limit]], args)
    for path in args.summaries or ():
        with open(path, encoding="utf-8") as f:
            found = list(map(json.loads, f))[: args.limit]
        firsts = [r["summary"][0] if isinstance(r["summary"], list) else r["summary"] for r in found]
        references = [re.split(r"(?<=[.!?])\s|(?<=[。！？])|\n", s.strip())[0] for s in firsts]
        compare(pathlib.Path(path).stem, [(r["id"], r["text"], s, r.get("lang")) for r, s in zip(found, references)], args)
    if not args.titles and not args.summaries:
        pages(args)


if __name__ == "__main__":
    main()
