"""The README's examples print what it says."""
import subprocess
import sys

from conftest import ROOT


def test_readme_examples(command):
    done = subprocess.run([sys.executable, "tools/refresh_readme.py", command, sys.executable], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
