"""Two saved files of one story: one is laid beside the other as its translation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from reader.domain.translation import Origin
from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]

OWLS = resource("samples", "counting-owls.html").read_text(encoding="utf-8")
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, Path]:
    """The bilingual sample as two pages of one language each."""
    texts = re.findall(r"<p(?: lang=\"zh\")?>(.*?)</p>", OWLS, re.DOTALL)
    paths = []
    for name, title, is_chinese in (
        ("english", "A village learns to count its owls", False),
        ("chinese", "一个村庄学着数猫头鹰", True),
    ):
        own = [text for text in texts if bool(HAN.search(text)) is is_chinese]
        body = "".join(f"<p>{text}</p>" for text in own)
        path = tmp_path / f"{name}.html"
        path.write_text(
            f"<html><head><meta charset=utf-8><title>{title}</title></head><body>"
            f"<article><h1>{title}</h1>{body}</article></body></html>",
            encoding="utf-8",
        )
        paths.append(path)
    return paths[0], paths[1]


def test_another_file_becomes_the_translation_and_stays_so(
    make_window: Callable[[], Window], settled: Settled, editions: tuple[Path, Path]
) -> None:
    english, chinese = editions
    window = make_window()
    window.open_path(english)
    settled(window)
    assert not window.open.reading.pairs
    window.reading.open_beside(chinese)
    settled(window)
    assert window.open.reading is not None
    assert window.open.reading.source.path == english
    pair = window.open.reading.pair(0)
    assert pair is not None
    assert pair.text.startswith("上渡村没有人知道")
    assert {each.origin for each in pair.translations} == {Origin.AUTHOR}
    window.close()
    again = make_window()
    again.open_path(english)
    settled(again)
    assert again.open.reading.pair(0) == pair
    again.commands["open_alone"].trigger()
    settled(again)
    assert again.open.reading.pair(0) is None


def test_another_story_is_refused_in_words(
    window: Window,
    settled: Settled,
    editions: tuple[Path, Path],
    chinese: Path,
) -> None:
    window.open_path(editions[0])
    settled(window)
    window.reading.open_beside(chinese)
    settled(window)
    assert window.open.reading is not None
    assert window.open.reading.source.path == editions[0]
    assert chinese.name in window.body.centre.notice.text
    assert not window.open.reading.pairs
