"""What a page writes of itself among the paragraphs, and what only sounds so."""

from __future__ import annotations

import pytest

from tests.helpers.markup import PROSE, page, read

STORY = "渡轮清晨离港，甲板上有一支铜管乐队，傍晚又回到了原来的码头，乘客都很高兴。"


def between(inserted: str, *, is_chinese: bool) -> str:
    """A page with the insertion between its paragraphs, and more of them after it."""
    if not is_chinese:
        return page(inserted)
    rows = "".join(f"<p>第{n}天，{STORY}</p>" for n in "一二三四五六")
    return (
        "<!doctype html><meta charset=utf-8><title>港口的灯</title><article>"
        f"<h1>港口的灯</h1><div class=content>{rows}{inserted}<p>第七天，{STORY}</p>"
        "</div></article>"
    )


def text(folder, inserted: str) -> str:
    markup = between(inserted, is_chinese=max(inserted, default="") > "\u3000")
    return "\n".join(block.text for block in read(folder, markup).blocks)


LINK = "<a href=/other>The keeper of the second lamp retires</a>"


@pytest.mark.parametrize(
    "inserted",
    [
        "<p>Article continues below advertisement</p>",
        "<p>Advertisement - Continue reading below</p>",
        "<p>Scroll to continue with content</p>",
        "<p>Share Tweet Email Print</p>",
        "<p>Share this story</p>",
        "<p>Video Player is loading.</p><p>0:00 / 1:32</p>",
        "<p>To view this video please enable JavaScript in your browser</p>",
        "<p>Getty Images / AFP</p>",
        "<p><em>Sign up to <a href=/n>Low Tide</a>, our daily newsletter.</em></p>",
        "<p>Have a story to tell? Email tips@port.example</p>",
        "<p>Follow Ada Merrow on X and Instagram</p>",
        "<p>Download our Port News app for the latest.</p>",
        f"<p><b>Related:</b> {LINK}</p>",
        f"<p>ALSO READ | {LINK}</p>",
        f"<p>[Read: {LINK}]</p>",
        f"<p>Filed under: {LINK}</p>",
        f"<p>▶ {LINK}</p>",
        f"<p>Must-read: {LINK}</p>",
        f"<p>More on this series: {LINK}</p>",
        f"<p>Further reading</p><ul><li>{LINK}</li></ul>",
        "<p>Listen to this story · 12 min</p>",
        "<p>Save this article</p>",
        "<div><span>Like</span><span>Comment</span><span>Share</span></div>",
        "<p>2,041 views · 17 shares</p>",
        "<p>Estimated read time: 6 mins</p>",
        "<p>Play Pause Unmute 0:00 1:12 Fullscreen</p>",
        "<p>Report this advertisement</p>",
        "<p>View transcript</p>",
        "<p>Not yet a member? Join us for $2 a month.</p>",
        "<p>This post is for paying subscribers only.</p>",
        "<p>You have two free stories left this month.</p>",
        "<p>Subscribe to our Tide Tables briefing, out every Sunday.</p>",
        "<p>Our weekly email has the best stories of the coast.</p>",
        "<p>What do you think? Tell us in the comments.</p>",
        "<p>Scan the QR code to get the app.</p>",
        "<p>Enjoy full access for less than a newspaper a week.</p>",
        "<p>Never miss a tide. Sign up for alerts.</p>",
        "<p>Our reporting depends on people like you. Please support us.</p>",
        "<p>Continue with Google</p>",
        "<p>Font size: A A</p>",
        "<p>Download this article as a PDF</p>",
        f"<p>Full coverage: {LINK}</p>",
        f"<div><h4>Tide Tables</h4><p>{PROSE[:90]}.</p><input type=email></div>",
    ],
)
def test_english_lines_of_the_page_itself_go(tmp_path, inserted):
    found = text(tmp_path, inserted)
    assert found == text(tmp_path, "")


