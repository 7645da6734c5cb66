"""Builds the extension module: csrc compiled into it, by cffi. All else is in pyproject.toml."""
import re
from pathlib import Path

from setuptools import setup

HEADER = Path(__file__).parent.joinpath("include/summ.h").read_text(encoding="utf-8")
VERSION = ".".join(re.search(rf"^#define SUMM_VERSION_{part} (\d+)$", HEADER, re.M)[1] for part in ("MAJOR", "MINOR", "PATCH"))

setup(
    version=VERSION,
    cffi_modules=["python/build_ffi.py:ffibuilder"],
    options={"bdist_wheel": {"py_limited_api": "cp39"}},
)
