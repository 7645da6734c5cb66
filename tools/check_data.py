#!/usr/bin/env python3
"""Check the language data for its form: every folder of data/lang, or those named by their codes.

    python3 tools/check_data.py [CODE ...]

Says file:line and what is wrong, one fault a line, and exits 1 where there is one. A language that is only told apart from others has no lists. See CONTRIBUTING.md.
"""
import re
import sys
import tomllib
import unicodedata
from pathlib import Path

DATA = Path(__file__).parent.parent / "data/lang"
KEYS = ["code", "name", "scripts", "tokens", "stemmer", "fold", "ordinals", "capital_ordinals", "noun_capitals", "whole_quotes", "elisions", "months", "days"]
REQUIRED = KEYS[:4]
TYPES = {"ordinals": bool, "whole_quotes": bool, "capital_ordinals": bool, "noun_capitals": bool, "scripts": list, "elisions": list, "months": list, "days": list}
TOKENS = {"word", "prefix", "prefix-ngram", "syllable", "tsheg", "trigram", "han", "japanese", "korean"}
KINDS = {"title", "number", "general"}
PAGE_KINDS = ["menu", "share", "legal", "more", "comments", "meta", "picture"]
FEWEST_STOPWORDS, MOST_STOPWORDS = 50, 150
TWICE_WRITTEN = {"sr", "zh"}  # every word in both scripts, or in simplified and traditional characters

faults = []


def fault(path, line, message):
    faults.append(f"{path.relative_to(DATA.parent.parent)}:{line}: {message}")


