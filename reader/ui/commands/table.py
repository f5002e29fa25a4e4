"""The one table of what the reader can do: names, words, keys and menus.

Menus, the shortcut sheet, the command palette and the settings page of shortcuts are
all made from it.
"""

from __future__ import annotations

from reader.ui.commands.command import Command, Groups, Menu


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for lupdate, which knows it by this name; Qt's is typed object."""
    return text


_FILE: Groups = (
    (
        Command("open", QT_TRANSLATE_NOOP("Commands", "Open…"), "Ctrl+O", anytime=True),
        Command(
            "import_folder",
            QT_TRANSLATE_NOOP("Commands", "Add a folder to the shelf…"),
            "Ctrl+Shift+O",
            anytime=True,
        ),
        Command(
            "open_beside",
            QT_TRANSLATE_NOOP("Commands", "Open its translation beside it…"),
            "Ctrl+B",
        ),
        Command(
            "open_alone",
            QT_TRANSLATE_NOOP("Commands", "Close that translation"),
            "Ctrl+Shift+B",
        ),
        Command(
            "texts",
            QT_TRANSLATE_NOOP("Commands", "Other texts of this article…"),
            "Ctrl+Alt+O",
        ),
        Command("close", QT_TRANSLATE_NOOP("Commands", "Close the article"), "Ctrl+W"),
    ),
    (
        Command(
            "save_copy",
            QT_TRANSLATE_NOOP("Commands", "Save a bilingual copy…"),
            "Ctrl+S",
        ),
        Command(
            "export_translation",
            QT_TRANSLATE_NOOP("Commands", "Export my translation…"),
            "Ctrl+Alt+S",
        ),
    ),
    (
        Command("print", QT_TRANSLATE_NOOP("Commands", "Print…"), "Ctrl+P"),
        Command(
            "save_pdf", QT_TRANSLATE_NOOP("Commands", "Save as PDF…"), "Ctrl+Shift+P"
        ),
    ),
    (
        Command(
            "export_marks",
            QT_TRANSLATE_NOOP("Commands", "Export this article's marks…"),
            "Ctrl+E",
        ),
        Command(
            "export_all",
            QT_TRANSLATE_NOOP("Commands", "Export all marks…"),
            "Ctrl+Shift+E",
            anytime=True,
        ),
        Command(
            "import_marks",
            QT_TRANSLATE_NOOP("Commands", "Import marks…"),
            "Ctrl+Shift+I",
            anytime=True,
        ),
        Command(
            "restore",
            QT_TRANSLATE_NOOP("Commands", "Restore a backup…"),
            "Ctrl+Shift+R",
            anytime=True,
        ),
    ),
    (
        Command("settings", QT_TRANSLATE_NOOP("Commands", "Settings…"), "Ctrl+,", True),
        Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q", anytime=True),
    ),
)

_EDIT: Groups = (
    (
        Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "Ctrl+Z", anytime=True),
        Command("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Shift+Z"),
    ),
    (
        Command("copy", QT_TRANSLATE_NOOP("Commands", "Copy"), "Ctrl+C"),
        Command(
            "copy_translation",
            QT_TRANSLATE_NOOP("Commands", "Copy the other language"),
            "Ctrl+Shift+C",
        ),
        Command(
            "copy_both",
            QT_TRANSLATE_NOOP("Commands", "Copy both languages"),
            "Ctrl+Alt+C",
        ),
        Command(
            "copy_cited",
            QT_TRANSLATE_NOOP("Commands", "Copy with the source"),
            "Ctrl+Alt+Shift+C",
        ),
    ),
    (
        Command(
            "leave_out",
            QT_TRANSLATE_NOOP("Commands", "Not part of the article"),
            "Shift+Del",
        ),
        Command(
            "take_in",
            QT_TRANSLATE_NOOP("Commands", "Part of the article"),
            "Shift+Ins",
        ),
        Command(
            "left_out",
            QT_TRANSLATE_NOOP("Commands", "What is left out on this site…"),
            "Ctrl+Shift+Del",
        ),
    ),
    (
        Command("find", QT_TRANSLATE_NOOP("Commands", "Find in the article"), "Ctrl+F"),
        Command("find_next", QT_TRANSLATE_NOOP("Commands", "Find next"), "F3"),
        Command(
            "find_previous", QT_TRANSLATE_NOOP("Commands", "Find previous"), "Shift+F3"
        ),
        Command(
            "search",
            QT_TRANSLATE_NOOP("Commands", "Search articles and notes"),
            "/",
            anytime=True,
        ),
    ),
)

