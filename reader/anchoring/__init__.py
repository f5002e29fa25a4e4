"""Describes passages, and finds them again in a changed text or not at all.

May import `domain` and `text`. Knows nothing of where marks are stored or painted.
"""

from reader.anchoring.page import BothSides

__all__ = ["BothSides"]
