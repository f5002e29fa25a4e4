"""MathML as a line of text: what is above and below is raised and lowered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from reader.extract.outline import Inline, Piece

_DEEPEST = 40
_LONGEST = 2000  # characters of a formula in TeX
_SPACED = frozenset("=≈≠<>≤≥≡∝→+−±×÷∈")
_UNREAD = ("annotation", "annotation-xml", "mphantom", "none", "mprescripts")
_SCRIPTS = {
    "msup": ("raised",),
    "msub": ("lowered",),
    "msubsup": ("lowered", "raised"),
    "mover": ("raised",),
    "munder": ("lowered",),
    "munderover": ("lowered", "raised"),
}


def formula(math: etree._Element, inline: Inline) -> list[Piece]:
    """The formula's pieces: a half is 1/2, the square of x is x and a raised 2."""
    return _pieces(math, inline, 0)


def is_set_again(element: etree._Element, attributes: Mapping[str, str]) -> bool:
    """Is it the same formula as the MathML right before it, set in another way?"""
    if "katex-html" not in attributes.get("class", ""):
        return False
    before = element.getprevious()
    return before is not None and next(before.iter("math"), None) is not None


def unset_formula(script: etree._Element) -> str:
    """The TeX of a formula that MathJax had not yet set when the page was saved."""
    if not (script.get("type") or "").startswith("math/tex"):
        return ""
    before = script.getprevious()
    if before is not None and "".join(before.itertext()).strip():
        return ""
    return (script.text or "").strip()[:_LONGEST]


def _pieces(element: etree._Element, inline: Inline, depth: int) -> list[Piece]:
    tag = element.tag
    parts = [each for each in element if isinstance(each.tag, str)]
    if depth > _DEEPEST or not parts:
        return [(_leaf(element), inline)]
    if tag == "semantics":  # the formula, then its source in other languages
        parts = parts[:1]
    found = [(element.text or "", inline)]
    scripts = _SCRIPTS.get(str(tag), ()) if len(parts) > 1 else ()
    for i, part in enumerate(parts):
        if part.tag in _UNREAD:
            continue
        if tag == "mfrac":
            found += [("/", inline)] if i else []
            found += _group(part, inline, depth)
        elif 0 < i <= len(scripts):
            is_raised = scripts[i - 1] == "raised"
            script = inline._replace(raised=is_raised, lowered=not is_raised)
            found += _pieces(part, script, depth + 1)
        else:
            found += _pieces(part, inline, depth + 1)
        found.append((part.tail or "", inline))
    return _bracketed(element, found, inline)


def _bracketed(
    element: etree._Element, found: list[Piece], inline: Inline
) -> list[Piece]:
    match element.tag:
        case "msqrt" | "mroot":
            return [("√(", inline), *found, (")", inline)]
        case "mfenced":
            first, last = element.get("open", "("), element.get("close", ")")
            return [(first, inline), *found, (last, inline)]
        case "mtr" | "mtd":
            return [*found, (" ", inline)]
    return found


def _group(part: etree._Element, inline: Inline, depth: int) -> list[Piece]:
    """A part of a fraction; in brackets if it is more than one term."""
    found = _pieces(part, inline, depth + 1)
    if sum(bool(text.strip()) for text, _ in found) < 2:
        return found
    return [("(", inline), *found, (")", inline)]


def _leaf(element: etree._Element) -> str:
    text = "".join(element.itertext()).strip()
    return f" {text} " if element.tag == "mo" and text in _SPACED else text
