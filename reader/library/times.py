"""Times as the library writes them."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This moment: UTC, ISO 8601, to the millisecond, so that text order is time's."""
    moment = datetime.now(UTC).isoformat(timespec="milliseconds")
    return moment.replace("+00:00", "Z")


def now_after(earlier: str) -> str:
    """This moment, or an earlier change's time if the clock was set back since.

    A copy with that change would otherwise count as newer, and take the place of this.
    """
    return max(now(), earlier)
