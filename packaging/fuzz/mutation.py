"""Files changed in their structure: tags, parts, members and rows, not only bytes."""

from __future__ import annotations

import io
import json
import plistlib
import re
import sqlite3
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

LARGEST = 400_000  # bytes of one input: more only takes longer
_TOKEN = re.compile(r"<[^<>]{0,400}>|[^<>\s]+|\s+|[<>]")
_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+|\s+|"')
_LINE = re.compile(r"[^\n]*\n?")
_STRANGE = (
    *("", "\0", "\ufeff", "\u202e", "é", "😀", "中文。", "\r", "(((((", "))", '"""'),
    *("<!--", "-->", "<![CDATA[", "]]>", "<table>", "</table>", "<p>", "</body>"),
    *("<svg>", "<script>", "<template>", "<frameset>", "<base href='//['>", "&#0;"),
    *("&#xD800;", "&nbsp", "%", "%00", "../" * 9, "http://[", "data:;base64,=", "cid:"),
    *("-1", "1e999", "9" * 400, "null", "true", "{}", "[]", "NaN", "\\ud83d"),
    *("charset=utf-7", "charset=", "=?utf-8?b?=?=", ";" * 50, "boundary=", "--", "="),
    *("1999-99-99", "+00:00", "0000-00-00T99:99", "#:~:text=-,-", "urn:uuid:"),
)
_MANY = (2, 8, 64, 512, 4096)


def mutated(name: str, data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """The file of this name with some changes; another file's parts may come in."""
    change = _BY_SUFFIX.get(Path(name).suffix, _text)
    if rng.random() < 0.1:
        return _bytes(data, rng)
    try:
        return change(data, others, rng)[: 4 * LARGEST]
    except Exception:  # noqa: BLE001 - a file that cannot be taken apart is changed by its bytes
        return _bytes(data, rng)


def _bytes(data: bytes, rng: Random) -> bytes:
    held = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 8, 40))):
        at = rng.randrange(len(held) + 1)
        match rng.randrange(5):
            case 0:
                held[at : at + 1] = bytes([rng.randrange(256)])
            case 1:
                del held[at : at + rng.choice((1, 4, 100, 5000))]
            case 2:
                held[at:at] = held[at : at + rng.choice((1, 30, 900))] * rng.choice(
                    _MANY[:3]
                )
            case 3:
                held[at:at] = rng.choice(_STRANGE).encode("utf-8", "surrogatepass")
            case _:
                del held[at:]
        if len(held) > LARGEST:
            break
    return bytes(held)


def _tokens(tokens: list[str], others: list[str], rng: Random) -> str:
    for _ in range(rng.choice((1, 1, 2, 4, 12))):
        at = rng.randrange(len(tokens) + 1)
        end = min(len(tokens), at + rng.choice((1, 1, 3, 20, 200)))
        match rng.randrange(8):
            case 0:
                del tokens[at:end]
            case 1:
                tokens[at:at] = tokens[at:end]
            case 2:
                tokens[at:at] = tokens[at : at + rng.choice((1, 2, 9))] * rng.choice(
                    _MANY
                )
            case 3:
                tokens[at:end] = [rng.choice(_STRANGE)]
            case 4:
                tokens[at:at] = [rng.choice(_STRANGE) * rng.choice(_MANY)]
            case 5:
                first = rng.randrange(len(others) + 1)
                tokens[at:at] = others[first : first + rng.choice((1, 10, 300))]
            case 6:
                rest = tokens[at:end]
                rng.shuffle(rest)
                tokens[at:end] = rest
            case _:
                del tokens[end:]
        if sum(map(len, tokens[:100_000])) > LARGEST:
            break
    return "".join(tokens)[:LARGEST]


def _text(
    data: bytes, others: Sequence[bytes], rng: Random, token: re.Pattern[str] = _TOKEN
) -> bytes:
    other = rng.choice(others).decode("utf-8", "replace")
    pieces = token.findall(data.decode("utf-8", "replace"))
    return _tokens(pieces, token.findall(other[:60_000]), rng).encode(
        "utf-8", "surrogatepass"
    )


def _message(data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """Lines of the headers and boundaries, or the text within."""
    token = _LINE if rng.random() < 0.6 else _TOKEN
    return _text(data, others, rng, token)


def _json(data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    if rng.random() < 0.3:
        return _text(data, others, rng, _JSON_TOKEN)
    held = json.loads(data)
    for _ in range(rng.choice((1, 1, 2, 5))):
        held = _tree(held, rng)
    return json.dumps(held, ensure_ascii=rng.random() < 0.5).encode(
        "utf-8", "surrogatepass"
    )


_VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1e308, 2**70, "", "\0", [], {}, [[]], {"type": "Annotation"}),
    *("x" * 3000, "中", "2026-13-40", ["a", None, 3], {"id": {"id": []}}),
)


