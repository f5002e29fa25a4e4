"""A page measured once: running sums over its lines and what its areas are called.

Any range of lines then costs one subtraction. Weights are UTF-8 bytes, so that a Han
character counts as three letters.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases, rules
from reader.extract.keys import key_of
from reader.extract.notices import notices

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.extract.outline import Area, Line, Outline
    from reader.extract.word_weights import WordWeights

_PROSE = 80  # weight from which a line is a paragraph whatever its tag
_SHORT_PROSE = 40  # and within <p>
_NAMED = re.compile(r"[^，。,.!？?]{1,20}[：:]\s*\S")  # a reader's name and words
_WORD = re.compile(r"\W*(?:comments?|评论|評論)\W*", re.I)  # which may head a section
_DIGITS = re.compile(r"\d+")
_PUNCTUATION = re.compile('[.,!?;:。，！？；：、…”"]')
_TEXT_TAGS = frozenset(
    ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "td")
)
_FREE = (BlockKind.TABLE, BlockKind.CODE, BlockKind.CAPTION)
_HEAD = 24  # letters of a line by which a summary is searched for it
_SUMMARY = 30  # bytes from which a summary tells something
_STANDFIRST = 12  # lines below the headline that a summary may repeat
_BODY = 400  # letters from which a summary is the article itself
_HEADING = 60  # weight up to which a line can head comments
_SURE, _UNSURE = 0.5, 0.2  # of the prose from which a fence is a misnomer
_MOST = 0.6  # of a page's prose
_BAD = -1.5  # name from which prose is no article's
_ROWS = 4  # likes in one place from which they are a list's rows
_TEASER = 700  # weight of the prose up to which a row with a link may be a teaser
_TITLED = 0.8  # share of its links from which a line is a title that leads elsewhere
_TITLE = 12  # weight from which the link in it may be another article's title
_BELOW = 0.1  # of the prose that makes a headline one
_BLURB = 450  # weight below which prose between two links is a blurb
_NEAR = 60  # lines below a headline
_LEAST = 400  # weight of the prose with a headline in it that no fence is around
_SHOWN = 150  # weight of the prose that makes hidden text and comments no article
_BAR = 4  # links in one line that make it a bar of links, however long
# What is never an article beside one, however much it is.
ASIDE = frozenset(("hidden", "dialog", "comments"))


def prose(line: Line) -> float:
    """How much running text a line is, in letters; 0 for labels and links."""
    if line.linked > 0.5 or line.image:
        return 0.0
    floor = _SHORT_PROSE if line.tag == "p" else _PROSE
    if line.whole < floor or line.place.kind is BlockKind.HEADING:
        return 0.0
    if line.whole < 2 * _PROSE and not _PUNCTUATION.search(line.text):
        return 0.0
    return line.weight * (1 - line.linked)


def clutter(line: Line) -> float:
    """What a line that is not prose costs the area that holds it."""
    if line.image or line.place.kind in _FREE:
        return 0.0
    if line.linked > 0.5:
        return 20.0 + 0.3 * line.weight
    return 2.0 if line.tag in _TEXT_TAGS else 5.0


def is_link(line: Line) -> bool:
    """Is it a menu's or a list's link rather than a sentence with a link in it?"""
    if line.linked <= 0.8:
        return False
    return line.weight < 300 or len({inline.href for _, inline in line.pieces}) > _BAR


class MeasuredPage:
    """The lines and areas of a page, measured."""

    def __init__(
        self,
        outline: Outline,
        lexicon: WordWeights,
        anchor: int = -1,
        summaries: Sequence[str] = (),
    ) -> None:
        """Measure a page; `anchor` is the index of its headline, or -1.

        `summaries` are what the page says in its head that it is about.
        """
        self.lines, self.areas = outline.lines, outline.areas
        self.lexicon, self.anchor, self.summaries = lexicon, anchor, summaries
        self.fences = _fences(outline, anchor)
        self.goods = self._goods()
        self._measure_lines()
        self._hear(summaries)
        self._measure_areas()

    def _goods(self) -> list[float]:
        """The prose of every line; not of hidden ones, nor above the headline."""
        goods = [prose(line) for line in self.lines]
        shown = [
            0.0 if fence in ASIDE else good
            for good, fence in zip(goods, self.fences, strict=True)
        ]
        anchor = self.anchor
        hides_headline = anchor >= 0 and self.fences[anchor] in ASIDE
        if not hides_headline and sum(shown) >= _SHOWN:
            goods = shown
        self.is_headed = anchor > 0 and self._heads_article(goods)
        if self.is_headed:
            goods[:anchor] = [0.0] * anchor  # no article stands above its headline
        return goods

    def _heads_article(self, goods: Sequence[float]) -> bool:
        """Is enough prose below the headline? A little, if above are only blurbs."""
        above, below = goods[: self.anchor], sum(goods[self.anchor :])
        if below > max(_LEAST, _BELOW * sum(goods)):
            return True
        if below < _SHOWN:
            return False
        texts = sum(good for i, good in enumerate(above) if not self._is_blurb(i))
        return texts < below

    def _is_blurb(self, i: int) -> bool:
        """Is it one paragraph right below a title, a link or a heading, or with one?"""
        line, above = self.lines[i], self.lines[i - 1] if i else None
        if line.weight > _TEASER:
            return False
        is_titled = above is not None and (
            above.linked > _TITLED or above.place.kind is BlockKind.HEADING
        )
        return is_titled or line.linked > 0

    def _measure_lines(self) -> None:
        lines, goods = self.lines, self.goods
        self.prose = _sums(goods)
        values = _values(lines, goods)
        self.value = _sums(values)
        self.clean_value = _sums(
            [
                0 if fence else value
                for fence, value in zip(self.fences, values, strict=True)
            ]
        )
        self.weight = _sums([line.weight for line in lines])
        self.linked = _sums([line.weight * line.linked for line in lines])
        self.links = _sums([line.linked > 0.8 for line in lines])
        self.paragraphs = _sums([1 if good else 0 for good in goods])
        self.in_p = _sums(
            [g if line.tag == "p" else 0 for g, line in zip(goods, lines, strict=True)]
        )
        self.fenced = _sums(
            [
                good if fence else 0
                for good, fence in zip(goods, self.fences, strict=True)
            ]
        )
        self.total = self.prose[-1] or 1.0

    def _hear(self, summaries: Sequence[str]) -> None:
        """Which lines the page's own head repeats."""
        keys = [key_of(text) for text in summaries]
        bodies = "\n".join([key for key in keys if len(key) > _BODY])
        heads = {key[:_HEAD] for key in keys if len(key.encode()) >= _SUMMARY}
        self.is_told = [False] * len(self.lines)
        self.is_about = [False] * len(self.lines)
        if heads:
            below = range(self.anchor + 1, self.anchor + _STANDFIRST)
            for i, good in enumerate(self.goods):
                if good or (self.anchor >= 0 and i in below):
                    key = key_of(self.lines[i].text[: 3 * _HEAD])[:_HEAD]
                    self.is_told[i] = key in bodies
                    self.is_about[i] = key in heads
        self.about = _sums(map(int, self.is_about))
        self.told = _sums(
            [g if told else 0 for g, told in zip(self.goods, self.is_told, strict=True)]
        )

    def _measure_areas(self) -> None:
        areas = self.areas
        self.names = [self.lexicon.of_names(area.tag, area.words) for area in areas]
        self.chain, self.lowest = [0.0] * len(areas), [0.0] * len(areas)
        self.repeats = [0] * len(areas)
        self.row = [-1] * len(areas)  # the innermost row of a list around each
        self.fence = [-1] * len(areas)  # and the innermost fence
        most = _MOST * self.prose[-1]  # no bad name is believed of so much
        self.kins = [kin_of(area) for area in areas]
        counts = Counter(self.kins)
        for i, area in enumerate(areas):
            up, own = area.parent, self.names[i]
            is_row = area.tag not in _TEXT_TAGS or area.tag == "li"
            likes = counts[self.kins[i]] if is_row else 0
            if own < 0 and self.prose_of(area) > most:
                own = 0.0
            self.fence[i] = i if area.fence else self.fence[up] if up >= 0 else -1
            if likes >= _ROWS:
                self.row[i] = i
            elif up >= 0:
                self.row[i] = self.row[up]
            if up < 0:
                self.chain[i], self.lowest[i] = own, own
            else:
                self.chain[i] = own + self.chain[up]
                self.lowest[i] = min(own, self.lowest[up])
                self.repeats[i] = max(likes, self.repeats[up])
        self._measure_children()
        self._measure_rows()
        self.repeated = _sums(
            [
                good if self.repeats[line.area] >= _ROWS else 0
                for good, line in zip(self.goods, self.lines, strict=True)
            ]
        )
        self.aside = _sums(  # in rows or behind fences
            [
                good if fence or self.repeats[line.area] >= _ROWS else 0
                for good, fence, line in zip(
                    self.goods, self.fences, self.lines, strict=True
                )
            ]
        )
        self.clean = _sums(
            [
                0 if fence or self.lowest[line.area] < _BAD else good
                for good, fence, line in zip(
                    self.goods, self.fences, self.lines, strict=True
                )
            ]
        )

    def _measure_children(self) -> None:
        self.best_child = [0.0] * len(self.areas)
        self.articles = [0] * len(self.areas)  # that hold prose
        for i in range(len(self.areas) - 1, 0, -1):
            area = self.areas[i]
            up = area.parent
            inside = self.prose_of(area)
            self.best_child[up] = max(self.best_child[up], inside)
            is_article = area.tag == "article" and inside > 0
            self.articles[up] += max(self.articles[i], int(is_article))

    def _measure_rows(self) -> None:
        """Which rows are teasers: a title that is a link, and a blurb."""
        titles = _sums(
            [n.linked > 0.8 and n.weight >= _TITLE and not n.image for n in self.lines]
        )
        self.is_teaser = [False] * len(self.areas)
        for i in {row for row in self.row if row >= 0}:
            area = self.areas[i]
            has_title = titles[area.last] > titles[area.first]
            self.is_teaser[i] = has_title and 0 < self.prose_of(area) < _TEASER
        self.teasers = _sums(
            [
                good if good and self.is_in_teaser(line) else 0
                for good, line in zip(self.goods, self.lines, strict=True)
            ]
        )
        self._near = min(len(self.lines), max(self.anchor, 0) + _NEAR)
        self._headed = _sums([self._heads(i) for i in range(self._near)])

    def _heads(self, i: int) -> float:
        """A line's prose if nothing says that it is not the article's."""
        line = self.lines[i]
        is_beside = self.fences[i] or line.place.kind is BlockKind.CAPTION
        return 0.0 if is_beside or self.is_in_teaser(line) else self.goods[i]

    def skipped(self, area: Area) -> float:
        """The prose right below the headline that an area leaves above it."""
        if not 0 <= self.anchor < area.first:
            return 0.0
        return self._headed[min(area.first, self._near)] - self._headed[self.anchor]

    def is_in_teaser(self, line: Line) -> bool:
        row = self.row[line.area]
        return row >= 0 and self.is_teaser[row]

    def group_of(self, line: Line) -> tuple[str, str]:
        """What lines of one kind have in common: their tag and where they stand."""
        area = self.areas[line.area]
        return area.tag, self.areas[area.parent].words if area.parent >= 0 else ""

    def prose_of(self, area: Area) -> float:
        return self.prose[area.last] - self.prose[area.first]

    def value_of(self, area: Area) -> float:
        return self.value[area.last] - self.value[area.first]

    def weight_of(self, area: Area) -> float:
        return self.weight[area.last] - self.weight[area.first]

    def linked_of(self, area: Area) -> float:
        """The share of its text that is links."""
        return (self.linked[area.last] - self.linked[area.first]) / (
            self.weight_of(area) or 1
        )


