"""White space and characters that show nothing."""

from __future__ import annotations

from reader.extract.spaces import tidy


def test_a_non_joiner_stays_where_it_is_part_of_the_spelling() -> None:
    assert tidy("او می\u200cرود") == "او می\u200cرود"
    assert tidy("क्\u200cष") == "क्\u200cष"
    assert tidy("ha\u200crbour 海\u200c港 می\u200c \u200cرود") == "harbour 海港 می رود"
