"""The arguments of the command line: the commands, and what each takes.

The manual page and the completions of shells are made from the same parser.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.domain.formats import PDF, Format
from reader.domain.language import EN_ZH, ZH_EN, Language
from reader.domain.reading import Layout
from reader.settings import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    Add = Callable[[str, str], argparse.ArgumentParser]

_SIDES = range(100, 10_001)  # pixels of a picture's width or height


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; `command` is the name of the one that was given."""
    whole = argparse.ArgumentParser(
        prog="duizhao", description="Read saved news in English and Chinese."
    )
    whole.add_argument("--version", action="version", version=__version__)
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=does, description=f"{does[0].upper()}{does[1:]}."
        )

    _add_open(add)
    _add_extract(add)
    _add_translate(add)
    _add_export(add)
    _add_import(add)
    _add_notes(add)
    _add_words(add)
    _add_glossary(add)
    _add_packs(add)
    _add_doctor(add)
    _add_screenshot(add)
    return whole


def _add_open(add: Add) -> None:
    its = add("open", "open the window; on a file, or to put more on the shelf")
    its.add_argument("targets", nargs="*", metavar="FILE|FOLDER")


def _add_extract(add: Add) -> None:
    its = add("extract", "print the article in a saved page, or all of a book")
    its.add_argument("files", type=Path, nargs="+", metavar="FILE")
    its.add_argument(
        "--format", choices=("json", "jsonl", "text", "markdown"), default="json"
    )


def _add_translate(add: Add) -> None:
    its = add("translate", "translate a page, or lines of text")
    its.add_argument("file", type=Path, metavar="FILE|-")
    its.add_argument("--to", choices=(Language.CHINESE, Language.ENGLISH))


def _add_export(add: Add) -> None:
    its = add(
        "export", "save both texts of articles with their marks; files go on the shelf"
    )
    its.add_argument(
        "articles",
        nargs="*",
        metavar="FILE|ARTICLE",
        help="saved pages; titles, ids or links of articles on the shelf;"
        " none: all that you marked, corrected or tagged",
    )
    its.add_argument(
        "--format", choices=(*Format, PDF), help="without it, as --out ends"
    )
    its.add_argument(
        "--out", type=Path, metavar="FILE", help="without it, text is printed"
    )
    its.add_argument("--layout", type=Layout, choices=Layout, help="of a PDF")
    its.add_argument(
        "--translate", action="store_true", help="translate first what is not yet"
    )
    its.add_argument("--force", action="store_true", help="replace a file")


def _add_import(add: Add) -> None:
    its = add("import", "take in the marks and lists that other programs export")
    its.add_argument("files", nargs="+", metavar="FILE")
    its.add_argument(
        "--dry-run", action="store_true", help="only tell what would come of it"
    )
    its.add_argument(
        "--only-here", action="store_true", help="pass over pages not saved here"
    )


def _add_notes(add: Add) -> None:
    its = add("notes", "print bookmarks, highlights and notes")
    its.add_argument("file", type=Path, nargs="?", metavar="FILE")
    its.add_argument("--format", choices=("json", "markdown"), default="markdown")


def _add_words(add: Add) -> None:
    its = add("words", "print the words you saved")
    its.add_argument("--format", choices=("csv", "anki"), default="csv")


def _add_glossary(add: Add) -> None:
    its = add("glossary", "print the terms you fixed, or take in those of a CSV")
    its.add_argument("direction", choices=(EN_ZH.code, ZH_EN.code))
    its.add_argument("file", type=Path, nargs="?", metavar="CSV")


def _add_packs(add: Add) -> None:
    its = add("packs", "list, install or remove language packs")
    its.add_argument(
        "action", nargs="?", choices=("list", "install", "remove"), default="list"
    )
    its.add_argument("subject", nargs="?", metavar="PATH|CODE")
    its.set_defaults(parser=its)  # which tells what is missing


def _add_doctor(add: Add) -> None:
    its = add("doctor", "say what a report of a fault needs to know")
    its.add_argument("--json", action="store_true", help="for programs")


def _add_screenshot(add: Add) -> None:
    its = add("screenshot", "draw the window into a picture")
    its.add_argument("file", type=Path, metavar="FILE")
    its.add_argument("--out", type=Path, required=True, metavar="PNG")
    its.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    its.add_argument("--theme", type=Theme, choices=Theme, default=Theme.LIGHT)
    its.add_argument("--layout", type=Layout, choices=Layout)
    its.add_argument("--interface", default="", metavar="TAG", help="en or zh-Hans")


def _size(text: str) -> tuple[int, int]:
    """The sides that a text such as 1280x800 names."""
    width, cross, height = text.partition("x")
    if not (cross and width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x800")
    size = int(width), int(height)
    if not all(side in _SIDES for side in size):
        raise argparse.ArgumentTypeError(f"{text!r} is not between 100 and 10000")
    return size
