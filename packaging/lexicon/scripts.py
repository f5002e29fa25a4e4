"""Writes resources/lexicon/scripts.txt: which characters the two scripts write apart.

    python packaging/lexicon/scripts.py resources/lexicon/scripts.txt

It asks the OpenCC that the reader depends on, so that both agree; a test says when they
do not. The first line is for Simplified Chinese, the second for Traditional: each
character that the script writes otherwise, followed by what it writes instead.
"""

from __future__ import annotations

import sys
from pathlib import Path

import opencc

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # where `reader` is

from reader.domain.language import Script
from reader.text.script import CONFIGURATIONS

_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2A6E0))


def main() -> None:
    lines = [line_of(CONFIGURATIONS[script]) for script in (Script.HANS, Script.HANT)]
    text = "".join(f"{line}\n" for line in lines)
    Path(sys.argv[1]).write_text(text, "utf-8", newline="\n")


def line_of(configuration: str) -> str:
    """The characters that OpenCC changes, each before its new form."""
    chars = [chr(code) for start, end in _HAN for code in range(start, end)]
    others = str(opencc.OpenCC(configuration).convert("\n".join(chars))).split("\n")
    pairs = zip(chars, others, strict=True)
    return "".join(a + b for a, b in pairs if a != b and len(b) == 1)


if __name__ == "__main__":
    main()
