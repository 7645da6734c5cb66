#!/bin/sh
# Install what is missing to build summ ("build") or to test it too ("test"). What is there is left alone, and then no
# root is needed. Debian and Ubuntu: by apt-get. Elsewhere: names the packages and stops.
set -u
level=${1:-build}

has_header() { # has_header HEADER: does the compiler find it?
    printf '#include <%s>\nint main(void) { return 0; }\n' "$1" | ${CC:-cc} -x c -fsyntax-only - 2>/dev/null
}

missing=
need() { # need DEBIAN FEDORA ALPINE HOMEBREW -- CHECK...
    names="$1 $2 $3 $4"
    shift 5
    "$@" >/dev/null 2>&1 || missing="$missing$names
"
}

need gcc gcc gcc - -- command -v "${CC:-cc}"
need libc6-dev glibc-devel musl-dev - -- has_header errno.h
need libutf8proc-dev utf8proc-devel utf8proc-dev utf8proc -- has_header utf8proc.h
need libstemmer-dev libstemmer-devel snowball-dev snowball -- has_header libstemmer.h
need libjansson-dev jansson-devel jansson-dev jansson -- has_header jansson.h
need pkg-config pkgconf pkgconf pkgconf -- command -v pkg-config
if [ "$level" = test ]; then
    need libcunit1-dev CUnit-devel cunit-dev cunit -- has_header CUnit/Basic.h
    need python3 python3 python3 python -- command -v python3
    need python3-venv python3 python3 python -- python3 -c 'import ensurepip, venv'
    need python3-dev python3-devel python3-dev python -- python3 -c '
import os, sys, sysconfig
sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))'
fi
[ -n "$missing" ] || exit 0

column() { printf '%s' "$missing" | awk -v c="$1" '$c != "-" { print $c }' | sort -u | tr '\n' ' '; }
if command -v apt-get >/dev/null 2>&1; then
    packages=$(column 1)
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    if [ -z "$sudo" ] || command -v sudo >/dev/null 2>&1; then
        echo "summ: installing $packages"
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq || echo "summ: apt-get update failed; trying with the lists that are there" >&2
        # shellcheck disable=SC2086
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null && exit 0
    fi
    echo "summ: needs these packages, and they could not be installed (no root, or apt-get failed):" >&2
    echo "    apt-get install $packages" >&2
    exit 1
fi
echo "summ: needs packages that are missing. Install them and run make again:" >&2
echo "    Fedora:   dnf install $(column 2)" >&2
echo "    Alpine:   apk add $(column 3)" >&2
echo "    Homebrew: brew install $(column 4)" >&2
exit 1
