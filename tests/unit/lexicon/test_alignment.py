"""What the dictionary's order is learnt with."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT = Path(__file__).parents[3] / "packaging" / "lexicon" / "alignment.py"


@pytest.fixture(scope="module")
def alignment() -> ModuleType:
    spec = importlib.util.spec_from_file_location("alignment", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_only_stands_beside_a_word_does_not_translate_it(
    alignment: ModuleType,
) -> None:
    pairs = [
        (["officials", "government"], ["官员", "政府"], 1.0),
        (["officials", "government", "said"], ["政府", "官员", "说"], 1.0),
        (["government"], ["政府"], 1.0),
        (["said"], ["说"], 1.0),
    ]
    became = alignment.expected(pairs)
    assert max(became["officials"], key=became["officials"].get) == "官员"
    assert max(became["government"], key=became["government"].get) == "政府"
    assert became["officials"]["官员"] > 3 * became["officials"].get("政府", 0)


def test_a_heavy_sentence_counts_more(alignment: ModuleType) -> None:
    pairs = [(["bank"], ["银行"], 5.0), (["bank"], ["岸"], 1.0)]
    became = alignment.expected(pairs)["bank"]
    assert became["银行"] > 3 * became["岸"]


def test_no_sentences_teach_nothing(alignment: ModuleType) -> None:
    assert alignment.expected([([], [], 1.0)]) == {}
