"""A page that carries its text twice shows it once; a refrain stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.markup import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LONG = [
    f"On day {n} the dredger lay off the bar again, and the harbour master, who had "
    f"counted {n + 3} boats at dawn, would not let one of them pass."
    for n in range(6)
]
TEXT = [*LONG[:3], "He did not smile.", "“Not yet,” he said.", "We waited.", *LONG[3:]]


def paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def shown(folder: Path, body: str) -> list[str]:
    markup = (
        "<!doctype html><html><head><meta charset=utf-8><title>The bar</title></head>"
        f"<body><article><h1>The bar</h1>{body}</article></body></html>"
    )
    return [block.text for block in read(folder, markup).blocks]


ONE = paragraphs(TEXT)
SPACED = paragraphs(text.replace(" he", "&nbsp; <b>he</b>") for text in TEXT)


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=wide>{ONE}</div><div class=narrow>{ONE}</div>",
        f"<div class=narrow>{ONE}</div><div class=wide><div>{ONE}</div></div>",
        f"{ONE}{ONE}",
        f"<div>{ONE}</div><div>{ONE}</div><div>{ONE}</div>",
        f"{ONE}<div class=paper><h2>The bar</h2>{ONE}</div>",
        f"<section>{ONE}</section><noscript>{ONE}</noscript>",
        f"<section>{ONE}</section><section>{SPACED}</section>",
        f"<section>{ONE}</section><section>{'<br><br>'.join(TEXT)}</section>",
        f"<section>{ONE}</section><section><p>{' '.join(TEXT)}</p></section>",
        f"<section><p>{' '.join(TEXT)}</p></section><section>{ONE}</section>",
        "".join(f"<div><p>{text}</p><p>{text}</p></div>" for text in TEXT),
    ],
)
def test_a_second_copy_is_not_shown(tmp_path: Path, body: str) -> None:
    assert shown(tmp_path, body) == TEXT


def test_a_refrain_is_no_copy(tmp_path: Path) -> None:
    refrain = ["O the bar, the bar, the cold and narrow bar,", "Who shall pass it?",
               "Who shall pass it at the turning of the tide?"]  # fmt: skip
    song = [line for verse in LONG for line in (verse, *refrain)]
    assert shown(tmp_path, paragraphs(song)) == song
