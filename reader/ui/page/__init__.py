"""The page: an article and its translation, row by row.

The parts import downwards only: view, accessible and paper, cursor, rows, type. An
import contract checks it.

`type` breaks a text into the lines of a `Piece`. `rows` makes a `Row` of each block by
the `Plan` of the page; `Page` keeps the rows near the window on a `Strip`, `Painting`
draws them. `cursor` is where the reader is: plain objects without a widget. `view` is
the widget: `ReadingView` paints and passes events on, `Pointer` and `Keys` turn them
into moves of the `Cursor`, which tells the view what has changed.
"""