def _values(lines: Sequence[Line], goods: Sequence[float]) -> list[float]:
    """Prose less clutter; a blurb between links is worth little."""
    values = [good or -clutter(line) for good, line in zip(goods, lines, strict=True)]
    for i in range(1, len(goods) - 1):
        is_alone = goods[i - 1] == goods[i + 1] == 0
        if (
            is_alone
            and 0 < goods[i] < _BLURB
            and min(values[i - 1], values[i + 1]) < -4
        ):
            values[i] = 0.3 * goods[i]
    return values


def kin_of(area: Area) -> tuple[int, str, str]:
    """What areas have in common that stand side by side and are called alike.

    Numbers do not count: each post of a live report has its own.
    """
    return area.parent, area.tag, _without_digits(area.words)


@lru_cache(maxsize=4096)
def _without_digits(words: str) -> str:
    return _DIGITS.sub("", words)


def _fences(outline: Outline, anchor: int) -> list[str]:
    """The fence around each line.

    None is believed around most of the prose, nor around the headline and prose.
    Comments can outweigh any article.
    """
    fences = [""] * len(outline.lines)
    sums = _sums([prose(line) for line in outline.lines])
    ends = {"hidden": 0, "": 0}  # of the outermost fence so far
    rows = _long_rows(outline, sums)
    for area in outline.areas:
        if not area.fence or _is_misnomer(area, sums, anchor, rows):
            continue
        kind = "hidden" if area.fence == "hidden" else ""
        for i in range(max(area.first, ends[kind]), area.last):
            fences[i] = area.fence if kind else fences[i] or area.fence
        ends[kind] = max(area.last, ends[kind])
    _fence_comments(outline, fences, sums, max(anchor, 0))
    _fence_notices(outline, fences, anchor)
    return fences


