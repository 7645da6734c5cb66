#!/usr/bin/env python3
"""What the Python layer costs over C, whether calls leak, and how fast batches go. Needs the installed package.

    python bench/python.py [TEXT]

TEXT (default: examples/en.txt) is repeated or cut to 3 KB, 100 KB and 3 MB.
"""
import resource
import statistics
import sys
import time
from pathlib import Path

import summ
from summ import _api

ROOT = Path(__file__).parent.parent


def sized(text, size):
    return (text * (size // len(text) + 1))[:size]


def median_time(call, rounds):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def c_call(data, options):
    """The C run alone: encoded text in, result freed unread."""
    out = _api.ffi.new("summ_result **")
    text = _api.ffi.from_buffer("char[]", data)
    ctx = _api._context()

    def call():
        _api.lib.summ_ctx_run(ctx, text, len(data), options.c, out)
        _api.lib.summ_result_free(out[0])

    return call


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def main():
    text = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "examples/en.txt").read_text(encoding="utf-8")
    summarizer = summ.Summarizer(sentences=3)
    for size, rounds in ((3_000, 500), (100_000, 50), (3_000_000, 5)):
        piece = sized(text, size)
        in_c = median_time(c_call(piece.encode(), summarizer._options), rounds)
        whole = median_time(lambda: summarizer(piece), rounds)
        print(f"{size:>9,} characters: C {in_c * 1e6:10.0f} us, Python {whole * 1e6:10.0f} us, over it {100 * (whole / in_c - 1):5.1f} %")
    piece = sized(text, 100_000)
    for _ in range(200):
        summarizer(piece)
    before = resident()
    for _ in range(10_000):
        summarizer(piece)
    print(f"10,000 calls on 100 KB: the process grew by {(resident() - before) / 1e6:.2f} MB")
    texts = [sized(text[i % 500 :], 3_000) for i in range(10_000)]
    for workers in (1, 2):
        start = time.perf_counter()
        for _ in summarizer.batch(texts, workers=workers):
            pass
        print(f"batch of 10,000 texts of 3 KB, {workers} workers: {10_000 / (time.perf_counter() - start):,.0f} texts/s")


if __name__ == "__main__":
    main()
