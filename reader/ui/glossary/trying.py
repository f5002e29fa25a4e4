"""Shows what a term of the glossary's dialog matches in the open article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.ui.messages import message_for
from reader.ui.tasks import Latest

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.domain.glossary import TermMeetings
    from reader.ui.glossary.dialog import GlossaryDialog
    from reader.ui.glossary.model import Entry
    from reader.ui.open import OpenArticle
    from reader.ui.tasks import Tasks

_STILL = 90  # milliseconds after the last key


class TermTrial(QObject):
    """Finds the matches of the term that is typed in the open article."""

    def __init__(
        self, desk: Desk, tasks: Tasks, open_: OpenArticle, dialog: GlossaryDialog
    ) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._latest = Latest(tasks)
        self._open = open_
        self._dialog = dialog
        self._still = QTimer(self, singleShot=True, interval=_STILL)
        self._still.timeout.connect(self._look)
        dialog.drafted.connect(self.begin)
        dialog.direction_changed.connect(self.begin)
        open_.changed.connect(self.begin)
        open_.texts_changed.connect(self.begin)

    def begin(self) -> None:
        """Find the matches again: the term, its direction or the article changed."""
        self._still.stop()
        self._latest.cancel()
        if self._dialog.isVisible():
            self._still.start()

    def _look(self) -> None:
        reading, dialog = self._open.reading, self._dialog
        dialog.meetings.setVisible(reading is not None)
        if reading is None:
            return
        entry = dialog.draft
        is_other_way = reading.direction != dialog.directions.direction
        if is_other_way or not entry.term:
            dialog.meetings.ask(is_other_way=is_other_way)
            return
        self._latest.run(
            self._desk.glossary.meeting(*entry, reading.snapshot()),
            on_done=partial(self._on_found, entry),
            on_error=self._on_failed,
        )

    def _on_found(self, entry: Entry, found: TermMeetings) -> None:
        self._dialog.meetings.show_meetings(entry, found)

    def _on_failed(self, error: Exception) -> None:
        self._dialog.say(message_for(error).line)
