"""Opens the note editor, and keeps notes that were left unsaved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.domain.annotation import Annotation, Passage
    from reader.ui.notes.editor import NoteEditor


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note as it stands in the editor."""

    body: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a note is about: a mark, or passages that are to get a new one."""

    article: str
    quote: str = ""
    passages: tuple[Passage, ...] = ()
    mark: Annotation | None = None

    @property
    def note(self) -> NoteDraft:
        """What is written about it already."""
        return NoteDraft(self.mark.body, self.mark.tags) if self.mark else NoteDraft()

    @property
    def key(self) -> tuple[str, str | int | None]:
        """The key of an unsaved draft: the mark, else the paragraph."""
        if self.mark is not None:
            return self.article, self.mark.id
        return self.article, self.passages[0].block if self.passages else None


class Writing(QObject):
    """Edits one note at a time. An unsaved note comes back with its subject."""

    saved = Signal(object, object)  # the subject, the note
    left = Signal(object, bool)  # the subject; whether a note was left unsaved
    ended = Signal()

    def __init__(self, editor: NoteEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._subject: Subject | None = None
        self._drafts: dict[tuple[str, str | int | None], NoteDraft] = {}
        editor.saved.connect(self._on_saved)
        editor.left.connect(self.leave)

    def begin(self, subject: Subject) -> None:
        """Open the editor with the unsaved draft or, without one, the saved note."""
        self._keep_draft()
        draft = self._drafts.get(subject.key, subject.note)
        self._subject = subject
        self._editor.write(subject.quote, draft.body, draft.tags)

    def leave(self) -> None:
        """Close the editor, and keep an unsaved draft."""
        subject = self._subject
        if subject is not None:
            is_unsaved = self._keep_draft()
            self._end()
            self.left.emit(subject, is_unsaved)

    def end(self) -> None:
        """Close the editor after the note was saved."""
        if self._subject is not None:
            self._drafts.pop(self._subject.key, None)
            self._end()

    def _keep_draft(self) -> bool:
        """Keep the draft if it differs from the saved note; return whether it does."""
        if self._subject is None:
            return False
        self._drafts.pop(self._subject.key, None)
        draft = NoteDraft(*self._editor.written)
        if draft == self._subject.note:
            return False
        self._drafts[self._subject.key] = draft
        return True

    def _end(self) -> None:
        self._subject = None
        self._editor.hide()
        self.ended.emit()

    def _on_saved(self, body: str, tags: tuple[str, ...]) -> None:
        if self._subject is not None:
            self.saved.emit(self._subject, NoteDraft(body, tags))
