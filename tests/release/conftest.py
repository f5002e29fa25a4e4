"""The scripts under `packaging` are no package: they are loaded by their path."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def resolve() -> ModuleType:
    """The script that asks what each system would get."""
    return _script("resolve")


@pytest.fixture(scope="session")
def slim() -> Iterator[ModuleType]:
    """The script that makes a bundle small; its own parts lie beside it."""
    sys.path.insert(0, str(ROOT / "packaging" / "bundle"))
    yield _script("bundle/slim")
    sys.path.pop(0)


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        f"packaging_{name.replace('/', '_')}", ROOT / "packaging" / f"{name}.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module
