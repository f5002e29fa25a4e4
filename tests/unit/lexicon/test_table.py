"""The table finds every line and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.lexicon.table import Table
from reader.paths import resource

if TYPE_CHECKING:
    import pytest


KEYS = st.lists(
    st.text(alphabet="ab中国\U00020000", min_size=1, max_size=4), max_size=20
)


@given(KEYS, st.text(alphabet="ab中国", min_size=1, max_size=3))
@settings(max_examples=60)
def test_every_line_of_a_key_is_found(
    tmp_path_factory: pytest.TempPathFactory, keys: list[str], sought: str
) -> None:
    lines = sorted(["~", *keys], key=str.encode)
    path = tmp_path_factory.mktemp("table") / "t.tsv"
    path.write_text("".join(f"{key}\t{n}\n" for n, key in enumerate(lines)), "utf-8")
    table = Table(path)
    for key in {*lines, sought}:
        expected = [[str(n)] for n, line in enumerate(lines) if line == key]
        assert table.rows(key) == expected
    begin = [line for line in lines if line.startswith(sought)]
    assert [key for key, _ in table.starting_with(sought)] == begin


def test_the_dictionaries_are_sorted() -> None:
    for name in ("chinese.tsv", "english.tsv"):
        keys = [
            line.partition(b"\t")[0]
            for line in resource("lexicon", name).read_bytes().splitlines()
        ]
        assert keys == sorted(keys)
