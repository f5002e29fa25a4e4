"""UTF-8 that was read as windows-1252 or latin1 and encoded again: â€™ for ’.

Databases that were moved from one server to another hold such texts, often only in
parts: https://en.wikipedia.org/wiki/Mojibake
"""

from __future__ import annotations

import re

from reader.lazy import pattern

# What the bytes 80 to BF are in windows-1252, and those that it leaves out in latin1.
_HIGH = bytes(range(0x80, 0xC0))
_REST = "".join(
    dict.fromkeys(_HIGH.decode("latin1") + _HIGH.decode("cp1252", "ignore"))
)
_BYTES = {
    char: bytes((byte,))
    for byte in range(0x80, 0x100)
    for char in (chr(byte), bytes((byte,)).decode("cp1252", "ignore"))
    if char
}
# Punctuation, the euro and ™, and emoji: no language writes â€ or ðŸ.
_SURE = pattern(
    f"\u00e2[\u20ac\u0080\u201a\u0082\u201e\u0084][{_REST}]|\u00f0[\u0178\u009f][{_REST}]{{2}}"
)
# What “café…” and “été »” hold, too: believed of a text that has little else.
_CHAR = pattern(
    f"[\u00c2-\u00df][{_REST}]|[\u00e2-\u00ef][{_REST}]{{2}}|[\u00f0-\u00f4][{_REST}]{{3}}"
)
_FOREIGN = pattern("[^\x00-\x7f]")
# A letter of two bytes, and after it what the second byte of a character becomes.
_MAYBE = re.compile(
    rb"\xc3[\x82-\xb4](?:\xc2|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]|\xc6\x92|\xcb[\x86\x9c]"
    rb"|\xe2(?:\x80|\x82\xac|\x84\xa2))"
)
_FEWEST = 3  # such characters
_MOST = 0.8  # of a text's characters that are not ASCII


def may_be(data: bytes) -> bool:
    """May some of the characters of a text in UTF-8 have been encoded twice?"""
    return b"\xc3" in data and _MAYBE.search(data) is not None


def mended(text: str) -> str:
    """The text with the characters that were encoded twice as they were meant."""
    found = _CHAR.findall(text)
    inside = sum(map(len, found))
    if len(found) >= _FEWEST and inside > _MOST * len(_FOREIGN.findall(text)):
        return _CHAR.sub(_mended, text)
    return _SURE.sub(_mended, text)


def _mended(found: re.Match[str]) -> str:
    data = b"".join([_BYTES[char] for char in found[0]])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
