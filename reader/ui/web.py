"""Addresses in the reader's own browser, only when the reader asks for it."""

from __future__ import annotations

_SCHEMES = ("http", "https", "mailto")


def open_address(address: str) -> None:
    """Have the system's browser or mail program open an address; nothing else."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    url = QUrl(address)
    if url.scheme() in _SCHEMES:
        QDesktopServices.openUrl(url)
