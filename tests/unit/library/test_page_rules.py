"""The table of the reader's rules on a site's pages."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.page_rules import PageRule, Verdict
from reader.library import Library, merge

if TYPE_CHECKING:
    from pathlib import Path

PROMO = PageRule("a.example", Verdict.OUT, "div.promo > p", sample="Join us")
PLEA = PageRule("a.example", Verdict.OUT, words="helpuskeep", sample="Help us")
FACTS = PageRule("b.example", Verdict.IN, "div.facts > p", sample="Built in 1871")


def test_a_rule_is_kept_until_it_is_forgotten(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        for rule in (PROMO, PLEA, FACTS, PROMO):
            library.page_rules.add(rule)
        assert set(library.page_rules.all()) == {PROMO, PLEA, FACTS}
        assert set(library.page_rules.of("a.example")) == {PROMO, PLEA}
        library.page_rules.remove(PLEA)
        library.page_rules.remove(PLEA)
        assert library.page_rules.of("a.example") == (PROMO,)


def test_one_place_has_one_rule(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        library.page_rules.add(PROMO)
        library.page_rules.add(replace(PROMO, verdict=Verdict.IN))
        (rule,) = library.page_rules.all()
        assert rule.verdict is Verdict.IN


def test_a_restored_backup_brings_rules_and_overrules_no_newer_one(
    tmp_path: Path,
) -> None:
    ours, theirs = tmp_path / "library.sqlite", tmp_path / "other.sqlite"
    with Library(theirs) as library:
        library.page_rules.add(PROMO)
        library.page_rules.add(FACTS)
    raw = sqlite3.connect(theirs)
    raw.execute("UPDATE page_rules SET modified = '2020-01-01T00:00:00Z'")
    raw.commit()
    raw.close()
    newer = replace(PROMO, verdict=Verdict.IN)
    with Library(ours) as library:
        library.page_rules.add(newer)
    merge(ours, theirs)
    with Library(ours) as library:
        assert set(library.page_rules.all()) == {newer, FACTS}


def test_a_damaged_rule_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.page_rules.add(PROMO)
        library.page_rules.add(FACTS)
    raw = sqlite3.connect(path)
    raw.execute("UPDATE page_rules SET verdict = 'perhaps' WHERE site = 'a.example'")
    raw.commit()
    raw.close()
    with Library(path) as library:
        assert library.page_rules.all() == (FACTS,)
