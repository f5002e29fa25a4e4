"""What a style leaves to see, and which names a page's own style sheets hide.

A page that a program saved whole brings its style sheets along. Labels for screen
readers are clipped to nothing: https://webaim.org/techniques/css/invisiblecontent/
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from lxml import etree

from reader.extract.hinted import Hinted
from reader.extract.selectors import NamePath, path_of
from reader.lazy import pattern

_START = r"(?<![a-z-])"
_ZERO = r"0(?:\.0+)?(?:px|pt|r?em|%|v[wh])?(?![\w.%])"
_FAR = r"(?:\d{4,}|999|\d{3,}(?=r?em|v[wh]))"

UNSEEN_STYLE = (
    # cut down to nothing; a rectangle of no height
    Hinted(
        r"clip(?<![a-z-]clip)\s*:\s*rect\(\s*[01](?:px|r?em|%)?[\s,]+[^\s,)]+[\s,]+"
        r"[01](?:px|r?em|%)?[\s,]",
        ("rect(",),
        0,
    )
    | Hinted(
        r"clip-path\s*:\s*(?:inset\(\s*(?:50|100)%"
        r"|polygon\((?:\s*0(?:px|%)?[\s,]*)+\)|circle\(\s*0(?:px|%)?[\s)])",
        ("clip-path",),
        0,
    )
    # out of the page
    | Hinted(
        rf"{_START}(?:left|right|top|margin-left)\s*:\s*-{_FAR}"
        rf"|{_START}inset\s*:[^;]*-{_FAR}"
        rf"|translate[xy]?\(\s*-{_FAR}",
        tuple(f"-{digit}" for digit in range(1, 10)),
        0,
    )
    | Hinted(r"text-indent\s*:\s*(?:-\d{3}|[1-9]\d{2,}%)", ("text-indent",), 0)
    # a point
    | Hinted(
        rf"{_START}(?:width\s*:\s*1px\b.{{0,80}}{_START}height"
        rf"|height\s*:\s*1px\b.{{0,80}}{_START}width)\s*:\s*1px\b",
        ("1px",),
        re.S,
    )
)
"""A style that leaves nothing of an element to see, whatever is in it."""

BLANK_STYLE = Hinted(
    rf"font(?<![a-z-]font)(?:-size\s*:\s*{_ZERO}|\s*:\s*0/)", ("font",), 0
)
"""A style that shows none of an element's own text."""

FOLDED_STYLE = (
    BLANK_STYLE
    | Hinted(r"font-size(?<![a-z-]font-size)\s*:\s*1p[xt]\b", ("1px", "1pt"), 0)
    | Hinted(
        rf"\A(?=.*{_START}overflow\s*:\s*(?:hidden|clip)).*"
        rf"{_START}(?:max-)?(?:height|width)\s*:\s*{_ZERO}",
        ("overflow",),
        re.S,
    )
    | Hinted(
        rf"\A(?=.*{_START}position\s*:\s*(?:absolute|fixed)).*{_START}"
        rf"(?:opacity\s*:\s*{_ZERO}|transform\s*:\s*scale\(\s*0\s*\))",
        ("opacity", "scale("),
        re.S,
    )
)
"""A style that shows nothing yet: a script may unfold it, a child may be larger."""

GONE_STYLE = Hinted(r"display(?<![a-z-]display)\s*:\s*none", ("none",), 0) | Hinted(
    r"visibility(?<![a-z-]visibility)\s*:\s*(?:hidden|collapse)"
    r"|content-visibility\s*:\s*hidden",
    ("hidden", "collapse"),
    0,
)
"""A style that shows nothing until a script changes it."""

