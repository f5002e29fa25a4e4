"""Raised and lowered figures where there is no markup: 10⁶, CO₂, 1974¹."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import SpanKind

if TYPE_CHECKING:
    from reader.domain.article import Block

# The characters that Unicode has raised and lowered, each one for one.
_SIGNS = {
    SpanKind.RAISED: str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"),
    SpanKind.LOWERED: str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}


def with_scripts(block: Block) -> str:
    """The block's text with such figures as characters; no offset changes.

    A span is left as it is unless every character of it has another form.
    """
    text = block.text
    for span in block.spans:
        signs = _SIGNS.get(span.kind)
        part = text[span.start : span.end]
        if signs and part and all(ord(char) in signs for char in part):
            text = f"{text[: span.start]}{part.translate(signs)}{text[span.end :]}"
    return text
