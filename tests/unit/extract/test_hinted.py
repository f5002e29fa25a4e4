"""Expressions that are tried only where one of their words stands."""

import pytest

from reader.extract import appeals, phrases, pictures, rules, signs, styles
from reader.extract.hinted import Hinted


def test_an_expression_is_tried_where_a_word_stands_in_any_case() -> None:
    hinted = Hinted(r"\bre(?:ad|print)ed by (\w+)", ("readed", "reprinted"))
    found = hinted.search("REPRINTED by Harbour, then sold")
    assert found is not None
    assert found[1] == "Harbour"
    assert hinted.search("printed by Harbour") is None


def test_of_two_expressions_each_is_tried_where_a_word_of_its_own_stands() -> None:
    both = Hinted(r"\blamps?\b", ("lamp",)) | Hinted(r"\b(?:oil|lamp)s\b", ("oil",))
    assert both.search("two LAMPS burn")
    assert both.search("three oils burn")
    assert both.words == {"lamp", "oil"}
    assert both.search("an oily lampion") is None


@pytest.mark.parametrize(
    "line",
    [
        "Copyright 2031 The Lamp", "© The Lamp", "(c) 2031 The Lamp",
        "ALL RIGHTS RESERVED", "Terms of Service", "Privacy policy", "京ICP备1号",
        "版权所有 灯塔报", "未经本报书面授权，不得转载", "京公网安备 11号",
        "凡本网注明来源的稿件，版权归灯塔报", "本文不代表本站观点",
    ],
)  # fmt: skip
def test_the_end_of_a_page_is_known_by_each_of_its_forms(line: str) -> None:
    assert phrases.FOOTER.search(line)


@pytest.mark.parametrize(
    "line",
    [
        "We may earn a commission if you buy.",
        "Our site can receive compensation when you buy.",
        "When you buy a lamp, I might get something for it.",
        "This post has affiliate links.", "The post contains references to products.",
        "本文含有推广链接",
    ],
)  # fmt: skip
def test_a_disclosure_is_known_by_each_of_its_forms(line: str) -> None:
    assert appeals._DISCLOSURE.search(line)


@pytest.mark.parametrize(
    "address",
    [
        "data:image/gif;base64,R0lG", "about:blank", "/i/Blank.png", "/i/spacer.png",
        "/placeholder-16x9.png", "/loading.svg", "/lazyload.gif", "/grey.gif",
        "/gray.gif", "/transparent.png", "/1x1.png", "/pixel.gif", "/trans.gif",
        "/i/s.gif",
    ],
)  # fmt: skip
def test_a_placeholder_is_known_by_each_of_its_names(address: str) -> None:
    assert pictures._PLACEHOLDER.search(address)


@pytest.mark.parametrize(
    "words",
    [
        "VisuallyHidden", "hide_visually", "is-hiddenvisually", "sr-only", "srtext",
        "screen-reader-text", "show-for-sr", "assistive-text", "access-hide",
        "hidden-accessible", "wcag-hidden", "a11y-only", "element-invisible",
        "offscreen", "vh", "hide-text", "skip-link", "mw-editsection",
        "inline-template", "template-fact",
    ],
)  # fmt: skip
def test_a_class_for_screen_readers_is_known_by_each_of_its_names(words: str) -> None:
    assert rules.UNSEEN_WORDS.search(words)


@pytest.mark.parametrize(
    ("hinted", "style"),
    [
        (styles.UNSEEN_STYLE, "clip: rect(0 0 0 0)"),
        (styles.UNSEEN_STYLE, "clip-path: inset(50%)"),
        (styles.UNSEEN_STYLE, "LEFT : -9999px"),
        (styles.UNSEEN_STYLE, "transform: translateX(-100vw)"),
        (styles.UNSEEN_STYLE, "text-indent: 100%"),
        (styles.UNSEEN_STYLE, "width:1px; height:1px"),
        (styles.UNSEEN_STYLE, "text-indent: -100px"),
        (styles.FOLDED_STYLE, "font: 0/0 a"),
        (styles.FOLDED_STYLE, "Font-Size: 1px"),
        (styles.FOLDED_STYLE, "position: fixed; transform: scale(0)"),
        (styles.FOLDED_STYLE, "overflow: hidden; max-height: 0"),
        (styles.FOLDED_STYLE, "position:absolute; opacity: 0"),
        (styles.GONE_STYLE, "display:none"),
        (styles.GONE_STYLE, "visibility: collapse"),
    ],
)
def test_a_style_that_hides_is_known_by_each_of_its_forms(
    hinted: Hinted, style: str
) -> None:
    assert hinted.search(style)


@pytest.mark.parametrize(
    ("hinted", "names"),
    [
        *((rules.GUTTER_WORDS, each) for each in ("gutter", "lineno", "line-number",
                                            "blob-num", "crayon-nums", "ln-num")),
        *((signs._FORMULA, each) for each in ("latex", "mwe-math-image", "equation",
                                              "https://latex.codecogs.com/x")),
        *((signs._CHARACTER, each) for each in ("wenzi", "imgchar", "/zi/1.png", "qz")),
        *((signs._SIGNS, each) for each in ("twemoji", "smilies", "drop-cap", "face",
                                            "initialcap", "rare-char", "emoticon")),
    ],
)  # fmt: skip
def test_signs_and_gutters_are_known_by_each_of_their_names(
    hinted: Hinted, names: str
) -> None:
    assert hinted.search(names)