@pytest.mark.parametrize(
    "inserted",
    [
        "<p>扫码关注港口网公众号</p>",
        "<p>长按二维码识别关注</p>",
        "<p>更多精彩内容，请关注港口网微信公众号</p>",
        "<p>↑ 点击上方“港口网”关注我们</p>",
        "<p>（责编：张宇、李铁）</p>",
        "<p>值班编委：赵强</p><p>编辑/王芳</p>",
        "<p>[责任编辑：周小满 ]</p>",
        "<p>点击图片进入下一页</p>",
        "<p>>>点击查看专题：港口交通</p>",
        "<p>收藏 点赞 分享 打印</p>",
        "<p>听新闻</p><p>本文共1200字，阅读约需4分钟</p>",
        "<p>上一页 1 2 3 下一页</p>",
        "<p>返回港口网首页>></p>",
        "<p>打开APP阅读全文，体验更佳</p>",
        "<p>請繼續往下閱讀...</p>",
        "<p>不用搶 現在用APP看新聞 點我下載APP</p>",
        "<p>觉得本文不错？请点赞、在看、转发</p>".replace("觉得", "如果您觉得"),
        "<p>爆料热线：12345678</p>",
        "<p>原标题：港口的灯今晚重新点亮</p>",
        "<p>延伸阅读：<a href=/1>老船长退休：在海上四十年</a></p>",
        "<p>★更多相關新聞</p><p><a href=/1>老船長退休：在海上四十年</a></p>",
        "<p>►<a href=/3>票价十二月上涨，学生不受影响</a></p>",
        "<p>◎<a href=/3>票价十二月上涨，学生不受影响</a></p>",
        "<p>编辑推荐：<a href=/3>票价十二月上涨，学生不受影响</a></p>",
        "<p>拓展阅读</p><p><a href=/3>票价十二月上涨，学生不受影响</a></p>",
        "<p>你可能也想看：</p><ul><li><a href=/3>票价十二月上涨</a></li></ul>",
        "<p>打印本页 | 关闭窗口</p>",
        "<p>阅读量：3.2万 评论：18</p>",
        "<p>全文朗读 时长 6 分钟</p>",
        "<p>▲ 广告 请继续往下阅读 ▲</p>",
        "<p>用LINE傳送 列印 收藏</p>",
        "<p>本文为会员专享内容，登录后可继续阅读</p>",
        "<p>加入會員，解鎖完整內容</p>",
        "<p>订阅我们的周报，每周五送到您的邮箱</p>",
        "<p>在港口新闻客户端打开</p>",
        "<p>点此进入港口交通专题>></p>",
        "<p>查看全部评论</p>",
        "<p>瀏覽人次：1,208</p>",
        "<p>閱讀時間：約 5 分鐘</p>",
        "<p>以下为广告</p>",
        "<p>支持獨立媒體，歡迎贊助</p>",
        "<p>开启推送通知，不错过最新消息</p>",
    ],
)
def test_chinese_lines_of_the_page_itself_go(tmp_path, inserted):
    found = text(tmp_path, inserted)
    assert "第七天" in found
    assert len(found.splitlines()) == 7


@pytest.mark.parametrize(
    "line",
    [
        "Get a receipt by email when you pay at the pier.",
        "Find the value on x and mark it on the chart.",
        "Follow the instructions on YouTube before you begin.",
        "Have a story ready before the editor calls you back.",
        "Sign up for the email alerts from your bank.",
        "Download the Signal app and create an account.",
        "Posted in Kabul since 2019, he wrote home every week.",
        "The advertisement was read aloud in the square.",
        "Related: the two men were cousins, the court heard.",
        "乘客扫码即可添加港口的行程，十分方便。",
        "港口的人请关注天气变化，注意防范大风。",
        "打开港口银行APP，点击转账",
        "点击右上角的“港口设置”按钮",
        "编辑部设在港口旁边的老楼里",
        "相关报道指出，港口的票价偏低。",
        "审核通过以后，港口的船才能开航。",
        "“Read more,” the keeper told his daughter.",
        "Read the tide tables aloud, and the children listen.",
        "Sign up sheets hung in every window of the harbour office.",
        "The app has had 2,041 views and 17 shares, the office said.",
        "Members of the club pay for a year, and get a lamp for free.",
        "Play was stopped at 3:15 by rain.",
        "Share prices of the yard fell by nine per cent.",
        "Facebook",
        "Email us, she had said, and nobody did.",
        "登录官网的乘客可以免费改签一次。",
        "阅读是他每天晚上唯一的消遣",
        "下载港口的时刻表需要三分钟。",
        "会员每年缴费四十元，冬季可以免费乘船。",
        "关注度越高，票价越难下调。",
        "播放音乐的时候，老人们跳起了舞。",
        "Get a free account at your bank and ask for a card.",
        "Support for our schools fell last week, and so did the price of fish.",
        "支持独立的人越来越多，赞助却越来越少。",
        "他第一时间掌握了消息。",
    ],
)
def test_what_only_sounds_so_stays(tmp_path, line):
    assert line in text(tmp_path, f"<p>{line}</p>")


def test_a_box_goes_with_its_heading(tmp_path):
    box = (
        "<div class=c7><h3>Want to read more?</h3><p>Create a free account to continue "
        "reading and get our morning briefing.</p></div>"
    )
    assert text(tmp_path, box) == text(tmp_path, "")
    section = f"<div class=c7><h3>More to read?</h3><p>{PROSE} (again)</p></div>"
    assert "More to read?" in text(tmp_path, section)


