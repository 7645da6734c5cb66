#!/usr/bin/env python3
"""Keywords of summ beside YAKE and RAKE, against the gold lists of the sample texts: F1 of the first ten.

    python3 bench/keywords.py [--program build/summ] [--half choose|judge] [--lang CODE...] [--set FILE...] [--show]

Texts: examples/*.txt, examples/pages/*/*.txt (scraped pages, menus and all) and examples/articles/*.txt; gold: `keywords` of
the .toml beside each. Every system gets the text as it stands and its language code, and gives ten keywords.
A keyword is right when its words are those of a gold one, folded and cut to their first five letters, less a
final s (inflected forms count), each gold keyword once. In scripts without spaces, and Korean, the spelling must be the same.

The pages have menus, comments and lists around the article: YAKE and RAKE get them a second time cut down to the article by
the gold file's prose_first and prose_last ("article"), which summ has to find for itself.

Other texts than the samples: --set with a file of JSON lines, each with lang, text (the title first, on a line of its own) and
keywords. docs/keywords.md says which sets were measured.

Weights were chosen on one half of the texts (--half choose: every second one) and are judged on the other. Systems that are
not installed are left out: pip install yake multi-rake. RAKE gets the stop words of data/lang, as its own cover few languages.
"""
import argparse
import json
import re
import subprocess
import sys
import tomllib
import unicodedata
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = 10
SPELLED = {"zh", "ja", "ko", "th"}
GROUPS = {"en": "English", "ko": "Korean", "ja": "Japanese"}
EUROPEAN = {"de", "el", "es", "fi", "fr", "it", "pl", "pt", "ru", "sv", "uk"}


def texts():
    """(language, path, gold) of every sample text, in a fixed order."""
    for path in sorted((ROOT / "examples").rglob("*.toml")):
        gold = tomllib.loads(path.read_text(encoding="utf-8"))
        if "keywords" in gold:
            lang = path.parent.name if path.parent.parent.name == "pages" else path.stem
            yield lang, path.with_suffix(".txt"), gold


def set_texts(paths):
    """The same of files of JSON lines, with the text in place of its path."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield record["lang"], record["text"], record


def article_of(text, gold):
    """The title and the article of a page; all of another text."""
    def place(words, text):
        found = re.search(r"\s+".join(map(re.escape, words.split())), text)
        return found.span() if found else None

    first = place(gold["prose_first"], text) if "prose_first" in gold else None
    last = place(gold["prose_last"], text) if "prose_last" in gold else None
    return gold["title"] + "\n\n" + text[first[0]:last[1]] if first and last else text


def group_of(lang):
    return GROUPS.get(lang) or ("other European" if lang in EUROPEAN else "other")


def fold(keyword, lang):
    text = unicodedata.normalize("NFKC", keyword).casefold()
    if lang in SPELLED:
        return re.sub(r"\s+", " ", text).strip()
    return tuple(word[:3] + word[3:5].removesuffix("s") for word in re.findall(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0900-\u097f\u200c])*", text))


def f1(found, gold, lang):
    wanted, got = [fold(k, lang) for k in gold], []
    for keyword in found[:WANTED]:
        key = fold(keyword, lang)
        if key not in got:
            got.append(key)
    hits = sum(key in got for key in set(wanted))
    return 2 * hits / (len(set(wanted)) + len(got)) if got else 0.0


def stop_words(lang):
    lines = (ROOT / "data" / "lang" / lang / "stopwords.txt").read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def summ(program):
    def keywords(text, lang):
        record = json.dumps({"id": 0, "text": text, "lang": lang})
        run = subprocess.run([program, f"-k{WANTED}", "-n", "1", "-i", "jsonl", "-o", "jsonl"],
                             input=record, capture_output=True, text=True, encoding="utf-8", check=True)
        return [k["text"] for k in json.loads(run.stdout)["keywords"]]
    return keywords


def yake_system():
    import yake
    return lambda text, lang: [k for k, _ in yake.KeywordExtractor(lan=lang, n=3, top=WANTED).extract_keywords(text)]


def rake_system():
    from multi_rake import Rake

    def keywords(text, lang):
        return [k for k, _ in Rake(stopwords=stop_words(lang), max_words=3).apply(text)][:WANTED]
    return keywords


def systems(program):
    """Name, function and whether it gets the article alone."""
    found = [("summ", summ(str(program)), False)]
    for name, make in (("YAKE", yake_system), ("RAKE", rake_system)):
        try:
            system = make()
            found += [(name, system, False), (name + " article", system, True)]
        except ImportError:
            print(f"{name} is not installed: left out", file=sys.stderr)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", default=ROOT / "build" / "summ")
    parser.add_argument("--half", choices=("choose", "judge"))
    parser.add_argument("--lang", nargs="*")
    parser.add_argument("--set", nargs="*", type=Path, help="JSON lines of lang, text, keywords instead of the samples")
    parser.add_argument("--only-summ", action="store_true", help="leave the others out")
    parser.add_argument("--show", action="store_true", help="print what was found, * where it is gold, and what was missed")
    args = parser.parse_args()
    compared = [("summ", summ(str(args.program)), False)] if args.only_summ else systems(args.program)
    scores = defaultdict(lambda: defaultdict(list))
    for number, (lang, source, gold) in enumerate(set_texts(args.set) if args.set else texts()):
        half = ("choose", "judge")[number % 2]
        if (args.half and half != args.half) or (args.lang and lang not in args.lang):
            continue
        text = source if args.set else source.read_text(encoding="utf-8")
        article, gold = article_of(text, gold), gold["keywords"]
        for name, keywords, cut in compared:
            found = keywords(article if cut else text, lang)
            score = f1(found, gold, lang)
            for key in (group_of(lang), "all"):
                scores[key][name, half].append(score)
            if args.show and name == "summ":
                wanted = {fold(k, lang) for k in gold}
                got = {fold(k, lang) for k in found}
                print(f"{source.splitlines()[0] if args.set else source.relative_to(ROOT)} {100 * score:.0f}: "
                      + ", ".join("*" * (fold(k, lang) in wanted) + k for k in found)
                      + " | missed " + ", ".join(k for k in gold if fold(k, lang) not in got))
    names = [name for name, _, _ in compared]
    print(f"{'F1@10 x 100, chosen on / judged on':36}" + "".join(f"{n:>15}" for n in names))
    for key in (*GROUPS.values(), "other European", "other", "all"):
        if key in scores:
            cells = []
            for name in names:
                means = [scores[key][name, half] for half in ("choose", "judge")]
                cells.append(" / ".join(f"{100 * sum(m) / len(m):.1f}" if m else "-" for m in means))
            count = sum(len(v) for (n, _), v in scores[key].items() if n == names[0])
            print(f"{key + f' ({count} texts)':36}" + "".join(f"{c:>15}" for c in cells))


if __name__ == "__main__":
    main()
