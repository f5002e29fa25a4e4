"""What comes out of a saved file: the markup of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable


LONGEST_ADDRESS = 4096
"""Characters; what is longer is no address, but data in the place of one."""


def no_frame(_address: str) -> str:
    """The frames of a page that was saved without any."""
    return ""


@dataclass(frozen=True, slots=True)
class Saved:
    """One page of a file. A book's chapters name the book and their member.

    `frame` gives the markup of a frame that the file holds by the address that the
    page names, or an empty string. `label` is what a book's table of contents calls
    the chapter. A note has no menus: where no article is found, all of it is one.
    """

    text: str
    url: str = ""
    part: str = ""
    book: str = ""
    label: str = ""
    frame: Callable[[str], str] = no_frame
    is_note: bool = False


def address_key(url: str) -> str:
    """An address to compare: pages and archives escape the same one differently."""
    return unquote(url.strip().partition("#")[0])
