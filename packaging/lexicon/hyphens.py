"""Writes resources/lexicon/hyphens.txt from TeX's patterns as pyphen has them.

    pip download --no-deps pyphen==0.18.1 && unzip pyphen-*.whl -d pyphen
    python packaging/lexicon/hyphens.py pyphen/pyphen/dictionaries/hyph_en_US.dic \
        resources/lexicon/hyphens.txt

A line is a pattern's letters and, after a space, the weights of the places before each
of them and after the last; zeros at the end are left out.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_PATTERN = re.compile(r"[.a-z0-9]+")  # without apostrophes, ligatures and settings


def main() -> None:
    source, out = map(Path, sys.argv[1:])
    found = filter(_PATTERN.fullmatch, source.read_text("utf-8").split("\n"))
    lines = sorted(f"{_letters(each)} {_weights(each)}" for each in found)
    out.write_text("".join(f"{line}\n" for line in lines), "ascii", newline="\n")


def _letters(pattern: str) -> str:
    return re.sub("[0-9]", "", pattern)


def _weights(pattern: str) -> str:
    """``.a2ch4`` has 00204: none before the point and the a, two before the c."""
    places = re.split("[.a-z]", pattern)
    return "".join(weight or "0" for weight in places).rstrip("0")


if __name__ == "__main__":
    main()
