"""Tells the reader what happens, in the status line or in a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.language import Language
from reader.errors import EngineError, EngineProblem, LibraryError, LibraryProblem
from reader.ui.labels import direction_name, engine_name
from reader.ui.look import fonts
from reader.ui.messages import (
    DOWNLOAD_PROBLEMS,
    NextStep,
    face_message,
    message_for,
    offer_message,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk import Desk, Reading
    from reader.domain.reading import Offer
    from reader.ui.frame.centre import Centre
    from reader.ui.frame.status import StatusLine
    from reader.ui.messages import Message
    from reader.ui.open import OpenArticle

_MAY_PASS = (LibraryProblem.LOCKED, LibraryProblem.READ_ONLY, LibraryProblem.FULL)


class News(QObject):
    """Chooses where a message is shown; `dialogs` shows what must not be missed."""

    step_requested = Signal(NextStep)

    def __init__(
        self,
        desk: Desk,
        open_: OpenArticle,
        centre: Centre,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open = open_
        self._centre = centre
        self._status = status
        self._paragraph = 1  # that is being read
        self._error: Exception | None = None  # told over the page or in its stead
        open_.changed.connect(self._on_changed)
        open_.marks_changed.connect(self._on_marks_changed)
        centre.notice.step_pressed.connect(self._on_step_pressed)
        self._offer: Offer | None = None  # what stands over the page
        self._undrawn: tuple[str, ...] = ()  # scripts that show as boxes
        self._has_told_of_faces = False
        centre.welcome.step_pressed.connect(self.step_requested)

    def show_opening(self) -> None:
        self._status.show_progress(self.tr("Opening…"), 0, 0)

    def _on_marks_changed(self) -> None:
        """Take back that nothing could be kept: a mark was kept just now."""
        error = self._error
        if isinstance(error, LibraryError) and error.reason in _MAY_PASS:
            self._error = None
            self._centre.notice.hide()

    def _on_changed(self, reading: Reading | None) -> None:
        self._error = None
        self._undrawn = ()
        if reading is not None:
            self._centre.show_page()
            self._look_for_boxes(reading)
        else:
            self._centre.welcome.show_welcome()
            self._centre.show_welcome()
        self.rest()

    def _look_for_boxes(self, reading: Reading) -> None:
        """Notice what no typeface can draw; of Chinese tell over the first article."""
        texts = (block.text for block in reading.article.blocks)
        self._undrawn = fonts.undrawn((reading.article.title, *texts))
        if not fonts.has_chinese() and not self._has_told_of_faces:
            self._has_told_of_faces = True
            self._show_message(face_message())

    def tell_not_opened(self, error: Exception) -> None:
        """Tell why an article did not open: over the page or, without one, instead."""
        self.rest()
        self._tell_of(error)

    def show_translating(self, done: int, total: int) -> None:
        """Show the paragraph that is at work, so never "0 of n"."""
        text = self.tr("Translating {done} of {total} paragraphs")
        shown = min(done + 1, total)
        self._status.show_progress(text.format(done=shown, total=total), done, total)

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show that something runs and can be stopped; of a total of 0: no end yet."""
        self._status.show_progress(text, done, total)

    def show_fetching(self, text: str, done: int, total: int) -> None:
        """Show how far a pack is, also where the reader pressed for it."""
        self._status.show_progress(text, done, total)
        if self._lacks_pack and self._centre.shows_page:
            self._centre.notice.show_progress(text, done, total)
            self._centre.notice.show()

    def rest_fetching(self) -> None:
        """End the progress of a download; say again if a pack is missing."""
        self.rest()
        if self._centre.notice.is_running and self._error is not None:
            self._tell_of(self._error)

    @property
    def tells_of_download(self) -> bool:
        """True while a notice over the page says that a download failed."""
        error = self._error
        if self._centre.notice.isHidden() or not isinstance(error, EngineError):
            return False
        return error.reason in DOWNLOAD_PROBLEMS

    @property
    def _lacks_pack(self) -> bool:
        """True while a pack is reported as missing, or its download as failed."""
        error = self._error
        reasons = (EngineProblem.NO_PACK, *DOWNLOAD_PROBLEMS)
        return isinstance(error, EngineError) and error.reason in reasons

    def tell(
        self,
        what: str | Message | Exception,
        step: Callable[[], object] | None = None,
        words: str = "",
    ) -> None:
        """Tell the reader something.

        A text passes by in the status line, with a button for a step, if there is one.
        Without words for the button the step undoes what is told. A
        message stands over the page or, without one, in its stead; so does an error
        of the engine or the library. Any other error passes by.
        """
        if isinstance(what, str):
            self._status.show_passing(what, step, words)
        elif isinstance(what, EngineError | LibraryError):
            self._tell_of(what)
        elif isinstance(what, Exception):
            self._status.show_passing(message_for(what).line)
        else:
            self._show_message(what)

    def offer(self, offer: Offer) -> None:
        """Say, for as long as the article is open, what else there is to read."""
        self._offer = offer
        self._centre.offer.show_message(offer_message(offer))

    def rest(self) -> None:
        """End the progress: show the reader's place, and the engine."""
        self._status.show_rest(self._whereabouts())
        self._show_facts()

    def refresh(self) -> None:
        """Show lasting texts again, in a new language of the interface."""
        self._show_facts()
        self._show_whereabouts()
        if self._offer is not None and not self._centre.offer.isHidden():
            self.offer(self._offer)
        is_said = self._centre.shows_welcome or not self._centre.notice.isHidden()
        if self._error is not None and is_said:
            self._tell_of(self._error)

    def on_paragraph_changed(self, paragraph: int) -> None:
        """Show which paragraph is being read."""
        self._paragraph = paragraph
        self._show_whereabouts()

    def _on_step_pressed(self, step: NextStep) -> None:
        self.step_requested.emit(step)
        if self._lacks_pack:
            self._centre.notice.show()  # until there is one

    def _tell_of(self, error: Exception) -> None:
        if isinstance(error, LibraryError):
            self._desk.library.notice(error)
            if self._is_told(error):
                self._status.show_passing(message_for(error).line)
                return
        self._show_message(message_for(error))
        self._error = error

    def _is_told(self, error: LibraryError) -> bool:
        """Whether the library's bar says the same all the time."""
        is_read_only = self._desk.library.condition.is_read_only
        return is_read_only and error.reason is LibraryProblem.READ_ONLY

    def _show_message(self, message: Message) -> None:
        self._error = None
        if self._centre.shows_welcome:
            self._centre.welcome.show_message(message)
        else:
            mirror = self._desk.settings.translation.mirror
            self._centre.notice.show_message(message, mirror)

    def _show_whereabouts(self) -> None:
        if not self._status.is_running:
            self._status.show_rest(self._whereabouts())

    def _whereabouts(self) -> str:
        reading = self._open.reading
        if reading is None:
            return ""
        count = len(reading.article.blocks)
        text = self.tr("Paragraph {n} of {count}")
        return text.format(n=min(self._paragraph, count), count=count)

    def _show_facts(self) -> None:
        reading = self._open.reading
        if reading is None:
            self._status.show_facts((self.tr("offline"),))
            return
        direction = reading.direction
        route = self._desk.packs.route(direction)
        name = engine_name(route) or self.tr("no language pack")
        if reading.has_author_translation:
            name = self.tr("author's translation")
        wanted = self._desk.settings.reading.script
        script = reading.script if reading.language is Language.CHINESE else wanted
        languages = direction_name(direction, script)
        if reading.language is Language.UNDETERMINED:
            languages = self.tr("neither English nor Chinese")
            name = ""  # no pack translates it
        facts = (*filter(None, (languages, name)), self.tr("offline"))
        lacks: tuple[str, ...] = ()
        if not fonts.has_chinese():  # in English, since Chinese could not be read
            lacks = ("no Chinese typeface",)
        if self._undrawn:
            scripts = ", ".join(each or self.tr("signs") for each in self._undrawn)
            boxes = self.tr("shown as boxes: {scripts}")
            lacks += (boxes.format(scripts=scripts),)
        is_starter = (
            bool(name)
            and not reading.has_author_translation
            and self._desk.packs.is_starting(direction)
        )
        self._status.show_facts(lacks + facts, is_starter=is_starter)
