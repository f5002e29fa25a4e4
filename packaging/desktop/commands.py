"""What the command line offers, read from its own parser: one owner for each fact."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from reader.arguments import parser


@dataclass(frozen=True)
class Argument:
    """An option, or what stands for itself, and what may be put there."""

    flags: tuple[str, ...]
    metavar: str
    help: str
    choices: tuple[str, ...]
    is_optional: bool
    is_repeated: bool
    takes_value: bool

    @property
    def takes_file(self) -> bool:
        return self.takes_value and not self.choices and self.metavar not in _NO_FILES


_NO_FILES = {"WxH", "TAG"}


@dataclass(frozen=True)
class Command:
    """One of the program's commands."""

    name: str
    does: str
    arguments: tuple[Argument, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        return tuple(each for each in self.arguments if each.flags)

    @property
    def places(self) -> tuple[Argument, ...]:
        return tuple(each for each in self.arguments if not each.flags)


def commands() -> tuple[Command, ...]:
    """Every command, in the order of ``duizhao --help``."""
    (choice,) = (each for each in parser()._actions if _has_commands(each))
    assert isinstance(choice.choices, dict)
    helps = {each.dest: each.help or "" for each in choice._choices_actions}
    return tuple(
        Command(name, helps[name], tuple(map(_argument, _own(below))))
        for name, below in choice.choices.items()
    )


def _has_commands(action: argparse.Action) -> bool:
    return isinstance(action, argparse._SubParsersAction)


def _own(below: argparse.ArgumentParser) -> list[argparse.Action]:
    return [
        each for each in below._actions if not isinstance(each, argparse._HelpAction)
    ]


def _may_lack(action: argparse.Action) -> bool:
    return bool(action.option_strings) and not action.required


def _argument(action: argparse.Action) -> Argument:
    metavar = action.metavar or action.dest.upper()
    return Argument(
        flags=tuple(action.option_strings),
        metavar=metavar if isinstance(metavar, str) else metavar[0],
        help=action.help or "",
        choices=tuple(map(str, action.choices or ())),
        is_optional=action.nargs in ("?", "*") or _may_lack(action),
        is_repeated=action.nargs in ("+", "*"),
        takes_value=action.nargs != 0,
    )
