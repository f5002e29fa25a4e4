"""The tables of the library, and how older files become newer ones.

1. Articles, their marks, translations, words; the log of changes for the index.
2. The reader's word on the language of a paragraph.
3. The reader's translation of a sentence at each place it was written.
4. The texts of an article that another text took the place of, or could take.
5. The chapters of books, in order.
6. What of a site's pages the reader leaves out of its articles, or takes in.
7. The script in which a Chinese original is shown.
8. When each saved word is to be reviewed.
9. The lines of books' tables of contents, with their levels.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.errors import LibraryError, LibraryProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library.connection import Connection

APPLICATION_ID = 0x44555A48
"""``DUZH``: what marks a SQLite file as ours."""

_FIRST = (
    # By which the cache beside a library knows that it is this one's.
    "CREATE TABLE identity (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "INSERT INTO identity VALUES (lower(hex(randomblob(16))))",
    # One row an article. `content` is the whole article as JSON, so that it can be
    # read when its file is gone; it is long and comes last, so that lists need not
    # read past it. `shelf` is 'kept', 'removed' (its marks are kept) or
    # 'forgotten' (purged when the reader can no longer want it back).
    """CREATE TABLE articles (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        source TEXT NOT NULL,
        date TEXT NOT NULL,
        language TEXT NOT NULL,
        address TEXT NOT NULL,
        shelf TEXT NOT NULL DEFAULT 'kept'
            CHECK (shelf IN ('kept', 'removed', 'forgotten')),
        added TEXT NOT NULL,
        opened TEXT NOT NULL DEFAULT '',
        removed TEXT NOT NULL DEFAULT '',
        place_block INTEGER NOT NULL DEFAULT -1,
        place_fraction REAL NOT NULL DEFAULT 0,
        progress REAL NOT NULL DEFAULT 0,
        is_read INTEGER NOT NULL DEFAULT 0,
        layout TEXT NOT NULL DEFAULT '',
        content TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX articles_by_address ON articles (address) WHERE address <> ''",
    "CREATE INDEX articles_by_title ON articles (title)",
    # The files an article was seen in. The path is a hint, the digest is not.
    """CREATE TABLE copies (
        digest TEXT NOT NULL,
        part TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        path TEXT NOT NULL,
        size INTEGER NOT NULL,
        seen TEXT NOT NULL,
        PRIMARY KEY (digest, part)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX copies_by_article ON copies (article)",
    "CREATE INDEX copies_by_path ON copies (path)",
    """CREATE TABLE article_tags (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (article, tag)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX article_tags_by_tag ON article_tags (tag)",
    # Bookmarks, highlights and notes. `anchors` and `tags` are JSON arrays.
    """CREATE TABLE annotations (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        kind TEXT NOT NULL,
        colour TEXT NOT NULL,
        body TEXT NOT NULL,
        anchors TEXT NOT NULL,
        tags TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX annotations_by_article ON annotations (article)",
    "CREATE INDEX annotations_by_creation ON annotations (created, number)",
    """CREATE INDEX bookmarked_articles ON annotations (article)
        WHERE kind = 'bookmark' AND anchors = '[]'""",
    # The translation that stood beside each block: `content` is a Pair as JSON.
    """CREATE TABLE pairs (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        direction TEXT NOT NULL,
        block INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (article, direction, block)
    ) STRICT, WITHOUT ROWID""",
    # The reader's own translation of a sentence, wherever the sentence stands.
    """CREATE TABLE edits (
        direction TEXT NOT NULL,
        sentence TEXT NOT NULL,
        text TEXT NOT NULL,
        article INTEGER REFERENCES articles ON DELETE SET NULL,
        modified TEXT NOT NULL,
        PRIMARY KEY (direction, sentence)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX edits_by_article ON edits (article)",
    """CREATE TABLE terms (
        direction TEXT NOT NULL,
        term TEXT NOT NULL,
        rendering TEXT NOT NULL,
        modified TEXT NOT NULL,
        PRIMARY KEY (direction, term)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE words (
        word TEXT NOT NULL,
        sentence TEXT NOT NULL,
        article INTEGER REFERENCES articles ON DELETE SET NULL,
        pinyin TEXT NOT NULL,
        senses TEXT NOT NULL,
        translation TEXT NOT NULL,
        saved TEXT NOT NULL,
        PRIMARY KEY (word, sentence)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX words_by_article ON words (article)",
    # What the search index, a file of its own, has still to read. Written by the
    # triggers below, so that no change can be forgotten.
    """CREATE TABLE changes (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER,
        annotation INTEGER
    ) STRICT""",
    *(
        f"""CREATE TRIGGER {table}_{event.split()[0].lower()} AFTER {event} ON {table}
        BEGIN INSERT INTO changes ({column}) VALUES ({row}.{key}); END"""
        for table, column, key, events in (
            (
                "articles",
                "article",
                "number",
                ("INSERT", "UPDATE OF title, content, shelf", "DELETE"),
            ),
            ("article_tags", "article", "article", ("INSERT", "DELETE")),
            ("pairs", "article", "article", ("INSERT", "UPDATE", "DELETE")),
            ("annotations", "annotation", "number", ("INSERT", "UPDATE", "DELETE")),
        )
        for event in events
        for row in ("old" if event == "DELETE" else "new",)
    ),
)

_SECOND = (
    # Of few paragraphs, by their whole text: a page saved again has them, too.
    """CREATE TABLE languages (
        paragraph TEXT PRIMARY KEY,
        language TEXT NOT NULL,
        modified TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

_THIRD = (
    # `edits` has the latest wording of a sentence, for wherever it stands; this has
    # the wording of each place, so that two places may differ and still both be kept.
    """CREATE TABLE corrections (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        direction TEXT NOT NULL,
        sentence TEXT NOT NULL,
        block INTEGER NOT NULL,
        nth INTEGER NOT NULL,
        text TEXT NOT NULL,
        modified TEXT NOT NULL,
        PRIMARY KEY (article, direction, sentence, block, nth)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX corrections_by_sentence ON corrections (direction, sentence)",
    """INSERT OR IGNORE INTO corrections
    SELECT pairs.article, pairs.direction,
        json_extract(content, '$.sentences[' || made.key || '].text') AS said, block, 0,
        json_extract(made.value, '$.text'), coalesce(edits.modified, '')
    FROM pairs JOIN json_each(content, '$.translations') AS made
    LEFT JOIN edits ON edits.direction = pairs.direction AND edits.sentence = said
    WHERE json_extract(made.value, '$.origin') = 'reader' AND said <> ''""",
)

_FOURTH = (
    # `digest` is that of the file the text was read from; empty where not known.
    """CREATE TABLE versions (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        digest TEXT NOT NULL,
        kept TEXT NOT NULL,
        is_offered INTEGER NOT NULL,
        content TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX versions_by_article ON versions (article)",
)

_FIFTH = (
    # `book` is the digest of the file that the book was first read from.
    """CREATE TABLE chapters (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        book TEXT NOT NULL,
        position INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX chapters_by_book ON chapters (book, position)",
    # Until now an opened book's first chapter was added last, an imported one's first:
    # the last goes first if its file's name comes before all others.
    """INSERT INTO chapters (article, book, position)
    SELECT article, digest, row_number() OVER (PARTITION BY digest ORDER BY
        part = least AND article = last DESC, article)
    FROM (SELECT article, min(digest) AS digest, part,
            min(part) OVER (PARTITION BY digest) AS least,
            max(article) OVER (PARTITION BY digest) AS last,
            count(*) OVER (PARTITION BY digest) AS count
        FROM copies WHERE part <> '' GROUP BY article) WHERE count > 1""",
)

_SIXTH = (
    # The columns are those of `PageRule`. One of `path` and `words` is empty.
    """CREATE TABLE page_rules (
        site TEXT NOT NULL,
        path TEXT NOT NULL,
        words TEXT NOT NULL,
        verdict TEXT NOT NULL,
        sample TEXT NOT NULL,
        modified TEXT NOT NULL,
        PRIMARY KEY (site, path, words)
    ) STRICT, WITHOUT ROWID""",
)

_SEVENTH = (
    # Of Chinese originals that are shown in another script than they are written in.
    """CREATE TABLE scripts (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        script TEXT NOT NULL
    ) STRICT""",
)

_EIGHTH = (
    # Of no word by reference: one that is removed and put back keeps its box.
    """CREATE TABLE reviews (
        word TEXT NOT NULL,
        sentence TEXT NOT NULL,
        box INTEGER NOT NULL,
        due TEXT NOT NULL,
        modified TEXT NOT NULL,
        PRIMARY KEY (word, sentence)
    ) STRICT, WITHOUT ROWID""",
)

_NINTH = (
    # `book` as in `chapters`. A line without an article is a heading over others.
    """CREATE TABLE contents (
        book TEXT NOT NULL,
        position INTEGER NOT NULL,
        level INTEGER NOT NULL,
        title TEXT NOT NULL,
        article INTEGER REFERENCES articles ON DELETE CASCADE,
        PRIMARY KEY (book, position)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX contents_by_article ON contents (article)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    _FIRST,
    _SECOND,
    _THIRD,
    _FOURTH,
    _FIFTH,
    _SIXTH,
    _SEVENTH,
    _EIGHTH,
    _NINTH,
)
"""`user_version` is how many of these have run. Only ever add to the end."""


def version_of(connection: Connection) -> int:
    """How many migrations the file has seen; 0 for an empty file.

    Raises `LibraryError` if the file is not ours or comes from a newer version, or if
    it has not the tables of its version: its schema is damaged.
    """
    version = int(connection.value("PRAGMA user_version"))
    mark = connection.value("PRAGMA application_id")
    is_empty = connection.value("SELECT count(*) FROM sqlite_schema") == 0
    if mark != APPLICATION_ID and not (is_empty and mark == 0 and version == 0):
        raise LibraryError(LibraryProblem.FOREIGN, connection.path)
    if version > len(MIGRATIONS):
        detail = f"version {version}; this program knows {len(MIGRATIONS)}"
        raise LibraryError(LibraryProblem.NEWER, connection.path, detail)
    if version < 0:
        detail = f"version {version}"
        raise LibraryError(LibraryProblem.CORRUPT, connection.path, detail)
    _check_schema(connection, version)
    return version


def _check_schema(connection: Connection, version: int) -> None:
    """Raise `LibraryError` unless all of this version is there, and nothing of later.

    SQLite keeps the statement that made a thing but for its spaces. What other programs
    added, `ANALYZE` for one, does no harm.
    """
    rows = connection.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    here = {_spaced(str(row[0])) for row in rows}
    wrong = (_made_by(MIGRATIONS[:version]) - here) | (
        _made_by(MIGRATIONS[version:]) & here
    )
    if wrong:
        detail = f"the schema: {min(wrong)[:60]}"
        raise LibraryError(LibraryProblem.CORRUPT, connection.path, detail)


@cache
def _made_by(migrations: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """The statements of these migrations that make a table, an index or a trigger."""
    return frozenset(
        _spaced(statement)
        for statements in migrations
        for statement in statements
        if statement.startswith("CREATE ")
    )


def _spaced(statement: str) -> str:
    return " ".join(statement.split())


def migrate(
    connection: Connection,
    before_first: Callable[[int], object] | None = None,
    migrations: tuple[tuple[str, ...], ...] = MIGRATIONS,
) -> None:
    """Run what is missing, each step with its version in one transaction.

    `before_first` is called with the file's version before an existing file changes.
    """
    version = version_of(connection)
    if before_first is not None and 0 < version < len(migrations):
        before_first(version)
    for number, statements in enumerate(migrations[version:], version + 1):
        with connection.transaction():
            if int(connection.value("PRAGMA user_version")) >= number:
                continue  # another process was quicker
            for statement in statements:
                connection.run(statement)
            connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.run(f"PRAGMA user_version = {number}")