_VIEW: Groups = (
    (
        Command("next_layout", QT_TRANSLATE_NOOP("Commands", "Next layout"), "L"),
        Command(
            "toggle_translation",
            QT_TRANSLATE_NOOP("Commands", "Show or hide the translation"),
            "Shift+T",
        ),
        Command(
            "other_script",
            QT_TRANSLATE_NOOP("Commands", "Original in the other script (简 ⇄ 繁)"),
            "Shift+S",
        ),
        Command(
            "whole_page",
            QT_TRANSLATE_NOOP("Commands", "Whole page, or its article alone"),
            "V",
        ),
        Command(
            "next_reveal",
            QT_TRANSLATE_NOOP("Commands", "Self-test: shown, dimmed, blurred, hidden"),
            "Shift+R",
        ),
        Command(
            "pinyin",
            QT_TRANSLATE_NOOP("Commands", "Pinyin above the characters"),
            "P",
            is_checkable=True,
        ),
        Command(
            "caret",
            QT_TRANSLATE_NOOP("Commands", "Caret browsing"),
            "F7",
            is_checkable=True,
        ),
    ),
    (
        Command(
            "zoom_in",
            QT_TRANSLATE_NOOP("Commands", "Larger"),
            "Ctrl++",
            anytime=True,
            also="Ctrl+=",  # the same key of an American keyboard, without Shift
        ),
        Command("zoom_out", QT_TRANSLATE_NOOP("Commands", "Smaller"), "Ctrl+-", True),
        Command(
            "zoom_reset", QT_TRANSLATE_NOOP("Commands", "Usual size"), "Ctrl+0", True
        ),
        Command(
            "next_theme", QT_TRANSLATE_NOOP("Commands", "Next paper colour"), "F8", True
        ),
    ),
    (
        Command(
            "shelf",
            QT_TRANSLATE_NOOP("Commands", "Shelf"),
            "[",
            anytime=True,
            is_checkable=True,
        ),
        Command(
            "notes",
            QT_TRANSLATE_NOOP("Commands", "Notes"),
            "]",
            anytime=True,
            is_checkable=True,
        ),
        Command(
            "next_pane",
            QT_TRANSLATE_NOOP("Commands", "Next part of the window"),
            "F6",
            anytime=True,
        ),
        Command(
            "full_screen",
            QT_TRANSLATE_NOOP("Commands", "Full screen"),
            "F11",
            anytime=True,
            is_checkable=True,
        ),
    ),
)

_GO: Groups = (
    (
        Command("next_block", QT_TRANSLATE_NOOP("Commands", "Next paragraph"), "J"),
        Command(
            "previous_block", QT_TRANSLATE_NOOP("Commands", "Previous paragraph"), "K"
        ),
        Command(
            "next_sentence", QT_TRANSLATE_NOOP("Commands", "Next sentence"), "Right"
        ),
        Command(
            "previous_sentence",
            QT_TRANSLATE_NOOP("Commands", "Previous sentence"),
            "Left",
        ),
        Command(
            "cross", QT_TRANSLATE_NOOP("Commands", "The sentence's other side"), "X"
        ),
    ),
    (
        Command("contents", QT_TRANSLATE_NOOP("Commands", "Table of contents…"), "C"),
        Command(
            "next_chapter", QT_TRANSLATE_NOOP("Commands", "Next chapter"), "Ctrl+PgDown"
        ),
        Command(
            "previous_chapter",
            QT_TRANSLATE_NOOP("Commands", "Previous chapter"),
            "Ctrl+PgUp",
        ),
    ),
    (Command("read_aloud", QT_TRANSLATE_NOOP("Commands", "Read aloud"), "A"),),
    (
        Command("next_mark", QT_TRANSLATE_NOOP("Commands", "Next mark"), "Shift+J"),
        Command(
            "previous_mark", QT_TRANSLATE_NOOP("Commands", "Previous mark"), "Shift+K"
        ),
    ),
)

_MARK: Groups = (
    (
        Command("bookmark", QT_TRANSLATE_NOOP("Commands", "Bookmark here"), "B"),
        Command(
            "bookmark_article",
            QT_TRANSLATE_NOOP("Commands", "Bookmark the article"),
            "Shift+B",
        ),
    ),
    (
        Command("highlight", QT_TRANSLATE_NOOP("Commands", "Highlight"), "H"),
        Command("highlight_yellow", QT_TRANSLATE_NOOP("Commands", "Yellow"), "1"),
        Command("highlight_green", QT_TRANSLATE_NOOP("Commands", "Green"), "2"),
        Command("highlight_blue", QT_TRANSLATE_NOOP("Commands", "Blue"), "3"),
        Command("highlight_pink", QT_TRANSLATE_NOOP("Commands", "Pink"), "4"),
        Command("highlight_purple", QT_TRANSLATE_NOOP("Commands", "Purple"), "5"),
    ),
    (
        Command(
            "mark_on",
            QT_TRANSLATE_NOOP("Commands", "Mark's end: a word on"),
            "Shift+Alt+Right",
        ),
        Command(
            "mark_back",
            QT_TRANSLATE_NOOP("Commands", "Mark's end: a word back"),
            "Shift+Alt+Left",
        ),
        Command(
            "mark_on_exactly",
            QT_TRANSLATE_NOOP("Commands", "Mark's end: a character on"),
            "Alt+Right",
        ),
        Command(
            "mark_back_exactly",
            QT_TRANSLATE_NOOP("Commands", "Mark's end: a character back"),
            "Alt+Left",
        ),
        Command(
            "mark_other_end",
            QT_TRANSLATE_NOOP("Commands", "Mark's other end"),
            "Shift+X",
        ),
    ),
    (
        Command("note", QT_TRANSLATE_NOOP("Commands", "Write a note"), "N"),
        Command(
            "note_article",
            QT_TRANSLATE_NOOP("Commands", "Write a note on the article"),
            "Shift+N",
        ),
    ),
    (
        Command(
            "find_mark",
            QT_TRANSLATE_NOOP("Commands", "Find a note or mark…"),
            "Ctrl+Shift+F",
            anytime=True,
        ),
        Command(
            "every_mark",
            QT_TRANSLATE_NOOP("Commands", "Notes of all articles, or of this one"),
            "Ctrl+Shift+N",
            anytime=True,
        ),
    ),
    (
        Command("look_up", QT_TRANSLATE_NOOP("Commands", "Look up the word"), "D"),
        Command("save_word", QT_TRANSLATE_NOOP("Commands", "Save the word"), "R"),
        Command("words", QT_TRANSLATE_NOOP("Commands", "Saved words…"), "W", True),
        Command(
            "review",
            QT_TRANSLATE_NOOP("Commands", "Review saved words…"),
            "Shift+W",
            anytime=True,
        ),
    ),
)