def _fence_notices(outline: Outline, fences: list[str], anchor: int) -> None:
    """What speaks of cookies, consent or liability is a dialog, whatever its names."""
    lines = outline.lines
    goods = [
        0.0 if fence in ASIDE else prose(line)
        for line, fence in zip(lines, fences, strict=True)
    ]
    for area in notices(lines, outline.areas, goods, anchor):
        for i in range(area.first, area.last):
            if fences[i] not in ASIDE:
                fences[i] = "dialog"


def _long_rows(outline: Outline, sums: Sequence[float]) -> dict[tuple[str, str], float]:
    """The prose of rows alike that fences are around, where it is too long for teasers.

    An article that is a list of products may be made of widgets.
    """
    fenced = [
        area
        for area in outline.areas
        if area.fence
        and area.fence not in ASIDE
        and not rules.SURE_FENCES.match(area.fence)
    ]
    told: dict[tuple[str, str], float] = defaultdict(float)
    for area in fenced:
        told[_name_of(area)] += sums[area.last] - sums[area.first]
    counts = Counter(_name_of(area) for area in fenced)
    return {kin: size for kin, size in told.items() if size > counts[kin] * _TEASER}


def _name_of(area: Area) -> tuple[str, str]:
    """What rows alike are called that have ids and second classes of their own."""
    return area.tag, area.words.partition(" ")[0]


