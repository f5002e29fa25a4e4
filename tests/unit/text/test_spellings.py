"""Words that are spelt in several ways are one word to whoever searches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.script import fold
from reader.text.spellings import pattern, spellings

ALIKE = [
    ("UN", "U.N."),
    ("U.N.", "UN"),
    ("gdp", "G.D.P."),
    ("reopen", "re-open"),
    ("re-open", "reopen"),
    ("first", "ﬁrst"),
    ("office", "oﬃce"),
    ("straße", "strasse"),
    ("weiss", "weiß"),
    ("35 kg", "35 ㎏"),
    ("cooperate", "co\u00adoperate"),
    ("阿·乙", "阿‧乙"),
    ("🐼", "🐼"),
    ("startup", "start-up"),
    ("start-up", "startup"),
    ("buyouts", "buy-outs"),
    ("takeover", "take-over"),
    ("layoff", "lay-off"),
    ("setback", "set-back"),
    ("wifi", "Wi-Fi"),
    ("tshirts", "T-shirts"),
    ("xray", "X-ray"),
    ("website", "web-site"),
]


@pytest.mark.parametrize(("typed", "written"), ALIKE)
def test_a_page_is_searched_in_every_spelling(typed: str, written: str) -> None:
    text = f"so {written} it is"
    found = pattern(fold(typed)).search(fold(text))
    assert found is not None
    assert text[slice(*found.span())].rstrip(".") == written.rstrip(".")


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("un", "u n"),
        ("u n", "un"),
        ("email", "e mail"),
        ("prewar", "pre war"),
        ("strasse", "straße"),
        ("five", "ﬁve"),
        ("km", "㎞"),
        ("shutdown", "shut down"),
        ("wifi", "wi fi"),
    ],
)
def test_the_index_is_asked_for_other_spellings(word: str, other: str) -> None:
    assert other in spellings(word)


def test_a_plain_word_has_none() -> None:
    assert spellings("harbour") == ()
    assert spellings("cup") == ("c u p",)  # an acronym perhaps, but not "c up"
    assert spellings("island") == ()
    assert spellings("港口") == ()


@given(st.text(), st.text())
def test_any_text_can_be_looked_for(typed: str, text: str) -> None:
    pattern(fold(typed)).search(fold(text))
    assert pattern(fold(typed)).search(fold(typed)) is not None
