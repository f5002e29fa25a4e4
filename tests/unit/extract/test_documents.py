"""Documents inside a page, and markup that libxml2 alone reads wrongly."""

from __future__ import annotations

import base64
import html
import plistlib
from email.message import EmailMessage
from urllib.parse import quote

import pytest

from reader.extract import File, extract, image_bytes, whole_page
from tests.helpers.markup import PROSE, page, pictures, read, texts

STORY = "".join(f"<p>{PROSE} ({n})</p>" for n in range(4))
SHELL = "<!doctype html><title>The lamp</title><body><div>Menu</div>"
INNER = f"<html><body><h1>The lamp</h1><article>{STORY}</article></body></html>"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)


def paragraphs(article):
    return [block.text for block in article.blocks if block.text.startswith(PROSE)]


@pytest.mark.parametrize(
    "markup",
    [
        f'<x-page><template shadowrootmode="open">{INNER}</template></x-page>',
        f"<div><template shadowroot=closed>{INNER}</template></div>",
        f"<x-page><template shadowmode=open>{INNER}</template></x-page>",
        (
            "<en-export><note><content><![CDATA[<?xml version='1.0'?><!DOCTYPE en-note>"
            f"<en-note>{STORY}</en-note>]]></content></note></en-export>"
        ),
        (
            "<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open>"
            f"<article>{STORY}</article></template></x-b></template></x-a>"
        ),
        (
            "<x-a><template shadowrootmode=open><main><slot></slot></main></template>"
            f"<article>{STORY}</article></x-a>"
        ),
        f'<iframe srcdoc="{html.escape(INNER)}"></iframe>',
        f'<iframe src="data:text/html;charset=utf-8,{quote(INNER)}"></iframe>',
        f'<object data="data:text/html;charset=utf-8,{quote(INNER)}"></object>',
        '<iframe srcdoc="{}"></iframe>'.format(
            html.escape(f'<iframe srcdoc="{html.escape(INNER)}"></iframe>')
        ),
    ],
)
def test_an_article_in_a_document_inside_the_page(tmp_path, markup):
    article = read(tmp_path, SHELL + markup)
    assert len(paragraphs(article)) == 4
    whole = whole_page(File(tmp_path / "page.html"))
    assert [block.text for block in whole.blocks].count("Menu") == 1
    assert len(paragraphs(whole)) == 4


def test_slots_show_what_was_given_to_them(tmp_path):
    article = read(
        tmp_path,
        page(
            "<x-note><template shadowrootmode=open><p>Note: <slot name=word>none</slot>"
            " and <slot name=other>no more</slot>.</p></template>"
            "<b slot=word>ninety steps</b><i slot=lost>never shown</i></x-note>"
        ),
    )
    assert texts(article) == ["Note: ninety steps and no more."]


def test_text_between_the_parts_of_a_host_is_for_the_slot_without_a_name(tmp_path):
    article = read(
        tmp_path,
        page(
            "<x-said><template shadowrootmode=open><blockquote><p><slot></slot></p>"
            "<p>said <slot name=who></slot></p></blockquote></template>"
            "<b slot=who>Ines</b>It was <i>never</i> <em>so</em> dark.</x-said>"
        ),
    )
    assert texts(article) == ["It was never so dark.", "said Ines"]


def test_counters_are_no_frames_and_a_frame_that_names_itself_ends(tmp_path):
    counter = '<iframe width=1 height=1 srcdoc="&lt;p>counted&lt;/p>"></iframe>'
    assert texts(read(tmp_path, page(counter))) == []
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    body = f"{STORY}<iframe src='cid:self@x'></iframe>"
    message.set_content(page("<iframe src='cid:self@x'></iframe>"), subtype="html")
    message.add_related(body, subtype="html", cid="<self@x>")
    path = tmp_path / "lamp.mhtml"
    path.write_bytes(message.as_bytes())
    assert extract(path).blocks


def mhtml(tmp_path, frame: str, location: str, **fields: str):
    message = EmailMessage()
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    message["MIME-Version"] = "1.0"
    message.set_content(SHELL + frame, subtype="html")
    message["Content-Location"] = "https://pier.example/news/lamp"
    message.add_related(INNER, subtype="html", cid="<frame-2@mhtml.blink>")
    part = list(message.iter_parts())[-1]
    part["Content-Location"] = location
    path = tmp_path / "lamp.mhtml"
    path.write_bytes(message.as_bytes())
    return path


