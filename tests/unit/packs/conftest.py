"""The pipeline that makes starter packs is run from its own folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

PIPELINE = Path(__file__).parents[3] / "packaging" / "packs"
sys.path.insert(0, str(PIPELINE))


@pytest.fixture(scope="session")
def step() -> Callable[..., None]:
    """Run one step of the pipeline, as a person would."""

    def run(script: str, *arguments: object) -> None:
        command = [sys.executable, str(PIPELINE / script), *map(str, arguments)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    return run


@pytest.fixture
def sentences() -> list[tuple[str, str]]:
    """Enough made-up pairs to learn a small vocabulary from."""
    from starter.synthetic import synthetic_pairs

    return list(synthetic_pairs(1500))
