#!/usr/bin/env python3
"""Run the examples of README.md and compare what they print with what it says, or write that anew.

    python3 tools/refresh_readme.py [--write] [PROGRAM [PYTHON]]

```console blocks: every "$ summ ..." line is run with PROGRAM (build/summ), what follows is its output. ```python and ```c blocks that
are followed by a ```text block are run (PYTHON must have the package) or compiled, and must print that text.
"""
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.S | re.M)


def output_of(command, **more):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise SystemExit(f"{command}: ended with {done.returncode}\n{done.stderr}")
    return done.stdout


def console(body, program):
    shown = []
    for line in body.splitlines():
        if line.startswith("$ summ "):
            shown.append(line + "\n" + output_of([program, *shlex.split(line[2:])[1:]]))
        elif line.startswith("$ "):
            shown.append(line + "\n")
    return "".join(shown)


def compiled(body):
    """The output of a C example linked with the static library."""
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder, "example.c"), Path(folder, "example")
        source.write_text(body)
        build = Path(os.environ.get("BUILD", "build"))
        output_of(["cc", "-std=c11", "-Wall", "-Werror", "-Iinclude", str(source), str(build / "libsumm.a"),
                   "-lutf8proc", "-lstemmer", "-lm", "-o", str(program)])
        return output_of([str(program)])


def refreshed(text, program, python):
    blocks = list(BLOCK.finditer(text))
    parts, at = [], 0
    for block, following in zip(blocks, [*blocks[1:], None]):
        kind, body = block.groups()
        if kind == "console":
            parts += [text[at : block.start(2)], console(body, program)]
            at = block.end(2)
        elif kind in ("python", "c") and following and following[1] == "text":
            printed = output_of([python, "-c", body]) if kind == "python" else compiled(body)
            parts += [text[at : following.start(2)], printed]
            at = following.end(2)
    return "".join(parts) + text[at:]


def main():
    arguments = [a for a in sys.argv[1:] if a != "--write"]
    program = str(Path(arguments[0] if arguments else "build/summ").resolve())
    python = arguments[1] if len(arguments) > 1 else sys.executable
    now = README.read_text(encoding="utf-8")
    new = refreshed(now, program, python)
    if "--write" in sys.argv:
        README.write_text(new, encoding="utf-8")
    elif new != now:
        import difflib

        sys.stdout.writelines(difflib.unified_diff(now.splitlines(True), new.splitlines(True), "README.md", "what its examples print"))
        sys.exit("README.md is not true any more: python3 tools/refresh_readme.py --write")


if __name__ == "__main__":
    main()
