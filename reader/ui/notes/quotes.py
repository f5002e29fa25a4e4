"""The words of a mark that its card shows."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from reader.domain.annotation import AnnotationKind, Paint
from reader.text.cutting import cut_at_word
from reader.text.hashtags import unwritten
from reader.ui.labels import moment_name

if TYPE_CHECKING:
    from reader.domain.annotation import Annotation, Mark


def quote(annotation: Annotation) -> str:
    """The marked words of both sides; empty for a mark on a whole article."""
    exact = (anchor.quote.exact for anchor in annotation.anchors)
    return " · ".join(" ".join(text.split()) for text in exact if text.strip())


def shortened(text: str, limit: int = 160) -> str:
    """The beginning of a quote, for a card that has little room."""
    return cut_at_word(text, limit)


@functools.lru_cache(maxsize=1000)
def plain(markdown: str) -> str:
    """The words of a note without its Markdown, for cards; a line stays a line."""
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setMarkdown(markdown.replace("\n", "  \n"))
    return document.toPlainText().strip()


def heading(mark: Mark) -> str:
    """The first line of a card: the quote, or the name of the paragraph or article."""
    annotation = mark.annotation
    text = quote(annotation)
    if not annotation.anchors:
        if annotation.kind is AnnotationKind.BOOKMARK:
            return QCoreApplication.translate("Notes", "Article bookmarked")
        return QCoreApplication.translate("Notes", "Whole article")
    if annotation.kind.paint is Paint.BAR and mark.passages:
        number = mark.passages[0].block + 1
        if number == 0:
            return text
        name = QCoreApplication.translate("Notes", "Paragraph {n}").format(n=number)
        return f"{name} · {text}" if text else name
    return text


def below(mark: Mark) -> str:
    """The last line of a card: when it was made, or that it is lost."""
    if mark.is_orphan:
        return QCoreApplication.translate("Notes", "Its words are not in the text.")
    return moment_name(mark.annotation.created, QLocale())


def tags(mark: Mark, shown: str = "") -> tuple[str, ...]:
    """The tags of a mark with their sign, without those in the text that is shown."""
    return tuple(f"#{tag}" for tag in unwritten(mark.annotation.tags, shown))
