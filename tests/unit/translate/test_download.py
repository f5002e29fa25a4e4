"""Packs from a server that breaks connections."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from reader.errors import EngineError, EngineProblem
from reader.translate.catalogue import Offer, offers
from reader.translate.download import Progress, download
from reader.translate.packs import Packs
from reader.work import Cancelled, Token, ignore
from tests.helpers import pack
from tests.helpers.server import Site, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTENT = bytes(range(256)) * 2000  # half a megabyte


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site({"/en_zh.argosmodel": CONTENT})) as site:
        yield site


def offer(site: Site, *, sha256: str = "") -> Offer:
    url = f"{site.address}/en_zh.argosmodel"
    return Offer("en_zh", "English → Chinese", "1.9", (url,), sha256=sha256)


def test_a_file_comes_whole_with_progress(site: Site, tmp_path: Path) -> None:
    seen: list[Progress] = []
    digest = hashlib.sha256(CONTENT).hexdigest()
    path = download(offer(site, sha256=digest), tmp_path, Token(), seen.append)
    assert path.read_bytes() == CONTENT
    assert seen[-1] == Progress(len(CONTENT), len(CONTENT))
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ranges", [True, False])
def test_a_broken_connection_is_taken_up_again(
    site: Site, tmp_path: Path, ranges: bool
) -> None:
    site.cut_after, site.ranges = 200_000, ranges
    if ranges:
        path = download(offer(site), tmp_path, Token(), ignore, pause=0)
        assert path.read_bytes() == CONTENT
        assert site.asked[1].endswith("bytes=200000-")
    else:  # it can never be had whole, and is not tried for ever
        with pytest.raises(EngineError) as caught:
            download(offer(site), tmp_path, Token(), ignore, pause=0)
        assert caught.value.reason is EngineProblem.NETWORK


def test_the_next_call_goes_on_from_what_has_come(site: Site, tmp_path: Path) -> None:
    token = Token()

    def cancel_half_way(progress: Progress) -> None:
        if progress.done > len(CONTENT) // 2:
            token.cancel()

    with pytest.raises(Cancelled):
        download(offer(site), tmp_path, token, cancel_half_way)
    path = download(offer(site), tmp_path, Token(), ignore)
    assert path.read_bytes() == CONTENT
    assert "bytes=" in site.asked[-1]


def test_a_stop_at_the_last_byte_is_no_dead_end(site: Site, tmp_path: Path) -> None:
    token = Token()

    def cancel_at_the_end(progress: Progress) -> None:
        if progress.done == progress.total:
            token.cancel()
            token.check()

    with pytest.raises(Cancelled):
        download(offer(site), tmp_path, token, cancel_at_the_end)
    path = download(offer(site), tmp_path, Token(), ignore, pause=0)
    assert path.read_bytes() == CONTENT


def test_a_file_that_became_shorter_is_begun_again(site: Site, tmp_path: Path) -> None:
    token, site.tag = Token(), ""
    with pytest.raises(Cancelled):
        download(offer(site), tmp_path, token, lambda _: token.cancel())
    site.files["/en_zh.argosmodel"] = CONTENT[:1000]
    path = download(offer(site), tmp_path, Token(), ignore, pause=0)
    assert path.read_bytes() == CONTENT[:1000]


def test_what_is_whole_is_not_asked_for_again(site: Site, tmp_path: Path) -> None:
    path = download(offer(site), tmp_path, Token(), ignore)
    site.asked.clear()
    assert download(offer(site), tmp_path, Token(), ignore) == path
    assert site.asked == []


def test_a_file_that_changed_meanwhile_is_begun_again(
    site: Site, tmp_path: Path
) -> None:
    token = Token()
    with pytest.raises(Cancelled):
        download(offer(site), tmp_path, token, lambda _: token.cancel())
    site.files["/en_zh.argosmodel"], site.tag = CONTENT[::-1], '"2"'
    path = download(offer(site), tmp_path, Token(), ignore)
    assert path.read_bytes() == CONTENT[::-1]


def test_a_wrong_digest_is_refused_and_forgotten(site: Site, tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        download(offer(site, sha256="0" * 64), tmp_path, Token(), ignore)
    assert caught.value.reason is EngineProblem.CHECKSUM
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_is_told(site: Site, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EngineError) as caught:
        download(offer(site), tmp_path / "file" / "downloads", Token(), ignore)
    assert "directory" in caught.value.detail


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    gone = Offer("en_zh", "", "1", ("http://127.0.0.1:9/x", "ftp://x/y"))
    with pytest.raises(EngineError) as caught:
        download(gone, tmp_path, Token(), ignore, pause=0)
    assert caught.value.reason is EngineProblem.NETWORK


def test_a_second_address_is_tried(site: Site, tmp_path: Path) -> None:
    good = offer(site).urls[0]
    two = Offer("en_zh", "", "1", (f"{site.address}/missing", good))
    assert download(two, tmp_path, Token(), ignore, pause=0).read_bytes() == CONTENT


def test_the_catalogue_lists_our_pairs_with_sizes(site: Site) -> None:
    entry = {"from_name": "English", "to_name": "Chinese", "package_version": "1.9"}
    site.files["/index.json"] = json.dumps(
        [
            {
                **entry,
                "from_code": "en",
                "to_code": "zh",
                "links": ["en_zh.argosmodel"],
            },
            {
                **entry,
                "from_code": "en",
                "to_code": "fr",
                "links": ["en_fr.argosmodel"],
            },
            {**entry, "from_code": "en", "to_code": "zh", "links": []},
            "nonsense",
        ]
    ).encode()
    (found,) = offers(Token(), mirror=site.address)
    assert (found.code, found.version, found.size) == ("en_zh", "1.9", len(CONTENT))
    assert found.urls == (f"{site.address}/en_zh.argosmodel",)


@pytest.mark.parametrize("index", [b"<html>", b"{}", b"\xff"])
def test_a_strange_catalogue(site: Site, index: bytes) -> None:
    site.files["/index.json"] = index
    with pytest.raises(EngineError) as caught:
        offers(Token(), mirror=f"{site.address}/index.json")
    assert caught.value.reason is EngineProblem.NETWORK


def test_from_the_catalogue_to_an_installed_pack(site: Site, tmp_path: Path) -> None:
    file = pack.build(tmp_path / "made.argosmodel")
    site.files["/en_zh.argosmodel"] = file.read_bytes()
    path = download(offer(site), tmp_path / "cache", Token(), ignore)
    packs = Packs(tmp_path / "packs", ())
    assert packs.install(path, Token(), ignore) == packs.installed()[0]
