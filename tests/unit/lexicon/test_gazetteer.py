from __future__ import annotations

from pathlib import Path

import pytest

from sayso.lexicon import Gazetteer, load_gazetteer
from sayso.lexicon.gazetteer import cache, key_of
from sayso.lexicon.gazetteer.skeleton import skeleton_of
from sayso.model import LexiconError


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("name", "key"),
    [("St.-Étienne", "saint etienne"), ("Sana’a", "sanaa"), ("U.S.", "us"), ("Łódź", "lodz")],
)
def test_key_of_drops_accents_and_marks(name: str, key: str) -> None:
    assert key_of(name) == key


@pytest.mark.parametrize(
    ("name", "kind", "shown", "country"),
    [
        ("Kiev", "city", "Kyiv", "UKR"),
        ("Artemivsk", "city", "Bakhmut", "UKR"),
        ("Ukrainian", "country", "Ukraine", "UKR"),
        ("Burma", "country", "Myanmar", "MMR"),
        ("Idlib Governorate", "admin1", "Idlib", "SYR"),
        ("Rapides Parish", "admin2", "Rapides Parish", "USA"),
        ("Crimean peninsula", "admin1", "Crimea", "UKR"),
        ("Sea of Azov", "water", "Sea of Azov", None),
    ],
)
def test_lookup_knows_the_name(gazetteer: Gazetteer, name: str, kind: str, shown: str, country: str | None) -> None:
    found = {(hit.entry.kind, hit.entry.name, hit.entry.country) for hit in gazetteer.lookup(name)}
    assert (kind, shown, country) in found


def test_lookup_of_an_unknown_name_is_empty(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Qwertzuiop") == ()
    assert gazetteer.lookup("") == ()


def test_every_point_lies_on_the_globe(gazetteer: Gazetteer) -> None:
    for name in ("Springfield", "Georgia", "Gaza", "Paris"):
        for hit in gazetteer.lookup(name):
            lat, lon = hit.entry.lat, hit.entry.lon
            assert (lat is None) == (lon is None)
            assert lat is None or lon is None or (-90 <= lat <= 90 and -180 <= lon <= 180)


def test_respelt_finds_the_town_only_in_the_countries_given(gazetteer: Gazetteer) -> None:
    syria = frozenset({gazetteer.country("SYR").row})
    assert gazetteer.respelt("Talbisah", syria)[0].entry.admin1 == "Homs"
    assert gazetteer.respelt("Talbisah", frozenset()) == ()
    assert skeleton_of("Deir Ezzor") == skeleton_of("Dayr az Zawr") == "drzr"


def test_neighbours_are_symmetric(gazetteer: Gazetteer) -> None:
    assert "UKR" in gazetteer.neighbours("POL")
    assert "POL" in gazetteer.neighbours("UKR")
    with pytest.raises(KeyError):
        gazetteer.country("XXX")


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.bin"
    path.write_bytes(b"something else entirely")
    with pytest.raises(LexiconError, match="not a compiled gazetteer"):
        Gazetteer(path)
    with pytest.raises(LexiconError):
        Gazetteer(tmp_path / "missing.bin")


def test_cache_that_cannot_be_written_falls_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("SAYSO_CACHE", str(blocked / "sub"))
    monkeypatch.setattr(cache.tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(cache, "_compile", lambda path: path)
    path = cache.compiled_path()
    assert path.parent.parent == tmp_path
    assert path.parent.is_dir()


def test_respelt_takes_few_consonants_only_for_towns_spelt_nearly_so(gazetteer: Gazetteer) -> None:
    syria = frozenset({gazetteer.country("SYR").row})
    assert gazetteer.respelt("Rakka", syria)[0].entry.admin1 == "Raqqa"
    assert gazetteer.respelt("Rika", syria) == ()


def test_lookup_leaves_out_an_article_that_the_sources_lack(gazetteer: Gazetteer) -> None:
    assert {hit.entry.country for hit in gazetteer.lookup("Al-Raqqa")} == {"SYR"}
    assert gazetteer.lookup("As Syrian") == ()
