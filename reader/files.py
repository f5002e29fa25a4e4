"""Files of ours on the disk: written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in its place in one step; raise `OSError` if it cannot be.

    Then what was there before is still there, and nothing is left beside it.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".duizhao-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
