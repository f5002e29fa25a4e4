"""Dates as machines and pages write them."""

from __future__ import annotations

from datetime import date

import pytest

from reader.extract.dates import date_ago, find_date


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


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Wed Mar 04 08:15:00 GMT 2026", "2026-03-04T08:15"),
        ("Wed, 04 Mar 2026 08:15:00 +0800", "2026-03-04T08:15"),
        ("the 4th of March 2026", "2026-03-04"),
        ("Research4 March 2026", "2026-03-04"),
        ("Updated on 09/12/25", "2025-09-12"),
        ("04.03.2026", "2026-03-04"),
        ("04-03-2026", "2026-04-03"),
        ("version 1.2.26", ""),
        ("２０２６年３月４日　下午３时０５分", "2026-03-04T15:05"),
        ("二〇二六年三月廿一日", "2026-03-21"),
        ("中華民國一百一十五年三月四日", "2026-03-04"),
        ("115年3月4日", "2026-03-04"),
        ("公元115年", ""),
    ],
)
def test_dates_in_rarer_forms(text, date):
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 days ago", "2026-03-01"),
        ("yesterday at 10:30", "2026-03-03"),
        ("2 hrs ago", "2026-03-04"),
        ("5天前", "2026-02-27"),
        ("昨天 10:20", "2026-03-03"),
        ("30分钟前", "2026-03-04"),
        ("long ago", ""),
    ],
)
def test_days_counted_back(text, day):
    assert date_ago(text, date(2026, 3, 4)) == day
