"""Packages whose names are imported at their first use."""

from __future__ import annotations

import importlib
import re

import pytest

from reader.lazy import pattern


@pytest.mark.parametrize("name", ["extract", "export", "pairing", "desk"])
def test_every_name_that_a_package_offers_can_be_had(name):
    package = importlib.import_module(f"reader.{name}")
    for each in package.__all__:
        assert getattr(package, each) is not None


@pytest.mark.parametrize("name", ["extract", "export", "pairing", "desk"])
def test_no_other_name_can_be_had(name):
    package = importlib.import_module(f"reader.{name}")
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = package.no_such_name


def test_a_pattern_is_compiled_when_it_is_first_used():
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("text")
    word = pattern(r"\b(w\w+)", re.IGNORECASE)
    assert word.pattern == r"\b(w\w+)"
    assert word.findall("Two Words, one world") == ["Words", "world"]
    assert word.sub("_", "words") == "_"
