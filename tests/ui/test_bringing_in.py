"""Marks and lists of other programs come in, and the reader is told how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.dialogs import Dialogs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import pytest

    from reader.ui.window import Window


def test_a_list_of_pages_that_are_not_here_is_asked_about(
    window: Window,
    settled: Callable[[Window], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = [f"Story {n},https://e.org/{n},1700000000,sea,unread\n" for n in range(3)]
    out = tmp_path / "list.csv"
    out.write_text("title,url,time_added,tags,status\n" + "".join(lines))
    asked: list[tuple[str, str]] = []
    answers = iter(["", "Import everything"])

    def answer(_: Dialogs, title: str, explanation: str, offered: Sequence[str]) -> str:
        asked.append((title, explanation))
        assert list(offered) == ["Import everything"]
        return next(answers)

    monkeypatch.setattr(Dialogs, "ask", answer)
    before = len(window._desk.shelf.items())
    window.files.import_from(out)
    settled(window)
    assert asked[0][0] == "“list.csv” holds 3 articles and 0 marks."
    assert asked[0][1].startswith("3 of the articles are not saved here")
    assert len(window._desk.shelf.items()) == before
    window.files.import_from(out)
    settled(window)
    told = "Articles in the list: 3 · 3 articles that are not saved here yet"
    assert window.body.status.text == told
    stories = [item for item in window._desk.shelf.items() if item.tags == ("sea",)]
    window.open_article(stories[0].id)
    settled(window)
    assert "The text is not here" in window.body.centre.offer.text
