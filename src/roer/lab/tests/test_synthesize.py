"""The same seed gives the same bytes; what cannot be asked is told; what stopped goes on."""

import errno
import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from roer.lab import store
from roer.lab import synthesize as module
from roer.lab.cli import main
from roer.lab.regions import UnknownRegion, region_codes, young_expected
from roer.lab.store import CannotWrite
from roer.lab.synthesize import BadSize, Wanted, synthesize

SMALL = Wanted("all", 0.002, 3, date(2026, 11, 1))
TINY = replace(SMALL, region="JZ15", scale=0.02)


def digest(folder: Path) -> str:
    """One hash over all files of a folder."""
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return whole.hexdigest()


def test_one_or_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    synthesize(SMALL, tmp_path / "one", processes=1)
    synthesize(SMALL, tmp_path / "two", processes=2)
    assert digest(tmp_path / "one") == digest(tmp_path / "two")


def test_another_seed_makes_other_people_and_a_region_alone_is_the_same_as_in_the_country(tmp_path: Path) -> None:
    synthesize(TINY, tmp_path / "a")
    synthesize(replace(TINY, seed=4), tmp_path / "b")
    assert digest(tmp_path / "a" / "person") != digest(tmp_path / "b" / "person")
    whole = replace(SMALL, scale=0.02)
    module.write_region(whole, tmp_path / "c", "JZ15")
    assert digest(tmp_path / "a" / "person") == digest(tmp_path / "c" / "person")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (replace(TINY, scale=0), "more than 0"),
        (replace(TINY, scale=100), "at most 2"),
        (replace(TINY, scale=float("nan")), "cannot be"),
        (replace(TINY, seed=-1), "seed"),
        (replace(TINY, as_of=date(1999, 1, 1)), "between"),
    ],
)
def test_a_size_that_cannot_be_is_refused_in_words(asked: Wanted, words: str, tmp_path: Path) -> None:
    with pytest.raises(BadSize, match=words):
        synthesize(asked, tmp_path / "x")
    assert not (tmp_path / "x").exists()


def test_an_unknown_region_is_refused_with_the_list() -> None:
    with pytest.raises(UnknownRegion, match="JZ29  Rijnmond"):
        region_codes("Atlantis")
    with pytest.raises(UnknownRegion, match="more than one"):
        region_codes("utrecht")
    assert region_codes("twente") == ["JZ14"]


def test_the_command_says_no_without_a_trace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["synthesize", "--region", "nergens", "--as-of", "2026-11-01", "--out", str(tmp_path / "x")])
    assert code == 2
    assert "no youth region" in capsys.readouterr().err


def test_a_full_disk_leaves_nothing_half_and_the_run_goes_on_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = store.pq.ParquetWriter.write_table

    def full(self: object, table: object, **options: object) -> None:
        if "closeness" in table.column_names:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(self, table, **options)

    monkeypatch.setattr(store.pq.ParquetWriter, "write_table", full)
    with pytest.raises(CannotWrite, match="goes on where it stopped"):
        synthesize(TINY, tmp_path / "x")
    assert not list((tmp_path / "x").glob("*/*.parquet"))
    monkeypatch.undo()
    synthesize(TINY, tmp_path / "x")
    synthesize(TINY, tmp_path / "y")
    assert digest(tmp_path / "x") == digest(tmp_path / "y")


def test_a_finished_region_is_not_made_again(tmp_path: Path) -> None:
    def written() -> dict[Path, int]:
        return {file: file.stat().st_mtime_ns for file in (tmp_path / "x").rglob("*.parquet")}

    synthesize(TINY, tmp_path / "x")
    before = written()
    synthesize(TINY, tmp_path / "x")
    assert before
    assert written() == before


def test_another_country_is_never_mixed_in(tmp_path: Path) -> None:
    synthesize(TINY, tmp_path / "x")
    with pytest.raises(CannotWrite, match="seed is 3 there and 9 here"):
        synthesize(replace(TINY, seed=9), tmp_path / "x")
    (tmp_path / "y").mkdir()
    (tmp_path / "y" / "letter.txt").write_text("mine")
    with pytest.raises(CannotWrite, match="not empty"):
        synthesize(TINY, tmp_path / "y")


def test_expected_numbers_add_up_to_the_printed_totals() -> None:
    assert round(young_expected()[:, :18].sum()) == 463330
    assert round(young_expected()[:, 18:].sum()) == 18025