@pytest.mark.parametrize(
    "label",
    [
        '<span class="vh">(opens in a new tab)</span>',
        '<span class="assistive-text">(opens in a new tab)</span>',
        '<span class="ssrcss-a1-VisuallyHidden e1">(opens in a new tab)</span>',
        '<span class="hide-visually">(opens in a new tab)</span>',
        '<sup class="noprint Inline-Template">(opens in a new tab)</sup>',
        '<a class="sr-only" href="#m">(opens in a new tab)</a>',
        ('<span style="position:absolute;width:1px;height:1px;overflow:hidden">'
         "(opens in a new tab)</span>"),
        '<span class="q9">(opens in a new tab)</span>',
        '<span class="q8">(opens in a new tab)</span>',
    ],
)  # fmt: skip
def test_labels_for_screen_readers_go(tmp_path, label):
    sheet = (
        "<style>.q9{position:absolute!important;clip:rect(1px,1px,1px,1px)}"
        "span.q8{display:none} .hide-me-not{color:red}</style>"
    )
    markup = page(f"<p>The board wrote{label} to the council last week, it said.</p>")
    found = read(tmp_path, markup.replace("</head>", f"{sheet}</head>"))
    assert "The board wrote to the council last week, it said." in [
        block.text for block in found.blocks
    ]


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print{.w1{display:none}}",
        "@media (max-width:600px){.a{color:red}.w1{display:none}}",
        ".w1{display:none} .w1{display:inline}",
        ".js .w1{display:none}",
        "/* .w1{display:none} */",
    ],
)
def test_what_is_hidden_at_times_only_stays(tmp_path, sheet):
    line = "The board wrote<span class=w1> a letter</span> to the council last week."
    markup = page(f"<p>{line}</p>").replace("</head>", f"<style>{sheet}</style></head>")
    texts = [block.text for block in read(tmp_path, markup).blocks]
    assert "The board wrote a letter to the council last week." in texts


def test_a_long_part_that_a_script_unfolds_stays(tmp_path):
    more = f"<span class=more>{PROSE}</span>"
    markup = page(f"<p>It goes on: {more}</p>").replace(
        "</head>", "<style>.more{display:none}</style></head>"
    )
    texts = [block.text for block in read(tmp_path, markup).blocks]
    assert f"It goes on: {PROSE}" in texts


@pytest.mark.parametrize(
    "line",
    [
        "ada.quay@port.example",
        "林小港 lin@port.example",
        "김철수 기자 kim@port.example",
        "Reach Ada Quay at ada@port.example or on Signal.",
        "记者邮箱：lin@port.example",
        "Keywords: lamps, piers, tides",
        "标签：灯塔 港口",
        "#lamps #piers",
        "Opinions expressed here are the author's own.",
        "图片来源于网络，如有侵权请联系删除",
        "저작권자 ⓒ 항구일보, 무단 전재 금지",
    ],
)
def test_below_the_text_whom_to_write_to_and_tags_go(tmp_path, line):
    is_chinese = max(line) > "\u3000"
    markup = between("", is_chinese=is_chinese)
    ended = markup.replace("</div></article>", f"<p>{line}</p></div></article>")
    ended = ended.replace("</article></body>", f"<p>{line}</p></article></body>")
    assert line in ended
    assert line not in [block.text for block in read(tmp_path, ended).blocks]


@pytest.mark.parametrize(
    "markup",
    [
        '[<a href="/wiki/Pier?action=edit&section=2">edit</a>]',
        ' [<a href="/w?do=edit">Bearbeiten</a>]',
        '<span class="editsection">[<a href="/w">编辑</a>]</span>',
    ],
)
def test_an_edit_link_takes_its_brackets_with_it(tmp_path, markup):
    found = read(tmp_path, page(f"<h2>The old pier{markup}</h2><p>{PROSE} (old)</p>"))
    assert "The old pier" in [block.text for block in found.blocks]


def test_a_link_to_a_page_that_is_not_written_yet_is_a_word(tmp_path):
    red = '<a class=new href="/w?title=Lamp&action=edit&redlink=1">lamp</a>'
    assert "He lit the lamp." in text(tmp_path, f"<p>He lit the {red}.</p>")


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>Join the discussion</h3>",
        "<h3>Readers’ comments (2)</h3>",
        "<h3>热评</h3>",
        "<p>网友跟贴</p>",
    ],
)
def test_what_readers_write_below_is_no_article(tmp_path, heading):
    posts = "<p>Ann: I remember the old lamp well, and my father who lit it.</p>" * 2
    markup = page("").replace("</article>", f"{heading}{posts}</article>")
    assert "Ann" not in " ".join(block.text for block in read(tmp_path, markup).blocks)
