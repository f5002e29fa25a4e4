"""What is done at the first use: names imported, regular expressions compiled.

A window is on the screen long before anything is extracted or exported; importing
those modules before would only delay it.
"""

from __future__ import annotations

import gc
import re
import sys
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


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


@contextmanager
def many_imports() -> Iterator[None]:
    """Let the garbage collector rest while many modules are imported.

    It would walk the growing heap many times and find nothing, for 15 ms. Later it
    leaves out what was imported, which stays anyway.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that is compiled when one of its methods is first used.

    For those that many pages never need: a class of Chinese characters alone takes 1 to
    3 ms, since until Python 3.12 the compiler goes through its characters one by one.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    """Takes each method from the compiled expression once; later uses find it."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern, self.flags = text, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    def __getattr__(self, name: str) -> object:
        value: object = getattr(self._compiled, name)
        setattr(self, name, value)
        return value