def _tree(held: Any, rng: Random) -> Any:  # noqa: ANN401 (any JSON)
    """The tree with one of its values changed."""
    keys: list[Any] = []
    if isinstance(held, dict) and held:
        keys = list(held)
    elif isinstance(held, list) and held:
        keys = list(range(len(held)))
    if not keys or rng.random() < 0.15:
        return _value(held, rng)
    key = rng.choice(keys)
    match rng.randrange(8):
        case 0:
            del held[key]
        case 1 if isinstance(held, list):
            held[key:key] = [held[key]] * rng.choice(_MANY[:4])
        case 2 if isinstance(held, dict):
            held[rng.choice(keys)] = held[key]
        case _:
            held[key] = _tree(held[key], rng)
    return held


def _value(held: Any, rng: Random) -> Any:  # noqa: ANN401 (any JSON)
    if isinstance(held, str) and rng.random() < 0.5:
        return held + rng.choice(_STRANGE) * rng.choice(_MANY[:4])
    if rng.random() < 0.1:
        for _ in range(rng.choice((10, 200, 3000))):
            held = [held] if rng.random() < 0.5 else {"items": held}
        return held
    return rng.choice(_VALUES)


def _archive(data: bytes, _others: Sequence[bytes], rng: Random) -> bytes:
    """A ZIP with its members changed, renamed, doubled or grown."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        members = [(info.filename, book.read(info)) for info in book.infolist()]
    for _ in range(rng.choice((1, 1, 2, 4))):
        at = rng.randrange(len(members))
        name, held = members[at]
        match rng.randrange(7):
            case 0:
                del members[at]
            case 1:
                members.append((name, held))
            case 2:
                strange = rng.choice(("../x", "/etc/x", "a/" * 99, "é", "con", "x\0y"))
                members[at] = (strange, held)
            case 3:
                members[at] = (name, held * rng.choice(_MANY[:4]))
            case _:
                change = _json if name.endswith(".json") else _text
                members[at] = (name, change(held, [held, data[:0] or held], rng))
        if not members:
            break
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, held in members:
            book.writestr(name, held[: 8 * LARGEST])
    return out.getvalue()


def _plist(data: bytes, _others: Sequence[bytes], rng: Random) -> bytes:
    held = plistlib.loads(data)
    for _ in range(rng.choice((1, 1, 3))):
        held = _plain(_tree(held, rng))
    form = plistlib.FMT_BINARY if rng.random() < 0.7 else plistlib.FMT_XML
    return plistlib.dumps(held, fmt=form)


def _plain(held: Any) -> Any:  # noqa: ANN401 (any property list)
    """What a property list can hold of it."""
    if isinstance(held, dict):
        return {
            str(key): _plain(each) for key, each in held.items() if each is not None
        }
    if isinstance(held, list):
        return [_plain(each) for each in held if each is not None]
    return held if not isinstance(held, int) or abs(held) < 2**63 else 0


def _database(data: bytes, _others: Sequence[bytes], rng: Random) -> bytes:
    """Rows of a library with values of other types, or some of its pages broken."""
    if rng.random() < 0.4:
        return _bytes(data, rng)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "l.sqlite"
        path.write_bytes(data)
        file = sqlite3.connect(path, isolation_level=None)
        file.execute("PRAGMA ignore_check_constraints = ON")
        names = [
            row[0]
            for row in file.execute("SELECT name FROM sqlite_schema WHERE type='table'")
        ]
        for _ in range(rng.choice((1, 2, 5))):
            table = rng.choice([name for name in names if "sqlite" not in name])
            columns = [row[1] for row in file.execute(f"PRAGMA table_info({table})")]
            value = rng.choice(
                (*_VALUES[2:5], "", "{", "[]", "[1]", '{"a":1}', "\ud83d")
            )
            try:
                file.execute(f"UPDATE {table} SET {rng.choice(columns)} = ?", (value,))
            except (sqlite3.Error, UnicodeError, OverflowError):
                continue
        file.close()
        return path.read_bytes()


_BY_SUFFIX: dict[str, Callable[[bytes, Sequence[bytes], Random], bytes]] = {
    ".mhtml": _message,
    ".json": _json,
    ".epub": _archive,
    ".argosmodel": _archive,
    ".webarchive": _plist,
    ".sqlite": _database,
}
