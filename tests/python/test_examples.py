"""The sample texts agree with their gold files."""

import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_no_faults():
    if sys.version_info < (3, 11):
        pytest.skip("tomllib came with Python 3.11")
    run = subprocess.run([sys.executable, str(ROOT / "tools/check_examples.py")], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
