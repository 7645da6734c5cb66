"""mypy --strict on the package and on code that uses it."""
import subprocess
import sys

from conftest import ROOT


def test_mypy_strict():
    done = subprocess.run([sys.executable, "-m", "mypy", "--config-file", "pyproject.toml"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
