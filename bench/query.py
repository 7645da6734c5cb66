#!/usr/bin/env python3
"""Does a query bring up what it asks for? A proxy made of texts with summaries.

    bench/query.py build/summ FILE.jsonl ...        records with "text", "lang" and "summary" (a string or several)
    options: --words 4   --sentences 2   --limit 150

Of each summary the last sentence is what a reader wants to know. The query is its rarest words: those that the text has, but
in as few of its sentences as can be (in scripts without spaces, pairs of letters). Two sentences are asked for, with the query and without;
each answer is held against the wanted sentence by the F1 of words, those of the query not counted, so that repeating
them earns nothing. Mean of the texts, and the 95 % interval of the difference by resampling.
"""
import argparse
import json
import random
import re
import subprocess
from collections import Counter
from pathlib import Path

WIDE = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]"
WORD = re.compile(WIDE + r"{2}|[^\W\d_\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]{3,}")


def run(program, options, records):
    lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)
    out = subprocess.run([program, *options, "-i", "jsonl", "-o", "jsonl"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def tokens(text):
    spaced = re.sub(WIDE + "+", lambda m: " " + " ".join(m[0][i : i + 2] for i in range(len(m[0]) - 1)) + " ", text.lower())
    return WORD.findall(spaced)


def f1(have, want, without):
    have, want = (Counter(t for t in side if t not in without) for side in (have, want))
    both = sum((have & want).values())
    return 200 * both / max(1, sum(have.values()) + sum(want.values()))


def ask(program, path, args):
    """(F1 with the query, F1 without) of every text whose wanted sentence shares enough words with it."""
    docs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][: args.limit]
    summaries = [d["summary"] if isinstance(d["summary"], str) else d["summary"][0] for d in docs]
    split = run(program, ["--split"], [{"id": i, "text": s, "lang": d["lang"]} for i, (s, d) in enumerate(zip(summaries, docs))])
    texts = run(program, ["--split"], [{"id": i, "text": d["text"], "lang": d["lang"]} for i, d in enumerate(docs)])
    plain, asked, wanted = [], [], []
    for doc, answer, text in zip(docs, split, texts):
        sentences = [set(tokens(s["text"])) for s in text["sentences"]]
        df = Counter(t for s in sentences for t in s)
        want = tokens(answer["sentences"][-1]["text"])
        query = sorted((t for t in dict.fromkeys(want) if df[t]), key=lambda t: df[t])[: args.words]
        if len(query) < args.words or len(want) < 2 * args.words:
            continue
        record = {"id": len(plain), "text": doc["text"], "lang": doc["lang"], "sentences": args.sentences}
        plain.append(record)
        asked.append({**record, "query": " ".join(query)})
        wanted.append((want, set(query)))
    results = zip(run(program, [], asked), run(program, [], plain), wanted)
    return [tuple(f1(tokens(a["summary"]), want, query) for a in (one, other)) for one, other, (want, query) in results]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=4)
    parser.add_argument("--sentences", type=int, default=2)
    parser.add_argument("--limit", type=int, default=150)
    args = parser.parse_args()
    print("| texts | with the query | without | difference |\n|---|---:|---:|---|")
    for path in args.files:
        pairs = ask(args.program, path, args)
        if not pairs:
            print(f"| {path.stem} | none has enough words in common | | |")
            continue
        gaps, rng = [a - b for a, b in pairs], random.Random(0)
        means = sorted(sum(rng.choices(gaps, k=len(gaps))) / len(gaps) for _ in range(1000))
        with_, without = (sum(p[i] for p in pairs) / len(pairs) for i in (0, 1))
        print(f"| {path.stem} ({len(pairs)}) | {with_:.1f} | {without:.1f} | {with_ - without:+.1f} [{means[25]:+.1f}, {means[974]:+.1f}] |", flush=True)


if __name__ == "__main__":
    main()
