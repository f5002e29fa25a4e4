"""Pictures in their rows: as large as they are, or a line that says what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF

from reader.domain.language import Language
from reader.ui.look.fonts import Role
from reader.ui.page.rows.row import Ornament, OrnamentKind
from reader.ui.page.type.piece import Ink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage

    from reader.domain.article import Block, Image
    from reader.ui.page.rows.plan import Plan
    from reader.ui.page.rows.row import Row

_TALLEST = 460.0
_MOST_ENLARGED = 1.6
_WAITING = 92.0  # how tall one of unknown size is before it comes
_PADDING = (14.0, 7.0)  # around the words that stand for one


def compose(plan: Plan, row: Row, block: Block, top: float) -> float:
    """Set a figure across both columns; return where it ends.

    Its left edge is that of its caption.
    """
    row.spans_columns = True
    image = block.image
    if image is None:
        return top
    if is_missing(plan.images, image):
        return _missing(plan, row, image, top)
    rect = QRectF(plan.columns.left, top, *_size(plan, image))
    row.ornaments.append(Ornament(OrnamentKind.PICTURE, rect, image.url))
    return rect.bottom()


def host(url: str) -> str:
    """Where a picture would have to be fetched from; empty for local ones."""
    scheme, _, rest = url.partition("://")
    return rest.split("/", 1)[0] if scheme in ("http", "https") else ""


def is_missing(images: Mapping[str, QImage], image: Image) -> bool:
    """True if it was looked for and not found, or can hardly be on this computer."""
    known = images.get(image.url)
    if known is not None:
        return known.isNull()
    return image.is_remote


def _size(plan: Plan, image: Image) -> tuple[float, float]:
    known, span = plan.images.get(image.url), plan.columns.span
    width, height = float(image.width), float(image.height)
    if known is not None:
        size = known.deviceIndependentSize()
        width, height = size.width(), size.height()
    if not (width and height):
        return span, _WAITING
    scale = min(span / width, _TALLEST / height, _MOST_ENLARGED * plan.zoom)
    return width * scale, height * scale


def _missing(plan: Plan, row: Row, image: Image, top: float) -> float:
    """A low box with what the page says of the picture, and where it is."""
    unsaved = QCoreApplication.translate("Figures", "Picture not saved with the page")
    words = "\u00a0· ".join(filter(None, (image.alt or unsaved, host(image.url))))
    across, above = _PADDING
    span = plan.columns.span
    language = plan.reading.language if image.alt else Language.UNDETERMINED
    said = plan.setter.ours(words, Role.SMALL, language, span - 2 * across)
    said.x, said.y, said.ink = plan.columns.left + across, top + above, Ink.SOFT
    rect = QRectF(plan.columns.left, top, span, said.height + 2 * above)
    row.ornaments.append(Ornament(OrnamentKind.PICTURE, rect, image.url))
    row.pieces.append(said)
    return rect.bottom()
