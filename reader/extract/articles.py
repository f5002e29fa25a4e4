"""A saved file to its articles: the order in which the parts of extraction work."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.article import Article, BlockKind
from reader.domain.page_rules import PageRule, sample_of, site_of, words_of
from reader.errors import PageError, PageProblem
from reader.extract import formats
from reader.extract.blocks import blocks_of
from reader.extract.chapters import chapter_lines, chapter_title
from reader.extract.content import content_of
from reader.extract.copies import copied, drop_additions, is_copy
from reader.extract.encoding import decode
from reader.extract.facts import facts_of, summaries_of
from reader.extract.formats import FileFormat, format_of, pages_of
from reader.extract.images import resolver
from reader.extract.keys import key_of
from reader.extract.metadata import describe
from reader.extract.page import parse
from reader.extract.page_rules import (
    rule_of,
    rules_for,
    with_rules,
    without_words,
)
from reader.extract.plain import plain_article, plain_blocks
from reader.extract.source import File
from reader.extract.standfirst import with_standfirst
from reader.extract.state import state_bodies
from reader.extract.titles import title_heading, title_over, titles_of
from reader.extract.told import told_lines
from reader.extract.walk import outline_of
from reader.text.detect import article_language
from reader.work import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from reader.domain.article import Block, Source
    from reader.domain.contents import ContentsEntry
    from reader.domain.page_rules import Verdict
    from reader.extract.outline import Line, Outline
    from reader.extract.saved import Saved

_MOST_TAGS = 400_000  # some 350 MB as a tree and its lines; the longest pages have half
_TEXTS = (
    FileFormat.PLAIN,
    FileFormat.MARKDOWN,
    FileFormat.PDF,
)  # without markup around an article
# Of a parser that was led to its limits, or let something pass that is no text.
_UNREADABLE = (RecursionError, MemoryError, UnicodeDecodeError)
_ENOUGH = 15  # blocks that tell the language of the rest


def extract(path: Path) -> Article:
    """The article in a saved file; the first of a book."""
    return extract_all(File(path))[0][1]


def extract_all(
    file: File, token: Token | None = None, rules: Sequence[PageRule] = ()
) -> tuple[tuple[Source, Article], ...]:
    """Every article of a file with where in it it is; one unless it is a book.

    `rules` are the reader's, of all sites: what is left out and what is taken in.

    Raises `PageError` if it holds none, or more markup than any page has; `Cancelled`
    between the chapters of a book.
    """
    try:
        return _all_of(file, token or Token(), rules)
    except _UNREADABLE as error:
        raise PageError(PageProblem.UNREADABLE, file.path, str(error)) from error


def rule_for(
    file: File,
    part: str,
    block: Block,
    verdict: Verdict,
    rules: Sequence[PageRule] = (),
) -> PageRule | None:
    """How a block of a file's article is known again on other pages of its site.

    One of `rules` with the other verdict is the answer where that rule is why the block
    is shown or not. None if the page has no such block, or one that stands in a menu.
    Raises `PageError` as `extract_all` does.
    """
    kind = format_of(file.path, file.data)
    if kind in _TEXTS:
        article = _text_article(kind, file.data, file.path)
        words = words_of(block.text)
        site = site_of(article.url, article.source)
        return PageRule(site, verdict, words=words, sample=sample_of(block.text))
    for page in _within_budget(pages_of(kind, file.data), file.path):
        if page.part == part:
            about, outline, lines, _ = _chosen(page, whole=False)
            site = site_of(about.url, about.source)
            known = rules_for(about, rules)
            return rule_of(outline, lines, block, verdict, known, site)
    return None


def _all_of(
    file: File, token: Token, rules: Sequence[PageRule]
) -> tuple[tuple[Source, Article], ...]:
    path, data = file.path, file.data
    kind = format_of(path, data)
    if kind in _TEXTS:
        text = _text_article(kind, data, path)
        found = [("", _without_words(text, rules))]
    else:
        found = []
        for page in _within_budget(pages_of(kind, data), path):
            token.check()
            found.append((page.part, _page_article(page, path, rules)))
    articles = tuple(
        (file.source(part), article) for part, article in found if article.blocks
    )
    if not articles:
        raise PageError(PageProblem.NO_ARTICLE, path)
    return articles


def contents_of(file: File) -> tuple[ContentsEntry, ...]:
    """The table of contents of a book, its lines leading to the parts of the file.

    Empty for a file that is no book, or has none. Raises `PageError` as `extract_all`.
    """
    try:
        return formats.contents_of(format_of(file.path, file.data), file.data)
    except _UNREADABLE as error:
        raise PageError(PageProblem.UNREADABLE, file.path, str(error)) from error


def extract_part(
    file: File, part: str, rules: Sequence[PageRule] = ()
) -> Article | None:
    """The article of one part of a file: of a book one chapter; None if it has none.

    The other chapters are not extracted. Raises `PageError` as `extract_all` does.
    """
    try:
        if not part:
            return _all_of(file, Token(), rules)[0][1]
        return _part(file, part, rules)
    except _UNREADABLE as error:
        raise PageError(PageProblem.UNREADABLE, file.path, str(error)) from error


def _part(file: File, part: str, rules: Sequence[PageRule]) -> Article | None:
    path, data = file.path, file.data
    kind = format_of(path, data)
    if kind in _TEXTS:
        return None
    pages = _within_budget(pages_of(kind, data), path)
    page = next((each for each in pages if each.part == part), None)
    article = None if page is None else _page_article(page, path, rules)
    return article if article is not None and article.blocks else None


def whole_page(file: File) -> Article:
    """The page's whole text, for pages on which no article was found.

    Raises `PageError` as `extract_all` does.
    """
    try:
        return _whole(file)
    except _UNREADABLE as error:
        raise PageError(PageProblem.UNREADABLE, file.path, str(error)) from error


def _whole(file: File) -> Article:
    path, data = file.path, file.data
    kind = format_of(path, data)
    if kind in (FileFormat.MARKDOWN, FileFormat.PDF):
        return _text_article(kind, data, path)
    if kind is FileFormat.PLAIN:
        blocks = plain_blocks(decode(data))
        return _in_language(Article(title=path.stem, blocks=blocks))
    pages = _within_budget(pages_of(kind, data), path)
    articles = [_page_article(page, path, whole=True) for page in pages]
    if not articles:
        return Article(title=path.stem)
    return replace(
        articles[0], blocks=tuple(block for each in articles for block in each.blocks)
    )


def _within_budget(pages: Iterable[Saved], path: Path) -> Iterator[Saved]:
    """The pages up to where they have more tags than fit into memory.

    Raises `PageError` where already the first has.
    """
    left = _MOST_TAGS
    for number, page in enumerate(pages):
        left -= page.text.count("<")
        if left < 0 and not number:
            raise PageError(PageProblem.TOO_LARGE, path)
        if left < 0:
            return
        yield page


def _text_article(kind: FileFormat, data: bytes, path: Path) -> Article:
    # Imported here: their libraries take their time to load, and few files need them.
    if kind is FileFormat.PDF:
        from reader.extract.pdf import pdf_article

        return _in_language(pdf_article(data, path))
    text = decode(data)
    if kind is FileFormat.PLAIN:
        return _in_language(plain_article(text))
    from reader.extract.markdown import markdown_article

    return _in_language(markdown_article(text, lambda url: resolver(path, url, "")))


def _without_words(article: Article, rules: Sequence[PageRule]) -> Article:
    mine = rules_for(article, rules)
    return replace(article, blocks=tuple(without_words(article.blocks, mine)))


def _page_article(
    page: Saved, path: Path, rules: Sequence[PageRule] = (), *, whole: bool = False
) -> Article:
    about, outline, lines, left_out = _chosen(page, whole=whole)
    shown = with_rules(outline, lines, rules_for(about, rules))
    address = resolver(path, about.url, page.part)
    blocks = blocks_of(shown, about.url, address)
    left_out = _still_left_out(left_out, lines, shown)
    return _in_language(replace(about, blocks=blocks, left_out=left_out))


class _Chosen(NamedTuple):
    """What is known of a page, and the lines of it that are the article."""

    about: Article
    outline: Outline
    lines: list[Line]
    left_out: float


def _chosen(page: Saved, *, whole: bool) -> _Chosen:
    root = parse(page.text, page.frame)
    is_ours = is_copy(root)
    if is_ours:
        drop_additions(root, is_chapter=bool(page.book))
    facts = facts_of(root, page.text, page.url)
    outline = outline_of(root, whole=whole or bool(page.book))
    titles = titles_of(facts, outline)
    headline = title_heading(outline, titles)
    about = describe(facts, outline, headline)
    left_out = 0.0
    if page.book:
        about = replace(about, title=chapter_title(page, outline, about.title))
        about = replace(about, source=page.book)
        lines = chapter_lines(outline, about.title)
    elif whole:
        # A page that scripts draw shows next to nothing without them.
        drawn = partial(state_bodies, root, titles)
        lines = outline.lines + told_lines(facts.records, outline.lines, drawn)
    elif is_ours and (ours := copied(outline)):
        about = replace(about, title=ours.title)
        lines = ours.lines
    else:
        lines, left_out = content_of(outline, titles, headline, summaries_of(facts))
        drawn = partial(state_bodies, root, titles)
        told = told_lines(facts.records, lines, drawn)
        lines = told or lines or _note(page, outline)
        if headline < 0:
            title = title_over(lines, outline, facts, about.title)
            about = replace(about, title=title)
        lines = _without_title(lines, about.title)
        lines = list(with_standfirst(lines, outline, summaries_of(facts)))
    return _Chosen(about, outline, lines, left_out)


def _without_title(lines: list[Line], title: str) -> list[Line]:
    """The lines without a heading at their beginning that says the title once more.

    The title may have been found apart from the lines: see `shown_headline`.
    """
    first = next((i for i, line in enumerate(lines) if line.text), -1)
    if first < 0 or lines[first].place.kind is not BlockKind.HEADING:
        return lines
    if key_of(lines[first].text) != key_of(title):
        return lines
    return lines[:first] + lines[first + 1 :]


def _note(page: Saved, outline: Outline) -> list[Line]:
    """All lines of a note; none of a page, which has menus beside its article."""
    return [line for line in outline.lines if line.text] if page.is_note else []


def _still_left_out(
    share: float, lines: Sequence[Line], shown: Sequence[Line]
) -> float:
    """The share of the page that is left out, less what the reader has taken in."""
    before = sum(line.weight for line in lines)
    added = sum(line.weight for line in shown) - before
    return (
        share
        if added <= 0 or not before
        else max(0.0, share - added * (1 - share) / before)
    )


def _in_language(article: Article) -> Article:
    return replace(article, language=article_language(article.blocks[:_ENOUGH]))
