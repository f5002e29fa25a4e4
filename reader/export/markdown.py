"""Marks as Markdown, for note-taking programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.annotation import Paint
from reader.domain.copies import last_line
from reader.export.emphasis import escaped
from reader.export.excerpts import grouped
from reader.export.folio import day_of, link_of, plain_date
from reader.text.hashtags import in_one_word, unwritten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.export.excerpts import Excerpt
    from reader.export.folio import Folio

_FENCE = re.compile(r"^(?P<indent> {0,3})(?P<marks>`{3,}(?=[^`]*$)|~{3,})")
_FEW = 40  # characters of a quote that stand for it
_CODE_OR_TAG = re.compile(
    r"(?P<kept>\\.|(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|<[A-Za-z][\w+.-]+:[^<>\s]*>|<[\w.+-]+@[\w.-]+>)|<(?=[A-Za-z/!?])"
)


def to_markdown(folios: Sequence[Folio]) -> str:
    """A section for each article and in it each marked sentence, quoted once.

    The chapters of a book are one level below the book's title. A comment at the end
    names the articles, so that the file is recognised when it is opened again. Without
    articles the text is empty.
    """
    if not folios:
        return ""
    links = tuple(link for link in map(link_of, folios) if link)
    lines: list[str] = []
    book = ""
    for folio in folios:
        if folio.book and folio.book != book:
            lines += [f"# {escaped(folio.book)}", ""]
        book = folio.book
        lines += _article(folio)
    return "\n".join((*lines, last_line(links), ""))


def _article(folio: Folio) -> Iterator[str]:
    article = folio.article
    level = "##" if folio.book else "#"
    yield f"{level} {escaped(article.title) or 'Untitled'}"
    title = folio.translations.get(-1)
    if title:
        yield f"\n**{escaped(title.text)}**"
    source = "" if folio.book else article.source
    facts = (source, article.byline, plain_date(article.date), article.section)
    if any(facts):
        yield "\n" + " · ".join(escaped(fact) for fact in facts if fact)
    if article.url:
        yield f"\n<{_address(article.url)}>"
    if folio.source:
        yield f"\n`{str(folio.source.path).replace('`', '')}`"
    for quoted, marks in grouped(folio):
        yield ""
        yield from _quoted(quoted)
        for excerpt in marks:
            yield from _mark(excerpt, is_alone=len(marks) == 1)
    yield ""


def _quoted(excerpt: Excerpt) -> Iterator[str]:
    if excerpt.original or excerpt.quote:
        yield from _quotation(_sentence(excerpt))
    if excerpt.translation:
        yield ">"
        by = "" if excerpt.translator == "machine" else f" *({excerpt.translator})*"
        translation = _bold(excerpt.translation, excerpt.in_translation)
        yield from _quotation(translation + by)


def _mark(excerpt: Excerpt, *, is_alone: bool) -> Iterator[str]:
    """What the reader wrote, and the facts; of several marks, each names its words."""
    if excerpt.annotation.body.strip():
        yield ""
        yield from _note(excerpt.annotation.body)
    yield ""
    yield " · ".join(_facts(excerpt, is_alone=is_alone))


def _sentence(excerpt: Excerpt) -> str:
    """The sentence with the quote in bold, or the quote before it."""
    original, quote = excerpt.original, excerpt.quote
    if excerpt.in_original or excerpt.in_translation:
        return _bold(original, excerpt.in_original)
    if not quote or quote == original:
        return escaped(original)
    quoted = escaped(quote, [(0, len(quote))])
    return f"{quoted}\n{escaped(original)}" if original else escaped(quote)


def _bold(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    """The text with ranges in bold, unless they are all of it."""
    is_whole = [*ranges] == [(0, len(text))]
    return escaped(text, () if is_whole else ranges)


def _quotation(text: str) -> Iterator[str]:
    return (f"> {line}" for line in text.splitlines())


def _facts(excerpt: Excerpt, *, is_alone: bool) -> Iterator[str]:
    annotation = excerpt.annotation
    yield f"{annotation.kind.sign} {annotation.kind}"
    if not is_alone and annotation.kind.paint is Paint.WASH:
        yield f"“{escaped(_shortened(excerpt.quote))}”"
    if annotation.kind.is_coloured:
        yield annotation.colour
    if excerpt.is_orphan:
        yield "its place in the article is lost"
    beside = unwritten(annotation.tags, annotation.body)
    yield from (f"#{in_one_word(tag)}" for tag in beside)
    if annotation.created:
        yield day_of(annotation.created)
    yield f"[open](<{_address(excerpt.link)}>)"


def _shortened(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= _FEW else f"{line[: _FEW - 1].rstrip()}…"


def _note(body: str) -> Iterator[str]:
    """The reader's Markdown, so that nothing left open in it reaches what follows.

    A note with a fence becomes an item of a list: the fence ends where the item does
    (https://spec.commonmark.org/0.31.2/#fenced-code-blocks).
    """
    lines = list(_without_html(body.strip("\n").splitlines()))
    if not any(_FENCE.search(line) for line in lines):
        yield from lines
        return
    for number, line in enumerate(lines):
        yield f"{'  ' if number else '- '}{line}"


def _without_html(lines: Iterable[str]) -> Iterator[str]:
    """The lines with raw HTML shown as text, except in code: nothing would close it."""
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if fence and not line.startswith(fence[: fence.index(fence.strip())]):
            fence = ""  # less indented than the fence: in a list, that ends it
        if fence:
            yield line
            if found and _closes(found["marks"], fence, line):
                fence = ""
            continue
        if found:
            fence = found["indent"] + found["marks"]
        yield _escaped_html(line)


def _closes(marks: str, fence: str, line: str) -> bool:
    opened = fence.strip()
    return marks.startswith(opened) and not line.strip().strip(opened[0])


def _escaped_html(line: str) -> str:
    """What would begin a tag or a comment as text; code and web addresses stay."""
    return _CODE_OR_TAG.sub(
        lambda match: match[0] if match["kept"] else f"\\{match[0]}", line
    )


def _address(uri: str) -> str:
    """A URI that cannot end the brackets it stands in."""
    return re.sub(r"[<>\s]", "", uri)