@pytest.mark.parametrize(
    "frame",
    [
        '<iframe src="cid:frame-2@mhtml.blink"></iframe>',
        '<iframe src="https://pier.example/inner%20page.html"></iframe>',
        '<iframe src="/inner page.html"></iframe>',
        '<frameset><frame src="cid:frame-2@mhtml.blink"></frameset>',
    ],
)
def test_a_frame_of_an_mhtml(tmp_path, frame):
    path = mhtml(tmp_path, frame, "https://pier.example/inner%20page.html")
    assert len(paragraphs(extract(path))) == 4


@pytest.mark.parametrize(
    "fields",
    [
        {"Snapshot_Content_Location": "https://pier.example/?q=" + "a1" * 20_000},
        {"Subject": "Why <html> was invented"},
    ],
)
def test_an_mhtml_is_known_by_its_header_whatever_that_holds(tmp_path, fields):
    frame = '<iframe src="cid:frame-2@mhtml.blink"></iframe>'
    path = mhtml(tmp_path, frame, "https://pier.example/in", **fields)
    article = extract(path)
    assert (article.title, len(paragraphs(article))) == ("The lamp", 4)


def test_a_page_that_speaks_of_mime_is_no_message(tmp_path):
    said = "<p>MIME-Version: 1.0 is written on top of every message, he said.</p>"
    assert texts(read(tmp_path, page(said)))[0].startswith("MIME-Version")


def test_the_frames_of_a_webarchive_and_their_pictures(tmp_path):
    base = "https://pier.example/news/"

    def resource(name, data):
        return {
            "WebResourceURL": base + name,
            "WebResourceData": data,
            "WebResourceTextEncodingName": "UTF-8",
        }

    markup = INNER.replace("</h1>", "</h1><img src='old lamp.png' width=600>")
    inner = {
        "WebMainResource": resource("in.html", markup.encode()),
        "WebSubresources": [resource("old%20lamp.png", PICTURE)],
    }
    shell = SHELL + "<iframe src=in.html></iframe>"
    path = tmp_path / "lamp.webarchive"
    archive = {
        "WebMainResource": resource("", shell.encode()),
        "WebSubframeArchives": [inner],
    }
    path.write_bytes(plistlib.dumps(archive, fmt=plistlib.FMT_BINARY))
    article = extract(path)
    assert len(paragraphs(article)) == 4
    assert image_bytes(path, pictures(article)[0]) == PICTURE


@pytest.mark.parametrize("void", ["source", "track", "embed", "wbr", "keygen"])
def test_an_element_without_an_end_swallows_nothing(tmp_path, void):
    article = read(
        tmp_path,
        page(
            f"<p>Before <{void} src=x> and after.</p>"
            f"<picture><source srcset=a.webp><{void}><img src=a.jpg></picture>"
            f"<p>At the end.<{void}></p><p>The last.</p>"
        ),
    )
    assert texts(article) == ["Before and after.", "", "At the end.", "The last."]
    assert pictures(article) == ["a.jpg"]


def test_the_old_name_of_a_picture_swallows_nothing(tmp_path):
    """A browser reads <image> as <img>."""
    article = read(tmp_path, page("<image src=a.jpg><p>Below the picture.</p>"))
    assert texts(article) == ["", "Below the picture."]
    assert pictures(article) == ["a.jpg"]


@pytest.mark.parametrize(
    "left_open", ["<font size=2>", "<b>", "<span>", "<div>", "<center>"]
)
def test_what_is_never_closed_cuts_nothing_off(tmp_path, left_open):
    body = "".join(f"<p>{left_open}{n}. {PROSE}" for n in range(2300))
    article = read(
        tmp_path, f"<title>The lamp</title><body><h1>The lamp</h1><div>{body}</div>"
    )
    text = article.text
    assert all(f"{n}. {PROSE}" in text for n in (0, 700, 1500, 2299))
    assert len(article.blocks) > 2000


def test_deep_markup_keeps_its_scripts_and_comments_to_itself(tmp_path):
    noise = "<script>if (a<b) x='<p>no'</script><!-- <p>nor this -->"
    body = "".join(f"<p><font>{n}. {PROSE}{noise}" for n in range(1500))
    text = read(tmp_path, f"<title>T</title><body>{body}").text
    assert f"1499. {PROSE}" in text
    assert "no" not in text.replace(PROSE, "")


def test_a_heading_that_was_never_closed_is_only_its_own_words(tmp_path):
    body = f"<h2>The night<div>{PROSE}</div><div>{PROSE}</div><div>{PROSE}</div>"
    body += f"<div>{PROSE}</div><div>{PROSE}</div></h2>"
    article = read(tmp_path, f"<title>The lamp</title><h1>The lamp</h1>{body}")
    kinds = [block.kind.value for block in article.blocks]
    assert kinds == ["heading"] + ["paragraph"] * 5


