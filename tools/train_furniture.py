#!/usr/bin/env python3
"""Learn data/page/furniture.txt, the forests of csrc/furniture.c, from pages whose lines are labelled.

    python3 tools/train_furniture.py PAGES.jsonl DUMP [--without I/5] [--seed N] [--out FILE]

PAGES.jsonl   one page a line: {"url" or "id", "lines": [...], "y": [1 main text, 0 furniture, -1 blank, ...]}
DUMP          tools/dump_features.c, built against the library (`make build/dump_features`): the features are those of the program
--without     leave out part I of 5 (pages of one host fall together), to measure on it what was learned from the rest

Two forests: the second sees what the first said about the blocks around, so the first one's answers for the training
pages come from forests that did not see those pages. A block counts by its share of its page's words, so that
every page counts alike. Besides the pages themselves, copies are learned from, so that neither letter case nor one script
nor the presence of furniture is taken for granted: in a script without case, in one without spaces, and main text alone.
Needs numpy and catboost. Then run tools/gen_furniture.py.
"""
import argparse
import functools
import hashlib
import json
import random
import re
import struct
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

try:
    import numpy as np
    from catboost import CatBoostClassifier
except ImportError as missing:
    sys.exit(f"{__doc__}\n{missing}")

ROOT = Path(__file__).parent.parent
WORD = re.compile(r"\w+")
SITE = re.compile(r".*\s()[|\-–—·•»:]\s", re.S)   # the last sign
BAR = re.compile(r"\s()\|\s")                      # the first bar goes before it
TRAIL = re.compile(r".*\s([/>›»→])\s.*\s\1\s(?!.*\s[/>›»→]\s)", re.S)   # two signs of a kind, the last of all among them
PARTS = 5
FOREST = {"depth": 6, "l2_leaf_reg": 3.0, "border_count": 64, "rsm": 0.3}
FIRST, SECOND = {"iterations": 130, "learning_rate": 0.16}, {"iterations": 240, "learning_rate": 0.1}   # forests of blocks
TITLE_FOREST = {"iterations": 300, "depth": 4, "learning_rate": 0.08, "l2_leaf_reg": 8.0, "border_count": 32, "rsm": 0.3}
COPY = 0.2        # weight of a copy, the page itself having 1
TITLE_COPY = 0.5  # the same where titles are learned
ROWS = 200        # blocks of a page that are learned from, by chance according to their weight; of a copy, COPY_ROWS
COPY_ROWS = 40
TITLE_ROWS = 24   # candidates of a copy or page that are learned from, besides the right ones
BATCH = 800       # pages scored at a time
LINE_SHARE = 0.5  # of a block's weight that comes from its lines, the rest from its words
CASELESS = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,?;",
                         "ابتثجحخدذرزسشصضطظعغفقكلمنابتثجحخدذرزسشصضطظعغفقكلمن" "ه" "ه" "۔،؟؛")
UNSPACED_MARKS = str.maketrans(".,?!:;()", "。，？！：；（）")


def part_of(page):
    host = re.sub(r"^\w+://(www\.)?", "", page.get("url") or page["id"]).split("/")[0]
    return int(hashlib.sha1(host.encode()).hexdigest(), 16) % PARTS


# ---- copies ----

def caseless(line):
    return line.translate(CASELESS)


def each_word(line, change, glue):
    """*change* every word of the line but not its list mark; *glue* joins what then stands side by side."""
    head = re.match(r"\s*(?:[-*+o#]+\s+)?", line)[0]
    return head + glue(re.sub(r"[A-Za-z0-9]+", lambda m: change(m[0].lower()), line[len(head) :]))


def glued(text):
    return re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", text)


def unspaced(line):
    """As in Japanese: each word becomes one Han character for three letters, a short word one kana; the spaces go."""
    def change(word):
        if word.isdigit():
            return word
        if len(word) <= 3:
            return chr(0x3042 + small_hash(word) % 80)
        return "".join(chr(0x4E00 + small_hash(word[i : i + 3]) % 3000) for i in range(0, len(word), 3))

    return each_word(line, change, lambda text: glued(text.translate(UNSPACED_MARKS)))


