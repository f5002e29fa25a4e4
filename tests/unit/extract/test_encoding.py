"""Every encoding a saved page comes in, declared rightly, wrongly or not at all."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.extract.encoding import decode
from reader.extract.twice_encoded import mended

CHINESE = (
    "新华社北京三月四日电，记者今天从会议上了解到，这个项目的第一期工程已经完成，人们对它的期待很高。"
    * 3
)
TRADITIONAL = (
    "新華社北京三月四日電，記者今天從會議上了解到，這個項目的第一期工程已經完成，人們對它的期待很高。"
    * 3
)
FRENCH = (
    "L’été dernier, la préfète a reçu les élèves à l’hôtel de ville, où ils ont dîné. "
)
RUSSIAN = "Вчера вечером в городе прошёл концерт, на который пришли тысячи жителей. "


def page(text: str, label: str = "") -> str:
    meta = f'<meta charset="{label}">' if label else ""
    return f"<html><head>{meta}<title>t</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (CHINESE, "utf-8", "utf-8"),
        (CHINESE, "gb2312", "gb2312"),
        (CHINESE + "镕喆", "gbk", "gb2312"),
        (CHINESE + "𠮷", "gb18030", "gbk"),
        (TRADITIONAL, "big5", "big5"),
        (FRENCH, "cp1252", "iso-8859-1"),
        (RUSSIAN, "cp1251", "windows-1251"),
    ],
)
def test_a_right_declaration_is_followed(text, codec, label):
    assert text in decode(page(text, label).encode(codec))


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "gb18030"),
        (TRADITIONAL, "big5"),
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
    ],
)
@pytest.mark.parametrize("label", ["", "utf-8", "iso-8859-1"])
def test_a_wrong_or_missing_declaration_does_no_harm(text, codec, label):
    assert text in decode(page(text, label).encode(codec))


def test_a_late_declaration_is_found():
    late = f"<html><head><script>{'x=1;' * 4000}</script>{page(CHINESE, 'gbk')}"
    assert CHINESE in decode(late.encode("gbk"))


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("marked", [True, False])
def test_utf_16_is_known_with_and_without_its_mark(codec, marked):
    mark = codecs.BOM_UTF16_LE if codec.endswith("le") else codecs.BOM_UTF16_BE
    data = page("A short page. " * 40).encode(codec)
    assert "A short page." in decode(mark + data if marked else data)


def test_a_page_cut_within_a_character_is_still_utf_8():
    assert decode(CHINESE.encode()[:-1]) == CHINESE[:-1]


def test_a_label_outside_the_page_counts():
    assert RUSSIAN in decode(page(RUSSIAN).encode("cp1251"), "windows-1251")


@given(st.binary(max_size=400))
def test_any_bytes_become_text(data):
    assert isinstance(decode(data), str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200))
def test_utf_8_is_never_mistaken(text):
    assume(mended(text) == text)
    data = text.encode()
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decode(data) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("codec", "label", "around", "code", "char"),
    [
        ("gb18030", "gbk", CHINESE, b"\x80", "€"),
        ("gb18030", "gb2312", CHINESE, b"\xa3\xa0", "\u3000"),
        ("gb18030", "gb18030", CHINESE, b"\xa8\xbc", "ḿ"),
        ("big5", "big5", TRADITIONAL, b"\xa1\x45", "‧"),
        ("big5", "big5", TRADITIONAL, b"\xa1\xe3", "～"),
        ("big5", "big5-hkscs", TRADITIONAL, b"\xa3\xe1", "€"),
    ],
)
def test_codes_that_browsers_read_otherwise_than_python(
    codec, label, around, code, char
):
    data = page(f"{around}@@5{around}", label).encode(codec).replace(b"@@", code)
    assert f"{char}5" in decode(data)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_a_chinese_text_in_utf_16_without_its_mark(codec):
    text = (
        "老茶馆\r\n\r\n入秋以来，运河边的老茶馆又热闹了起来，第一批客人五点就到了。\r\n"
    )
    assert decode(text.encode(codec)) == text


JAPANESE = (
    "港の灯台は夜のあいだに二度消えたので、守る人の娘が階段をのぼって火をつけた。" * 3
)
KOREAN = (
    "항구의 등대는 밤사이에 두 번 꺼졌고, 등대지기의 딸이 계단을 올라가 불을 켰다. " * 3
)
QUOTED = "“It isn’t lit,” she said – twice – and paid €20 at Zoë’s café. "


@pytest.mark.parametrize("label", ["big5", "shift_jis", "euc-kr"])
def test_chinese_that_another_eastern_label_makes_noise(label):
    assert CHINESE in decode(page(CHINESE, label).encode("gbk"))


def test_traditional_chinese_under_the_label_of_simplified():
    assert TRADITIONAL in decode(page(TRADITIONAL, "gb2312").encode("big5"))


def test_utf_8_with_a_damaged_byte_under_another_label():
    data = page(CHINESE, "gbk").encode().replace("会议".encode(), b"\xe4\xbc", 1)
    assert CHINESE[60:] in decode(data)


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (JAPANESE, "euc_jp", ""),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
        (KOREAN, "cp949", ""),
        (CHINESE, "hz", "hz-gb-2312"),
        (QUOTED.replace("€", "$"), "mac_roman", ""),
    ],
)
def test_rarer_encodings(text, codec, label):
    assert text in decode(page(text, label).encode(codec))


@pytest.mark.parametrize("codec", ["latin1", "cp1252"])
@pytest.mark.parametrize("text", [QUOTED.replace("”", "’"), CHINESE])
def test_a_page_that_was_encoded_twice(text, codec):
    read = "".join(
        bytes((byte,)).decode(codec, "ignore") or chr(byte) for byte in text.encode()
    )
    assert text in decode(page(read).encode())


def test_one_quotation_that_was_encoded_twice():
    assert decode("The “lamp” isnâ€™t lit.".encode()) == "The “lamp” isn’t lit."


@pytest.mark.parametrize(
    "text",
    [
        "Il a plu tout l’été », dit-elle, « et la forêt » – “café…” – reste verte.",
        "Ã is a letter of Portuguese; so is Â.",
        "She wrote “née—‘Holt’” in the book.",
    ],
)
def test_accents_before_other_signs_are_no_damage(text):
    assert decode(text.encode()) == text


def test_a_character_in_two_halves():
    assert decode(b"a\xed\xa0\xbd\xed\xb8\x80b") == "a\U0001f600b"
