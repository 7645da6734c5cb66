"""The extension module summ._summ: csrc compiled in, declarations cut out of the C headers (cffi, API mode, abi3)."""
import glob
import os
import re
import subprocess
import sys
import tempfile

from cffi import FFI

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LIBRARIES = {"utf8proc": "utf8proc.h", "stemmer": "libstemmer.h", "jansson": "jansson.h"}
PACKAGES = """\
summ is compiled on installation and needs the headers of utf8proc, libstemmer (Snowball) and jansson. Missing here: {missing}.
    Debian, Ubuntu:  apt-get install gcc libutf8proc-dev libstemmer-dev libjansson-dev
    Fedora:          dnf install gcc utf8proc-devel libstemmer-devel jansson-devel
    Alpine:          apk add gcc musl-dev utf8proc-dev snowball-dev jansson-dev
    Homebrew:        brew install utf8proc snowball jansson"""


def cdef(header):
    """The declarations between the header's cdef marks, without the export macro."""
    with open(os.path.join(ROOT, header), encoding="utf-8") as file:
        text = file.read()
    part = re.search(r"/\* -- cdef:.*?\*/(.*?)/\* -- cdef end -- \*/", text, re.S)
    if not part:
        raise SystemExit(f"{header} has no cdef marks")
    return part[1].replace("SUMM_API ", "")


def flags(variable):
    return os.environ.get(variable, "").split()


def homebrew():
    """Folders that a compiler does not search by itself."""
    found = [prefix for prefix in ("/opt/homebrew", "/usr/local") if os.path.isdir(os.path.join(prefix, "include"))]
    return found if sys.platform == "darwin" else []


def missing_headers():
    compiler = os.environ.get("CC", "cc").split()
    includes = ["-I" + os.path.join(prefix, "include") for prefix in homebrew()]
    missing = []
    for library, header in LIBRARIES.items():
        with tempfile.NamedTemporaryFile("w", suffix=".c") as source:
            source.write(f"#include <{header}>\n")
            source.flush()
            try:
                command = [*compiler, *flags("CPPFLAGS"), *flags("CFLAGS"), *includes, "-fsyntax-only", source.name]
                found = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
            except OSError:
                return ["a C compiler (" + " ".join(compiler) + ")"]
        if not found:
            missing.append(f"{header} ({library})")
    return missing


def sources():
    paths = sorted(glob.glob(os.path.join(ROOT, "csrc", "*.c")))
    return [os.path.relpath(path, ROOT) for path in paths if os.path.basename(path) != "main.c"]


ffibuilder = FFI()
ffibuilder.cdef(cdef("include/summ.h") + cdef("csrc/cli.h"))
ffibuilder.set_source(
    "summ._summ",
    '#include "summ.h"\n#include "cli.h"\n',
    sources=sources(),
    include_dirs=["include", "csrc", *(os.path.join(p, "include") for p in homebrew())],
    library_dirs=[os.path.join(p, "lib") for p in homebrew()],
    libraries=[*LIBRARIES, "m"],
    define_macros=[("SUMM_STATIC", None), ("_POSIX_C_SOURCE", "200809L"), ("Py_LIMITED_API", "0x03090000")],
    extra_compile_args=["-std=c11", "-O2", "-fvisibility=hidden", "-ffunction-sections"],
    extra_link_args=[] if sys.platform == "darwin" else ["-Wl,--exclude-libs,ALL", "-Wl,--gc-sections", "-Wl,-s"],
    py_limited_api=True,
)

_missing = missing_headers()
if _missing:
    raise SystemExit(PACKAGES.format(missing=", ".join(_missing)))

if __name__ == "__main__":
    ffibuilder.compile(verbose=True)
