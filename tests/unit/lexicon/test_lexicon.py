"""Words are found where the pointer is, in both languages and both scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lexicon import Lexicon
from reader.lexicon.syllables import written

if TYPE_CHECKING:
    from reader.domain.words import Word

LEXICON = Lexicon()


def found(text: str, at: str) -> Word:
    word = LEXICON.look_up(text, text.index(at))
    assert word is not None
    assert text[word.start : word.end] == word.text
    return word


def ruby(text: str) -> str:
    return " ".join(syllable for syllable, _ in LEXICON.pinyin(text) if syllable)


def test_a_chinese_word_has_scripts_pinyin_and_senses() -> None:
    word = found("他在银行工作。", "行")
    assert (word.start, word.end) == (2, 4)
    assert (word.simplified, word.traditional) == ("银行", "銀行")
    assert word.pinyin == (("yín", 2), ("háng", 2))
    assert word.senses[0] == "bank"


def test_the_longest_word_wins() -> None:
    assert found("中国人民银行宣布降息", "人").text == "中国人民银行"


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("去唱卡拉OK吧", "拉", "卡拉OK"),
        ("去唱卡拉OK吧", "K", "卡拉OK"),
        ("穿着T恤", "恤", "T恤"),
        ("用3D打印机", "3", "3D打印"),
        ("这是MT恤", "恤", "恤"),
    ],
)
def test_a_word_may_have_latin_letters(text: str, at: str, word: str) -> None:
    assert found(text, at).text == word


def test_traditional_text_is_found() -> None:
    word = found("他在銀行工作。", "銀")
    assert (word.text, word.simplified) == ("銀行", "银行")


def test_the_traditional_form_chooses_among_words_that_simplify_alike() -> None:
    assert found("乾燥", "乾").senses != found("干部", "干").senses
    assert written(found("後", "後").pinyin) == "hòu"


def test_a_word_of_several_readings_tells_them_all() -> None:
    word = found("行", "行")
    readings = [written(each.pinyin) for each in (word, *word.others)]
    assert readings == ["xíng", "háng", "héng"]


@pytest.mark.parametrize(
    ("word", "sense"),
    [
        ("年", "year"),
        ("周", "week"),
        ("长", "long"),
        ("故事", "story"),
        ("告诉", "tell"),
        ("妻子", "wife"),
        ("生意", "business"),
        ("台风", "typhoon"),
        ("老公", "husband"),
    ],
)
def test_the_usual_reading_comes_first(word: str, sense: str) -> None:
    assert sense in found(word, word).senses[0]


@pytest.mark.parametrize(
    ("text", "at", "match", "sense"),
    [
        ("The banks closed", "banks", "banks", "银行"),
        ("the Prime Minister said", "Minister", "Prime Minister", "总理"),
        ("It went wrong", "wrong", "went wrong", "出乱子"),
        ("He has said so", "said", "said", "说"),
        ("planned cuts", "planned", "planned", "计划"),
        ("studying cities", "cities", "cities", "城市"),
        ("state-owned enterprises", "owned", "state-owned enterprises", "国企"),
        ("The US economy", "US", "US", "美国"),
        ("ask us", "us", "us", "我们"),
        ("China’s leaders", "China", "China", "中国"),
        ("ECONOMY GROWS", "ECONOMY", "ECONOMY", "经济"),
        ("the U.S. economy", "U.S", "U.S", "美国"),
        ("its neighbours", "neighbours", "neighbours", "邻居"),
        ("organisations", "organisations", "organisations", "组织"),
    ],
)
def test_an_english_word_has_chinese_senses(
    text: str, at: str, match: str, sense: str
) -> None:
    word = found(text, at)
    assert word.text == match
    assert sense in word.senses
    assert [each.simplified for each in word.others] == list(word.senses)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("women", "女性"),
        ("children", "孩子"),
        ("officials", "官员"),
        ("he found it|found", "发现"),
        ("Trump", "特朗普"),
        ("Obama", "奥巴马"),
        ("Xi", "习近平"),
        ("Beijing", "北京"),
        ("Shenzhen", "深圳"),
        ("Iranian", "伊朗"),
        ("Germans", "德国"),
        ("GDP per head|GDP", "生产总值"),
        ("the UN|UN", "联合国"),
        ("a number of towns|number", "数量"),
        ("please stop it|stop", "停止"),
        ("a corner|corner", "角"),
        ("having", "有"),
        ("without", "没有"),
        ("per", "每"),
    ],
)
def test_the_likeliest_comes_first(text: str, first: str) -> None:
    text, _, at = text.partition("|")
    senses = found(text, at or text).senses
    assert first in senses[:2], senses


def test_an_inflection_only_looks_like_one() -> None:
    assert "玉米" not in found("corner", "corner").senses
    assert "税" not in found("taxi", "taxi").senses


def test_each_chinese_sense_is_told_once() -> None:
    senses = found("a colour", "colour").senses
    assert len(senses) == len(set(senses))


def test_the_headword_is_the_plain_form() -> None:
    assert found("The banks closed", "banks").headword == "bank"


@pytest.mark.parametrize(
    ("word", "sound", "parts"),
    [
        ("sharing", "ˈʃɛɹɪŋ", "vn"),  # heard as it stands, a verb as its plain form
        ("Government", "ˈɡʌvɚmənt", "n"),
        ("photograph", "ˈfoʊtəˌɡɹæf", "nv"),  # a cluster begins its syllable
        ("extra", "ˈɛkstɹə", "anr"),
    ],
)
def test_an_english_word_says_how_it_sounds_and_what_it_can_be(
    word: str, sound: str, parts: str
) -> None:
    looked_up = found(f"the {word} of it", word)
    assert looked_up.sound == sound
    assert "".join(looked_up.parts) == parts


@pytest.mark.parametrize(
    ("word", "headword"),
    [
        ("naïvely", "naive"),
        ("façades", "facade"),
        ("café", "coffee shop"),
        ("e-mails", "email"),
        ("co-operated", "cooperate"),
        ("coo\u0308perate", "cooperate"),
        ("re‑elected", "reelect"),
        ("far-right", "extreme right"),
        ("far-left", "leftist"),
        ("aluminium", "aluminum"),
        ("jewellery", "jewelry"),
        ("tyres", "tire"),
        ("moulds", "mold"),
        ("oestrogen", "estrogen"),
        ("anaesthetics", "anesthetic"),
        ("fulfils", "fulfill"),
        ("Covid-19", "COVID-19"),
        ("x-rays", "X-ray"),
        ("wellbeing", "well-being"),
        ("wifi", "Wi-Fi"),
    ],
)
def test_a_word_is_found_in_its_other_spellings(word: str, headword: str) -> None:
    looked_up = LEXICON.look_up(f"the {word} of it", 5)
    assert looked_up is not None
    assert looked_up.headword == headword


def test_a_prefix_is_no_word_by_itself() -> None:
    looked_up = LEXICON.look_up("the re-mortgaged house", 4)
    assert looked_up is None or looked_up.headword != "re"
    assert found("the pre-war years", "war").headword == "war"


@pytest.mark.parametrize(
    ("word", "sense"),
    [("裏面", "inside"), ("衆", "crowd"), ("綫", "thread"), ("宝鸡", "Shaanxi")],
)
def test_a_word_that_points_to_another_says_what_that_means(
    word: str, sense: str
) -> None:
    told = found(word, word)
    assert any(sense in each for each in told.senses), told.senses


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("衆人皆知", "众人"),
        ("這條綫索", "线索"),
        ("羣衆的", "群众"),
        ("峯會閉幕", "峰会"),
        ("喫飯了", "吃饭"),
        ("滙率上升", "汇率"),
        ("啓動引擎", "启动"),
        ("擡頭一看", "抬头"),
        ("鷄蛋漲價", "鸡蛋"),
        ("爲何如此", "为何"),
        ("甚麼事", "什么"),
    ],
)
def test_forms_of_hong_kong_and_taiwan_are_parts_of_words(
    text: str, plain: str
) -> None:
    at = 2 if text.startswith("這條") else 0
    for offset in (at, at + 1):
        told = LEXICON.look_up(text, offset)
        assert told is not None
        assert (told.text, told.simplified) == (text[at : at + 2], plain)


def test_a_phrase_has_no_sound_of_its_own() -> None:
    phrase = found("the prime minister said", "minister")
    assert (phrase.text, phrase.sound) == ("prime minister", "")


@pytest.mark.parametrize("offset", [-1, 0, 3, 99])
def test_where_there_is_no_word_nothing_is_found(offset: int) -> None:
    assert LEXICON.look_up(" , …", offset) is None


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("银行行长", "yín háng háng zhǎng"),
        ("重庆的重要性", "chóng qìng de zhòng yào xìng"),
        ("音乐使人快乐", "yīn yuè shǐ rén kuài lè"),
        ("中華人民共和國", "zhōng huá rén mín gòng hé guó"),
        ("睡着了", "shuì zháo le"),
        ("他得了病，得去看", "tā dé le bìng děi qù kàn"),
        ("我得走，他跑得快", "wǒ děi zǒu tā pǎo de kuài"),
        ("高兴地说，在这块地上", "gāo xìng de shuō zài zhè kuài dì shang"),
        ("那只鸟只吃鱼", "nà zhī niǎo zhǐ chī yú"),
        ("最高为16元，为人民服务", "zuì gāo wéi yuán wèi rén mín fú wù"),
        ("他还没还钱", "tā hái méi huán qián"),
        ("告诉妻子一个故事", "gào su qī zi yī ge gù shi"),
    ],
)
def test_pinyin_follows_the_word(text: str, spoken: str) -> None:
    assert ruby(text) == spoken


@pytest.mark.parametrize(
    ("text", "at", "spoken"),
    [
        ("他把伞还了", "还", "huán"),
        ("我还没吃", "还", "hái"),
        ("去邮局还书", "还", "huán"),
        ("请把灯光调暗", "调", "tiáo"),
        ("他被调走了", "调", "diào"),
        ("老树倒了", "倒", "dǎo"),
        ("她倒了两杯茶", "倒", "dào"),
        ("把热水倒在盆里", "倒", "dào"),
        ("院子里种了菜", "种", "zhòng"),
        ("这种花", "种", "zhǒng"),
        ("来数一数", "数", "shǔ"),
        ("头发长了不少", "长", "cháng"),
        ("孩子长高了", "长", "zhǎng"),
        ("写了三行", "行", "háng"),
        ("待了两天", "待", "dāi"),
        ("太阳没入海面", "没", "mò"),
        ("明朝的碗", "朝", "cháo"),
    ],
)
def test_a_word_of_several_readings_is_read_in_its_place(
    text: str, at: str, spoken: str
) -> None:
    assert LEXICON.pinyin(text)[text.index(at)][0] == spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("他姓曾", "tā xìng zēng"), ("睡不着", "shuì bù zháo"), ("看着他", "kàn zhe tā")],
)
def test_surnames_and_zhao_are_read_in_their_place(text: str, spoken: str) -> None:
    said = " ".join(syllable for syllable, _ in LEXICON.pinyin(text))
    assert said.lower() == spoken


def test_most_are_students() -> None:
    assert [each for each, _ in LEXICON.pinyin("大都是")] == ["dà", "dōu", "shì"]


@given(
    st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("银行的中國AI "))
)
def test_pinyin_has_one_place_for_each_code_point(text: str) -> None:
    assert len(LEXICON.pinyin(text)) == len(text)


@given(st.text(alphabet="the banks were国银行人民 -'’s.", max_size=30), st.data())
def test_a_word_covers_the_place_asked_for(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, max(0, len(text) - 1)))
    word = LEXICON.look_up(text, offset)
    if word:
        assert word.start <= offset < word.end
        assert word.text == text[word.start : word.end]


@pytest.mark.parametrize(
    ("text", "at", "right"),
    [
        ("her fiancé left", "fiancé", "未婚夫"),
        ("a tired cliché", "cliché", "老生常谈 陈词滥调 俗套"),
        ("the naval attaché", "attaché", "参赞 武官"),
        ("a sense of déjà vu", "déjà", "似曾相识 既视感"),
        ("floods in São Paulo", "São", "圣保罗"),
        ("songs of Beyoncé", "Beyoncé", "碧昂丝"),
        ("a driving licence", "licence", "许可证 执照"),
        ("on the kerb", "kerb", "路边"),
        ("an old aeroplane", "aeroplane", "飞机"),
        ("the fibre is weak", "fibre", "纤维"),
        ("a meagre wage", "meagre", "微薄 贫乏 菲薄"),
        ("skilfully done", "skilfully", "熟练 纯熟"),
        ("the defence budget", "defence", "国防 防御"),
        ("a hi-tech firm", "hi-tech", "高技术"),
        ("a hostile takeover", "takeover", "接管 兼并"),
        ("the handover", "handover", "移交 交接"),
        ("police crackdown", "crackdown", "打击 严打 取缔"),
        ("biosecurity rules", "biosecurity", "安全"),
        ("the ex-governor", "ex-governor", "州长 总督 省长"),
    ],
)
def test_a_word_is_found_however_it_is_spelt(text: str, at: str, right: str) -> None:
    word = found(text, at)
    assert set(right.split()) & set(word.senses)


def test_a_prefix_and_a_letter_with_an_accent_are_no_words() -> None:
    for text in ("the counter-insurgents of", "à"):
        word = LEXICON.look_up(text, text.index("à") if "à" in text else 4)
        assert word is None or word.text.lower() not in ("counter", "à")


@pytest.mark.parametrize(
    "word", ["强调", "脱离", "税务", "污染", "兑换", "纳税", "脱贫", "温饱", "卧铺"]
)
def test_simplified_words_with_a_form_of_hong_kong_in_them(word: str) -> None:
    assert found(f"他们{word}了", word).text == word


def test_words_in_rare_forms_or_two_scripts() -> None:
    for text, plain in (("眞相", "真相"), ("旣然", "既然"), ("產业", "产业")):
        word = found(text, text)
        assert (word.text, word.simplified) == (text, plain)
