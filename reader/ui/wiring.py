"""Which part of the window hears of which. What they then do is their own affair."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def wire(window: Window) -> None:
    """Connect the parts with each other; the window connects itself."""
    _reading(window)
    _panels(window)
    _files(window)
    _bars(window)


def _reading(window: Window) -> None:
    page, reading, status = window.body.page, window.reading, window.body.status
    window.body.centre.notice.cancel_pressed.connect(window.packs.cancel)
    window.body.centre.offer.step_pressed.connect(reading.take_offer)
    reading.layout_changed.connect(window.body.header.set_layout)
    reading.layout_changed.connect(window.translating.on_layout)
    page.scroller.visible_blocks_changed.connect(window.news.on_seen)
    page.pointer.link_hovered.connect(status.show_hint)
    window.terms_in_page.hovered.connect(status.show_hint)
    window.body.selection_bar.buttons["glossary"].clicked.connect(window.glossary.add)
    window.glossary.changed.connect(window.terms_in_page.apply)
    page.scroller.narrowed.connect(window.body.header.set_narrow)
    page.selection_changed.connect(window.words.close)
    window.words.saved.connect(window.saved_words.refresh)
    window.saved_words.place_chosen.connect(reading.open_article)
    window.glossary.place_chosen.connect(reading.open_article)
    window.words.highlight_wanted.connect(window.notes.highlight_passage)


def _panels(window: Window) -> None:
    window.notes.edited.connect(window.body.status.pass_on)
    window.notes.elsewhere_wanted.connect(window.open_mark)
    window.notes.panel_wanted.connect(window.body.panels.show_notes)
    window.body.shelf.article_chosen.connect(window.reading.open_article)
    window.sheets.article_chosen.connect(window.reading.open_article)
    window.front.article_chosen.connect(window.reading.open_article)
    window.front.mark_chosen.connect(window.open_mark)
    window.front.open_pressed.connect(window.files.open)
    window.sheets.left.connect(window.body.page.setFocus)


def _files(window: Window) -> None:
    files = window.files
    files.chosen.connect(window.open_path)
    files.translation_chosen.connect(window.reading.open_beside)
    files.pack_chosen.connect(window.packs.install)
    files.shelf_changed.connect(window.shelf.refresh)
    files.shelf_changed.connect(window.notes.refresh)
    files.shelf_changed.connect(window.listing.refresh)
    window.library.changed.connect(files.shelf_changed)
    window.watching.shelf_changed.connect(window.shelf.refresh)
    for changed in (files.shelf_changed, window.watching.shelf_changed):
        changed.connect(window.front.refresh)
    window.shelf.changed.connect(window.front.refresh)
    window.reading.not_opened.connect(window.front.refresh)
    window.shelf.export_wanted.connect(files.export_articles)


def _bars(window: Window) -> None:
    header, status, welcome = (
        window.body.header,
        window.body.status,
        window.body.welcome,
    )
    header.menu_pressed.connect(partial(window.sheets.open_menu, header))
    header.type_pressed.connect(partial(window.sheets.open_type, header.type_button))
    header.shelf_pressed.connect(window.commands["shelf"].trigger)
    header.notes_pressed.connect(window.commands["notes"].trigger)
    header.hits_wanted.connect(window.body.shelf.enter)
    header.layout_chosen.connect(window.reading.set_layout)
    status.facts_pressed.connect(window.packs.open)
    status.full_pack_pressed.connect(window.get_full_pack)
    status.stop_pressed.connect(window.stop)
    status.help_pressed.connect(window.sheets.open_shortcuts)
    welcome.open_pressed.connect(window.files.open)
    welcome.sample_chosen.connect(window.open_path)
