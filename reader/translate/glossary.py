"""Replaces the engine's words for the reader's terms."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from reader.domain.language import Script
from reader.text.script import simplified, to_script
from reader.text.whole import LETTER, any_of, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reader.domain.translation import Translation

_SHORTEST = 3  # letters of a word that has a plural
_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){1,4}[A-Z]\.?")
_NO_PLURAL = frozenset(("new", "her", "our", "your", "their", "good", "mean"))
_STOPS = " \t.。,，;；:：!！?？\"“”'’"


class Terms:
    """Terms and their renderings, for one direction. Longer terms go first.

    A term without capitals is met in any case. A term with capitals must have them: US
    is not us, May is not may. Its small words may begin with capitals, as in a headline
    (House Of Lords). The case says nothing in a line of capitals, in several words in
    capitals (NEW YORK), and in a name that is no bare word (COVID-19). An acronym is
    met with full stops and in the plural, Chinese in either script.
    """

    def __init__(self, terms: Mapping[str, str]) -> None:
        self._terms = {
            " ".join(term.split()): rendering.strip()
            for term, rendering in terms.items()
            if term.strip() and rendering.strip()
        }
        others = {form: term for term in self._terms for form in _other_forms(term)}
        self._by_form = others | {_straight(term): term for term in self._terms}
        self._by_lower: dict[str, list[str]] = {}
        for form in self._by_form:
            self._by_lower.setdefault(form.lower(), []).append(form)

    def has(self, term: str) -> bool:
        return " ".join(term.split()) in self._terms

    def terms_in(self, texts: Iterable[str]) -> list[str]:
        """The terms that the texts contain, as whole words or plurals."""
        found = {term: None for text in texts for _start, _end, term in self.met(text)}
        return list(found)

    def met(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places of terms in a text, in code points, each with its term."""
        straight = _straight(text)
        for match in _compiled(self._likely(straight)).finditer(straight):
            written = " ".join(match[0].split())
            for form in self._by_lower.get(written.lower(), ()):
                if _is_met(form, written, straight):
                    yield *match.span(), self._by_form[form]

    def is_followed(self, source: str, translation: Translation) -> bool:
        """Whether the terms of a sentence, and no former ones, are in its translation.

        False, too, of a term that had no place there: only the engine can tell.
        """
        said = to_script(translation.text, Script.HANS)
        return all(term in self._terms for term in translation.terms) and all(
            re.search(whole(to_script(self._terms[term], Script.HANS)), said)
            for term in self.terms_in([source])
        )

    def forced(
        self, source: str, translation: str, renderings: Mapping[str, str]
    ) -> tuple[str, tuple[str, ...]]:
        """The translation with the reader's renderings, and the terms replaced.

        A term that the engine already renders so is not forced. One whose rendering
        cannot be found in the translation is left as it is: a sentence with a word
        pushed in at random is worse than one with a wrong word. All are put in at
        once, so that none is looked for in the rendering of another.
        """
        words: list[str] = []
        whose: dict[str, str] = {}  # the term of each; empty if it may stay
        for term in self.terms_in([source]):
            wanted = self._terms[term]
            is_right = re.search(whole(wanted), translation)
            word = wanted if is_right else self._word(term, translation, renderings)
            words.append(word)
            whose.setdefault(word.lower(), "" if is_right else term)
        put: dict[str, None] = {}

        def rendered(match: re.Match[str]) -> str:
            term = whose.get(match[0].lower())
            if not term:
                return match[0]
            put[term] = None
            return self._terms[term]

        text = _compiled(filter(None, words)).sub(rendered, translation)
        return text, tuple(put)

    def _word(self, term: str, translation: str, renderings: Mapping[str, str]) -> str:
        """What the engine wrote for a term: its usual rendering, or the term itself."""
        for word in (renderings.get(term, "").strip(_STOPS), term):
            is_another = word.lower() not in ("", self._terms[term].lower())
            if is_another and re.search(whole(word), translation, re.IGNORECASE):
                return word
        return ""

    def _likely(self, text: str) -> list[str]:
        """Those that may be met: one pattern for ten thousand terms takes seconds."""
        lowered = " ".join(text.lower().split())
        return [
            form
            for lower, forms in self._by_lower.items()
            if lower in lowered
            for form in forms
        ]


