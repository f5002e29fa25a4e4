"""``kill -9`` while marks are written: what was acknowledged is there afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from reader.library import Library, check
from tests.helpers.builders import article, source

ROOT = Path(__file__).parents[3]

WRITER = """
import sys
from pathlib import Path
from dataclasses import replace
from reader.domain.annotation import Annotation, AnnotationKind
from reader.domain.reading import Place
from reader.library import Library

path, key = Path(sys.argv[1]), sys.argv[2]
with Library(path) as library:
    while True:
        note = Annotation("", key, AnnotationKind.NOTE, body="first " * 50)
        note = library.annotations.add(note)
        print("added", note.id, flush=True)
        library.articles.set_place(key, Place(1, 0.5), 0.5)
        library.annotations.update(replace(note, body="second"))
        print("updated", note.id, flush=True)
"""


def test_twenty_kills(tmp_path: Path) -> None:
    survive(tmp_path, kills=20)


@pytest.mark.slow
def test_a_thousand_kills(tmp_path: Path) -> None:
    survive(tmp_path, kills=1000)


def survive(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        key = library.articles.add(source(), article()).id
    random = Random(9)
    acknowledged: dict[str, str] = {}
    for _ in range(kills):
        acknowledged |= killed_after(path, key, lines=random.randint(1, 60))
        check(path)
        with Library(path) as library:
            bodies = {mark.id: mark.body for mark in library.annotations.list(key)}
        assert acknowledged.keys() <= bodies.keys()
        updated = {id_ for id_, what in acknowledged.items() if what == "updated"}
        assert all(bodies[id_] == "second" for id_ in updated)
        with Library(path) as library:  # so that a thousand runs stay quick
            for each in bodies:
                library.annotations.remove(each)
        acknowledged.clear()


def killed_after(path: Path, key: str, lines: int) -> dict[str, str]:
    """What a writer said it had done when it was killed in the midst of more."""
    command = [sys.executable, "-c", WRITER, str(path), key]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    whole = [line.split() for line in said if line.endswith("\n")]
    return {id_: what for what, id_ in whole}
