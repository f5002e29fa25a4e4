"""Decodes text files that people exchange, such as spreadsheets."""

from __future__ import annotations

import codecs


def decoded(data: bytes) -> str | None:
    """The text of a file without markup; None if the bytes are no text.

    Chinese ones are in GB 18030 unless their writer took care.
    """
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        return None if "\0" in text else text
    return None
