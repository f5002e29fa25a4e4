"""Work stops when it is told to."""

from __future__ import annotations

import pytest

from reader.work import Cancelled, Token


def test_a_cancelled_token_stops_the_work() -> None:
    token = Token()
    token.check()
    token.cancel()
    with pytest.raises(Cancelled):
        token.check()
