# ruff: noqa: E402  # the clock starts before PyTorch is imported, which takes seconds
"""Train for a given number of seconds on whatever machine this is, and leave weights.

Made for an accelerator that is lent for minutes: looks at the card and the data first,
learns until the time is up, and writes the weights every minute, so that a machine
taken away early still leaves a usable model. The rate follows the clock, not a number
of steps. Needs PyTorch and numpy; of what `prepare` made, only `data.npz.xz` and
`data.json`.
"""

from __future__ import annotations

import time

STARTED = time.monotonic()

import argparse
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from starter.entropy import Losses, losses_and_slopes
from starter.network import Network, Shape
from starter.parts import read_parts, write_parts
from starter.prepared import facts, load
from starter.training import Plan, Texts, Training

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np

LONGEST_COMPILING = 150  # seconds; then the layers run as they are
TELL_EVERY = 15.0
WAIT_EVERY = 10  # steps


@dataclass(slots=True)
class Session:
    """What one call works with: where to, until when, on which machine."""

    out: Path
    end: float  # of training, as `time.monotonic` tells it
    save_every: float
    report: Report
    device: torch.device
    machine: str
    rate: float  # at which it multiplies matrices: operations a second
    before: list[object] = field(default_factory=list)  # earlier calls, gone on from


def main() -> None:
    options = _options()
    report = Report(options.out)
    session = _session(options, report)
    training = _training(options, session)
    compiles = options.compile and session.device.type == "cuda"
    _try_out(training, report, compiles=compiles or options.compile_anyway)
    _train(training, session)


def _options() -> argparse.Namespace:
    here = Path("build/packs")
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("seconds", nargs="?", type=float, default=560, help="in all; 560 unless told")
    add("--data", type=Path, default=here / "data", help="folder made by prepare")
    add("--out", type=Path, default=here / "lease", help="folder for the weights")
    add("--go-on", type=Path, metavar="FOLDER", help="start from these weights")
    add("--width", type=int, default=512, help="a multiple of 64")
    add("--layers", type=int, nargs=2, default=(6, 2), metavar=("ENCODER", "DECODER"))
    add("--dropout", type=float, default=0.2)
    add("--rows", type=int, default=128, help="in a step")
    add("--rate", type=float, default=2e-3)
    add("--last-save", type=float, default=8, metavar="SECONDS",
        help="kept free at the end")  # fmt: skip
    add("--save-every", type=float, default=60, metavar="SECONDS")
    add("--threads", type=int, default=1, help="where there is no accelerator")
    add("--seed", type=int, default=7)
    add("--no-compile", dest="compile", action="store_false")
    add("--compile-anyway", action="store_true", help="also without an accelerator")
    return parser.parse_args()


