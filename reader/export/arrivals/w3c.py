"""Annotations after the W3C's model as other programs write them.

https://www.w3.org/TR/annotation-model/. One annotation, a list, a collection or page of
them, a JSON-LD graph, and Readium's sets, which name the publication in ``about``.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.export.arrivals.foreign import Arrivals, ForeignMark
from reader.export.arrivals.names import tags_of
from reader.export.arrivals.selectors import quotes_of, text_of, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.folio import Folio
    from reader.export.plain import Plain

_HOLDERS = ("first", "items", "@graph", "annotations", "resources", "next")
_TITLES = ("title", "dc:title", "dcterms:title", "name", "schema:name", "label")
_TAGGING = frozenset({"tagging", "classifying", "identifying"})
_SEVERAL = ("items", "members")
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^<>]*>", re.IGNORECASE)


def is_one(held: Plain) -> bool:
    """Whether there is an annotation in it that is made as the model says."""
    return next(_annotations(held, {}), None) is not None


def folios_in(held: Plain) -> tuple[Folio, ...]:
    """The pages annotated, with their marks; answers to others' notes are left out."""
    arrivals = Arrivals()
    for annotation, about in _annotations(held, {}):
        motivations = set(map(_term, texts_of(annotation.get("motivation"))))
        if "replying" in motivations:
            continue
        mark = _mark(annotation, motivations)
        article = _article(annotation, about)
        name = annotation.get("id") or annotation.get("@id")
        arrivals.add(article, mark, "w3c", str(name or (article.url, mark)))
    return arrivals.folios()


def _annotations(held: Plain, about: Plain) -> Iterator[tuple[Plain, Plain]]:
    """Each annotation with what is said of the publication it is in."""
    if isinstance(held, list):
        for each in held:
            yield from _annotations(each, about)
    elif isinstance(held, dict):
        if _is_annotation(held):
            yield held, about
            return
        about = held["about"] if isinstance(held.get("about"), dict) else about
        for name in _HOLDERS:
            yield from _annotations(held.get(name), about)


def _is_annotation(held: dict[str, Plain]) -> bool:
    kinds = set(map(_term, texts_of(held.get("type") or held.get("@type") or [])))
    is_one = "Annotation" in kinds or (not kinds and ("body" in held or "id" in held))
    return is_one and bool(held.get("target") or held.get("on"))


def _mark(annotation: Plain, motivations: set[str]) -> ForeignMark:
    notes, tags, colours = list[str](), list[str](), list[str]()
    for body in _bodies(annotation):
        purposes = set(map(_term, texts_of(body.get("purpose")))) or motivations
        text = _text(body)
        colours += [text_of(body.get("color"))]
        if purposes & _TAGGING and not purposes & {"commenting", "describing"}:
            tags.append(text)
        elif purposes == {"highlighting"} and body.get("purpose"):
            colours.append(text)
        else:
            notes.append(text)
    target = annotation.get("target") or annotation.get("on")
    return ForeignMark(
        quotes_of(target),
        body="\n\n".join(dict.fromkeys(note for note in notes if note.strip())),
        tags=tags_of(tags),
        colour=next(filter(None, colours), ""),
        created=text_of(annotation.get("created")),
        modified=text_of(annotation.get("modified")),
        is_bookmark="bookmarking" in motivations,
    )


def _bodies(annotation: Plain) -> Iterator[dict[str, Plain]]:
    for text in texts_of(annotation.get("bodyValue")):
        yield {"value": text}
    yield from _each(annotation.get("body") or annotation.get("resource"), "value")


def _each(held: Plain, name: str) -> Iterator[dict[str, Plain]]:
    """One or several resources; of those to choose from, the first.

    One that is a string alone becomes the field `name` of a resource.
    """
    if isinstance(held, str):
        yield {name: held}
    elif isinstance(held, list):
        for each in held:
            yield from _each(each, name)
    elif isinstance(held, dict):
        several = (held.get(each) for each in _SEVERAL)
        inner: list[Plain] = next((it for it in several if isinstance(it, list)), [])
        if not inner:
            yield held
        elif _term(text_of(held.get("type"))) == "Choice":
            yield from _each(inner[:1], name)
        else:
            yield from _each(inner, name)


def _text(body: dict[str, Plain]) -> str:
    """What a body says; a resource elsewhere is named by its address."""
    source = body.get("source")
    inner = source if isinstance(source, dict) else {}
    fields = ("value", "chars", "rdf:value", "cnt:chars", "label")
    for held in (body, inner):
        for name in fields:
            if text := text_of(held.get(name)):
                return _plain(text) if _is_html(held) else text
    for address in (source, inner.get("id"), body.get("id"), body.get("@id")):
        if isinstance(address, str) and not address.startswith("_:"):
            return address
    return ""


def _is_html(body: dict[str, Plain]) -> bool:
    return "html" in text_of(body.get("format"))


def _plain(markup: str) -> str:
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", markup))).strip()


def _article(annotation: Plain, about: Plain) -> Article:
    target = next(_each(annotation.get("target") or annotation.get("on"), "id"), {})
    source = target.get("source") or target.get("full") or target
    source = source if isinstance(source, dict) else {"id": text_of(source)}
    address = text_of(source.get("id") or source.get("@id"))
    if not address.startswith(("http:", "https:", "file:", "urn:")):
        # A chapter's name in a book, or nothing: the publication tells more.
        others = (about.get("id"), about.get("url"), about.get("dc:source"))
        address = next(filter(None, map(text_of, others)), "")
    document = annotation.get("document")
    held = (source, target, document if isinstance(document, dict) else {}, about)
    titles = (text_of(each.get(name)) for each in held for name in _TITLES)
    return Article(title=next(filter(None, titles), ""), url=address.partition("#")[0])


def _term(name: str) -> str:
    """A term without the prefix or address of its vocabulary."""
    return re.split(r"[:#/]", name)[-1]
