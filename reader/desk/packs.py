"""The language packs: lists, downloads, installs and removes them."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from reader.domain.formats import ZIP
from reader.domain.language import Script
from reader.errors import EngineError, EngineProblem
from reader.work import ignore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from typing import Never

    from reader.domain.language import Direction
    from reader.domain.translation import Pair
    from reader.paths import Paths
    from reader.settings import Settings
    from reader.translate.catalogue import PackOffer
    from reader.translate.download import Progress
    from reader.translate.pack import Pack
    from reader.translate.packs import BrokenPack
    from reader.translate.packs import Packs as Installed
    from reader.work import Step, Token, Work

_OF_THE_DISK = (EngineProblem.NO_SPACE, EngineProblem.UNWRITABLE)


class Held(Enum):
    """Whether the pack of an offer is installed."""

    NOT = "not"
    OLDER = "older"  # in an older version only
    CURRENT = "current"


class LanguagePacks:
    """Packs in our own folder and those that Argos installed, which are only read.

    Nothing here opens a socket but the work of `listing` and `downloading`, which the
    reader asks for.
    """

    def __init__(self, paths: Paths, settings: Callable[[], Settings]) -> None:
        self._folder = paths.packs
        self._settings = settings
        self._downloads = paths.cache / "downloads"

    @cached_property
    def here(self) -> Installed:
        from reader.translate.packs import Packs

        return Packs(self._folder)

    def installed(self) -> tuple[Pack, ...]:
        """Every usable pack."""
        return self.here.installed()

    def broken(self) -> tuple[BrokenPack, ...]:
        """The entries of our own folder that are no usable packs."""
        return self.here.broken()

    def is_pack(self, path: Path) -> bool:
        """Whether a folder or an archive holds a pack rather than articles."""
        from reader.translate.pack import holds_pack, is_pack

        return holds_pack(path) if path.suffix.lower() == ZIP else is_pack(path)

    def held(self, offer: PackOffer) -> Held:
        """Whether the offered pack is installed, and in this version."""
        from reader.translate.pack import PackKind
        from reader.translate.packs import numbers

        versions = [
            numbers(pack.version)
            for pack in self.installed()
            if (pack.kind, pack.code, pack.script, pack.is_starter)
            == (PackKind.ARGOS, offer.code, offer.script, False)
        ]
        if not versions:
            return Held.NOT
        is_current = max(versions) >= numbers(offer.version)
        return Held.CURRENT if is_current else Held.OLDER

    def route(self, direction: Direction) -> tuple[Pack, ...]:
        """The packs a translation goes through: one, two by way of a third, or none."""
        return self.here.best(direction) or ()

    def is_starting(self, direction: Direction) -> bool:
        """True if only a starter pack translates this direction."""
        return any(pack.is_starter for pack in self.route(direction))

    def surpassed(self, direction: Direction, pairs: Iterable[Pair]) -> frozenset[int]:
        """The blocks that a starter pack translated, now that a better one is here."""
        from reader.translate.pack import was_starter

        if not self.can_translate(direction) or self.is_starting(direction):
            return frozenset()
        return frozenset(
            pair.block
            for pair in pairs
            if any(was_starter(made.engine) for made in pair.translations)
        )

    def full_offer(
        self, direction: Direction, offers: Iterable[PackOffer]
    ) -> PackOffer | None:
        """The offer to download for a direction; None if its pack is installed.

        Of several a pack for simplified Chinese is preferred.
        """
        fitting = [each for each in offers if each.code == direction.code]
        fitting.sort(key=lambda each: each.script is not Script.HANS)
        best = fitting[0] if fitting else None
        return best if best and self.held(best) is not Held.CURRENT else None

    def can_translate(self, direction: Direction) -> bool:
        return bool(self.route(direction))

    def installing(self, path: Path) -> Work[float, Pack]:
        """Install a pack from a file; steps are the share that is done."""

        def work(token: Token, step: Step[float]) -> Pack:
            return self.here.install(path, token, step)

        return work

    def listing(self) -> Work[Never, tuple[PackOffer, ...]]:
        """Ask the network which packs there are."""

        def work(token: Token, _step: Step[Never]) -> tuple[PackOffer, ...]:
            from reader.translate import catalogue

            return catalogue.offers(token, mirror=self._settings().translation.mirror)

        return work

    def downloading(self, offer: PackOffer) -> Work[Progress, Pack]:
        """Download a pack, resuming an earlier download, and install it."""

        def work(token: Token, step: Step[Progress]) -> Pack:
            from reader.translate.download import download

            file = download(offer, self._downloads, token, step)
            try:
                pack = self.here.install(file, token, ignore)
            except EngineError as error:
                if error.reason not in _OF_THE_DISK:  # then it can be tried again
                    file.unlink(missing_ok=True)
                raise EngineError(error.reason, offer.name, error.detail) from error
            file.unlink(missing_ok=True)
            return pack

        return work

    def remove(self, pack: Pack | BrokenPack) -> None:
        """Remove a pack of ours, or a broken one. `put_back` undoes that."""
        self.here.remove(pack)

    def put_back(self, pack: Pack | BrokenPack) -> None:
        """Undo the last removal."""
        self.here.put_back(pack)

    def purge(self) -> None:
        """Delete the files of removed packs for good."""
        if "here" in vars(self):  # else nothing was removed
            self.here.purge()

    def remove_code(self, code: str) -> None:
        """Remove what we have under a direction's code, or a broken pack's folder."""
        ours: list[Pack | BrokenPack] = [
            *(each for each in self.installed() if each.code == code and each.is_ours),
            *(each for each in self.broken() if each.folder.name == code),
        ]
        if not ours:
            raise EngineError(EngineProblem.NO_PACK, code)
        for pack in ours:
            self.remove(pack)
        self.purge()
