"""``kill -9`` in the midst of every kind of write; see `tests.helpers.kills`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

KINDS = (
    "mark-added", "mark-changed", "mark-removed", "marks-together", "place",
    "layout-and-read", "article-tags", "article-added", "article-renewed",
    "version-kept", "off-the-shelf", "pairs", "corrections", "glossary", "words",
    "languages", "page-rules", "book", "index", "merge", "restore", "migration",
    "backup", "settings", "session", "export", "packs",
)  # fmt: skip

# Of those that take long: a merge, say, takes ten times as long as a mark.
KILLS = {"restore": 30} | dict.fromkeys(
    ("index", "merge", "migration", "backup", "session", "packs"), 40
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")


@pytest.mark.parametrize("kind", ["marks-together", "book", "settings"])
def test_what_was_acknowledged_survives_some_kills(kind: str, tmp_path: Path) -> None:
    survive(kind, 4, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_acknowledged_survives_many_kills(kind: str, tmp_path: Path) -> None:
    """In all 2,170, over 26 kinds of write."""
    survive(kind, KILLS.get(kind, 100), tmp_path)


def survive(kind: str, kills: int, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.kills", kind, str(kills), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
