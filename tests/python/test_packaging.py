"""The installed package: console script, module, version, and the message where headers are missing."""
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import summ
from conftest import EXAMPLES, ROOT

SCRIPT = Path(sysconfig.get_path("scripts")) / "summ"


@pytest.mark.parametrize("start", [[str(SCRIPT)], [sys.executable, "-m", "summ"]])
def test_the_console_script_is_the_same_command(start, run):
    arguments = ["-n", "2", "-o", "json", str(EXAMPLES / "en.txt")]
    done = subprocess.run([*start, *arguments], capture_output=True)
    assert done.returncode == 0
    assert done.stdout == run(*arguments).stdout
    assert subprocess.run([*start, "-n", "0"], capture_output=True).returncode == 2


def test_a_closed_pipe_ends_the_script_quietly():
    done = subprocess.run(f"{SCRIPT} --list-languages | head -n 1", shell=True, capture_output=True)
    assert done.stdout.startswith(b"code") and done.stderr == b""


def test_the_version_lives_in_the_header():
    header = (ROOT / "include/summ.h").read_text()
    parts = [re.search(rf"SUMM_VERSION_{p} (\d+)", header)[1] for p in ("MAJOR", "MINOR", "PATCH")]
    assert summ.__version__ == ".".join(parts)


def test_missing_headers_are_told_in_one_message(tmp_path):
    compiler = tmp_path / "cc"
    compiler.write_text("#!/bin/sh\nexit 1\n")
    compiler.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "python/build_ffi.py"], cwd=ROOT, env={**os.environ, "CC": str(compiler)}, capture_output=True, text=True
    )
    assert done.returncode != 0
    for wanted in ("utf8proc.h", "libstemmer.h", "jansson.h", "apt-get install", "dnf install", "apk add", "brew install"):
        assert wanted in done.stderr
    assert "Traceback" not in done.stderr


def test_marked_typed():
    assert (Path(summ.__file__).parent / "py.typed").exists()
