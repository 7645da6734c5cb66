#!/usr/bin/env python3
"""Make the folder and the spec file of a new language, to be filled in.

    python3 tools/new_language.py CODE NAME SCRIPT

CODE is ISO 639-1 where there is one ("fo"), NAME English ("Faroese"), SCRIPT Unicode's name ("Latin"). See CONTRIBUTING.md.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

TOML = """\
code = "{code}"
name = "{name}"
scripts = ["{script}"]
tokens = "prefix"
"""
STOPWORDS = """\
# Stop words of {name}: 50 to 150 function words, lower case, one a line.
# Source: . Licence: .
"""
OPENERS = """# Words of {name} that lean on the sentence before when they open one: conjunctions, linking adverbs,
# third-person pronouns and demonstratives; lower case, one a line.
# Source:
# Licence:
"""
ABBREVIATIONS = """\
# Abbreviations written with a full stop in {name}: word, tab, kind. The last full stop is left off.
# title: never ends a sentence. number: no end before a number. general: the next word decides.
# Source: . Licence: .
"""
SPEC = """\
# {name}: a text, a line =>, then its sentences, one a line. Cases are parted by a line ----.
"""


def main():
    if len(sys.argv) != 4 or not re.fullmatch("[a-z]{2,3}", sys.argv[1]):
        sys.exit(__doc__)
    values = dict(zip(("code", "name", "script"), sys.argv[1:]))
    folder = ROOT / "data/lang" / values["code"]
    if folder.exists():
        sys.exit(f"data/lang/{values['code']} is there already")
    folder.mkdir(parents=True)
    files = {
        folder / "language.toml": TOML,
        folder / "stopwords.txt": STOPWORDS,
        folder / "abbreviations.txt": ABBREVIATIONS,
        folder / "openers.txt": OPENERS,
        ROOT / f"tests/spec/sentences/{values['code']}.txt": SPEC,
    }
    for path, text in files.items():
        path.write_text(text.format(**values), encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
