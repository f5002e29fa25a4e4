"""A saved page's text as a tree."""

from __future__ import annotations

import re

from lxml import etree

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def parse(text: str) -> etree._Element:
    """The tree of the page; broken markup is mended as far as libxml2 can."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    data = _CONTROL.sub("", text).encode()
    return etree.fromstring(data, parser)
