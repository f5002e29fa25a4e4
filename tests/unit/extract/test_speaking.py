"""Lines in which a page speaks to its reader, in texts that do not, and their ends."""

from __future__ import annotations

import pytest

from tests.helpers.markup import PROSE, page, read
from tests.unit.extract.test_asides import text


def ending(folder, line: str) -> bool:
    """Is a line the end of the article, after paragraphs like it?"""
    rows = "".join(f"<p>{PROSE} ({n})</p>" for n in range(6))
    body = f"<div class=entry-content>{rows}<p>{line}</p></div>"
    markup = f"<!doctype html><title>The lamp</title><h1>The lamp</h1>{body}"
    return any(block.text == line for block in read(folder, markup).blocks)


@pytest.mark.parametrize(
    "line",
    [
        "You have two more articles this week.",
        "Your subscription keeps this page alive.",
        "Turn on alerts and you will hear first.",
        "Our podcast has the whole tale; find it on your phone.",
        "Refresh this page if our map does not load.",
        "Take our survey on piers.",
        "Add Pier Post as a preferred source on Google",
        "This story has been read 512 times.",
        "Thank you for subscribing!",
        "Were you forwarded this letter? Get your own.",
        "Did we get it wrong? Write to us.",
        "[gallery ids='3,4,5']",
        "Embedded clip not available",
        "本号每周更新，请设为星标",
        "点击右侧按钮收听",
        "页面加载失败，请稍后重试",
        "以上摘要由AI生成",
        "喜歡這篇報導嗎？分享給好友吧",
        "追蹤我們的頻道，零時差看新聞",
        "（港口报记者 林小港 通讯员 周大海）",
    ],
)
def test_a_line_that_speaks_to_the_reader_goes(tmp_path, line):
    assert line not in text(tmp_path, f"<p>{line}</p>")


@pytest.mark.parametrize(
    "line",
    [
        "Your account is frozen once the bank has written twice.",
        "“You have an app for everything,” the keeper said, and laughed.",
        "US members of the alliance sent two podcasts and a letter.",
        "Visit the museum in the old hall and leave your bag at the desk.",
        "Members of the crew have an app, which shows the tides.",
        "升级以后的浏览器能显示潮汐，港口的人都说好。",
        "领取工资的日子，码头上总是很热闹。",
    ],
)
def test_a_line_that_tells_something_stays(tmp_path, line):
    assert line in text(tmp_path, f"<p>{line}</p>")


def test_a_text_that_speaks_to_its_reader_is_left_whole(tmp_path):
    rows = "".join(
        f"<p>You climb step {n}, and your lamp lights it.</p>" for n in "123"
    )
    line = "Your app shows the way down."
    assert line in [b.text for b in read(tmp_path, page(f"{rows}<p>{line}</p>")).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Cookies and tea were all that the keepers were given.",
        "Copyright in the lamp's design was never claimed by anyone.",
        "Subscribers to the tide tables numbered nine at the end.",
        "The newsletter of the harbour did not mention the lamp.",
        "Olive Quay was the last writer to climb the tower, and she sang at the top.",
    ],
)
def test_a_last_paragraph_that_sounds_like_a_notice_stays(tmp_path, line):
    assert ending(tmp_path, line)


@pytest.mark.parametrize(
    "line",
    [
        "Olive Quay is a freelance writer who lives by the sea.",
        "Olive Quay covers ports and piers. She keeps two dogs.",
        "About the author: Olive Quay sails.",
        "The writer is a keeper of lamps.",
        "作者简介：林小港，港口灯塔看守人",
        "Last modified: 5 June 2026",
        "更新于2026年6月5日 10:20",
        "Read the original article on Pier Post.",
        "图片取自网络，如涉及侵权请告知删除。",
        "We would love to hear from you about your lamp.",
    ],
)
def test_a_last_line_of_the_page_itself_goes(tmp_path, line):
    assert not ending(tmp_path, line)


def test_a_writer_whom_the_text_is_about_stays(tmp_path):
    told = "Olive Quay lit the lamp for forty years, and wrote about each of them."
    last = "Olive Quay is a writer still, and covers the port for nobody but herself."
    body = f"<p>{told}</p>" + f"<p>{PROSE}</p><p>{last}</p>"
    markup = f"<!doctype html><title>The lamp</title><h1>The lamp</h1>{body}"
    assert read(tmp_path, markup).blocks[-1].text == last
