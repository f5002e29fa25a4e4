"""Imports the exports of other programs, after telling what they hold."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.formats import MARKS, PAGES, ZIP
from reader.ui.dialogs import patterns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.desk import Desk
    from reader.domain.arrival import Arrival
    from reader.ui.dialogs import Dialogs
    from reader.ui.news import News
    from reader.ui.tasks import Jobs


class Importing(QObject):
    """Asks for an export, tells what it holds, and takes it in."""

    taken_in = Signal(str)  # what came, in words
    article_meant = Signal(object)  # a path to open, though it looks like an export

    def __init__(
        self, desk: Desk, jobs: Jobs, news: News, dialogs: Dialogs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._news = news
        self._dialogs = dialogs

    def choose(self) -> None:
        """Let the reader choose the file of an export."""
        every = self.tr("All files (*)")
        patterns = patterns_of(*MARKS, ZIP)
        marks = self.tr("Marks and lists ({patterns})").format(patterns=patterns)
        path = self._dialogs.open_file(self.tr("Import marks"), f"{marks};;{every}")
        if path is not None:
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """Take in the marks of an export, ours or another program's.

        Of a file with many articles that are not here the reader is told first.
        """
        self._foresee(path, self._on_foreseen)

    def offer(self, path: Path) -> None:
        """Tell what an export holds that was to be opened, and offer to take it in."""
        self._foresee(path, self._on_offered)

    def _foresee(
        self, path: Path, then: Callable[[Path, Sequence[Arrival]], None]
    ) -> None:
        work = self._desk.exchange.previewing(path)
        said = self.tr("Reading “{file}”…").format(file=path.name)
        self._jobs.run(work, said, partial(then, path))

    def _on_foreseen(self, path: Path, foreseen: Sequence[Arrival]) -> None:
        others = sum(not each.is_here for each in foreseen)
        if others > 1:
            self._ask_to_import(path, foreseen)
        else:
            self._import(path)

    def _on_offered(self, path: Path, foreseen: Sequence[Arrival]) -> None:
        ending = path.suffix.lower()
        more = [self.tr("Open as an article")] if ending in PAGES else []
        self._ask_to_import(path, foreseen, more)

    def _ask_to_import(
        self, path: Path, foreseen: Sequence[Arrival], more: Sequence[str] = ()
    ) -> None:
        """Say what would come in, and do what the reader answers."""
        others = sum(not each.is_here for each in foreseen)
        here = self.tr("Only marks of my articles")
        answers = [self.tr("Import everything")]
        answers += [here] if 0 < others < len(foreseen) else []
        title, explanation = self._foretold(path, foreseen, others)
        answer = self._dialogs.ask(title, explanation, [*answers, *more])
        if answer in answers:
            self._import(path, only_here=answer == here)
        elif answer:
            self.article_meant.emit(path)

    def _import(self, path: Path, *, only_here: bool = False) -> None:
        arrived: list[Arrival] = []
        self._jobs.run(
            self._desk.exchange.importing(path, only_here=only_here),
            self.tr("Importing marks…"),
            lambda marks: self._on_imported(marks, arrived),
            on_step=lambda arrival: self._on_arrival(arrival, arrived),
        )

    def _foretold(
        self, path: Path, foreseen: Sequence[Arrival], others: int
    ) -> tuple[str, str]:
        """What a file holds, and what of it would come without its text."""
        marks = sum(each.marks for each in foreseen)
        title = self.tr("“{file}” is an export. Articles: {articles}. Marks: {marks}.")
        explanation = self.tr(
            "Articles that are not saved here: {n}. Only their titles, addresses and"
            " marks would come onto the shelf. When you save and open such a page, it"
            " takes its place with all of that."
        )
        if not others:
            explanation = self.tr("All of these articles are on your shelf.")
        counts = {"articles": len(foreseen), "marks": marks}
        return title.format(file=path.name, **counts), explanation.format(n=others)

    def _on_arrival(self, arrival: Arrival, arrived: list[Arrival]) -> None:
        arrived.append(arrival)
        text = self.tr("Importing {done} of {total} articles")
        counts = {"done": arrival.done + 1, "total": arrival.total}
        if arrival.total > 1:
            self._news.show_progress(text.format(**counts), arrival.done, arrival.total)

    def _on_imported(self, marks: int, arrived: Sequence[Arrival]) -> None:
        others = sum(not each.is_here for each in arrived)
        said = [self.tr("New marks: {n}").format(n=marks)]
        if not any(each.marks for each in arrived):
            listed = self.tr("Articles in the list: {n}")
            said = [listed.format(n=len(arrived))]
        if lost := sum(each.lost for each in arrived):
            text = self.tr("{n} whose words are not in the text")
            said.append(text.format(n=lost))
        if others:
            text = self.tr("Articles not saved here yet: {n}")
            said.append(text.format(n=others))
        self.taken_in.emit(" · ".join(said))
