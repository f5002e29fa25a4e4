"""The nouns of the program: frozen values, standard library only, no I/O.

Every text offset here is a Python code point. Qt's UTF-16 units exist only in
`reader.ui.page`.
"""
