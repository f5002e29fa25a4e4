"""Completions of the command line for bash, zsh and fish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from commands import Argument, Command


_BASH_HEAD = """\
# bash completion for duizhao
_duizhao() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} last=${{COMP_WORDS[COMP_CWORD-1]}}
    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        local commands='{names} --help --version'
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word")
        [[ -z $word || ${{#COMPREPLY[@]}} -gt 0 ]] || _duizhao_files "$word"
        return
    fi
    case "${{COMP_WORDS[1]}} $last" in
"""
_BASH_MIDDLE = """\
    esac
    case "${COMP_WORDS[1]}" in
"""
_BASH_END = """\
    esac
}
_duizhao_files() {
    local found
    compopt -o filenames 2>/dev/null
    while IFS= read -r found; do
        COMPREPLY+=("$found")
    done < <(compgen -f -- "$1")
}
complete -F _duizhao duizhao
"""


def bash(commands: Iterable[Command]) -> str:
    """For ``share/bash-completion/completions/duizhao``."""
    commands = tuple(commands)
    names = " ".join(each.name for each in commands)
    options = "".join(map(_bash_options, commands))
    words = "".join(map(_bash_words, commands))
    return _BASH_HEAD.format(names=names) + options + _BASH_MIDDLE + words + _BASH_END


def _bash_options(command: Command) -> str:
    """What may follow each option of a command."""
    return "".join(
        f'        "{command.name} {flag}")\n'
        f"            {_bash_values(option)}\n"
        "            return ;;\n"
        for option in command.options
        for flag in option.flags
    )


def _bash_words(command: Command) -> str:
    """The options and words that a command takes, and whether it takes files."""
    flags = [flag for each in command.options for flag in each.flags]
    words = [*flags, "--help", *(w for p in command.places for w in p.choices)]
    takes_file = any(each.takes_file for each in command.places)
    return (
        f"        {command.name})\n"
        f'            mapfile -t COMPREPLY < <(compgen -W "{" ".join(words)}"'
        ' -- "$word")\n'
        + ('            _duizhao_files "$word"\n' if takes_file else "")
        + "            ;;\n"
    )


def _bash_values(option: Argument) -> str:
    if option.choices:
        words = " ".join(option.choices)
        return f'mapfile -t COMPREPLY < <(compgen -W "{words}" -- "$word")'
    return '_duizhao_files "$word"' if option.takes_file else ":"


def zsh(commands: Iterable[Command]) -> str:
    """For ``share/zsh/site-functions/_duizhao``."""
    commands = tuple(commands)
    lines = ["#compdef duizhao", "", "_duizhao() {", "  local -a commands=("]
    lines += [f"    {_quoted(f'{each.name}:{each.does}')}" for each in commands]
    lines += [
        "  )",
        "  if (( CURRENT == 2 )); then",
        "    _describe -t commands command commands",
        "    _files",
        "    return",
        "  fi",
        "  local command=$words[2]",
        "  shift words",
        "  (( CURRENT-- ))",
        "  case $command in",
    ]
    for command in commands:
        lines.append(f"    {command.name})")
        specs = [_zsh_option(each) for each in command.options]
        specs += [_zsh_place(each) for each in command.places]
        lines.append("      _arguments " + " ".join(map(_quoted, specs)))
        lines.append("      ;;")
    lines += ["  esac", "}", "", '_duizhao "$@"']
    return "\n".join(lines) + "\n"


def _zsh_option(option: Argument) -> str:
    said = f"[{option.help or option.metavar.lower()}]"
    value = f":{option.metavar}:{_zsh_values(option)}" if option.takes_value else ""
    return f"{option.flags[-1]}{said}{value}"


def _zsh_place(place: Argument) -> str:
    start = "*" if place.is_repeated else ""
    return f"{start}:{place.metavar}:{_zsh_values(place)}"


def _zsh_values(argument: Argument) -> str:
    if argument.choices:
        return f"({' '.join(argument.choices)})"
    return "_files" if argument.takes_file else " "


def fish(commands: Iterable[Command]) -> str:
    """For ``share/fish/vendor_completions.d/duizhao.fish``."""
    commands = tuple(commands)
    names = " ".join(each.name for each in commands)
    first = f"not __fish_seen_subcommand_from {names}"
    lines = ["# fish completions for duizhao"]
    for each in commands:
        said = f"-a {each.name} -d {_quoted(each.does)}"
        lines.append(f"complete -c duizhao -n {_quoted(first)} {said}")
        seen = _quoted(f"__fish_seen_subcommand_from {each.name}")
        offered = [_fish_option(option) for option in each.options]
        words = [_quoted(" ".join(place.choices)) for place in each.places]
        offered += [f"-a {word}" for word in words if word != "''"]
        lines += [f"complete -c duizhao -n {seen} {offer}" for offer in offered]
    return "\n".join(lines) + "\n"


def _fish_option(option: Argument) -> str:
    said = f"-l {option.flags[-1].removeprefix('--')}"
    if option.choices:
        said += f" -x -a {_quoted(' '.join(option.choices))}"
    elif option.takes_value:
        said += " -r" if option.takes_file else " -x"
    return f"{said} -d {_quoted(option.help)}" if option.help else said


def _quoted(text: str) -> str:
    quoted = text.replace("'", "'\\''")
    return f"'{quoted}'"
