"""The structure of the code: no circles of imports, shallow inheritance."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from graphlib import CycleError, TopologicalSorter

import grimp
import pytest

import reader

DEEPEST = 2  # of our own classes, the class itself counted


def test_no_module_imports_itself_in_a_circle() -> None:
    """Imports that only a type checker follows count, too."""
    graph = grimp.build_graph("reader", exclude_type_checking_imports=False)
    imports = {
        name: graph.find_modules_directly_imported_by(name) for name in graph.modules
    }
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_our_classes_inherit_at_most_one_of_ours() -> None:
    deep = {}
    for module in pkgutil.walk_packages(reader.__path__, "reader."):
        if module.name.endswith("__main__"):
            continue
        found = importlib.import_module(module.name)
        for name, value in vars(found).items():
            if inspect.isclass(value) and value.__module__ == module.name:
                ours = [c.__name__ for c in value.__mro__ if _is_ours(c)]
                if len(ours) > DEEPEST:
                    deep[f"{module.name}.{name}"] = ours
    assert not deep


def _is_ours(kind: type) -> bool:
    return kind.__module__.split(".")[0] == "reader"
