#!/usr/bin/env python3
"""Check a self-contained wheel: size, symbols, and that it runs on its own libraries alone.

    python3 tests/wheel_check.py dist/pysumm-...whl

Installs it into a fresh virtual environment and looks at what the process has mapped: every library that summ stands on
must come from the wheel. With root and `unshare` the system's copies are hidden as well.
"""
import glob
import os
import subprocess
import sys
import tempfile
import venv
import zipfile

LIBRARIES = ("utf8proc", "stemmer", "jansson")
RUN = """
import summ
s = summ.summarize("The bridge opened in May. Traffic has doubled since then.", sentences=1)
assert s.text, s
maps = open("/proc/self/maps").read()
for name in {names}:
    paths = {{line.split()[-1] for line in maps.splitlines() if "lib" + name in line}}
    assert paths and all("pysumm.libs" in p for p in paths), (name, paths)
print("runs on its own libraries")
"""


def hide():
    """Shell commands that put an empty file over the system's copies, in a mount namespace of their own."""
    found = [p for name in LIBRARIES for p in glob.glob(f"/usr/lib/*/lib{name}.so*") if not os.path.islink(p)]
    return " && ".join(f"mount --bind /dev/null {p}" for p in found) or "true"


def main():
    wheel = sys.argv[1]
    size = os.path.getsize(wheel)
    assert size < 2 << 20, f"{size} bytes, over 2 MB"
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel) as z:
            module = next(n for n in z.namelist() if "_summ" in n and n.endswith(".so"))
            path = z.extract(module, folder)
        symbols = subprocess.run(["nm", "-D", "--defined-only", path], capture_output=True, text=True, check=True).stdout.split("\n")
        names = [line.split()[-1] for line in symbols if line]
        assert names == ["PyInit__summ"], names
        home = os.path.join(folder, "venv")
        venv.create(home, with_pip=True)
        python = os.path.join(home, "bin/python")
        subprocess.run([python, "-m", "pip", "-q", "install", "--disable-pip-version-check", wheel], check=True)
        code = RUN.format(names=LIBRARIES)
        subprocess.run([python, "-c", code], check=True, cwd=folder)
        can_hide = os.geteuid() == 0 and subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0
        if can_hide:
            command = f"{hide()} && exec {python} -c '{code.replace(chr(39), chr(34))}'"
            subprocess.run(["unshare", "-m", "sh", "-c", command], check=True, cwd=folder)
        print(f"{os.path.basename(wheel)}: {size} bytes, exports {names[0]} alone" + (", system libraries hidden" if can_hide else ""))


if __name__ == "__main__":
    main()
