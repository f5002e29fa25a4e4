"""``kill -9`` while something is written: what was acknowledged is there afterwards.

Run as ``python -m tests.helpers.kills KIND COUNT FOLDER``. A child process writes again
and again and says after each write that it is done; it is killed in the midst of more.
Then what it left must hold the last write that it acknowledged, or the next one, and
nothing in between. The child is forked, so that a kill costs milliseconds.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sys
import time
import traceback
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from reader.domain.annotation import Annotation, AnnotationKind
from reader.domain.language import EN_ZH, Language
from reader.domain.page_rules import PageRule, Verdict
from reader.domain.reading import Layout, Place
from reader.domain.shelf import ShelfFilter
from reader.domain.translation import Pair, Sentence, Translation
from reader.domain.words import SavedWord
from reader.errors import LibraryError
from reader.files import write_whole
from reader.library import Change, Library, backup, check, merge
from reader.library.restoring import restore
from reader.paths import Paths
from reader.settings import Settings, load, save
from reader.translate.packs import Packs
from reader.work import Token, ignore
from tests.helpers import pack
from tests.helpers.builders import CANTEEN, article, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.article import Article, Source
    from reader.library import StoredArticle

MOST_WRITES = 12
OLD_LIBRARY = Path(__file__).parents[1] / "libraries" / "v1.sqlite"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of write.

    `prepare` is done once before each child; `write` is the child's n-th write, from 1;
    `count` says of what it left how many writes are there, and raises an error if one
    of them is there in part.
    """

    write: Callable[[Path, int], object]
    count: Callable[[Path], int]
    prepare: Callable[[Path], object]


def _path(folder: Path) -> Path:
    return folder / "library.sqlite"


_opened: dict[Path, Library] = {}


def _library(folder: Path) -> Library:
    """The library of this process, opened at the first use."""
    if folder not in _opened:
        _opened[folder] = Library(_path(folder))
    return _opened[folder]


def _begin(folder: Path) -> None:
    """A library with one article and one mark."""
    with Library(_path(folder)) as library:
        key = library.articles.add(source(), article(url="https://e.org/1")).id
        mark = Annotation("first", key, AnnotationKind.NOTE, body="0")
        library.annotations.add(mark)


def _key(library: Library) -> str:
    return library.shelf.list()[-1].id


def _note(library: Library, number: int, part: int = 0) -> Annotation:
    key = f"{number:03}-{part}"
    body = f"{number} " * 400
    return Annotation(key, _key(library), AnnotationKind.NOTE, body=body)


def _in_library(
    write: Callable[[Library, int], object],
    count: Callable[[Library], int],
    prepare: Callable[[Path], object] = _begin,
) -> Kind:
    def counted(folder: Path) -> int:
        check(_path(folder))
        with Library(_path(folder)) as library:
            return count(library)

    return Kind(lambda folder, n: write(_library(folder), n), counted, prepare)


def _apply(library: Library, n: int) -> None:
    notes = [_note(library, n, part) for part in range(3)]
    changes = [Change(None, replace(each, created="1")) for each in notes]
    if n > 1:
        gone = _note(library, n - 1)
        changes.append(Change(gone, None))
    library.annotations.apply(changes)


def _count_applied(library: Library) -> int:
    keys = [mark.id for mark in library.annotations.list(_key(library))]
    last = max((int(key[:3]) for key in keys if key != "first"), default=0)
    expected = {"first"} | {
        f"{n:03}-{part}" for n in range(1, last + 1) for part in range(n < last, 3)
    }
    assert set(keys) == expected, keys
    return last


def _remove(library: Library, n: int) -> None:
    library.annotations.remove(f"{n:03}-0")


def _many_notes(folder: Path) -> None:
    _begin(folder)
    with Library(_path(folder)) as library:
        for n in range(1, MOST_WRITES + 50):
            library.annotations.add(_note(library, n))


def _stories(n: int) -> list[tuple[Source, Article]]:
    texts = [f"Chapter {part} of book {n}. {CANTEEN[part % 4]}" for part in range(10)]
    book = source(f"book{n}.epub")
    return [
        (replace(book, part=f"{part}"), article(text, title=f"{n}-{part}"))
        for part, text in enumerate(texts)
    ]


