"""The worker follows what the reader looks at."""

from __future__ import annotations

import pytest

from reader.work import Cancelled, Order, Token


def test_what_is_preferred_comes_first_then_what_is_near() -> None:
    order = Order()
    assert order.sorted([3, 1, 2]) == [1, 2, 3]
    order.prefer([5, 6])
    assert order.sorted(range(10)) == [5, 6, 7, 4, 8, 9, 3, 2, 1, 0]
    assert order.sorted([0, 9]) == [9, 0]


def test_a_cancelled_token_stops_the_work() -> None:
    token = Token()
    token.check()
    token.cancel()
    with pytest.raises(Cancelled):
        token.check()
