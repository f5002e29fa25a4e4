"""Which typeface a text gets, by language, script and settings."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo

from reader.domain.language import Language, Script
from reader.paths import resource
from reader.ui.look.fonts import LATIN, LATIN_DISPLAY, Faces, Role, Typography, han_face
from tests.helpers.pages import save_page

BARE = """
from pathlib import Path
import reader.app
from reader.desk import Desk
from reader.paths import default_paths
from reader.settings import Settings, TranslationSettings
from reader.ui.look import fonts
from reader.ui.making import make_window
from reader.ui.tasks import Tasks
application = reader.app.the_application()
application.dress()
print(fonts.has_chinese(), [fonts.han_face(script) for script in fonts.Script])
print(fonts.undrawn(["Signs ☃ 🦉 བོད, 中文。", "and\u200c more é ཡིག"]))
by_hand = TranslationSettings(automatic=False)  # or a missing pack is told of
settings = Settings(interface="zh_CN", translation=by_hand)
with Desk(default_paths(), settings) as desk:
    tasks = Tasks(application)
    window = make_window(desk, tasks)
    window.show()
    print(window.body.header.seal.text(), window.body.header.type_button.toolTip())
    window.open_path(Path("PAGE"))
    reader.app.run_until(window.is_settled, every=20)
    print(window.body.centre.notice.isVisible(), window.body.centre.notice.text)
    print(window.body.status.facts)
    tasks.stop()
"""


@pytest.fixture
def faces(qapp) -> Faces:
    return Faces(Typography())


def test_our_own_faces_are_there(faces) -> None:
    assert {LATIN, LATIN_DISPLAY} <= set(QFontDatabase.families())
    english = faces.font(Role.BODY, Language.ENGLISH, Script.HANS)
    assert QFontInfo(english).family() == LATIN


@pytest.mark.parametrize("script", list(Script))
def test_chinese_is_set_in_the_forms_of_its_region(faces, script) -> None:
    if not han_face(script):
        pytest.skip("no Chinese face is installed")
    families = faces.families(Role.BODY, Language.CHINESE, script)
    assert families[0] == han_face(script)
    assert not any(name.endswith((" JP", " KR")) for name in families)


def test_chosen_faces_come_first(qapp) -> None:
    faces = Faces(Typography(latin="Georgia", han="KaiTi", zoom=2.0))
    chinese = faces.families(Role.BODY, Language.CHINESE, Script.HANS)
    assert chinese == ["KaiTi", "Georgia"]
    assert faces.size(Role.BODY, Language.ENGLISH) == 36


@pytest.mark.skipif(sys.platform != "linux", reason="only fontconfig can hide faces")
def test_without_a_face_for_chinese_english_says_so(tmp_path, home) -> None:
    bare = tmp_path / "fonts.conf"
    fonts, cache = resource("fonts"), tmp_path / "cache"
    bare.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"
    )
    page = save_page(tmp_path / "boxes.html", "The gate བོད")
    environment = os.environ | {"FONTCONFIG_FILE": str(bare)}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-c", BARE.replace("PAGE", str(page))],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    faces, boxes, header, notice, facts = done.stdout.splitlines()
    assert faces == "False ['', '']"
    assert boxes == "('Tibetan', '')"
    assert header == "Duizhao Type and paper"  # though Chinese was chosen
    assert notice.startswith("True No typeface with Chinese")
    assert "no Chinese typeface" in facts
    assert "shown as boxes: Tibetan" in facts


def test_latin_in_a_chinese_headline_has_the_weight_of_the_characters() -> None:
    faces = Faces(Typography())
    assert faces.latin(Role.TITLE) == LATIN_DISPLAY
    assert faces.latin(Role.TITLE, Language.CHINESE) == LATIN
    assert LATIN in faces.families(Role.TITLE, Language.CHINESE, Script.HANS)
