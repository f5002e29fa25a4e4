"""Reads files changed in their structure, for a given time, and keeps what goes wrong.

    python packaging/fuzz/run.py [SECONDS] [KIND…]

Each input must end within 2 s of CPU time and 500 MB, in a result or a `ReaderError`.
One that does not is kept in tests/findings, where a test reads it from then on. What
is printed: inputs by kind of this run and of all runs, which build/fuzz.json adds up,
and what was found.

One process makes and reads input after input, so that an input costs milliseconds. It
writes down which one it is at; this process looks on, and replaces it after a crash.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from mutation import mutated  # noqa: E402
from seeds import seeds  # noqa: E402

from tests.helpers.inputs import read, suffix_of  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS, MEGABYTES = 2.0, 500
FINDINGS = ROOT / "tests" / "findings"
TOTALS = ROOT / "build" / "fuzz.json"
_STUCK = 20.0  # seconds of CPU after which not even a signal was heard
_LOOK = 0.5  # seconds between two looks at the worker
_STAYS = 600.0  # seconds that a worker lasts: its memory is fresh then
_RECORD = 4096  # bytes that say where the worker is
# How often each kind is tried, beside 4 for each of the others.
_SHARES = {"page": 10, "mhtml": 6, "pdf": 3, "settings": 2, "terms": 2, "restore": 1}


class Slow(BaseException):
    """An input took too long. No `except Exception` on the way may keep it."""


def work(folder: Path, seconds: float, seed: int, kinds: list[str]) -> None:
    """Read inputs until the time is over."""
    rng = Random(seed)
    held = seeds(folder)
    shares = {kind: _SHARES.get(kind, 4) for kind in kinds or held}
    tempfile.tempdir = str(folder)  # goes with it, whatever happens
    resource.setrlimit(resource.RLIMIT_AS, (6 * 2**30, 6 * 2**30))
    signal.signal(signal.SIGPROF, _on_time)
    ends = time.monotonic() + seconds
    counts: Counter[str] = Counter()
    record = os.open(folder / "record", os.O_CREAT | os.O_WRONLY)
    while time.monotonic() < ends:
        kind = rng.choices(list(shares), list(shares.values()))[0]
        others = held[rng.choice(list(held))] if rng.random() < 0.2 else held[kind]
        suffix = suffix_of(kind)
        data = mutated(suffix, rng.choice(held[kind]), others, rng)
        path = folder / f"input{suffix}"
        path.write_bytes(data)
        _note(record, kind, counts)
        fault = outcome(lambda: read(kind, path))  # noqa: B023
        counts[kind] += 1
        if fault:
            path.write_bytes(data)  # settings are written by their reader
            keep(kind, path, fault)
        if fault.startswith("memory"):
            break  # the peak of a process never falls: begin a new one
    _note(record, "", counts)


def outcome(reading: Callable[[], None]) -> str:
    """What is wrong with reading an input; empty if nothing is."""
    before = _peak()
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        reading()
    except Slow:
        return "slow\n" + traceback.format_exc()
    except MemoryError:
        return "memory\n" + traceback.format_exc()
    except Exception:  # noqa: BLE001 - whatever it is, it is a finding
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    grown = _peak() - max(before, _BASE)
    return f"memory: {grown:.0f} MB" if grown > MEGABYTES else ""


def keep(kind: str, path: Path, fault: str) -> None:
    """Keep the input where the tests read it; one for each place in our code."""
    lines = [line.strip() for line in fault.splitlines() if "/reader/" in line]
    place = (lines or [fault[:80]])[-1].replace(str(ROOT), "")
    name = hashlib.sha256(place.encode()).hexdigest()[:12]
    FINDINGS.mkdir(exist_ok=True)
    kept = FINDINGS / f"{kind}-{name}{path.suffix}"
    if not kept.exists():
        kept.write_bytes(path.read_bytes())
        error = fault.strip().splitlines()[-1]
        print(f"found {kept.name}: {error[:150]}\n    {place}", flush=True)


def watch(seconds: float, kinds: list[str]) -> Counter[str]:
    """Run workers one after another until the time is over; count their inputs.

    A signal to end ends it as the time does.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    ends, total = time.monotonic() + seconds, Counter[str]()
    before = _totals()
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    while (left := ends - time.monotonic()) > 1:
        with tempfile.TemporaryDirectory(prefix="fuzz-", dir=memory) as place:
            try:
                _watch_one(Path(place), min(left, _STAYS), kinds)
            finally:
                total += _noted(Path(place))[2]
                TOTALS.parent.mkdir(exist_ok=True)
                TOTALS.write_text(json.dumps(before + total, indent=1, sort_keys=True))
    return total


def _watch_one(folder: Path, seconds: float, kinds: list[str]) -> None:
    """Run one worker to its end."""
    seed = int.from_bytes(os.urandom(4))
    command = [sys.executable, __file__, "--work", str(folder), str(seconds)]
    worker = subprocess.Popen([*command, str(seed), *kinds])
    try:
        while worker.poll() is None:
            time.sleep(_LOOK)
            kind, began, _ = _noted(folder)
            if kind and _cpu(worker.pid) - began > _STUCK:
                keep(kind, folder / f"input{suffix_of(kind)}", f"stuck: {kind}")
                worker.kill()
    finally:
        worker.kill()
        worker.wait()
    kind, *_ = _noted(folder)
    if worker.returncode not in (0, -signal.SIGKILL) and kind:
        fault = f"crash {worker.returncode}: {kind}"
        keep(kind, folder / f"input{suffix_of(kind)}", fault)


def _note(record: int, kind: str, counts: Counter[str]) -> None:
    """Write down which kind is read now, since when, and what was read."""
    line = json.dumps([kind, time.process_time(), counts])
    os.pwrite(record, line.ljust(_RECORD).encode(), 0)


def _noted(folder: Path) -> tuple[str, float, Counter[str]]:
    with suppress(FileNotFoundError, ValueError):  # not there yet, or half written
        kind, began, counts = json.loads((folder / "record").read_text())
        return kind, began, Counter(counts)
    return "", 0.0, Counter()


def _totals() -> Counter[str]:
    with suppress(OSError, ValueError):
        return Counter(json.loads(TOTALS.read_text()))
    return Counter()


def _cpu(process: int) -> float:
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / 100


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _on_time(_number: int, _frame: object) -> None:
    raise Slow


_BASE = _peak()


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--work"]:
        place, seconds, seed, *kinds = arguments[1:]
        work(Path(place), float(seconds), int(seed), kinds)
        return
    seconds, *kinds = arguments or ["60"]
    before = set(FINDINGS.glob("*"))
    counts = watch(float(seconds), kinds)
    totals = _totals()
    for kind, count in sorted(totals.items()):
        print(f"{kind:12} {counts[kind]:>8,} {count:>10,}")
    new = set(FINDINGS.glob("*")) - before
    print(f"{'in all':12} {counts.total():>8,} {totals.total():>10,}")
    print(f"{len(new)} new findings")


if __name__ == "__main__":
    main(sys.argv[1:])
