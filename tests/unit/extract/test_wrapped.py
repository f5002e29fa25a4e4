"""Text files whose lines were broken by hand."""

from __future__ import annotations

import re

from reader.extract import extract


def test_wrapped_chinese_lines_are_joined(tmp_path):
    path = tmp_path / "note.txt"
    said = [
        (
            "码头上的灯一夜灭了两次，守灯人的女儿两次爬上九十级台阶把它重新点亮，"
            "她说风不大，是灯芯太旧了，早就应该换一根新的，可是没有人听她的话。"
        ),
        (
            "第二天早上，镇上的人都来问她昨夜的风有多大，船有没有靠岸，"
            "灯又是怎么灭的，她只好从头到尾又讲了一遍，讲到后来自己也笑了起来。"
        ),
    ]
    wrapped = ["\n".join(re.findall(".{1,28}", each)) for each in said]
    path.write_text("\n\n".join(wrapped), "utf-8")
    assert [block.text for block in extract(path).blocks] == said


def test_paragraphs_set_in_from_the_margin(tmp_path):
    path = tmp_path / "note.txt"
    long = "the lamp on the pier went out twice in the night and the keeper's daughter"
    text = "\n".join(f"    First {n} {long}\n{long}\nclimbed the steps." for n in "123")
    path.write_text(text, "utf-8")
    found = [block.text for block in extract(path).blocks]
    assert found == [f"First {n} {long} {long} climbed the steps." for n in "123"]
