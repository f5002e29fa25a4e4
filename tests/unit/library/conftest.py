"""A library of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library import Library
from tests.helpers.builders import article, source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite") as library:
        yield library


@pytest.fixture
def key(library: Library) -> str:
    """The id of an article that is in the library."""
    return library.articles.add(source(), article()).id
