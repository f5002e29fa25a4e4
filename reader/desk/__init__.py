"""The façade: what the window and the command line may ask for. No Qt.

`Desk` is the whole of it; its parts are grouped by noun. Siblings that may not import
each other (extraction, translation, the library, …) meet here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.desk.desk import Desk
from reader.desk.packs import Held
from reader.domain.formats import Format
from reader.lazy import at_first_use

if TYPE_CHECKING:
    from reader.desk.reading import Changes, Reading
    from reader.desk.shelf import ImportResult, ImportStep
    from reader.library import Merged, Version
    from reader.translate.catalogue import MIRRORS, PackOffer
    from reader.translate.download import Progress
    from reader.translate.order import Order
    from reader.translate.pack import Pack
    from reader.translate.packs import BrokenPack
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "reader.desk.reading": ("Changes", "Reading"),
            "reader.desk.shelf": ("ImportResult", "ImportStep"),
            "reader.library": ("Merged", "Version"),
            "reader.translate.catalogue": ("MIRRORS", "PackOffer"),
            "reader.translate.download": ("Progress",),
            "reader.translate.order": ("Order",),
            "reader.translate.pack": ("Pack",),
            "reader.translate.packs": ("BrokenPack",),
        },
    )

__all__ = [
    "MIRRORS",
    "BrokenPack",
    "Changes",
    "Desk",
    "Format",
    "Held",
    "ImportResult",
    "ImportStep",
    "Merged",
    "Order",
    "Pack",
    "PackOffer",
    "Progress",
    "Reading",
    "Version",
]
