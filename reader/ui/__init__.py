"""The window: shows values, reports gestures. With app, the only user of Qt.

`Window` makes the parts; `wiring` says which of them hears of which, `bindings` which
command does what. A part is a view that knows no desk and a controller that brings it
to the desk. What a part is about has a package of its own: the page in `reading`, what
floats over it in `floating`, what stands around it in `frame`.
"""
