"""Keeps the reader's rules on which blocks belong to the articles of a site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.domain.page_rules import Verdict, site_of
from reader.domain.reading import TITLE_BLOCK
from reader.ui.labels import site_label

if TYPE_CHECKING:
    from typing import Never

    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk
    from reader.desk.page_rules import Ruled
    from reader.domain.page_rules import PageRule
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.reading.controller import ReadingController
    from reader.ui.reading.rules_dialog import RulesDialog
    from reader.ui.tasks import Tasks
    from reader.work import Work


class Ruling(QObject):
    """Leaves the paragraph being read out of the article, or takes it in."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        view: ReadingView,
        reading: ReadingController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._open = open_
        self._news = news
        self._view = view
        self._reading = reading
        self._window = window
        self._dialog: RulesDialog | None = None
        open_.changed.connect(self._on_changed)

    @property
    def dialog(self) -> RulesDialog | None:
        """The list of the site's rules, while it is shown."""
        return self._dialog

    def leave_out(self) -> None:
        """Leave the paragraph being read out of the article."""
        self._rule(Verdict.OUT)

    def take_in(self) -> None:
        """Take the paragraph being read, on a whole page, into the article."""
        self._rule(Verdict.IN)

    def show_rules(self) -> None:
        """Show the rules for the open article's site."""
        from reader.ui.reading.rules_dialog import RulesDialog

        if self._open.reading is None:
            return
        self._dialog = RulesDialog(self._window)
        self._dialog.removed.connect(self._on_removed)
        self._dialog.finished.connect(self._on_finished)
        self._fill()
        self._dialog.open()

    def _rule(self, verdict: Verdict) -> None:
        reading, block = self._open.reading, self._view.text_cursor.block
        if reading is None:
            return
        if block == TITLE_BLOCK:
            self._news.tell(self.tr("The headline is always shown."))
            return
        self._reading.remember()
        self._start(self._desk.page_rules.ruling(reading.snapshot(), block, verdict))

    def _apply(self, rule: PageRule, *, is_kept: bool) -> None:
        reading = self._open.reading
        if reading is not None:
            self._reading.remember()
            work = self._desk.page_rules.applying(
                reading.snapshot(), rule, is_kept=is_kept
            )
            self._start(work)

    def _start(self, work: Work[Never, Ruled]) -> None:
        self._tasks.run(work, on_done=self._on_ruled, on_error=self._news.tell)

    def _on_ruled(self, ruled: Ruled) -> None:
        self._reading.show(ruled.snapshot)
        undo = partial(self._apply, ruled.rule, is_kept=not ruled.is_kept)
        if self._dialog is not None:
            self._fill()
            self._dialog.say(self._said(ruled), undo)
        else:
            self._news.tell(self._said(ruled), undo)

    def _said(self, ruled: Ruled) -> str:
        is_out = (ruled.rule.verdict is Verdict.OUT) is ruled.is_kept
        text = (
            self.tr("Left out of the articles of {site}.")
            if is_out
            else self.tr("Part of the articles of {site}.")
        )
        return text.format(site=site_label(ruled.rule.site))

    def _on_removed(self, rule: PageRule) -> None:
        self._apply(rule, is_kept=False)

    def _fill(self) -> None:
        reading = self._open.reading
        if self._dialog is not None and reading is not None:
            site = site_label(site_of(reading.article.url, reading.article.source))
            self._dialog.show_rules(site, self._desk.page_rules.of(reading.article))

    def _on_finished(self) -> None:
        self._dialog = None

    def _on_changed(self) -> None:
        if self._dialog is not None and self._open.reading is None:
            self._dialog.close()
