"""PDF files written by hand: text at given places, in Helvetica or a Chinese font."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_FONTS = (
    b"<</F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    b"/F2 <</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold"
    b"/Encoding/WinAnsiEncoding>>"
    b"/F3 <</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
    b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4"
    b"/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120"
    b"/CapHeight 880/StemV 90>>>>]>>>>"
)


class Text(NamedTuple):
    """A run of text, its start in points from the left and the bottom of the page."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def column(
    x: float, y: float, lines: Iterable[str], size: float = 10, leading: float = 12
) -> list[Text]:
    """Lines below each other; those that begin with a tab are indented."""
    return [
        Text(
            x + (2 * size if line[:1] == "\t" else 0),
            y - leading * i,
            line.lstrip("\t"),
            size,
        )
        for i, line in enumerate(lines)
        if line
    ]


def write_pdf(
    path: Path, pages: Sequence[Iterable[Text]], *, title: str = "", rotate: int = 0
) -> Path:
    """Write the pages, which are A4 and turned by so many degrees."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = b" ".join(b"%d 0 R" % (3 + 2 * i) for i in range(len(pages)))
    objects.append(b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)))
    for i, texts in enumerate(pages):
        content = b"\n".join(map(_shown, texts))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents %d 0 R"
            b"/Resources<</Font%s>>>>" % (rotate, 4 + 2 * i, _FONTS)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    objects.append(b"<</Title<feff%s>>>" % title.encode("utf-16-be").hex().encode())
    data, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table) + (
        b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(places) + 1, len(places), data.__len__())
    )
    path.write_bytes(data)
    return path


def _shown(text: Text) -> bytes:
    is_latin = all(char < "\u0100" or char in "–—‘’“”…" for char in text.text)
    font = "F3" if not is_latin else "F2" if text.bold else "F1"
    codes = text.text.encode("cp1252" if is_latin else "utf-16-be").hex()
    return f"BT /{font} {text.size} Tf {text.x} {text.y} Td <{codes}> Tj ET".encode()