def agglutinated(line):
    """As in Korean: a syllable for two or three letters, endings that change from use to use, short words joined to the one before."""
    def change(word):
        if word.isdigit():
            return word
        if len(word) <= 3:
            return "\0" + chr(0xAC00 + small_hash(word) % 60)
        stem = "".join(chr(0xAC00 + small_hash(word[i : i + 3]) % 2000) for i in range(0, len(word), 3))
        return stem + (chr(0xAC00 + small_hash(line[:40] + word[:6]) % 12) if len(word + line) % 3 else "")

    return each_word(line, change, lambda text: text.replace(" \0", "").replace("\0", ""))


# How English becomes another script, and the languages whose lists of page words (data/lang/*/page.toml) are written into it.
SCRIPTS = ((caseless, ("ar", "fa", "he", "hi")), (unspaced, ("ja", "zh")), (agglutinated, ("ko",)))


@functools.lru_cache(None)
def page_words(code):
    """Kind: phrases."""
    with (ROOT / "data/lang" / code / "page.toml").open("rb") as file:
        return tomllib.load(file)


@functools.lru_cache(None)
def english_kinds():
    """Phrase: kind; and the length of the longest phrase that starts with a word."""
    kinds = {tuple(WORD.findall(phrase)): kind for kind, phrases in page_words("en").items() for phrase in phrases}
    longest = {}
    for phrase in kinds:
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return kinds, longest


def translated(line, change, code):
    """*change* the line, but put for each listed English phrase one of the same kind of the language *code*."""
    kinds, longest = english_kinds()
    found, words = list(WORD.finditer(line)), WORD.findall(line.lower())
    if len(found) != len(words):
        return change(line)
    out, at, i = [], 0, 0
    while i < len(words):
        k = next((k for k in range(min(longest.get(words[i], 0), len(words) - i), 0, -1) if tuple(words[i : i + k]) in kinds), 0)
        if k:
            phrase = tuple(words[i : i + k])
            choices = page_words(code)[kinds[phrase]]
            out += [change(line[at : found[i].start()]), choices[small_hash(" ".join(phrase)) % len(choices)]]
            at = found[i + k - 1].end()
        i += k or 1
    text = "".join(out) + change(line[at:])
    return glued(text) if change is unspaced else text


@functools.lru_cache(None)
def small_hash(text):
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=4).digest(), "little")


def clean_text(page, rng):
    """The page's prose alone, in the forms that people paste it in."""
    prose = [line.strip() for line, y in zip(page["lines"], page["y"]) if y == 1]
    if rng.random() < 0.8:
        prose = [line for line in prose if len(line) > 60]
    if not prose:
        return None
    form = rng.choice(("lines", "blanks", "joined", "sentences", "part", "part"))
    if form == "part":
        start = rng.randrange(len(prose))
        prose = prose[start : start + rng.choice((1, 2, 3, 5, 8, 12, 20))]
        form = rng.choice(("lines", "blanks", "joined"))
    if form == "joined":
        step = rng.choice((2, 3, 5, 1000))
        prose = [" ".join(prose[i : i + step]) for i in range(0, len(prose), step)]
    if form == "sentences":
        prose = [s for line in prose for s in re.split(r"(?<=[.!?。]) +", line) if s]
    if form in ("blanks", "joined"):
        prose = [line for pair in zip(prose, [""] * len(prose)) for line in pair]
    return {**page, "lines": prose, "y": [1 if line else -1 for line in prose], "weight": COPY}


def restyled(page, rng):
    """Another way to dump the page: without indents or marks, with other blank lines, cut off above or below."""
    lines = list(zip(page["lines"], page["y"]))
    main = [i for i, (_, y) in enumerate(lines) if y == 1]
    if main and rng.random() < 0.5:
        lines = lines[rng.randrange(main[0] + 1) :]
    elif main and rng.random() < 0.6:
        lines = lines[: rng.randrange(main[-1], len(lines)) + 1]
    if rng.random() < 0.4:
        lines = [(line.strip(), y) for line, y in lines]
    if rng.random() < 0.3:
        lines = [(re.sub(r"^\s*(?:[*+#o-]+|\d+\.)\s+", "", line), y) for line, y in lines]
    form = rng.random()
    if form < 0.3:
        lines = [(line, y) for line, y in lines if y >= 0]
    elif form < 0.5:
        lines = [pair for line, y in lines if y >= 0 for pair in ((line, y), ("", -1))]
    return {**page, "lines": [line for line, _ in lines], "y": [y for _, y in lines], "weight": COPY, "whole": True}


