"""The folders of data/lang are in the form that CONTRIBUTING.md tells, and the checker finds what is not."""
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT


def check(root):
    return subprocess.run([sys.executable, "tools/check_data.py"], cwd=root, capture_output=True, text=True)


def test_every_language_is_in_order():
    done = check(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "file, line",
    [("stopwords.txt", "Upper"), ("stopwords.txt", "two words"), ("abbreviations.txt", "Dr.\ttitle"), ("abbreviations.txt", "Dr\tperhaps")],
)
def test_a_fault_is_named_with_its_place(tmp_path, file, line):
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    shutil.copytree(ROOT / "data/lang", tmp_path / "data/lang")
    path = tmp_path / "data/lang/en" / file
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    done = check(tmp_path)
    assert done.returncode == 1
    assert f"en/{file}:" in done.stdout + done.stderr
