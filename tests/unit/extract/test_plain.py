"""A page pasted as text, and prose that never was a page."""

from __future__ import annotations

from reader.domain.article import BlockKind
from reader.extract import extract


def test_the_seed_is_read_to_the_letter(shared):
    article = extract(shared / "seeds" / "china-daily-deepseek.txt")
    assert article.title == (
        "DeepSeek's success proves China's innovative, open, sharing approach"
    )
    assert article.byline == "FAN FEIFEI"
    assert article.source == "chinadaily.com.cn"
    assert article.date == "2025-03-04T14:44"
    assert article.section == "Business / Technology"
    assert len(article.blocks) == 8
    assert {block.kind for block in article.blocks} == {BlockKind.PARAGRAPH}
    assert article.blocks[0].text.startswith("The technological breakthroughs")
    assert article.blocks[-1].text.endswith('all over the world," he added.')


def test_prose_keeps_every_line(tmp_path):
    page = tmp_path / "poem.txt"
    page.write_text(
        "静夜思\n\n床前明月光，\n疑是地上霜。\n\n举头望明月，\n低头思故乡。\n", "utf-8"
    )
    article = extract(page)
    assert article.title == "静夜思"
    assert [block.text for block in article.blocks] == [
        "床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。",
    ]  # fmt: skip


def test_lines_wrapped_by_hand_are_joined(tmp_path):
    page = tmp_path / "mail.txt"
    page.write_text(
        "The river had been rising since noon and the lower fields were under\n"
        "water by the time the ferry made its last crossing of the day, with\n"
        "eleven people and a bicycle on board.\n\n"
        "Nobody in the village had seen it so high in the thirty years that the\n"
        "gauge by the bridge had been read, and nobody expected it to stop soon\n"
        "enough for the harvest.\n",
        "utf-8",
    )
    article = extract(page)
    assert len(article.blocks) == 2
    assert article.blocks[0].text.endswith("a bicycle on board.")
