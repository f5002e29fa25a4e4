"""A page of which much is not shown: the reader is told, and can have the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader import extract
from reader.desk import Desk
from reader.domain.reading import Offer, OfferKind
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui.messages import NextStep, offer_message
from tests.helpers.pages import save_page


@pytest.mark.parametrize(("share", "is_told"), [(0.1, False), (0.5, True)])
def test_much_that_was_left_out_is_offered(tmp_path, share, is_told):
    file = extract.File(save_page(tmp_path / "mill.html", "The mill at Carew"))
    ((source, article),) = extract.extract_all(file)
    with Desk(default_paths(), Settings()) as desk:
        made = desk._opening.shelve(source, replace(article, left_out=share))
    assert (made.offer == Offer(OfferKind.REST)) is is_told


def test_the_offer_leads_to_the_whole_page():
    assert offer_message(Offer(OfferKind.REST)).step is NextStep.WHOLE_PAGE