def almost_met(term: str, text: str) -> Iterator[re.Match[str]]:
    """The words of a text that only begin with a term or have other capitals.

    "housing" for "house" cut short to "hous", "us" for "US". Words that the term meets
    are among them. A term with capitals is the beginning of words in its own case only.
    """
    straight, word = _straight(text), _straight(term.strip())
    if not re.match(LETTER, word):
        return
    for match in re.finditer(
        rf"(?<!{LETTER}){re.escape(word)}{LETTER}*", straight, re.IGNORECASE
    ):
        is_longer = len(match[0]) > len(word)
        if not is_longer or word.islower() or match[0].startswith(word):
            yield match


_TYPED = str.maketrans(
    {"’": "'", "‐": "-", "‑": "-"} | dict.fromkeys("\xa0\u2009\u202f\n\t", " ")
)


def _straight(text: str) -> str:
    """A text as one types it, with Xi'an for Xi’an, in simplified characters.

    Each code point keeps its place.
    """
    typed = text.translate(_TYPED)
    return typed if typed.isascii() else "".join(map(simplified, typed))


def _is_met(form: str, written: str, text: str) -> bool:
    """True if these words are this form of a term, not another word spelt like it."""
    if form == form.lower() or _has_capitals(form, written):
        return True
    is_no_bare_word = not form.isalpha()
    return written.isupper() and (is_no_bare_word or _is_in_capitals(text))


def _has_capitals(form: str, written: str) -> bool:
    """Whether a text has a form's capitals, and no others but at the start of words."""
    return len(form) == len(written) and all(
        ours == theirs or (ours.islower() and (at == 0 or form[at - 1] == " "))
        for at, (ours, theirs) in enumerate(zip(form, written, strict=False))
    )


def _is_in_capitals(text: str) -> bool:
    """True of a headline in capitals; a line of one word says nothing of its case."""
    return text.isupper() and len(text.split()) > 1


def _other_forms(term: str) -> Iterator[str]:
    """The plural; U.S. for US, and US for U.S."""
    yield _plural(term)
    if _ACRONYM.fullmatch(term):
        letters = term.replace(".", "")
        yield from (letters, f"{letters}s", f"{'.'.join(letters)}.")


def _plural(term: str) -> str:
    """The plural of a word; the word itself if it is short, Chinese or no word."""
    word = re.fullmatch(r"[A-Za-z' -]+[a-z]", _straight(term))
    if len(term) < _SHORTEST or not word or term.lower() in _NO_PLURAL:
        return _straight(term)
    if term.endswith("y") and term[-2] not in "aeiou":
        return _straight(term[:-1]) + "ies"
    return _straight(term) + (
        "es" if term.endswith(("s", "x", "z", "ch", "sh")) else "s"
    )


def _compiled(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words as a whole, with any blanks inside."""
    return re.compile(any_of(words, _spaced), re.IGNORECASE)


def _spaced(word: str) -> str:
    return whole(word).replace(r"\ ", r"\s+")


def read_csv(text: str) -> dict[str, str]:
    """Terms from a spreadsheet: the first column is the term, the second its rendering.

    A header is recognised by its words; lines without both are passed over. Raises
    `csv.Error` where quotes and lines are beyond reading.
    """
    text = text.lstrip("\ufeff")
    separator = max(_SEPARATORS, key=lambda it: sum(it in x for x in text.split("\n")))
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows = [row for row in lines if len(row) > 1]
    if rows and all(
        cell.strip().lower() in names
        for cell, names in zip(rows[0], _HEADERS, strict=False)
    ):
        rows = rows[1:]
    return {
        row[0].strip(): row[1].strip() for row in rows if all(map(str.strip, row[:2]))
    }


def write_csv(terms: Mapping[str, str]) -> str:
    """The terms as a CSV."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(_HEADER)
    writer.writerows(terms.items())
    return file.getvalue()


_HEADER = ("term", "translation")
_HEADERS = (
    ("term", "source", "术语", "原文", "词语"),
    ("translation", "rendering", "target", "译文", "翻译", "译法", "译名"),
)
_SEPARATORS = (",", "\t", ";")
