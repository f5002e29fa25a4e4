"""Makes the rows of the dialog of packs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.desk import BrokenPack, Held, Pack
from reader.domain.language import EN_ZH, ZH_EN, Language
from reader.ui.labels import direction_name
from reader.ui.messages import message_for
from reader.ui.packs.dialog import PackRow, megabytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.desk import Desk, PackOffer


def pack_name(pack: Pack | PackOffer) -> str:
    """English → 简体中文; what the pack calls itself if it is for other languages."""
    known = {each.code: each for each in (EN_ZH, ZH_EN)}
    if pack.code not in known:
        return pack.name
    direction = known[pack.code]
    writes_chinese = direction.target is Language.CHINESE
    return direction_name(direction, pack.script if writes_chinese else None)


def installed_rows(desk: Desk) -> list[PackRow]:
    """What is here, the broken at the end; of several alike it says which is used."""
    packs = desk.packs.installed()
    used = {*desk.packs.route(EN_ZH), *desk.packs.route(ZH_EN)}
    several = Counter(pack.code for pack in packs)
    rows = [
        _installed_row(pack, is_chosen=pack in used and several[pack.code] > 1)
        for pack in packs
    ]
    return rows + [_broken_row(each) for each in desk.packs.broken()]


def offered_rows(desk: Desk, offers: Sequence[PackOffer]) -> list[PackRow]:
    """What can be had; it is not offered again when it is here."""
    return [_offered_row(offer, desk.packs.held(offer)) for offer in offers]


def key_of(pack: Pack | BrokenPack | PackOffer) -> str:
    """The key of a pack or offer among the rows."""
    match pack:
        case Pack() | BrokenPack():
            return str(pack.folder)
        case _:
            return f"{pack.code}-{pack.script}"


def _installed_row(pack: Pack, *, is_chosen: bool) -> PackRow:
    notes = [pack.label, megabytes(pack.size), pack.licence]
    is_shipped = pack.is_starter and not pack.is_ours
    if pack.is_starter:
        notes[0] = QCoreApplication.translate("Labels", "starter pack")
    if is_shipped:  # both directions share one model, and neither was downloaded
        notes[1] = QCoreApplication.translate("Packs", "comes with Duizhao")
    if is_chosen:
        notes.append(QCoreApplication.translate("Packs", "in use"))
    if not pack.is_ours and not is_shipped:
        notes.append(QCoreApplication.translate("Packs", "not installed by Duizhao"))
    if not pack.is_runnable:
        missing = QCoreApplication.translate("Packs", "needs an engine that is missing")
        notes.append(missing)
    action = QCoreApplication.translate("Packs", "Remove") if pack.is_ours else ""
    return PackRow(key_of(pack), pack_name(pack), _facts(notes), action)


def _broken_row(pack: BrokenPack) -> PackRow:
    remove = QCoreApplication.translate("Packs", "Remove")
    return PackRow(key_of(pack), message_for(pack.error).title, action=remove)


def _offered_row(offer: PackOffer, held: Held) -> PackRow:
    notes = [f"Argos {offer.version}".strip(), "", offer.licence]
    if offer.size:
        notes[1] = megabytes(offer.size)
    action = ""
    match held:
        case Held.NOT:
            action = QCoreApplication.translate("Packs", "Download")
        case Held.OLDER:
            action = QCoreApplication.translate("Packs", "Update")
        case Held.CURRENT:
            notes.append(QCoreApplication.translate("Packs", "installed"))
    return PackRow(key_of(offer), pack_name(offer), _facts(notes), action)


def _facts(notes: Sequence[str]) -> str:
    return " · ".join(note for note in notes if note)
