"""Names that a package imports when they are first used.

A window is on the screen long before anything is extracted or exported; importing
those modules before would only delay it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def at_first_use(
    package: str, modules: Mapping[str, tuple[str, ...]]
) -> Callable[[str], object]:
    """Make the `__getattr__` of a package (PEP 562).

    `modules` says which names the package takes from which module. No name may be that
    of a module in the package: Python binds such a name to the module.
    """
    homes = {name: module for module, names in modules.items() for name in names}

    def __getattr__(name: str) -> object:  # noqa: N807 - the name that Python asks for
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(homes[name]), name)
        setattr(sys.modules[package], name, value)  # the next use finds the value
        return value

    return __getattr__
