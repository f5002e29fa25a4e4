"""What the reader leaves out of a page, or takes in, on other pages of its site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Block, BlockKind, Image
from reader.domain.page_rules import PageRule, Verdict, site_of, words_of
from reader.extract import File, extract, extract_all, rule_for, whole_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.domain.article import Article

PLEA = "The harbour lights are kept by 2,114 friends of the pier, and more are welcome."
PROMO = (
    "The bell of the pier was cast in Tornby in 1871, and rings on the hour in a fog."
)
FACTS = (
    "The lamp: built in 1871, ninety steps, seen from twelve miles on a clear night."
)


def story(topic: str, n: int = 6) -> str:
    return "".join(
        f"<p>The {topic} was carried over the bar on day {i}, and the pilots of the "
        f"port, who had waited since dawn, said that it had never been so calm.</p>"
        for i in range(n)
    )


def saved(folder: Path, name: str, topic: str, *, friends: int = 2114) -> Path:
    path = folder / f"{name}.html"
    plea = PLEA.replace("2,114", f"{friends:,}")
    path.write_text(
        f"<!doctype html><html><head><meta charset=utf-8><title>The {topic}</title>"
        f"<link rel=canonical href=https://www.harbour.example/{name}></head><body>"
        f'<div class="page-{name} story"><h1>The {topic}</h1><div class="body-copy">'
        f"{story(topic, 3)}<p>{plea}</p><div class='promo-box item-{friends}'>"
        f"<p>{PROMO} ({topic})</p></div>{story(topic + 's', 3)}</div>"
        "<div class=comments><div class=comment><p>Nice. I was there.</p></div>"
        f"<div class='fact-file'><p>{FACTS} ({topic})</p></div></div>"
        "</div></body></html>",
        "utf-8",
    )
    return path


def made_by(path: Path, text: str, verdict: Verdict = Verdict.OUT) -> PageRule:
    page = extract(path) if verdict is Verdict.OUT else whole_page(File(path))
    block = next(each for each in page.blocks if text in each.text)
    rule = rule_for(File(path), "", block, verdict)
    assert rule is not None
    return rule


def ruled(path: Path, *rules: PageRule) -> Article:
    return extract_all(File(path), rules=rules)[0][1]


def test_a_box_of_its_own_is_known_by_its_place(tmp_path: Path) -> None:
    first = saved(tmp_path, "one", "ferry")
    rule = made_by(first, PROMO)
    assert rule.site == "harbour.example"
    assert "promo-box" in rule.path
    assert not rule.words
    assert rule.sample.startswith("The bell of the pier")
    other = saved(tmp_path, "two", "herring", friends=3001)
    assert PROMO in extract(other).text
    article = ruled(other, rule)
    assert PROMO not in article.text
    assert len(article.blocks) == len(extract(other).blocks) - 1


def test_a_paragraph_among_the_others_is_known_by_its_words(tmp_path: Path) -> None:
    first = saved(tmp_path, "one", "ferry")
    rule = made_by(first, "The harbour lights")
    assert rule.words == words_of(PLEA)
    assert not rule.path
    other = saved(tmp_path, "two", "herring", friends=3001)
    assert "The harbour lights" not in ruled(other, rule).text
    assert len(ruled(other, rule).blocks) == len(extract(other).blocks) - 1


def test_what_was_left_out_is_taken_in_where_it_stands(tmp_path: Path) -> None:
    first = saved(tmp_path, "one", "ferry")
    assert FACTS not in extract(first).text
    rule = made_by(first, FACTS, Verdict.IN)
    other = saved(tmp_path, "two", "herring")
    texts = [block.text for block in ruled(other, rule).blocks]
    assert texts[-1] == f"{FACTS} (herring)"
    assert texts[:-1] == [block.text for block in extract(other).blocks]


@pytest.mark.parametrize(
    ("site", "path"), [("other.example", ""), ("", "div.gone > p")]
)
def test_a_rule_is_of_its_site_and_place(tmp_path: Path, site: str, path: str) -> None:
    first = saved(tmp_path, "one", "ferry")
    rule = made_by(first, PROMO)
    rule = replace(rule, site=site or rule.site, path=path or rule.path)
    assert ruled(first, rule) == extract(first)


def test_rules_never_take_most_of_an_article(tmp_path: Path) -> None:
    first = saved(tmp_path, "one", "ferry")
    every = PageRule("harbour.example", Verdict.OUT, "div.body-copy > p")
    assert ruled(first, every) == extract(first)


def test_the_contrary_of_a_rule_is_to_forget_it(tmp_path: Path) -> None:
    first = saved(tmp_path, "one", "ferry")
    for text, verdict, other in (
        (PROMO, Verdict.OUT, Verdict.IN),
        (FACTS, Verdict.IN, Verdict.OUT),
    ):
        rule = made_by(first, text, verdict)
        page = whole_page(File(first))
        block = next(each for each in page.blocks if text in each.text)
        assert rule_for(File(first), "", block, other, (rule,)) == rule


def test_a_block_that_is_not_on_the_page_has_no_rule(tmp_path: Path) -> None:
    first = saved(tmp_path, "one", "ferry")
    block = Block(BlockKind.PARAGRAPH, "Nobody ever wrote this on the page.")
    assert rule_for(File(first), "", block, Verdict.OUT) is None


def test_a_picture_can_be_left_out(tmp_path: Path) -> None:
    path = saved(tmp_path, "one", "ferry")
    portrait = "<p class=portrait><img src=me.jpg width=400 height=300 alt=Me></p>"
    markup = path.read_text("utf-8").replace(
        "<div class='promo", portrait + "<div class='promo"
    )
    path.write_text(markup, "utf-8")
    block = next(each for each in extract(path).blocks if each.image)
    rule = rule_for(File(path), "", block, Verdict.OUT)
    assert rule is not None
    assert rule.sample == "Me"
    assert not [each for each in ruled(path, rule).blocks if each.image]
    gone = Block(BlockKind.IMAGE, "", image=Image("https://elsewhere.example/x.jpg"))
    assert rule_for(File(path), "", gone, Verdict.OUT) is None


def test_a_text_without_markup_has_rules_by_words(tmp_path: Path) -> None:
    path = tmp_path / "pasted.txt"
    lines: Sequence[str] = ["The ferry", "", story("ferry", 1)[3:-4], "", PLEA]
    path.write_text("\n".join(lines), "utf-8")
    block = extract(path).blocks[-1]
    rule = rule_for(File(path), "", block, Verdict.OUT)
    assert rule is not None
    assert PLEA not in ruled(path, rule).text


def test_a_site_is_its_host_or_its_name() -> None:
    assert site_of("https://www.Harbour.example/a?b", "Harbour") == "harbour.example"
    assert site_of("", "海文日报") == "海文日报"
    assert site_of("http://[broken", "x") == "x"
