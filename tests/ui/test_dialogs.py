from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.dialogs import file_name, with_ending

PATTERNS = "Markdown (*.md);;HTML (*.html);;EPUB (*.epub)"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("news", "news.html"),
        ("news.epub", "news.epub"),
        ("news.MD", "news.MD"),
        ("Up by 3.5 per cent", "Up by 3.5 per cent.html"),
        ("news.txt", "news.txt.html"),
    ],
)
def test_a_file_ends_as_one_of_the_patterns(typed: str, written: str) -> None:
    path = with_ending(Path("folder") / typed, "HTML (*.html)", PATTERNS)
    assert path == Path("folder") / written


def test_a_title_is_a_name_on_any_system() -> None:
    assert file_name('Who says "no"? A/B: 1 < 2') == "Who says no A B 1 2"
    assert len(file_name("long " * 40)) <= 80
