#!/usr/bin/env python3
"""The same texts through summ and its peers, each in a process of its own: processor seconds and peak memory.

    python3 bench/compare.py [--program build/summ] [--python PYTHON] [--limit SECONDS] TEXT...

PYTHON is an interpreter with the peers from the package index (pip install sumy summa lede); OTS is Debian's libots0, through the
system's C compiler and libots-dev. A peer that is missing is left out by name; one over the limit is shown as such.
Prints a Markdown table: rows are systems, columns texts. Three sentences are asked for everywhere.
"""
import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

SUMY = """
import re, sys
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.{module} import {name} as Summarizer
class Words:
    def to_sentences(self, text): return tuple(s for s in re.split(r"(?<=[.!?])\\s+", text) if s)
    def to_words(self, text): return tuple(re.findall(r"\\w+", text.lower()))
text = open(sys.argv[1], encoding="utf-8").read()
print(*Summarizer()(PlaintextParser.from_string(text, Words()).document, 3))
"""
SUMMA = """
import re, sys
from summa.summarizer import summarize
text = open(sys.argv[1], encoding="utf-8").read()
print(summarize(text, ratio=min(1.0, 3.0 / max(3, len(re.findall(r"[.!?]\\s", text))))))
"""
LEDE = """
import sys, lede
print(lede.summarize(open(sys.argv[1], encoding="utf-8").read(), 400))
"""
OTS = """
#include <stdio.h>
#include <stdlib.h>
#include <ots/libots.h>
int main(int argc, char **argv)
{
    (void)argc;
    FILE *in = fopen(argv[1], "rb");
    OtsArticle *doc = ots_new_article();
    if (!in || !ots_load_xml_dictionary(doc, (unsigned char *)"en"))
        return 1;
    ots_parse_file(in, doc);
    ots_grade_doc(doc);
    ots_highlight_doc(doc, 1);
    size_t size;
    unsigned char *text = ots_get_doc_text(doc, &size);
    fwrite(text, 1, size, stdout);
    return 0;
}
"""
PEERS = {
    "lede": ("lede", LEDE),
    "sumy Luhn": ("sumy", SUMY.format(module="luhn", name="LuhnSummarizer")),
    "sumy LSA": ("sumy", SUMY.format(module="lsa", name="LsaSummarizer")),
    "sumy TextRank": ("sumy", SUMY.format(module="text_rank", name="TextRankSummarizer")),
    "sumy LexRank": ("sumy", SUMY.format(module="lex_rank", name="LexRankSummarizer")),
    "summa TextRank": ("summa", SUMMA),
}


def measure(command, limit):
    """(processor seconds, peak MB) of a command, or a word for what went wrong."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1)))
    _, status, usage = os.wait4(process.pid, 0)
    seconds = usage.ru_utime + usage.ru_stime
    if status != 0:
        over = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL)
        return f"> {limit} s" if over else "fails"
    return f"{seconds:.3f} s, {usage.ru_maxrss / 1024:.0f} MB"


def build_ots(folder):
    source, program = Path(folder, "ots.c"), Path(folder, "ots")
    source.write_text(OTS)
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libots-1"], capture_output=True, text=True)
    done = subprocess.run(["cc", str(source), "-o", str(program), *flags.stdout.split()], capture_output=True)
    return str(program) if flags.returncode == 0 and done.returncode == 0 else None


def systems(args, folder):
    yield "summ", [args.program, "-n", "3"]
    ots = build_ots(folder) if shutil.which("pkg-config") else None
    if ots:
        yield "OTS (C)", [ots]
    else:
        print("left out: OTS (needs libots-dev, libglib2.0-dev)", file=sys.stderr)
    for name, (package, code) in PEERS.items():
        if subprocess.run([args.python, "-c", f"import {package}"], capture_output=True).returncode != 0:
            print(f"left out: {name} (pip install {package})", file=sys.stderr)
            continue
        yield name, [args.python, "-c", code]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/summ")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--limit", type=int, default=30)
    parser.add_argument("texts", nargs="+")
    args = parser.parse_args()
    print("| | " + " | ".join(f"{Path(t).name}, {os.path.getsize(t) / 1000:,.0f} KB" for t in args.texts) + " |")
    print("|---|" + "---|" * len(args.texts))
    with tempfile.TemporaryDirectory() as folder:
        for name, command in systems(args, folder):
            print(f"| {name} | " + " | ".join(measure([*command, text], args.limit) for text in args.texts) + " |", flush=True)


if __name__ == "__main__":
    main()
