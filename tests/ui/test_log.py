"""A log that cannot be written is no reason not to read."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest

from reader.app import log_to

if sys.platform == "win32":
    pytest.skip("no such limits there", allow_module_level=True)

from tests.helpers.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.limits import Limit


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    """Our log, without what a test adds to it."""
    log = logging.getLogger("reader")
    before = list(log.handlers)
    yield log
    for each in set(log.handlers) - set(before):
        log.removeHandler(each)
        each.close()


@pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)
def test_no_descriptor_and_no_room_stop_nothing(
    tmp_path: Path, limit: Limit, log: logging.Logger, capfd: pytest.CaptureFixture[str]
) -> None:
    with limit():
        log_to(tmp_path / "data" / "duizhao.log")
        log.error("Something went wrong. " * 400)
    log.error("And then it went right.")
    assert "Traceback" not in capfd.readouterr().err
    assert "went right" in (tmp_path / "data" / "duizhao.log").read_text()


def test_a_folder_in_the_place_of_the_log_stops_nothing(
    tmp_path: Path, log: logging.Logger
) -> None:
    (tmp_path / "duizhao.log").mkdir()
    log_to(tmp_path / "duizhao.log")
    log.error("Something went wrong.")
