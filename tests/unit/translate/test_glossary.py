"""The reader's terms in the engine's sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.translation import Translation
from reader.translate.glossary import Terms, almost_met, read_csv, write_csv

TERMS = {
    "port": "口岸",
    "DeepSeek": "深度求索",
    "Xi'an": "西安市",
    "AI": "人工智能",
    "Bank of China": "中银",
    "China": "华夏",
}


def forced(source: str, text: str, **renderings: str) -> tuple[str, tuple[str, ...]]:
    return Terms(TERMS).forced(source, text, renderings)


def test_the_engines_own_word_is_replaced() -> None:
    assert forced("The port is new.", "港口是新的。", port="港口。") == (
        "口岸是新的。",
        ("port",),
    )


def test_a_term_that_was_copied_is_replaced() -> None:
    assert forced("DeepSeek grew.", "DeepSeek增长了。") == (
        "深度求索增长了。",
        ("DeepSeek",),
    )


def test_only_whole_words_count() -> None:
    assert forced("It is an export.", "这是ex端口。", port="端口") == (
        "这是ex端口。",
        (),
    )
    assert forced("He said so.", "他说了。", AI="人工智慧") == ("他说了。", ())


@pytest.mark.parametrize(
    ("term", "text", "is_met"),
    [
        ("port", "The ports are new.", True),
        ("company", "Companies grew.", True),
        ("tax", "The Taxes", True),
        ("branch", "branches", True),
        ("new", "The news", False),
        ("Xi'an", "In Xi’an’s walls", True),
        ("China’s", "China's walls", True),
        ("port", "exports and portside", False),
    ],
)
def test_plurals_and_apostrophes(term: str, text: str, is_met: bool) -> None:
    assert Terms({term: "甲"}).terms_in([text]) == [term] * is_met


@pytest.mark.parametrize(
    ("term", "text", "met"),
    [
        ("UK", "U.K. voters and the UK", ["U.K.", "UK"]),
        ("U.N.", "The UN met.", ["UN"]),
        ("MP", "Two MPs and an M.P.", ["MPs", "M.P."]),
        (
            "World Bank",
            "the World\xa0Bank, World\n Bank",
            ["World\xa0Bank", "World\n Bank"],
        ),
        ("House of Commons", "The House Of Commons sits", ["House Of Commons"]),
        ("the Gulf", "The Gulf is not the gulf.", ["The Gulf"]),
        ("Covid-19", "COVID-19 and covid-19", ["COVID-19"]),
        ("sister-in-law", "her sister‑in‑law", ["sister‑in‑law"]),
        ("欧盟", "歐盟與欧盟", ["歐盟", "欧盟"]),
        ("資訊", "资讯", ["资讯"]),
        ("IT", "It is IT", ["IT"]),
        ("Reading", "reading in Reading", ["Reading"]),
        ("iPad", "IPad, ipad and IPADS", ["IPad"]),
    ],
)
def test_where_a_term_is_met(term: str, text: str, met: list[str]) -> None:
    places = Terms({term: "甲"}).met(text)
    assert [text[start:end] for start, end, _ in places] == met


def test_a_term_that_is_anothers_plural() -> None:
    glossary = Terms({"ports": "甲", "port": "乙"})
    assert glossary.terms_in(["Ports and a port"]) == ["ports", "port"]


def test_letters_that_only_fold_alike_are_no_term() -> None:
    assert Terms({"s": "甲"}).terms_in(["ſ and s"]) == ["s"]


def test_longer_terms_go_first() -> None:
    text, terms = forced(
        "The Bank of China",
        "中国银行",
        **{"Bank of China": "中国银行", "China": "中国"},
    )
    assert (text, terms) == ("中银", ("Bank of China",))


def test_what_is_right_already_is_not_forced() -> None:
    assert forced("The port", "口岸", port="口岸") == ("口岸", ())


def test_no_term_is_looked_for_in_anothers_rendering() -> None:
    glossary = Terms({"People": "人民银行", "Bank": "央行"})
    renderings = {"People": "人们", "Bank": "银行"}
    assert glossary.forced("People and the Bank", "人们和银行", renderings) == (
        "人民银行和央行",
        ("People", "Bank"),
    )
    assert glossary.forced("People and the Bank", "人民银行和银行", renderings) == (
        "人民银行和央行",
        ("Bank",),
    )


def test_what_cannot_be_found_is_left_alone() -> None:
    assert forced("The port", "海港", port="港口") == ("海港", ())


@pytest.mark.parametrize(
    ("source", "text", "terms", "is_followed"),
    [
        ("The port is new.", "口岸是新的。", ("port",), True),
        ("The port is new.", "港口是新的。", (), False),
        ("It is new.", "它是新的。", (), True),
        ("The dock is new.", "码头是新的。", ("dock",), False),  # a former term
        ("China", "華夏", ("China",), True),
    ],
)
def test_a_translation_follows_the_glossary_or_not(
    source: str, text: str, terms: tuple[str, ...], is_followed: bool
) -> None:
    made = Translation(text, terms=terms)
    assert Terms(TERMS).is_followed(source, made) is is_followed


def test_chinese_terms() -> None:
    glossary = Terms({"国务院": "State Council", "一带一路": "Belt and Road"})
    renderings = {"国务院": "The cabinet"}
    assert glossary.forced("国务院说。", "the cabinet says so.", renderings) == (
        "State Council says so.",
        ("国务院",),
    )
    assert glossary.forced("国务院", "Thecabinets", renderings)[1] == ()


def test_a_spreadsheet() -> None:
    text = (
        '\ufeffTerm,Translation\r\nDeepSeek,深度求索\r\n"a, b",甲\r\nlonely\r\n,x\r\n'
    )
    assert read_csv(text) == {"DeepSeek": "深度求索", "a, b": "甲"}
    assert read_csv("DeepSeek,深度求索\n") == {"DeepSeek": "深度求索"}


PLAIN = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)


@given(st.dictionaries(PLAIN, PLAIN))
def test_terms_survive_a_spreadsheet(terms: dict[str, str]) -> None:
    assert read_csv(write_csv(terms)) == terms


@given(st.dictionaries(PLAIN, PLAIN, max_size=5), st.text(), st.text())
def test_any_term_can_be_applied(terms: dict[str, str], source: str, text: str) -> None:
    glossary = Terms(terms)
    changed, names = glossary.forced(source, text, dict.fromkeys(terms, text))
    assert bool(names) >= (changed != text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("WHO", "Who said so?"),
        ("US", "He gave us the key."),
        ("IT", "It snowed."),
        ("May", "You may go."),
        ("Turkey", "They ate turkey."),
        ("Polish", "She will polish it."),
        ("March", "on the march"),
        ("AIDS", "It aids the poor."),
        ("Apple", "AN apple a day"),
    ],
)
def test_a_term_with_capitals_is_not_met_in_another_word(term: str, text: str) -> None:
    assert Terms({term: "词"}).terms_in([text]) == []


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("WHO", "The WHO said so."),
        ("May", "It rained in May."),
        ("Turkey", "QUAKE HITS TURKEY"),
        ("New York", "NEW YORK, Nov 3 – Shares rose."),
        ("Uighur", "the Uighurs of the valley"),
        ("port", "The Port of Tianjin"),
        ("port", "PORTS REOPEN"),
    ],
)
def test_a_term_is_met_in_its_own_case_or_in_a_line_of_capitals(
    term: str, text: str
) -> None:
    assert Terms({term: "词"}).terms_in([text]) == [term]


def test_two_terms_may_differ_by_their_case_alone() -> None:
    glossary = Terms({"US": "美国", "us": "咱们"})
    assert glossary.terms_in(["The US told us."]) == ["US", "us"]
    assert glossary.terms_in(["They told us."]) == ["us"]


def test_the_places_of_terms_are_told_in_code_points() -> None:
    terms = Terms({"port": "港口", "WHO": "世卫组织", "Xi'an": "西安"})
    text = "🚢 The ports of Xi’an: who asked the WHO about exports?"
    found = [(text[start:end], term) for start, end, term in terms.met(text)]
    assert found == [("ports", "port"), ("Xi’an", "Xi'an"), ("WHO", "WHO")]


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("hous", ["house", "Housing"]),  # cut short
        ("house", ["house"]),
        ("US", ["us"]),  # not "useful": another case and longer
        ("us", ["us", "useful"]),
        ("住房", []),  # Chinese has no gaps to tell where a word ends
        ("", []),
    ],
)
def test_words_that_only_look_like_a_term(term: str, words: list[str]) -> None:
    text = "A house told us: Housing is useful; a warehouse is not. 住房短缺。"
    assert [match[0] for match in almost_met(term, text)] == words


@pytest.mark.parametrize(
    ("term", "text", "is_met"),
    [
        ("owl", "How many owls live there?", True),
        ("tax", "New taxes are not wanted.", True),
        ("new", "No news today.", False),
        ("her", "The house is hers.", False),
        ("bus", "All buses stopped.", True),
        ("good", "The goods are late.", False),
    ],
)
def test_short_words_have_plurals_but_news_is_none(
    term: str, text: str, is_met: bool
) -> None:
    assert bool(list(Terms({term: "某"}).met(text))) is is_met


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        ("ICE", "ICE agents on ice; Ice cream.", "ICE"),
        ("Fed", "The Fed fed the feds.", "Fed"),
        ("Labour", "Labour wants labour laws.", "Labour"),
        ("Bill", "The bill that Bill signed", "Bill"),
        ("Turkey", "They ate turkey in Turkey.", "Turkey"),
        ("March", "They march in March.", "March"),
        ("NATO", "nato is NATO", "NATO"),
        ("iPhone", "IPHONE iphone iPhone iPhones", "iPhone iPhones"),
        ("U.S.", "The U.S. said us.", "U.S."),
        ("New York", "NEW YORK — new york, New York", "NEW YORK New York"),
        ("Apple", "APPLE RISES AGAIN", "APPLE"),
        ("apple", "Apple and apple and APPLES", "Apple apple APPLES"),
        ("A股", "A股和B股 a股", "A股"),
    ],
)
def test_a_term_meets_its_own_capitals(term: str, text: str, words: str) -> None:
    places = Terms({term: "某"}).met(text)
    assert " ".join(text[start:end] for start, end, _ in places) == words
