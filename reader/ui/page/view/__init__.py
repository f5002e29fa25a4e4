"""The page as a widget: scrolled, painted, and driven by pointer and keys."""
