"""Which command does what in the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.domain.annotation import Colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.window import Window

    Slots = dict[str, Callable[..., object]]


def bindings(window: Window) -> Slots:
    """Every command by its name; a test sees that none is missing."""
    return {**_files(window), **_view(window), **_page(window), **_marks(window)}


def _files(window: Window) -> Slots:
    files = window.files
    return {
        "open": files.open,
        "import_folder": files.import_folder,
        "open_beside": files.open_beside,
        "open_alone": window.reading.open_alone,
        "close": window.reading.close,
        "save_copy": files.save_copy,
        "export_translation": files.export_translation,
        "print": window.printing.print,
        "save_pdf": window.printing.save_pdf,
        "export_marks": files.export_marks,
        "export_all": files.export_all,
        "import_marks": files.import_marks,
        "restore": files.restore,
        "settings": window.sheets.open_settings,
        "packs": window.packs.open,
        "glossary": window.glossary.open,
        "menu": window.body.header.menu_pressed.emit,
        "palette": window.sheets.open_palette,
        "shortcuts": window.sheets.open_shortcuts,
        "guide": window.sheets.open_guide,
        "about": window.sheets.open_about,
        "copy_details": window.helping.copy_details,
        "open_folder": window.helping.open_folder,
        "quit": window.close,
    }


def _view(window: Window) -> Slots:
    wishes, panels = window.preferences, window.body.panels
    return {
        "cross": window.cross,
        "next_layout": window.reading.next_layout,
        "toggle_translation": window.reading.toggle_translation,
        "next_reveal": wishes.next_reveal,
        "pinyin": wishes.set_pinyin,
        "caret": window.body.page.set_caret_browsing,
        "zoom_in": wishes.zoom_in,
        "zoom_out": wishes.zoom_out,
        "zoom_reset": wishes.zoom_reset,
        "next_theme": wishes.next_theme,
        "shelf": panels.set_shelf,
        "notes": panels.set_notes,
        "next_pane": window.body.next_pane,
        "full_screen": window.show_full_screen,
        "search": window.body.header.focus_search,
    }


def _page(window: Window) -> Slots:
    page, finding, selecting = window.body.page, window.finding, window.selecting
    return {
        "find": finding.open,
        "find_next": finding.next,
        "find_previous": finding.previous,
        "copy": selecting.copy,
        "copy_translation": selecting.copy_other,
        "copy_both": selecting.copy_both,
        "next_block": partial(page.steps.by_block, 1),
        "previous_block": partial(page.steps.by_block, -1),
        "next_sentence": partial(page.steps.by_sentence, 1),
        "previous_sentence": partial(page.steps.by_sentence, -1),
        "flip": window.reading.flip,
        "read_aloud": window.aloud.toggle,
        "correct": window.correcting.correct,
        "machine_words": window.correcting.show_machine_words,
        "uncorrect": window.correcting.revert,
        "glossary_add": window.glossary.add,
        "leave_or_translate": window.translating.leave_or_translate,
        "translate": window.translating.start_as_asked,
        "stop": window.leave,
        "look_up": window.words.look_up,
        "save_word": window.words.save,
        "words": window.saved_words.open,
    }


def _marks(window: Window) -> Slots:
    notes, touching = window.notes, window.touching
    colours: Slots = {
        f"highlight_{colour}": partial(notes.highlight, colour) for colour in Colour
    }
    return {
        "undo": window.undo,
        "redo": notes.redo,
        "mark_on": partial(touching.move_end, 1),
        "mark_back": partial(touching.move_end, -1),
        "mark_on_exactly": partial(touching.move_end, 1, exact=True),
        "mark_back_exactly": partial(touching.move_end, -1, exact=True),
        "mark_other_end": touching.next_end,
        "next_mark": partial(notes.go_by, 1),
        "previous_mark": partial(notes.go_by, -1),
        "bookmark": notes.bookmark,
        "bookmark_article": notes.bookmark_article,
        "highlight": window.highlight,
        **colours,
        "note": notes.note,
        "note_article": notes.note_on_article,
        "find_mark": notes.find,
        "every_mark": notes.switch_articles,
    }
