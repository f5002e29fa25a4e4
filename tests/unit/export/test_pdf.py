"""The characters behind the glyphs of a PDF, in a table as Qt writes it."""

from __future__ import annotations

import pytest

from reader.export import findable

TABLE = b"""4 beginbfrange
<0000> <0000> <0000>
%s
endbfrange
endcmap"""


@pytest.mark.parametrize(
    ("qt", "ours"),
    [
        (b"<0001> <0002> [<2F00> <0031> ]", b"<0001> <0002> [<4E00> <0031> ]"),
        (
            b"<0001> <0003> [<0061> <0009> <2ED3> ]",
            b"<0001> <0003> [<0061> <0020> <957F> ]",
        ),
        (b"<0001> <0001> <2F08>", b"<0001> <0001> <4EBA>"),
        # What numbers a glyph stays, and so does what is counted up from.
        (b"<0001> <0009> [<2F00> <0031> ]", b"<0001> <0009> [<4E00> <0031> ]"),
        (b"<0009> <0011> <0065>", b"<0009> <0011> <0065>"),
        (b"<0001> <0002> <2F00>", b"<0001> <0002> <2F00>"),
    ],
)
def test_characters_are_named_and_glyphs_are_not(qt: bytes, ours: bytes) -> None:
    begun = b"stream <0009> [<2F00> ]\nbegincmap\n"
    assert findable(begun + TABLE % qt) == begun + TABLE % ours
