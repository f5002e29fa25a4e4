"""The characters of a PDF's pages, by PDFium. Importing needs pypdfium2."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from reader.errors import PageError, PageProblem
from reader.extract.pdf_rows import HYPHEN, Char

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST_PAGES = 3000
_MOST_CHARS = 20_000_000
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.I)  # in a font's name
# Radicals of the supplement, which Unicode does not decompose.
_RADICALS = str.maketrans(
    "⺁⺇⺊⺌⺝⺟⺠⺢⺩⺬⺮⺶⺻⺼⻁⻂⻄⻅⻆⻇⻈⻉⻊⻋⻌⻎⻑⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
    "厂几卜小月母民水王示竹羊聿月虎衤西见角⻇讠贝足车辶辶長长门阝雨青韦页风飞食食饣马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
)
# The forms of stops and brackets in vertical text.
_UPRIGHT = str.maketrans(
    "︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
    "，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』［］",
)
_HAN = "\u2e80"  # the first character of Chinese and its signs
_ON_ITS_SIDE = 3  # quarters of a turn
_STRAY, _NEXT = 0.4, 2.0  # sizes by which one character stands off the one before
_LEAST = 12  # pairs of characters, one below the other
_HYPHENS = "\x02\ufffe"  # what PDFium makes of a hyphen at the end of a line


def read(data: bytes, path: Path) -> tuple[list[list[Char]], dict[str, str]]:
    """The characters of every page as they come, and the file's metadata.

    Raises `PageError` if the file asks for a password or is damaged.
    """
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            pages, left = [], _MOST_CHARS
            for number in range(min(len(document), _MOST_PAGES)):
                chars = list(_chars(document, number))
                left -= len(chars)
                if left < 0:
                    break
                pages.append(chars)
            return pages, document.get_metadata_dict()
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        asks = "assword" in str(error)
        reason = PageProblem.LOCKED if asks else PageProblem.UNREADABLE
        raise PageError(reason, path, str(error)) from error


def _chars(document: pypdfium2.PdfDocument, number: int) -> Iterator[Char]:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            found = list(_raw_chars(text))
        finally:
            text.close()
    finally:
        page.close()
    # A page may be turned, or carry a line along its edge: most of its text is upright.
    turns = Counter(turn for _, turn in found)
    usual = turns.most_common(1)[0][0] if turns else 0
    kept: tuple[int, ...] = (usual,)
    if not usual and _is_vertical([char for char, turn in found if not turn]):
        # Its columns are rows once the page is turned, as are the letters of Latin
        # words in them, which lie on their side.
        usual, kept = _ON_ITS_SIDE, (0, _ON_ITS_SIDE)
    for char, turn in found:
        if turn in kept or char.text.isspace():
            yield _turned(char, usual)


def _is_vertical(chars: list[Char]) -> bool:
    """Does a Chinese text run from top to bottom, in columns from the right?"""
    letters = [char for char in chars if char.text >= _HAN]
    below = beside = 0
    for one, other in pairwise(letters):
        size = max(one.x1 - one.x0, one.y1 - one.y0, 0.1)
        right, down = (other.x0 - one.x0) / size, (one.y1 - other.y1) / size
        below += abs(right) < _STRAY and _STRAY < down < _NEXT
        beside += abs(down) < _STRAY and _STRAY < right < _NEXT
    return below > max(_LEAST, 2 * beside)


def _raw_chars(text: pypdfium2.PdfTextPage) -> Iterator[tuple[Char, int]]:
    """Each character with how many quarters of a turn it is turned by."""
    box, name = pdfium.FS_RECTF(), ctypes.create_string_buffer(80)
    for i in range(text.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(text, i))
        if char in _HYPHENS:
            char = HYPHEN
        elif unicodedata.category(char) in ("Cc", "Cn", "Cs") and not char.isspace():
            continue
        pdfium.FPDFText_GetLooseCharBox(text, i, box)
        turn = round(pdfium.FPDFText_GetCharAngle(text, i) / (math.pi / 2)) % 4
        pdfium.FPDFText_GetFontInfo(text, i, name, len(name), None)
        is_bold = bool(_BOLD.search(name.value))
        is_guess = pdfium.FPDFText_IsGenerated(text, i) == 1
        sides = box.left, box.right, box.bottom, box.top
        yield Char(_usual(char), *sides, is_bold, is_guess), turn


def _usual(char: str) -> str:
    """The letters of a ligature; the character that a radical or a form stands for.

    Fonts of Chinese PDFs often say ⼀ (a radical) where 一 (a character) is meant.
    """
    if "\ufb00" <= char <= "\ufb06" or "\u2f00" <= char <= "\u2fdf":
        return unicodedata.normalize("NFKC", char)
    return char.translate(_RADICALS).translate(_UPRIGHT)


def _turned(char: Char, turn: int) -> Char:
    """The character's box as if the page lay so that its text is upright."""
    x0, x1, y0, y1 = char.x0, char.x1, char.y0, char.y1
    if turn == 1:
        x0, x1, y0, y1 = y0, y1, -x1, -x0
    elif turn == 2:
        x0, x1, y0, y1 = -x1, -x0, -y1, -y0
    elif turn == 3:
        x0, x1, y0, y1 = -y1, -y0, x0, x1
    return char._replace(x0=x0, x1=x1, y0=y0, y1=y1)
