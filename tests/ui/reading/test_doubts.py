from __future__ import annotations

import pytest

from reader.domain.translation import Doubt, DoubtKind
from reader.ui.reading.doubts import doubted, words


def test_a_doubted_number_is_underlined_alone() -> None:
    text = "该市将在三年内投入8600元，占9.5%。"
    number = [Doubt(DoubtKind.NUMBER, "86 million")]
    assert [text[a:b] for a, b in doubted(text, number)] == ["8600元", "9.5%"]
    assert doubted("没有数字。", number) == [(0, 5)]
    loop = Doubt(DoubtKind.LOOP)
    assert doubted(text, [*number, loop]) == [(0, len(text))]


@pytest.mark.parametrize("kind", list(DoubtKind))
def test_every_doubt_has_words(kind: DoubtKind, qapp) -> None:
    assert words(Doubt(kind, "86 million")).endswith(" 86 million")
