"""Where a long text is cut."""

from __future__ import annotations

import pytest

from reader.text.cutting import cut_at_word


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("The ferry is late", 17, "The ferry is late"),
        ("The ferry is late again", 17, "The ferry is…"),
        ("The ferry is late again", 18, "The ferry is late…"),
        ("渡轮又晚点了半个小时", 6, "渡轮又晚点…"),
        ("我们 一直等着渡轮回来", 8, "我们 一直等着…"),
        ("x" * 50, 10, "x" * 9 + "…"),
        ("", 5, ""),
    ],
)
def test_a_text_is_cut_where_a_word_ends(text: str, limit: int, cut: str) -> None:
    assert cut_at_word(text, limit) == cut
    assert len(cut) <= limit