WHITE_SPACE = pattern(
    r"white-space(?:-collapse)?\s*:\s*(?:(pre|break-spaces)|normal|nowrap|collapse)",
    re.I,
)
"""A style of white space; the first group is there if line breaks are shown."""

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_BLOCK = r"[^{};@]*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}"
_SCREEN = pattern(
    rf"@(?:media\s+(?:only\s+)?(?:screen|all)\s*(?=\{{)|layer\b){_BLOCK}", re.I
)
# What is hidden on small screens or on paper only is not hidden.
_CONDITION = pattern(rf"@[a-z-]+{_BLOCK}", re.I)
_RULE = pattern(r"(?<![^{}])([^{}]{1,2000})\{([^{}]*)\}")
_ALONE = pattern(
    r"\s*(?:[a-z]{1,10}[1-6]?)?(?:\.([\w-]{1,80})|(#[\w-]{1,80}))"
    r"(?::not\(:(?:focus|active|focus-within)\))*\s*",
    re.I,
)
# What a script unfolds, and what it shows once the page has loaded or was paid for.
_STATES = (
    r"collaps|accordi|tab|fold|expand|more|full|toggl|panel|pane|faq|answer|wall|js|lazy"
    r"|fade|load|slide|drop|step|transcript|spoiler|mobile|desktop|lang|zh|en(?![a-z])"
)
_UNFOLDS = pattern(rf"{_STATES}|content|body|article|story|entry|post|text|print", re.I)
_CLOSED = pattern(rf"{_STATES}|clos|open|activ|show|hid|visib|read|paid|premium", re.I)
_TOGGLES = ("aria-controls", "data-target", "data-bs-target", "href", "for")
_NAME = pattern(r"\.([\w-]{1,80})|(#[\w-]{1,80})")
_PAPER = pattern(rf"@media\s+(?:only\s+)?print\b{_BLOCK}", re.I)
_CLEAR = pattern(rf"{_START}opacity\s*:\s*{_ZERO}", re.I)
_FLAT = pattern(rf"{_START}height\s*:\s*{_ZERO}\s*(?:!important\s*)?(?:;|$)", re.I)
_CUT = pattern(r"overflow(?:-y)?\s*:\s*hidden", re.I)
_MOVES = pattern(r"transition|animation|will-change", re.I)
_FEW = 3  # elements that a rule leaves clear: scripts let whole texts fade in
_LARGEST = 300_000  # characters of style sheets that are read


class SheetNames(NamedTuple):
    """Classes, and ids with their #, by what the style sheets make of the elements."""

    unseen: frozenset[str] = frozenset()
    """Clipped to nothing, or put out of the page."""
    folded: frozenset[str] = frozenset()
    """Not shown yet: a script may unfold them."""
    gone: frozenset[str] = frozenset()
    """Those of them that no script seems to unfold."""
    blank: frozenset[str] = frozenset()
    """Those whose own text has no size; another element in them may have one."""
    unseen_paths: frozenset[NamePath] = frozenset()
    gone_paths: frozenset[NamePath] = frozenset()
    """Elements that several names together tell."""
    lined: frozenset[str] = frozenset()
    """Those whose line breaks are shown, as in <pre>."""
    flowing: frozenset[str] = frozenset()
    """Those whose line breaks are spaces, wherever they stand."""


def sheet_names(root: etree._Element) -> SheetNames:
    """What the page's style sheets hide from the eye or break into lines, by names."""
    told = _Told()
    left = _LARGEST
    for style in root.iter("style"):
        sheet = style.text or ""
        if len(sheet) > left:
            break
        left -= len(sheet)
        _read(sheet, told)
    folded = told.folded - told.shown
    off = (told.gone & folded) | (told.clear - _many_of(told.clear, root))
    gone = {name for name in off - told.unfolded if not _UNFOLDS.search(name)}
    paths = {path for path in told.gone_paths if _stays(path, told.unfolded)}
    if any("#" in name for name in chain(gone, *[path.own for path in paths])):
        toggled = _toggled(root)
        gone -= toggled
        paths = {path for path in paths if toggled.isdisjoint(path.own)}
    return SheetNames(
        frozenset(told.unseen - told.shown),
        frozenset(folded),
        frozenset(gone),
        frozenset(told.blank),
        frozenset(told.unseen_paths),
        frozenset(paths - told.shown_paths),
        frozenset(told.lined - told.flowing),
        frozenset(told.flowing - told.lined),
    )


