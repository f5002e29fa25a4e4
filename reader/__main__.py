"""``duizhao`` and ``python -m reader``."""

from __future__ import annotations

import sys

from reader.cli import run, speak_utf8


def main() -> None:
    """Run the command line of this process and exit with its status."""
    speak_utf8()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