class Report:
    """What is said goes to the screen and into `report.txt`, line by line."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = (folder / "report.txt").open("a", encoding="utf-8")

    def __call__(self, text: str) -> None:
        line = f"{time.monotonic() - STARTED:6.1f} s  {text}"
        for place in (sys.stdout, self._file):
            print(line, file=place, flush=True)


def _session(options: argparse.Namespace, report: Report) -> Session:
    """Look at the machine: is there an accelerator, and how fast is it?"""
    report(f"PyTorch {torch.__version__}")
    if torch.cuda.is_available():
        device, dtype, size = torch.device("cuda"), torch.bfloat16, 8192
        card = torch.cuda.get_device_properties(device)
        machine = f"{card.name}, {card.total_memory / 2**30:.0f} GiB"
        torch.set_float32_matmul_precision("high")
    else:
        device, dtype, size = torch.device("cpu"), torch.float32, 512
        torch.set_num_threads(options.threads)
        machine = f"no accelerator; processor, {options.threads} threads"
    rate = _rate(device, dtype, size)
    report(f"{machine}; matrices at {rate / 1e12:.2f} TFLOP/s")
    end = STARTED + options.seconds - options.last_save
    return Session(options.out, end, options.save_every, report, device, machine, rate)


def _rate(device: torch.device, dtype: torch.dtype, size: int) -> float:
    one, other = (torch.randn(size, size, device=device).to(dtype) for _ in range(2))
    for _ in range(3):
        (one @ other).sum().item()
    start = time.perf_counter()
    for _ in range(10):
        product = one @ other
    product.sum().item()
    return 10 * 2 * size**3 / (time.perf_counter() - start)


def _training(options: argparse.Namespace, session: Session) -> Training:
    """Read the data, and the weights to go on from, if there are any."""
    said = facts(options.data)
    prepared = load(options.data / "data.npz.xz")
    torch.manual_seed(options.seed)
    network = Network(_shape(options, said["vocabulary"]))
    if options.go_on:
        weights, before = read_parts(options.go_on)
        network = Network(Shape(**before["shape"]))
        network.load_state_dict(
            {name: torch.from_numpy(each) for name, each in weights.items()}
        )
        session.before = [*before["before"], before["progress"]]
    texts = Texts(prepared, said["sets"], options.seed)
    half = session.device.type == "cuda"
    plan = Plan(options.rows, options.rate, seed=options.seed, half=half)
    count = sum(weight.numel() for weight in network.parameters())
    session.report(
        f"{said['pairs']} pairs in {said['rows']} rows, padding {said['padding']:.1%}; "
        f"{count / 1e6:.1f} M weights, earlier calls: {len(session.before)}"
    )
    return Training(network, texts, plan, session.device)


def _shape(options: argparse.Namespace, vocabulary: int) -> Shape:
    return Shape(
        vocabulary=vocabulary,
        width=options.width,
        heads=options.width // 64,
        inner=4 * options.width,
        encoder_layers=options.layers[0],
        decoder_layers=options.layers[1],
        dropout=options.dropout,
    )


def _try_out(training: Training, report: Report, *, compiles: bool) -> None:
    """Take steps until one works: compiled or not, at once or in parts."""
    if compiles:
        training.network.compile_layers()
        Losses.compute = staticmethod(torch.compile(losses_and_slopes, dynamic=False))
    while True:
        try:
            with _at_most(LONGEST_COMPILING):
                training.try_out()
        except torch.OutOfMemoryError:
            if training.parts >= training.plan.rows:
                raise
            training.parts *= 2
            report(f"too little memory: each step in {training.parts} parts")
            torch.cuda.empty_cache()
        except Exception as error:  # compilers raise what they like
            if not compiles:
                raise
            compiles = False
            first_line = (str(error).splitlines() or [""])[0]
            report(f"not compiled: {type(error).__name__}: {first_line[:300]}")
            training.network.use_plain_layers()
            Losses.compute = staticmethod(losses_and_slopes)
        else:
            report(
                "compiled; the first step works" if compiles else "the first step works"
            )
            return


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    """Raise `TimeoutError` in what takes longer."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"compiling took more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _train(training: Training, session: Session) -> None:
    """Take steps until the time is up; tell of them and save now and then."""
    report, progress = session.report, training.progress
    told = saved = time.monotonic()
    tokens = 0
    with ThreadPoolExecutor(1) as writer:
        for loss in training.run_until(session.end):
            if progress.steps % WAIT_EVERY == 0:
                loss.item()  # waits for the device, so that the clock tells the truth
            now = time.monotonic()
            if now - told >= TELL_EVERY:
                speed = (progress.tokens - tokens) / (now - told)
                report(_line(training, loss.item(), speed, session.rate))
                told, tokens = now, progress.tokens
            if now - saved >= session.save_every:
                writer.submit(_save, training, training.weights(), session)
                report(_losses(training))
                saved = now
                told += time.monotonic() - now
    _save(training, training.weights(), session)
    report(_losses(training))
    speed = progress.tokens / max(1e-9, progress.seconds)
    report(_line(training, 0.0, speed, session.rate).partition("  loss")[0])


def _line(training: Training, loss: float, speed: float, rate: float) -> str:
    progress = training.progress
    share = speed * training.network.shape.operations / rate
    return (
        f"{min(1.0, progress.done):4.0%}  step {progress.steps}  "
        f"{progress.tokens / 1e6:.2f} M numbers foretold, {speed:.0f} a second, "
        f"{share:.0%} of the matrix rate  loss {loss:.3f}"
    )


def _losses(training: Training) -> str:
    return ", ".join(f"{name} {loss:.3f}" for name, loss in training.watch().items())


def _save(training: Training, weights: dict[str, np.ndarray], session: Session) -> None:
    network, progress = training.network, training.progress
    said = {
        "shape": asdict(network.shape),
        "plan": asdict(training.plan),
        "progress": asdict(progress),
        "before": session.before,
        "machine": session.machine,
        "weights": sum(each.size for each in weights.values()),
    }
    try:
        size = write_parts(session.out, weights, said)
    except OSError as error:  # the next one may find room
        session.report(f"weights not written: {error}")
    else:
        session.report(f"weights of step {progress.steps}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
