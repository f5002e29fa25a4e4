"""Makes the words of a PDF that Qt wrote searchable."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.domain.copies import last_line
from reader.export.links import Link, link_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.domain.article import Source
    from reader.domain.paper import Drawn

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
_OBJECT = re.compile(rb"\n(\d+) 0 obj\n(.*?)endobj", re.DOTALL)
_NAMES = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]{4})> (.+)$", re.MULTILINE)
_HEX = re.compile(rb"<([0-9A-F]{4})>")
_TRAILER = re.compile(rb"\ntrailer\n<<(.*?)>>\s*startxref", re.DOTALL)
_START = re.compile(rb"startxref\s+(\d+)")
_LIGATURE = 3  # characters that one glyph may stand for
_DASHES = {"⸺": "——", "⸻": "———"}  # faces draw dashes in a row with one glyph
_MOST = 100  # names in one block, as the standard has it
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_CODE = re.compile(rb"<(0009|2[EF][0-9A-F]{2})>")


def pdf_mark(source: Source | None) -> bytes:
    """A comment for the end of a PDF: who wrote it, of which article.

    Readers look for ``%%EOF`` among the last 1,024 bytes, and pass over comments.
    """
    link = link_to(Link(source.digest, part=source.part)) if source else ""
    return f"% {last_line((link,) if link else ())}\n".encode()


def findable(pdf: bytes, drawn: Sequence[Drawn] = ()) -> bytes:
    """The same pages, with the characters meant behind the glyphs.

    A font draws 一 and the radical ⼀, or a space and a tab, with one glyph, and Qt
    names it after the first that it meets. Nothing changes its length, so that every
    offset in the file stays true.

    A font that is known to have drawn some glyphs gets a table of all their characters,
    at the end of the file, as the standard's incremental updates are
    (ISO 32000-1, 7.5.6).
    """
    tables = {
        number: _table_of(texts)
        for number, table in _tables_of(pdf)
        if (texts := _texts_of(table, drawn))
    }
    named = _TABLE.sub(lambda table: _RANGE.sub(_named, table[0]), pdf)
    return named + _update(named, tables)


def _tables_of(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    """The tables that name glyphs, with the numbers of their objects."""
    for found in _OBJECT.finditer(pdf):
        if b"begincmap" in found[2]:
            yield int(found[1]), found[2]


def _texts_of(table: bytes, drawn: Sequence[Drawn]) -> tuple[str, ...]:
    """What the glyphs of a table stand for; nothing if that is not certain.

    The glyphs of a font are numbered from 1 as they are first drawn. So a face is the
    font's if each number has the name that its glyph has. Glyphs that stand for
    nothing, such as that of a joiner, may not have been drawn.
    """
    names = _names_in(table)
    last = max(names, default=0)
    fitting = set()
    for each in drawn:
        glyphs = list(zip(each.names, each.texts, strict=True))
        for here in (glyphs, [glyph for glyph in glyphs if glyph[1]]):
            is_it = last <= len(here) and all(
                names.get(number, "") == name
                for number, (name, _) in enumerate(here, 1)
            )
            if is_it:
                fitting.add(tuple(_written(*glyph) for glyph in here))
    return fitting.pop() if len(fitting) == 1 else ()


def _written(name: str, text: str) -> str:
    """The characters of a glyph; those of its name where Qt has lost them."""
    if not name or 0 < len(text) <= _LIGATURE:
        return text
    found = _CODE.sub(_meant, b"<%04X>" % ord(name))
    return _DASHES.get(name, chr(int(found[1:-1], 16)))


def _names_in(table: bytes) -> dict[int, str]:
    names: dict[int, str] = {}
    for first, last, codes in _NAMES.findall(table):
        begin, end = int(first, 16), int(last, 16)
        found = [int(code, 16) for code in _HEX.findall(codes)]
        if not codes.startswith(b"["):
            found = [found[0] + step for step in range(end - begin + 1)]
        names.update(zip(range(begin, end + 1), map(chr, found), strict=False))
    names.pop(0, None)
    return names


def _table_of(texts: Sequence[str]) -> bytes:
    """A table that names glyphs, from 1 on; UTF-16, so beyond U+FFFF as well."""
    lines = [
        f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for number, text in enumerate(texts, 1)
        if text
    ]
    blocks = (lines[at : at + _MOST] for at in range(0, len(lines), _MOST))
    written = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n"
        for block in blocks
    )
    return (_HEAD + written + _TAIL).encode()


def _update(pdf: bytes, streams: Mapping[int, bytes]) -> bytes:
    """Objects of a PDF anew, to be added at its end."""
    trailer, start = _TRAILER.search(pdf), _START.findall(pdf)
    if not streams or trailer is None or not start:
        return b""
    added, references = b"", b""
    for number, stream in sorted(streams.items()):
        references += b"%d 1\n%010d 00000 n \n" % (number, len(pdf) + len(added))
        added += b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(stream))
        added += stream + b"\nendstream\nendobj\n"
    where = len(pdf) + len(added)
    end = b"trailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n"
    return added + b"xref\n" + references + end % (trailer[1], start[-1], where)


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
