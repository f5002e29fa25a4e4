"""The page: an article and its translation, row by row.

Values flow one way: `Reading` (the texts) and `Columns` (the places) go through
`Composer`, `Setter` and `typesetting` into `Row`s of `Piece`s; `Page` keeps those near
the window on a `Strip`; `Painting` draws them under what `Overlay` adds. The widget
is made of layers, each knowing those before it: `Canvas` scrolls and paints, `PageArea`
takes what is shown, `SelectableArea` has the selection and the caret, `WalkableArea`
steps and finds, `ReadingView` has the hands, the keys and the ears of screen readers.
May import what any of ui may.
"""
