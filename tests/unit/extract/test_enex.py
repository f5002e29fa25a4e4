"""Notes that Evernote exported, with their pictures."""

from __future__ import annotations

import base64
import hashlib

from reader.extract import image_bytes
from tests.helpers.markup import PROSE, read

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg=="
)


def note(media: str, kind: str = "image/png") -> str:
    wrapped = base64.encodebytes(DOT).decode()
    return (
        "<?xml version='1.0' encoding='UTF-8'?><en-export><note><title>The pier</title>"
        "<content><![CDATA[<?xml version='1.0'?><!DOCTYPE en-note SYSTEM 'x'><en-note>"
        f"<div>{PROSE}</div><div>{media}</div><div>{PROSE} (again)</div></en-note>]]>"
        f"</content><resource><data encoding='base64'>\n{wrapped}</data>"
        f"<mime>{kind}</mime><width>640</width></resource></note></en-export>"
    )


def pictures(folder, markup: str):
    article = read(folder, markup, "Pier.enex")
    assert [block.text for block in article.blocks if block.text] == [
        PROSE,
        f"{PROSE} (again)",
    ]
    return [block.image for block in article.blocks if block.image]


def test_a_picture_stands_where_its_note_names_it(tmp_path):
    digest = hashlib.md5(DOT, usedforsecurity=False).hexdigest()
    for media in (
        f'<en-media type="image/png" hash="{digest}"/>',
        f"<en-media hash='{digest.upper()}' type='image/png'></en-media>",
    ):
        (image,) = pictures(tmp_path, note(media))
        assert image_bytes(tmp_path / "Pier.enex", image.url) == DOT


def test_other_files_of_a_note_are_no_pictures(tmp_path):
    digest = hashlib.md5(DOT, usedforsecurity=False).hexdigest()
    media = f'<en-media type="audio/wav" hash="{digest}"/>'
    assert not pictures(tmp_path, note(media, "audio/wav"))
    assert not pictures(tmp_path, note('<en-media type="image/png" hash="0"/>'))


def test_tasks_and_programs_of_a_note(tmp_path):
    enml = (
        '<ul style="--en-todo:true;"><li style="--en-checked:true;">Trim it</li></ul>'
        '<ul><li><div><en-todo checked="false"/><b>Fill</b> it</div></li></ul>'
        '<div><en-todo checked="true"/>Light it</div>'
        '<div style="-en-codeblock: true;"><div>if dark:</div><div><br/></div>'
        "<div>    light()</div></div>"
    )
    article = read(
        tmp_path,
        "<?xml version='1.0'?><en-export><note><title>Lamps &amp; oil</title>"
        "<created>20260111T101112Z</created><tag>pier</tag>"
        f"<content><![CDATA[<en-note>{enml}</en-note>]]></content>"
        "<task><title>Buy oil</title><taskStatus>open</taskStatus></task>"
        "</note></en-export>",
        "Pier.enex",
    )
    assert article.title == "Lamps & oil"
    assert article.date.startswith("2026-01-11")
    assert [(block.marker, block.text) for block in article.blocks] == [
        ("☑", "Trim it"),
        ("☐", "Fill it"),
        ("", "☑ Light it"),
        ("", "if dark:\n\n    light()"),
        ("☐", "Buy oil"),
    ]
