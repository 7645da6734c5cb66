#!/usr/bin/env python3
"""Read the Unicode Character Database and write data/unicode/properties.txt, the properties that summ uses.

    python3 tools/import_unicode.py UCD_FOLDER

UCD_FOLDER holds the UCD files of one Unicode version. Run it once for a new version of Unicode; `make gen` then makes the
C table from the file written here and does not need the UCD.
"""
import re
import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "data/unicode/properties.txt"
LIMIT = 0x110000
HEAD = """\
# Unicode {version}: the character properties that summ uses, one range a line.
# Made by tools/import_unicode.py from the Unicode Character Database; do not edit.
# Copyright (c) 1991-2025 Unicode, Inc. Licensed under the Unicode License v3 (https://www.unicode.org/license.txt).
# first..last general_category script sentence_break word_break grapheme_break indic_conjunct_break flags
# flags: P Extended_Pictographic, I Ideographic, - none. Code points that are not listed: Cn Zzzz XX XX XX None -
"""


def ranges(path, field=None):
    """(first, last, value) of a UCD file; *field* picks the value of a property in a file of several ("InCB")."""
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = [p.strip() for p in line.split("#")[0].split(";")]
        if len(parts) < 2:
            continue
        if field is not None:
            if parts[1] != field:
                continue
            value = parts[2] if len(parts) > 2 else "Y"
        else:
            value = parts[1]
        first, _, last = parts[0].partition("..")
        yield int(first, 16), int(last or first, 16), value


def column(default, *sources):
    values = [default] * LIMIT
    for path, field in sources:
        for first, last, value in ranges(path, field):
            values[first : last + 1] = [value] * (last + 1 - first)
    return values


def categories(path):
    values, first = ["Cn"] * LIMIT, None
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split(";")
        code = int(parts[0], 16)
        if parts[1].endswith(", First>"):
            first = code
            continue
        start = first if first is not None else code
        values[start : code + 1] = [parts[2]] * (code + 1 - start)
        first = None
    return values


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    ucd = Path(sys.argv[1])
    if not (ucd / "Scripts.txt").exists():
        sys.exit(f"{ucd}: no Scripts.txt there; it should hold the files of the Unicode Character Database")
    first_line = (ucd / "Scripts.txt").read_text(encoding="utf-8").splitlines()[0]
    version = re.search(r"(\d+\.\d+\.\d+)", first_line)[1]
    pictographic = column("", (ucd / "emoji-data.txt", "Extended_Pictographic"))
    ideographic = column("", (ucd / "PropList.txt", "Ideographic"))
    flags = [("P" if p else "") + ("I" if i else "") or "-" for p, i in zip(pictographic, ideographic)]
    table = list(
        zip(
            categories(ucd / "UnicodeData.txt"),
            column("Zzzz", (ucd / "Scripts.txt", None)),
            column("XX", (ucd / "SentenceBreakProperty.txt", None)),
            column("XX", (ucd / "WordBreakProperty.txt", None)),
            column("XX", (ucd / "GraphemeBreakProperty.txt", None)),
            column("None", (ucd / "DerivedCoreProperties.txt", "InCB")),
            flags,
        )
    )
    default = ("Cn", "Zzzz", "XX", "XX", "XX", "None", "-")
    lines, start = [], 0
    for at in range(1, LIMIT + 1):
        if at < LIMIT and table[at] == table[start]:
            continue
        if table[start] != default:
            lines.append(f"{start:04X}..{at - 1:04X} " + " ".join(table[start]))
        start = at
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(HEAD.format(version=version) + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUT.name}: Unicode {version}, {len(lines)} ranges")


if __name__ == "__main__":
    main()
