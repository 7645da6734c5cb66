#!/usr/bin/env python3
"""Inputs that break others: each must end in time, with valid UTF-8 and whole JSON out, the sentences in order.

    python3 tests/pathological.py [PROGRAM] [BYTES]        `make pathological`
    python3 tests/pathological.py --linear [PROGRAM]       by hand: ten times the bytes in at most 14 times the processor time

The time limit is generous (a quadratic loop takes minutes at these sizes): what it finds is not linear. Only --linear measures.

Besides, sentences that start and end anywhere: every spec text of headlines from each of its first words on, and up to each of its last.
"""
import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent / "spec"))
import run_headline  # noqa: E402: the reader of the spec files

LIMIT = 60  # seconds an input
LINEAR, MEASURABLE = 14, 0.3  # times; seconds that the smaller run must take for the ratio to say something
SMALL, LARGE = 1_000_000, 10_000_000
rng = random.Random(1)


def fill(piece, size):
    piece = piece if isinstance(piece, bytes) else piece.encode()
    return (piece * (size // len(piece) + 1))[:size]


def random_points(size):
    points = []
    while size > 0:
        cp = rng.randrange(0x110000)
        if not 0xD800 <= cp < 0xE000:
            points.append(chr(cp))
            size -= len(points[-1].encode())
    return "".join(points).encode()


def words(size):
    out, n = [], 0
    while size > 0:
        out.append(f"w{n:x}q{n * 7919 % 65536:x}" + (". " if n % 12 == 11 else " "))
        size -= len(out[-1])
        n += 1
    return "".join(out).encode()


CASES = {
    "empty": lambda n: b"",
    "spaces": lambda n: fill(" ", n),
    "newlines": lambda n: fill("\n", n),
    "every line break": lambda n: fill("\r\n\v\f\x85\u2028\u2029 ", n),
    "one letter": lambda n: b"a",
    "one word": lambda n: fill("a", n),
    "digits": lambda n: fill("1234567890", n),
    "punctuation": lambda n: fill(".,;:!?-()\"'", n),
    "a.": lambda n: fill("a.", n),
    "a. ": lambda n: fill("a. ", n),
    "A. ": lambda n: fill("A. ", n),
    ". ": lambda n: fill(". ", n),
    "U.S. ": lambda n: fill("U.S. ", n),
    "Dr. ": lambda n: fill("Dr. ", n),
    "1. ": lambda n: fill("1. ", n),
    "etc. The ": lambda n: fill("etc. The ", n),
    "ellipses": lambda n: fill("…", n),
    "dots": lambda n: fill(".", n),
    "open brackets": lambda n: fill("(", n),
    "close brackets": lambda n: fill(").", n),
    "quotes": lambda n: fill('"', n),
    "nested quotes": lambda n: fill("“", n // 2) + fill("”", n // 2),
    "apostrophes": lambda n: fill("'", n),
    "bullets": lambda n: fill("- a\n", n),
    "deep lists": lambda n: b"".join(b" " * (i % 400) + b"* item\n" for i in range(n // 200)),
    "short lines": lambda n: fill("ab\n", n),
    "identical sentences": lambda n: fill("The same thing again and again. ", n),
    "identical paragraphs": lambda n: fill("The same thing is said again and again by them.\n\n", n),
    "different words": words,
    "one endless sentence": lambda n: fill("word after word ", n),
    "commas": lambda n: fill("a, ", n),
    "dashes": lambda n: fill("a — b – c - ", n),
    "said": lambda n: fill("“Yes,” he said, ", n),
    "combining flood": lambda n: b"e" + fill("\u0301", n),
    "zalgo": lambda n: fill("e\u0301\u0316\u0334\u0489", n),
    "zero width joiners": lambda n: fill("\U0001f468\u200d", n),
    "bidi controls": lambda n: fill("\u202e\u2066a", n),
    "expansion bomb": lambda n: fill("\ufdfa ", n),
    "jamo": lambda n: fill("\u1100\u1161\u11a8", n),
    "hangul": lambda n: fill("가나다라 ", n),
    "one hangul word": lambda n: fill("가나다라", n),
    "han": lambda n: fill("漢字", n),
    "kana": lambda n: fill("カタカナひらがな", n),
    "cjk sentences": lambda n: fill("文。", n),
    "cjk quotes": lambda n: fill("「あ」", n),
    "thai": lambda n: fill("ภาษาไทย", n),
    "tibetan": lambda n: fill("བོད་", n),
    "arabic": lambda n: fill("كلمة، ", n),
    "hebrew marks": lambda n: fill("א\u05b0", n),
    "regional indicators": lambda n: fill("\U0001f1e6", n),
    "bad bytes": lambda n: fill(b"\xff\xc0\x80", n),
    "cut off": lambda n: fill(b"\xe2\x82", n),
    "surrogates": lambda n: fill(b"\xed\xa0\x80", n),
    "overlong": lambda n: fill(b"\xc0\xaf", n),
    "nul": lambda n: fill(b"\0", n),
    "controls": lambda n: fill(bytes(range(32)), n),
    "random bytes": lambda n: rng.randbytes(n),
    "random characters": random_points,
    "20 scripts": lambda n: fill("Ab Αβ Аб Աբ אב اب अआ কখ ਕਖ કખ கங కఖ ಕಖ കഖ කඛ กข ກຂ ကခ កខ 가나 あア漢. ", n),
    "byte order marks": lambda n: fill("\ufeff", n),
    "urls": lambda n: fill("http://a.b/c?d.e ", n),
    "markup": lambda n: fill("<p>", n),
    "ampersands": lambda n: fill("&amp;", n),
    "open tags": lambda n: fill("<", n),
    "open comments": lambda n: fill("<!--", n),
    "open quotes in tags": lambda n: fill("<p a='", n),
    "open attributes": lambda n: fill("<p a=b ", n),
    "open raw text": lambda n: fill("<script></scrip>", n),
    "nested sections": lambda n: fill("<div class=sidebar>a", n),
    "closing tags": lambda n: fill("</div></p>", n),
    "references": lambda n: fill("&#x26;&notit;&", n),
    "next lines": lambda n: fill("a b\x85c d\u2028e f\u2029", n),
    "carriage returns": lambda n: fill("One two.\rThree", n),
    "byte order mark first": lambda n: b"\xef\xbb\xbf" + fill("One two. ", n),
    "overlong forms": lambda n: fill(b"\xe0\x80\xaf\xf0\x80\x80\xaf", n),
    "above the last character": lambda n: fill(b"\xf4\x90\x80\x80\xf8\x88\x80\x80\x80", n),
    "stray continuation bytes": lambda n: fill(b"a\x80\xbf", n),
    "grapheme joiners": lambda n: fill("e\u0301\u034f", n),
    "joiners alone": lambda n: fill("\u200d", n),
    "variation selectors": lambda n: fill("\u2764\ufe0f", n),
    "jamo of one kind": lambda n: fill("\u1100", n),
    "expansion bombs": lambda n: fill("\ufdfa", n),
    "Turkish capitals": lambda n: fill("İI\u0307", n),
    "isolates": lambda n: fill("\u2068a\u2069. ", n),
    "disjoint sentences": lambda n: fill("".join(f"{chr(97 + i % 26)}{i}b {i}c. " for i in range(5000)), n),
    "a clique": lambda n: fill("".join(f"all of them say the same {i}. " for i in range(5000)), n),
    "stop words": lambda n: fill("the of and to in. ", n),
    "nested brackets": lambda n: fill("(", n // 2) + fill(")", n // 2),
    "nested quotes of two kinds": lambda n: fill("\u201ca \u2018b ", n // 2) + fill("\u2019\u201d. ", n // 2),
    "mixed brackets": lambda n: fill("([{\u300c", n),
    "abbreviations": lambda n: fill("Mr. e.g. i.e. vs. No. 5 p. 3 Inc. ", n),
    "initials": lambda n: fill("J. R. R. ", n),
    "numbers with stops": lambda n: fill("1.2.3. 4.", n),
    "names": lambda n: fill("".join(f"{chr(65 + i % 26)}{chr(97 + i // 26 % 26)} " for i in range(676)), n),
    "titles": lambda n: fill("Home | News | Sport\nBy A. B.\n12 May\n", n),
    "different lines": lambda n: b"".join(b"%x\n\n" % (i * 2654435761 % 2**32) for i in range(n // 10)),
    "different Han": lambda n: "".join(chr(0x4E00 + i * 7919 % 20000) for i in range(n // 3)).encode(),
    "different hangul": lambda n: "".join(chr(0xAC00 + i * 7919 % 11172) + " " * (i % 3 == 0) for i in range(n // 4)).encode(),
    "Thai clusters": lambda n: "".join(chr(0xE01 + i * 7919 % 46) for i in range(n // 3)).encode(),
    "pairs of few words": lambda n: fill("".join(f"{chr(97 + i * i % 26)}{chr(97 + i * 7 % 26)} " for i in range(9973)), n),
    "nested elements": lambda n: fill("<div>", n),
    "nested lists": lambda n: fill("<ul><li>", n),
    "unclosed tables": lambda n: fill("<table><tr><td>a", n),
    "attributes without end": lambda n: b"<p " + fill("a ", n),
    "half a tag": lambda n: fill("<p <p <", n),
    "doctype": lambda n: b"<!doctype html><title>" + fill("a", n),
    "numeric references": lambda n: fill("&#0;&#x110000;&#xd800;&#99999999999;", n),
    "cdata": lambda n: fill("<![CDATA[a]]>", n),
    "charsets": lambda n: fill('<meta charset="x">', n),
    "pipes": lambda n: fill("a | b | c\n", n),
}


OPTIONS = (["-o", "json", "-k", "--headline", "--compress"], ["--split", "--keep-furniture", "-o", "json"], ["--blocks", "-o", "json"],
           ["-i", "html", "-o", "json"], ["-o", "json", "-l", "multi", "-c", "200", "--overflow", "last"])

# What people read: no JSON, but UTF-8, and as long as the text at most some times over.
PLAIN = (["--split", "--keep-furniture"], ["--blocks"], ["--explain", "--lines", "wrapped"], ["--highlight"], ["-o", "html"])
LONGEST = 100  # bytes out for a byte in: a line of a table for a sentence of one letter


def in_order(answer):
    """Spans are not empty and do not overlap."""
    last = 0
    for s in answer.get("sentences", answer.get("blocks", [])):
        if not last <= s["start"] < s["end"]:
            return False
        last = s["end"]
    return True


def check(program, data):
    """None, or what went wrong."""
    for options in OPTIONS:
        named = " ".join(options)
        try:
            done = subprocess.run([program, *options], input=data, capture_output=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return f"{named}: not done in {LIMIT} s"
        if done.returncode not in (0, 1):
            return f"{named}: ended with {done.returncode}"
        if done.stdout:
            if not in_order(json.loads(done.stdout.decode("utf-8"))):
                return f"{named}: spans out of order"
        elif done.returncode == 0 or b"UTF-16" not in done.stderr:
            return f"{named}: no answer: {done.stderr[:200]!r}"
    return check_plain(program, data)


def check_plain(program, data):
    for options in PLAIN:
        named = " ".join(options)
        with tempfile.TemporaryFile() as out:
            try:
                done = subprocess.run([program, *options], input=data, stdout=out, stderr=subprocess.DEVNULL, timeout=LIMIT,
                                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 28, 1 << 28)))
            except subprocess.TimeoutExpired:
                return f"{named}: not done in {LIMIT} s"
            if done.returncode not in (0, 1):
                return f"{named}: ended with {done.returncode}"
            out.seek(0)
            size = len(out.read().decode("utf-8"))
            if size > LONGEST * len(data) + 1000:
                return f"{named}: {size} characters out"
    return None


def fragments(text):
    """The text from each of its first words on, and up to each of its last; of text without spaces, letters."""
    glue = " " if text.count(" ") > len(text) // 20 else ""
    units = text.split(" ") if glue else list(text)
    return [glue.join(units[i:]) for i in range(1, min(14, len(units)))] + [glue.join(units[:-i]) for i in range(1, min(8, len(units)))]


def check_fragments(program, path):
    """Do all texts made from one spec file come back with an answer, and the program ends well?"""
    parts = [part for _, _, text, _ in run_headline.cases(path) for part in fragments(text)]
    data = "".join(json.dumps({"id": str(i), "text": part, "lang": path.stem}) + "\n" for i, part in enumerate(parts)).encode()
    good = True
    for option in ("--headline", "--compress"):
        done = subprocess.run([program, option, "-i", "jsonl", "-o", "jsonl"], input=data, capture_output=True, timeout=LIMIT * 10)
        answers = len(done.stdout.splitlines())
        if not parts or done.returncode != 0 or answers != len(parts):
            good = False
            print(f"FAIL {path.name} {option}: exit status {done.returncode} behind {answers} of {len(parts)} fragments; next: {parts[answers : answers + 1]}")
    return good


def seconds(program, data):
    """Processor seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "-k", "--headline", "-o", "json"], input=data, capture_output=True, timeout=LIMIT * 10)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure(program):
    """How many cases take more than LINEAR times as long for ten times the bytes."""
    failed = 0
    for name, make in CASES.items():
        small, large = (seconds(program, make(size)) for size in (SMALL, LARGE))
        over = small >= MEASURABLE and large > LINEAR * small
        failed += over
        print(f"{'FAIL' if over else 'ok  '} {name}: {small:.2f} s, {large:.2f} s", flush=True)
    return failed


def main():
    arguments = [a for a in sys.argv[1:] if a != "--linear"]
    program = arguments[0] if arguments else "build/summ"
    if "--linear" in sys.argv[1:]:
        sys.exit(1 if measure(program) else 0)
    sizes = [int(arguments[1])] if len(arguments) > 1 else [1000, 300_000]
    failed = 0
    for name, make in CASES.items():
        for size in sizes:
            problem = check(program, make(size))
            if problem:
                failed += 1
                print(f"FAIL {name} ({size} bytes): {problem}")
    files = sorted(run_headline.HERE.glob("*.txt"))
    failed += sum(not check_fragments(program, path) for path in files)
    print(f"{len(CASES) * len(sizes) + len(files) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
