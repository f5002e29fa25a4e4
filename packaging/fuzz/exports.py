"""Exports of other programs to begin with: one file of each form that is imported."""

from __future__ import annotations

import json

_URL = "https://example.org/rates"
_QUOTE = "cut rates on Monday"


def exports() -> dict[str, list[bytes]]:
    """The files by their kind, which is also how a file of it is named."""
    listed = json.dumps([_SAVED], ensure_ascii=False).encode()
    return {
        "notes": [_CLIPPINGS, _WEREAD, _EXCERPT, _MOONREADER],
        "quotations": [_READWISE, _GLASP, _KOREADER_NOTES, _ZOTERO_NOTES],
        "lists": [_BOOKMARKS, _NOTEBOOK, _ZOTERO, _ADOBE],
        "records": [listed, json.dumps(_NESTED).encode(), listed[1:-1]],
        "koreader": [_KOREADER],
        "references": [_RIS],
    }


def bundled() -> dict[str, bytes]:
    """The files of an archive as Omnivore writes it, with one of Notion's inside."""
    return {
        "metadata_0_to_20.json": json.dumps([_SAVED]).encode(),
        "highlights/rates-1.md": f"> {_QUOTE} \n\n#bank\n\nwhy?\n".encode(),
        "content/rates-1.html": f"<p>{_QUOTE}</p>".encode(),
        "part_000000.csv": f"title,url,tags\nRates,{_URL},bank\n".encode(),
        "My Clippings.txt": _CLIPPINGS,
    }


_SAVED = {
    "id": "a", "slug": "rates-1", "title": "Rates", "author": "A", "url": _URL,
    "state": "Archived", "labels": ["bank", {"name": "x"}], "savedAt": "2024-05-06",
    "highlights": [{"quote": _QUOTE, "annotation": "why?", "created_at": 1700000001}],
}  # fmt: skip
_NESTED = {
    "documents": [_SAVED, {"id": "b", "parent_id": "a", "text": _QUOTE, "note": "n"}],
    _URL: {"title": "Rates", "annotations": [{"exact": _QUOTE, "color": "#ff6666"}]},
    "roots": {"bar": {"type": "folder", "children": [{"name": "x", "url": _URL}]}},
}
_CLIPPINGS = (
    "\ufeffRates (A. Writer)\r\n- Your Highlight on page 3 | Location 30-32 | Added on"
    f" Monday, May 6, 2024 8:00:00 AM\r\n\r\n{_QUOTE}\r\n==========\r\n"
    "降息 (李安)\r\n- 您在第 12 页（位置 #180-181）的笔记 | "
    "添加于 2024年5月6日星期一 上午8:00:00"
    "\r\n\r\n为什么？\r\n==========\r\n"
).encode()
_WEREAD = (
    "《降息》\n\n李安\n2个笔记\n\n第一章\n\n◆ 央行周一降息\n\n◆ 2024/05/06发表想法\n"
    "为什么？\n"
    "原文：市场连续第三天上涨\n\n-- 来自微信读书"
).encode()
_EXCERPT = (
    f"“{_QUOTE}”\n\nExcerpt From\nRates\nA. Writer\nprotected by copyright.".encode()
)
_MOONREADER = (
    "3\nindent:true\n\n#\n7\nRates\n/s/a.epub\n/s/a.epub\n3\n0\n12\n21\n-11184811\n"
    f"1700000000000\n\nwhy?<BR>now\n{_QUOTE}\n0\n0\n0\n#\n"
).encode()
_READWISE = (
    f"# Rates\n## Metadata\n- Author: [[A. Writer]]\n- URL: {_URL}\n\n## Highlights\n"
    f"- {_QUOTE} ([View Highlight](https://read.readwise.io/read/1))\n"
    "    - Note: why?\n    - Tags: #bank #rate\n- **rose** ^rw63\n"
).encode()
_GLASP = (
    f'---\ntitle: "Rates"\nurl: {_URL}\ntags:\n  - bank\n---\n## Highlights & Notes\n'
    f"> {_QUOTE}\n\n- Note: why?\n\n> [!quote] rose\n> again\n> 📌 降息 ^3-2\n"
).encode()
_KOREADER_NOTES = (
    "# Rates\n##### A. Writer\n\n## One\n### Page 3 @ 06 May 2024 07:08:09 AM\n"
    f"*{_QUOTE}*\n\n---\nwhy?\n"
).encode()
_ZOTERO_NOTES = (
    f"# Annotations\n(5/6/2024, 7:08:09 AM)\n\n“{_QUOTE}” ([W, 2024, p. 3](zotero://sel"
    "ect/library/items/AB)) ([pdf](zotero://open-pdf/library/items/CD?page=3)) why?\n"
).encode()
_BOOKMARKS = (
    "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><H1>Menu</H1><DL><p>"
    f'<DT><H3>Unread</H3><DL><DT><A HREF="{_URL}" ADD_DATE="1700000000" TAGS="a,b"'
    ' time_added="1700000001">Rates</A><DD>why?</DL></DL>'
).encode()
_NOTEBOOK = (
    '<html><body><div class="bookTitle">Rates</div><div class="authors">A</div>'
    '<h2 class="sectionHeading">One</h2><h3 class="noteHeading">Highlight '
    '(<span class="highlight_yellow">yellow</span>) - Page 3</h3>'
    f'<div class="noteText">{_QUOTE}</div><h3 class="noteHeading">Note - Page 3</h3>'
    '<div class="noteText">why?</div></body></html>'
).encode()
_ZOTERO = (
    '<div class="zotero-note znv1"><p><span class="highlight" data-annotation="%7B%7D">'
    f'“{_QUOTE}”</span> <span class="citation" data-citation="%7B%7D">(<span class='
    '"citation-item">W, p. 3</span>)</span> why?</p></div>'
).encode()
_ADOBE = (
    '<annotationSet xmlns="http://ns.adobe.com/digitaleditions/annotations" xmlns:dc="'
    'http://purl.org/dc/elements/1.1/"><publication><dc:title>Rates</dc:title></public'
    "ation><annotation><dc:identifier>urn:uuid:1</dc:identifier><target><fragment><text>"
    f"{_QUOTE}</text></fragment></target><content><text>why?</text></content>"
    "</annotation></annotationSet>"
).encode()
_KOREADER = (
    '-- Lua\nreturn {\n ["annotations"] = { [1] = { ["datetime"] = "2024-05-06"'
    f', ["note"] = "why \\"now\\"?\\\nor", ["text"] = "{_QUOTE}", ["color"] = "red" }}'
    " },"
    '\n ["doc_props"] = { ["title"] = "Rates", ["authors"] = "A" },\n}\n'
).encode()
_RIS = (
    f"TY  - NEWS\nTI  - Rates\nAU  - Writer, A\nUR  - {_URL}\nKW  - bank\nN1  - why?\n"
    "ER  - \n"
).encode()
