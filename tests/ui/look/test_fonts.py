from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo

from reader.domain.language import Language, Script
from reader.ui.look.fonts import LATIN, LATIN_DISPLAY, Faces, Role, Typography, han_face


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
