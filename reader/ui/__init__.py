"""The window: shows values, reports gestures. With app, the only user of Qt.

`Window` makes the parts; `making` says which of them hears of which, `bindings` which
command does what. A part is a view, which does not know the desk, and a controller,
which connects the view with the desk. Each subject has a package: `page` is the page,
`reading` acts on it, `floating` has the cards over it, `frame` the widgets around it.
"""

import builtins

import PySide6.QtCore  # noqa: F401

# PySide6 replaces `__import__`, for `from __feature__ import …` alone. Its own reads
# the source of each module that is imported, in search of the word PySide6, and Python
# keeps the source: 25 ms and 4 MB until an empty window is painted, twice that with an
# article. Nothing here uses a feature: put Python's own back.
# https://doc.qt.io/qtforpython-6/developer/feature-motivation.html
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
