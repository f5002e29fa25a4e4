"""Which picture is meant, and which pictures are words."""

from __future__ import annotations

import pytest

from reader.extract import extract, image_bytes
from tests.helpers.markup import chapter, page, pictures, read, texts, write_book

BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ("<img src='{blank}' data-lazy='q/a.jpg'>", "q/a.jpg"),
        ("<img src='{blank}' data-lazyload='q/a.jpg?w=9'>", "q/a.jpg?w=9"),
        ("<img src='{blank}' data-x-hires='https://a.org/a.webp'>", "https://a.org/a.webp"),
        ("<img class=lazyload data-srcset='s.jpg 320w, l.jpg 1280w'>", "l.jpg"),
        ("<img data-lazy-srcset='s.jpg 1x, l.jpg 2x' src='{blank}'>", "l.jpg"),
        (("<picture><source data-srcset='s.avif 1x, l.avif 2x'><img src='{blank}'>"
         "</picture>"), "l.avif"),
        (("<picture><source srcset='data:image/png;base64,AAAA 1x'><img src='data:,'>"
         "</picture>"), "data:image/png;base64,AAAA"),
        ("<img class=lazy src='{blank}'><noscript><img src=a.jpg width=640></noscript>",
         "a.jpg"),
        ("<noscript><img src=no.jpg></noscript><img src=a.jpg>", "a.jpg"),
        ("<img data-src=a.jpg src=loading.gif><noscript><img src=a-big.jpg></noscript>",
         "a.jpg"),
        ("<amp-img src=a.jpg width=640 height=400></amp-img>", "a.jpg"),
        ("<amp-img src=a.jpg><img src=a.jpg></amp-img>", "a.jpg"),
        ("<img src=static/common/none.gif zoomfile=a.jpg file=a-small.jpg>", "a.jpg"),
        ("<img ng-src=a.jpg>", "a.jpg"),
        ("<img src='data:image/jpeg;base64,/9j/4AAQ' data-src=a.jpg>", "a.jpg"),
        ("<img src='data:image/png;base64,iVBO'>", "data:image/png;base64,iVBO"),
        ("<image src=a.jpg>", "a.jpg"),
        ("<img src='pics/google-pixel.jpg'>", "pics/google-pixel.jpg"),
        ("<svg><image xlink:href='a.jpg' width=640 height=400/></svg>", "a.jpg"),
    ],
)  # fmt: skip
def test_the_picture_behind_a_placeholder(tmp_path, markup, url):
    article = read(tmp_path, page(f"<figure>{markup.format(blank=BLANK)}</figure>"))
    assert pictures(article) == [url]


@pytest.mark.parametrize(
    ("image", "sign"),
    [
        ('<img class="emoji" alt="⛵️" src="https://s.w.org/26f5.svg">', "⛵️"),
        ('<img alt="👩‍🚀" src="https://abs.twimg.com/emoji/v2/1f469.svg">', "👩‍🚀"),
        ('<img class="wx_face" alt="[微笑]" src="i/1.png">', "[微笑]"),
        ('<img alt="堃" src="/gaiji/5803.png">', "堃"),
        ('<img alt="𣲗" src="u/23c97.gif" style="height:1em">', "𣲗"),
    ],
)
def test_a_picture_of_a_character_is_that_character(tmp_path, image, sign):
    article = read(tmp_path, page(f"<p>The boat {image} is back.</p>"))
    assert texts(article) == [f"The boat {sign} is back."]
    assert pictures(article) == []


def test_a_rare_character_in_a_name(tmp_path):
    article = read(
        tmp_path, page("<p>镇长陶<img alt='喆' src='a.png'>说，船回来了。</p>")
    )
    assert texts(article) == ["镇长陶喆说，船回来了。"]


def test_a_photograph_of_one_word_stays_a_picture(tmp_path):
    images = "<p><img alt='图' src=a.jpg></p><figure><img alt=Boat src=b.jpg></figure>"
    article = read(tmp_path, page(images))
    assert pictures(article) == ["a.jpg", "b.jpg"]


def test_the_picture_in_an_svg_of_a_book(tmp_path):
    data = b"\x89PNG\r\n\x1a\n" + bytes(40)
    svg = "<svg><image width='320' height='200' xlink:href='old quay.png'/></svg>"
    path = write_book(
        tmp_path / "b.epub",
        {"a.xhtml": chapter("One").replace("</h1>", f"</h1>{svg}"),
         "old quay.png": data.decode("latin-1")},
        manifest='<item id="a" href="a.xhtml"/>', spine='<itemref idref="a"/>',
    )  # fmt: skip
    (url,) = pictures(extract(path))
    assert url == "OEBPS/old quay.png"
    assert image_bytes(path, url)
