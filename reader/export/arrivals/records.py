"""Marks and saved addresses in the JSON of any program, by the names of its fields.

Omnivore, Pocket, Matter, Memex, KOReader, the Obsidian Web Clipper, Readwise Reader,
CSL and browsers nest them differently: an object that names a page tells where the
marks inside it are.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.domain.article import Article
from reader.export.arrivals import names
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of
from reader.export.arrivals.names import Record
from reader.export.arrivals.prose import without_markdown
from reader.export.arrivals.selectors import quotes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.export.folio import Folio
    from reader.export.plain import Plain

_LISTS = frozenset(
    {"highlights", "highlight", "annotations", "entries", "quotes", "marks"}
    | {"clippings", "reviews", "划线", "标注"}
)
_BOOKISH = frozenset({"docprops", "book", "document", "article", "page", "stats"})
_ANCHORS = ("target", "selector", "selectors", "anchor")
_NO_ARTICLE = Article()
_OWN_PAGES = ("https://read.readwise.io/", "https://readwise.io/")


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known where a value stands."""

    article: Article = _NO_ARTICLE
    is_in_marks: bool = False  # the value is a mark, or holds marks only
    quote: str = ""  # of the mark that the value is a note to
    parents: Mapping[str, dict[str, Plain]] = field(default_factory=dict)


def folios_in(held: Plain) -> tuple[Folio, ...]:
    """The pages named in it with their marks; none if it names none."""
    arrivals = Arrivals()
    _walk(held, _Context(), arrivals)
    return arrivals.folios()


def _walk(held: Plain, context: _Context, arrivals: Arrivals) -> None:
    if isinstance(held, list):
        parents = {
            str(each["id"]): each
            for each in held
            if isinstance(each, dict) and "id" in each
        }
        inner = replace(context, parents=parents) if parents else context
        for each in held:
            _walk(each, inner, arrivals)
    elif isinstance(held, dict):
        _walk_object(held, context, arrivals)


def _walk_object(held: dict[str, Plain], context: _Context, arrivals: Arrivals) -> None:
    record = Record(held)
    here = _within(record, held, context)
    if quote := _quote(record, held, here):
        _add(record, quote, here, arrivals)
    elif _is_saved(record, here) or here.quote:
        _save(record, here, arrivals)
    for name, value in held.items():
        if isinstance(value, (dict, list)) and names.key(name) not in _BOOKISH:
            inner = _named_by_address(name, here)
            is_list = inner.is_in_marks or names.key(name) in _LISTS
            _walk(value, replace(inner, is_in_marks=is_list), arrivals)


def _named_by_address(name: str, context: _Context) -> _Context:
    """Some programs keep the marks of a page under its address."""
    if not names.is_address(name):
        return context
    return replace(context, article=Article(url=name))


def _within(record: Record, held: dict[str, Plain], context: _Context) -> _Context:
    """The context with what an object says of its page, of itself or in its parent."""
    parent = context.parents.get(record.text(("parentid",)))
    if parent is not None and parent is not held:
        above = Record(parent)
        outer = _article(above, context.article)
        if above.text(("parentid",)):  # a note to a highlight
            origin = context.parents.get(above.text(("parentid",)))
            outer = _article(Record(origin), outer) if origin else outer
            quote = without_markdown(above.text(names.QUOTED))
            return replace(context, article=outer, quote=quote)
        return replace(context, article=outer, is_in_marks=True)
    article = context.article
    for name, value in held.items():
        if names.key(name) in _BOOKISH and isinstance(value, dict):
            article = _article(Record(value), article)
    if not context.is_in_marks or record.address():
        article = _article(record, article)
    return replace(context, article=article)


def _article(record: Record, outer: Article) -> Article:
    """The page that an object names, else the one it is in."""
    address = record.address()
    title, author = record.text(names.TITLE), record.text(names.AUTHOR)
    if address.startswith(_OWN_PAGES):
        address = ""
    if not title and not address:
        return outer
    if not address and outer.url and not record.text(("title",)):
        return outer  # a chapter or a folder has a name, too
    made = article_of(title, address or ("" if title else outer.url), author)
    return replace(made, title=made.title or outer.title)


def _quote(
    record: Record, held: dict[str, Plain], context: _Context
) -> tuple[TextQuote, ...]:
    """The words of a mark, if the object is one and its page is known."""
    if context.article == _NO_ARTICLE:
        return ()
    text = record.text(names.QUOTE)
    if not text and context.is_in_marks:
        anchors = [
            held[name] for name in _ANCHORS if isinstance(held.get(name), dict | list)
        ]
        if found := quotes_of(anchors[0]) if anchors else ():
            return found
        text = record.text(names.QUOTED)
    words = without_markdown(names.unmarked(text))
    return (TextQuote(words),) if words else ()


def _add(
    record: Record,
    quote: tuple[TextQuote, ...],
    context: _Context,
    arrivals: Arrivals,
) -> None:
    body = record.text(names.NOTE) or _joined(record.get(("notes", "comments")))
    if record.text(("abstract",)) == quote[0].exact:
        body = body or record.text(("content",))
    mark = ForeignMark(
        quote,
        body=names.unmarked(body),
        tags=names.tags_in(record.get(names.TAGS)),
        colour=record.text(names.COLOUR),
        created=record.text(names.CREATED),
        modified=record.text(names.MODIFIED),
    )
    name = record.text(("id", "_id", "uuid"))
    place = (context.article.url or context.article.title, quote[0].exact)
    arrivals.add(context.article, mark, "records", *((name,) if name else place))


def _joined(held: Plain) -> str:
    """Notes that are a list, of texts or of objects."""
    return "\n\n".join(_texts(held)) if isinstance(held, list) else ""


def _texts(held: list[Plain]) -> Iterator[str]:
    for each in held:
        text = each if isinstance(each, str) else ""
        if isinstance(each, dict):
            text = Record(each).text((*names.NOTE, *names.QUOTED))
        if text:
            yield text


def _is_saved(record: Record, context: _Context) -> bool:
    """Whether an object stands for a page that was saved."""
    return bool(
        not context.is_in_marks and record.address() and record.text(names.TITLE)
    )


def _save(record: Record, context: _Context, arrivals: Arrivals) -> None:
    """Take in a page that was saved, and what is noted of it or of one of its marks."""
    if context.quote:
        quote, body = context.quote, record.text(names.QUOTED)
    else:
        arrivals.save(
            context.article,
            record.page_tags(),
            is_read=record.is_read(),
            added=record.text(names.CREATED),
        )
        quote, body = "", _noted(record)
    if body:
        mark = ForeignMark(
            (TextQuote(quote),) if quote else (),
            body=names.unmarked(body),
            created=record.text(names.CREATED),
        )
        place = context.article.url or context.article.title
        arrivals.add(context.article, mark, "records", place, quote, body)


def _noted(record: Record) -> str:
    """A note to a page; lists of notes are looked at one by one."""
    return record.text(("note", "comment", "mynote", "notes"))
