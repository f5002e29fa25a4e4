"""Lets the words of a PDF that Qt wrote be found and copied."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.domain.copies import last_line
from reader.export.links import Link, link_to

if TYPE_CHECKING:
    from reader.domain.article import Source

# Radicals that only look like the characters they are drawn with, and those. The
# others, of U+2F00 to U+2FD5, Unicode itself decomposes.
_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭"
    "⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝"
    "⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_CHARACTERS = (
    "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻"
    "糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食"
    "飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
_TABLE = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
# ``<first glyph> <last glyph>``, then a character for each in brackets, or the first.
_RANGE = re.compile(rb"^(<([0-9A-F]{4})> <([0-9A-F]{4})> )(.+)$", re.MULTILINE)
_CODE = re.compile(rb"<(0009|2[EF][0-9A-F]{2})>")


def pdf_mark(source: Source | None) -> bytes:
    """A comment for the end of a PDF: who wrote it, of which article.

    Readers look for ``%%EOF`` among the last 1,024 bytes, and pass over comments.
    """
    link = link_to(Link(source.digest, part=source.part)) if source else ""
    return f"% {last_line((link,) if link else ())}\n".encode()


def findable(pdf: bytes) -> bytes:
    """The same pages, with the characters meant behind the glyphs.

    A font draws 一 and the radical ⼀, or a space and a tab, with one glyph, and Qt
    names it after the first that it meets. Nothing changes its length, so that every
    offset in the file stays true.
    """
    return _TABLE.sub(lambda table: _RANGE.sub(_named, table[0]), pdf)


def _named(glyphs: re.Match[bytes]) -> bytes:
    """The characters of some glyphs; those that are counted up from one stay."""
    names = glyphs[4]
    if glyphs[2] == glyphs[3] or names.startswith(b"["):
        names = _CODE.sub(_meant, names)
    return glyphs[1] + names


def _meant(code: re.Match[bytes]) -> bytes:
    char = chr(int(code[1], 16))
    if char == "\t":
        return b"<0020>"
    place = _RADICALS.find(char)
    meant = unicodedata.normalize("NFKC", char) if place < 0 else _CHARACTERS[place]
    return b"<%04X>" % ord(meant)
