"""Every test runs offscreen, in folders of its own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

if TYPE_CHECKING:
    from reader.ui.application import Application

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Machines are noisy: a property fails for what it finds, never for how long it took.
hypothesis_settings.register_profile(
    "duizhao", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("duizhao")

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reader's home that no other test sees."""
    place = tmp_path / "home"
    monkeypatch.setenv("DUIZHAO_HOME", str(place))
    monkeypatch.setenv("DUIZHAO_PACKS", str(tmp_path / "shipped"))  # none at first
    return place


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """What pytest-qt makes: the program's own application."""
    from reader.ui.application import Application

    return Application


@pytest.fixture(scope="session")
def shared() -> Path:
    """The developers' real pages and texts, which the repository may not hold."""
    if not SHARED.is_dir() or not any(SHARED.iterdir()):
        pytest.skip("the developers' shared material is not here")
    return SHARED
