"""The structure of the code: no circles, shallow inheritance, one thing for a name."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

import reader

_ROOT = Path(reader.__file__).parent

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


def test_no_two_public_classes_share_a_name() -> None:
    modules = defaultdict(list)
    for path in sorted(_ROOT.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                modules[node.name].append(str(path.relative_to(_ROOT)))
    assert {name: found for name, found in modules.items() if len(found) > 1} == {}


def _is_ours(kind: type) -> bool:
    return kind.__module__.split(".")[0] == "reader"
