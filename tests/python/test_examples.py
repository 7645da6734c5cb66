"""The sample texts agree with their gold files, and the newline cases are well formed."""

import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("script", ["tools/check_examples.py", "tests/spec/run_lines.py"])
def test_no_faults(script):
    if sys.version_info < (3, 11):
        pytest.skip("tomllib came with Python 3.11")
    run = subprocess.run([sys.executable, str(ROOT / script)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
