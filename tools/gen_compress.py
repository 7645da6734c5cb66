#!/usr/bin/env python3
"""Make csrc/gen/compress.inc, the lexicons of sentence compression, from data/lang/*/compress.toml."""
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
STYLES = {"spaces": "SM_CUT_SPACES", "korean": "SM_CUT_KOREAN", "japanese": "SM_CUT_JAPANESE", "chinese": "SM_CUT_CHINESE"}
# In the order of the bits of compress.h.
KINDS = ["say", "source", "subordinator", "leader", "condition", "preposition", "relative", "that", "connective", "coordinator", "determiner",
         "pronoun", "auxiliary", "verb", "time", "manner", "example", "adjunct", "expects_to", "to", "paired", "focus", "negation", "additive",
         "participle", "person", "noun", "subject", "tail", "end", "when", "most"]
# Other names of bits, where a language has no use for the first; a word of the name has them all.
ALSO = {"occasion": "manner", "found": "expects_to", "byline": "example", "caption": "participle", "bare": "determiner", "chain": "coordinator", "back": "focus",
        "past": "subject", "nonfinite": "tail", "definite": "end", "doubt": "noun",
        "about": "relative", "said": "auxiliary", "state": "to", "adverb": "negation", "title": "preposition",
        "describes": "tail", "decides": "paired", "decision": "coordinator", "agent": "leader", "office": "relative", "opener": "subordinator", "part_of_day": "tail",
        "length": "additive", "contrast": "most", "absolute": "most", "present": "most", "span": "most", "nominative": "most", "possessive": "most", "ceases": "most", "disclaimer": "most", "same_day": "expects_to", "lets": "connective", "hurt": "most", "near": "most", "away": "connective", "purpose": "adjunct most", "grows": "negation"}


ABOUT = ["phrase", "opening", "pointer", "medium", "author", "presents", "never", "choice"]   # in the order of the bits SM_ABOUT_...
FEATURE = ["news", "scene", "he", "she", "title", "body", "day", "when"]   # and of SM_FEATURE_...
# In the order of SM_BINDS_...: no bits, as a word is in one list alone.
BINDS = ["that", "into", "result", "whom", "sum", "died", "many", "home", "aged", "market", "in", "on", "from", "how", "ordinal", "every", "only", "finds", "speaks", "took", "way", "punished",
         "asks", "leads", "places", "keeps", "needs", "moment", "left", "between", "berth", "change", "prevent", "aim", "named", "message", "wins", "victim", "until",
         "states", "will", "figure", "distance", "guise", "any", "more", "begun", "costs", "so", "own", "for", "lead", "win", "over", "seeks", "makes", "safety", "ground", "one", "instead"]


def array(type_, name, values):
    body = "".join("    " + ",".join(map(str, values[i : i + 24])) + ",\n" for i in range(0, len(values), 24))
    return f"static const {type_} {name}[{len(values)}] = {{\n{body}}};\n"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def collect(path, lists, kinds, also):
    """Every word of the lists, sorted, with the bits of its kinds; and the places of the words in one string of bytes."""
    bits = {}
    for name, words in lists.items():
        of_name = also.get(name, name).split()
        if not set(of_name) <= set(kinds):
            raise SystemExit(f"{path}: unknown kind {name!r}; known: {', '.join([*kinds, *also])}")
        for word in words:
            if word != word.lower() or not word.strip():
                raise SystemExit(f"{path}: {name}: {word!r} is not in lower case")
            raw = word.encode()
            for kind in of_name:
                bits[raw] = bits.get(raw, 0) | 1 << kinds.index(kind)
    words, offsets, pool = sorted(bits), [0], b""
    for raw in words:
        pool += raw
        offsets.append(len(pool))
    return pool, offsets, [bits[w] for w in words]


def numbered(path, lists):
    """The same of lists that have no word in common: with the number of the list, from 1 on."""
    pool, offsets, bits = collect(path, lists, BINDS, {})
    for word in {w for words in lists.values() for w in words}:
        if sum(word in words for words in lists.values()) > 1:
            raise SystemExit(f"{path}: binds: {word!r} is in two lists")
    return pool, offsets, [b.bit_length() for b in bits]


def lexicon(path):
    """The C arrays of one file, and its row of the table."""
    data, code = tomllib.loads(path.read_text(encoding="utf-8")), path.parent.name
    arrays, counts = "", []
    for prefix, kind_type, lists, kinds, also in ((code, "uint32_t", data["words"], KINDS, ALSO), (f"{code}_about", "uint8_t", data.get("about", {}), ABOUT, {}),
                                              (f"{code}_feature", "uint8_t", data.get("feature", {}), FEATURE, {})):
        pool, offsets, bits = collect(path, lists, kinds, also)
        counts.append(len(bits))
        if bits:
            arrays += array("unsigned char", f"{prefix}_pool", pool) + array("uint32_t", f"{prefix}_at", offsets) + array(kind_type, f"{prefix}_kinds", bits)
    pool, offsets, numbers = numbered(path, data.get("binds", {}))
    counts.append(len(numbers))
    if numbers:
        arrays += array("unsigned char", f"{code}_binds_pool", pool) + array("uint32_t", f"{code}_binds_at", offsets) + array("uint8_t", f"{code}_binds_kinds", numbers)
    flag = ", ".join("true" if data.get(name, False) else "false" for name in ("leading", "bare", "phrases"))
    sets = ", ".join(f"{{{code}_{name}_pool, {code}_{name}_at, {code}_{name}_kinds, {n}}}" if n else "{NULL, NULL, NULL, 0}"
                     for name, n in (("about", counts[1]), ("feature", counts[2]), ("binds", counts[3])))
    row = (f'    {{"{code}", {STYLES[data["style"]]}, {flag}, {quoted(data.get("and", ""))}, {quoted(data["join"])}, {", ".join(quoted(data.get(n, "")) for n in ("by", "who", "here", "when", "than"))},\n'
           f"     {code}_pool, {code}_at, {code}_kinds, {counts[0]}, {sets}}},\n")
    return arrays, row


def main():
    parts = [lexicon(p) for p in sorted((ROOT / "data/lang").glob("*/compress.toml"))]
    text = "/* Generated by tools/gen_compress.py from data/lang; do not edit. */\n" + "".join(a for a, _ in parts)
    text += f"static const sm_lexicon lexicons[{len(parts)}] = {{\n" + "".join(r for _, r in parts) + "};\n"
    (ROOT / "csrc/gen/compress.inc").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
