"""Each entry of a menu has a letter of its own."""

from __future__ import annotations

import re

import pytest

from reader.ui.commands.mnemonics import with_mnemonics
from reader.ui.commands.table import MENUS

LEVELS = [MENUS, *(menu.commands for menu in MENUS)]


def letters(labels: list[str]) -> list[str]:
    return [m[1].lower() for label in labels if (m := re.search(r"&(\w)", label))]


@pytest.mark.parametrize("entries", LEVELS)
def test_every_entry_of_a_menu_has_a_letter_of_its_own(entries) -> None:
    labels = with_mnemonics(entries)
    assert len(set(letters(labels))) == len(entries)
    assert [label.replace("&", "") for label in labels] == [e.label for e in entries]


@pytest.mark.parametrize("entries", LEVELS)
@pytest.mark.usefixtures("chinese_interface")
def test_chinese_has_the_same_letters_in_brackets(entries) -> None:
    labels = with_mnemonics(entries)
    assert len(set(letters(labels))) == len(entries)
    assert all(re.search(r"\(&[A-Z]\)…?$", label) for label in labels), labels


@pytest.mark.usefixtures("chinese_interface")
def test_the_dots_that_promise_a_dialog_stay_last() -> None:
    assert "打开(&O)…" in with_mnemonics(MENUS[0].commands)
