"""The façade: what the window and the command line may ask for. No Qt.

`Desk` is the whole of it; its parts are grouped by noun. Siblings that may not import
each other (extraction, translation, the library, …) meet here.
"""

from __future__ import annotations

from reader.desk.desk import Desk
from reader.desk.exchange import Format
from reader.desk.packs import Held
from reader.desk.shelf import ImportResult, ImportStep
from reader.library import Merged
from reader.translate.catalogue import Offer
from reader.translate.download import Progress
from reader.translate.order import Order
from reader.translate.pack import Pack
from reader.translate.packs import BrokenPack

__all__ = [
    "BrokenPack",
    "Desk",
    "Format",
    "Held",
    "ImportResult",
    "ImportStep",
    "Merged",
    "Offer",
    "Order",
    "Pack",
    "Progress",
]
