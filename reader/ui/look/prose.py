"""Shows a longer text in Markdown: the user guide, the notices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextBrowser

_LEADING = 135  # per cent
_AFTER = 8  # pixels below a paragraph
_PICTURE = re.compile(r"!\[[^]]*\]\(([\w.-]+)\)")


def show_prose(browser: QTextBrowser, markdown: str, margin: int, width: int) -> None:
    """Show the text; its pictures, of `resources/pictures`, are so many pixels wide."""
    document = browser.document()
    document.setDocumentMargin(margin)
    browser.setMarkdown(markdown)
    for name in _PICTURE.findall(markdown):
        _add_picture(browser, name, width)
    for block in _blocks(document):
        _space(block)
        _mark_links(block)
        _even_code(block)
    browser.moveCursor(QTextCursor.MoveOperation.Start)


def _add_picture(browser: QTextBrowser, name: str, width: int) -> None:
    """Sharp on every screen: Qt would make it smaller without smoothing it."""
    scale = browser.devicePixelRatioF()
    picture = QImage(str(resource("pictures", name)))
    picture = picture.scaledToWidth(
        round(width * scale), Qt.TransformationMode.SmoothTransformation
    )
    picture.setDevicePixelRatio(scale)
    document = browser.document()
    kind = QTextDocument.ResourceType.ImageResource.value
    document.addResource(kind, QUrl(name), picture)
    document.markContentsDirty(0, document.characterCount())


def _space(block: QTextBlock) -> None:
    form = QTextBlockFormat()
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    if "\ufffc" not in block.text():  # of a picture it would be a share of its height
        form.setLineHeight(_LEADING, kind)
    form.setBottomMargin(_AFTER)
    QTextCursor(block).mergeBlockFormat(form)


def _mark_links(block: QTextBlock) -> None:
    """Underline them in the ink of the text: Qt's blue cannot be read on dark paper."""
    for cursor, form in _runs(block):
        if form.isAnchor():
            form.clearForeground()
            form.setFontUnderline(True)
            cursor.setCharFormat(form)


def _even_code(block: QTextBlock) -> None:
    """Set code as large as the words around it.

    Qt gives it the system's typeface for code with that typeface's own size, which
    knows nothing of the size of the interface.
    """
    for cursor, form in _runs(block):
        if form.fontFixedPitch():
            form.clearProperty(QTextFormat.Property.FontPointSize.value)
            form.clearProperty(QTextFormat.Property.FontPixelSize.value)
            cursor.setCharFormat(form)


def _runs(block: QTextBlock) -> list[tuple[QTextCursor, QTextCharFormat]]:
    """The stretches of one format, each selected."""
    found = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        cursor = QTextCursor(block)
        cursor.setPosition(fragment.position())
        end = fragment.position() + fragment.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append((cursor, fragment.charFormat()))
        fragments += 1
    return found


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
