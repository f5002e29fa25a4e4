"""Words that are spelt in several ways are one word to whoever searches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.script import fold
from reader.text.spellings import joined, pattern, spellings

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
    ("UK voters", "U.K. voters"),
    ("U.N. envoy", "UN envoy"),
    ("phd", "Ph.D."),
    ("ph.d. students", "PhD students"),
    ("peacekeeper", "peace-keeper"),
    ("law maker", "lawmaker"),
    ("centre-right", "centre right"),
    ("centre right", "centre-right"),
    ("omicron2", "Omicron-2"),
    ("Hawai'i", "Hawaii"),
    ("cant", "can’t"),
    ("2500", "2,500"),
    ("2,500", "2500"),
    ("75kg", "75 kg"),
    ("75 kg", "75㎏"),
    ("no. 7", "№ 7"),
    ("☀️", "☀"),
    ("☀", "☀️"),
    ("par\u200bliament", "parliament"),
    ("parliament", "par\u200bliament"),
    ("ﬂour", "flour"),
    ("flour", "ﬂour"),
    ("玛丽·居里", "玛丽居里"),
    ("玛丽居里", "瑪麗・居里"),
    ("EV电池", "EV 电池"),
    ("EV 电池", "EV电池"),
    ("为什么", "為甚麼"),
    ("Tromso", "Tromsø"),
    ("manoeuvre", "manœuvre"),
    ("æon", "aeon"),
    ("2.5m", "2.5 m"),
]


@pytest.mark.parametrize(("typed", "written"), ALIKE)
def test_a_page_is_searched_in_every_spelling(typed: str, written: str) -> None:
    text = f"so {written} it is"
    found = pattern(fold(typed)).search(fold(text))
    assert found is not None
    assert text[slice(*found.span())].rstrip(".") == written.rstrip(".")


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [("㎏", "75 kg", "kg"), ("℉", "104 °F", "°F"), ("№", "No. 7", "No.")],
)
def test_a_symbol_finds_what_it_stands_for(typed: str, text: str, found: str) -> None:
    match = pattern(fold(typed)).search(fold(text))
    assert match is not None
    assert text[slice(*match.span())] == found


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
        ("phd", "ph d"),
        ("moon light", "moonlight"),
        ("us china", "u s china"),
        ("u s china", "us china"),
        ("mid1980s", "mid 1980s"),
        ("2 5bn", "2 5 bn"),
        ("lawmakers", "law makers"),
        ("75kg", "75 kg"),
        ("75kg", "75 ㎏"),
        ("2500", "2 500"),
        ("40 ° c", "40 ℃"),
        ("℃", "° c"),
    ],
)
def test_the_index_is_asked_for_other_spellings(word: str, other: str) -> None:
    assert other in spellings(word)


def test_a_plain_word_has_none() -> None:
    assert spellings("harbour") == ()
    assert spellings("cup") == ("c u p",)  # an acronym perhaps, but not "c up"
    assert spellings("island") == ()
    assert spellings("港口") == ()


def test_two_words_may_be_one() -> None:
    assert joined("law", "makers") == "lawmakers"
    assert joined("take", "off") == "takeoff"
    assert joined("gpt", "4") == "gpt4"
    assert joined("the", "rapist") == ""
    assert joined("in", "2016") == ""
    assert joined("de", "facto") == ""


@pytest.mark.parametrize(
    ("typed", "text"),
    [("the rapist", "a therapist"), ("us", "u. s"), ("1000", "1 000"), ("km", "k m")],
)
def test_what_is_another_word_is_not_found(typed: str, text: str) -> None:
    assert pattern(fold(typed)).search(fold(text)) is None


@given(st.text(), st.text())
def test_any_text_can_be_looked_for(typed: str, text: str) -> None:
    pattern(fold(typed)).search(fold(text))
    assert pattern(fold(typed)).search(fold(typed)) is not None
