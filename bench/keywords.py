#!/usr/bin/env python3
"""Keywords against gold lists: F1 of the first ten, for summ, YAKE and RAKE in one run.

    python3 bench/keywords.py [--program build/summ] [--clean] [--show NAME] [--write FILE] [LANG...]

The texts and their gold keywords are examples/*.toml, examples/pages and examples/articles (what a careful reader
expects, written before any rule). Every system gets the same text, language and number. With --clean pages are cut to their
article first, so that only the choice of words is compared and not what is page furniture.

exact   a keyword counts where it equals a gold one, case and width aside
loose   the same, each word cut to its first five letters: other endings of the word count too
F1@10 is the mean over texts of 2·hits / (given + gold), then the mean over languages.

YAKE and RAKE are optional: pip install yake rake-nltk. RAKE is given summ's own stop words, as it has none for most of
these languages, and plain splitters, as its own need a download.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tomllib
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
N = 10


def texts(langs):
    """Yield (name, language, text, gold record)."""
    folder = ROOT / "examples"
    for path in sorted(folder.glob("*.toml")) + sorted(folder.glob("articles/*.toml")) + sorted(folder.glob("pages/*/*.toml")):
        gold = tomllib.loads(path.read_text(encoding="utf-8"))
        lang = path.parent.name if path.parent.parent.name == "pages" else path.stem
        if gold.get("keywords") and (not langs or lang in langs):
            text = path.with_suffix(".txt").read_text(encoding="utf-8")
            yield str(path.relative_to(folder).with_suffix("")), lang, text, gold


def cut_to_article(text, gold):
    """The title and the paragraphs of a page; an article is one already."""
    if "prose_first" not in gold:
        return text
    words = [r"\s+".join(map(re.escape, gold[k].split())) for k in ("prose_first", "prose_last")]
    found = re.search(words[0] + r".*" + words[1], text, re.S)
    return gold["title"] + "\n\n" + (found.group() if found else text)


def by_summ(program, jobs):
    records = "".join(json.dumps({"id": i, "lang": lang, "text": text}) + "\n" for i, (lang, text) in enumerate(jobs))
    run = subprocess.run([program, f"-k{N}", "-i", "jsonl", "-o", "jsonl"], input=records, capture_output=True, text=True, check=True)
    answers = {r["id"]: r for r in map(json.loads, run.stdout.splitlines())}
    return [[" ".join(k["text"].split()) for k in answers[i].get("keywords", [])] for i in range(len(jobs))]


def by_yake(jobs):
    import yake
    return [[w for w, _ in yake.KeywordExtractor(lan=lang, n=3, top=N).extract_keywords(text)] for lang, text in jobs]


def by_rake(jobs):
    import string

    from rake_nltk import Rake
    answers = []
    for lang, text in jobs:
        path = ROOT / "data" / "lang" / lang / "stopwords.txt"
        stops = {line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}
        rake = Rake(stopwords=stops, punctuations=set(string.punctuation) | set("。、，．！？「」『』（）؟،։।“”«»–—…"), max_length=3,
                    sentence_tokenizer=lambda t: re.split(r"(?<=[.!?。！？؟।])\s*|\n+", t),
                    word_tokenizer=lambda s: re.findall(r"[\w\u0300-\u036f\u0900-\u0fff\u1000-\u109f]+|[^\w\s]", s))
        rake.extract_keywords_from_text(text)
        answers.append(list(dict.fromkeys(rake.get_ranked_phrases()))[:N])
    return answers


def exact(keyword):
    return " ".join(unicodedata.normalize("NFKC", keyword).casefold().split())


def loose(keyword):
    return " ".join(word[:5] for word in exact(keyword).split())


def f1(given, gold, form):
    given, gold = {form(k) for k in given[:N]}, {form(k) for k in gold}
    return 2 * len(given & gold) / (len(given) + len(gold)) if given else 0.0


def table(rows, langs, scores):
    """Markdown: a row a system, the mean and each language."""
    lines = ["| system | mean | " + " | ".join(langs) + " |", "|" + "---|" * (len(langs) + 2)]
    for name in rows:
        means = [sum(scores[name][lang]) / len(scores[name][lang]) for lang in langs]
        lines.append(f"| {name} | **{100 * sum(means) / len(means):.1f}** | " + " | ".join(f"{100 * m:.0f}" for m in means) + " |")
    return "\n".join(lines)


def show(name, gold, answers):
    print(f"\n== {name}\ngold  {', '.join(gold)}")
    for system, given in answers.items():
        print(f"{system:5} " + ", ".join(("*" if exact(k) in map(exact, gold) else "~" if loose(k) in map(loose, gold) else "") + k for k in given))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lang", nargs="*")
    parser.add_argument("--program", default=str(ROOT / "build" / "summ"))
    parser.add_argument("--clean", action="store_true", help="cut pages to their article first")
    parser.add_argument("--show", metavar="PART", help="print the keywords of texts whose name has PART in it (- for all)")
    parser.add_argument("--only-summ", action="store_true")
    parser.add_argument("--write", metavar="FILE", help="write the tables to FILE too")
    args = parser.parse_args()
    found = list(texts(args.lang))
    jobs = [(lang, cut_to_article(text, gold) if args.clean else text) for _, lang, text, gold in found]
    systems = {"summ": lambda: by_summ(args.program, jobs)}
    if not args.only_summ:
        systems |= {"YAKE": lambda: by_yake(jobs), "RAKE": lambda: by_rake(jobs)}
    answers = {}
    for name, run in systems.items():
        try:
            answers[name] = run()
        except ImportError as error:
            print(f"{name} left out: {error}", file=sys.stderr)
    langs = list(dict.fromkeys(lang for _, lang, _, _ in found))
    out = f"{len(found)} texts, {len(langs)} languages{', pages cut to their article' if args.clean else ''}\n"
    for title, form in (("exact", exact), ("loose", loose)):
        scores = {name: {lang: [] for lang in langs} for name in answers}
        for i, (_, lang, _, gold) in enumerate(found):
            for name in answers:
                scores[name][lang].append(f1(answers[name][i], gold["keywords"], form))
        out += f"\nF1@{N}, {title}\n\n{table(answers, langs, scores)}\n"
    if args.show:
        for i, (name, _, _, gold) in enumerate(found):
            if args.show == "-" or args.show in name:
                show(name, gold["keywords"], {system: given[i] for system, given in answers.items()})
    print(out)
    if args.write:
        pathlib.Path(args.write).write_text(out, encoding="utf-8")


if __name__ == "__main__":
    main()
