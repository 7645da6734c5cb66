#!/usr/bin/env python3
"""Inputs that break others, at 1 KB to 1 MB: each must end in time, with valid UTF-8 and whole JSON out.

    python3 tests/pathological.py [PROGRAM] [BYTES]

The time limit is generous (a quadratic loop takes minutes at 1 MB); it finds what is not linear, it measures nothing.
"""
import json
import random
import subprocess
import sys

LIMIT = 20  # seconds an input
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
    "pipes": lambda n: fill("a | b | c\n", n),
}


def check(program, name, data):
    """None, or what went wrong."""
    for options in (["-o", "json", "-k", "--headline"], ["--split", "--keep-furniture", "-o", "json"], ["--blocks", "-o", "json"], ["-i", "html", "-o", "json"]):
        try:
            done = subprocess.run([program, *options], input=data, capture_output=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return f"{' '.join(options)}: not done in {LIMIT} s"
        if done.returncode not in (0, 1):
            return f"{' '.join(options)}: ended with {done.returncode}"
        if done.stdout:
            json.loads(done.stdout.decode("utf-8"))
        elif done.returncode == 0 or b"UTF-16" not in done.stderr:
            return f"{' '.join(options)}: no answer: {done.stderr[:200]!r}"
    return None


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else "build/summ"
    sizes = [int(sys.argv[2])] if len(sys.argv) > 2 else [1000, 300_000]
    failed = 0
    for name, make in CASES.items():
        for size in sizes:
            problem = check(program, name, make(size))
            if problem:
                failed += 1
                print(f"FAIL {name} ({size} bytes): {problem}")
    print(f"{len(CASES) * len(sizes) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
