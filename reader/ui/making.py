"""Makes the window: its parts, who hears of whom, what each command does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.ui.announcing import Announcing
from reader.ui.bindings import page_bindings, window_bindings
from reader.ui.dressing import Dressing
from reader.ui.window import Window

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.ui.tasks import Tasks


def make_window(desk: Desk, tasks: Tasks) -> Window:
    """The reader's window as it was left, with nothing open yet."""
    window = Window(desk.paths, desk.settings.reading)
    furnish(window, desk, tasks)
    return window


def furnish(window: Window, desk: Desk, tasks: Tasks) -> None:
    """Make the window's parts, which then stand as they were left."""
    window.make_parts(desk, tasks)
    _connect_files(window)
    _connect_bars(window)
    window.commands.bind(window_bindings(window))
    window.commands.bind_others(partial(page_bindings, window))
    announcing, dressing = Announcing(window), Dressing(desk, window)
    window.page_made.connect(partial(_connect_page, window))
    window.page_made.connect(announcing.listen_to_page)
    window.page_made.connect(dressing.dress_page)
    dressing.apply(desk.settings)
    window.restore()


def _connect_files(window: Window) -> None:
    """Connect what brings articles and marks in, and the lists of them."""
    files, body = window.files, window.body
    files.chosen.connect(window.open_path)
    files.translation_chosen.connect(window.open_beside)
    files.pack_chosen.connect(window.getting_packs.install)
    files.shelf_changed.connect(window.shelf.refresh)
    files.shelf_changed.connect(window.listing.refresh)
    window.library.changed.connect(files.shelf_changed)
    window.watching.shelf_changed.connect(window.shelf.refresh)
    for changed in (
        files.shelf_changed,
        window.watching.shelf_changed,
        window.shelf.changed,
    ):
        changed.connect(window.front.refresh)
    window.shelf.export_requested.connect(files.export_articles)
    window.sheets.article_chosen.connect(window.open_article)
    window.sheets.left.connect(body.centre.focus)
    window.front.article_chosen.connect(window.open_article)
    window.front.mark_chosen.connect(window.open_mark)
    window.front.open_pressed.connect(files.open)
    body.shelf.article_chosen.connect(window.open_article)


def _connect_bars(window: Window) -> None:
    """Connect the buttons around the page with what they ask for."""
    body = window.body
    header, status, welcome = body.header, body.status, body.welcome
    header.menu_pressed.connect(partial(window.sheets.open_menu, header))
    header.type_pressed.connect(partial(window.sheets.open_type, header.type_button))
    header.shelf_pressed.connect(window.commands["shelf"].trigger)
    header.notes_pressed.connect(window.commands["notes"].trigger)
    header.hits_requested.connect(body.shelf.enter)
    header.layout_chosen.connect(window.set_layout)
    status.facts_pressed.connect(window.getting_packs.open)
    status.full_pack_pressed.connect(window.getting_packs.get_full)
    status.stop_pressed.connect(window.stop)
    status.help_pressed.connect(window.sheets.open_shortcuts)
    welcome.open_pressed.connect(window.files.open)
    welcome.sample_chosen.connect(window.open_path)
    body.centre.notice.cancel_pressed.connect(window.getting_packs.cancel)


def _connect_page(window: Window) -> None:
    """Connect the parts that act on the page, once they are made."""
    body, page, reading = window.body, window.body.page, window.reading
    reading.not_opened.connect(window.front.refresh)
    reading.marks_found.connect(window.files.offer_import)
    window.files.article_meant.connect(reading.open_as_article)
    reading.layout_changed.connect(window.fit_panels)
    reading.layout_changed.connect(body.header.set_layout)
    reading.layout_changed.connect(window.translating.on_layout)
    body.centre.offer.step_pressed.connect(reading.take_offer)
    page.scroller.paragraph_changed.connect(window.news.on_paragraph_changed)
    page.scroller.narrowed.connect(body.header.set_narrow)
    page.pointer.link_hovered.connect(body.status.show_hint)
    page.selection_changed.connect(window.words.close)
    _connect_words(window)
    window.notes.edited.connect(body.status.pass_on)
    window.notes.elsewhere_requested.connect(window.open_mark)
    window.notes.panel_requested.connect(body.panels.show_notes)
    window.files.shelf_changed.connect(window.notes.refresh)


def _connect_words(window: Window) -> None:
    """Connect the dictionary, the glossary and the saved words."""
    body, glossary, words = window.body, window.glossary, window.words
    body.selection_bar.row.buttons["glossary"].clicked.connect(glossary.add)
    glossary.changed.connect(window.terms_in_page.apply)
    glossary.place_chosen.connect(window.open_article)
    window.terms_in_page.hovered.connect(body.status.show_hint)
    words.saved.connect(window.refresh_words)
    words.saved.connect(window.words_in_page.refresh)
    words.place_requested.connect(window.go_to_word)
    words.highlight_requested.connect(window.notes.highlight_passage)