def title_words(text):
    return set(WORD.findall((text or "").lower()))


def find_site(line):
    return BAR.search(line) or SITE.match(line)


def title_of(line, i):
    """As sm_part_title in csrc/title.c: the first line of a page may end in the name of its site, others may open with a trail."""
    match = find_site(line) if i == 0 else TRAIL.match(line)
    if not match:
        return line
    return line[: match.start(1)] if i == 0 else line[match.end() :]


def is_title(line, i, want):
    """Its set of words agrees with the page's title: F1 of at least 0.8."""
    got = title_words(title_of(line, i))
    return bool(want) and 2 * len(want & got) >= 0.8 * (len(want) + len(got))


def untitled(page, rng):
    """The page as copied from a window, without the line of its title that only its source has; sometimes without any."""
    want = title_words(page.get("title"))
    at = [i for i, line in enumerate(page["lines"]) if is_title(line, i, want)]
    start = next((i for i, (line, y) in enumerate(zip(page["lines"], page["y"])) if y == 1 and len(line) > 60), len(page["lines"]))
    before = [i for i in at if i < start]
    gone = set(at if rng.random() < 0.1 else before[:-1])
    match = find_site(page["lines"][0])
    site = page["lines"][0][match.end() :] if match else ""
    lines = [(site, 0)] if site and rng.random() < 0.5 else []
    lines += [pair for i, pair in enumerate(zip(page["lines"], page["y"])) if i not in gone]
    return {**page, "lines": [line for line, _ in lines], "y": [y for _, y in lines]}


def rewritten(page, rng):
    """The page in another script; sometimes as in a language that no list of page words is known of."""
    change, codes = rng.choice(SCRIPTS)
    code = rng.choice(codes) if rng.random() < 0.7 else None
    def put(line):
        return translated(line, change, code) if code else change(line)

    return {**page, "lines": [put(x) for x in page["lines"]], "title": put(page.get("title") or "")}


def grafted(page, other):
    """The page's main text with what stands before and after that of another page."""
    span, frame = ([i for i, y in enumerate(p["y"]) if y == 1] for p in (page, other))
    if not span or not frame:
        return None
    lines, y = (other[key][: frame[0]] + page[key][span[0] : span[-1] + 1] + other[key][frame[-1] + 1 :] for key in ("lines", "y"))
    return {**page, "lines": lines, "y": y, "weight": COPY}


def shrunk(page, rng):
    """A short page, or what is left of one: some lines of its menu, of its main text or all of it, some of the lines after."""
    main = [i for i, y in enumerate(page["y"]) if y == 1]
    if not main:
        return None
    menu, above, below, length = (rng.choice(some) for some in ((0, 0, 1, 4, 8, 12), (0, 1, 2, 5), (0, 1, 3, 8, 16), (3, 5, 8, 12, 20, 1000)))
    end = main[min(length, len(main)) - 1] + 1
    chosen = [*range(min(menu, main[0])), *range(max(menu, main[0] - above), end), *range(main[-1] + 1, len(page["y"]))[:below]]
    return {**page, "lines": [page["lines"][i] for i in chosen], "y": [page["y"][i] for i in chosen], "weight": COPY, "whole": False}


def copies(page, rng, others):
    """The page, and by chance what is made of it; *others* lend it their menus and footers."""
    yield {**page, "weight": 1.0, "whole": True}
    graft = grafted(page, rng.choice(others))
    if graft:
        yield graft
    clean = [clean_text(page, rng) for _ in range(2)]
    yield from (c for c in clean if c)
    other = restyled(page, rng)
    if rng.random() < 0.7:
        other = untitled(other, rng)
    yield other
    yield rewritten(other, rng)
    short = shrunk(page, rng)
    if short:
        yield short
        yield rewritten(short, rng)
    for one in clean:
        if one and rng.random() < 0.4:
            yield rewritten(one, rng)


