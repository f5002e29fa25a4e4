"""A bilingual table for Word and LibreOffice: what translators send to be reviewed.

The fewest parts that Office Open XML asks for (ECMA-376), written by hand.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from reader.domain.translation import Origin
from reader.export.elements import plain
from reader.export.folio import plain_date
from reader.export.segments import segments
from reader.text.direction import is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.export.folio import Folio

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/>'
    "</Types>"
)
_ROOT = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_PARTS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
_STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="SimSun"/>'
    '<w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    "</w:rPr></w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/>'
    '<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'
    "</w:style></w:styles>"
)
_WIDTHS = (700, 4400, 4400, 900)  # twentieths of a point: number, texts, origin
_NAMES = {
    Origin.MACHINE: "机器 machine",
    Origin.READER: "读者 reader",
    Origin.AUTHOR: "作者 author",
    Origin.COPIED: "照录 copied",
}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same file for the same articles


def to_docx(folios: Sequence[Folio]) -> bytes:
    """A table for each article: number, sentence, translation, who made that."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _ROOT),
            ("word/_rels/document.xml.rels", _PARTS),
            ("word/styles.xml", _STYLES),
            ("word/document.xml", _document(folios)),
        ):
            package.writestr(
                zipfile.ZipInfo(name, _LONG_AGO), part, zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def _document(folios: Sequence[Folio]) -> str:
    body = "".join(part for folio in folios for part in _article(folio))
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000"'
        ' w:right="750" w:bottom="1000" w:left="750" w:header="500" w:footer="500"'
        ' w:gutter="0"/></w:sectPr>'
    )
    return (
        f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}{page}</w:body>'
        "</w:document>"
    )


def _article(folio: Folio) -> Iterator[str]:
    article = folio.article
    yield _paragraph(article.title or "对照", '<w:pStyle w:val="Heading1"/>')
    facts = (article.byline, article.source, plain_date(article.date), article.url)
    yield _paragraph(" · ".join(filter(None, facts)))
    source, target = folio.languages
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    yield (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>'
        f'{_borders()}<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    yield _row(("", source, target, ""), "<w:trPr><w:tblHeader/></w:trPr>")
    for each in segments(folio):
        made_by = _NAMES[each.origin] if each.origin else ""
        yield _row((each.number, each.original, each.translation, made_by))
    yield "</w:tbl>"
    yield _paragraph("")  # Word joins two tables that touch


def _borders() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/>'
        for side in sides
    )
    return f"<w:tblBorders>{lines}</w:tblBorders>"


def _row(cells: tuple[str, ...], properties: str = "") -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_paragraph(text)}</w:tc>"
        for width, text in zip(_WIDTHS, cells, strict=True)
    )
    # a row that breaks over two pages is hard to compare
    properties = properties or "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{properties}{written}</w:tr>"


def _paragraph(text: str, style: str = "") -> str:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{plain(line)}</w:t>' for line in text.split("\n")
    )
    run = ""
    if is_right_to_left(text):
        style, run = f"{style}<w:bidi/>", "<w:rPr><w:rtl/></w:rPr>"
    form = f"<w:pPr>{style}</w:pPr>" if style else ""
    return f"<w:p>{form}<w:r>{run}{lines}</w:r></w:p>"