def _is_misnomer(
    area: Area,
    sums: Sequence[float],
    anchor: int,
    rows: Mapping[tuple[str, str], float],
) -> bool:
    """Does a fence hold too much to be one, alone or with those beside it?"""
    inside = sums[area.last] - sums[area.first]
    is_headed = area.first <= anchor < area.last and inside > _LEAST
    if area.fence in ASIDE:
        return is_headed
    share = _SURE if rules.SURE_FENCES.match(area.fence) else _UNSURE
    tag, name = _name_of(area)
    inside = max(inside, rows.get((tag, name.partition("__")[0]), 0.0))
    return is_headed or inside > share * sums[-1]


def _fence_comments(
    outline: Outline, fences: list[str], sums: Sequence[float], anchor: int
) -> None:
    """What stands under a heading that says comments is comments, whatever its names.

    It comes after the article, and heads either its own area or, by its tag, the rest.
    """
    end = 0
    for i, line in enumerate(outline.lines):
        if i < end or fences[i] or not line.weight or line.linked > 0.5:
            continue
        if sums[i] - sums[anchor] < _SHOWN or not _heads_comments(line):
            continue
        around = outline.areas[max(0, outline.areas[line.area].parent)]
        is_heading = line.place.kind is BlockKind.HEADING
        if is_heading and _goes_on(outline, sums, i):
            continue
        if (
            is_heading
            or sums[i] == sums[around.first]
            or _heads_posts(outline.lines[i + 1 : around.last], line)
        ):
            end = around.last
            for n in range(i, end):
                fences[n] = fences[n] or "comments"


def _heads_posts(below: Sequence[Line], line: Line) -> bool:
    """Does a paragraph that says comments stand over lines of named people only?"""
    texts = [each.text for each in below if each.weight]
    named = sum(_NAMED.match(text) is not None for text in texts)
    return not any(map(str.isdigit, line.text)) and 0 < len(texts) <= 2 * named


def _goes_on(outline: Outline, sums: Sequence[float], heading: int) -> bool:
    """Does the text go on below a heading, in places such as that above it?

    Comments begin with a name or a day, and stand elsewhere.
    """
    lines = outline.lines
    below = heading + 1
    if below >= len(lines) or not _WORD.fullmatch(lines[heading].text):
        return False
    above = next((i for i in range(heading - 1, -1, -1) if sums[i + 1] > sums[i]), -1)
    if above < 0 or sums[below + 1] == sums[below] or lines[below].tag != "p":
        return False
    places = [
        outline.areas[outline.areas[lines[i].area].parent] for i in (above, below)
    ]
    is_alike = lines[above].tag == "p" and kin_of(places[0]) == kin_of(places[1])
    is_named = _NAMED.match(lines[below].text)
    return is_alike and not is_named and not rules.COMMENT_WORDS.search(places[1].words)


def _heads_comments(line: Line) -> bool:
    if line.weight < _HEADING and phrases.COMMENTS.fullmatch(line.text):
        return True
    is_heading = line.place.kind is BlockKind.HEADING
    return is_heading and phrases.COMMENTS_ON.match(line.text) is not None


def _sums(values: Iterable[float]) -> list[float]:
    return [0.0, *accumulate(values)]
