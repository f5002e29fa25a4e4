"""How the line over a headline says a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from reader.ui.page.rows.headline import said_date

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def usual_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("code", "date", "said"),
    [
        ("en", "2026-03-05T07:30:00", "5 March 2026, 07:30"),
        ("zh_CN", "2026-03-05T07:30:00", "2026年3月5日 07:30"),
        ("zh_CN", "2026-03-05", "2026年3月5日"),
        ("en", "last Tuesday", "last Tuesday"),
    ],
)
def test_a_date_is_said_as_the_language_says_it(
    code: str, date: str, said: str
) -> None:
    QLocale.setDefault(QLocale(code))
    assert said_date(date).replace("\xa0", " ").replace("\u2060", "") == said
