"""Files changed in their structure: tags, parts, members and rows, not only bytes."""

from __future__ import annotations

import contextlib
import io
import json
import plistlib
import re
import sqlite3
import tempfile
import warnings
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

LARGEST = 400_000  # bytes of one input: more only takes longer
_TOKEN = re.compile(r"<[^<>]{0,400}>|[^<>\s]+|\s+|[<>]")
_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+|\s+|"')
_PDF_TOKEN = re.compile(r"/\w+|<<|>>|[\[\]()]|<[0-9a-fA-F]*>|[^\s/<>\[\]()]+|\s+|[<>/]")
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
_MANY = (2, 2, 8, 8, 64, 64, 512, 4096)
_LIMITS = (*[8_000] * 6, 20_000, 60_000, LARGEST)  # bytes; few inputs are long


def mutated(suffix: str, data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """A file of this kind with some changes; another file's parts may come in."""
    change = _BY_SUFFIX.get(suffix, _text)
    if rng.random() < 0.1:
        return _bytes(data, rng)
    try:
        return change(data, others, rng)[:LARGEST]
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
                    _MANY[:5]
                )
            case 3:
                held[at:at] = rng.choice(_STRANGE).encode("utf-8", "surrogatepass")
            case _:
                del held[at:]
        if len(held) > LARGEST:
            break
    return bytes(held)


def _tokens(tokens: list[str], others: list[str], rng: Random) -> str:
    limit = rng.choice(_LIMITS)
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
        if sum(map(len, tokens[:100_000])) > limit:
            break
    return "".join(tokens)[:limit]


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


def _pdf(data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """Names, numbers and operators; every byte stays one character."""
    other = rng.choice(others).decode("latin-1")
    pieces = _PDF_TOKEN.findall(data.decode("latin-1"))
    text = _tokens(pieces, _PDF_TOKEN.findall(other), rng)
    return text.encode("latin-1", "replace")


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
            held[key:key] = [held[key]] * rng.choice(_MANY[:6])
        case 2 if isinstance(held, dict):
            held[rng.choice(keys)] = held[key]
        case _:
            held[key] = _tree(held[key], rng)
    return held


def _value(held: Any, rng: Random) -> Any:  # noqa: ANN401 (any JSON)
    if isinstance(held, bytes) and rng.random() < 0.8:
        return _text(held, [held], rng)
    if isinstance(held, str) and rng.random() < 0.5:
        return held + rng.choice(_STRANGE) * rng.choice(_MANY[:6])
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
                members[at] = (name, held * rng.choice(_MANY[:7]))
            case _:
                change = _json if name.endswith(".json") else _text
                members[at] = (name, change(held, [held, data[:0] or held], rng))
        if not members:
            break
    out = io.BytesIO()
    warnings.simplefilter("ignore", UserWarning)  # of two members of one name
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
    """A database with other values or another schema, or with some pages broken."""
    if rng.random() < 0.4:
        return _bytes(data, rng)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "l.sqlite"
        path.write_bytes(data)
        file = sqlite3.connect(path, isolation_level=None)
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA journal_mode = MEMORY")
        file.execute("PRAGMA ignore_check_constraints = ON")
        for _ in range(rng.choice((1, 2, 5))):
            with contextlib.suppress(sqlite3.Error, ValueError, OverflowError):
                change = _other_schema if rng.random() < 0.2 else _other_value
                change(file, rng)
        file.close()
        return path.read_bytes()


def _other_value(file: sqlite3.Connection, rng: Random) -> None:
    """Give a column another value, in every row or where it has the one it has."""
    table = rng.choice(_names(file, "table"))
    columns = [row[1] for row in file.execute(f"PRAGMA table_info({table})")]
    column = rng.choice(columns)
    here = file.execute(f"SELECT {column} FROM {table}").fetchall() or [(None,)]
    (held,) = rng.choice(here)
    if isinstance(held, str) and held[:1] in "{[" and rng.random() < 0.6:
        value: Any = _json(held.encode(), [held.encode()], rng)
        value = value if rng.random() < 0.1 else value.decode("utf-8", "replace")
    else:
        value = rng.choice((*_VALUES[2:5], "", "{", "[]", "[1]", '{"a":1}', b"\xff"))
    where = "" if rng.random() < 0.5 else f"WHERE {column} IS ?"
    values = (value, held) if where else (value,)
    file.execute(f"UPDATE OR REPLACE {table} SET {column} = ? {where}", values)


def _other_schema(file: sqlite3.Connection, rng: Random) -> None:
    kind = rng.choice(("table", "index", "trigger", "pragma", "column", "row", "view"))
    match kind:
        case "pragma":
            name = rng.choice(("user_version", "application_id", "encoding"))
            file.execute(f"PRAGMA {name} = {rng.choice((0, 1, 3, 4, 99, -1))}")
        case "column":
            file.execute(f"ALTER TABLE {rng.choice(_names(file, 'table'))} ADD x TEXT")
        case "row":
            file.execute(f"DELETE FROM {rng.choice(_names(file, 'table'))}")
        case "view":
            table = rng.choice(_names(file, "table"))
            file.execute(f"DROP TABLE {table}")
            file.execute(f"CREATE VIEW {table} AS SELECT 1 AS id, 2 AS number")
        case _:
            file.execute(f"DROP {kind} {rng.choice(_names(file, kind))}")


def _names(file: sqlite3.Connection, kind: str) -> list[str]:
    rows = file.execute(
        "SELECT name FROM sqlite_schema WHERE type = ? AND sql <> ''", (kind,)
    )
    return [row[0] for row in rows if "sqlite_" not in row[0]]


_BY_SUFFIX: dict[str, Callable[[bytes, Sequence[bytes], Random], bytes]] = {
    ".mhtml": _message,
    ".json": _json,
    ".pdf": _pdf,
    ".epub": _archive,
    ".zip": _archive,
    ".argosmodel": _archive,
    ".webarchive": _plist,
    ".sqlite": _database,
}
