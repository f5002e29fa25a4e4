"""Markdown as clippers and note-takers write it, parsed by markdown-it-py.

CommonMark with tables, and what Obsidian adds: links and pictures in double brackets,
marked text, comments, footnotes, formulas.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned

from reader.extract.spaces import is_han

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_NESTING = 30  # elements inside each other; what is deeper is read as plain text
_WIKI = re.compile(r"(!?)\[\[([^\[\]|\n]{1,400})(?:\|([^\[\]\n]{0,400}))?\]\]")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$", re.I)
_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\]")
_DEFINITION = re.compile(r"\[\^([^\]\s]{1,60})\]:[ \t]*(.*)")
# https://pandoc.org/MANUAL.html#math
_FORMULA = re.compile(
    r"\$\$[^$]{1,4000}\$\$|\$(?=[^\s$])(?:[^$\n\\]|\\.){0,400}(?<=[^\s\\])\$(?!\d)"
)
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")


def parsed(text: str) -> Sequence[Token]:
    """The file's tokens; notes stand at the end as the items of a numbered list."""
    body, notes = _with_notes_last(text)
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(
        ["table", "strikethrough"]
    )
    parser.inline = _Inline()
    parser.inline.ruler.before("link", "wiki", _wiki)
    parser.inline.ruler.before("link", "note", _note)
    parser.inline.ruler.before("emphasis", "marked", _marked)
    parser.inline.ruler.before("escape", "formula", _formula)
    for char in "=%$":
        parser.inline.add_terminator_char(char)
    return parser.parse(body, {"notes": notes})


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """Let emphasis begin and end beside Chinese characters.

        CommonMark wants a space or a sign between ``**“重要”**`` and the word after it;
        Chinese has no spaces. https://github.com/commonmark/commonmark-spec/issues/650
        """
        scanned = super().scanDelims(start, canSplitWord)
        end = start + scanned.length
        before, after = self.src[start - 1 : start], self.src[end : end + 1]
        if not canSplitWord or not (is_han(before) or is_han(after)):
            return scanned
        return Scanned(
            scanned.can_open or bool(after.strip() and is_han(before)),
            scanned.can_close or bool(before.strip() and is_han(after)),
            scanned.length,
        )


class _Inline(ParserInline):
    def parse(
        self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]
    ) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _wiki(state: StateInline, silent: bool) -> bool:
    """Read [[a note|as this]] as its text, and ![[a picture.png]] as a picture."""
    found = _WIKI.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        target = found[2].strip()
        if found[1] and _PICTURE.search(target):
            token = state.push("image", "img", 0)
            token.attrs = {"src": target}
            token.children = []
        else:
            name = target.rpartition("/")[2].partition("#")[0]
            state.push("text", "", 0).content = found[3] or name or target
    state.pos = found.end()
    return True


def _note(state: StateInline, silent: bool) -> bool:
    """Read [^1] as the number of a note, if there is one."""
    found = _NOTE.match(state.src, state.pos)
    if not found or found[1] not in state.env["notes"]:
        return False
    if not silent:
        number = list(state.env["notes"]).index(found[1]) + 1
        state.push("note", "", 0).content = str(number)
    state.pos = found.end()
    return True


def _formula(state: StateInline, silent: bool) -> bool:
    """Keep a formula in TeX as it is: its signs are no emphasis. $5 and $6 is none."""
    found = _FORMULA.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("text", "", 0).content = " ".join(found[0].split())
    state.pos = found.end()
    return True


def _marked(state: StateInline, _silent: bool) -> bool:
    """Pass over the signs of ==marked text==, and over %%comments%%."""
    src, pos = state.src, state.pos
    sign = src[pos : pos + 2]
    if sign == "%%":
        end = src.find("%%", pos + 2)
        if end < 0:
            return False
        state.pos = end + 2
        return True
    before, after = src[pos - 1 : pos], src[pos + 2 : pos + 3]
    if sign != "==" or "=" in (before, after):
        return False
    opens = bool(after.strip()) and src.find("==", pos + 2) > 0
    closes = bool(before.strip()) and 0 <= src.find("==") < pos
    if not opens and not closes:
        return False
    state.pos += 2
    return True


def _with_notes_last(text: str) -> tuple[str, dict[str, str]]:
    """Take the definitions of notes out, and put them at the end as a list."""
    kept: list[str] = []
    notes: dict[str, str] = {}
    fence = label = ""
    for line in text.split("\n"):
        fenced = _FENCE.match(line)
        if fenced:
            fence = "" if fence and fenced[1].startswith(fence) else fence or fenced[1]
        found = None if fence else _DEFINITION.match(line)
        if found:
            label = found[1]
            notes[label] = found[2]
        elif label and not fence and line[:1] in (" ", "\t") and line.strip():
            notes[label] += f" {line.strip()}"
        else:
            label = label if label and not line.strip() else ""
            kept.append(line)
    # The comment ends a list that the file may end with.
    listed = [f"{n}. {note}" for n, note in enumerate(notes.values(), 1)]
    return "\n".join([*kept, fence, "<!-- -->", "", *listed] if notes else kept), notes
