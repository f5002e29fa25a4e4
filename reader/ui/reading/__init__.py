"""The page: an article and its translation, row by row.

Values flow one way: `Spread` (the texts) and `Columns` (the places) go through
`Composer`, `Setter` and `typesetting` into `Row`s of `Piece`s; `Page` keeps those near
the window on a `Strip`; `Painting` draws them under what `Overlay` adds. `PageArea` is
the widget that shows this, `ReadingView` what a reader does with it, and the
controllers bring it to the desk. May import what any of ui may.
"""
