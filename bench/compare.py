#!/usr/bin/env python3
"""summ beside other summarizers on given texts: processor seconds and peak memory of a whole process.

    python3 bench/compare.py TEXT... [--program build/summ] [--lang en] [--limit SECONDS] [--write README.md]

Every system gets each text as a file and is asked for three sentences (OTS: its nearest share). One process a run,
the best of REPEATS. A system that is not installed is left out; one that does not finish within the limit says so.
Python systems: pip install sumy summa lede (sumy is given a plain splitter, as its own needs a download); OTS:
apt-get install libots0. --write puts
the table between the lines "<!-- compare -->" and "<!-- /compare -->" of a file.
"""
import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPEATS = 3
SENTENCES = 3
SUMY = """
import re, sys
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.{module} import {name} as Summarizer
class Tokenizer:  # sumy's own needs a download
    def to_sentences(self, text):
        return tuple(s for s in re.split(r"(?<=[.!?])\\s+", text) if s)
    def to_words(self, sentence):
        return tuple(re.findall(r"[^\\W\\d_]+", sentence))
document = PlaintextParser.from_file(sys.argv[1], Tokenizer()).document
for sentence in Summarizer(Stemmer({language!r}))(document, {n}):
    print(sentence)
"""
SUMMA = """
import sys
from summa.summarizer import summarize
text = open(sys.argv[1], encoding="utf-8").read()
count = max(1, text.count(". "))
print(summarize(text, ratio=min(1.0, {n} / count), language={language!r}))
"""
LEDE = """
import sys
import lede
print(lede.summarize(open(sys.argv[1], encoding="utf-8").read()))
"""
LANGUAGES = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese"}


def scripts(language):
    """Name and Python source of every Python system."""
    sumy = {"sumy LexRank": ("lex_rank", "LexRankSummarizer"), "sumy TextRank": ("text_rank", "TextRankSummarizer"),
            "sumy LSA": ("lsa", "LsaSummarizer"), "sumy Luhn": ("luhn", "LuhnSummarizer")}
    for label, (module, name) in sumy.items():
        yield label, SUMY.format(module=module, name=name, language=language, n=SENTENCES)
    yield "summa", SUMMA.format(language=language, n=SENTENCES)
    yield "lede", LEDE


def commands(program, lang, directory):
    """Name and command line, without the text, of every system that is installed."""
    yield "summ", [str(program), "-l", lang, "-n", str(SENTENCES)]
    language = LANGUAGES.get(lang)
    for label, source in scripts(language) if language else ():
        module = label.split()[0]
        if subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode == 0:
            script = directory / ("run_" + re.sub(r"\W", "_", label) + ".py")
            script.write_text(source)
            yield label, [sys.executable, str(script)]
    if shutil.which("ots"):
        yield "OTS", ["ots", "--ratio=1", f"--dic={lang}"]


def run(command, limit):
    """(processor seconds, peak MB), or None where it failed or did not finish."""
    started = time.monotonic()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere,
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1)))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or time.monotonic() - started > 2 * limit:
        return None
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def table(rows, texts):
    head = "| processor seconds; peak MB | " + " | ".join(f"{t.name}, {t.stat().st_size // 1000} kB" for t in texts) + " |"
    lines = [head, "|---|" + "---|" * len(texts)]
    for label, cells in rows:
        shown = [f"{c[0]:.3f}; {c[1]:.0f}" if c else "–" for c in cells]
        lines.append(f"| {label} | " + " | ".join(shown) + " |")
    return "\n".join(lines) + "\n"


def write_between_marks(path, text):
    content = path.read_text(encoding="utf-8")
    marked = re.compile(r"(<!-- compare -->\n).*?(<!-- /compare -->)", re.S)
    if not marked.search(content):
        raise SystemExit(f"{path} has no <!-- compare --> marks")
    path.write_text(marked.sub(lambda m: m.group(1) + text + m.group(2), content), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path, nargs="+")
    parser.add_argument("--program", type=Path, default=Path("build/summ"))
    parser.add_argument("--lang", default="en")
    parser.add_argument("--limit", type=int, default=60, help="processor seconds a run may take")
    parser.add_argument("--write", type=Path, help="put the table into this file")
    args = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as directory:
        for label, command in commands(args.program, args.lang, Path(directory)):
            cells = []
            for text in args.text:
                runs = [run([*command, str(text)], args.limit) for _ in range(REPEATS)]
                cells.append(min((r for r in runs if r), default=None))
            rows.append((label, cells))
            print(table(rows[-1:], args.text).splitlines()[-1], flush=True)
    if args.write:
        write_between_marks(args.write, table(rows, args.text))


if __name__ == "__main__":
    main()
