#!/usr/bin/env python3
"""Fit the weights of csrc/weights.h: try values of one weight after the other, leave one set out, report.

    make && python3 tools/fit_rank.py --eval DIR [--mode words|sentences] [--weight NAME[=v1,v2,...] ...]

DIR holds rouge.py, common.py and data/summaries/ (not part of this repository). For every weight and value the three
files that read weights.h are compiled anew and every set is measured. Printed are the macro mean of ROUGE-1, -2 and
-L over the sets for each value, the standard error of its difference to the present value, and the honest figure: the
mean over sets where each set is judged with the value that is best on all the others (leave one set out). A weight is
worth changing where that figure rises by clearly more than the standard error. Nothing is written to weights.h.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILED = ("rank", "concepts", "select")
# What is tried by default: the present value of weights.h is always measured too.
GRID = {
    "lead_gain": (1, 3, 4),
    "lead_share": (0.1, 0.3),
    "damping": (0.75, 0.92),
    "leaning_factor": (0.6, 0.9, 1),
    "speech_factor": (0.6, 1),
    "rarity_power": (0.5, 1),
    "stop_weight": (0.1, 1),
    "opening_gain": (0.75, 2.5, 4),
    "opening_span": (4, 12),
    "length_power": (0.6, 0.9, 1.1),
    "counted_length_power": (0.75, 1.25),
    "question_factor": (0.4, 1),
    "bigram_weight": (0, 1, 3),
    "covered": (0.2, 0.3, 0.6),
    "crossing_power": (0, 0.2, 0.5, 1),
    "title_gain": (0.5, 1),
}


def weights_text():
    return (ROOT / "csrc" / "weights.h").read_text()


def present(name):
    found = re.search(rf"\.{name} = (-?[\d.e-]+)", weights_text())
    if not found:
        raise SystemExit(f"no weight {name!r} in csrc/weights.h")
    return float(found.group(1))


def build(directory, name, value):
    """A summ with weight `name` at `value`; its path."""
    csrc = directory / "csrc"
    if csrc.exists():
        shutil.rmtree(csrc)
    shutil.copytree(ROOT / "csrc", csrc)
    text = re.sub(rf"\.{name} = -?[\d.e-]+", f".{name} = {value}", weights_text())
    (csrc / "weights.h").write_text(text)
    sources = sorted((ROOT / "csrc").glob("*.c"))
    objects = [ROOT / "build" / "obj" / f"{p.stem}.o" for p in sources if p.stem not in COMPILED]
    program = directory / "summ"
    subprocess.run(["cc", "-O2", "-std=c11", "-D_POSIX_C_SOURCE=200809L", f"-I{ROOT}/include", f"-I{csrc}",
                    *[str(csrc / f"{c}.c") for c in COMPILED], *map(str, objects), "-o", str(program),
                    "-lutf8proc", "-lstemmer", "-lm", "-ljansson", "-lpthread"], check=True)
    return str(program)


class Measure:
    """Levels by set, with the scores of summaries already seen kept."""

    def __init__(self, directory, mode):
        sys.path.insert(0, str(directory))
        import rouge

        self.rouge, self.mode = rouge, mode
        self.sets = {p.stem: rouge.read_jsonl(p) for p in sorted((directory / "data" / "summaries").glob("*.jsonl"))}
        plain, seen = rouge.rouge, {}

        def remembered(summary, references):
            key = hash((tuple(summary), tuple(map(tuple, references))))
            if key not in seen:
                seen[key] = plain(summary, references)
            return seen[key]

        rouge.rouge = remembered

    def __call__(self, program):
        """{set: {document: level}}"""
        return {name: {d: 100 * sum(s) / 3 for d, s in self.rouge.measure(program, docs, self.mode).items()}
                for name, docs in self.sets.items()}


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def standard_error(new, old):
    """Of the macro mean of the difference."""
    total = 0.0
    for name in new:
        gaps = [new[name][d] - old[name][d] for d in new[name]]
        centre = mean(gaps)
        total += mean((g - centre) ** 2 for g in gaps) / len(gaps)
    return total ** 0.5 / len(new)


def left_out(by_value):
    """Mean over sets, each with the value that is best on the other sets."""
    sets = list(next(iter(by_value.values())))
    level = {v: {s: mean(docs.values()) for s, docs in by_value[v].items()} for v in by_value}
    chosen = {s: max(level, key=lambda v: sum(level[v][o] for o in sets if o != s)) for s in sets}
    return mean(level[chosen[s]][s] for s in sets), chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--eval", type=Path, required=True, help="directory of rouge.py and its data")
    parser.add_argument("--mode", choices=("words", "sentences"), default="words")
    parser.add_argument("--weight", action="append", help="NAME or NAME=v1,v2,...; default: every weight of GRID")
    args = parser.parse_args()
    measure = Measure(args.eval, args.mode)
    with tempfile.TemporaryDirectory() as scratch:
        for item in args.weight or GRID:
            name, _, values = item.partition("=")
            now = present(name)
            tried = [float(v) for v in values.split(",")] if values else list(GRID[name])
            by_value = {v: measure(build(Path(scratch), name, v)) for v in [now, *tried]}
            honest, chosen = left_out(by_value)
            print(f"{name}: left one set out {honest:.3f}, chosen {sorted(set(chosen.values()))}")
            for value, docs in by_value.items():
                level = mean(mean(d.values()) for d in docs.values())
                gap = mean(mean(docs[s].values()) - mean(by_value[now][s].values()) for s in docs)
                print(f"    {value:<8g} {level:.3f}  {gap:+.3f} +- {standard_error(docs, by_value[now]):.3f}"
                      f"{'  (present)' if value == now else ''}", flush=True)


if __name__ == "__main__":
    main()
