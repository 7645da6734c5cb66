#!/usr/bin/env python3
"""Check the sample texts under examples/ against their gold files.

Every gold file (NN.toml) stands beside its text (NN.txt).  What is checked:

- the title is a line of the text (a hard-wrapped one may span lines);
- there are 10 different keywords, and each occurs verbatim in the text (as
  whole words, except where particles follow or no spaces are written);
- every fact has 2-3 `must` words that occur verbatim in one paragraph of
  the article, so that a headline cut out of that paragraph can hold them;
- `prose_first` opens a paragraph, `prose_last` ends a later one, and the
  text between them has a sensible number of paragraphs.

Line breaks of hard-wrapped texts are undone first: a line that does not end
its paragraph is joined by a space, or by nothing between kana and Han.

    tools/check_examples.py [DIRECTORY]     default: examples/ beside tools/

Prints one line a fault and ends with 1 if there was any.  `load()` and
`paragraphs()` serve the tests as well.
"""

import pathlib
import re
import sys
import tomllib

CJK = "[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
PAGE_LANGUAGES = ("en", "ko", "ja")
GLUED = ("ja", "ko", "th", "zh")  # no space around words, or particles after them


def load(path):
    """The text and the gold table of one sample; `path` is the .txt file."""
    path = pathlib.Path(path)
    gold = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    return path.read_text(encoding="utf-8"), gold


def join_lines(lines):
    """One line out of the lines of a wrapped paragraph."""
    joined = " ".join(line.strip() for line in lines)
    return re.sub(f"(?<={CJK}) (?={CJK})", "", joined)


def paragraphs(text, wrapped):
    """The paragraphs of a text: its lines, or its blocks if it is wrapped."""
    if not wrapped:
        return [line.strip() for line in text.splitlines() if line.strip()]
    blocks = re.split(r"\n\s*\n", text)
    return [join_lines(block.splitlines()) for block in blocks if block.strip()]


def article(blocks, gold):
    """The blocks from `prose_first` to `prose_last`, or None."""
    first = [i for i, b in enumerate(blocks) if b.startswith(gold["prose_first"])]
    last = [i for i, b in enumerate(blocks) if b.endswith(gold["prose_last"])]
    if len(first) != 1 or len(last) != 1 or first[0] >= last[0]:
        return None
    return blocks[first[0]:last[0] + 1]


def occurs(word, text, glued):
    """Whether `word` stands in `text`, as whole words where words have edges."""
    if glued:
        return word in text
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def check_keywords(text, gold, glued):
    """Faults of the keywords."""
    words = gold.get("keywords", [])
    if len(words) != 10 or len(set(words)) != 10:
        yield f"{len(words)} keywords, {len(set(words))} of them different: 10 wanted"
    for word in words:
        if not occurs(word, text, glued):
            yield f"keyword not in the text: {word}"


def check_page(blocks, gold):
    """Faults of the facts and of the ends of the article."""
    body = article(blocks, gold)
    if body is None:
        yield "prose_first or prose_last does not mark exactly one paragraph"
        return
    long_blocks = [b for b in body if len(b) >= 30]
    if not 6 <= len(long_blocks) <= 30:
        yield f"{len(long_blocks)} paragraphs of article"
    if len(gold["facts"]) != 2 or len(gold["must"]) != 2:
        yield "two facts and two lists of `must` words wanted"
    for fact, must in zip(gold["facts"], gold["must"]):
        if not 2 <= len(must) <= 3:
            yield f"{len(must)} must words: {fact}"
        if not any(all(word in b for word in must) for b in body):
            yield f"must words in no paragraph together: {', '.join(must)}"


def check(path, is_page):
    """All faults of one sample."""
    text, gold = load(path)
    blocks = paragraphs(text, "wrapped" in gold)
    heads = [re.sub(r"^#+ ", "", block) for block in blocks]
    if gold["title"] not in heads:
        yield f"title is no line of the text: {gold['title']}"
    lang = path.parent.name if path.stem.isdigit() else path.stem
    yield from check_keywords("\n".join(blocks), gold, lang in GLUED)
    if is_page:
        yield from check_page(blocks, gold)
    elif not 7 <= len(blocks) <= 11:
        yield f"a title and 6-10 paragraphs wanted, {len(blocks)} blocks found"


def main(root):
    pages = sorted(root.glob("*.txt"))
    pages += [p for lang in PAGE_LANGUAGES for p in sorted((root / "pages" / lang).glob("*.txt"))]
    articles = sorted((root / "articles").glob("*.txt"))
    faults = 0
    for path in pages + articles:
        for fault in check(path, path in pages):
            print(f"{path.relative_to(root)}: {fault}")
            faults += 1
    print(f"{len(pages)} pages, {len(articles)} articles, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    here = pathlib.Path(__file__).resolve().parent.parent / "examples"
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here))
