#!/usr/bin/env python3
"""Main text of HTML: summ beside trafilatura, readability-lxml and resiliparse, by word F1 and by speed.

    python bench/web_pages.py               the sample pages, set as HTML
    python bench/web_pages.py FOLDER        pages of your own: FOLDER/x.html beside its main text FOLDER/x.txt
    options: --show                         with FOLDER: the F1 of every page

Needs the installed package; peers that are missing are left out by name. The sample pages are the dumps of examples/pages, set as
HTML in three ways (semantic elements, plain <div>s with class names, <div>s without any); gold is what lies between their first
and last paragraph of prose. These pages were written for summ: the figures tell that nothing is broken, not how the tools
do on the web; for that give a FOLDER. Speed: the pages one after the other, and a page of 4 MB.
"""
import argparse
import html
import re
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
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        def resiliparse(p):
            text = bytes_to_str(p, detect_encoding(p, html5_compatible=True)) if isinstance(p, bytes) else p
            return extract_plain_text(text, main_content=True)

        yield "resiliparse", resiliparse
    except ImportError:
        print("left out: resiliparse")
    try:
        from readability import Document

        yield "readability-lxml", lambda p: html.unescape(re.sub("<[^>]+>", " ", Document(p).summary()))
    except ImportError:
        print("left out: readability-lxml")


def seconds(extract, *given):
    start = time.process_time()
    for page_ in given:
        extract(page_)
    return time.process_time() - start


def on_samples():
    found = list(pages(ROOT / "examples/pages"))
    big = page("bare", "Title", [], [p for _ in range(300) for _, _, _, ps, _ in found[:10] for p in ps], [])[:4_000_000]
    print("| | " + " | ".join(f"F1, {style}" for style in STYLES) + " | MB/s |\n|---|---|---|---|---|")
    for name, extract in systems():
        row = []
        for style in STYLES:
            scores = [f1(extract(page(style, t, b, ps, a)), "\n".join(ps)) for _, t, b, ps, a in found]
            row.append(f"{sum(scores) / len(scores):.1f}")
        row.append(f"{len(big.encode()) / 1e6 / seconds(extract, big):.1f}")
        print(f"| {name} | " + " | ".join(row) + " |", flush=True)


def on_folder(folder, show):
    """Each page as bytes to summ, which finds the encoding itself, and as bytes to the others too."""
    paths = sorted(folder.glob("*.html"))
    sources = [path.read_bytes() for path in paths]
    wanted = [path.with_suffix(".txt").read_text(encoding="utf-8") for path in paths]
    size = sum(map(len, sources)) / 1e6
    print(f"| {len(paths)} pages, {size:.1f} MB | F1 | precision | recall | MB/s |\n|---|---|---|---|---|")
    for name, extract in systems():
        found = [extract(source) for source in sources]
        scores = [f1(have, want) for have, want in zip(found, wanted)]
        both = [sum((words(have) & words(want)).values()) for have, want in zip(found, wanted)]
        precision = [100 * n / max(1, sum(words(have).values())) for n, have in zip(both, found)]
        recall = [100 * n / max(1, sum(words(want).values())) for n, want in zip(both, wanted)]
        means = (f"{sum(x) / len(x):.1f}" for x in (scores, precision, recall))
        print(f"| {name} | " + " | ".join(means) + f" | {size / seconds(extract, *sources):.1f} |", flush=True)
        for path, score in zip(paths, scores if show else ()):
            print(f"    {score:5.1f} {path.name}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    if args.folder:
        on_folder(args.folder, args.show)
    else:
        on_samples()


if __name__ == "__main__":
    main()
