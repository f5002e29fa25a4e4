"""Weights in files small enough to be carried one by one, and never half-written.

Each weight is kept in bfloat16, its upper bytes (sign and exponent, which repeat) and
its lower ones apart, the upper ones packed: 35 M weights take 50 MB. A folder of parts
is written under another name and then renamed, so that at any moment one whole set
lies there. Needs numpy only.
"""

from __future__ import annotations

import json
import shutil
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PART = 15_000_000  # bytes
NAMES = ("weights", "weights.new", "weights.old")


def write_parts(
    folder: Path, weights: Mapping[str, np.ndarray], facts: Mapping[str, Any]
) -> int:
    """Put weights and `facts` into `folder`/weights; give the size in bytes."""
    halves = {name: _half(each) for name, each in weights.items()}
    upper = b"".join((each >> 8).astype(np.uint8).tobytes() for each in halves.values())
    lower = b"".join(each.astype(np.uint8).tobytes() for each in halves.values())
    packed = zlib.compress(upper, 1) + lower
    contents = {
        "names": {name: each.shape for name, each in weights.items()},
        "upper": len(packed) - len(lower),
        "bytes": len(packed),
        "sum": zlib.crc32(packed),
        "facts": facts,
    }
    place, fresh, old = (folder / name for name in NAMES)
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
    fresh.mkdir(parents=True)
    for number, start in enumerate(range(0, len(packed), PART)):
        (fresh / f"part.{number:02}").write_bytes(packed[start : start + PART])
    (fresh / "contents.json").write_text(json.dumps(contents), encoding="utf-8")
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
    return len(packed)


def read_parts(folder: Path) -> tuple[dict[str, np.ndarray], dict[str, Any]]:
    """Weights in float32 and the facts; from the first set in `folder` that is whole.

    Raises `FileNotFoundError` if none is.
    """
    for name in NAMES:
        found = _whole(folder / name)
        if found is not None:
            contents, packed = found
            return dict(_unpacked(contents, packed)), contents["facts"]
    raise FileNotFoundError(f"no whole set of weights in {folder}")


def _whole(place: Path) -> tuple[dict[str, Any], bytes] | None:
    try:
        contents: dict[str, Any] = json.loads((place / "contents.json").read_text())
    except (OSError, ValueError):
        return None
    packed = b"".join(part.read_bytes() for part in sorted(place.glob("part.*")))
    return (contents, packed) if zlib.crc32(packed) == contents["sum"] else None


def _unpacked(
    contents: dict[str, Any], packed: bytes
) -> Iterator[tuple[str, np.ndarray]]:
    upper = np.frombuffer(zlib.decompress(packed[: contents["upper"]]), np.uint8)
    lower = np.frombuffer(packed, np.uint8, offset=contents["upper"])
    start = 0
    for name, shape in contents["names"].items():
        part = slice(start, start := start + int(np.prod(shape)))
        whole = (upper[part].astype(np.uint32) << 24) | (
            lower[part].astype(np.uint32) << 16
        )
        yield name, whole.view(np.float32).reshape(shape)


def _half(weight: np.ndarray) -> np.ndarray:
    """The upper 16 bits of float32, rounded to the nearest: bfloat16."""
    bits = np.ascontiguousarray(weight, dtype=np.float32).reshape(-1).view(np.uint32)
    return ((bits + (0x7FFF + ((bits >> 16) & 1))) >> 16).astype(np.uint16)