def all_copies(pages, rng):
    """Pages lend to those of their own part alone, so that no part knows another."""
    alike = {}
    for page in pages:
        alike.setdefault((part_of(page), page["style"]), []).append(page)
    return [copy for page in pages for copy in copies(page, rng, alike[part_of(page), page["style"]])]


# ---- features and labels of blocks ----

def dump(program, pages, odds=None):
    """Feature names, and for every page (start, end, features) of its blocks."""
    payload = []
    for i, page in enumerate(pages):
        text = "\n".join(page["lines"]).encode("utf-8", "replace")
        first = np.asarray(odds[i] if odds else (), dtype=np.float32)
        payload += [b"%d %d\n" % (len(text), len(first)), text, first.tobytes()]
    out = subprocess.run([program], input=b"".join(payload), stdout=subprocess.PIPE, check=True).stdout
    head, at = out.split(b"\n", 1)[0], out.index(b"\n") + 1
    names = []
    for _ in range(int(head)):
        end = out.index(b"\n", at)
        names.append(out[at:end].decode())
        at = end + 1
    row, blocks = np.dtype([("start", "<u4"), ("end", "<u4"), ("x", "<f4", (len(names),))]), []
    for _ in pages:
        (n,) = struct.unpack_from("<I", out, at)
        blocks.append(np.frombuffer(out, row, n, at + 4))
        at += 4 + n * row.itemsize
    return names, blocks


def label(page, blocks):
    """Of every block: the share of its words that is main text, and its weight in training."""
    starts, ends = blocks["start"].astype(int), blocks["end"].astype(int)
    y = np.array(page["y"])
    length = np.array([len(line) for line in page["lines"]])
    full = np.array([len(line.strip()) for line in page["lines"]])
    count = np.array([len(WORD.findall(line)) for line in page["lines"]])
    line_end = np.cumsum(length + 1) - 1
    line_start = line_end - length
    first = np.searchsorted(ends, line_start, side="right")
    last = np.maximum(first, np.searchsorted(starts, line_end, side="left"))
    line = np.repeat(np.arange(len(y)), np.where(y >= 0, last - first, 0))
    block = first[line] + np.arange(len(line)) - np.searchsorted(line, line)
    part = (np.minimum(line_end[line], ends[block]) - np.maximum(line_start[line], starts[block])) / np.maximum(1, full[line])
    words, main, lines, main_lines = (np.bincount(block, part * value, minlength=len(blocks)) for value in
                                      (count[line], count[line] * y[line], np.ones(len(line)), y[line]))
    share = np.where(words > 0, main / np.maximum(words, 1e-9), main_lines / np.maximum(lines, 1e-9))
    by_words = words / max(20.0, (main.sum() + words.sum()) / 2)
    by_lines = lines / max(5.0, lines.sum())
    return np.clip(share, 0, 1), page.get("weight", 1) * ((1 - LINE_SHARE) * by_words + LINE_SHARE * by_lines)


# ---- learning ----

def sample(page, weight, rng):
    """Which blocks are learned from, and their weights: long pages have thousands of blocks, and a few stand for all."""
    chance = np.minimum(1, (COPY_ROWS if page["weight"] < 1 else ROWS) * weight / max(weight.sum(), 1e-12))
    chosen = np.flatnonzero(rng.random_sample(len(weight)) < chance)
    return chosen, weight[chosen] / chance[chosen]


def fit(pages, blocks, columns, steps):
    """*pages* have labels and rows (see learn)."""
    x = np.concatenate([b["x"][p["rows"], :columns] for p, b in zip(pages, blocks)])
    y = np.concatenate([p["share"][p["rows"]] for p in pages])
    weight = np.concatenate([p["row_weight"] for p in pages])
    forest = CatBoostClassifier(loss_function="CrossEntropy", thread_count=2, random_seed=0, verbose=0,
                                allow_writing_files=False, **FOREST, **steps)
    return forest.fit(x, y, sample_weight=weight / weight.mean())


def odds_of(forest, blocks, columns):
    odds = []
    for at in range(0, len(blocks), BATCH):
        some = blocks[at : at + BATCH]
        all_odds = forest.predict(np.concatenate([b["x"][:, :columns] for b in some]), prediction_type="RawFormulaVal")
        odds += np.split(all_odds.astype(np.float32), np.cumsum([len(b) for b in some])[:-1])
    return odds


