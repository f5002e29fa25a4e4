"""Text files: a page pasted as text, or prose that was never a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain.article import Article, Block, BlockKind
from reader.extract import phrases
from reader.extract.credits import Credit, credit_of
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROSE = 90  # UTF-8 bytes of a line from which it is a paragraph
_WRAP = 100  # columns: longer lines were not wrapped by hand
_BROKEN = 50  # columns from which a line may have been broken by hand
_WIDE = pattern(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_SENTENCE_END = pattern(r"[.!?。！？…][\"”’')）]*$")


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the body of a pasted page."""

    title: str = ""
    credit: Credit = field(default_factory=Credit)
    section: str = ""


def plain_article(text: str) -> Article:
    """The article of a text file; one without blocks if the file is blank."""
    lines = _paragraphs(text)
    if not _is_pasted_page(lines):
        return _prose_article(lines)
    start, end = _body_range(lines)
    head = _head_of(lines[:start])
    body = [line for line in lines[start:end] if not _is_furniture(line)]
    return Article(
        title=head.title,
        byline=head.credit.byline,
        date=head.credit.date,
        source=head.credit.source,
        section=head.section,
        blocks=tuple(_block(line) for line in body),
    )


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Every paragraph of a text file."""
    return tuple(Block(BlockKind.PARAGRAPH, line) for line in _paragraphs(text))


def _paragraphs(text: str) -> list[str]:
    written = text.splitlines()
    lines = [" ".join(line.split()) for line in written]
    if _is_wrapped(lines):
        lines = [_rejoin(group) for group in _groups(written, lines)]
    return [line for line in lines if line]


def _is_wrapped(lines: list[str]) -> bool:
    """Were long paragraphs broken into lines by hand, as in e-mail?"""
    inner = [line for line, following in pairwise(lines) if line and following]
    widths = list(map(_width, inner))
    if len(inner) < 4 or max(map(_width, lines)) > _WRAP:
        return False
    ragged = sum(
        width > _BROKEN and not _SENTENCE_END.search(line)
        for line, width in zip(inner, widths, strict=True)
    )
    return ragged > 0.6 * len(inner)


def _width(line: str) -> int:
    """The columns that a line takes on a screen of letters: a Han character has two."""
    return len(line) + (0 if line.isascii() else len(_WIDE.findall(line)))


def _groups(written: list[str], lines: list[str]) -> Iterator[list[str]]:
    """The lines of each paragraph; it begins below an empty line, or is set in."""
    group: list[str] = []
    above = 0
    for line, text in zip(written, lines, strict=True):
        indent = len(line) - len(line.lstrip())
        if group and (not text or indent > above):
            yield group
            group = []
        if text:
            group.append(text)
        above = indent
    yield group


def _rejoin(lines: list[str]) -> str:
    joined = " ".join(line for line in lines if line)
    return re.sub(
        r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])",
        "",
        joined,
    )


def _is_furniture(line: str) -> bool:
    return bool(phrases.FURNITURE.fullmatch(line) or phrases.CREDIT_ZH.match(line))


def _is_prose(line: str) -> bool:
    size = len(line.encode("utf-8", "replace"))
    return size >= _PROSE and bool(re.search(r"[.!?,。！？，；;]", line))


def _is_pasted_page(lines: list[str]) -> bool:
    """Do buttons, footers or a credit line betray that this was a web page?"""
    signs = sum(
        bool(phrases.FURNITURE.fullmatch(line) or phrases.FOOTER.search(line))
        for line in lines
    )
    return signs >= 2 or any(
        credit.date and (credit.byline or credit.source)
        for credit in map(credit_of, lines[:40])
    )


def _prose_article(lines: list[str]) -> Article:
    title = ""
    if len(lines) > 1 and len(lines[0]) <= 120 and not _SENTENCE_END.search(lines[0]):
        title, lines = lines[0], lines[1:]
        credit = credit_of(lines[0])
        if credit:
            lines = lines[1:]
        return replace(
            Article(
                title=title,
                byline=credit.byline,
                date=credit.date,
                source=credit.source,
            ),
            blocks=tuple(_block(line) for line in lines),
        )
    return Article(blocks=tuple(_block(line) for line in lines))


def _body_range(lines: list[str]) -> tuple[int, int]:
    """From the line after the credit to the last prose before the footer."""
    end = next(
        (i for i, line in enumerate(lines) if phrases.FOOTER.search(line)), len(lines)
    )
    prose = [i for i in range(end) if _is_prose(lines[i])]
    if not prose:
        return 0, end
    start = _start(lines, prose[0])
    last = prose[-1]
    while last + 1 < end and _SENTENCE_END.search(lines[last + 1]):
        last += 1
    return start, last + 1


def _start(lines: list[str], first: int) -> int:
    """The first line of the body: sentences right above the prose belong to it."""
    start = first
    while (
        start
        and _SENTENCE_END.search(lines[start - 1])
        and not credit_of(lines[start - 1])
    ):
        start -= 1
    return start


def _head_of(lines: list[str]) -> _Head:
    title, credit, section = "", Credit(), ""
    below_credit = False
    for line in reversed(lines):
        found = credit_of(line)
        if found and not credit:
            credit, below_credit, title = found, True, ""
        elif found:
            credit = _merged(credit, found)
        elif _crumbs(line):
            section = section or _crumbs(line)
        elif not title and not _is_furniture(line):
            title = line
        if title and section and below_credit:
            break
    return _Head(title, credit, section)


def _merged(credit: Credit, other: Credit) -> Credit:
    return Credit(
        credit.byline or other.byline,
        credit.source or other.source,
        credit.date or other.date,
    )


def _crumbs(line: str) -> str:
    """The sections of a breadcrumb line, joined, without the home page."""
    found = phrases.CRUMBS.match(line)
    if not found:
        return ""
    names = [name.strip() for name in re.split(r"[/>»›→＞]", found["path"])]
    if names[0].lower() in phrases.HOMES:
        return " / ".join(names[1:])
    return ""


def _block(line: str) -> Block:
    return Block(BlockKind.PARAGRAPH, line)
