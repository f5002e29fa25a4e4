"""The look: palettes, typefaces and icons, and widgets that many parts share."""