def read(path):
    """The file's lines, checked for what holds for all files."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        fault(path, raw[: error.start].count(b"\n") + 1, "is not UTF-8")
        return []
    if not text.endswith("\n"):
        fault(path, text.count("\n") + 1, "the last line does not end with a line feed")
    lines = text.split("\n")[:-1]
    for number, line in enumerate(lines, 1):
        if not unicodedata.is_normalized("NFC", line):
            fault(path, number, "is not in Unicode normalization form C")
        if line != line.rstrip():
            fault(path, number, "has spaces, a tab or a carriage return at its end")
    return lines


def entries(path, lines):
    """(line number, entry) of a list below its head comment, which must name source and licence."""
    head = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    comment = " ".join(lines[:head]).lower()
    if "source" not in comment or not ("licence" in comment or "compiled for summ" in comment):
        fault(path, 1, "the head comment names no source or no licence")
    for number, line in enumerate(lines[head:], head + 1):
        if not line:
            fault(path, number, "is empty")
        elif line.startswith("#"):
            fault(path, number, "is a comment below the head of the file")
        else:
            yield number, line


def lower(word, turkic):
    if turkic:
        word = word.replace("İ", "i").replace("I", "ı")
    return word.lower()


def check_stopwords(path, about):
    seen = {}
    for number, word in entries(path, read(path)):
        if re.search(r"\s", word):
            fault(path, number, f"{word!r} is more than one word")
        if word != lower(word, about.get("fold") == "turkic"):
            fault(path, number, f"{word!r} is not lower case")
        if word in seen:
            fault(path, number, f"{word!r} is in line {seen[word]} already")
        seen.setdefault(word, number)
    most = MOST_STOPWORDS * (2 if path.parent.name in TWICE_WRITTEN else 1)
    if not FEWEST_STOPWORDS <= len(seen) <= most:
        fault(path, 1, f"has {len(seen)} words, not {FEWEST_STOPWORDS} to {most}")


def check_abbreviations(path):
    seen = {}
    for number, line in entries(path, read(path)):
        word, tab, kind = line.partition("\t")
        if not tab or "\t" in kind:
            fault(path, number, "is not a word, one tab, a kind")
            continue
        if kind not in KINDS:
            fault(path, number, f"{kind!r} is no kind: {', '.join(sorted(KINDS))}")
        if not word or word != " ".join(word.split()):
            fault(path, number, f"{word!r} has spaces that do not belong")
        if word.endswith("."):
            fault(path, number, f"{word!r} ends with a full stop, which is left off")
        if (word, kind) in seen:
            fault(path, number, f"{word!r} is in line {seen[word, kind]} already")
        if kind != "title" and (word, "title") in seen or kind == "title" and {(word, k) for k in KINDS - {"title"}} & set(seen):
            fault(path, number, f"{word!r} is a title, which never ends a sentence: another kind says nothing more")
        seen.setdefault((word, kind), number)


def check_kinds(path, turkic, right):
    """Check a list of folded words, each with a tab and what `right` accepts."""
    seen = {}
    for number, line in entries(path, read(path)):
        word, _, kind = line.partition("\t")
        if not right(kind):
            fault(path, number, f"{kind!r} is no kind for {word!r}")
        if not word or word != lower(word, turkic) or re.search(r"\s", word):
            fault(path, number, f"{word!r} is not one word in lower case")
        if word in seen:
            fault(path, number, f"{word!r} is in line {seen[word]} already")
        seen.setdefault(word, number)


def check_page(path, turkic):
    lines = read(path)
    if not {"source", "licence"} <= set(re.findall(r"\w+", " ".join(lines[:2]).lower())):
        fault(path, 1, "the head comment names no source or no licence")
    try:
        lists = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as error:
        fault(path, 1, f"is not TOML: {error}")
        return
    if list(lists) != PAGE_KINDS:
        fault(path, 1, f"has not the lists {', '.join(PAGE_KINDS)} in this order")
    seen = set()
    for kind, phrases in lists.items():
        check_array(path, 1, kind, phrases)
        for phrase in phrases:
            if phrase != " ".join(lower(phrase, turkic).split()) or phrase in seen:
                fault(path, 1, f"{phrase!r} in {kind} is not lower case, has spaces that do not belong, or is listed already")
            seen.add(phrase)


def check_about(path, code):
    """Check language.toml and return what it says, {} where it cannot be read."""
    lines = read(path)
    try:
        about = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as error:
        fault(path, 1, f"is not TOML: {error}")
        return {}

    def at(key):
        return next((i for i, line in enumerate(lines, 1) if re.match(rf"{re.escape(key)}\s*=", line)), 1)

    known = [key for key in about if key in KEYS]
    for key in about:
        if key not in KEYS:
            fault(path, at(key), f"{key} is no key: {', '.join(KEYS)}")
        elif not isinstance(about[key], TYPES.get(key, str)):
            fault(path, at(key), f"{key} is not a {TYPES.get(key, str).__name__}")
            return {}
    for key in REQUIRED:
        if not about.get(key):
            fault(path, 1, f"{key} is missing or empty")
            return {}
    if known != sorted(known, key=KEYS.index):
        fault(path, at(known[0]), f"the keys are not in the order {', '.join(KEYS)}")
    if about["code"] != code:
        fault(path, at("code"), f"code is {about['code']!r}, the folder {code!r}")
    if about["tokens"] not in TOKENS:
        fault(path, at("tokens"), f"{about['tokens']!r} is no treatment: {', '.join(sorted(TOKENS))}")
    if (about["tokens"] == "word") != ("stemmer" in about):
        fault(path, at("tokens"), 'tokens is "word" where there is a stemmer, and nowhere else')
    if about.get("fold", "turkic") != "turkic":
        fault(path, at("fold"), 'fold can only be "turkic"')
    if about.get("ordinals") is False:
        fault(path, at("ordinals"), "ordinals is left out where it is false")
    for key in ("scripts", "elisions", "months", "days"):
        check_array(path, at(key), key, about.get(key, []))
    for clitic in about.get("elisions", []):
        if not clitic.endswith("'") or clitic != clitic.lower():
            fault(path, at("elisions"), f"{clitic!r} is not lower case with an ASCII apostrophe at its end")
    return about


def check_array(path, line, key, values):
    if not all(isinstance(value, str) and value.strip() == value != "" for value in values):
        fault(path, line, f"{key} holds something else than words")
    elif len(set(values)) < len(values):
        fault(path, line, f"{key} holds {next(v for v in values if values.count(v) > 1)!r} twice")


def check_folder(folder):
    about = {}
    if (folder / "language.toml").exists():
        about = check_about(folder / "language.toml", folder.name)
    else:
        fault(folder / "language.toml", 1, "is missing")
    if (folder / "stopwords.txt").exists():
        check_stopwords(folder / "stopwords.txt", about)
    if (folder / "abbreviations.txt").exists():
        check_abbreviations(folder / "abbreviations.txt")
    turkic = about.get("fold") == "turkic"
    if (folder / "frequent.txt").exists():
        check_kinds(folder / "frequent.txt", turkic, lambda count: count.isdigit() and 1 <= int(count) <= 255)
    if (folder / "phrases.txt").exists():
        check_kinds(folder / "phrases.txt", turkic, {"opens", "link", "verbs"}.__contains__)
    if (folder / "endings.txt").exists():
        check_kinds(folder / "endings.txt", turkic, {"verb", "adjective", "noun"}.__contains__)
    if (folder / "page.toml").exists():
        check_page(folder / "page.toml", turkic)


def main():
    folders = [DATA / code for code in sys.argv[1:]] or sorted(f for f in DATA.iterdir() if f.is_dir())
    for folder in folders:
        if not folder.is_dir():
            sys.exit(f"check_data.py: there is no folder {folder}")
        check_folder(folder)
    print("\n".join(faults) if faults else f"{len(folders)} languages are in order")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
