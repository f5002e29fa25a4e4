"""Writes the library that a released schema version leaves behind for its tests.

Run once for each version, when it is released: ``python -m tests.libraries.make``.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.anchoring import BothSides
from reader.domain.annotation import Annotation, AnnotationKind, Passage
from reader.domain.language import EN_ZH, Language, Script
from reader.domain.page_rules import PageRule, Verdict
from reader.domain.reading import Place
from reader.domain.translation import Pair, Sentence, Translation
from reader.domain.words import ReviewCard, SavedWord
from reader.library import Library, schema
from tests.helpers.builders import CANTEEN, article, source


def make(path: Path) -> None:
    page = BothSides(CANTEEN)
    lunch = Sentence(0, 47, CANTEEN[1][:47])
    pair = Pair(1, (lunch,), (Translation("七十岁以上的人午饭八元。"),))
    with Library(path) as library:
        key = library.articles.add(source(), article()).id
        library.articles.add(source("stub.html"), article(*CANTEEN[:1]))
        library.articles.set_tags(key, ["food"])
        library.articles.set_script(key, Script.HANT)
        library.articles.set_place(key, Place(1, 0.5), 0.5)
        lane = Annotation(
            "", key, AnnotationKind.HIGHLIGHT, (page.describe(Passage(0, 15, 26)),)
        )
        library.annotations.add(lane)
        library.annotations.add(
            replace(lane, kind=AnnotationKind.NOTE, body="Which lane? 哪条巷子")
        )
        library.pairs.keep(key, EN_ZH, [pair])
        library.edits.set(EN_ZH, lunch.text, "七十岁以上者午饭八元。", key)
        library.glossary.set(EN_ZH, "Gao", "高")
        library.languages.set(CANTEEN[1], Language.ENGLISH)
        library.page_rules.add(
            PageRule("canteen.example", Verdict.OUT, "div.promo > p", sample="Join us")
        )
        queue = library.words.save(SavedWord("queue", sentence=CANTEEN[0], article=key))
        library.words.reviewed(ReviewCard(queue, box=2), "2026-12-01T08:00:00.000Z")


if __name__ == "__main__":
    target = Path(__file__).parent / f"v{len(schema.MIGRATIONS)}.sqlite"
    target.unlink(missing_ok=True)
    make(target)
    target.with_name(f"{target.stem}-cache.sqlite").unlink(missing_ok=True)
