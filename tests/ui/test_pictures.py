"""Pictures are decoded by what they are, within bounds, and never what they name."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from reader.ui.pictures import LONGEST, MOST_PIXELS, decoded


def written(image: QImage, form: str) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(held.data())


def plain(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    return image


@pytest.mark.parametrize("form", ["PNG", "JPEG", "BMP", "WEBP", "ICO"])
def test_what_a_newspaper_prints_is_shown(form: str) -> None:
    image = decoded(written(plain(120, 80), form))
    assert (image.width(), image.height()) == (120, 80)


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>',
        b"<?xml version='1.0'?><svg/>",
        zlib.compress(b"<svg/>"),
        b"\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg' width='9'/>",
        b"%PDF-1.7",
        b"GIF89a",
        b"",
    ],
)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert decoded(data).isNull()


def test_a_large_picture_is_made_as_small_as_a_page_needs() -> None:
    image = decoded(written(plain(4 * LONGEST, 40), "JPEG"))
    assert (image.width(), image.height()) == (LONGEST, 10)
    assert decoded(written(plain(8 * LONGEST, 1), "PNG")).height() == 1


def test_a_bomb_is_not_unpacked() -> None:
    def chunk(name: bytes, held: bytes) -> bytes:
        return (
            struct.pack(">I", len(held))
            + name
            + held
            + struct.pack(">I", zlib.crc32(name + held))
        )

    side = int(MOST_PIXELS**0.5) + 1
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"")
    assert decoded(bomb).isNull()


def test_a_jpeg_of_endless_scans_is_not_drawn() -> None:
    held = written(plain(4000, 4000), "JPEG")
    scan = held.index(b"\xff\xda")
    assert decoded(held[:scan] + held[scan:-2] * 60 + held[-2:]).isNull()
    assert not decoded(held).isNull()
