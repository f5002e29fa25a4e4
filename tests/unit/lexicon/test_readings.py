"""Characters of several readings, each read by the sentence around it."""

from __future__ import annotations

import pytest

from reader.lexicon import Lexicon

LEXICON = Lexicon()
# The character that is meant stands in brackets.
READ = """
zháo    厂房[着]了火，浓烟滚滚。
zhe     她穿[着]两件毛衣出门。
zhuó    他们的穿[着]十分朴素。
děi     旅客[得]先排队安检。
děi     你们还[得]自己掏钱。
de      孩子们笑[得]合不拢嘴。
liǎo    老人上不[了]楼。
le      他没赶上车，急死[了]。
dū      这座浪漫之[都]迎来游客。
dū      元大[都]城墙出土。
dōu     他们大[都]来自农村。
wéi     她被选[为]学生会主席。
wéi     该市面积[为]四百平方公里。
wéi     展览以照片[为]主。
wéi     此举不[为]公众所接受。
wéi     门票价格[为]六十元。
wèi     车站[为]旅客加开了窗口。
wèi     他绕路是以便[为]大家买菜。
wéi     她[为]人正直。
huán    会员月底前要[还]书。
hái     法院[还]给予他补偿。
tiáo    水价[调]至每吨五元。
diào    军医被[调]往前线。
zhòng   合作社改[种]葡萄。
zhòng   农户忙着[种]红薯。
zhǒng   第二[种]方案获得通过。
dǎo     电线杆[倒]在路上。
shǔ     出纳[数]着一叠钞票。
shǔ     她数了[数]，少了一张。
shù     遇难人[数]升至九人。
liáng   护士在给他[量]血压。
qiē     厨师[切]了半个西瓜。
qiè     雷雨天[切]勿站在树下。
pū      工人在屋顶[铺]瓦。
pù      火车上有张空床[铺]。
tán     盲人[弹]起了三弦。
dàn     海底发现一枚炸[弹]。
huá     两名少年[划]独木舟出海。
juàn    县志共有十[卷]。
juǎn    龙[卷]风刮走了屋顶。
zhàng   他脸[涨]得发紫，又得通红。
zhòng   彩民[中]了两千万大奖。
zhòng   预言被她说[中]了。
zhōng   信[中]提到三个名字。
dàng    老人上了他的[当]。
yìng    [应]市长的邀请，乐团来访。
yīng    企业[应]承担责任。
jì      裁判把绳子[系]在腰间。
xì      死者[系]一名渔民。
xiǔ     难民在码头过了一[宿]。
jiào    他终于睡了个安稳的[觉]。
shuài   部长[率]代表团访问越南。
lǜ      出勤[率]只有六成。
jìn     消防员用[尽]了办法。
tù      旅客[吐]了一地。
zhá     摊主在[炸]鸡翅。
qǔ      歌手清唱一[曲]。
shān    他[扇]了记者一耳光。
bèn     一家人[奔]小康。
ái      他[挨]了一顿骂。
zāng    河水又[脏]又臭。
chéng   锅里[盛]着热汤。
féng    医生给他[缝]了八针。
guàn    球队成了三[冠]王。
shé     他的胳膊[折]了。
tiǎo    两派再次[挑]起冲突。
chǔ     案件仍[处]在调查阶段。
chù     它的特别之[处]在于安静。
gòng    嫌犯[供]出了主谋。
chóng   队员们[重]走丝绸之路。
zhòng   伤者伤势很[重]。
háng    该[行]下调了利率。
xíng    考察团一[行]八人抵达。
háng    干一[行]爱一行。
xíng    朋友结伴同[行]。
zhǎng   两国外[长]举行会谈。
zhǎng   副检察[长]出席了会议。
cháng   这座桥[长]五十米。
jiāo    奶奶[教]会了她刺绣。
huì     老城有座基督教[会]。
jiào    摩门[教]社区举行集会。
jiāo    他在夜校[教]数学。
dàn     卫兵发射了一枚照明[弹]。
wèi     人们[为]十二名死者献花。
wéi     死者[为]两名渔民。
xíng    市民走上人[行]天桥。
zhǎng   海关关[长]已被停职。
wéi     老人被误诊[为]胃病。
wèi     他以恩师之名[为]广场命名。
shèng   桃花在山谷里[盛]放。
huán    他把勋章退[还]了。
lòu     名单遭人泄[露]。
mǔ      布鲁[姆]出任教练。
jiǎ     [贾]先生没有回应。
sì      看[似]简单的手术失败了。
tù      醉汉[吐]血不止。
zhǎng   墙缝里[长]着野草。
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_a_character_is_read_as_its_sentence_says(line: str) -> None:
    spoken, marked = line.split()
    at = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    assert LEXICON.pinyin(text)[at][0].lower() == spoken


def test_traditional_characters_are_read_alike() -> None:
    for simplified, traditional in (
        ("选为议长", "選為議長"),
        ("还了书", "還了書"),
        ("他戴着帽子等着", "他戴著帽子等著"),
    ):
        assert LEXICON.pinyin(simplified) == LEXICON.pinyin(traditional)


@pytest.mark.parametrize(
    ("text", "at", "spoken", "sense"),
    [
        ("他把钱还了", "还", "huán", "pay back"),
        ("他还没睡", "还", "hái", "still"),
        ("院子里种了花", "种", "zhòng", "to plant"),
        ("孩子長高了", "長", "zhǎng", "grow"),
        ("小船倒了", "倒", "dǎo", "to fall"),
    ],
)
def test_the_dictionary_shows_first_how_a_word_is_read_here(
    text: str, at: str, spoken: str, sense: str
) -> None:
    word = LEXICON.look_up(text, text.index(at))
    assert word is not None
    assert word.pinyin[0][0] == spoken
    assert any(sense in each for each in word.senses)
    assert all(each.pinyin for each in word.others)
