"""Decodes pictures of a saved page, which may be hostile.

The first bytes choose the decoder; Qt does not. Qt would draw a 2 KB SVG that calls
itself a PNG for minutes, and open every file that the SVG names.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_PIXELS = 64_000_000
"""A picture of more is not shown: no camera of a newspaper takes such, a bomb does."""

LONGEST = 2560
"""Pixels of the longer side of a picture in memory; a page on paper shows no more."""

_MOST_WORK = 800_000_000  # pixels, counted once for each scan of a progressive JPEG
_LARGEST = 4 * MOST_PIXELS // 2**20  # MB that Qt may take for one picture
_SCAN = b"\xff\xda"
_FORMATS = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF87a", b"gif"),
    (b"GIF89a", b"gif"),
    (b"BM", b"bmp"),
    (b"\0\0\1\0", b"ico"),
)


def decoded(data: bytes) -> QImage:
    """The picture, at most `LONGEST` pixels long; a null one if it cannot be shown.

    Callable from any thread. `QImageReader.read` gives Python's lock free while it
    works, `QImage.fromData` does not.
    """
    form = format_of(data)
    if not form:
        return QImage()
    QImageReader.setAllocationLimit(_LARGEST)
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or _pixels(size) > MOST_PIXELS:
        return QImage()
    if form == b"jpeg" and _pixels(size) * data.count(_SCAN) > _MOST_WORK:
        return QImage()
    if max(size.width(), size.height()) > LONGEST:
        fitting = QSize(LONGEST, LONGEST)
        reader.setScaledSize(
            size.scaled(fitting, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(
                QSize(1, 1)
            )
        )
    return reader.read()


def format_of(data: bytes) -> bytes:
    """Qt's name for what the bytes begin as; empty for what is not shown."""
    for beginning, form in _FORMATS:
        if data.startswith(beginning):
            return form
    return b"webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else b""


def _pixels(size: QSize) -> int:
    return size.width() * size.height()