def may_be_title(x, names):
    """As csrc/title.c says."""
    return x[:, names.index("lead_share")] >= 0


def learn_titles(pages, blocks, names, chance):
    """From the lines whose set of words agrees with the page's title, and some of the others."""
    rows, labels, weights = [], [], []
    for page, b in zip(pages, blocks):
        want, text = title_words(page.get("title")), "\n".join(page["lines"])
        candidates = np.flatnonzero(may_be_title(b["x"], names)) if len(b) else []
        if not want or not len(candidates):
            continue
        right = np.array([is_title(text[b["start"][i] : b["end"][i]], i, want) for i in candidates])
        chosen = right | (chance.random_sample(len(right)) < TITLE_ROWS / len(right))
        candidates, right = candidates[chosen], right[chosen]
        rows.append(b["x"][candidates])
        labels.append(right)
        weights.append(max(page["weight"], TITLE_COPY) * np.where(right, 1 / max(1, right.sum()), 1 / max(1, (~right).sum())))
    weight = np.concatenate(weights)
    forest = CatBoostClassifier(loss_function="Logloss", thread_count=2, random_seed=0, verbose=0,
                                allow_writing_files=False, **TITLE_FOREST)
    return forest.fit(np.concatenate(rows), np.concatenate(labels), sample_weight=weight / weight.mean())


def learn(program, pages, seed):
    """The three forests and the names of their features."""
    rng = random.Random(seed)
    pages = all_copies(pages, rng)
    parts = np.array([part_of(p) for p in pages])
    names, blocks = dump(program, pages)
    chance = np.random.RandomState(seed)
    for page, b in zip(pages, blocks):
        page["share"], weight = label(page, b)
        page["rows"], page["row_weight"] = sample(page, weight, chance)
    n_first, n_second = names.index("p"), names.index("title_coverage")
    odds = [None] * len(pages)
    for part in sorted(set(parts)):
        seen, held = np.flatnonzero(parts != part), np.flatnonzero(parts == part)
        forest = fit([pages[i] for i in seen], [blocks[i] for i in seen], n_first, FIRST)
        for i, o in zip(held, odds_of(forest, [blocks[i] for i in held], n_first)):
            odds[i] = o
    first = fit(pages, blocks, n_first, FIRST)
    _, blocks = dump(program, pages, odds)
    second = fit(pages, blocks, n_second, SECOND)
    whole = [i for i, page in enumerate(pages) if page.get("whole")]
    title = learn_titles([pages[i] for i in whole], [blocks[i] for i in whole], names, chance)
    return names, (("forest_1", first), ("forest_2", second), ("forest_title", title))


def write(forests, names, path):
    out = ["# Which blocks of a page are main text: boosted trees, written by tools/train_furniture.py from pages with labelled lines.",
           "# A tree asks six questions; the answer to the first is the lowest bit of the place among its 64 values (log odds)."]
    for name, forest in forests:
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            forest.save_model(file.name, format="json")
            model = json.load(open(file.name, encoding="utf-8"))
        scale, bias = model["scale_and_bias"]
        out.append(f"forest {name} {bias[0] if isinstance(bias, list) else bias:.6f}")
        for tree in model["oblivious_trees"]:
            asked = " ".join(f"{names[s['float_feature_index']]}>{s['border']:.7g}" for s in tree["splits"])
            out.append(f"tree {asked} : " + " ".join(f"{v * scale:.4f}".rstrip("0").rstrip(".") for v in tree["leaf_values"]))
    Path(path).write_text("\n".join(out) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("dump")
    parser.add_argument("--without", help="I/5, I from 0")
    parser.add_argument("--seed", type=int, default=2, help="of the copies of pages and of the blocks that are drawn; the five parts of docs/pages.md: 1")
    parser.add_argument("--out", default=ROOT / "data/page/furniture.txt")
    args = parser.parse_args()
    with open(args.pages, encoding="utf-8") as file:
        pages = [json.loads(line) for line in file]
    if args.without:
        pages = [p for p in pages if part_of(p) != int(args.without.split("/")[0])]
    names, forests = learn(args.dump, pages, args.seed)
    write(forests, names, args.out)


if __name__ == "__main__":
    main()
