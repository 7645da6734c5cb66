"""Shared: the command under test and the sample texts."""
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="session")
def command():
    """Path of the built C program."""
    path = os.environ.get("SUMM", str(ROOT / "build/summ"))
    assert os.path.exists(path), f"{path} is not built"
    return path


@pytest.fixture
def run(command):
    """run(*arguments, stdin=b"") -> CompletedProcess with bytes."""

    def call(*arguments, stdin=b"", **more):
        if isinstance(stdin, str):
            stdin = stdin.encode()
        return subprocess.run([command, *map(str, arguments)], input=stdin, capture_output=True, timeout=60, **more)

    return call


@pytest.fixture(scope="session")
def articles():
    """The sample pages by language."""
    return {lang: (EXAMPLES / f"{lang}.txt").read_text(encoding="utf-8") for lang in ("en", "ko", "ja")}
