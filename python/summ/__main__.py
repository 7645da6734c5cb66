"""The ``summ`` command: the C command itself, called with this process's arguments."""

from __future__ import annotations

import os
import signal
import sys

from ._summ import ffi, lib


def main() -> int:
    """Run the command and return its exit status: 0 done, 1 an input was bad, 2 wrong usage."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    arguments = [ffi.new("char[]", os.fsencode(argument)) for argument in ["summ", *sys.argv[1:]]]
    argv = ffi.new("char *[]", [*arguments, ffi.NULL])
    return int(lib.summ_cli(len(arguments), argv))


if __name__ == "__main__":
    sys.exit(main())