def _count_books(library: Library) -> int:
    titles = [item.title for item in library.shelf.list() if "-" in item.title]
    assert len(titles) % 10 == 0, titles
    return len(titles) // 10


def _renew(library: Library, n: int) -> None:
    texts = (*CANTEEN, *(f"Update {each} of the story." for each in range(1, n + 1)))
    library.articles.add(source(f"{n}"), article(*texts, url="https://e.org/1"))


def _count_updates(library: Library) -> int:
    stored = library.articles.get(_key(library))
    assert stored is not None
    count = len(stored.article.blocks) - len(CANTEEN)
    assert library.articles.find(source(f"{count}").digest) or not count
    return count


def _shorten(library: Library, n: int) -> None:
    """Have a text replaced and the former one kept, again and again."""
    texts = (*CANTEEN[:3], hashlib.sha256(b"%d" % n).hexdigest())
    library.articles.add(source(f"{n}"), article(*texts, url="https://e.org/1"))


def _count_versions(library: Library) -> int:
    return len(library.articles.versions(_key(library)))


def _pair(n: int, block: int) -> Pair:
    text = CANTEEN[block]
    return Pair(block, (Sentence(0, len(text), text),), (Translation(f"{n}"),))


def _count_pairs(library: Library) -> int:
    kept = library.pairs.list(_key(library), EN_ZH)
    numbers = {pair.translations[0].text for pair in kept}
    assert len(numbers) <= 1, numbers
    return int(numbers.pop()) if numbers else 0


def _count_terms(library: Library) -> int:
    terms = library.glossary.all(EN_ZH)
    assert len(terms) % 20 == 0, terms
    return len(terms) // 20


def _count_words(library: Library) -> int:
    words = library.words.list()
    assert len(words) % 10 == 0, words
    return len(words) // 10


def _other(folder: Path, n: int) -> Path:
    return folder / "others" / f"{n}.sqlite"


def _others(folder: Path) -> None:
    """A library, and others to be merged into it one after the other."""
    _begin(folder)
    (folder / "others").mkdir()
    for n in range(1, MOST_WRITES + 8):
        with Library(_other(folder, n)) as other:
            key = other.articles.add(source(f"o{n}"), article(title=f"Other {n}")).id
            for part in range(5):
                mark = Annotation(f"{n}-{part}", key, AnnotationKind.NOTE, body="x")
                other.annotations.add(mark)


def _merge(folder: Path, n: int) -> None:
    merge(_path(folder), _other(folder, min(n, MOST_WRITES + 7)))


def _count_merged(folder: Path) -> int:
    check(_path(folder))
    with Library(_path(folder)) as library:
        marks = library.annotations.count() - 1
        assert marks % 5 == 0, marks
        assert len(library.shelf.list()) == 1 + marks // 5
        return marks // 5


def _restore(folder: Path, n: int) -> None:
    """Put copy after copy in the place of a library that cannot be used."""
    damaged = folder / "damaged"
    damaged.write_bytes(b"damaged" * 2000)
    damaged.replace(_path(folder))
    restore(_path(folder), _other(folder, min(n, MOST_WRITES + 7)))


def _count_restored(folder: Path) -> int:
    """Either the file is still the damaged one, or the copy is there whole."""
    try:
        with Library(_path(folder)) as library:
            (title,) = (item.title for item in library.shelf.list())
            if not title.startswith("Other"):
                return 0  # the library as it was at first
            assert library.annotations.count() == 5
            return int(title.split()[1])
    except LibraryError:
        return -1  # set aside or not yet: nothing was lost that could be read


