"""The command `duizhao export`: it saves what the window can save."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.domain.formats import PDF, WRITTEN, Format
from reader.errors import ReaderError
from reader.work import Token, ignore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.desk import Desk


def form_of(given: str | None, out: Path | None) -> str:
    """The form that was asked for: by its name or, without one, by the file's ending.

    Raises `ReaderError` if neither tells, or if a form that is no text has no file.
    """
    suffix = out.suffix.lower() if out is not None else ""
    form = given or (PDF if suffix == ".pdf" else WRITTEN.get(suffix))
    if form is None:
        raise ReaderError(
            "in which form? Give --format, or --out with an ending such as .epub"
        )
    if out is None and (form == PDF or not Format(form).is_text):
        raise ReaderError(f"{form} is not text: name the file with --out")
    return form


def check_free(out: Path, *, may_replace: bool) -> None:
    """Raise `ReaderError` if something is there that was not to be replaced."""
    if out.is_dir():
        raise ReaderError(f"{out}: it is a folder; name a file in it")
    if not may_replace and (out.exists() or out.is_symlink()):
        raise ReaderError(f"{out}: the file is there already; --force replaces it")
    if not out.absolute().parent.is_dir():
        raise ReaderError(f"{out}: its folder is not there")


def articles_of(
    desk: Desk, names: Sequence[str], local: Callable[[str], Path]
) -> tuple[str, ...]:
    """The ids of the articles that are named; files come onto the shelf.

    `local` finds the path in what may be a URL of a file.
    """
    found: dict[str, None] = {}
    for name in names:
        path = local(name)
        is_there = path.exists()
        ids = (
            desk.shelving(path)(Token(), ignore)
            if is_there
            else desk.articles_named(name)
        )
        found |= dict.fromkeys(ids)
    return tuple(found)


def translate_first(desk: Desk, articles: Sequence[str], *, is_asked: bool) -> None:
    """Translate what is not translated yet or, unless asked to, say how much it is."""
    if is_asked:
        desk.translating_all(articles)(Token(), ignore)
        return
    lacking = desk.count_untranslated(articles)
    if lacking:
        said = "1 paragraph has" if lacking == 1 else f"{lacking} paragraphs have"
        print(
            f"duizhao: {said} no translation; --translate makes it first",
            file=sys.stderr,
        )


def write(desk: Desk, articles: Sequence[str], form: Format, out: Path | None) -> None:
    """Write the articles into a file or, without one, print them."""
    if out is not None:
        desk.exchange.exporting(articles, form, out)(Token(), ignore)
        return
    text = desk.exchange.exporting_text(articles, form)(Token(), ignore)
    print(text, end="" if text.endswith("\n") else "\n")
