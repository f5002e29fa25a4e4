"""Which command does what in the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.domain.annotation import Colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.window import Window

    Slots = dict[str, Callable[..., object]]


def window_bindings(window: Window) -> Slots:
    """The commands that need no part that acts on the page."""
    files, sheets = window.files, window.sheets
    preferences, body = window.preferences, window.body
    return {
        "open": files.open,
        "import_folder": files.import_folder,
        "open_beside": files.open_beside,
        "save_copy": files.save_copy,
        "export_translation": files.export_translation,
        "export_marks": files.export_marks,
        "export_all": files.export_all,
        "import_marks": files.import_marks,
        "restore": files.restore,
        "settings": sheets.open_settings,
        "menu": body.header.menu_pressed.emit,
        "palette": sheets.open_palette,
        "shortcuts": sheets.open_shortcuts,
        "guide": sheets.open_guide,
        "about": sheets.open_about,
        "words": window.open_words,
        "review": window.review_words,
        "packs": window.getting_packs.open,
        "copy_details": window.helping.copy_details,
        "open_folder": window.helping.open_folder,
        "next_reveal": preferences.next_reveal,
        "pinyin": preferences.set_pinyin,
        "zoom_in": preferences.zoom_in,
        "zoom_out": preferences.zoom_out,
        "zoom_reset": preferences.zoom_reset,
        "next_theme": preferences.next_theme,
        "shelf": body.panels.set_shelf,
        "notes": body.panels.set_notes,
        "next_pane": body.next_pane,
        "search": body.header.focus_search,
        "full_screen": window.show_full_screen,
        "undo": window.undo,
        "stop": window.leave,
        "quit": window.close,
    }


def page_bindings(window: Window) -> Slots:
    """The other commands; a test checks that none is missing."""
    return {**_article(window), **_page(window), **_marks(window)}


def _article(window: Window) -> Slots:
    reading, printing = window.reading, window.printing
    return {
        "open_alone": reading.open_alone,
        "texts": window.texts.open,
        "close": reading.close,
        "print": printing.print,
        "save_pdf": printing.save_pdf,
        "whole_page": reading.switch_whole_page,
        "other_script": reading.show_in_other_script,
        "next_layout": reading.next_layout,
        "toggle_translation": reading.toggle_translation,
        "flip": reading.flip,
        "contents": window.contents.open,
        "next_chapter": reading.next_chapter,
        "previous_chapter": reading.previous_chapter,
        "leave_out": window.ruling.leave_out,
        "take_in": window.ruling.take_in,
        "left_out": window.ruling.show_rules,
        "glossary": window.glossary.open,
        "glossary_add": window.glossary.add,
        "leave_or_translate": window.translating.leave_or_translate,
        "translate": window.translating.start_as_asked,
        "correct": window.correcting.correct,
        "machine_words": window.correcting.show_machine_words,
        "uncorrect": window.correcting.revert,
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
        "copy_cited": selecting.copy_cited,
        "caret": page.set_caret_browsing,
        "cross": window.cross,
        "next_block": partial(page.steps.by_block, 1),
        "previous_block": partial(page.steps.by_block, -1),
        "next_sentence": partial(page.steps.by_sentence, 1),
        "previous_sentence": partial(page.steps.by_sentence, -1),
        "read_aloud": window.aloud.toggle,
        "look_up": window.words.look_up,
        "save_word": window.words.save,
    }


def _marks(window: Window) -> Slots:
    notes, touching = window.notes, window.touching
    colours: Slots = {
        f"highlight_{colour}": partial(notes.highlight, colour) for colour in Colour
    }
    return {
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