def _old(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    shutil.copy(OLD_LIBRARY, _path(folder))


def _migrate(folder: Path, n: int) -> None:
    # A kill in the midst of our own copying is no kill of the program.
    Path(shutil.copy(OLD_LIBRARY, folder / "copying")).rename(folder / f"{n}.sqlite")
    Library(folder / f"{n}.sqlite", folder / "backups").close()


def _count_migrated(folder: Path) -> int:
    """Every file opens with what it held, wherever its migration was cut off."""
    files = sorted(folder.glob("[0-9]*.sqlite"), key=lambda path: len(path.name))
    whole = [path for path in files if "-" not in path.name]
    for path in whole[:-1]:
        check(path)
    with Library(whole[-1] if whole else _path(folder), folder / "backups") as library:
        assert library.annotations.count() == 2
    return len(whole)


def _back_up(folder: Path, n: int) -> None:
    library = _library(folder)
    backup.copy(library._connection, folder / "copies", f"{n}")


def _count_copies(folder: Path) -> int:
    copies = list((folder / "copies").glob("*.sqlite"))
    for copy in copies:
        check(copy)
    return len(copies)


def _settings_file(folder: Path) -> Path:
    return folder / "settings" / "settings.json"


def _save_settings(folder: Path, n: int) -> None:
    usual = Settings()
    watching = replace(usual.library, watched=(f"{n}",) * 200)
    save(replace(usual, library=watching), _settings_file(folder))


def _count_settings(folder: Path) -> int:
    settings, complaints = load(_settings_file(folder))
    assert complaints == ()
    watched = settings.library.watched
    assert len(set(watched)) <= 1
    return int(watched[0]) if watched else 0


def _session(folder: Path) -> Any:
    from reader.ui.session import Session

    return Session(Paths(folder, folder, folder))


def _count_session(folder: Path) -> int:
    return int(_session(folder).article or 0)


def _export(folder: Path, n: int) -> None:
    write_whole(folder / "marks.json", json.dumps([n] * 5000).encode())


def _count_export(folder: Path) -> int:
    file = folder / "marks.json"
    if not file.exists():
        return 0
    numbers = json.loads(file.read_bytes())
    assert len(numbers) == 5000
    return int(numbers[0])


def _packs(folder: Path) -> Packs:
    return Packs(folder / "packs", others=())


def _build_packs(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for n in range(1, 4):
        file = folder / f"{n}.argosmodel"
        pack.build(file, EN_ZH)


def _install(folder: Path, n: int) -> None:
    _packs(folder).install(folder / f"{(n - 1) % 3 + 1}.argosmodel", Token(), ignore)


def _count_installed(folder: Path) -> int:
    """How many cannot be said: a pack is there whole, once one was installed."""
    packs = _packs(folder)
    assert packs.broken() == ()
    return -1 if packs.installed() else 0


def _index(library: Library, n: int) -> None:
    library.articles.add(source(f"{n}"), article(f"Zebra number {n}.", title=f"z{n}"))
    library.search.refresh(Token(), ignore)


def _count_indexed(library: Library) -> int:
    return len(library.search.find_new(ShelfFilter(text="zebra"), Token()))


def _place(n: int) -> Place:
    return Place(n, 0.5)


def _stored(library: Library) -> StoredArticle:
    stored = library.articles.get(_key(library))
    assert stored is not None
    return stored


def _set_layout_and_more(library: Library, n: int) -> None:
    library.articles.set_layout(_key(library), LAYOUTS[n % 3])
    library.articles.set_read(_key(library), is_read=bool(n % 2))
    library.articles.set_place(_key(library), _place(n), 0.5)


def _add_and_remove(library: Library, n: int) -> None:
    stored = library.articles.add(source(f"{n}"), article(f"S {n}.", title=f"s{n}"))
    library.articles.remove(stored.id)


LAYOUTS = (Layout.SIDE_BY_SIDE, Layout.INTERLEAVED, Layout.ORIGINAL)

KINDS: dict[str, Kind] = {
    "mark-added": _in_library(
        lambda library, n: library.annotations.add(_note(library, n)),
        lambda library: library.annotations.count() - 1,
    ),
    "mark-changed": _in_library(
        lambda library, n: library.annotations.update(
            Annotation("first", _key(library), AnnotationKind.NOTE, body=f"{n}")
        ),
        lambda library: int(library.annotations.all()[0].body),
    ),
    "mark-removed": _in_library(
        _remove,
        lambda library: MOST_WRITES + 50 - library.annotations.count(),
        _many_notes,
    ),
    "marks-together": _in_library(_apply, _count_applied),
    "place": _in_library(
        lambda library, n: library.articles.set_place(_key(library), _place(n), 0.5),
        lambda library: max(0, _stored(library).place.block),
    ),
    "layout-and-read": _in_library(
        _set_layout_and_more,
        lambda library: max(0, _stored(library).place.block),
    ),
    "article-tags": _in_library(
        lambda library, n: library.articles.set_tags(
            _key(library), [f"{n}-{part}" for part in range(9)]
        ),
        lambda library: _one_number(_stored(library).tags, 9),
    ),
    "article-added": _in_library(
        lambda library, n: library.articles.add(
            source(f"{n}"), article(f"Story number {n}.", title=f"s{n}")
        ),
        lambda library: len(library.shelf.list()) - 1,
    ),
    "article-renewed": _in_library(_renew, _count_updates),
    "version-kept": _in_library(_shorten, _count_versions),
    "off-the-shelf": _in_library(
        _add_and_remove,
        lambda library: len(library.shelf.removed()),
    ),
    "pairs": _in_library(
        lambda library, n: library.pairs.keep(
            _key(library), EN_ZH, [_pair(n, block) for block in range(4)]
        ),
        _count_pairs,
    ),
    "corrections": _in_library(
        lambda library, n: library.edits.set(EN_ZH, f"S {n}.", f"{n}", _key(library)),
        lambda library: len(library.edits.all()),
    ),
    "glossary": _in_library(
        lambda library, n: library.glossary.set_all(
            EN_ZH, {f"term {n}-{part}": f"{n}" for part in range(20)}
        ),
        _count_terms,
    ),
    "words": _in_library(
        lambda library, n: library.words.save_all(
            SavedWord(f"w{n}", sentence=f"{part}") for part in range(10)
        ),
        _count_words,
    ),
    "languages": _in_library(
        lambda library, n: library.languages.set(f"P {n}.", Language.CHINESE),
        lambda library: len(library.languages.of(f"P {n}." for n in range(400))),
    ),
    "page-rules": _in_library(
        lambda library, n: library.page_rules.add(
            PageRule("a.example", Verdict.OUT, words=f"w{n}")
        ),
        lambda library: len(library.page_rules.all()),
    ),
    "book": _in_library(
        lambda library, n: library.articles.add_all(_stories(n)), _count_books
    ),
    "index": _in_library(_index, _count_indexed),
    "merge": Kind(_merge, _count_merged, _others),
    "restore": Kind(_restore, _count_restored, _others),
    "migration": Kind(_migrate, _count_migrated, _old),
    "backup": Kind(_back_up, _count_copies, _begin),
    "settings": Kind(_save_settings, _count_settings, lambda _folder: None),
    "session": Kind(
        lambda folder, n: _session(folder).keep_article(f"{n}"),
        _count_session,
        lambda _folder: None,
    ),
    "export": Kind(_export, _count_export, lambda folder: None),
    "packs": Kind(_install, _count_installed, _build_packs),
}


def _one_number(tags: tuple[str, ...], many: int) -> int:
    numbers = {tag.split("-")[0] for tag in tags}
    assert len(tags) in (0, many), tags
    assert len(numbers) <= 1, tags
    return int(numbers.pop()) if numbers else 0


def survive(kind: Kind, kills: int, folder: Path, random: Random) -> None:
    """Kill so many children; raise `AssertionError` for a write that was lost."""
    template = folder / "template"
    template.mkdir(parents=True)
    kind.prepare(template)
    for number in range(kills):
        place = folder / f"{number}"
        shutil.copytree(template, place)
        acknowledged = killed(kind, place, random)
        count = kind.count(place)
        assert count in (-1, acknowledged, acknowledged + 1), (acknowledged, count)
        shutil.rmtree(place)


def killed(kind: Kind, place: Path, random: Random) -> int:
    """How many writes a child said it had done when it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write_on(kind, place, writing)
    os.close(writing)
    wanted = random.randint(0, MOST_WRITES)
    said = 0
    while said < wanted and os.read(reading, 1):
        said += 1
    time.sleep(random.random() * 0.004)  # somewhere in the midst of the next write
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while rest := os.read(reading, 100):
        said += len(rest)
    os.close(reading)
    return said


def _write_on(kind: Kind, place: Path, writing: int) -> None:
    """Write until killed; in the child."""
    try:
        for n in range(1, MOST_WRITES + 40):
            kind.write(place, n)
            os.write(writing, b".")
        time.sleep(60)
    except Exception:
        traceback.print_exc()
        raise
    finally:
        os._exit(1)


def main() -> None:
    name, kills, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    survive(KINDS[name], kills, folder, Random(name))


if __name__ == "__main__":
    main()
