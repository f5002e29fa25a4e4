"""Reads files changed in their structure, for a given time, and keeps what goes wrong.

    python packaging/fuzz/run.py [SECONDS] [SUFFIX…]

Each input must end within 2 s of CPU time and 500 MB, in a result or a `ReaderError`.
One that does not is kept in tests/findings, where a test reads it from then on. What
is printed: inputs by kind, and what was found.
"""

from __future__ import annotations

import hashlib
import json
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from mutation import LARGEST, mutated  # noqa: E402
from seeds import seeds  # noqa: E402

from tests.helpers.inputs import read, read_held  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS, MEGABYTES = 2.0, 500
MOST_MARKS = 100_000  # bytes: they are written in five forms and read again
FINDINGS = ROOT / "tests" / "findings"
_STUCK = 20.0  # seconds of CPU after which not even a signal was heard
_MARKS = (".json", ".csv")
# How often each kind is tried: the lighter, the oftener.
_SHARES = {
    ".json": 150,
    ".csv": 60,
    ".mhtml": 8,
    ".webarchive": 6,
    ".html": 10,
    ".txt": 6,
    ".md": 4,
    ".epub": 6,
    ".argosmodel": 6,
    ".sqlite": 3,
}


class Slow(BaseException):
    """An input took too long. No `except Exception` on the way may keep it."""


def work(folder: Path, seconds: float, seed: int, suffixes: list[str]) -> None:
    """Read inputs until the time is over; tell of each in a file of the folder."""
    rng = Random(seed)
    held = seeds(folder)
    shares = {each: _SHARES[each] for each in suffixes or _SHARES}
    resource.setrlimit(resource.RLIMIT_AS, (6 * 2**30, 6 * 2**30))
    signal.signal(signal.SIGPROF, _on_time)
    ends = time.monotonic() + seconds
    counts: Counter[str] = Counter()
    while time.monotonic() < ends:
        suffix = rng.choices(list(shares), list(shares.values()))[0]
        others = held[rng.choice(list(held))] if rng.random() < 0.2 else held[suffix]
        data = mutated(suffix, rng.choice(held[suffix])[:LARGEST], others, rng)
        path = folder / f"input{suffix}"
        if suffix in _MARKS:  # of Python alone: nothing can crash or be stuck
            data = data[:MOST_MARKS]
            fault = outcome(lambda: read_held(data, suffix))  # noqa: B023
        else:
            path.write_bytes(data)
            tell(folder, "beat.json", [suffix, time.process_time(), dict(counts)])
            fault = outcome(lambda: read(path))  # noqa: B023
        counts[suffix] += 1
        if fault:
            path.write_bytes(data)
            keep(path, fault)
        if fault.startswith("memory"):
            break  # the peak of a process never falls: begin a new one
    tell(folder, "beat.json", ["", time.process_time(), dict(counts)])


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


def keep(path: Path, fault: str) -> None:
    """Keep the input where the tests read it; one for each place in our code."""
    lines = [line.strip() for line in fault.splitlines() if "/reader/" in line]
    place = (lines or [fault[:80]])[-1]
    name = hashlib.sha256(place.encode()).hexdigest()[:12]
    FINDINGS.mkdir(exist_ok=True)
    kept = FINDINGS / f"{name}{path.suffix}"
    if not kept.exists():
        kept.write_bytes(path.read_bytes())
        kind = fault.strip().splitlines()[-1]
        print(f"found {kept.name}: {kind[:150]}\n    {place}", flush=True)


def tell(folder: Path, name: str, value: object) -> None:
    spare = folder / "spare"
    spare.write_text(json.dumps(value))
    spare.replace(folder / name)


def watch(seconds: float, suffixes: list[str]) -> Counter[str]:
    """Run workers one after another until the time is over; count their inputs."""
    ends, total = time.monotonic() + seconds, Counter[str]()
    while (left := ends - time.monotonic()) > 1:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            seed = int(time.time())
            command = [sys.executable, __file__, "--work", place, str(left), str(seed)]
            worker = subprocess.Popen([*command, *suffixes])
            while worker.poll() is None:
                time.sleep(0.5)
                suffix, began, _ = _beat(folder)
                if suffix and _cpu(worker.pid) - began > _STUCK:
                    keep(folder / f"input{suffix}", f"stuck: {suffix}")
                    worker.kill()
                    worker.wait()
            suffix, _, counts = _beat(folder)
            if worker.returncode not in (0, -signal.SIGKILL) and suffix:
                fault = f"crash {worker.returncode}: {suffix}"
                keep(folder / f"input{suffix}", fault)
            total += Counter(counts)
    return total


def _beat(folder: Path) -> tuple[str, float, dict[str, int]]:
    try:
        suffix, began, counts = json.loads((folder / "beat.json").read_text())
    except FileNotFoundError:
        return "", 0.0, {}
    return suffix, began, counts


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
        place, seconds, seed, *suffixes = arguments[1:]
        work(Path(place), float(seconds), int(seed), suffixes)
        return
    seconds, *suffixes = arguments or ["60"]
    before = set(FINDINGS.glob("*"))
    total = watch(float(seconds), suffixes)
    for suffix, count in sorted(total.items()):
        print(f"{suffix:12} {count:>8,}")
    new = set(FINDINGS.glob("*")) - before
    print(f"{'in all':12} {total.total():>8,} inputs, {len(new)} new findings")


if __name__ == "__main__":
    main(sys.argv[1:])
