"""Saved words met again in other texts."""

from __future__ import annotations

import pytest

from reader.desk.vocabulary import Vocabulary
from reader.domain.words import SavedWord, Word
from reader.lexicon import Lexicon


class CountingLexicon(Lexicon):
    """Counts what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.lemmas_asked = 0
        self.words_asked = 0

    def lemmas(self, word: str) -> frozenset[str]:
        self.lemmas_asked += 1
        return super().lemmas(word)

    def look_up(self, text: str, offset: int, translation: str = "") -> Word | None:
        self.words_asked += 1
        return super().look_up(text, offset, translation)


def met(saved: str, text: str) -> list[str]:
    vocabulary = Vocabulary([SavedWord(saved)], Lexicon())
    return [text[start:end] for start, end, _ in vocabulary.found(text)]


@pytest.mark.parametrize(
    ("saved", "text", "words"),
    [
        (
            "share",
            "He shares what she shared; sharing is fun.",
            "shares shared sharing",
        ),
        ("sharing", "They share it.", "share"),
        ("women", "A woman spoke.", "woman"),
        ("went", "They go home, going slowly.", "go going"),
        ("colour", "The colors fade.", "colors"),
        ("naïve", "A naive plan.", "naive"),
        ("US", "US troops told us so.", "US"),
        ("port", "The export of airports.", ""),
        ("bank", "The bank’s rates.", "bank’s"),
        ("night train", "Two night trains a day.", "night trains"),
        ("city", "CITIES GROW", "CITIES"),
    ],
)
def test_an_english_word_is_met_in_its_inflections(
    saved: str, text: str, words: str
) -> None:
    assert " ".join(met(saved, text)) == words


@pytest.mark.parametrize(
    ("saved", "text", "words"),
    [
        ("食堂", "社区食堂很大。", ["食堂"]),
        ("食堂", "社區食堂很大，食堂在街角。", ["食堂", "食堂"]),
        ("發展", "经济发展很快。", ["发展"]),
        ("行", "银行很行。", ["行"]),
        ("中国", "发展中国家", []),
        ("方言", "😀他会三种方言。", ["方言"]),
    ],
)
def test_a_chinese_word_is_met_as_a_word_in_either_script(
    saved: str, text: str, words: list[str]
) -> None:
    assert met(saved, text) == words


def test_a_long_text_costs_one_question_for_each_word() -> None:
    lexicon = CountingLexicon()
    saved = [SavedWord(f"word{n}") for n in range(200)] + [SavedWord("方言")]
    vocabulary = Vocabulary(saved, lexicon)
    lexicon.lemmas_asked = 0
    text = "The night train climbs through nine tunnels. 他会三种方言。 " * 500
    assert len(list(vocabulary.found(text))) == 500
    assert lexicon.lemmas_asked == 7  # the different words of the text
    assert lexicon.words_asked == 500  # the places at which 方言 stands


def test_nothing_is_asked_where_nothing_is_saved() -> None:
    lexicon = CountingLexicon()
    assert list(Vocabulary([], lexicon).found("The night train. 方言" * 100)) == []
    assert (lexicon.lemmas_asked, lexicon.words_asked) == (0, 0)
