"""Packs from a server that breaks connections."""

from __future__ import annotations

import hashlib
import json
import socket
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from reader.domain.language import Script
from reader.errors import EngineError, EngineProblem
from reader.translate import catalogue
from reader.translate.catalogue import PackOffer, offers
from reader.translate.download import Progress, download
from reader.translate.packs import Packs
from reader.work import Cancelled, Token, ignore
from tests.helpers import pack
from tests.helpers.server import Site, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CONTENT = bytes(range(256)) * 2000  # half a megabyte


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site({"/en_zh.argosmodel": CONTENT})) as site:
        yield site


def offer(site: Site, *, sha256: str = "") -> PackOffer:
    url = f"{site.address}/en_zh.argosmodel"
    return PackOffer("en_zh", "English → Chinese", "1.9", (url,), sha256=sha256)


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


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_a_disk_that_is_full_is_not_kept_so(site: Site, tmp_path: Path) -> None:
    token = Token()
    with pytest.raises(Cancelled):
        download(offer(site), tmp_path, token, lambda _: token.cancel())
    (part,) = tmp_path.glob("*.part")
    part.unlink()
    part.symlink_to("/dev/full")
    with pytest.raises(EngineError) as caught:
        download(offer(site), tmp_path, Token(), ignore)
    assert caught.value.reason is EngineProblem.NO_SPACE
    assert not list(tmp_path.iterdir())


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
    gone = PackOffer("en_zh", "", "1", ("http://127.0.0.1:9/x", "ftp://x/y"))
    with pytest.raises(EngineError) as caught:
        download(gone, tmp_path, Token(), ignore, pause=0)
    assert caught.value.reason is EngineProblem.UNREACHABLE


def test_a_server_that_refuses_is_not_asked_again(site: Site, tmp_path: Path) -> None:
    missing = PackOffer("en_zh", "", "1", (f"{site.address}/missing",))
    with pytest.raises(EngineError) as caught:
        download(missing, tmp_path, Token(), ignore, pause=60)
    assert caught.value.reason is EngineProblem.REFUSED
    assert caught.value.detail == "404 Not Found"
    assert len(site.asked) == 1


@pytest.fixture
def mute() -> Iterator[str]:
    """The address of a server that takes the call and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/index.json"


def listing(mute: str, _folder: Path, token: Token) -> None:
    offers(token, mirror=mute)


def downloading(mute: str, folder: Path, token: Token) -> None:
    download(PackOffer("en_zh", "", "1", (mute,)), folder, token, ignore)


@pytest.mark.parametrize("wait", [listing, downloading])
def test_who_waits_for_a_mute_server_can_leave_at_once(
    mute: str, tmp_path: Path, wait: Callable[[str, Path, Token], None]
) -> None:
    """Its patience is ten seconds; neither Cancel nor closing may take as long."""
    token, left = Token(), threading.Event()

    def work() -> None:
        with pytest.raises(Cancelled):
            wait(mute, tmp_path, token)
        left.set()

    thread = threading.Thread(target=work)
    thread.start()
    token.cancel()
    assert left.wait(5)
    thread.join()


def test_what_came_in_small_pieces_is_kept(tmp_path: Path) -> None:
    """A slow line is no dead line: each piece is written and told as it comes."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        token, seen = Token(), list[int]()

        def step(progress: Progress) -> None:
            seen.append(progress.done)
            token.cancel()

        def serve() -> None:
            line, _ = server.accept()
            with line:
                line.recv(9999)
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\nab")
                cancelled.wait(20)

        cancelled = threading.Event()
        thread = threading.Thread(target=serve)
        thread.start()
        with pytest.raises(Cancelled):
            download(PackOffer("en_zh", "", "1", (url,)), tmp_path, token, step)
        cancelled.set()
        thread.join()
    assert seen == [2]
    (part,) = tmp_path.glob("*.part")
    assert part.read_bytes() == b"ab"


def test_a_second_address_is_tried(site: Site, tmp_path: Path) -> None:
    good = offer(site).urls[0]
    two = PackOffer("en_zh", "", "1", (f"{site.address}/missing", good))
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


def listed(site: Site, *entries: object) -> tuple[PackOffer, ...]:
    site.files["/index.json"] = json.dumps(entries).encode()
    return offers(Token(), mirror=site.address)


ENTRY = {"from_code": "en", "to_code": "zh", "links": ["en_zh.argosmodel"]}


def test_the_newest_version_is_offered(site: Site) -> None:
    versions = ("1.9", "1.10", "1.2")
    (found,) = listed(site, *({**ENTRY, "package_version": v} for v in versions))
    assert found.version == "1.10"


def test_both_scripts_are_offered(site: Site) -> None:
    found = listed(site, ENTRY, {**ENTRY, "to_code": "zt"})
    assert [each.script for each in found] == [Script.HANS, Script.HANT]


def test_entries_without_sense_are_passed_over(site: Site) -> None:
    absurd = 10**30
    found = listed(
        site,
        *(None, 7, [], {"from_code": [], "to_code": {}}),
        *({**ENTRY, "links": links} for links in (5, ["http://[x"], [None], "x")),
        {**ENTRY, "size": absurd, "license": "a\nb" * 900, "from_name": ["x"]},
    )
    (offer,) = found
    assert offer.size == len(CONTENT)  # as the server says
    assert "\n" not in offer.licence
    assert len(offer.licence) < 100


@pytest.mark.parametrize("index", [b"<html>", b"{}", b"\xff", b"[" * 100_000])
def test_a_strange_catalogue(site: Site, index: bytes) -> None:
    site.files["/index.json"] = index
    with pytest.raises(EngineError) as caught:
        offers(Token(), mirror=f"{site.address}/index.json")
    assert caught.value.reason is EngineProblem.NO_INDEX


@pytest.mark.parametrize("mirror", ["nonsense", "http://[x", "http://a b/"])
def test_a_strange_address(mirror: str) -> None:
    with pytest.raises(EngineError) as caught:
        offers(Token(), mirror=mirror)
    assert caught.value.reason in (EngineProblem.UNREACHABLE, EngineProblem.NETWORK)


def test_from_the_catalogue_to_an_installed_pack(site: Site, tmp_path: Path) -> None:
    file = pack.build(tmp_path / "made.argosmodel")
    site.files["/en_zh.argosmodel"] = file.read_bytes()
    path = download(offer(site), tmp_path / "cache", Token(), ignore)
    packs = Packs(tmp_path / "packs", ())
    assert packs.install(path, Token(), ignore) == packs.installed()[0]


def test_the_digests_of_argos_own_packs_are_known(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "translate-zh_en-1_9.argosmodel"
    site.files["/index.json"] = json.dumps(
        [
            {
                "from_code": "zh",
                "to_code": "en",
                "package_version": "1.9",
                "links": [f"{site.address}/{name}"],
            }
        ]
    ).encode()
    site.files[f"/{name}"] = CONTENT
    index = f"{site.address}/index.json"
    (typed,) = offers(Token(), mirror=index)
    assert not typed.sha256
    monkeypatch.setattr(catalogue, "MIRRORS", (site.address,))
    digests = {
        offers(Token(), mirror=mirror)[0].sha256
        for mirror in (index, site.address, f"{site.address}/")
    }
    monkeypatch.setattr(catalogue, "MIRRORS", ())
    monkeypatch.setattr(catalogue, "ARGOS_INDEX", index)
    digests |= {offers(Token())[0].sha256}
    (digest,) = digests
    assert digest.startswith("62e7af5a")
    assert len(digest) == 64