def test_pictures_that_singlefile_saved_once(tmp_path):
    url = "data:image/png;base64," + base64.b64encode(PICTURE).decode()
    image = (
        "<img src='data:image/svg+xml,<svg/>' width=640 height=400 "
        "style='background-image:var(--sf-img-7)!important'>"
    )
    head = f'<style>:root{{--sf-img-6:url("data:,");--sf-img-7:url("{url}")}}</style>'
    article = read(tmp_path, page(image + f"<p>{PROSE}</p>" + image, head))
    assert pictures(article) == [url, url]


HEADER = "From: Ada <ada@example.org>\nSubject: =?utf-8?Q?The_lamp_=E7=81=AF?=\n"


@pytest.mark.parametrize(
    "envelope", ["", "From - Fri Nov 20 08:15:00 2026\n", "From ada@example.org Fri\n"]
)
def test_a_letter_in_html(tmp_path, envelope):
    text = (
        f"{envelope}X-Mozilla-Status: 0001\n{HEADER}MIME-Version: 1.0\n"
        f"Content-Type: text/html; charset=utf-8\n\n{INNER}"
    )
    assert len(paragraphs(read(tmp_path, text, "letter.eml"))) == 4


def test_a_letter_without_markup(tmp_path):
    wrapped = (
        "The harbour office said on Monday that the lamp <would> be mended before\n"
        "the first boat of the spring, and that the keeper would have a boy to\n"
        "help him with the stairs.\n"
    )
    verse = "床前明月光，\n疑是地上霜。\n"
    text = (
        f"{HEADER}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        f"{wrapped}\n{PROSE}\n\n{verse}\n{PROSE}\n"
    )
    article = read(tmp_path, text, "letter.eml")
    assert article.title == "The lamp 灯"
    assert [block.text for block in article.blocks] == [
        " ".join(wrapped.split()), PROSE, *verse.split(), PROSE
    ]  # fmt: skip


@pytest.mark.parametrize(
    "opening",
    [
        "<button class=menu-button><span>Menu</span>",
        '<button><svg viewBox="0 0 9 9"><path d="M0 0h9">',
        '<svg viewBox="0 0 9 9"><g>',
        "<canvas>",
        "<object data=menu.swf>",
        "<select><option>A",
    ],
)
def test_the_rest_of_a_page_in_what_was_not_closed(tmp_path, opening):
    markup = f"{SHELL}<header><div>{opening}</div></header><main>{INNER}</main>"
    assert len(paragraphs(read(tmp_path, markup))) == 4


def test_what_a_button_says_is_no_text(tmp_path):
    button = f"<button><p>{PROSE[:60]}</p></button><video><p>{PROSE}</p></video>"
    assert texts(read(tmp_path, page(f"<div>{button}</div>"))) == []


def test_a_web_archive_as_xml_with_its_pictures_first(tmp_path):
    main = {"WebResourceData": INNER.encode(), "WebResourceURL": "https://pier.example"}
    held = {
        "WebSubresources": [{"WebResourceData": PICTURE * 200, "WebResourceURL": "p"}],
        "WebMainResource": main,
    }
    path = tmp_path / "lamp.webarchive"
    path.write_bytes(plistlib.dumps(held, fmt=plistlib.FMT_XML, sort_keys=False))
    assert len(paragraphs(extract(path))) == 4


LETTER = (
    "Return-Path: <ada@example.org>\nReceived: from pier (pier.example [192.0.2.7])\n"
    "  by quay with SMTP; 4 Mar 2026 11:00:00 -0000\n"
    "From: =?gb2312?B?tcbLrg==?= <lamp@example.org>\nTo: all@example.org\n"
    "Subject: =?utf-8?Q?Oil_=26_wicks?=\nDate: Wed, 4 Mar 2026 12:00:00 +0100\n"
)


@pytest.mark.parametrize(
    "body",
    [
        "\nThe oil is here.\n\nThe wicks are not.\n",
        (
            "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
            "<html><head><title></title></head><body><p>The oil is here.</p>"
            "<p>The wicks are not.</p></body></html>"
        ),
        (
            "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: "
            "text/plain\n\nPlain\n--b\nContent-Type: text/html\n\n"
            "<p>The oil is here.</p><p>The wicks are not.</p>\n--b--\n"
        ),
    ],
)
def test_a_short_mail_with_what_its_header_tells(tmp_path, body):
    article = read(tmp_path, LETTER + body, "letter.eml")
    assert [block.text for block in article.blocks] == [
        "The oil is here.",
        "The wicks are not.",
    ]
    assert (article.title, article.source) == ("Oil & wicks", "灯水")
    assert article.date.startswith("2026-03-04")
