#!/usr/bin/env python3
"""Main text of HTML: summ beside trafilatura, readability-lxml and resiliparse, by word F1 and by speed.

    python bench/web_pages.py [FOLDER]        (needs the installed package; peers that are missing are left out by name)

The pages are the sample dumps of examples/pages, set as HTML in three ways (semantic elements, plain <div>s with class names, <div>s
without any); gold is what lies between their first and last paragraph of prose. These pages were written for summ:
the figures tell that nothing is broken, not how the tools do on the web. Each page is also repeated to 4 MB for the speed.
"""
import html
import re
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path

import summ

ROOT = Path(__file__).parent.parent
WORD = re.compile(r"[^\W_]+")
CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
STYLES = {
    "semantic": ("<header><nav><ul>{}</ul></nav></header>", "<main><article><h1>{}</h1>{}</article></main>", "<footer>{}</footer>"),
    "class names": ('<div class="top-menu"><ul>{}</ul></div>', '<div class="post-content"><h1>{}</h1>{}</div>', '<div class="footer-links">{}</div>'),
    "bare": ("<div><ul>{}</ul></div>", "<div><h1>{}</h1>{}</div>", "<div>{}</div>"),
}


def pages(folder):
    """(language, title, lines before, paragraphs, lines after)"""
    for path in sorted(folder.glob("*/*.toml")):
        about = tomllib.loads(path.read_text(encoding="utf-8"))
        if "wrapped" in about:
            continue
        lines = [line.strip() for line in path.with_suffix(".txt").read_text(encoding="utf-8").splitlines() if line.strip()]
        first = next(i for i, line in enumerate(lines) if about["prose_first"] in line)
        last = max(i for i, line in enumerate(lines) if about["prose_last"] in line)
        before = [line for line in lines[:first] if line != about["title"]]
        yield path.parent.name, about["title"], before, lines[first : last + 1], lines[last + 1 :]


def page(style, title, before, paragraphs, after):
    e = html.escape
    top, middle, bottom = STYLES[style]
    body = "".join(f"<p>{e(p)}</p>\n" for p in paragraphs)
    links = "".join(f'<li><a href="/{i}">{e(line)}</a></li>' for i, line in enumerate(before))
    rest = "".join(f'<p><a href="/x{i}">{e(line)}</a></p>' for i, line in enumerate(after))
    parts = top.format(links) + middle.format(e(title), body) + bottom.format(rest)
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{e(title)} | Site</title></head><body>{parts}</body></html>"


def words(text):
    return Counter(WORD.findall(CJK.sub(lambda m: f" {m[0]} ", text.lower())))


def f1(have, want):
    both = sum((words(have) & words(want)).values())
    return 200 * both / max(1, sum(words(have).values()) + sum(words(want).values()))


def kept(s):
    return "\n".join(b.text for b in s.blocks if b.kind in ("prose", "item", "heading"))


def systems():
    yield "summ", lambda p: kept(summ.summarize_html(p, keywords=0, headline=0))
    try:
        import trafilatura

        yield "trafilatura", lambda p: trafilatura.extract(p, include_comments=False) or ""
    except ImportError:
        print("left out: trafilatura")
    try:
        from resiliparse.extract.html2text import extract_plain_text

        yield "resiliparse", lambda p: extract_plain_text(p, main_content=True)
    except ImportError:
        print("left out: resiliparse")
    try:
        from readability import Document

        yield "readability-lxml", lambda p: html.unescape(re.sub("<[^>]+>", " ", Document(p).summary()))
    except ImportError:
        print("left out: readability-lxml")


def main():
    found = list(pages(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples/pages"))
    big = page("bare", "Title", [], [p for _ in range(300) for _, _, _, ps, _ in found[:10] for p in ps], [])[:4_000_000]
    print("| | " + " | ".join(f"F1, {style}" for style in STYLES) + " | MB/s |\n|---|---|---|---|---|")
    for name, extract in systems():
        row = []
        for style in STYLES:
            scores = [f1(extract(page(style, t, b, ps, a)), "\n".join(ps)) for _, t, b, ps, a in found]
            row.append(f"{sum(scores) / len(scores):.1f}")
        start = time.process_time()
        extract(big)
        row.append(f"{len(big.encode()) / 1e6 / (time.process_time() - start):.1f}")
        print(f"| {name} | " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main()
