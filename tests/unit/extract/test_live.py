"""The minutes and writers above the entries of a live report."""

from __future__ import annotations

import pytest

from reader.domain.article import BlockKind
from tests.helpers.markup import read

TITLE = "Live: the lamp comes back"
ENTRIES = [
    f"The keeper went up the steps for the {n}th time and lit the lantern by hand, "
    "while the crowd on the quay below counted each of them aloud."
    for n in range(4, 9)
]


def shown(folder, rows: list[str]) -> list[tuple[bool, str]]:
    markup = f"<title>{TITLE}</title><h1>{TITLE}</h1><div class=f>{''.join(rows)}</div>"
    blocks = read(folder, markup).blocks
    return [(block.kind is BlockKind.CAPTION, block.text) for block in blocks]


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("<div>10:4{n}</div>", "10:4{n}"),
        ("<time>10.4{n} GMT</time><br>", "10.4{n} GMT"),
        ("<div>10:4{n} a.m.</div><div>Ada Moreno</div>", "10:4{n} a.m. · Ada Moreno"),
        ("<div>Ada Moreno</div><div>3{n}m ago</div>", "Ada Moreno · 3{n}m ago"),
        ("<div>3月2日 10:4{n}</div>", "3月2日 10:4{n}"),
        ("<span>posted at 1{n}:05</span>", "posted at 1{n}:05"),
        ("<div>1{n}分钟前</div>", "1{n}分钟前"),
    ],
)
def test_minutes_and_names_are_small_print(tmp_path, label, told):
    rows = [
        f"<div class='e e-{n}'>{label.format(n=n)}<p>{text}</p></div>"
        for n, text in enumerate(ENTRIES)
    ]
    expected = []
    for n, text in enumerate(ENTRIES):
        expected += [(True, told.format(n=n)), (False, text)]
    assert shown(tmp_path, rows) == expected


def test_a_time_in_a_text_is_none(tmp_path):
    rows = [f"<p>{text}</p>" for text in ENTRIES]
    rows[2:2] = ["<p>10:45</p>", "<p>Ada Moreno</p>"]
    assert not any(is_quiet for is_quiet, _ in shown(tmp_path, rows))
