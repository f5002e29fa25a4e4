"""The parameters of one translation, besides the packs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain.language import Script
from reader.translate.calibration import ThreadLayout, default_layout
from reader.translate.engine import Decoding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.translate.memory import Edits, Memory


@dataclass(frozen=True, slots=True)
class Means:
    """The parameters of one translation; another setting makes another value."""

    memory: Memory | None = None  # what engines made before
    edits: Edits | None = None  # the reader's own words, which come first
    glossary: Mapping[str, str] = field(default_factory=dict)  # term to rendering
    decoding: Decoding = field(default_factory=Decoding)
    layout: ThreadLayout = field(default_factory=default_layout)
    script: Script = Script.HANS  # of Chinese translations
    retries: bool = True  # a second, more careful try where there is doubt
