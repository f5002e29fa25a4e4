"""Dates as machines and pages write them."""

from __future__ import annotations

import pytest

from reader.extract.dates import find_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-03-04T14:44:10+08:00", "2025-03-04T14:44"),
        ("发布时间：2025年03月04日 14:44", "2025-03-04T14:44"),
        ("2025年3月4日 来源：云岭日报", "2025-03-04"),
        ("Updated: 2025-03-04 14:44", "2025-03-04T14:44"),
        ("March 4, 2025 at 2:44 p.m.", "2025-03-04T14:44"),
        ("Tuesday 4 March 2025 08:49 GMT", "2025-03-04T08:49"),
        ("25/12/2024", "2024-12-25"),
        ("20250304", "2025-03-04"),
        ("2025-02-30", ""),
        ("no date at all", ""),
    ],
)
def test_dates_are_found(text, date):
    assert find_date(text) == date