_TRANSLATION: Groups = (
    (
        Command(
            "flip",
            QT_TRANSLATE_NOOP("Commands", "Show the paragraph's other side"),
            "T",
        ),
        Command("correct", QT_TRANSLATE_NOOP("Commands", "Correct the sentence"), "E"),
        Command(
            "machine_words",
            QT_TRANSLATE_NOOP("Commands", "Show the machine's wording"),
            "M",
        ),
        Command(
            "uncorrect",
            QT_TRANSLATE_NOOP("Commands", "Back to the machine's wording"),
            "Shift+M",
        ),
        Command(
            "leave_or_translate",
            QT_TRANSLATE_NOOP("Commands", "Translate the paragraph, or leave it"),
            "Shift+F5",
        ),
        Command(
            "glossary_add",
            QT_TRANSLATE_NOOP("Commands", "Always translate it as…"),
            "G",
        ),
    ),
    (
        Command("translate", QT_TRANSLATE_NOOP("Commands", "Translate now"), "F5"),
        Command(
            "stop", QT_TRANSLATE_NOOP("Commands", "Stop, or close"), "Esc", anytime=True
        ),
    ),
    (
        Command(
            "packs",
            QT_TRANSLATE_NOOP("Commands", "Language packs…"),
            "Ctrl+Shift+L",
            anytime=True,
        ),
        Command(
            "glossary",
            QT_TRANSLATE_NOOP("Commands", "Glossary…"),
            "Ctrl+Shift+G",
            anytime=True,
        ),
    ),
)

_HELP: Groups = (
    (
        Command("guide", QT_TRANSLATE_NOOP("Commands", "User guide"), "F1", True),
        Command(
            "palette", QT_TRANSLATE_NOOP("Commands", "Command palette…"), "Ctrl+K", True
        ),
        Command("menu", QT_TRANSLATE_NOOP("Commands", "Main menu"), "F10", True),
        Command(
            "shortcuts",
            QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),
            "?",
            anytime=True,
        ),
    ),
    (
        Command(
            "copy_details",
            QT_TRANSLATE_NOOP("Commands", "Copy details for a report"),
            "Ctrl+F1",
            anytime=True,
        ),
        Command(
            "open_folder",
            QT_TRANSLATE_NOOP("Commands", "Open the folder of library and log"),
            "Ctrl+Shift+F1",
            anytime=True,
        ),
        Command(
            "about",
            QT_TRANSLATE_NOOP("Commands", "About Duizhao"),
            "Shift+F1",
            anytime=True,
        ),
    ),
)

FILE = Menu(QT_TRANSLATE_NOOP("Commands", "File"), _FILE)
EDIT = Menu(QT_TRANSLATE_NOOP("Commands", "Edit"), _EDIT)
VIEW = Menu(QT_TRANSLATE_NOOP("Commands", "View"), _VIEW)
GO = Menu(QT_TRANSLATE_NOOP("Commands", "Go"), _GO)
MARK = Menu(QT_TRANSLATE_NOOP("Commands", "Mark"), _MARK)
TRANSLATION = Menu(QT_TRANSLATE_NOOP("Commands", "Translation"), _TRANSLATION)
HELP = Menu(QT_TRANSLATE_NOOP("Commands", "Help"), _HELP)

MENUS = (FILE, EDIT, VIEW, GO, MARK, TRANSLATION, HELP)

CONTEXT_MENU = (
    ("copy", "copy_translation", "copy_both", "copy_cited"),
    ("highlight", "note", "bookmark"),
    ("look_up", "glossary_add"),
    ("flip", "correct", "leave_or_translate"),
    ("leave_out", "take_in"),
)
"""The names of the commands offered where the pointer is."""


def all_commands() -> tuple[Command, ...]:
    return tuple(command for menu in MENUS for command in menu.commands)
