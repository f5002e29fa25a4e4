"""Small pages and books for the tests of extraction."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from reader.extract import extract
from reader.extract.wording import SIZE, Wording

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.article import Article

PROSE = (
    "The lamp on the pier went out twice in the night, and twice the keeper's daughter "
    "climbed the ninety steps to light it again, she told the harbour office."
)
PROSE_ZH = (
    "渡轮清晨离港，甲板上有一支铜管乐队，"
    "傍晚又回到了原来的码头，港务处的人都在岸上等着。"
)
_TITLE_ZH = "港口的灯今晚重新点亮 渡轮改点开出"
STORY_ZH = "".join(f"<p>{PROSE_ZH}第{n}天也是这样。</p>" for n in "一二三四")
SILENT = Wording(0.0, bytes([128]) * SIZE)  # to it nothing sounds like anything
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)


def page(body: str, head: str = "") -> str:
    """A page with a paragraph before and four after the body."""
    rest = "".join(f"<p>{PROSE} ({n})</p>" for n in range(4))
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>The lamp</title>{head}"
        f"</head><body><article><h1>The lamp</h1><p>{PROSE}</p>{body}{rest}</article>"
        "</body></html>"
    )


def page_zh(under: str, head: str = "", last: str = "") -> str:
    """A Chinese page with this under its headline and after its last paragraph."""
    return (
        f"<!doctype html><html lang=zh-CN><head><meta charset=utf-8><title>{_TITLE_ZH}"
        f"</title>{head}</head><body><article><h1>{_TITLE_ZH}</h1>{under}<p>{PROSE_ZH}</p>"
        f"{STORY_ZH}{last}</article></body></html>"
    )


def under(markup: str) -> str:
    """A page with this right under its headline."""
    return page("").replace("</h1>", f"</h1>{markup}")


def read(folder: Path, markup: str, name: str = "page.html") -> Article:
    path = folder / name
    path.write_text(markup, "utf-8")
    return extract(path)


def texts(article: Article) -> list[str]:
    """What stands between the paragraphs that every page of these tests has."""
    return [block.text for block in article.blocks if not block.text.startswith(PROSE)]


def pictures(article: Article) -> list[str]:
    return [block.image.url for block in article.blocks if block.image]


def chapter(heading: str, text: str = PROSE) -> str:
    title = f"<h1>{heading}</h1>" if heading else ""
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Book</title></head>'
        f"<body>{title}<p>{text}</p><p>{text}</p></body></html>"
    )


def write_book(
    path: Path,
    members: dict[str, str],
    *,
    manifest: str,
    spine: str,
    extra: str = "",
    first: str = "mimetype",
    compression: int = zipfile.ZIP_STORED,
) -> Path:
    """An EPUB; `first` is the member that comes first in the archive."""
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lamps</dc:title>'
            f"</metadata><manifest>{manifest}</manifest><spine>{spine}</spine>{extra}"
            "</package>"
        ),
        **{f"OEBPS/{name}": text for name, text in members.items()},
    }
    with zipfile.ZipFile(path, "w", compression) as book:
        for name in sorted(files, key=lambda each: each != first):
            book.writestr(name, files[name])
    return path
