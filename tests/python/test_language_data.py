"""The lists in data/lang: well formed, normalized, no entry twice."""
import unicodedata

import pytest

from conftest import ROOT

tomllib = pytest.importorskip("tomllib")

FOLDERS = sorted(f for f in (ROOT / "data/lang").iterdir() if (f / "language.toml").exists())
KEYS = ["code", "name", "scripts", "tokens", "stemmer", "fold", "ordinals", "elisions", "months"]
TOKENS = {"word", "prefix", "prefix-ngram", "syllable", "tsheg", "trigram", "han", "japanese", "korean"}
KINDS = {"abbreviations": {"title", "number", "general"}, "spaces": {"open", "weak", "join", "hang", "end"}}
TWO_SCRIPTS = {"sr", "zh"}  # every word in both scripts, or in simplified and traditional characters


def entries(path):
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def each(name):
    return pytest.mark.parametrize("path", [f / name for f in FOLDERS if (f / name).exists()], ids=lambda p: p.parent.name)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)
def test_language_file(folder):
    about = tomllib.loads((folder / "language.toml").read_text(encoding="utf-8"))
    assert list(about) == [key for key in KEYS if key in about]
    assert about["code"] == folder.name
    assert about["tokens"] in TOKENS
    assert (about["tokens"] == "word") == ("stemmer" in about)
    assert about["scripts"]


@pytest.mark.parametrize("path", sorted(p for f in FOLDERS for p in f.glob("*.txt")), ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_list(path):
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    head = "\n".join(line for line in text.splitlines() if line.startswith("#")).lower()
    assert "source" in head and ("licence" in head or "compiled for summ" in head)
    found = entries(path)
    assert all(line == line.strip() and line for line in found)
    assert len(found) == len(set(found))


@each("stopwords.txt")
def test_stopwords(path):
    found = entries(path)
    assert not [word for word in found if any(c.isspace() for c in word)]
    assert 50 <= len(found) <= (300 if path.parent.name in TWO_SCRIPTS else 150)


@each("abbreviations.txt")
def test_abbreviations(path):
    by_kind = [line.split("\t") for line in entries(path)]
    assert {kind for _, kind in by_kind} <= KINDS["abbreviations"]
    assert not [word for word, _ in by_kind if word.endswith(".")]


@each("spaces.txt")
def test_spaces(path):
    assert {line.split("\t")[1] for line in entries(path)} == KINDS["spaces"]