@dataclass(slots=True)
class _Told:
    """The names in style sheets, by what becomes of their elements."""

    unseen: set[str] = field(default_factory=set)
    folded: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)  # of the folded, without a place
    blank: set[str] = field(default_factory=set)  # of the folded, without a size
    shown: set[str] = field(default_factory=set)
    # Shown on some screens, or together with other names.
    unfolded: set[str] = field(default_factory=set)
    unseen_paths: set[NamePath] = field(default_factory=set)
    gone_paths: set[NamePath] = field(default_factory=set)
    shown_paths: set[NamePath] = field(default_factory=set)
    lined: set[str] = field(default_factory=set)
    flowing: set[str] = field(default_factory=set)
    clear: set[str] = field(default_factory=set)  # not shown in their place


def _stays(path: NamePath, unfolded: set[str]) -> bool:
    """Does no script seem to unfold the elements of a path?"""
    own = {name for name in path.own if name[0] != "<"}
    if own and own <= unfolded:
        return False
    above = [name for names in path.above for name in names]
    return not (any(map(_UNFOLDS.search, own)) or any(map(_CLOSED.search, above)))


def is_flat(style: str) -> bool:
    """Does a block's own style leave it no height, and cut off what is in it?"""
    is_cut = _CUT.search(style) is not None or _CLEAR.search(style) is not None
    is_cut = is_cut and _FLAT.search(style) is not None
    return is_cut and "padding" not in style  # a video's box is padded to its height


def _toggled(root: etree._Element) -> set[str]:
    """The ids that a button or a link of the page names."""
    return {
        f"#{value.lstrip('#')}"
        for element in root.iter("a", "button", "label", "div", "span", "summary")
        for name in _TOGGLES
        if (value := element.get(name)) and (name != "href" or value.startswith("#"))
    }


# Of which each rule holds one that says what is shown, and how.
_WORDS = (
    "display",
    "white-space",
    "opacity",
    *sorted(UNSEEN_STYLE.words | GONE_STYLE.words | FOLDED_STYLE.words),
)


def _read(sheet: str, told: _Told) -> None:
    sheet = _SCREEN.sub(r"\1", _COMMENT.sub("", sheet))
    always = _CONDITION.sub("", sheet)
    for selectors, style in _RULE.findall(always) if _says(always) else ():
        names, paths = _told_of(style, told) if _says(style) else ([], None)
        if "white-space" in style and (space := WHITE_SPACE.search(style)):
            names = [*names, told.lined if space[1] else told.flowing]
        if not names and paths is None:
            continue
        for selector in selectors.rpartition(";")[2].split(","):
            if alone := _ALONE.fullmatch(selector):
                for each in names:
                    each.add(alone[1] or alone[2])
            elif paths is not None and (path := path_of(selector)):
                paths.add(path)
    if told.gone or told.gone_paths or told.clear:
        _read_unfolded(_PAPER.sub("", sheet), told.unfolded)


def _says(styles: str) -> bool:
    """May it say what is shown, and how? Most rules do not."""
    return any(map(styles.lower().__contains__, _WORDS))


def _told_of(style: str, told: _Told) -> tuple[list[set[str]], set[NamePath] | None]:
    """Where the names and the paths of a rule belong; nowhere for most."""
    if UNSEEN_STYLE.search(style):
        return [told.unseen], told.unseen_paths
    if GONE_STYLE.search(style):
        return [told.folded, told.gone], told.gone_paths
    if FOLDED_STYLE.search(style):
        is_blank = BLANK_STYLE.search(style) is not None
        return [told.folded, *([told.blank] if is_blank else [])], None
    if _CLEAR.search(style) and not _MOVES.search(style):
        return [told.clear], None
    return ([told.shown], told.shown_paths) if "display" in style else ([], None)


def _many_of(names: set[str], root: etree._Element) -> set[str]:
    """Those of the names that more than a few elements have."""
    if not names:
        return set()
    times = Counter(
        name
        for element in root.iter(etree.Element)
        for name in ((element.get("class") or "").split())
        if name in names
    )
    return {name for name, count in times.items() if count > _FEW}


def _read_unfolded(sheet: str, names: set[str]) -> None:
    """Add the names of all elements that a rule of any kind gives a place."""
    for selectors, style in _RULE.findall(sheet):
        is_shown = "display" in style and not GONE_STYLE.search(style)
        if is_shown or ("opacity" in style and not _CLEAR.search(style)):
            names.update(dot or sign for dot, sign in _NAME.findall(selectors))
